"""What a message weighs in Kafka and in the lake, and what a commit of the sink asks of an object store.

``python -m benchmarks.footprint --home .tideline [--versitygw [--checkpoint-interval 10]]``

Prints rates as ``tideline plan --rates FILE`` reads them: the bytes of a message in Kafka's log and in
bronze, silver and gold, counted in the files of a home whose servers need not run; with ``--versitygw`` the
requests and the time of a commit too, by the sink's own code on Versity's S3 gateway over a folder of this
machine, so without a network between. There is no target: these are inputs, not claims.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow as pa
import yaml
from deltalake import DeltaTable

from benchmarks.marts import START, positions
from ingestion.bronze import ensure_tables, open_table
from ingestion.sink.config import SinkConfig
from ingestion.sink.landing import Landing, TopicIdentity
from ingestion.sink.records import RECORD_SCHEMA, Records
from ingestion.topics import AIS, TOPICS
from stack.schemas import MARITIME_BRONZE
from stack.settings import ROOT
from tests.support.object_store import object_store

BATCH_HEADER = 61
"""Bytes of a record batch before its records (KIP-98): base offset 8, length 4, …, record count 4."""
COMMITS, COMMIT_ROWS = 200, 2_000
REQUEST = re.compile(r"\| (GET|PUT|HEAD|DELETE|POST) \|")
"""A line of the gateway's log."""
TOPIC_ID = "AAAAAAAAAAAAAAAAAAAAAQ"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--home", type=Path, default=ROOT / ".tideline", help="a home with a lake and a log")
    parser.add_argument("--versitygw", action="store_true", help="measure commits too")
    parser.add_argument("--checkpoint-interval", type=int, metavar="COMMITS", help="in place of Delta's")
    options = parser.parse_args()
    if not (options.home / "lake").is_dir():
        parser.error(f"--home {options.home}: there is no lake in it; make one with `tideline demo`")
    figures = weights(options.home)
    if options.versitygw:
        figures |= commits(options.checkpoint_interval)
    machine = f"{os.cpu_count()} processors, {platform.machine()}, load {os.getloadavg()[0]:.1f}"
    rates = {
        name: {
            "value": float(f"{value:.4g}"),
            "kind": "measured",
            "source": "python -m benchmarks.footprint",
            "machine": machine,
            "date": f"{datetime.now(UTC):%F}",
        }
        for name, value in figures.items()
    }
    yaml.safe_dump({"rates": rates}, sys.stdout, sort_keys=False)


# --- what a message weighs ----------------------------------------------------------------------------------


def weights(home: Path) -> dict[str, float]:
    """Bytes per message of a home's maritime topics, in Kafka's log and by layer of the lake."""
    lake = home / "lake"
    rows = sum(_rows(lake / MARITIME_BRONZE / topic.table) for topic in TOPICS.values())
    messages, wire = log_size(home / "kafka" / "data")
    print(f"# {rows:,} rows of bronze, {messages:,} messages in Kafka's log", file=sys.stderr)
    return {
        "kafka_bytes": wire / messages,
        **{f"{layer}_bytes": _bytes(lake / f"maritime_{layer}") / rows for layer in _LAYERS},
    }


_LAYERS = ("bronze", "silver", "gold")


def log_size(data: Path) -> tuple[int, int]:
    """Messages and bytes of the maritime topics in a broker's data folder.

    Raises:
        SystemExit: there are none.
    """
    messages = size = 0
    for topic in TOPICS:
        for segment in data.glob(f"{topic}-*/*.log"):
            count, length = segment_size(segment.read_bytes())
            messages, size = messages + count, size + length
    if not messages:
        raise SystemExit(f"{data}: no messages of {', '.join(TOPICS)}")
    return messages, size


def segment_size(log: bytes) -> tuple[int, int]:
    """Records and bytes of a segment's batches; what is after the last whole one is space kept for more."""
    records = at = 0
    while at + BATCH_HEADER <= len(log):
        length = int.from_bytes(log[at + 8 : at + 12])
        if length <= 0 or at + 12 + length > len(log):
            break
        records += int.from_bytes(log[at + 57 : at + 61])
        at += 12 + length
    return records, at


def _rows(table: Path) -> int:
    return int(DeltaTable(str(table)).to_pyarrow_dataset().count_rows())


def _bytes(schema: Path) -> int:
    """Bytes of the data files that the newest versions of a schema's tables have."""
    return sum(
        int(np.sum(pa.table(DeltaTable(str(log.parent)).get_add_actions())["size_bytes"].to_numpy()))
        for log in schema.glob("*/_delta_log")
    )


# --- what a commit asks -------------------------------------------------------------------------------------


def commits(checkpoint_interval: int | None) -> dict[str, float]:
    """Requests of the sink's commit to an object store, by the price they have there, and its seconds.

    So many commits that the reopening of handles and the merging of small files are in the mean.

    Raises:
        SystemExit: versitygw is missing.
    """
    if not (shutil.which("versitygw") or (ROOT / ".ci" / "tools" / "bin" / "versitygw").exists()):
        raise SystemExit("versitygw is missing: go -C .ci/tools build -o bin/ tool")
    identity = TopicIdentity(TOPIC_ID, 12)
    with TemporaryDirectory() as folder, object_store(Path(folder)) as store:
        current = store.settings(Path(folder), "footprint")
        os.environ |= {
            "TIDELINE_LAKE": current.lake,
            "TIDELINE_STORAGE_ENDPOINT": store.endpoint,
            "TIDELINE_STORAGE_ACCESS_KEY": current.storage_access_key.get_secret_value(),
            "TIDELINE_STORAGE_SECRET_KEY": current.storage_secret_key.get_secret_value(),
        }
        config = SinkConfig(topics=(AIS,), bootstrap_servers="", lake=current.lake)
        (uri,) = ensure_tables(config.lake, [AIS])
        if checkpoint_interval:
            properties = {"delta.checkpointInterval": str(checkpoint_interval)}
            open_table(AIS, config.lake).alter.set_table_properties(properties)
        landing = Landing(AIS, config, identity, lambda: identity)
        landing.stored(list(range(identity.partitions)))
        log = Path(folder) / "server.log"
        before = requests(log.read_text())
        seconds = [landing.append([chunk]).commit_s for chunk in batches(COMMITS)]
        asked = requests(log.read_text()) - before
        files = len(store.files(f"footprint/{MARITIME_BRONZE}/{AIS.table}/*.parquet"))
    print(f"# {COMMITS} commits to {uri}: {dict(asked)}, {files} files made", file=sys.stderr)
    return {
        "commit_writes": (asked["PUT"] + asked["POST"] + asked["LIST"]) / COMMITS,
        "commit_reads": (asked["GET"] + asked["HEAD"]) / COMMITS,
        "commit_files": files / COMMITS,
        "commit_seconds": statistics.median(seconds),
    }


def requests(log: str) -> Counter[str]:
    """Requests by method; a GET that lists a bucket is a LIST, which has the price of a PUT."""
    found: Counter[str] = Counter()
    for line in log.splitlines():
        if method := REQUEST.search(line):
            is_list = method[1] == "GET" and "list-type=" in line
            found["LIST" if is_list else method[1]] += 1
    return found


def batches(count: int) -> Iterator[Records]:
    """Batches of positions, one after another, of twelve partitions."""
    for number in range(count):
        rows = positions(COMMIT_ROWS, number * COMMIT_ROWS, START, 500, number).select(RECORD_SCHEMA.names)
        (batch,) = rows.combine_chunks().to_batches()
        yield Records(
            batch,
            batch.column("partition").to_numpy(zero_copy_only=False).astype(np.int32),
            batch.column("offset").to_numpy(zero_copy_only=False).astype(np.int64),
            np.full(COMMIT_ROWS, int(START.timestamp() * 1000), np.int64),
        )


if __name__ == "__main__":
    main()
