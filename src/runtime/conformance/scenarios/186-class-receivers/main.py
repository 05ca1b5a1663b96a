from app.signals import *
from app.signals import event, Handler, k, K
print([r for _, r in event.send(str, value=4)])
print([r for _, r in event.send(sender="s")])
print([r for _, r in event.send(sender=k)], event.has_listeners(k))
print([r for _, r in event.send(sender="s")])
Handler.registry.clear()
print([r for _, r in event.send(sender=k)])
del k
import app.signals as s
print(event.send(K)[-1][1] is K)
print(event.disconnect(dispatch_uid="Audit"), event.disconnect(c2, sender=str), event.disconnect(c2), len(event.receivers))
