"""Names of schemas, and where tables are."""

from typing import Any

from stack.lake import schema_name, table_uri
from stack.project import dbt_environment
from stack.schemas import MARITIME_BRONZE, MARITIME_GOLD, MOVIES_BRONZE
from stack.settings import Settings


def made(**values: Any) -> Settings:
    return Settings(_env_file=None, **values)


def test_dev_prefixes_what_dbt_builds_and_no_bronze() -> None:
    dev = made(dbt_target="dev", dbt_schema="anna")
    assert schema_name(dev, MARITIME_GOLD) == "anna_maritime_gold"
    assert schema_name(dev, MARITIME_BRONZE) == MARITIME_BRONZE
    assert schema_name(dev, MOVIES_BRONZE) == MOVIES_BRONZE


def test_schema_has_no_prefix_but_for_dev() -> None:
    assert schema_name(made(dbt_target="prod"), MARITIME_GOLD) == MARITIME_GOLD


def test_table_lies_in_its_schema_of_the_lake() -> None:
    settings = made(TIDELINE_LAKE="s3://lake/", bronze_schema="b")
    assert table_uri(settings, MARITIME_BRONZE, "ais") == "s3://lake/b/ais"
    assert table_uri(settings, MARITIME_GOLD, "voyages", "/other") == "/other/maritime_gold/voyages"


def test_dbt_is_handed_what_dotenv_says() -> None:
    handed = dbt_environment(made(thrift_port=12345, dbt_target="dev", record_runs=False))
    assert handed["TIDELINE_THRIFT_PORT"] == "12345"
    assert (handed["TIDELINE_DBT_TARGET"], handed["TIDELINE_RECORD_RUNS"]) == ("dev", "false")
