from django.apps import AppConfig, apps
from django.db.models.signals import m2m_changed, post_delete, post_save


class AlertsConfig(AppConfig):
    name = "alerts"
    default = True

    def ready(self):
        from . import handlers
        Message = apps.get_model("inbox", "Message")
        post_save.connect(handlers.on_message, sender=Message, dispatch_uid="alerts.on_message")
        m2m_changed.connect(handlers.on_read, sender=Message.read_by.through)
        m2m_changed.connect(handlers.on_mute, sender="people.Member_muted")
        post_save.connect(handlers.on_member, sender="people.Member")
        post_save.connect(handlers.on_notification, sender=self.get_model("Notification"))
        print("ready", self.label, self.verbose_name, [m.__name__ for m in self.get_models()])
