"""``docker-compose.cluster.yml``: its profiles, parts and rights, and the settings that its servers get."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography import x509
from pydantic import SecretStr

from observability.rules import alertmanager, prometheus
from observability.rules.tools import HOW, find_tool
from stack.app.catalog import COMMANDS
from stack.kafka_access import RIGHTS
from stack.servers.kafka import properties
from stack.settings import ROOT, Settings, settings
from tests.support.compose import compose_config, resolved

FILE = ROOT / "docker-compose.cluster.yml"
EMBEDDED_FILE = ROOT / "docker-compose.yml"
CONTAINER = ROOT / "stack" / "container"
PROFILES = ("cluster", "observe", "s3")
BROKERS = ("broker-1", "broker-2", "broker-3")
PUBLISHED = {"api", "grafana"}
BY_HAND = {"observe-api-key"}
"""Secrets that can only be made once the API's state is there."""
PINNED = re.compile(r"^[\w./-]+:v?\d+\.\d+\.?\d*[\w.-]*$")
SECRET_NAME = re.compile(r"(PASSWORD|PASSWD|SECRET|SECRET_KEY|ACCESS_KEY|API_KEY|TOKEN|DATABASE|DSN)$")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    """The file with all profiles, as Compose resolves it."""
    return resolved(FILE, "*")


@pytest.fixture(scope="module")
def services(compose: dict[str, Any]) -> dict[str, Any]:
    declared: dict[str, Any] = compose["services"]
    return declared


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_secrets(tmp_path_factory.mktemp("made") / "secrets")


def made_secrets(folder: Path) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl: install it (Debian, Ubuntu: apt install openssl)")
    done = subprocess.run(
        [CONTAINER / "make-secrets.sh", folder], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir()}


def ours(services: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The services that run our image."""
    for name, service in services.items():
        if service["image"].startswith("tideline:"):
            yield name, service


def is_long_lived(service: dict[str, Any]) -> bool:
    return bool(service["restart"] != "no")


# --- profiles ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", [FILE, EMBEDDED_FILE], ids=["alone", "included"])
@pytest.mark.parametrize("profiles", [(profile,) for profile in PROFILES] + [PROFILES], ids=",".join)
def test_compose_accepts_every_profile(file: Path, profiles: tuple[str, ...]) -> None:
    answer = compose_config(file, "-q", profiles=profiles)
    assert answer.returncode == 0, answer.stderr
    assert not answer.stderr, answer.stderr


def test_every_service_is_of_a_known_profile(services: dict[str, Any]) -> None:
    used = {profile for service in services.values() for profile in service["profiles"]}
    assert used == set(PROFILES)


def test_without_a_profile_only_the_embedded_parts_start() -> None:
    alone = yaml.safe_load(EMBEDDED_FILE.read_text())["services"]
    assert set(resolved(EMBEDDED_FILE)["services"]) == set(alone)
    assert set(alone) == {"kafka", "spark", "prepare", "sink", "events", "dbt"}


def test_the_parts_are_there(services: dict[str, Any]) -> None:
    cluster = {*BROKERS, "cluster-source", "cluster-sink", "cluster-events", "cluster-dbt", "thrift"}
    cluster |= {"cluster-prepare", "postgres", "mlflow", "api"}
    assert {name for name, service in services.items() if service["profiles"] == ["cluster"]} == cluster
    assert {"prometheus", "alertmanager", "grafana", "metrics", "s3", "backup"} <= set(services)
    assert services["cluster-sink"]["deploy"]["replicas"] == 3


# --- policies ----------------------------------------------------------------------------------------------


def test_images_are_pinned_and_ours_are_built(services: dict[str, Any]) -> None:
    for name, service in services.items():
        assert PINNED.match(service["image"]), f"{name}: {service['image']}"
        assert "latest" not in service["image"]
        assert service["image"].startswith("tideline") == ("build" in service), name
    embedded = yaml.safe_load(EMBEDDED_FILE.read_text())["services"]["sink"]["image"]
    assert {service["image"] for _, service in ours(services)} == {embedded}


def test_an_image_of_others_is_named_in_one_place() -> None:
    images = yaml.safe_load(FILE.read_text())["x-images"].values()
    assert len(set(images)) == 4
    assert all(FILE.read_text().count(image) == 1 for image in images)


def test_every_long_lived_service_has_a_health_check(services: dict[str, Any]) -> None:
    for name, service in services.items():
        if is_long_lived(service):
            assert service["healthcheck"]["test"], name


def test_every_container_has_limits(services: dict[str, Any]) -> None:
    for name, service in services.items():
        for limit in ("mem_limit", "cpus", "pids_limit"):
            assert service[limit], f"{name} has no {limit}"
        assert service["logging"]["options"]["max-size"], name


def test_containers_run_without_rights(services: dict[str, Any]) -> None:
    dockerfile = (CONTAINER / "Dockerfile").read_text()
    assert dockerfile.count("\nUSER tideline\n") == 2  # our image, and that of the store
    for name, service in services.items():
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert not service.get("privileged", False)
        if "build" not in service:
            assert int(service["user"].partition(":")[0]) > 0, f"{name} may be root"


def test_containers_cannot_change_their_image(services: dict[str, Any]) -> None:
    for name, service in services.items():
        assert service["read_only"] is True, name
        places = [place.split(":")[0] for place in service["tmpfs"]]
        places += [volume["target"] for volume in service.get("volumes", ())]
        assert len(places) == len(set(places)), name
        assert "/tmp" in places, name
    for name, service in ours(services):
        places = [place.split(":")[0] for place in service["tmpfs"]]
        places += [volume["target"] for volume in service.get("volumes", ())]
        assert "/var/lib/tideline/home" in places, name


def test_only_the_api_and_grafana_are_published(services: dict[str, Any]) -> None:
    assert {name for name, service in services.items() if service.get("ports")} == PUBLISHED
    for name in PUBLISHED:
        assert [port["host_ip"] for port in services[name]["ports"]] == ["127.0.0.1"]


def test_no_container_without_need_reaches_the_world(
    compose: dict[str, Any], services: dict[str, Any]
) -> None:
    assert compose["networks"]["inside"]["internal"] is True
    reaching = {name for name, service in services.items() if set(service["networks"]) != {"inside"}}
    assert reaching == {*PUBLISHED, "cluster-source"}


def test_what_is_mounted_from_the_project_is_there(services: dict[str, Any]) -> None:
    bound = [
        volume for service in services.values() for volume in service.get("volumes", ())
        if volume["type"] == "bind"
    ]  # fmt: skip
    assert len(bound) == 7
    for volume in bound:
        assert Path(volume["source"]).exists(), volume["source"]
        assert volume["read_only"] is True


# --- secrets -----------------------------------------------------------------------------------------------


def test_no_secret_is_in_an_environment(services: dict[str, Any]) -> None:
    secret = {
        f"TIDELINE_{name.upper()}"
        for name, field in Settings.model_fields.items()
        if field.annotation is SecretStr
    }
    for name, service in services.items():
        given = set(service.get("environment") or ())
        assert not given & secret, name
        assert not [variable for variable in given if SECRET_NAME.search(variable)], name


def test_every_secret_is_a_file_that_is_made(compose: dict[str, Any], secrets: Path) -> None:
    declared = {name: Path(secret["file"]) for name, secret in compose["secrets"].items()}
    assert all(file == ROOT / "secrets" / name for name, file in declared.items())
    made = {file.name for file in secrets.iterdir()}
    # The authority's key is for the next certificate: no container gets it.
    assert made - set(declared) == {"kafka-ca.key"}
    assert set(declared) - made == BY_HAND


def test_no_password_is_known_or_given_twice(secrets: Path, tmp_path: Path) -> None:
    first, second = contents(secrets), contents(made_secrets(tmp_path / "other"))
    assert set(first) == set(second)
    assert not [name for name in first if first[name] == second[name]]
    passwords = [first[name] for name in first if not name.startswith("kafka-c")]
    assert len(set(passwords)) == len(passwords)
    assert min(map(len, passwords)) > 20


def test_secrets_that_are_there_are_kept(secrets: Path) -> None:
    before = contents(secrets)
    assert contents(made_secrets(secrets)) == before
    assert secrets.stat().st_mode & 0o077 == 0
    assert (secrets / "kafka-ca.key").stat().st_mode & 0o077 == 0


def test_the_certificate_names_every_broker(secrets: Path) -> None:
    authority = x509.load_pem_x509_certificate((secrets / "kafka-ca.pem").read_bytes())
    broker = x509.load_pem_x509_certificate((secrets / "kafka-broker.pem").read_bytes())
    broker.verify_directly_issued_by(authority)
    names = broker.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == list(BROKERS)
    assert broker.subject.rfc4514_string() == "CN=tideline-broker"


# --- settings ----------------------------------------------------------------------------------------------


def settings_of(
    service: dict[str, Any], secrets: Path, folder: Path, patched: pytest.MonkeyPatch
) -> Settings:
    """What our programs read in this container."""
    mounted = folder / "secrets"
    mounted.mkdir()
    for secret in service.get("secrets", ()):
        target = secret.get("target", secret["source"]).removeprefix("/run/secrets/")
        (mounted / target).write_text((secrets / secret["source"]).read_text())
    environment: dict[str, str] = service["environment"]
    for name, text in environment.items():
        patched.setenv(name, str(mounted) if name == "TIDELINE_SECRETS_DIR" else text)
    return Settings(_env_file=None)


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in [name for name in os.environ if name.startswith("TIDELINE_")]:
        monkeypatch.delenv(name)
    return monkeypatch


OURS = sorted(
    name for name, service in yaml.safe_load(FILE.read_text())["services"].items()
    if service["image"].startswith("tideline:")
)  # fmt: skip


@pytest.mark.parametrize("name", OURS)
def test_our_programs_can_read_their_settings(
    name: str, services: dict[str, Any], secrets: Path, tmp_path: Path, clean: pytest.MonkeyPatch
) -> None:
    service = services[name]
    known = {f"TIDELINE_{setting.upper()}" for setting in Settings.model_fields}
    used = {variable for variable in service["environment"] if variable.startswith("TIDELINE_")}
    assert used <= known
    assert ("TIDELINE_SECRETS_DIR" in used) == any(
        secret.get("target", "").removeprefix("/run/secrets/").startswith("tideline_")
        for secret in service.get("secrets", ())
    )
    current = settings_of(service, secrets, tmp_path, clean)
    if current.kafka_security:
        assert current.kafka_user in ("admin", *RIGHTS)
        password = current.kafka_password.get_secret_value()
        assert password == (secrets / f"kafka-{current.kafka_user}").read_text().strip()
    program, *arguments = service["command"]
    assert program != "tideline" or arguments[0] in COMMANDS


@pytest.mark.parametrize("name", BROKERS)
def test_a_broker_is_one_of_three_with_passwords(
    name: str, services: dict[str, Any], secrets: Path, tmp_path: Path, clean: pytest.MonkeyPatch
) -> None:
    current = settings_of(services[name], secrets, tmp_path, clean)
    node = properties(current)
    voters = str(node["controller.quorum.voters"]).split(",")
    controllers = [f"{number}@{broker}" for number, broker in enumerate(BROKERS, 1)]
    assert [voter.rpartition(":")[0] for voter in voters] == controllers
    assert f"{node['node.id']}@{name}" in controllers
    assert (node["default.replication.factor"], node["min.insync.replicas"]) == (3, 2)
    assert node["listener.security.protocol.map"] == "CLIENTS:SASL_SSL,BROKERS:SSL,CONTROLLER:SSL"
    assert str(node["advertised.listeners"]).startswith(f"CLIENTS://{name}:9092,")
    assert current.kafka_cluster_id


def test_every_user_of_kafka_is_made(services: dict[str, Any]) -> None:
    targets = {secret.get("target", "") for secret in services["cluster-prepare"]["secrets"]}
    assert {f"tideline_kafka_password_{user}" for user in RIGHTS} <= targets
    users = {
        name: service["environment"]["TIDELINE_KAFKA_USER"]
        for name, service in ours(services)
        if "TIDELINE_KAFKA_BOOTSTRAP" in service["environment"]
    }
    assert users == {
        "cluster-prepare": "admin",
        "metrics": "admin",
        "cluster-source": "producer",
        "api": "producer",
        "cluster-sink": "sink",
        "cluster-events": "events",
    }


def test_clients_know_every_broker(services: dict[str, Any]) -> None:
    for service in services.values():
        asked = (service.get("environment") or {}).get("TIDELINE_KAFKA_BOOTSTRAP")
        assert asked in (None, ",".join(f"{broker}:9092" for broker in BROKERS))


# --- Prometheus, Alertmanager, Grafana ---------------------------------------------------------------------


@pytest.mark.usefixtures("clean")
def test_prometheus_asks_the_jobs_of_the_rules(services: dict[str, Any]) -> None:
    given = yaml.safe_load((CONTAINER / "prometheus.yml").read_text())
    wanted = prometheus.configuration(Settings(_env_file=None, observe_api_key="tl_key"))
    assert given["global"] == wanted["global"]
    expected = {
        job["job_name"]: job["static_configs"][0]["targets"][0].split(":")[1]
        for job in wanted["scrape_configs"]
    }
    for job in given["scrape_configs"]:
        if found := job.get("dns_sd_configs"):
            host, port = found[0]["names"][0], str(found[0]["port"])
        else:
            host, port = job["static_configs"][0]["targets"][0].split(":")
        assert port == expected.pop(job["job_name"])
        assert host in services or host == "127.0.0.1"
    assert not expected


def test_promtool_accepts_the_jobs(tmp_path: Path) -> None:
    promtool = find_tool(settings(), "promtool")
    if promtool is None:
        pytest.skip(f"no promtool: {HOW}")
    text = (CONTAINER / "prometheus.yml").read_text()
    (tmp_path / "key").write_text("tl_key\n")
    file = tmp_path / "prometheus.yml"
    file.write_text(
        text.replace("/etc/prometheus/rules", str(prometheus.RULES)).replace(
            "/run/secrets/tideline_observe_api_key", str(tmp_path / "key")
        )
    )
    done = subprocess.run([promtool, "check", "config", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.usefixtures("clean")
def test_alertmanager_does_as_on_one_machine() -> None:
    given = yaml.safe_load((CONTAINER / "alertmanager.yml").read_text())
    hook = given["receivers"][0]["webhook_configs"][0]
    assert hook["url"] == "http://metrics:9107/alerts"
    hook["url"] = "http://127.0.0.1:9107/alerts"
    assert given == alertmanager.configuration(Settings(_env_file=None))


def test_grafana_has_the_dashboards_and_their_source(services: dict[str, Any]) -> None:
    provider = yaml.safe_load((CONTAINER / "grafana" / "dashboards" / "tideline.yml").read_text())
    path = provider["providers"][0]["options"]["path"]
    (mounted,) = [volume for volume in services["grafana"]["volumes"] if volume["target"] == path]
    assert list(Path(mounted["source"]).glob("*.json"))
    source = yaml.safe_load((CONTAINER / "grafana" / "datasources" / "prometheus.yml").read_text())
    assert source["datasources"][0]["url"] == "http://prometheus:9090"
