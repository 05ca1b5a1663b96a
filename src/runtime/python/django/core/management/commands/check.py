"""Look for mistakes in the project."""

from typing import Any

from django.core import checks
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """`check`: raises with every error found."""

    help = "Checks the entire Django project for potential problems."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the checks."""
        found = [message for message in checks.run_checks() if message.is_serious()]
        if found:
            lines = "\n".join(str(message) for message in found)
            raise CommandError(
                f"SystemCheckError: System check identified some"
                f" issues:\n\nERRORS:\n{lines}\n"
            )
        self.stdout.write("System check identified no issues (0 silenced).")
