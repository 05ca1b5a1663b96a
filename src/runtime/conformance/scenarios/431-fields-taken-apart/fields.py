from django.db import models


class HexField(models.CharField):
    """Colours, as tutorials write them."""

    description = "A colour"

    def __init__(self, *args, alpha=False, **kwargs):
        self.alpha = alpha
        kwargs["max_length"] = 9 if alpha else 7
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        if self.alpha:
            kwargs["alpha"] = self.alpha
        return name, path, args, kwargs

    def pre_save(self, model_instance, add):
        value = (super().pre_save(model_instance, add) or "").lower()
        setattr(model_instance, self.attname, value)
        return value


class UpperSlug(models.SlugField):
    pass
