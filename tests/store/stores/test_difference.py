"""The difference of two files is that of their lines, wherever these stand."""

import random
from pathlib import Path

import pytest

from kg.store.stores.difference import difference

Sets = tuple[set[str], set[str]]


def of(folder: Path, before: list[str], after: list[str], most: int = 10**6) -> Sets | None:
    (folder / "before").write_text("".join(before))
    (folder / "after").write_text("".join(after))
    found = difference(folder / "before", folder / "after", most)
    return found and (set(map(bytes.decode, found.gone)), set(map(bytes.decode, found.come)))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes each reading gave."""
    sizes: list[int] = []
    original = difference.__globals__["_read"]

    def counted(file: object, place: int, size: int) -> bytes:
        piece: bytes = original(file, place, size)
        sizes.append(len(piece))
        return piece

    monkeypatch.setitem(difference.__globals__, "_read", counted)
    return sizes


def line(number: int) -> str:
    return f"<http://e/{number:07d}> <http://e/p> {'x' * (number * 7919 % 300)!r} .\n"


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("share", [0.0003, 0.02, 0.6])
def test_it_is_that_of_the_sets(tmp_path: Path, seed: int, share: float) -> None:
    rng = random.Random(seed)
    before = [line(number) for number in range(6000) if rng.random() > share]
    after = [line(number) for number in range(6000) if rng.random() > share]
    found = of(tmp_path, before, after)
    assert found == (set(before) - set(after), set(after) - set(before))


@pytest.mark.parametrize("count", [1, 700, 5000])
@pytest.mark.parametrize("place", [0, 2500, 5000])
def test_many_lines_in_one_place_shift_the_others(tmp_path: Path, count: int, place: int) -> None:
    before = [line(number) for number in range(5000)]
    more = [line(number) for number in range(10_000, 10_000 + count)]
    after = [*before[:place], *more, *before[place:]]
    assert of(tmp_path, before, after) == (set(), set(more))
    assert of(tmp_path, after, before) == (set(more), set())


def test_lines_in_another_order_are_no_difference(tmp_path: Path) -> None:
    before = [line(number) for number in range(3000)]
    after = before.copy()
    random.Random(1).shuffle(after)
    assert of(tmp_path, before, after) == (set(), set())


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("place", [0, 2500, 4999])
def test_a_line_that_stood_twice_is_not_gone_with_one_of_them(tmp_path: Path, place: int, end: str) -> None:
    lines = [line(number) for number in range(5000)]
    twice, once = [*lines, lines[place].strip() + end], [*lines[:-1], lines[-1].strip() + end]
    found = of(tmp_path, twice, once)
    assert found is not None
    assert not found[0]
    assert of(tmp_path, [*twice[:-1], "x\n", twice[-1]], lines) == ({"x\n"}, set())


def test_one_end_without_a_line_break_and_lines_longer_than_a_piece(tmp_path: Path) -> None:
    long = "l" * 300_000
    assert of(tmp_path, [long + "\n", "a"], [long + "\n", "b\n"]) == ({"a"}, {"b\n"})
    assert of(tmp_path, [long], [long]) == (set(), set())
    assert of(tmp_path, [long + "x\n", "a\n"], [long + "y\n", "a\n"]) == (
        {long + "x\n"},
        {long + "y\n"},
    )


def test_an_empty_file_differs_by_every_line(tmp_path: Path) -> None:
    assert of(tmp_path, [], []) == (set(), set())
    assert of(tmp_path, [], ["a\n", "b\n"]) == (set(), {"a\n", "b\n"})


def test_it_gives_up_soon_when_too_much_differs(tmp_path: Path, read: list[int]) -> None:
    before = [f"a{line(number)}" for number in range(50_000)]
    after = [f"b{line(number)}" for number in range(50_000)]
    assert of(tmp_path, before, after, most=100) is None
    assert sum(read) < 300_000


def test_equal_files_are_read_once(tmp_path: Path, read: list[int]) -> None:
    lines = [line(number) for number in range(50_000)]
    assert of(tmp_path, lines, lines) == (set(), set())
    assert sum(read) < 2.1 * sum(map(len, lines))


def test_lines_that_are_gone_cost_one_more_reading_of_the_new_file(tmp_path: Path) -> None:
    lines = [line(number) for number in range(5000)]
    assert of(tmp_path, [*lines, "x\n", "y"], lines) == ({"x\n", "y"}, set())
    assert of(tmp_path, ["x\n"], []) == ({"x\n"}, set())
