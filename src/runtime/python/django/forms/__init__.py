"""Of forms, only what receivers use to look at an instance."""

from .models import model_to_dict

__all__ = ["model_to_dict"]
