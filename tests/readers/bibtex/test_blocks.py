import pytest

from kg.readers.bibtex import blocks as bibtex_blocks
from kg.readers.bibtex.blocks import Cut, cut_blocks
from kg.readers.files.source import Line


def blocks(text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return [(block.kind, str(block.lines), block.cut) for block in cut_blocks(lines)]


CASES = [
    ("no block at all", []),
    ("@book{a}", [("book", "L1", None)]),
    ('@Book {a}@misc(b, t={)}, u="a)b")', [("book", "L1", None), ("misc", "L1", None)]),
    ("@book\n\t{a}", [("book", "L1-L2", None)]),
    ("me@home.org\n@book{a}", [("book", "L2", None)]),
    ("@book{a, t={{x}\n}\n}", [("book", "L1-L3", None)]),
    ("@book{a, t={\n@misc{b}", [("book", "L1", Cut.UNCLOSED), ("misc", "L2", None)]),
    ("@book{a, t={\n  @misc{b}}}", [("book", "L1-L2", None)]),
    ("@comment{@book{a}\n@book{b}\n}", [("comment", "L1-L3", None)]),
    ("@comment{ {\n@book{a}\nx\n", [("comment", "L1-L4", Cut.UNCLOSED), ("book", "L2", None)]),
    ("@comment no bracket\n@book{a}", [("book", "L2", None)]),
    ("@book(a, t={}})", [("book", "L1", None)]),
    ("@böok{a}", [("böok", "L1", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_library_is_cut_where_its_brackets_close(text, expected):
    assert blocks(text) == expected


def test_a_block_keeps_its_text_with_its_line_breaks():
    lines = [Line(1, "x @book"), Line(2, " {a,"), Line(3, "t={b}} y")]
    (block,) = cut_blocks(lines)
    assert block.text == "@book\n{a,\nt={b}}"


def test_a_block_that_is_too_long_is_passed_over_and_the_next_is_cut(monkeypatch):
    monkeypatch.setattr(bibtex_blocks, "LONGEST_BLOCK", 20)
    text = "@book{a,\n" + "t={long long long},\n" * 3 + "}\n@misc{b}"
    assert blocks(text) == [("book", "L1-L5", Cut.TOO_LONG), ("misc", "L6", None)]


def test_comments_without_end_are_read_again_once():
    text = "@comment{ {\n" * 2_000 + "@book{a}"
    assert blocks(text)[-1] == ("book", "L2001", None)
    assert len(blocks(text)) == 2_001
