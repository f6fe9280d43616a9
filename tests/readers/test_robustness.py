"""Whatever the text, a reader gives records or issues, in time that grows as the text does."""

import contextlib
import importlib
import pkgutil
import re
import sys
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.readers
from kg.errors import InputError
from kg.model import AuthorPage, Issue, Record
from kg.readers import READERS, read_document
from kg.readers.files.source import Line
from kg.readers.rules import Rule
from kg.readers.scholarfeed import author as scholarfeed_author
from kg.readers.scholarfeed import paper as scholarfeed_paper

RULES = {rule.value for rule in Rule}
FRAGMENTS = [
    *[
        "LGFeb 2",
        "CLAug 28, 2024Code",
        "OTHERMED-PHFeb 30",
        "9 Papers",
        "9papers",
        "h-index25",
        "LG",
        "QQ",
        "AI Analysis",
    ],
    *[
        "arXiv:2212.01234v22270 citationsh-index: 166X",
        "Bo Li, Cy Young et al. · x",
        "A SurveyBo Li",
        "Foundations",
    ],
    *[
        "Code Implementations1 repo",
        "Originality high",
        "We map.",
        "",
        "",
        "https://example.org/2212.01234v12",
    ],
]


def lines_of(text):
    parts = text.split("\n")
    return [Line(number, part, number < len(parts)) for number, part in enumerate(parts, start=1)]


def check(text):
    """Reads a text with every reader; what comes out is well formed and lies inside the text."""
    lines = lines_of(text)
    found = []
    for reader in READERS:
        items = list(reader.read("a.txt", iter(lines)))
        for item in items:
            assert isinstance(item, AuthorPage | Record | Issue)
            if isinstance(item, Issue):
                assert item.rule in RULES
                assert item.line is None or 1 <= item.line <= len(lines)
            else:
                assert 1 <= item.lines.first <= item.lines.last <= len(lines)
            if isinstance(item, Record):
                block = "\n".join(line.text for line in lines[item.lines.first - 1 : item.lines.last])
                assert item.title
                assert item.title in block
                assert item.abstract in block
        assert items
        found.append(items)
    return found


def author_items(text):
    return list(scholarfeed_author.read("a.txt", iter(lines_of(text))))


@cache
def records_of(page):
    return [item for item in author_items(page) if isinstance(item, Record)]


@pytest.fixture(scope="module")
def page(seed):
    return seed.read_text(encoding="utf-8")


def is_whole_or_told(page, cut):
    """Each record of the cut page is one of the whole page, or an issue points into it.

    But for an abstract that is cut right after a sentence: nothing tells that it went on.
    """
    whole = records_of(page)
    items = author_items(cut)
    flawed = {item.line for item in items if isinstance(item, Issue)}
    records = [item for item in items if isinstance(item, Record)]
    for record in records:
        if record not in whole and not record.abstract.endswith("."):
            assert flawed & set(range(record.lines.first, record.lines.last + 1)), record
    if len(records) < len(whole):
        assert flawed
    return True


def test_the_seed_cut_after_any_line_gives_whole_records_or_issues(page):
    lines = page.split("\n")
    for end in range(len(lines)):
        assert is_whole_or_told(page, "\n".join(lines[:end]))
        assert is_whole_or_told(page, "\n".join(lines[:end]) + "\n")


@pytest.mark.slow
def test_the_seed_cut_at_every_seventh_byte_gives_whole_records_or_issues(page, tmp_path, seed):
    data = seed.read_bytes()
    for end in range(0, len(data), 7):
        assert is_whole_or_told(page, data[:end].decode("utf-8", errors="replace"))


def test_the_seed_without_any_one_line_gives_records_or_issues(page):
    lines = page.split("\n")
    for missing in range(len(lines)):
        check("\n".join(lines[:missing] + lines[missing + 1 :]))


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_gives_records_or_issues(text):
    check(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=20), max_size=25))
def test_any_order_of_the_lines_of_pages_gives_records_or_issues(lines):
    check("\n".join(lines))


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_change_to_the_seed_gives_records_or_issues(page, data):
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(page)))
        end = data.draw(st.integers(start, min(len(page), start + 200)))
        page = page[:start] + data.draw(st.text(max_size=30)) + page[end:]
    check(page)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_after_the_head_of_a_page_are_read(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("bytes") / "page.txt"
    path.write_bytes(b"Bo Li\nh-index3\nLGFeb 2\n" + data)
    with contextlib.suppress(InputError):  # so many control characters that it looks binary
        assert list(read_document(path, "page.txt"))


def steps(read, text):
    """How many lines of Python run while a text is read: a measure that no machine changes."""
    count = 0

    def tracer(frame, event, _):
        nonlocal count
        count += event == "line"
        return tracer

    lines = lines_of(text)
    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        for _ in read("a.txt", iter(lines)):
            pass
    finally:
        sys.settrace(before)
    return count


GROWING = {
    "blank lines": "\n",
    "lines of no form": "x\n",
    "papers": "LGFeb 2\nOn Maps\n\nBo Li\n\nWe map.\n\n",
    "glued papers": "LGFeb 2\nPlaying StarCraft GamesBo Li, WonJun Kim\nWe map.\n",
    "headings": "LGFeb 2\n",
    "figures": "h-index25\n",
    "one long line": "aB",
    "one long line of capitals": "A",
    "one long list": "Bo Li, ",
}


@pytest.mark.parametrize("reader", [scholarfeed_author, scholarfeed_paper])
@pytest.mark.parametrize("piece", GROWING.values(), ids=GROWING)
def test_reading_takes_steps_in_proportion_to_the_text(reader, piece):
    once, twice = steps(reader.read, piece * 500), steps(reader.read, piece * 1000)
    assert twice <= 2.1 * once + 500


@pytest.mark.parametrize("character", ["a", "A", "1", " ", ",", "é", "."])
@pytest.mark.parametrize(
    "before", ["", "LG", "arXiv:2212.01234v", "LGFeb 2\n", "LGFeb 2\nA\n\n", "LGFeb 2\nA\n\nB\n\n"]
)
def test_a_line_of_a_million_characters_is_read(before, character):
    check(before + character * 1_000_000)


def test_a_line_of_two_megabytes_is_read(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("Bo Li\nh-index3\nLGFeb 2\nOn Maps\n\nBo Li\n\n" + "We map é. " * 200_000)
    [record] = [item for item in read_document(path, "page.txt") if isinstance(item, Record)]
    assert len(record.abstract) == len("We map é. ") * 200_000 - 1


def test_a_document_of_a_hundred_thousand_blank_lines_is_read():
    assert len(author_items("\n" * 100_000)) == 1


def patterns():
    for module in pkgutil.iter_modules(kg.readers.__path__, "kg.readers."):
        for name, value in vars(importlib.import_module(module.name)).items():
            values = value if isinstance(value, tuple) else (value,)
            for part in values:
                found = [part] if isinstance(part, re.Pattern) else part if isinstance(part, tuple) else ()
                yield from ((f"{module.name}.{name}", each) for each in found if isinstance(each, re.Pattern))


def explodes(tree, inside=False):
    """Whether a repetition without an upper bound contains another repetition."""
    for operation, argument in tree:
        match str(operation), argument:
            case "MAX_REPEAT" | "MIN_REPEAT", (_, most, body):
                if inside or explodes(body, inside or most > 1_000):
                    return True
            case "SUBPATTERN", (*_, body) if explodes(body, inside):
                return True
            case "BRANCH", (_, branches) if any(explodes(branch, inside) for branch in branches):
                return True
    return False


def test_no_pattern_repeats_a_repetition():
    found = list(patterns())
    assert len(found) > 10
    parse = re._parser.parse
    assert [name for name, pattern in found if explodes(parse(pattern.pattern))] == []
    assert explodes(parse(r"(?:a+)+"))
