"""A cache in memory."""

from .memory import CacheHandler, DefaultCache, InvalidCacheBackendError

DEFAULT_CACHE_ALIAS = "default"

caches = CacheHandler()
cache = DefaultCache(caches)

__all__ = ["DEFAULT_CACHE_ALIAS", "InvalidCacheBackendError", "cache", "caches"]
