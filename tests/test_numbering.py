"""Numbers and values that are told by digests are those that plain dictionaries give."""

import gc
import os
import sys
from array import array
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.numbering import Filed, Places, Seen, digest, firsts, numbered, repeated
from kg.pipeline.reading.spool import FEW, open_spool
from kg.shelf import in_memory

TEXTS = st.lists(st.text("aé\x00\n\U0001f600", max_size=3))
NUMBERS = st.lists(st.integers(-(2**63), 2**63 - 1) | st.integers(-3, 3))


@given(texts=TEXTS)
def test_texts_are_numbered_as_they_first_come(texts: list[str]) -> None:
    number: dict[str, int] = {}
    numbers, different = numbered(iter(texts), in_memory)
    assert numbers.tolist() == [number.setdefault(text, len(number)) for text in texts]
    assert different == list(number)
    assert numbers.dtype == np.int32


@given(hashes=NUMBERS)
def test_what_comes_first_is_marked(hashes: list[int]) -> None:
    number: dict[int, int] = {}
    marks = [each not in number and number.setdefault(each, len(number)) >= 0 for each in hashes]
    numbers, is_first = firsts(array("q", hashes))
    assert numbers.tolist() == [number[each] for each in hashes]
    assert list(is_first) == marks


@given(hashes=NUMBERS)
def test_places_of_what_comes_again_are_told(hashes: list[int]) -> None:
    times = Counter(hashes)
    assert repeated(array("q", hashes)) == [place for place, each in enumerate(hashes) if times[each] > 1]


@given(listed=NUMBERS, sought=NUMBERS)
def test_each_stands_where_it_first_stands(listed: list[int], sought: list[int]) -> None:
    place = {each: number for number, each in reversed([*enumerate(listed)])}
    places, asked = Places(array("q", listed)), [*sought, *listed]
    assert [places.place(each) for each in asked] == [place.get(each, -1) for each in asked]
    assert places.of(asked).tolist() == [place.get(each, -1) for each in asked]


@given(values=st.dictionaries(st.text("aé\x00", max_size=3), st.integers(0, 3)), sought=TEXTS)
def test_values_are_found_by_name(values: dict[str, int], sought: list[str]) -> None:
    filed = Filed([*values.items()])
    assert dict(filed) == dict(filed.items()) == values
    assert [filed.get(name) for name in sought] == [values.get(name) for name in sought]
    assert len(filed) == len(values)


def test_an_empty_value_is_one_and_a_name_that_nobody_has_is_told() -> None:
    filed = Filed[tuple[str, ...]]([("Roe", ())])
    assert filed["Roe"] == ()
    with pytest.raises(KeyError, match="Li"):
        filed["Li"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts open files in /proc")
@pytest.mark.parametrize("many", [FEW - 1, FEW, FEW + 1])
def test_whether_they_lie_in_memory_or_on_disk_is_the_same_and_leaves_nothing(
    tmp_path: Path, many: int
) -> None:
    names = [f"Ü{n}" for n in range(many)]
    with open_spool(tmp_path / "spool.sqlite") as spool:
        opened = len(os.listdir("/proc/self/fd"))
        numbers, different = numbered([*names, *names], spool.keep)
        filed = Filed(spool.keep(tuple[str, tuple[str, ...]], ((name, (name,)) for name in names)))
        assert numbers.tolist() == [*range(many)] * 2
        assert list(different) == names
        assert filed[names[-1]] == (names[-1],)
        del different, filed
        gc.collect()
        assert len(os.listdir("/proc/self/fd")) == opened


@pytest.mark.parametrize("different", [1, 70_000])
def test_what_came_by_is_known_however_often_it_came(different: int) -> None:
    seen = Seen()
    for n in range(150_000):
        seen.add(f"{n % different}")
    assert set(seen.all().tolist()) == {digest(f"{n}") for n in range(different)}
    assert len(seen.all()) == different


def test_of_nothing_there_is_nothing() -> None:
    assert Seen().all().tolist() == []
    assert Places(array("q")).of([]).tolist() == []
