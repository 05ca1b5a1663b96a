# Shown in: Console
import logging
import sys

from attack import MARKUP, does

does("print", lambda: print(MARKUP))
does("standard error", lambda: print(MARKUP, file=sys.stderr))
does("a logger", lambda: logging.getLogger(MARKUP).error(MARKUP))
does("control signs", lambda: print("\x1b[31m\0\u202e\ud800", MARKUP))
