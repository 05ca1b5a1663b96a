from django.dispatch import Signal

# 1. A signal: something that can be announced.
toast_ready = Signal()
