AUTH_USER_MODEL = "shop.User"
