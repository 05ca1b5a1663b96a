from attack import attempt, world

attempt(
    "BroadcastChannel", lambda: world.BroadcastChannel.new("keepsake").postMessage(1)
)
attempt("locks", lambda: world.navigator.locks.request("keepsake", print))
attempt("a storage event", lambda: world.StorageEvent.new("storage"))
