"""The Helm chart: valid for three versions of Kubernetes, and what its pods may and may not."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingestion.topics import TOPICS
from stack.kafka_access import RIGHTS
from stack.settings import Settings
from tests.support.chart import CHART, NEEDED, Manifest, RefusedError, lint, problem, rendered

VERSIONS = ("1.31.0", "1.34.0", "1.37.0")
LEAST: dict[str, Any] = dict(NEEDED)
ALL: dict[str, Any] = {
    **NEEDED,
    "sink.autoscaling.enabled": True,
    "secrets.external.enabled": True,
    "secrets.external.store.name": "vault",
    "api.slots.green.enabled": True,
    "api.ingress": {"enabled": True, "host": "sea.example", "tlsSecret": "sea-tls", "className": "nginx"},
}
"""Everything that can be switched on."""
ALONE: dict[str, Any] = {**NEEDED, "spark.workers.replicas": 0}
"""Without workers of Spark."""


@pytest.fixture(scope="module")
def everything() -> list[Manifest]:
    return rendered(ALL)


def pods(manifests: list[Manifest]) -> Iterator[tuple[str, Manifest]]:
    for manifest in manifests:
        if template := manifest.get("spec", {}).get("template"):
            yield manifest["metadata"]["name"], template["spec"]


def named(manifests: list[Manifest], kind: str, name: str) -> Manifest:
    (found,) = [m for m in manifests if m["kind"] == kind and m["metadata"]["name"] == name]
    return found


def variables(pod: Manifest) -> dict[str, Any]:
    return {entry["name"]: entry.get("value") for entry in pod["containers"][0]["env"]}


def files(pod: Manifest) -> dict[str, str]:
    """Key of the Secret by the name of the file that it becomes."""
    (volume,) = [volume for volume in pod["volumes"] if volume["name"] == "secrets"]
    return {item["path"]: item["key"] for item in volume.get("secret", {}).get("items", [])}


@pytest.fixture(scope="module", params=[LEAST, ALL, ALONE], ids=["least", "all", "no workers"])
def release(request: pytest.FixtureRequest) -> list[Manifest]:
    return rendered(request.param)


@pytest.mark.parametrize("version", VERSIONS)
def test_every_manifest_is_valid(release: list[Manifest], version: str) -> None:
    assert len(release) > 20
    assert [found for manifest in release if (found := problem(manifest, version))] == []


@pytest.mark.parametrize(
    ("kind", "field"), [("Deployment", "replica"), ("ScaledObject", "triggered"), ("ExternalSecret", "datum")]
)
def test_a_field_that_its_kind_does_not_have_is_found(
    everything: list[Manifest], kind: str, field: str
) -> None:
    manifest = next(m for m in everything if m["kind"] == kind)
    broken = {**manifest, "spec": {**manifest["spec"], field: 3}}
    assert field in str(problem(broken, VERSIONS[0]))


def test_helm_finds_nothing_to_say() -> None:
    assert lint(ALL) == []


@pytest.mark.parametrize("name", list(NEEDED))
def test_what_has_no_default_is_asked_for(name: str) -> None:
    with pytest.raises(RefusedError, match=f"{name} is needed"):
        rendered({other: value for other, value in NEEDED.items() if other != name})


def test_no_pod_runs_as_root_or_may_become_it(everything: list[Manifest]) -> None:
    for name, pod in pods(everything):
        security = pod["securityContext"]
        assert security["runAsNonRoot"], name
        assert security["runAsUser"] >= 10_000, name
        assert security["seccompProfile"] == {"type": "RuntimeDefault"}, name
        assert pod["automountServiceAccountToken"] is False, name
        for container in pod["containers"]:
            own = container["securityContext"]
            assert own["readOnlyRootFilesystem"], name
            assert own["allowPrivilegeEscalation"] is False, name
            assert own["capabilities"] == {"drop": ["ALL"]}, name


def test_every_pod_has_requests_limits_and_probes(everything: list[Manifest]) -> None:
    for name, pod in pods(everything):
        (container,) = pod["containers"]
        for bound in ("requests", "limits"):
            assert set(container["resources"][bound]) == {"cpu", "memory"}, name
        if name != "sea-prepare":  # it ends
            assert {"livenessProbe", "readinessProbe"} <= set(container), name
        volumes = {volume["name"]: volume for volume in pod["volumes"]}
        assert all("sizeLimit" in v["emptyDir"] for v in volumes.values() if "emptyDir" in v), name


def test_no_secret_is_in_a_manifest_and_each_part_sees_its_own(everything: list[Manifest]) -> None:
    store = {"tideline_storage_access_key", "tideline_storage_secret_key"}
    seen = {name: set(files(pod)) for name, pod in pods(everything)}
    assert seen["sea-sink"] == {"tideline_kafka_password", "kafka-ca.pem"} | store
    assert seen["sea-events"] == {"tideline_kafka_password", "kafka-ca.pem"}
    assert seen["sea-spark-worker"] == {"tideline_spark_secret"}
    assert "tideline_api_database" in seen["sea-api-blue"]
    for name, pod in pods(everything):
        user = variables(pod).get("TIDELINE_KAFKA_USER")
        assert files(pod).get("tideline_kafka_password") == (f"kafka-{user}" if user else None), name
        assert not [v for v in variables(pod) if "PASSWORD" in v or "SECRET_KEY" in v], name
    assert not [manifest for manifest in everything if manifest["kind"] == "Secret"]
    assert {f"tideline_kafka_password_{user}" for user in RIGHTS} <= seen["sea-prepare"]


def test_every_key_that_is_mounted_comes_from_the_operator(everything: list[Manifest]) -> None:
    external = named(everything, "ExternalSecret", "tideline")
    keys = {entry["secretKey"] for entry in external["spec"]["data"]}
    assert {key for _, pod in pods(everything) for key in files(pod).values()} <= keys
    authentication = named(everything, "TriggerAuthentication", "sea-sink")
    assert {entry["key"] for entry in authentication["spec"]["secretTargetRef"]} <= keys


def test_every_variable_is_a_setting_and_every_file_a_secret(everything: list[Manifest]) -> None:
    known = {f"TIDELINE_{name.upper()}" for name in Settings.model_fields} | {"TIDELINE_LAKE"}
    for name, pod in pods(everything):
        assert {v for v in variables(pod) if v.startswith("TIDELINE_")} <= known, name
        own = {file.upper() for file in files(pod) if file.startswith("tideline_")}
        users = {f"TIDELINE_KAFKA_PASSWORD_{user.upper()}" for user in RIGHTS}
        assert own <= known | (users if name == "sea-prepare" else set()), name


def test_sinks_follow_the_lag_of_every_topic_up_to_its_partitions(everything: list[Manifest]) -> None:
    assert "replicas" not in named(everything, "Deployment", "sea-sink")["spec"]
    spec = named(everything, "ScaledObject", "sea-sink")["spec"]
    settings = Settings(_env_file=None)
    assert spec["maxReplicaCount"] == settings.topic_partitions
    assert {trigger["metadata"]["topic"] for trigger in spec["triggers"]} == set(TOPICS)
    for trigger in spec["triggers"]:
        assert trigger["type"] == "kafka"
        assert trigger["metadata"]["consumerGroup"] == settings.sink_group
        assert trigger["metadata"]["sasl"] == "scram_sha512"
        assert trigger["metadata"]["lagThreshold"] == "100000"
        assert trigger["authenticationRef"] == {"name": "sea-sink"}


def test_what_must_be_alone_is_and_what_can_be_many_is_kept(everything: list[Manifest]) -> None:
    for kind, name in [
        ("StatefulSet", "sea-thrift"),
        ("Deployment", "sea-dbt"),
        ("Deployment", "sea-events"),
    ]:
        assert named(everything, kind, name)["spec"]["replicas"] == 1
    assert named(everything, "Deployment", "sea-dbt")["spec"]["strategy"] == {"type": "Recreate"}
    budgets = {m["metadata"]["name"] for m in everything if m["kind"] == "PodDisruptionBudget"}
    assert budgets == {"sea-sink", "sea-spark-worker", "sea-api-blue", "sea-api-green"}


@pytest.mark.parametrize("active", ["blue", "green"])
def test_users_are_on_the_active_slot_alone(active: str) -> None:
    manifests = rendered({**ALL, "api.active": active})
    other = {"blue": "green", "green": "blue"}[active]
    assert named(manifests, "Service", "sea-api")["spec"]["selector"]["tideline/slot"] == active
    assert named(manifests, "Service", "sea-api-preview")["spec"]["selector"]["tideline/slot"] == other


def test_users_are_sent_to_no_slot_that_is_off() -> None:
    with pytest.raises(RefusedError, match=r"api\.active is green, whose slot is not enabled"):
        rendered({**NEEDED, "api.active": "green"})


def test_every_pod_is_closed_and_opened_for_its_own_callers(everything: list[Manifest]) -> None:
    policies = {m["metadata"]["name"]: m["spec"] for m in everything if m["kind"] == "NetworkPolicy"}
    closed = policies["sea-none"]
    assert closed["policyTypes"] == ["Ingress", "Egress"]
    assert "ingress" not in closed
    assert "egress" not in closed
    parts = {
        pod_labels(m)["app.kubernetes.io/component"] for m in everything if "template" in m.get("spec", {})
    }
    own = {name.removeprefix("sea-") for name in policies} - {"none", "names"}
    assert own == parts
    callers = policies["sea-thrift"]["ingress"]
    assert {port["port"] for port in callers[0]["ports"]} == {10000, 15002}
    (dbt,) = callers[0]["from"]
    assert dbt["podSelector"]["matchLabels"]["app.kubernetes.io/component"] == "dbt"


def pod_labels(manifest: Manifest) -> dict[str, str]:
    labels: dict[str, str] = manifest["spec"]["template"]["metadata"]["labels"]
    return labels


def test_workers_reach_their_master_by_the_name_that_it_has(everything: list[Manifest]) -> None:
    by_name = dict(pods(everything))
    address = variables(by_name["sea-spark-worker"])["TIDELINE_SPARK_MASTER"]
    assert address == variables(by_name["sea-thrift"])["TIDELINE_SPARK_MASTER"]
    assert address == f"spark://{variables(by_name['sea-spark-master'])['TIDELINE_SPARK_HOST']}:7077"
    service = named(everything, "Service", "sea-spark-master")["spec"]
    assert (service["clusterIP"], service["publishNotReadyAddresses"]) == ("None", True)


def test_without_workers_spark_is_one_process() -> None:
    manifests = rendered(ALONE)
    assert variables(dict(pods(manifests))["sea-thrift"])["TIDELINE_SPARK_MASTER"] == "local[*]"
    assert "sea-spark-worker" not in dict(pods(manifests))


def test_an_image_is_named_by_its_digest() -> None:
    digest = "sha256:" + "0" * 64
    for _, pod in pods(rendered({**NEEDED, "image.digest": digest})):
        assert pod["containers"][0]["image"] == f"tideline@{digest}"


def test_versions_are_those_of_the_project() -> None:
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text())
    project = (Path(CHART).parents[2] / "pyproject.toml").read_text()
    assert f'version = "{chart["appVersion"]}"' in project


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sink.replica", 5),
        ("api.active", "red"),
        ("image.digest", "sha256:abc"),
        ("lake.url", "/var/lake"),
        ("spark.workers.executorMemory", "2 GB"),
    ],
)
def test_a_value_that_the_chart_does_not_take_is_named(name: str, value: object) -> None:
    with pytest.raises(RefusedError) as refused:
        rendered({**NEEDED, name: value})
    assert name.split(".")[-1] in str(refused.value)


def test_the_oldest_version_that_is_tried_is_one_the_chart_admits() -> None:
    least = yaml.safe_load((CHART / "Chart.yaml").read_text())["kubeVersion"]
    assert least == f">={VERSIONS[0]}-0"
