import webbrowser

from attack import HTTP, attempt, world

attempt("open", lambda: world.open(HTTP))
attempt("clients", lambda: world.clients.openWindow(HTTP))
attempt("a notification", lambda: world.Notification.new("stolen"))


def browse():
    if not webbrowser.open(HTTP):
        raise OSError("no browser")


attempt("webbrowser", browse)
