from django.dispatch import receiver

from .signals import toast_ready


# 2. A receiver is a function; 3. the decorator connects it.
@receiver(toast_ready)
def butter(sender, bread, **kwargs):
    # 5. It is called with what the sender gave.
    return f"buttered {bread}"


@receiver(toast_ready)
def serve(sender, bread, **kwargs):
    return f"{bread} on a plate"
