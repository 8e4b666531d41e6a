"""Files that are replaced as a whole."""

import json
from pathlib import Path

import pytest

from stack.whole_files import write_whole


def test_folder_is_made_and_former_content_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a" / "state.json"
    for number in range(2):
        write_whole(file, json.dumps({"number": number}))
        assert json.loads(file.read_text()) == {"number": number}
    assert list(file.parent.iterdir()) == [file]


def test_write_that_fails_leaves_the_former_content(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    write_whole(file, "former")
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "new \udcff")
    assert file.read_text() == "former"
