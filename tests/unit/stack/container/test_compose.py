"""``docker-compose.yml``: accepted by Compose, its parts, its images and its rights."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import SecretStr

from stack.app.catalog import COMMANDS
from stack.settings import ROOT, Settings
from tests.support.compose import compose_config

COMPOSE_FILE = ROOT / "docker-compose.yml"
DOCKERFILE = ROOT / "stack" / "container" / "Dockerfile"
PINNED = re.compile(r"^[\w./-]+:v?\d+\.\d+[\w.-]*$")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(COMPOSE_FILE.read_text())
    return content


@pytest.fixture(scope="module")
def services(compose: dict[str, Any]) -> dict[str, Any]:
    declared: dict[str, Any] = compose["services"]
    return declared


def test_compose_accepts_the_file() -> None:
    answer = compose_config(COMPOSE_FILE, "-q")
    assert answer.returncode == 0, answer.stderr


def test_compose_refuses_an_unknown_key(tmp_path: Path) -> None:
    file = tmp_path / "compose.yml"
    file.write_text(yaml.safe_dump({"services": {"kafka": {"imag": "kafka:4.1.0"}}}))
    answer = compose_config(file, "-q")
    assert answer.returncode != 0
    assert "imag" in answer.stderr


def test_the_parts_are_there(services: dict[str, Any]) -> None:
    assert {"kafka", "spark", "sink", "dbt"} <= set(services)


def test_images_are_pinned(services: dict[str, Any]) -> None:
    assert all(PINNED.match(service["image"]) for service in services.values())
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE.read_text(), re.MULTILINE)
    assert bases
    assert all(PINNED.match(base) for base in bases)


def test_image_is_of_the_project_s_version(services: dict[str, Any]) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert {service["image"] for service in services.values() if "build" in service} == {
        f"tideline:{version}"
    }


def test_every_long_lived_service_has_a_health_check(services: dict[str, Any]) -> None:
    for name, service in services.items():
        if service["restart"] != "no":
            assert service["healthcheck"]["test"], name


def test_ports_are_published_on_loopback_only(services: dict[str, Any]) -> None:
    published = [port for service in services.values() for port in service.get("ports", ())]
    assert published
    assert all(port.startswith("127.0.0.1:") for port in published)


def test_containers_run_without_rights(services: dict[str, Any]) -> None:
    assert "\nUSER tideline\n" in DOCKERFILE.read_text()
    for service in services.values():
        assert service["cap_drop"] == ["ALL"]
        assert not service.get("privileged", False)


def test_containers_cannot_change_their_image(services: dict[str, Any]) -> None:
    for name, service in services.items():
        assert service["read_only"] is True, name
        places = [place.split(":")[0] for place in service["tmpfs"]]
        places += [volume.split(":")[1] for volume in service.get("volumes", ())]
        assert len(places) == len(set(places)), name
        assert {"/tmp", "/var/lib/tideline/home"} <= set(places), name


def test_every_container_has_limits(services: dict[str, Any]) -> None:
    for name, service in services.items():
        for limit in ("mem_limit", "cpus", "pids_limit"):
            assert service[limit], f"{name} has no {limit}"


def test_no_secret_is_in_the_file(services: dict[str, Any]) -> None:
    secret = {name for name, field in Settings.model_fields.items() if field.annotation is SecretStr}
    assert secret
    for name, service in services.items():
        given = {variable.removeprefix("TIDELINE_").lower() for variable in service["environment"]}
        assert not given & secret, name


def test_volumes_are_declared_and_kept(compose: dict[str, Any], services: dict[str, Any]) -> None:
    used = {volume.split(":")[0] for service in services.values() for volume in service.get("volumes", ())}
    assert used == set(compose["volumes"])


def test_commands_are_ours(services: dict[str, Any]) -> None:
    for service in services.values():
        program, *arguments = service["command"]
        assert arguments[0] in COMMANDS if program == "tideline" else (ROOT / program).is_file()


def test_variables_are_settings_that_exist(services: dict[str, Any]) -> None:
    known = {f"TIDELINE_{name.upper()}" for name in Settings.model_fields} | {"TIDELINE_DBT_INTERVAL_S"}
    used = {name for service in services.values() for name in service["environment"]}
    assert used - {"HOME"} <= known


def test_what_is_copied_into_the_image_is_there_and_let_through() -> None:
    allowed = {line[1:] for line in (DOCKERFILE.parent / "Dockerfile.dockerignore").read_text().splitlines()}
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE.read_text(), re.MULTILINE):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists(), source
            assert any(place.as_posix() in allowed for place in (Path(source), *Path(source).parents)), source
