"""``tideline share profile``: the file that clients of Delta Sharing begin with."""

import json
import stat
from pathlib import Path

from typer.testing import CliRunner

from stack.app.commands.share import share
from stack.settings import settings

runner = CliRunner()


def test_profile_names_this_machine_and_no_key_where_nothing_is_said() -> None:
    shown = runner.invoke(share, ["profile"], env={"TIDELINE_API_KEY": ""})
    assert shown.exit_code == 0
    assert json.loads(shown.stdout) == {
        "shareCredentialsVersion": 1,
        "endpoint": f"http://127.0.0.1:{settings().api_port}/sharing",
        "bearerToken": "anonymous",
    }


def test_profile_with_a_key_is_its_owners_alone(tmp_path: Path) -> None:
    out = tmp_path / "tideline.share"
    arguments = ["profile", "--endpoint", "https://lake.example/", "--key", "tl_x", "--out", str(out)]
    assert runner.invoke(share, arguments).exit_code == 0
    profile = json.loads(out.read_text())
    assert (profile["endpoint"], profile["bearerToken"]) == ("https://lake.example/sharing", "tl_x")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_endpoint_that_is_no_address_is_refused() -> None:
    refused = runner.invoke(share, ["profile", "--endpoint", "lake.example"])
    assert refused.exit_code == 2
    assert "lake.example" in refused.output
