import pytest

from kg.model import Issue, Record
from kg.readers.rules import Rule
from kg.readers.scholarfeed.paper import detect, read

PAGE = """ROAIDec 13, 2022
Walking Robots

arXiv:2212.01234v22270 citationsh-index: 166RSS

Originality Incremental advance

AI Analysis

Generated one.

Generated two.

We teach robots. They walk.

Code Implementations2 repos
https://example.org/a
https://example.org/b

Foundations
"""


@pytest.fixture
def read_text(lines_of):
    def items(text):
        found = list(read("a.txt", lines_of(text)))
        records = [item for item in found if isinstance(item, Record)]
        rules = [(item.line, item.rule) for item in found if isinstance(item, Issue)]
        return records, rules

    return items


def test_blank_lines_between_the_parts_do_not_matter(read_text):
    with_blanks, _ = read_text(PAGE)
    without, _ = read_text(PAGE.replace("\n\n", "\n"))
    assert with_blanks[0].abstract == without[0].abstract == "We teach robots. They walk."


@pytest.mark.parametrize(
    ("before", "abstract", "rules"),
    [
        ("Foundations", "We teach robots. They walk.", []),
        (" They walk", "We teach robots.", []),
        ("They walk", "We teach robots.", [(14, Rule.CUT_PAGE)]),
        ("bots. They", "We teach ro", [(14, Rule.CUT_PAGE)]),
        ("We teach", "", [(12, Rule.CUT_PAGE)]),
        ("Generated two", "", [(10, Rule.CUT_PAGE)]),
        ("AI Analysis", "", [(6, Rule.CUT_PAGE)]),
        ("arXiv:", "", [(2, Rule.CUT_PAGE)]),
    ],
)
def test_a_cut_page_keeps_its_paper_and_never_takes_generated_text(read_text, before, abstract, rules):
    [record], found = read_text(PAGE.partition(before)[0])
    assert (record.title, record.abstract) == ("Walking Robots", abstract)
    assert found == rules


@pytest.mark.parametrize("before", ["ing Robots", "Walking"])
def test_a_page_cut_in_its_title_gives_no_paper(read_text, before):
    records, rules = read_text(PAGE.partition(before)[0])
    assert records == []
    assert [rule for _, rule in rules] == [Rule.CUT_PAGE]


def test_a_page_without_generated_text_has_its_abstract_first(read_text):
    text = PAGE.replace("AI Analysis\n\nGenerated one.\n\nGenerated two.\n\n", "")
    assert read_text(text)[0][0].abstract == "We teach robots. They walk."


def test_a_line_after_the_abstract_is_told(read_text):
    records, rules = read_text(PAGE.replace("They walk.\n", "They walk.\n\nShare this paper\n"))
    assert records[0].abstract == "We teach robots. They walk."
    assert rules == [(16, Rule.UNREAD_TEXT)]


def test_a_title_that_is_missing_leaves_no_paper(read_text):
    records, rules = read_text(PAGE.replace("Walking Robots\n", ""))
    assert records == []
    assert Rule.NO_TITLE in [rule for _, rule in rules]


def test_several_repositories_give_no_single_address(read_text):
    [record], _ = read_text(PAGE)
    assert (record.code_available, record.code_repository) == (True, None)
    assert record.metrics[-1].value == 2


def test_a_text_without_any_sign_has_no_paper(read_text):
    records, rules = read_text("Dear reader,\nnothing here.\n")
    assert records == []
    assert (None, Rule.NO_PAPERS) in rules


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (["ROAIDec 13, 2022", "Walking Robots"], True),
        (["RODec 13, 2022", "Walking Robots", "arXiv:2212.01234v2"], True),
        (["RODec 13, 2022", "Walking Robots", "AI Analysis"], True),
        (["RODec 13, 2022", "Walking RobotsBo Li", "We walk."], False),
        (["RODec 13, 2022", "A", "RODec 14, 2022", "arXiv:2212.01234v2"], False),
        ([], False),
    ],
)
def test_a_paper_page_is_recognised_by_its_first_lines(head, found):
    assert detect(head) is found
