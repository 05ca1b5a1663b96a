from django.db import models
class Base(models.Model):
    n = models.IntegerField(default=0)
    class Meta: abstract = True
    def save(self, *args, **kwargs):
        print("  Base.save", args, sorted(kwargs)); return super().save(*args, **kwargs)
class A(Base):
    key = models.CharField(max_length=5, primary_key=True)
    def save_base(self, *args, **kwargs):
        print("  save_base", args, sorted(kwargs)); super().save_base(*args, **kwargs)
class B(models.Model):
    id = models.UUIDField(primary_key=True, default="12345678123456781234567812345678", editable=False)
    n = models.IntegerField(default=1)
class C(models.Model):
    code = models.IntegerField(unique=True)
    t = models.TextField(default="t", db_default="db")
    when = models.DateField(auto_now_add=True)
class D(models.Model):
    c = models.ForeignKey(C, models.CASCADE, to_field="code")
