"""A dashboard's queries on the marts, through Thrift, over the existing lake.

``python -m benchmarks.queries [--rounds 7]``, after `make demo`, `tideline up` and
`tideline maintain`.

Hold: each under a second. The first round warms the server up and is printed, not counted.
"""

import argparse
import statistics
import sys
import time

from pyhive import hive

from benchmarks.holds import say
from stack.settings import settings

HOLD_S = 1.0
BUSIEST = (
    "select mmsi from maritime_gold.daily_vessel_metrics group by mmsi "
    "order by sum(position_count) desc limit 1"
)
TRACK = (
    "select reported_at_utc, latitude, longitude, speed_knots, course_deg from maritime_silver.positions "
    "where mmsi = {mmsi} order by reported_at_utc"
)
QUERIES = {
    "current positions, all": "select * from maritime_gold.current_positions",
    "current positions, one area": (
        "select * from maritime_gold.current_positions where latitude between 30 and 60 "
        "and longitude between -20 and 20"
    ),
    "one vessel's last 7 days": TRACK.replace(
        " order",
        " and event_date > (select date_sub(max(event_date), 7) from maritime_silver.positions "
        "where mmsi = {mmsi}) order",
    ),
    "one vessel's whole track": TRACK,
    "fleet KPIs": "select * from maritime_gold.fleet_kpis order by event_date desc limit 30",
    "a vessel's emissions": (
        "select * from maritime_gold.emissions_daily where mmsi = {mmsi} order by event_date"
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    config = settings()
    try:
        connection = hive.connect(config.thrift_host, config.thrift_port, username="tideline")
    except Exception:
        sys.exit(f"error: no Thrift server at {config.thrift_host}:{config.thrift_port}: tideline up")
    with connection:
        cursor = connection.cursor(arraysize=10_000)
        cursor.execute(BUSIEST)
        found = cursor.fetchone()
        if found is None:
            sys.exit("error: the marts are empty: make demo")
        for name, query in QUERIES.items():
            taken = []
            for _ in range(rounds + 1):
                began = time.perf_counter()
                cursor.execute(query.format(mmsi=found[0]))
                rows = len(cursor.fetchall())
                taken.append(time.perf_counter() - began)
            print(f"{name}: {rows:,} rows, most {max(taken[1:]):.2f} s, first {taken[0]:.2f} s")
            say("median, s", statistics.median(taken[1:]), HOLD_S, ".2f", at_most=True)


if __name__ == "__main__":
    main()
