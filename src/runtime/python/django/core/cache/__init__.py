"""A cache in memory."""

from .memory import CacheHandler, InvalidCacheBackendError, MemoryCache

DEFAULT_CACHE_ALIAS = "default"

caches = CacheHandler()
cache: MemoryCache = caches[DEFAULT_CACHE_ALIAS]

__all__ = ["DEFAULT_CACHE_ALIAS", "InvalidCacheBackendError", "cache", "caches"]
