"""What comes in is taken as it comes, and the same lines come out however it is cut."""

import os
from pathlib import Path

import pytest

from kg.exchange import arriving, lines
from kg.exchange.arriving import Arriving

CONTENTS = [b"", b"one", b"one\n", b"one\n\n \ntwo\n", b"\n", b"a" * 1000 + b"\nb\n" + b"c" * 999]


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("piece", [1, 7, 1 << 18])
@pytest.mark.parametrize("asks", [True, False])
def test_the_lines_are_those_of_the_file(
    content: bytes, piece: int, asks: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "_PIECE", piece)
    monkeypatch.setattr(arriving, "LONGEST_LINE", 300)
    monkeypatch.setattr(lines, "LONGEST_LINE", 300)
    path = tmp_path / "lines"
    path.write_bytes(content)
    with path.open("rb") as file, path.open("rb") as same:
        found = Arriving(file)
        assert [line for line in found if not (asks and found.pauses())] == list(lines.lines_of(same))


def test_a_pipe_pauses_until_a_line_that_says_something_is_whole_or_it_ends() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as file:
        found = Arriving(file)
        taken = iter(found)
        assert found.pauses()
        for piece in (b"on", b"e\n"):
            assert found.pauses()
            os.write(writing, piece)
        assert not found.pauses()
        assert next(taken) == b"one\n"
        os.write(writing, b"\n \n")
        assert found.pauses()
        os.close(writing)
        assert not found.pauses()
        assert list(taken) == [b"\n", b" \n"]
