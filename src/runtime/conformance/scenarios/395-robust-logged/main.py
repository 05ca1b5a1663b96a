import logging
import sys
from unittest import mock
from django.dispatch import Signal
from django.dispatch import dispatcher

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname} {module} {funcName} {name} {filename} {message}", style="{"))
log = logging.getLogger("django.dispatch")
log.addHandler(handler)
log.propagate = False
done = Signal()

def breaks(**kwargs):
    raise ValueError("no bread")

done.connect(breaks)
with mock.patch.object(logging.Formatter, "formatException", return_value="(trace)"):
    print(done.send_robust(sender=None))
with mock.patch("django.dispatch.dispatcher.logger") as logger:
    done.send_robust(sender=None)
    print(logger.error.call_count, logger.error.call_args.args[:2])

class Quiet(Signal):
    def _log_robust_failure(self, receiver, err):
        print("quiet about", receiver.__name__, repr(err))

quiet = Quiet()
quiet.connect(breaks)
print(quiet.send_robust(sender=None))
