"""Every form of page, one small document each, against a table of what must come out.

A record is told in short: lines, title, names (`…` for a cut list, `+badge`), date, categories.
"""

import pytest

from kg.errors import InputError
from kg.model import AuthorPage, Document, Issue, Measure
from kg.readers.files.source import Line
from kg.readers.rules import Rule
from kg.readers.scholarfeed import author as scholarfeed_author
from tests.readers.reading import flaws_of, read, records

RECORDS = {
    "author_parted.txt": [
        ("L13-L18", "Maps of Small Rooms", "Ada M. van der Berg|Li Wei|José Peña|… +room-lab", "-5-2", "AI"),
        (
            "L20-L25",
            "Lattices and Their Shadows",
            "Ada M. van der Berg|John Smith, Jr.|Q. Xu",
            "2022-7-18",
            "HEP-LAT",
        ),
        ("L27-L32", "Hearing a Wall", "Ada M. van der Berg", "-9-1", "AS"),
        ("L34-L39", "Agents That “Agree”", "Ada M. van der Berg|Li Wei", "2020-3-3", "MA"),
        ("L41-L46", "A Day That Comes Every Four Years", "Li Wei|Q. Xu|José Peña|…", "-2-29", "QUANT-PH"),
    ],
    "author_sparse_head.txt": [
        ("L5-L10", "Short Heads", "Bo Li|Cy Young", "-2-2", "LG"),
        ("L12-L17", "Shorter Heads", "Bo Li", "-2-3", "LG"),
    ],
    "author_glued.txt": [
        ("L1-L3", "Fair Division of Cakes: A Survey", "Mina Okafor|Tobias Walden", "2024-3-19", "GT"),
        ("L4-L6", "Why Do Cakes Fall?", "Mina Okafor|Ian McDonald|Rosa de la Cruz|… +cake-lab", "-5-7", "GT"),
        ("L7-L9", "Learning to Bake with GPTs", "Mina Okafor|J. K. Dough", "2023-6-30", "ML"),
    ],
    "author_glued_undecided.txt": [
        ("L1-L3", "Playing StarCraft GamesMina Okafor, WonJun Kim", None, "2023-8-9", "CL"),
        ("L4-L6", "A title in small letters without authors", None, "2023-8-10", "CL"),
        ("L7-L9", "On Rooms: A Second Lookmina okafor", None, "2023-8-11", "CL"),
    ],
    "author_damaged.txt": [
        ("L9-L14", "An Unknown Category", "Cleo Hart", "2024-8-28", "ZZ"),
        ("L16-L21", "Codes in Doubt", "Cleo Hart +Big Lab", "2024-8-27", "OTHERMED-PH"),
        ("L23-L28", "An Impossible Day", "Cleo Hart", "2024-2-", "LG"),
        ("L38-L41", "No Authors Here", None, "2024-8-24", "LG"),
        ("L43-L44", "Neither Authors nor Abstract", None, "2024-8-23", "LG"),
        ("L46-L51", "Something Else Between", None, "2024-8-22", "LG"),
        ("L53-L56", "Authors Alone", "Cleo Hart|Bo Li", "2024-8-21", "LG"),
        ("L58-L63", "No Category", "Cleo Hart", "2024-8-20", ""),
    ],
    "author_nameless.txt": [("L7-L12", "Nameless Work", "Bo Li|Cy Young", "2024-5-1", "LG")],
    "author_cut.txt": [
        ("L7-L12", "Whole", "Bo Li|Cy Young|…", "2024-2-2", "LG"),
        ("L14-L19", "Cut in the Abstract", "Bo Li|Cy Young", "2024-2-1", "LG"),
    ],
    "author_bytes.txt": [("L6-L11", "Bytes� of José", "Bo Li", "2024-2-2", "LG")],
    "paper.txt": [("L1-L17", "Walking Robots on Stairs", None, "2022-12-13", "RO AI CL CV LG")],
    "paper_with_address.txt": [("L2-L5", "Lattices on Stairs", None, "-12-14", "HEP-LAT COMP-PH")],
    "paper_undecided.txt": [("L1-L3", "Doubts about Numbers", None, "2022-12-13", "OTHERMED-PH")],
    "paper_cut.txt": [("L1-L7", "A Paper Without an End", None, "2024-1-1", "AI RO")],
    "paper_bare.txt": [("L1-L3", "Old Identifiers", None, "2009-11-5", "SY")],
}

ISSUES = {
    "author_parted.txt": [],
    "author_sparse_head.txt": [],
    "author_glued.txt": [],
    "author_glued_undecided.txt": [
        (2, Rule.UNDECIDED_BYLINE),
        (5, Rule.UNDECIDED_BYLINE),
        (8, Rule.UNDECIDED_BYLINE),
    ],
    "author_damaged.txt": [
        (3, Rule.UNKNOWN_CATEGORY),
        (4, Rule.COUNT_DIFFERS),
        (5, Rule.UNREAD_TEXT),
        (7, Rule.COUNT_DIFFERS),
        (9, Rule.UNKNOWN_CATEGORY),
        (16, Rule.UNDECIDED_CATEGORIES),
        (16, Rule.UNKNOWN_FLAG),
        (19, Rule.UNKNOWN_BADGE),
        (23, Rule.IMPOSSIBLE_DATE),
        (30, Rule.NO_TITLE),
        (32, Rule.NO_TITLE),
        (39, Rule.NO_BYLINE),
        (44, Rule.NO_ABSTRACT),
        (44, Rule.NO_BYLINE),
        (49, Rule.UNDECIDED_BYLINE),
        (56, Rule.NO_ABSTRACT),
        (58, Rule.NO_CATEGORY),
        (65, Rule.UNREAD_TEXT),
    ],
    "author_nameless.txt": [(1, Rule.NO_OWNER), (3, Rule.UNREAD_TEXT)],
    "author_cut.txt": [(19, Rule.CUT_PAGE)],
    "author_bytes.txt": [(7, Rule.INVALID_CHARACTERS), (11, Rule.INVALID_BYTES)],
    "paper.txt": [],
    "paper_with_address.txt": [],
    "paper_undecided.txt": [
        (1, Rule.UNDECIDED_CATEGORIES),
        (3, Rule.UNDECIDED_FIGURES),
        (5, Rule.UNDECIDED_ABSTRACT),
    ],
    "paper_cut.txt": [(7, Rule.CUT_PAGE)],
    "paper_bare.txt": [(2, Rule.NO_ABSTRACT)],
}

FIGURES = {
    "author_parted.txt": [(Measure.SCORE, 94.6, "94.6", 13)],
    "paper.txt": [
        (Measure.CITATIONS, 2270, "2270 citations", 5),
        (Measure.H_INDEX, 166, "h-index: 166", 5),
        (Measure.CODE_REPOSITORIES, 1, "Code Implementations1 repo", 17),
    ],
    "paper_with_address.txt": [(Measure.CITATIONS, 2270, "2,270 citations", 4)],
    "paper_undecided.txt": [],
    "paper_cut.txt": [(Measure.CITATIONS, 1, "1 citation", 3)],
    "paper_bare.txt": [(Measure.H_INDEX, 12, "h-index: 12", 3)],
}

IDENTIFIERS = {
    "paper.txt": ("2212.01234", 2),
    "paper_with_address.txt": ("2212.01234", 12),
    "paper_undecided.txt": ("2212.01234", None),
    "paper_cut.txt": ("2401.01234", 1),
    "paper_bare.txt": ("hep-lat/0911001", 3),
}


def in_short(record):
    byline, date = record.byline, record.date
    names = None
    if byline:
        names = "|".join([*byline.names, *([] if byline.complete else ["…"])])
        names += f" +{byline.badge}" if byline.badge else ""
    when = f"{date.year or ''}-{date.month}-{date.day or ''}"
    return str(record.lines), record.title, names, when, " ".join(record.categories)


def test_every_document_is_read_by_a_test(documents):
    tests = "\n".join(path.read_text("utf-8") for path in documents.parent.rglob("*.py"))
    assert [path.name for path in documents.iterdir() if f'"{path.name}"' not in tests] == []


@pytest.mark.parametrize("name", RECORDS)
def test_a_document_gives_its_papers(documents, name):
    assert [in_short(record) for record in records(documents, name)] == RECORDS[name]


@pytest.mark.parametrize("name", ISSUES)
def test_a_document_gives_its_flaws_with_their_lines(documents, name):
    assert flaws_of(documents, name) == ISSUES[name]


@pytest.mark.parametrize("name", FIGURES)
def test_a_paper_keeps_the_figures_of_the_site_as_printed(documents, name):
    metrics = [metric for record in records(documents, name) for metric in record.metrics]
    assert [(m.measure, m.value, m.printed, m.line) for m in metrics] == FIGURES[name]


@pytest.mark.parametrize("name", IDENTIFIERS)
def test_a_paper_page_gives_the_identifier_and_its_version(documents, name):
    [record] = records(documents, name)
    [identifier] = record.identifiers
    assert (identifier.value, identifier.version) == IDENTIFIERS[name]


@pytest.mark.parametrize("name", RECORDS)
def test_the_document_comes_once_and_last(documents, name):
    items = read(documents, name)
    assert [item for item in items if isinstance(item, Document)] == items[-1:]
    assert items[-1].format == f"scholarfeed-{name.partition('_')[0].removesuffix('.txt')}-page"


def test_the_head_of_a_page_gives_its_owner_and_every_figure(documents):
    [page] = [item for item in read(documents, "author_parted.txt") if isinstance(item, AuthorPage)]
    assert (page.owner, page.categories, str(page.lines)) == ("Ada M. van der Berg", ("HEP-LAT",), "L1-L11")
    assert [(m.measure, m.value, m.unit) for m in page.metrics] == [
        (Measure.H_INDEX, 61, None),
        (Measure.PAPERS, 5, None),
        (Measure.CITATIONS, 2665, None),
        (Measure.NOVELTY, 57.5, "%"),
        (Measure.AI_SCORE, 8, None),
    ]


@pytest.mark.parametrize("name", ["author_glued.txt", "author_nameless.txt"])
def test_an_author_page_without_a_name_on_top_has_no_owner(documents, name):
    (page,) = [item for item in read(documents, name) if isinstance(item, AuthorPage)]
    assert page.owner is None


def test_a_paper_page_is_no_author_page(documents):
    assert not [item for item in read(documents, "paper.txt") if isinstance(item, AuthorPage)]


def test_a_whole_byline_that_does_not_show_the_owner_is_an_issue():
    page = "Jane Roe\n2papers\n\nLGFeb 2\nOn Maps\n\nAl Poe\n\nWe map.\n\n"
    page += "LGFeb 3\nOn Seas\n\nAl Poe et al.\n\nWe sail.\n"
    lines = [Line(number, text) for number, text in enumerate(page.split("\n"), start=1)]
    issues = [item for item in scholarfeed_author.read("a.txt", lines) if isinstance(item, Issue)]
    assert [(flaw.rule, flaw.line) for flaw in issues] == [(Rule.OWNER_NOT_SHOWN, 7)]


def test_what_the_site_generated_is_not_the_abstract(documents):
    [record] = records(documents, "paper.txt")
    assert record.abstract == "We teach robots to walk. They reach the 3rd floor in 97% of the trials."
    assert records(documents, "paper_undecided.txt")[0].abstract == ""


def test_a_paper_page_gives_venue_and_code(documents):
    [record] = records(documents, "paper.txt")
    assert record.venue == "Robotics: Science and Systems"
    assert (record.code_available, record.code_repository) == (True, "https://example.org/walking-robots")
    assert records(documents, "paper_bare.txt")[0].venue == "2010 IEEE Conference on Old Things"


def test_code_is_available_only_where_the_page_says_so(documents):
    assert [record.code_available for record in records(documents, "author_parted.txt")] == [
        True,
        *[False] * 3,
        True,
    ]


def test_a_text_that_is_no_page_is_refused_with_how_it_begins(documents):
    """With the formats that are known, too, where it was asked for itself: see `test_init.py`."""
    with pytest.raises(InputError, match=r"letter\.txt shows none of the signs.*“Dear reader,”\.$"):
        read(documents, "letter.txt")
