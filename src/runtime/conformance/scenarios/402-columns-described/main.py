from django.db import connection
from shop.models import Zoo

for field in [*Zoo._meta.fields, *Zoo._meta.many_to_many]:
    kind = type(field).__name__
    if hasattr(field, "db_type"):
        print(field.name, kind, field.get_internal_type(), field.db_type(connection), field.rel_db_type(connection) if not field.is_relation else "", field.description)
print(Zoo._meta.pk.db_type(connection), Zoo._meta.pk.rel_db_type(connection))
