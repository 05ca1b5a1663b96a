"""What a command is."""

import argparse
import sys
from typing import Any, TextIO

from django.db.utils import not_supported


class CommandError(Exception):
    """A command cannot do what it was asked for."""

    def __init__(self, *args: Any, returncode: int = 1, **kwargs: Any) -> None:
        self.returncode = returncode
        super().__init__(*args, **kwargs)


class SystemCheckError(CommandError):
    """The checks found a mistake."""


class OutputWrapper:
    """A stream whose `write` ends lines by itself."""

    ending = "\n"

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)

    def write(
        self, msg: str = "", style_func: Any = None, ending: str | None = None
    ) -> None:
        """Write a line."""
        ending = self.ending if ending is None else ending
        text = msg if not ending or msg.endswith(ending) else msg + ending
        self._out.write(style_func(text) if style_func else text)


class Plain:
    """Styles of the terminal: none."""

    def __getattr__(self, name: str) -> Any:
        return lambda text: text


_FOR_ALL = (
    "force_color",
    "help",
    "no_color",
    "pythonpath",
    "settings",
    "skip_checks",
    "stderr",
    "stdout",
    "traceback",
    "version",
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> Any:
        raise CommandError(f"Error: {message}")


class BaseCommand:
    """A command (Django: `django.core.management.base.BaseCommand`)."""

    help = ""
    style = Plain()
    stealth_options: tuple[str, ...] = ()

    def __init__(
        self, stdout: TextIO | None = None, stderr: TextIO | None = None
    ) -> None:
        self.stdout = OutputWrapper(stdout or sys.stdout)
        self.stderr = OutputWrapper(stderr or sys.stderr)

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare arguments. For subclasses."""

    def handle(self, *args: Any, **options: Any) -> str | None:
        """Do it. For subclasses."""
        raise NotImplementedError(
            "subclasses of BaseCommand must provide a handle() method"
        )

    def call(self, *args: Any, **options: Any) -> Any:
        """Run the command as `call_command` does."""
        parser = _Parser(prog=self.__module__.rpartition(".")[2], add_help=False)
        parser.add_argument("--verbosity", "-v", type=int, default=1)
        self.add_arguments(parser)
        known = vars(
            parser.parse_args([str(each) for each in args if each is not None])
        )
        flags = [each for each in parser._actions if each.option_strings]
        dests = {
            min(each.option_strings).lstrip("-").replace("-", "_"): each.dest
            for each in flags
        }
        options = {dests.get(name, name): value for name, value in options.items()}
        valid = {*_FOR_ALL, *dests, *(each.dest for each in parser._actions)}
        valid.update(self.stealth_options)
        unknown = sorted(options.keys() - valid)
        if unknown and self.__module__.startswith("django."):
            raise not_supported(f"{parser.prog}() with {unknown[0]}")
        if unknown:
            raise TypeError(
                f"Unknown option(s) for {parser.prog} command: {', '.join(unknown)}."
                f" Valid options are: {', '.join(sorted(valid))}."
            )
        if options.get("stdout") is not None:
            self.stdout = OutputWrapper(options["stdout"])
        if options.get("stderr") is not None:
            self.stderr = OutputWrapper(options["stderr"])
        positional = known.pop("args", ())
        output = self.handle(*positional, **known | options)
        if output:
            self.stdout.write(output)
        return output
