"""Answers of arXiv's API, against what must come out; recorded ones, cut ones and hostile ones."""

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Detail, Identifier, Issue, Organisation, Record, Scheme
from kg.readers import read_document, recognise
from kg.readers.arxiv import atom as arxiv_atom
from kg.readers.files.source import Line
from kg.readers.rules import Rule

DOCUMENT = Path(__file__).parents[1] / "documents" / "arxiv_answer.xml"
HEAD = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">\n'
PAPER = "<entry><id>http://arxiv.org/abs/2408.00017v1</id><title>On Maps</title>{}</entry>\n"


def read(text: str) -> list[Any]:
    lines = [Line(number, part) for number, part in enumerate(text.split("\n"), start=1)]
    return list(arxiv_atom.read("a.xml", lines))


def records_in(items: list[Any]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def rules_in(items: list[Any]) -> list[str]:
    return [item.rule for item in items if isinstance(item, Issue)]


def read_path(path: Path) -> list[Any]:
    return list(read_document(path, path.name))


def test_an_entry_is_read_whole() -> None:
    record = records_in(read_path(DOCUMENT))[0]
    assert record.place == "L7-L34 2408.00017v3"
    assert record.title == "HINGE: Simple Doors for $R_{max}$ Houses by Müller"
    assert record.abstract == "We present HINGE, a door.\nIt opens & closes."
    assert record.date is not None
    assert (record.date.year, record.date.month, record.date.day) == (2024, 8, 28)
    assert record.categories == ("cs.LG", "cs.RO")
    assert record.identifiers == (
        Identifier(scheme=Scheme.ARXIV, value="2408.00017", version=3),
        Identifier(scheme=Scheme.DOI, value="10.99999/rooms.8"),
    )
    assert record.details == (
        (Detail.CITATION, "J. Rooms 3 (2024) 1-12"),
        (Detail.COMMENT, "12 pages, 3 figures"),
        (Detail.LICENCE, "http://creativecommons.org/licenses/by/4.0/"),
        (Detail.CLASS, "68T40"),
        (Detail.CLASS, "68T05"),
        (Detail.CLASS, "I.2.9"),
    )
    assert record.byline is not None
    assert (record.byline.names, record.byline.complete) == (("Ada Brand", "Jörg Müller"), True)
    assert [author.organisations for author in record.byline.authors] == [
        (Organisation(name="University of Rooms"), Organisation(name="Door Institute")),
        (),
    ]


def test_an_old_id_a_cut_list_and_what_is_wrong_are_told_apart() -> None:
    items = read_path(DOCUMENT)
    second, third = records_in(items)[1:]
    assert (second.key, second.categories) == ("hep-lat/0601001v1", ("hep-lat", "zz.ZZ"))
    assert second.byline is not None
    assert (second.byline.printed, second.byline.authors) == ("Li Wei et al.", ())
    assert (third.title, third.key, third.byline, third.date) == ("A Paper from Elsewhere", None, None, None)
    assert [(item.line, item.rule) for item in items if isinstance(item, Issue)] == [
        (35, Rule.UNKNOWN_IDENTIFIER),
        (35, Rule.UNKNOWN_CATEGORY),
        (45, Rule.NO_PAPER),
        (51, Rule.NO_BYLINE),
        (51, Rule.UNKNOWN_IDENTIFIER),
        (55, Rule.NO_TITLE),
    ]


def test_for_whom_the_authors_write_is_no_place_of_work() -> None:
    author = (
        "<author><name>Jane Roe</name><arxiv:affiliation>SAO</arxiv:affiliation>"
        "<arxiv:affiliation>for the CMS Collaboration</arxiv:affiliation></author>"
    )
    [record] = records_in(read(f"{HEAD}{PAPER.format(author)}</feed>"))
    assert record.byline is not None
    assert record.byline.authors[0].organisations == (Organisation(name="SAO"),)
    assert record.details == ((Detail.FIELD, "collaboration: CMS Collaboration"),)


def test_an_answer_that_is_an_error_is_an_error_of_the_document() -> None:
    [flaw] = [item for item in read_path(DOCUMENT) if isinstance(item, Issue) and item.line == 45]
    assert (
        flaw.message == "arXiv answered with an error, “incorrect id format for abc”, and not with a paper."
    )
    assert flaw.severity == "error"


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [
        (HEAD, True),
        (HEAD.strip() + PAPER.format("") * 50, True),
        ('<?xml version="1.0"?>\n' + HEAD, True),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><title>A blog</title></feed>', False),
        ('see <feed xmlns="http://www.w3.org/2005/Atom"> of arxiv.org/api/query', False),
    ],
)
def test_answers_are_recognised_by_what_they_hold(tmp_path: Path, text: str, is_answer: bool) -> None:
    path = tmp_path / "document.txt"
    path.write_text(text)
    assert (getattr(recognise(path), "name", None) == "arxiv-atom") is is_answer


def test_a_feed_without_entries_has_no_papers() -> None:
    assert rules_in(read(HEAD + "</feed>")) == [Rule.NO_PAPERS]


def test_an_answer_that_is_broken_keeps_what_came_before() -> None:
    items = read(
        HEAD + PAPER.format("") + PAPER.format("<summary>a < b</summary>") + PAPER.format("") + "</feed>"
    )
    assert [record.place for record in records_in(items)] == ["L2 2408.00017v1"]
    [flaw] = [item for item in items if isinstance(item, Issue) and item.rule == Rule.DAMAGED_FILE]
    assert flaw.line == 3
    assert "not well-formed" in flaw.message
    assert "the entry that begins on line 3 and what follows was not read" in flaw.message


def test_an_answer_cut_at_any_byte_keeps_what_came_before(tmp_path: Path) -> None:
    data = DOCUMENT.read_bytes()
    whole = records_in(read_path(DOCUMENT))
    path = tmp_path / DOCUMENT.name
    for end in range(300, len(data) - 1, 50):
        path.write_bytes(data[:end])
        items = read_path(path)
        found = records_in(items)
        assert found == whole[: len(found)]
        [flaw] = [item for item in items if isinstance(item, Issue) and item.rule == Rule.DAMAGED_FILE]
        assert flaw.line == data[:end].rstrip(b"\n").count(b"\n") + 1
        assert "it has no end" in flaw.message


def test_answers_may_follow_each_other() -> None:
    page = '<?xml version="1.0" encoding="UTF-8"?>\n' + HEAD + PAPER.format("") + "</feed>\n"
    items = read(page + page + "\n" + page)
    assert [record.lines.first for record in records_in(items)] == [3, 7, 12]
    assert rules_in(items) == ["no-byline"] * 3


HOSTILE = [
    "",
    "a" * 1_000_000,
    "\ud800",
    "\x00",
    "\x1b",
    "&lt;&amp;" * 10_000,
    "<name/>" * 10_000,
    "<x>" * 50_000 + "</x>" * 50_000,
    "<![CDATA[ <?xml ]]>",
    "<!-- x -->",
    "&#0;",
    "&nbsp;",
    "http://arxiv.org/abs/" * 1000,
]


FIELDS = ["link", "arxiv:comment", "arxiv:journal_ref", "arxiv:primary_category"]
TAGS = ["id", "title", "summary", "author", "name", "published", "category", "arxiv:doi", "arxiv:affiliation"]


@pytest.mark.parametrize("name", [*TAGS, *FIELDS])
def test_no_text_of_a_field_is_too_strange(name: str) -> None:
    for value in HOSTILE:
        field = f"<{name}>{value}</{name}>"
        for part in (field, f"<author>{field}</author>"):
            items = read(HEAD + PAPER.format(part) + "</feed>")
            assert items
            json.dumps([str(item) for item in items]).encode()


@pytest.mark.parametrize(
    "value", ["", "a" * 1_000_000, "&#10;", ";" * 10_000, "&lt;", "cs.LG cs.CL", "\ud800"]
)
def test_no_value_of_an_attribute_is_too_strange(value: str) -> None:
    parts = [f'<category term="{value}"/>', f'<arxiv:primary_category term="{value}"/>', "<category/>"]
    parts.append(f'<link rel="license" href="{value}"/>')
    [record] = records_in(read(HEAD + PAPER.format("".join(parts)) + "</feed>"))
    assert "" not in record.categories
    assert all(text for _, text in record.details)


TREES = st.recursive(
    st.text(max_size=8).map(escape),
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
        st.sampled_from(TAGS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TREES, max_size=6))
def test_no_order_of_elements_is_too_strange(parts: list[str]) -> None:
    assert read(f"{HEAD}<entry>{''.join(parts)}</entry></feed>")


@pytest.mark.slow
def test_fifty_thousand_authors_are_read() -> None:
    authors = "<author><name>Ada Brand</name></author>" * 50_000
    [record] = records_in(read(HEAD + PAPER.format(authors) + "</feed>"))
    assert record.byline is not None
    assert len(record.byline.names) == 50_000


def test_recorded_answers_are_read_without_loss(shared: Path, tmp_path: Path) -> None:
    answers = sorted((shared / "data" / "arxiv_api").glob("*.json"))
    assert len(answers) == 20
    papers = 0
    for answer in answers:
        body = json.loads(answer.read_text("utf-8"))["body"]
        path = tmp_path / f"{answer.stem}.xml"
        path.write_text(body, "utf-8")
        assert getattr(recognise(path), "name", None) == "arxiv-atom"
        items = read_path(path)
        records = records_in(items)
        errors = body.count("/api/errors#") // 2
        assert len(records) == body.count("<entry>") - errors
        told = {Rule.NO_PAPER, Rule.NO_PAPERS, Rule.INVALID_CHARACTERS, Rule.GARBLED_LETTERS}
        assert set(rules_in(items)) <= told
        assert all(record.byline and record.date and record.abstract for record in records)
        assert all(record.identifiers and record.categories for record in records)
        papers += len(records)
    assert papers > 200


def test_an_answer_that_no_paper_fits_is_no_flaw() -> None:
    found = "<opensearch:totalResults xmlns:opensearch='http://a9.com/-/spec/opensearch/1.1/'>{}</opensearch:totalResults></feed>"
    assert read(HEAD + found.format(0)) == []
    assert [item.rule for item in read(HEAD + found.format(3))] == [Rule.NO_PAPERS]
