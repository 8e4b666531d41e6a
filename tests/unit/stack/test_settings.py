"""Settings: what is refused, in one line that names variable and value."""

from collections.abc import Iterator

import pytest

from stack.errors import SettingsError
from stack.settings import settings


@pytest.fixture(autouse=True)
def unread() -> Iterator[None]:
    """Settings are read again in each test, and after it."""
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.parametrize(
    ("variable", "value", "text"),
    [
        ("TIDELINE_KAFKA_PORT", "ninety", "TIDELINE_KAFKA_PORT='ninety': "),
        ("TIDELINE_THRIFT_PORT", "70000", "TIDELINE_THRIFT_PORT='70000': "),
        ("TIDELINE_SPARK_DRIVER_MEMORY", "lots", "TIDELINE_SPARK_DRIVER_MEMORY='lots': "),
        ("TIDELINE_TOPIC_PARTITIONS", "0", "TIDELINE_TOPIC_PARTITIONS='0': "),
        ("TIDELINE_KAFKA_CLIENT_OPTIONS", "not json", "kafka_client_options"),
    ],
)
def test_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, text: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as refused:
        settings()
    assert text in str(refused.value)


def test_one_port_for_two_servers_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDELINE_KAFKA_PORT", "20000")
    monkeypatch.setenv("TIDELINE_THRIFT_PORT", "20000")
    with pytest.raises(SettingsError, match=r"^TIDELINE_KAFKA_PORT and TIDELINE_THRIFT_PORT are both 20000$"):
        settings()


def test_empty_path_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDELINE_REAL_DATA", "")
    assert settings().real_data is None
