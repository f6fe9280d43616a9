import pytest

from kg.model import AuthorPage, Issue, Record
from kg.readers.rules import Rule
from kg.readers.scholarfeed.author import detect, read


@pytest.fixture
def read_text(lines_of):
    def items(text):
        found = list(read("a.txt", lines_of(text)))
        records = [item for item in found if isinstance(item, Record)]
        rules = [(item.line, item.rule) for item in found if isinstance(item, Issue)]
        return records, rules

    return items


ONE = "Bo Li\n\nLGFeb 2, 2024\nOn Maps and Rooms\n\nBo Li, Cy Young\n\nWe map. We room."


@pytest.mark.parametrize(
    ("page", "titles", "names", "rules"),
    [
        (ONE, ["On Maps and Rooms"], ("Bo Li", "Cy Young"), []),
        (ONE + "\n", ["On Maps and Rooms"], ("Bo Li", "Cy Young"), []),
        (ONE[:-4], ["On Maps and Rooms"], ("Bo Li", "Cy Young"), [(8, Rule.CUT_PAGE)]),
        (ONE.partition("We map")[0], ["On Maps and Rooms"], ("Bo Li", "Cy Young"), [(6, Rule.CUT_PAGE)]),
        (ONE.partition("oung\n")[0], ["On Maps and Rooms"], ("Bo Li",), [(6, Rule.CUT_PAGE)] * 2),
        (ONE.partition("We room")[0], ["On Maps and Rooms"], ("Bo Li", "Cy Young"), [(8, Rule.CUT_PAGE)]),
        (ONE.partition(", Cy")[0], [], None, [(6, Rule.CUT_PAGE)]),
        (ONE.partition("\nBo Li, Cy")[0], [], None, [(4, Rule.CUT_PAGE)]),
        (ONE.partition("and")[0], [], None, [(4, Rule.CUT_PAGE)]),
        (ONE.partition("\nOn")[0], [], None, [(3, Rule.CUT_PAGE)]),
        (ONE.partition("b 2")[0], [], None, [(3, Rule.UNREAD_TEXT), (None, Rule.NO_PAPERS)]),
        ("Bo Li\nh-index3", [], None, [(None, Rule.NO_PAPERS)]),
        ("", [], None, [(None, Rule.NO_PAPERS)]),
    ],
)
def test_a_cut_page_loses_no_more_than_was_cut_and_says_where(read_text, page, titles, names, rules):
    records, found = read_text(page)
    assert [record.title for record in records] == titles
    assert found == rules
    if names:
        assert records[0].byline.names == names


GLUED = "LGFeb 2, 2024\nOn Maps and RoomsBo Li, Cy Young\nWe map."


@pytest.mark.parametrize(
    ("page", "names", "rules"),
    [
        (GLUED, ("Bo Li", "Cy Young"), []),
        (GLUED.partition("\nWe")[0] + "\n", ("Bo Li", "Cy Young"), [(2, Rule.CUT_PAGE)]),
        (GLUED.partition("oung\n")[0], ("Bo Li",), [(2, Rule.CUT_PAGE)] * 2),
        (GLUED.partition(", Cy")[0], None, [(2, Rule.CUT_PAGE)]),
        (GLUED.partition("Bo")[0], None, [(2, Rule.CUT_PAGE)]),
    ],
)
def test_a_cut_page_with_glued_authors_keeps_the_sure_ones(read_text, page, names, rules):
    records, found = read_text(page)
    assert [record.byline.names for record in records] == ([names] if names else [])
    assert found == rules


def test_a_byline_closed_by_et_al_at_the_very_end_is_whole(read_text):
    [record], _ = read_text("Bo Li\n\nLGFeb 2\nOn Maps\n\nBo Li, Cy Young, Di Wu et al.")
    assert record.byline.names == ("Bo Li", "Cy Young", "Di Wu")


def test_a_badge_at_the_very_end_may_be_cut_and_is_left_out(read_text):
    [record], rules = read_text("Bo Li\n\nLGFeb 2\nOn Maps\n\nBo Li · cake-la")
    assert (record.byline.names, record.byline.badge) == (("Bo Li",), None)
    assert rules == [(6, Rule.CUT_PAGE)] * 2


def test_a_page_cut_at_its_beginning_is_read_from_its_first_whole_paper(read_text):
    records, rules = read_text("ms of rooms and of other things.\n\n" + ONE.partition("\n\n")[2])
    assert [record.title for record in records] == ["On Maps and Rooms"]
    assert rules == [(1, Rule.UNREAD_TEXT)]


def test_lost_blank_lines_do_not_make_a_byline_an_abstract(read_text):
    [record], rules = read_text("Bo Li\nLGFeb 2\nOn Maps\nBo Li, Cy Young\nWe map.\n")
    assert (record.title, record.byline.names, record.abstract) == (
        "On Maps",
        ("Bo Li", "Cy Young"),
        "We map.",
    )
    assert rules == []


@pytest.mark.parametrize("stated", ["2papers", "2 Papers", "2 papers"])
def test_a_stated_count_that_differs_is_told_at_its_line(read_text, stated):
    records, rules = read_text(ONE.replace("\n\n", f"\n\n{stated}\n\n", 1))
    assert len(records) == 1
    assert rules == [(3, Rule.COUNT_DIFFERS)]


def test_every_line_of_the_head_may_be_missing(lines_of):
    head = [
        "Bo Li",
        "",
        "GT",
        "Semantic Scholar Profile",
        "h-index25",
        "1papers",
        "2,665citations",
        "Novelty44%",
    ]
    body = "\n\n" + ONE.partition("\n\n")[2]
    for missing in range(2, len(head)):
        items = list(read("a.txt", lines_of("\n".join(head[:missing] + head[missing + 1 :]) + body)))
        assert isinstance(items[0], AuthorPage)
        assert items[0].owner == "Bo Li"
        assert not [item for item in items if isinstance(item, Issue)]


def test_a_page_is_read_as_a_stream(lines_of):
    def endless():
        yield from lines_of("Bo Li\n")
        while True:
            yield from lines_of("LGFeb 2\nOn Maps\n\nBo Li\n\nWe map.\n")

    items = read("a.txt", endless())
    assert [type(next(items)) for _ in range(4)] == [AuthorPage, Record, Record, Record]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (["Bo Li", "LG", "h-index25"], True),
        (["9 Papers"], True),
        (["LGFeb 2", "On Maps"], True),
        (["Dear Bo,", "May 2, 2024"], False),
        (["", "LG"], False),
        ([], False),
    ],
)
def test_an_author_page_is_recognised_by_its_first_lines(head, found):
    assert detect(head) is found
