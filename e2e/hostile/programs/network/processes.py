import os
import subprocess

from attack import HTTP, attempt

attempt("curl", lambda: subprocess.run(["curl", HTTP], check=True))
attempt("os.fork", os.fork)
attempt("os.posix_spawn", lambda: os.posix_spawn("/bin/sh", ["sh"], {}))
