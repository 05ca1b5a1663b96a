from django.core import validators
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext_lazy as _, ngettext_lazy


@deconstructible
class NoWords:
    def __init__(self, *words):
        self.words = words

    def __call__(self, value):
        found = [w for w in self.words if w in value.lower()]
        if found:
            raise ValidationError([ValidationError(_("%(value)s has %(word)s"), code="word", params={"value": value, "word": w}) for w in found])

    def __eq__(self, other):
        return isinstance(other, NoWords) and self.words == other.words


def even(value):
    if value % 2:
        raise ValidationError(f"{value} is not even")


class Signup(models.Model):
    nick = models.CharField(_("nick name"), max_length=8, validators=[NoWords("spam", "egg"), validators.MinLengthValidator(2, "Too short: %(show_value)s of %(limit_value)s")], unique=True, error_messages={"unique": "Taken: %(field_label)s", "blank": "Say something"})
    age = models.PositiveSmallIntegerField(validators=[even, validators.MinValueValidator(18), validators.StepValueValidator(2) if False else validators.MaxValueValidator(150)], null=True, blank=True)
    site = models.URLField(blank=True)
    mail = models.EmailField(blank=True, null=True, unique=True)
    ip = models.GenericIPAddressField(null=True, blank=True, unpack_ipv4=True)
    rate = models.DecimalField(max_digits=4, decimal_places=2, default=0)
    code = models.CharField(max_length=3, blank=True, validators=[validators.RegexValidator("^[a-z]*$", inverse_match=False, flags=0), validators.validate_ipv4_address if False else validators.ProhibitNullCharactersValidator()])
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("nick"), name="nick_ci", violation_error_message="Nick %(name)s is taken in another case", violation_error_code="ci"),
            models.CheckConstraint(condition=models.Q(end__gte=models.F("start")), name="dates", violation_error_message=_("Ends before it starts")),
            models.UniqueConstraint(fields=["start", "end"], condition=models.Q(age__gt=20), name="cond"),
        ]

    def clean(self):
        errors = {}
        if self.nick == "root":
            errors["nick"] = [_("Not root"), "Really not"]
        if self.age == 66:
            errors[NON_FIELD_ERRORS] = ValidationError("sixty-six", code="66")
        if errors:
            raise ValidationError(errors)
        self.nick = (self.nick or "").strip()
