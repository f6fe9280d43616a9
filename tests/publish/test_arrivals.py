import os
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.publish.arrivals import Arrivals, place, read, write

NOW = Arrivals(url="http://localhost/store", sha256="00")


def test_what_arrived_is_read_as_it_was_written(tmp_path: Path) -> None:
    arrived = NOW.plus("", 10).plus("http://a/g", 10).plus("", 20)
    write(tmp_path / "x.json", arrived)
    assert read(tmp_path / "x.json", NOW) == arrived
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]
    assert arrived.has("", 20)
    assert not arrived.has("http://a/g", 11)


def test_each_store_has_a_file_of_its_own_beside_the_graph() -> None:
    one, other = (place(Path("exports/graph.nq"), url) for url in ("http://a/store", "http://b/store"))
    assert one != other
    assert one.parent == Path("exports")


@pytest.mark.parametrize("change", [{"sha256": "01"}, {"graphs": ("http://b/facts",)}, {"add": True}])
def test_another_file_cannot_go_on_where_this_one_broke_off(
    tmp_path: Path, change: dict[str, object]
) -> None:
    write(tmp_path / "x.json", NOW.plus("", 1))
    with pytest.raises(UsageError, match="without --resume"):
        read(tmp_path / "x.json", replace(NOW, **change))  # type: ignore[arg-type]


def test_without_a_load_that_broke_off_nothing_goes_on(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No load into http://localhost/store broke off"):
        read(tmp_path / "x.json", NOW)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"statements": {"": "x"}}'])
def test_a_damaged_file_says_so(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(InputError, match="damaged"):
        read(tmp_path / "x.json", NOW)


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.json")
    with pytest.raises(InputError, match="damaged"):
        read(tmp_path / "x.json", NOW)


@pytest.mark.parametrize("target", ["mine", "missing"])
def test_a_link_in_its_place_is_replaced_and_what_it_leads_to_is_not(tmp_path: Path, target: str) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "x.json").symlink_to(target)
    write(tmp_path / "x.json", NOW)
    assert read(tmp_path / "x.json", NOW) == NOW
    assert (tmp_path / "mine").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "x.json"]
    assert (tmp_path / "x.json").lstat().st_mode & 0o777 == 0o644
