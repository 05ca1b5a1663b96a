from django.core.exceptions import ValidationError, NON_FIELD_ERRORS
from django.db.models.signals import pre_save
from django.dispatch import receiver
from app.models import Person


@receiver(pre_save, sender=Person)
def check(instance, **kw):
    instance.full_clean()


def t(**kw):
    try:
        print(Person.objects.create(**kw))
    except ValidationError as e:
        print(
            e, e.messages, sorted(e.message_dict) if hasattr(e, "error_dict") else None
        )


t(name="ann", age=5, email="a@b.co", code="AB1")
t(name="", age=-1, email="nope", code="ab1")
t(name="ann", age=200, email="a@b.co", code="AB2")
t(name="x" * 30, age="old", email=None, code=None)
t(name="root", age=5, email="a@b.co", code="AB3")
t(name="bob", age=5, email="a@b.co", code="AB1", level="z")
t(name="bob", age=7, email="a@b.co", code="AB9", site="nope", slug="a b", boss_id=99)
p = Person(name="c", age=9, email="c@c.co", code="CC1")
try:
    p.full_clean(exclude=["code"], validate_unique=False)
    print("clean")
    p.clean_fields()
    p.validate_unique()
    p.validate_constraints()
except ValidationError as e:
    print(e.message_dict)
try:
    raise ValidationError(
        {
            "a": ["x", ValidationError("y %(n)s", params={"n": 1}, code="c")],
            NON_FIELD_ERRORS: "all",
        }
    )
except ValidationError as e:
    print(e, repr(e), e.message_dict)
try:
    raise ValidationError(["a", "b"])
except ValidationError as e:
    print(e, e.messages, repr(e))
try:
    raise ValidationError("single %(v)s", code="bad", params={"v": 3})
except ValidationError as e:
    print(e, e.message, e.code, list(e), e.messages)
