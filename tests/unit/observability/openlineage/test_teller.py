"""Lineage from the logs of a lake on disk: what meets, what is reported once, and what never."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from deltalake import CommitProperties, Transaction, write_deltalake

from observability.openlineage.errors import LineageTransportError
from observability.openlineage.teller import Teller, client
from stack.lake import table_uri
from stack.published import PublishedSnapshots
from stack.schemas import MARITIME_BRONZE, MARITIME_GOLD, MARITIME_SILVER
from stack.settings import Settings

TOPIC = "maritime.alerts"
ROWS = pa.table({"value": [1, 2, 3]})
RUN = "11111111-1111-4111-8111-111111111111"
NEXT_RUN = "22222222-2222-4222-8222-222222222222"
Event = Mapping[str, Any]


class Lake:
    """A lake on disk, and what is reported of it."""

    def __init__(self, home: Path) -> None:
        self.settings = Settings(
            _env_file=None, home=home, TIDELINE_LAKE=str(home / "lake"), kafka_bootstrap="broker:9092"
        )

    def store(self, *, offsets: Mapping[int, int]) -> None:
        """One commit of the sink; the last offset of each partition."""
        transactions = [Transaction(f"tideline/{TOPIC}/{number}", last) for number, last in offsets.items()]
        uri = table_uri(self.settings, MARITIME_BRONZE, "alerts")
        properties = CommitProperties(app_transactions=transactions)
        write_deltalake(uri, ROWS, mode="append", commit_properties=properties)

    def build(self, schema: str, table: str, run: str, inputs: Mapping[str, str]) -> None:
        """One commit of dbt."""
        mark = {"definition": "d", "versions": "v", "inputs": inputs, "invocation_id": run, "before": None}
        properties = CommitProperties(custom_metadata={"userMetadata": json.dumps(mark)})
        uri = table_uri(self.settings, schema, table)
        write_deltalake(uri, ROWS, mode="append", commit_properties=properties)

    def tell(self) -> int:
        return Teller(self.settings, {"alerts": TOPIC}, client(self.settings)).tell()

    def events(self) -> list[Event]:
        file = self.settings.home / "lineage" / "events.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.is_file() else []


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path)


def job(event: Event) -> str:
    name: str = event["job"]["name"]
    return name


def places(datasets: list[Any]) -> set[tuple[str, str, str]]:
    """Namespace, name and version of datasets."""
    return {(one["namespace"], one["name"], one["facets"]["version"]["datasetVersion"]) for one in datasets}


def fill(lake: Lake) -> None:
    """Two commits of the sink, a build of silver, one of gold, and a publication."""
    lake.store(offsets={0: 2})
    lake.store(offsets={0: 5, 1: 3})
    lake.build(MARITIME_SILVER, "alert_messages", RUN, {"maritime_bronze/alerts": "1@1764215267123"})
    lake.build(MARITIME_GOLD, "alerts", RUN, {"maritime_silver/alert_messages": RUN})
    PublishedSnapshots(lake.settings).publish(
        {f"{MARITIME_SILVER}.alert_messages": 0, f"{MARITIME_GOLD}.alerts": 0}, RUN
    )


def test_each_step_reads_what_the_one_before_wrote(lake: Lake) -> None:
    fill(lake)
    assert lake.tell() == 4
    sink, silver, gold, snapshot = lake.events()
    assert [job(event) for event in lake.events()] == [
        "sink.alerts",
        "dbt.maritime_silver.alert_messages",
        "dbt.maritime_gold.alerts",
        "publish",
    ]
    assert places(sink["inputs"]) == {("kafka://broker:9092", TOPIC, "0:5,1:3")}
    assert places(sink["outputs"]) == places(silver["inputs"])
    assert places(silver["outputs"]) == places(gold["inputs"])
    assert places(gold["outputs"]) < places(snapshot["inputs"])
    assert snapshot["run"]["facets"]["tideline_snapshot"]["snapshot"] == 1
    assert {event["run"]["facets"]["parent"]["run"]["runId"] for event in (silver, gold, snapshot)} == {RUN}


def test_offsets_go_on_where_they_were_told_last(lake: Lake) -> None:
    lake.store(offsets={0: 2})
    lake.tell()
    lake.store(offsets={0: 5, 1: 3})
    lake.store(offsets={0: 9})
    lake.tell()
    first, second = lake.events()
    read = [event["inputs"][0]["facets"]["tideline_offsets"]["partitions"] for event in (first, second)]
    assert read == [
        [{"partition": 0, "last": 2}],
        [{"partition": 0, "first": 3, "last": 9}, {"partition": 1, "last": 3}],
    ]
    written = second["outputs"][0]
    assert (
        written["facets"]["tideline_versions"]["first"],
        written["facets"]["tideline_versions"]["last"],
    ) == (1, 2)
    assert written["outputFacets"]["outputStatistics"]["rowCount"] == 6


def test_nothing_is_told_twice(lake: Lake) -> None:
    fill(lake)
    lake.tell()
    assert lake.tell() == 0
    assert len(lake.events()) == 4


def test_build_names_its_input_by_the_version_of_the_run(lake: Lake) -> None:
    fill(lake)
    lake.tell()
    lake.build(MARITIME_SILVER, "alert_messages", NEXT_RUN, {"maritime_bronze/alerts": "1@1764215267123"})
    lake.build(MARITIME_GOLD, "alerts", NEXT_RUN, {"maritime_silver/alert_messages": NEXT_RUN})
    lake.tell()
    (gold,) = [event for event in lake.events()[4:] if job(event) == "dbt.maritime_gold.alerts"]
    assert {version for _, _, version in places(gold["inputs"])} == {"1"}


def test_seeds_are_builds_and_inputs_with_a_version(lake: Lake) -> None:
    lake.build("reference", "ports", RUN, {})
    lake.build(MARITIME_GOLD, "port_visits", RUN, {"reference/ports": RUN})
    assert lake.tell() == 2
    seed, gold = lake.events()
    assert places(seed["outputs"]) == places(gold["inputs"])


def test_commits_of_others_are_no_builds(lake: Lake) -> None:
    uri = table_uri(lake.settings, MARITIME_GOLD, "alerts")
    write_deltalake(
        uri, ROWS, commit_properties=CommitProperties(custom_metadata={"userMetadata": "by hand"})
    )
    assert lake.tell() == 0


def test_table_has_the_name_that_dbts_senders_give_it_too(lake: Lake) -> None:
    lake.store(offsets={0: 1})
    lake.tell()
    (event,) = lake.events()
    (same,) = event["outputs"][0]["facets"]["symlinks"]["identifiers"]
    spark = f"spark://{lake.settings.thrift_host}:{lake.settings.thrift_port}"
    assert same == {"namespace": spark, "name": "maritime_bronze.alerts", "type": "TABLE"}


def test_what_the_receiver_does_not_take_is_sent_again(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    lake.store(offsets={0: 1})
    refusing = lake.settings.model_copy(update={"lineage_url": "http://127.0.0.1:1"})
    with pytest.raises(LineageTransportError):
        Teller(refusing, {"alerts": TOPIC}, client(refusing)).tell()
    assert lake.tell() == 1
