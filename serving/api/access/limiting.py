"""Rate limits, per key or address, in this process's memory."""

import ipaddress
import math
import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from serving.api.access.errors import TooManyRequestsError


class Limit:
    """So many of something in a sliding window, for each of those who do it."""

    def __init__(self, name: str, rate: str) -> None:
        """Args:
        rate: such as ``10/minute``; empty for no limit.
        """
        self.name = name
        self.item: RateLimitItem | None = parse(rate) if rate else None
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    def use(self, who: str) -> dict[str, str]:
        """Count one; returns the headers that tell what is left (draft-ietf-httpapi-ratelimit-headers-10).

        Raises:
            TooManyRequestsError: the limit is used up.
        """
        if self.item is None:
            return {}
        allowed = self._limiter.hit(self.item, who)
        headers = self._headers(self.item, who)
        if not allowed:
            raise self._too_many(self.item, who, headers)
        return headers

    def count(self, who: str) -> None:
        """Count one, without a check."""
        if self.item is not None:
            self._limiter.hit(self.item, who)

    def check(self, who: str) -> None:
        """Count none.

        Raises:
            TooManyRequestsError: the limit is used up.
        """
        if self.item is not None and not self._limiter.test(self.item, who):
            raise self._too_many(self.item, who, {})

    def _headers(self, item: RateLimitItem, who: str) -> dict[str, str]:
        stats = self._limiter.get_window_stats(item, who)
        reset_s = max(0, math.ceil(stats.reset_time - time.time()))
        return {
            "RateLimit-Policy": f'"{self.name}";q={item.amount};w={item.get_expiry()}',
            "RateLimit": f'"{self.name}";r={max(0, stats.remaining)};t={reset_s}',
        }

    def _too_many(self, item: RateLimitItem, who: str, headers: dict[str, str]) -> TooManyRequestsError:
        stats = self._limiter.get_window_stats(item, who)
        wait_s = max(1, math.ceil(stats.reset_time - time.time()))
        return TooManyRequestsError(f"more than {item} {self.name}: wait {wait_s} s", wait_s, headers)


def party(address: str) -> str:
    """Whom an address stands for: of IPv6, the /64, which one machine can use as a whole."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if parsed.is_loopback:
        return str(parsed)
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address (or its name ``localhost``)."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
