from shop.models import Order

Order.objects.create(item="teapot")
