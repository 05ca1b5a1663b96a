from attack import HTTP, attempt, world

TEXT = f"fetch('{HTTP}')"


def from_blob():
    blob = world.Blob.new([TEXT])
    return world.Worker.new(world.URL.createObjectURL(blob))


attempt("a worker of a blob", from_blob)
attempt("a worker of a text", lambda: world.Worker.new(f"data:text/javascript,{TEXT}"))
attempt(
    "a shared worker", lambda: world.SharedWorker.new(f"data:text/javascript,{TEXT}")
)
