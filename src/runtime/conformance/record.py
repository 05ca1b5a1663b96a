"""Records what real Django does with the scenarios, as their `expected.json`.

    python record.py             record all scenarios again
    python record.py --check     only say which recordings would change
    python record.py 001 m2m     some of them, by a part of the name

Needs Django 6.1 (`pip install django`). Each scenario runs in its own process;
`--python` names the command that starts one. README.md has the formats.
"""

import argparse
import importlib.util
import inspect
import json
import os
import shutil
import subprocess
import sys
import tempfile
import types
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SCENARIOS = HERE / "scenarios"
NOT_PART_OF_AN_APP = {"main.py", "scenario.json", "expected.json", "__pycache__"}
DEFAULTS: dict[str, Any] = {
    "title": "",
    "app": "app",
    "apps": None,
    "installed": None,
    "extra_apps": [],
    "debug": True,
    "tables": "create",
    "settings": {},
}


def main() -> None:
    """Record or check, several scenarios at a time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--one", metavar="NAME", help=argparse.SUPPRESS)
    parser.add_argument("--python", nargs="+", default=[sys.executable])
    parser.add_argument("only", nargs="*")
    given = parser.parse_args()
    if given.one:
        sys.stdout.write(as_json(record(SCENARIOS / given.one)))
        return
    names = [
        path.name
        for path in sorted(SCENARIOS.iterdir())
        if not given.only or any(part in path.name for part in given.only)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        texts = dict(
            zip(
                names,
                pool.map(lambda n: _recorded(given.python, n), names),
                strict=True,
            )
        )
    changed = [
        name for name, text in texts.items() if _expected(name) != json.loads(text)
    ]
    if not given.check:
        for name in changed:
            (SCENARIOS / name / "expected.json").write_text(
                texts[name], encoding="utf-8"
            )
    print(
        "\n".join(["changed: " + name for name in changed] + [f"{len(names)} recorded"])
    )
    sys.exit(bool(changed) and given.check)


def record(folder: Path) -> dict[str, Any]:
    """Run one scenario in this process."""
    import django
    from tracer import Tracer

    config = DEFAULTS | json.loads((folder / "scenario.json").read_text("utf-8"))
    project = Path(tempfile.mkdtemp()).resolve()
    labels = lay_out(folder, config, project)
    sys.path.insert(0, str(project))
    sys.dont_write_bytecode = True
    os.chdir(project)
    configure(config, labels)
    tracer = Tracer(labels, str(project))
    tracer.install()
    phase, error, rows = "setup", None, None
    try:
        tracer.emit("phase", name="setup")
        django.setup()
        run_checks(tracer)
        phase = "tables"
        create_tables(config["tables"])
        phase = "main"
        tracer.output.finish()
        tracer.emit("phase", name="main")
        run_main(folder / "main.py")
    except BaseException as raised:
        tracer.output.finish()
        error = {"phase": phase, "error": tracer.error(raised)}
        tracer.emit("error", **error)
    tracer.output.finish()
    tracer.uninstall()
    if phase == "main" and config["tables"] != "none":
        rows = tracer.tables()
    os.chdir("/")
    shutil.rmtree(project)
    return {
        "format": 1,
        "scenario": folder.name,
        "title": config["title"],
        "django": django.get_version(),
        "error": error,
        "events": tracer.events,
        "stdout": [event["text"] for event in tracer.events if event["ev"] == "out"],
        "tables": rows,
    }


def lay_out(folder: Path, config: dict[str, Any], project: Path) -> list[str]:
    """Copy the scenario to where its apps can be imported; their labels."""
    labels = config["apps"] or [config["app"]]
    for label in labels:
        source = folder / label if config["apps"] else folder

        def skipped(where: str, names: list[str]) -> set[str]:
            at_top = Path(where) == folder
            return {
                n
                for n in names
                if n == "__pycache__" or (at_top and n in NOT_PART_OF_AN_APP)
            }

        shutil.copytree(source, project / label, ignore=skipped)
        (project / label / "__init__.py").touch()
    return labels


def configure(config: dict[str, Any], labels: list[str]) -> None:
    """The settings of all scenarios, and those of this one."""
    from django.conf import settings

    base = {
        "DEBUG": config["debug"],
        "SECRET_KEY": "kitchen",
        "ALLOWED_HOSTS": ["*"],
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "INSTALLED_APPS": [
            "django.contrib.contenttypes",
            "django.contrib.auth",
            *config["extra_apps"],
            *(config["installed"] or labels),
        ],
        "DATABASES": {
            "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
        },
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "LOGGING_CONFIG": None,
        "SESSION_ENGINE": "django.contrib.sessions.backends.cache",
        "MAILERS": {
            "default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}
        },
    }
    settings.configure(**base | config["settings"])


def create_tables(how: str) -> None:
    """As `tables` of the scenario says: created, migrated with signals, or none."""
    from django.apps import apps
    from django.core.management import call_command
    from django.db import connection

    if how == "migrate":
        call_command("migrate", run_syncdb=True, verbosity=0)
    elif how == "create":
        with connection.schema_editor() as editor:
            for model in apps.get_models():
                if model._meta.managed and not model._meta.proxy:
                    editor.create_model(model)


def run_checks(tracer: Any) -> None:
    """What `manage.py check` would complain of."""
    from django.core import checks

    errors = [each for each in checks.run_checks() if each.level >= checks.ERROR]
    for error in sorted(errors, key=lambda each: (each.id, each.msg)):
        tracer.emit("check", id=error.id, message=error.msg)


def run_main(path: Path) -> None:
    """Run `main.py` as `__main__`, then its `async def main()` if it has one."""
    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    exec(compile(path.read_text("utf-8"), "main.py", "exec"), module.__dict__)
    entry = module.__dict__.get("main")
    if inspect.iscoroutinefunction(entry):
        from asgiref.sync import async_to_sync

        async_to_sync(entry)()


def as_json(recording: dict[str, Any]) -> str:
    """One event a line: compact, and differences stay readable."""

    def lines(values: list[Any]) -> str:
        shown = ",\n".join(json.dumps(value, ensure_ascii=False) for value in values)
        return f"[\n{shown}\n]" if shown else "[]"

    parts = []
    for name, value in recording.items():
        if isinstance(value, list):
            text = lines(value)
        elif name == "tables" and value:
            text = (
                "{\n"
                + ",\n".join(f"{json.dumps(k)}: {lines(v)}" for k, v in value.items())
                + "\n}"
            )
        else:
            text = json.dumps(value, ensure_ascii=False)
        parts.append(f"{json.dumps(name)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _recorded(python: list[str], name: str) -> str:
    done = subprocess.run(
        [*python, "-W", "ignore", str(HERE / "record.py"), "--one", name],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr[-1000:]}")
    return done.stdout


def _expected(name: str) -> Any:
    file = SCENARIOS / name / "expected.json"
    return json.loads(file.read_text("utf-8")) if file.exists() else None


def _load_exact() -> types.ModuleType:
    """The encoder that our own recordings use."""
    path = HERE.parent / "python" / "_host" / "exact.py"
    spec = importlib.util.spec_from_file_location("exact", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["exact"] = module
    spec.loader.exec_module(module)
    return module


_load_exact()

if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    main()
