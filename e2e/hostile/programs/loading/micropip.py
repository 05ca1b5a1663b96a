import asyncio

from attack import HTTP, attempt


def install():
    import micropip

    return asyncio.run(micropip.install(HTTP + "-1.0-py3-none-any.whl"))


attempt("micropip", install)
attempt("pip", lambda: __import__("pip").main(["install", HTTP]))
attempt("ensurepip", lambda: __import__("ensurepip").bootstrap())
