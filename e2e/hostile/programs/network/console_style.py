# Developer tools draw styled messages.
from attack import HTTP, does, world

does("a styled message", lambda: world.console.log("%cx", f"background: url({HTTP})"))
does("a table", lambda: world.console.table([HTTP]))
