"""Settings: what is refused, in one line that names variable and value."""

from collections.abc import Iterator
from pathlib import Path

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


def test_a_client_that_logs_in_needs_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDELINE_KAFKA_SECURITY", "SASL_SSL")
    monkeypatch.setenv("TIDELINE_KAFKA_USER", "sink")
    with pytest.raises(
        SettingsError, match=r"^TIDELINE_KAFKA_SECURITY is SASL_SSL: TIDELINE_KAFKA_PASSWORD is"
    ):
        settings()


def test_secrets_are_read_from_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "tideline_kafka_password").write_text("from a file\n")
    (tmp_path / "tideline_storage_secret_key").write_text("hidden")
    monkeypatch.setenv("TIDELINE_SECRETS_DIR", str(tmp_path))
    monkeypatch.setenv("TIDELINE_STORAGE_SECRET_KEY", "the environment wins")
    monkeypatch.setenv("TIDELINE_KAFKA_SECURITY", "SASL_SSL")
    monkeypatch.setenv("TIDELINE_KAFKA_USER", "sink")
    monkeypatch.setenv("TIDELINE_KAFKA_CA_FILE", str(tmp_path / "ca.pem"))
    assert settings().storage_secret_key.get_secret_value() == "the environment wins"
    assert settings().kafka_options == {
        "security.protocol": "sasl_ssl",
        "sasl.mechanism": "SCRAM-SHA-512",
        "sasl.username": "sink",
        "sasl.password": "from a file",
        "ssl.ca.location": str(tmp_path / "ca.pem"),
    }
    assert "from a file" not in repr(settings())


def test_a_folder_of_secrets_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDELINE_SECRETS_DIR", "/nowhere")
    with pytest.raises(SettingsError, match=r"^TIDELINE_SECRETS_DIR='/nowhere': there is no such folder$"):
        settings()


def test_a_broker_of_a_cluster_is_asked_by_tls_and_password(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cluster = {
        "VOTERS": "1@127.0.0.1:19093",
        "CLUSTER_ID": "A" * 22,
        "BROKER_FILE": str(tmp_path / "broker.pem"),
        "CA_FILE": str(tmp_path / "ca.pem"),
        "INTERNAL_PORT": "19094",
    }
    for name, value in cluster.items():
        monkeypatch.setenv(f"TIDELINE_KAFKA_{name}", value)
    with pytest.raises(SettingsError, match="TIDELINE_KAFKA_SECURITY=SASL_SSL is needed"):
        settings()
