"""A cache in memory."""

from django.utils.connection import ConnectionProxy

from .memory import CacheHandler, InvalidCacheBackendError

DEFAULT_CACHE_ALIAS = "default"

caches = CacheHandler()
cache = ConnectionProxy(caches, DEFAULT_CACHE_ALIAS)

__all__ = ["DEFAULT_CACHE_ALIAS", "InvalidCacheBackendError", "cache", "caches"]
