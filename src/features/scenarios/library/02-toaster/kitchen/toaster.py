from .signals import toast_ready


class Toaster:
    """The sender. It knows the signal, but nobody who listens."""

    def toast(self, bread):
        print("toasting", bread)
        # 4. The event occurs: tell whoever listens, one after another.
        responses = toast_ready.send(sender=Toaster, bread=bread)
        # 6. Only now, after the last receiver has returned, the toaster goes on.
        for receiver, response in responses:
            print(receiver.__name__, "->", response)
