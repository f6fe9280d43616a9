"""Elements are cut out of XML as it comes, and nothing in it costs more than its length."""

import re
import tracemalloc
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.etree.ElementTree import fromstring
from xml.parsers.expat import ParserCreate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Issue
from kg.readers.files import xml_elements
from kg.readers.files.source import Line
from kg.readers.files.xml_elements import HEAD_OF_XML, Entry, cut_elements, words_of
from kg.readers.rules import Rule


def cut(text: str) -> list[Entry | Issue]:
    return list(cut_elements("a.xml", lines_of(text), "entry"))


def lines_of(text: str) -> Iterator[Line]:
    return (Line(number, part) for number, part in enumerate(text.split("\n"), start=1))


def places(items: list[Entry | Issue]) -> list[str]:
    return [str(item.lines) for item in items if isinstance(item, Entry)]


def messages(items: list[Entry | Issue]) -> list[str]:
    return [f"{item.line}: {item.message}" for item in items if isinstance(item, Issue)]


def text_in(entry: Entry | Issue) -> str:
    assert isinstance(entry, Entry)
    return "".join(entry.value.itertext())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<a><entry/></a>", ["L1"]),
        ("<a>\n<entry>\n</entry>\n<entry>x</entry></a>", ["L2-L3", "L4"]),
        ("<entry>\n\n</entry>", ["L1-L3"]),
        ("\n\n<?xml version='1.0'?>\n<a>\n<entry/></a>\n", ["L5"]),
        ("<a><entry><entry/></entry></a>", ["L1"]),
        ("<a><other><entry/></other></a>", ["L1"]),
        ("<a/>", []),
        ("", []),
    ],
)
def test_an_element_knows_its_lines(text: str, expected: list[str]) -> None:
    items = cut(text)
    assert (places(items), messages(items)) == (expected, [])


def test_an_element_comes_before_the_document_is_read_to_its_end() -> None:
    read = 0

    def lines() -> Iterator[Line]:
        nonlocal read
        for line in lines_of("<a>\n" + "<entry>x</entry>\n" * 50_000 + "</a>"):
            read += 1
            yield line

    next(iter(cut_elements("a.xml", lines(), "entry")))
    assert read < 10_000


@pytest.mark.parametrize(
    ("text", "kept", "line", "reason"),
    [
        ("<a>\n<entry/>\n<b></a>", 1, 3, "mismatched tag; what follows"),
        ("<a>\n<entry/>\n<entry>\n<b></a>", 1, 4, "mismatched tag; the entry that begins on line 3 and"),
        ("<a>\n<entry/>", 1, 2, "it has no end"),
        ("<a>\n<entry/>\n<!-- ", 1, 3, "it has no end"),
        ("<a>\n<entry/>\n<b c='\n\n", 1, 3, "it has no end"),
        ("<a>\n<entry/>\n<![CDATA[ ", 1, 3, "it has no end"),
        ("<a>\n<entry/>\n</a>\n<a>", 1, 4, "junk after document element"),
        ("<a>\n<entry/>\n&nosuch;</a>", 1, 3, "undefined entity"),
        ("<a>\n<entry/>\n<x:b/></a>", 1, 3, "unbound prefix"),
        ("no XML", 0, 1, "syntax error"),
    ],
)
def test_what_came_before_a_flaw_is_kept(text: str, kept: int, line: int, reason: str) -> None:
    items = cut(text)
    [flaw] = [item for item in items if isinstance(item, Issue)]
    assert len(places(items)) == kept
    assert (flaw.rule, flaw.line) == (Rule.DAMAGED_FILE, line)
    assert reason in flaw.message


def test_a_document_after_a_broken_one_is_read() -> None:
    whole = "<?xml version='1.0'?>\n<a>\n<entry/>\n</a>\n"
    cut_off = "<?xml version='1.0'?>\n<a>\n<entry/>\n"
    items = cut(cut_off + whole + "<b>\n" + whole)
    assert places(items) == ["L3", "L6", "L11"]
    assert [item.line for item in items if isinstance(item, Issue)] == [4, 8]


def test_a_document_may_begin_right_behind_another() -> None:
    one = "<?xml version='1.0'?>\n<a>\n<entry/>\n</a>"
    items = cut(one * 2 + f"<b>{one}")
    assert places(items) == ["L3", "L6", "L9"]
    assert messages(items) == [
        "7: The XML cannot be read on: junk after document element; what follows was not read."
    ]


@pytest.mark.parametrize("between", ["", "  ", "\ufeff", "<!-- a -->"])
def test_a_document_may_begin_within_a_line(between: str) -> None:
    text = between.join(["<?xml version='1.0'?><a><entry/></a>"] * 3)
    assert (places(cut(text)), messages(cut(text))) == (["L1"] * 3, [])
    lines = text.replace("</a>", "</a>\n")
    assert (places(cut(lines)), messages(cut(lines))) == (["L1", "L2", "L3"], [])


@pytest.mark.parametrize("before", ["\n", ">"])
def test_a_declaration_inside_a_comment_begins_no_document(before: str) -> None:
    text = f"<?xml version='1.0'?>\n<a><!--\n{before}<?xml version='1.0'?><a><entry/></a> -->\n<entry/></a>"
    items = cut(text.replace("\n\n", "\n"))
    assert (places(items), messages(items)) == (["L4"], [])


@pytest.mark.parametrize(
    "head",
    [
        "<?xml version='1.0'?>\n<!-- a > b -->\n<?style x?>",
        "<!DOCTYPE a [\n<!ELEMENT a ANY>\n<!ATTLIST a b CDATA #IMPLIED>\n]>\n<!---->",
        '<!DOCTYPE a PUBLIC "-//A" "a.dtd" [<!ELEMENT a ANY>] >',
        "",
    ],
)
def test_what_stands_before_the_first_element_is_passed_over(head: str) -> None:
    assert re.match(rf"{HEAD_OF_XML}<a>", f"{head}<a>")
    assert not re.match(rf"{HEAD_OF_XML}<a>", f"{head}<!-- <a>")


@pytest.mark.parametrize("piece", ["<!--a>", "<!DOCTYPE[>", "<!DOCTYPE a>", "<?", "<!-- -->"])
def test_a_head_without_end_takes_no_time(piece: str) -> None:
    assert not re.match(rf"{HEAD_OF_XML}<a>", piece * 200_000)  # minutes, if each piece were read to the end


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("On <ref href='x'>ma<i>ps</i></ref> of rooms", "On ma<i>ps</i> of rooms"),
        ("<math><mspace width='1em'/></math>", '<math><mspace width="1em"/></math>'),
        ("<math><mfenced open='|' close='&lt;'/></math>", '<math><mfenced open="|"/></math>'),
    ],
)
def test_of_elements_that_are_no_markup_the_words_are_kept(inside: str, words: str) -> None:
    assert words_of(fromstring(f"<title>{inside}</title>")) == words


BOMB = "<!DOCTYPE a [<!ENTITY x0 'ha'>" + "".join(
    f"<!ENTITY x{level} '{f'&x{level - 1};' * 10}'>" for level in range(1, 10)
)


@pytest.mark.parametrize(
    "text",
    [
        f"{BOMB}]>\n<a><entry>&x9;</entry></a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a><entry>&x;</entry></a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x.dtd'> %x;]>\n<a><entry/></a>",
    ],
)
def test_a_document_that_declares_entities_is_not_read(text: str) -> None:
    tracemalloc.start()
    items = cut(text)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert messages(items) == [
        "1: The XML cannot be read on: it declares entities; what follows was not read."
    ]
    assert most < 2_000_000


def test_what_an_outer_document_would_declare_is_shown_as_missing() -> None:
    [entry] = cut("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>\n<a><entry>on &x; maps</entry></a>")
    assert text_in(entry) == "on � maps"


def test_the_text_of_elements_that_are_too_deep_is_kept() -> None:
    depth = 100_000
    [entry] = cut("<entry>" + "<x>" * depth + "deep" + "</x>" * depth + "</entry>")
    assert text_in(entry) == "deep"


def test_an_entry_that_is_too_long_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_elements, "LONGEST_ELEMENT", 1000)
    for inner in ("<b/>\n", "x\n", "<b>x</b>"):
        items = cut(f"<a>\n<entry/>\n<entry>\n{inner * 1000}</entry>\n<entry/></a>")
        assert len(places(items)) == 2
        [flaw] = [item for item in items if isinstance(item, Issue)]
        assert (flaw.rule, flaw.line) == (Rule.LONG_ENTRY, 3)


@pytest.mark.slow
@pytest.mark.parametrize(
    "before", ["<a><!-- ", "<a><b c='", "<a><![CDATA[", "<!DOCTYPE a [ ", "<a ", "<a><?b ", "<a>"]
)
@pytest.mark.parametrize("piece", ["x\n", "\n", "x" * 70_000 + "\n", "<?xml \n", "x='1' "])
def test_what_has_no_end_is_read_a_few_times_at_most(
    before: str, piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expat reads a tag that has no end yet from its beginning each time that it gets more of it."""
    text = before + piece * (200_000 // len(piece))
    read: list[int] = []
    monkeypatch.setattr(xml_elements, "ParserCreate", partial(CountedParser, read))
    assert messages(cut(text))
    assert sum(read) < 1_000_000_000  # with each short line to the end, it would be several times more


class CountedParser:
    """Expat, which notes how many bytes it reads, those of an open tag that it had before with them."""

    def __init__(self, read: list[int], *settings: str) -> None:
        self.__dict__.update(_parser=ParserCreate(*settings), _read=read, _given=0)

    def Parse(self, data: bytes, last: bool) -> None:
        self.__dict__["_given"] += len(data)
        self._read.append(self._given - max(self.CurrentByteIndex, 0))
        self._parser.Parse(data, last)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._parser, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._parser, name, value)


def test_blank_lines_around_a_document_are_no_flaw() -> None:
    blank = (" " * 99 + "\n") * 20_000
    items = cut("\n" * 100_000 + "<a>" + blank + "<entry/></a>" + blank)
    assert (places(items), messages(items)) == (["L120001"], [])


TREES = st.recursive(
    st.text(alphabet="aé \n", max_size=5),
    lambda inner: st.lists(inner, max_size=3).map(lambda parts: f"<b>{''.join(parts)}</b>"),
    max_leaves=8,
)


@given(st.lists(TREES, max_size=5))
def test_what_is_written_is_found_again(trees: list[str]) -> None:
    items = cut("<a>" + "".join(f"<entry>{tree}</entry>\n" for tree in trees) + "</a>")
    plain = [tree.replace("<b>", "").replace("</b>", "") for tree in trees]
    assert [text_in(item) for item in items] == plain


@given(st.text(alphabet="<>/!-[]&;?='\" aentry\n", max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    last = text.count("\n") + 1
    for item in cut(text):
        assert isinstance(item, Entry) or (item.line is not None and 1 <= item.line <= last)


@pytest.mark.parametrize("length", [1_000, 20_000, 60_000])
def test_a_document_behind_a_tag_without_end_is_read(length: int) -> None:
    entry = "<entry><title>A</title></entry>"
    open_tag = '<link href="' + f"{'x' * 99}\n" * (length // 100)
    begin = '<?xml version="1.0"?>\n<feed>'
    found = cut(f"{begin}{entry}\n{open_tag}\n{begin}{entry}{entry}</feed>\n")
    assert [isinstance(each, Entry) for each in found] == [True, False, True, True]
