"""What dbt's documentation says of the size of tables."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from deltalake import DeltaTable

from tests.support.servers import Spark
from tests.support.small_project import TABLES, Built, small_project


@pytest.fixture(scope="module")
def built(spark: Spark, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    with small_project(spark, tmp_path_factory.mktemp("catalog"), "catalog") as small:
        built = small.built("catalog")
        yield built
        built.drop()


def test_catalog_has_the_rows_and_bytes_that_tables_have(built: Built, spark: Spark) -> None:
    built.small.land("a", "b", "a", "c", "a")
    built.dbt("build")
    built.dbt("docs", "generate", "--no-compile")
    catalog = built.project.artifact("catalog")["nodes"].values()
    stats = {f"{node['metadata']['schema']}.{node['metadata']['name']}": node["stats"] for node in catalog}
    for table in TABLES:
        name = f"{built.prefix}_{table}"
        ((rows,),) = spark.query(f"select count(*) from {name}")
        files = pa.table(DeltaTable(f"{spark.lake}/{name.replace('.', '/')}").get_add_actions(flatten=True))
        size = pc.sum(files["size_bytes"]).as_py()
        assert rows > 0
        assert (stats[name]["rows"]["value"], stats[name]["bytes"]["value"]) == (rows, size)
    # A view holds no rows of its own: it has no size, not a size of zero.
    assert "rows" not in stats[f"{built.prefix}_maritime_gold.priced"]
