"""Names used across the ORM."""

LOOKUP_SEP = "__"


class OnConflict:
    """What `bulk_create` does with rows that are there already."""

    IGNORE = "ignore"
    UPDATE = "update"
