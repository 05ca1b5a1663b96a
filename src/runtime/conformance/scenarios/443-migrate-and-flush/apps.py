from django.apps import AppConfig
from django.db.models.signals import pre_migrate, post_migrate
def pre(sender, app_config, verbosity, interactive, using, **kw):
    print("pre", sender.label, app_config is sender, verbosity, interactive, using, sorted(k for k in kw if k not in ("signal",)), kw["plan"])
class C(AppConfig):
    name = "shop"
    verbose_name = "The shop"
    def ready(self):
        pre_migrate.connect(pre, sender=self)
        post_migrate.connect(self.post, sender=self, dispatch_uid="p")
        post_migrate.connect(self.post, sender=self, dispatch_uid="p")
        post_migrate.connect(every)
        post_migrate.connect(never, sender="shop")
        post_migrate.connect(never2, sender=type(self))
    def post(self, sender, **kw):
        print("post", sender.verbose_name, kw["using"], type(kw["apps"]).__name__, self.get_model("W").objects.get_or_create(n=1)[1])
def every(sender, **kw):
    print("every", sender.label, sender.name)
def never(**kw): print("never")
def never2(**kw): print("never")
