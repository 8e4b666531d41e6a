"""Rate limits, and who counts as one."""

import pytest

from serving.api.access.errors import TooManyRequestsError
from serving.api.access.limiting import Limit, is_loopback, party


def test_limit_tells_what_is_left_and_then_refuses() -> None:
    limit = Limit("requests", "3/hour")
    left = [limit.use("a") for _ in range(3)]
    assert [headers["RateLimit"].split(";")[1] for headers in left] == ["r=2", "r=1", "r=0"]
    assert left[0]["RateLimit-Policy"] == '"requests";q=3;w=3600'
    with pytest.raises(TooManyRequestsError, match="3 per 1 hour requests: wait") as caught:
        limit.use("a")
    assert 0 < int(caught.value.headers["Retry-After"]) <= 3600
    assert limit.use("b")["RateLimit"].startswith('"requests";r=2;')


def test_check_counts_nothing() -> None:
    limit = Limit("failures", "1/hour")
    for _ in range(5):
        limit.check("a")
    limit.count("a")
    with pytest.raises(TooManyRequestsError):
        limit.check("a")


def test_without_a_rate_there_is_no_limit() -> None:
    limit = Limit("requests", "")
    assert [limit.use("a") for _ in range(100)] == [{}] * 100


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("::1", "::1"),
        ("unix", "unix"),
    ],
)
def test_addresses_of_one_network_count_as_one(address: str, expected: str) -> None:
    assert party(address) == expected


def test_loopback_is_told_from_every_other_address() -> None:
    assert all(is_loopback(host) for host in ("127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"))
    assert not any(is_loopback(host) for host in ("0.0.0.0", "::", "10.0.0.1", "localhost.evil.example", ""))
