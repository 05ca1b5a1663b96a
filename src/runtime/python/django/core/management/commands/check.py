"""Look for mistakes in the project."""

from typing import Any

from django.core import checks
from django.core.management.base import BaseCommand, SystemCheckError


class Command(BaseCommand):
    """`check`: raises with every error found."""

    help = "Checks the entire Django project for potential problems."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the checks."""
        found = checks.run_checks()
        groups = [
            ("CRITICALS", checks.CRITICAL, 100),
            ("ERRORS", checks.ERROR, checks.CRITICAL),
            ("WARNINGS", checks.WARNING, checks.ERROR),
            ("INFOS", checks.INFO, checks.WARNING),
            ("DEBUGS", 0, checks.INFO),
        ]
        body = ""
        for title, least, below in groups:
            lines = [str(each) for each in found if least <= each.level < below]
            if lines:
                body += f"\n{title}:\n" + "\n".join(sorted(lines)) + "\n"
        count = {0: "no issues", 1: "1 issue"}.get(len(found), f"{len(found)} issues")
        told = f"System check identified {count} (0 silenced)."
        if found:
            told = f"System check identified some issues:\n{body}\n{told}"
        if any(each.is_serious() for each in found):
            raise SystemCheckError(f"SystemCheckError: {told}")
        self.stdout.write(told)
