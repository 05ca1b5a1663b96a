# An own WebAssembly module has no more power than its imports.
from attack import attempt, does, world

EMPTY = bytes([0, 0x61, 0x73, 0x6D, 1, 0, 0, 0])


def compile_own():
    return world.WebAssembly.Module.new(world.Uint8Array.new(list(EMPTY)).buffer)


does("a module", compile_own)
does(
    "memory",
    lambda: world.WebAssembly.Memory.new(world.Object.fromEntries([["initial", 9]])),
)
attempt("shared memory", lambda: world.SharedArrayBuffer.new(8))
