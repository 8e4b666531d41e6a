"""``docker-compose.yml``: whole by Docker's own judgement where it is there, and as we want it everywhere."""

import re
import shutil
import subprocess

import pytest
import yaml

from stack.app.catalog import COMMANDS
from stack.settings import ROOT, Settings

COMPOSE_FILE = ROOT / "docker-compose.yml"
DOCKERFILE = ROOT / "stack" / "container" / "Dockerfile"
PINNED = re.compile(r"^[\w./-]+:v?\d+\.\d+[\w.-]*$")


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load(COMPOSE_FILE.read_text())


@pytest.fixture(scope="module")
def services(compose):
    return compose["services"]


def compose_plugin():
    """The command of Docker's compose, or the reason why it cannot be asked."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]):
            answer = subprocess.run([*command, "version"], capture_output=True, check=False)
            if answer.returncode == 0:
                return command
    return pytest.skip("neither docker compose nor docker-compose is here: the file is only read, not judged")


def test_docker_finds_the_file_in_order():
    command = [*compose_plugin(), "-f", str(COMPOSE_FILE), "config", "-q"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr


def test_the_parts_are_there(services):
    assert {"kafka", "spark", "sink", "dbt"} <= set(services)


def test_images_are_pinned(services):
    assert all(PINNED.match(service["image"]) for service in services.values())
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE.read_text(), re.MULTILINE)
    assert bases
    assert all(PINNED.match(base) for base in bases)


def test_image_is_of_the_project_s_version(services):
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(), re.MULTILINE).group(1)
    assert {service["image"] for service in services.values() if "build" in service} == {
        f"tideline:{version}"
    }


def test_every_long_lived_service_has_a_health_check(services):
    for name, service in services.items():
        if service["restart"] != "no":
            assert service["healthcheck"]["test"], name


def test_ports_are_published_on_loopback_only(services):
    published = [port for service in services.values() for port in service.get("ports", ())]
    assert published
    assert all(port.startswith("127.0.0.1:") for port in published)


def test_containers_run_without_rights(services):
    assert "\nUSER tideline\n" in DOCKERFILE.read_text()
    for service in services.values():
        assert service["cap_drop"] == ["ALL"]
        assert not service.get("privileged", False)


def test_volumes_are_declared_and_kept(compose, services):
    used = {volume.split(":")[0] for service in services.values() for volume in service.get("volumes", ())}
    assert used == set(compose["volumes"])


def test_commands_are_ours(services):
    for service in services.values():
        program, *arguments = service["command"]
        assert arguments[0] in COMMANDS if program == "tideline" else (ROOT / program).is_file()


def test_variables_are_settings_that_exist(services):
    known = {f"TIDELINE_{name.upper()}" for name in Settings.model_fields} | {"TIDELINE_DBT_INTERVAL_S"}
    used = {name for service in services.values() for name in service["environment"]}
    assert used <= known


def test_what_is_copied_into_the_image_is_there_and_let_through():
    allowed = {line[1:] for line in (DOCKERFILE.parent / "Dockerfile.dockerignore").read_text().splitlines()}
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE.read_text(), re.MULTILINE):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists(), source
            assert source in allowed
