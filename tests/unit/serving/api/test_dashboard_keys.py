"""The dashboard names rows by the same keys as the API: it makes their addresses of them."""

import json

from serving.api.collections.catalogue import COLLECTIONS
from stack.project import ROOT


def test_dashboard_knows_the_key_of_every_collection() -> None:
    keys = json.loads((ROOT / "serving/dashboard/src/api/keys.json").read_text("utf-8"))
    assert keys == {name: list(collection.key) for name, collection in COLLECTIONS.items()}
