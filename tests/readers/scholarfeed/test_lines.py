import pytest

from kg.categories import codes
from kg.model import PartialDate
from kg.readers.rules import Rule
from kg.readers.scholarfeed.lines import (
    ends_sentence,
    is_surely_byline,
    looks_like_byline,
    read_byline,
    read_paper_line,
    split_codes,
)


def parts(text):
    line = read_paper_line(text, "a.txt", 1)
    return line and (line.categories, line.date, line.code_available, [m.value for m in line.metrics])


@pytest.mark.parametrize(
    ("text", "categories", "date", "code", "scores"),
    [
        ("CLAug 28, 2024Code", ("CL",), (2024, 8, 28), True, []),
        ("LGFeb 2", ("LG",), (None, 2, 2), False, []),
        ("94.6AIMay 2Code", ("AI",), (None, 5, 2), True, [94.6]),
        ("7AIMay 2", ("AI",), (None, 5, 2), False, [7]),
        ("HEP-LATJul 18, 2022", ("HEP-LAT",), (2022, 7, 18), False, []),
        ("ASSep 1", ("AS",), (None, 9, 1), False, []),
        ("MAMar 3", ("MA",), (None, 3, 3), False, []),
        ("ROAICLCVLGDec 13, 2022", ("RO", "AI", "CL", "CV", "LG"), (2022, 12, 13), False, []),
        ("COMP-PHHEP-LATJan 1, 1999", ("COMP-PH", "HEP-LAT"), (1999, 1, 1), False, []),
        ("LGFeb 29", ("LG",), (None, 2, 29), False, []),
        ("LGFeb 29, 2024", ("LG",), (2024, 2, 29), False, []),
        ("  LGFeb\u00a02 ", ("LG",), (None, 2, 2), False, []),
    ],
)
def test_a_paper_line_parts_into_score_categories_date_and_flag(text, categories, date, code, scores):
    found, when, code_found, scores_found = parts(text)
    assert (found, (when.year, when.month, when.day), code_found, scores_found) == (
        categories,
        date,
        code,
        scores,
    )
    assert not read_paper_line(text, "a.txt", 1).issues


@pytest.mark.parametrize("code", sorted(codes()))
@pytest.mark.parametrize("date", ["Mar 3", "Sep 12, 2020"])
def test_every_code_of_arxiv_stands_before_every_month(code, date):
    assert parts(code + date)[0] == (code,)


@pytest.mark.parametrize(
    "text",
    ["", "May we", "LG Feb 2", "lgFeb 2", "LGFeb", "LGFeb 222", "LGFeb 2, 24", "AI in May 2020", "A" * 300],
)
def test_prose_is_no_paper_line(text):
    assert read_paper_line(text, "a.txt", 1) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("LGFeb 30, 2024", PartialDate(year=2024, month=2, printed="Feb 30, 2024")),
        ("LGFeb 29, 2023", PartialDate(year=2023, month=2, printed="Feb 29, 2023")),
        ("LGJun 31", PartialDate(month=6, printed="Jun 31")),
        ("LGJan 0, 2020", PartialDate(year=2020, month=1, printed="Jan 0, 2020")),
        ("LGJan 5, 0000", PartialDate(month=1, day=5, printed="Jan 5, 0000")),
        ("LGJan 5, 0500", PartialDate(month=1, day=5, printed="Jan 5, 0500")),
    ],
)
def test_of_an_impossible_date_only_the_possible_parts_stay(text, date):
    line = read_paper_line(text, "a.txt", 1)
    assert line.date == date
    assert [flaw.rule for flaw in line.issues] == [Rule.IMPOSSIBLE_DATE]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("QQAug 28, 2024", Rule.UNKNOWN_CATEGORY),
        ("OTHERMED-PHAug 28, 2024", Rule.UNDECIDED_CATEGORIES),
        ("Aug 28, 2024", Rule.NO_CATEGORY),
        ("LGAug 28, 2024Slides", Rule.UNKNOWN_FLAG),
    ],
)
def test_what_is_unknown_on_a_paper_line_is_an_issue_there(text, rule):
    [flaw] = read_paper_line(text, "a.txt", 12).issues
    assert (flaw.rule, flaw.document, flaw.line) == (rule, "a.txt", 12)


def test_no_code_of_arxiv_can_be_read_as_several_codes():
    assert [code for code in codes() if len(split_codes(code)) != 1] == []


@pytest.mark.parametrize(
    ("text", "names", "complete", "badge"),
    [
        ("Yao Lu", ("Yao Lu",), True, None),
        ("Yao Lu, Song Bian, Lequn Chen et al.", ("Yao Lu", "Song Bian", "Lequn Chen"), False, None),
        ("Yao Lu, Song Bian et al. · allen-ai", ("Yao Lu", "Song Bian"), False, "allen-ai"),
        ("Yao Lu · allen-ai", ("Yao Lu",), True, "allen-ai"),
        ("Yao Lu ·", ("Yao Lu",), True, None),
        ("Yao Lu, Yao Lu", ("Yao Lu", "Yao Lu"), True, None),
        ("John Smith, Jr., Yao Lu", ("John Smith, Jr.", "Yao Lu"), True, None),
        ("J. Doe, III et al.", ("J. Doe, III",), False, None),
        ("Jr., Yao Lu", ("Jr.", "Yao Lu"), True, None),
        ("Yao Lu and Song Bian", ("Yao Lu and Song Bian",), True, None),
        ("Bret Al, Gal·la Font", ("Bret Al", "Gal·la Font"), True, None),
        ("et al.", (), False, None),
        ("", (), True, None),
    ],
)
def test_a_byline_parts_into_names_and_what_follows_them(text, names, complete, badge):
    byline = read_byline(text)
    assert (byline.names, byline.complete, byline.badge, byline.printed) == (names, complete, badge, text)


@pytest.mark.parametrize(
    ("text", "looks", "surely"),
    [
        ("Yao Lu, Song Bian", True, False),
        ("Yao Lu et al.", True, True),
        ("John Smith, Jr.", True, False),
        ("ATLAS Collaboration", True, False),
        ("We look at lattices.", False, False),
        ("we map small rooms and then some more rooms of other people", False, False),
        ("A, " * 200, False, False),
    ],
)
def test_a_byline_is_told_from_a_sentence(text, looks, surely):
    assert (looks_like_byline(text), is_surely_byline(text)) == (looks, surely)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It works.", True),
        ("Does it?", True),
        ("It works (see below.)", True),
        ("He said “it works.”", True),
        ("Es geht。", True),
        ("It works…", False),
        ("It works...", False),
        ("See https://example.org/x", False),
        ("It wor", False),
        ("", False),
    ],
)
def test_the_end_of_a_sentence_is_told_from_a_cut(text, ends):
    assert ends_sentence(text) is ends
