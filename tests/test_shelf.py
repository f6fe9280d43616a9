import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from kg.model import Author, Identifier, Organisation, Record, Scheme
from kg.readers import read_document
from kg.resolve.papers.keys import PaperKeys, paper_keys
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Basis, Heading, Signature
from kg.shelf import Chained, Mapped, Shelf
from kg.text.people.parts import NameParts, name_parts

MANY = [f"{n} Ünïcode \x00" * (n % 3) for n in range(2_000)]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf[str]:
    return Shelf(str, iter(MANY), tmp_path)


def test_a_shelf_is_the_sequence_that_was_put_on_it(shelf: Shelf[str]) -> None:
    assert len(shelf) == len(MANY)
    assert list(shelf) == MANY
    assert [shelf[place] for place in range(len(MANY))] == MANY
    assert list(reversed(shelf)) == MANY[::-1]
    assert shelf[-1] == MANY[-1]
    assert shelf[510:514] == MANY[510:514]
    assert shelf[::-700] == MANY[::-700]
    assert MANY[1] in shelf
    assert shelf.index(MANY[7]) == 7


@pytest.mark.parametrize("place", [len(MANY), -len(MANY) - 1])
def test_behind_its_ends_there_is_nothing(shelf: Shelf[str], place: int) -> None:
    with pytest.raises(IndexError):
        shelf[place]


@pytest.mark.parametrize("step", [1, -1, 2, 511, 512, 513, 700])
def test_in_whatever_order_places_are_asked_for_each_has_its_value(shelf: Shelf[str], step: int) -> None:
    places = [*range(0, len(MANY), abs(step)), *range(1, len(MANY), abs(step))][:: 1 if step > 0 else -1]
    assert [shelf[place] for place in places] == [MANY[place] for place in places]
    assert list(shelf) == MANY


def test_an_empty_shelf_is_an_empty_sequence(tmp_path: Path) -> None:
    shelf = Shelf(str, [], tmp_path)
    assert not shelf
    assert list(shelf) == []
    with pytest.raises(IndexError):
        shelf[-1]


def test_several_may_go_through_it_and_look_into_it_at_once(shelf: Shelf[str]) -> None:
    assert [(one, other, shelf[0]) for one, other in zip(shelf, shelf, strict=True)] == [
        (text, text, MANY[0]) for text in MANY
    ]


def test_all_that_is_known_of_papers_and_people_comes_back_equal(root: Path, tmp_path: Path) -> None:
    page = next((root / "seeds").iterdir())
    records = [value for value in read_document(page, page.name) if isinstance(value, Record)]
    keys = [paper_keys(record) for record in records]
    keys.append(PaperKeys("maps", "", "", "", (Identifier(scheme=Scheme.DOI, value="10.1/x"),)))
    author = Author(orcid="0000-0002-1825-0097", organisations=(Organisation(name="ETH"),))
    signed = Signature("p", "José Müller-Roe", Basis.PAGE_OWNER, None, ("a.txt",), 3, author)
    person = Person("J", ("K",), (signed,), (Heading("a.txt", "J"),), unresolved=True, basis=("b",))
    names = [name_parts(name) for name in ("José Müller-Roe", "王伟", "Åsa van der Berg Jr.", "Plato", "")]
    assert list(Shelf(PaperKeys, keys, tmp_path)) == keys
    assert list(Shelf(Person, [person], tmp_path)) == [person]
    assert list(Shelf(NameParts, names, tmp_path)) == names


@pytest.mark.skipif(sys.platform != "linux", reason="where open files are listed differs")
def test_its_file_has_no_name_and_is_closed_with_it(tmp_path: Path) -> None:
    before = os.listdir("/proc/self/fd")
    shelf = Shelf(str, MANY, tmp_path)
    assert not list(tmp_path.iterdir())
    assert len(os.listdir("/proc/self/fd")) == len(before) + 1
    del shelf
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) == len(before)


@pytest.mark.skipif(sys.platform != "linux", reason="where open files are listed differs")
def test_a_shelf_that_is_interrupted_closes_its_file_before_that_is_told(tmp_path: Path) -> None:
    def interrupted() -> Iterator[str]:
        yield from MANY
        raise KeyboardInterrupt

    before = os.listdir("/proc/self/fd")
    with pytest.raises(KeyboardInterrupt) as told:
        Shelf(str, interrupted(), tmp_path)
    assert len(os.listdir("/proc/self/fd")) == len(before)
    assert told.value.__context__ is None


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_a_full_disk_is_told_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def full(dir: Path, buffering: int) -> IO[bytes]:
        return open("/dev/full", "wb", buffering)

    monkeypatch.setattr("kg.shelf.tempfile.TemporaryFile", full)
    for values in (MANY[:2], MANY * 100):  # fewer than are written at once, and more
        with pytest.raises(OSError, match="No space left"):
            Shelf(str, values, tmp_path)
        gc.collect()  # or the file is closed when nobody looks


def test_a_function_is_asked_for_each_item_when_it_is_looked_at() -> None:
    asked: list[int] = []

    def doubled(number: int) -> int:
        asked.append(number)
        return 2 * number

    made = Mapped(range(5), doubled)
    assert len(made) == 5
    assert asked == []
    assert (made[3], made[-1], made[:2]) == (6, 8, [0, 2])
    assert asked == [3, 4, 0, 1]
    assert list(made) == [0, 2, 4, 6, 8]


def test_one_sequence_behind_another_is_one_sequence() -> None:
    both = Chained([1, 2], [3])
    assert len(both) == 3
    assert [both[place] for place in range(-3, 3)] == [1, 2, 3, 1, 2, 3]
    assert both[1:] == [2, 3]
    assert list(both) == [1, 2, 3]
    with pytest.raises(IndexError):
        both[3]
