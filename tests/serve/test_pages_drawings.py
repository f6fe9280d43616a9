"""Charts, marks, tables, doubts and quotes as values: what a template is given to write."""

from itertools import pairwise

import pytest

from kg.serve.pages.bars import HEIGHT, WIDTH, bars, one_year
from kg.serve.pages.chips import groups
from kg.serve.pages.facts import head
from kg.serve.pages.kinds import Kind, kind_of
from kg.serve.pages.marking import Piece, marked
from kg.serve.pages.networks import network
from kg.serve.pages.panel import Column, Form
from kg.serve.pages.quoting import quoted
from kg.serve.pages.sides import Sides
from kg.serve.pages.strips import strip, totals
from kg.serve.pages.tables import Cell, cell, columns_of, ordered, table
from kg.serve.pages.wondering import doubts

LABEL = Column(name="label", heading="Concept", link="concept")


def test_every_year_between_two_has_its_place_and_papers_without_a_year_stand_apart() -> None:
    drawn = bars(
        [
            {"year": "2019", "papers": "4"},
            {"year": "2021", "papers": "1"},
            {"year": "without a year", "papers": "2"},
        ]
    )
    assert drawn is not None
    assert [(bar.label, bar.papers, bar.dated) for bar in drawn.bars] == [
        ("2019", 4, True),
        ("2020", 0, True),
        ("2021", 1, True),
        ("no year", 2, False),
    ]
    assert drawn.told == "2019: 4, 2021: 1, without a year: 2"


@pytest.mark.parametrize("span", [1, 2, 60, 99, 100, 520, 900, 2000, 7999])
def test_bars_stay_within_the_drawing_and_apart_however_many_years_there_are(span: int) -> None:
    years = ({"year": "2000", "papers": "1"}, {"year": str(2000 + span), "papers": "900"}, {"papers": "3"})
    drawn = bars(years)
    assert drawn is not None
    assert sum(bar.papers for bar in drawn.bars) == 904
    assert all(one.x + one.width < other.x for one, other in pairwise(drawn.bars))
    assert drawn.bars[0].x >= 0
    assert drawn.bars[-1].x + drawn.bars[-1].width <= WIDTH
    assert all(0 <= bar.y <= HEIGHT and bar.height >= 0 for bar in drawn.bars)
    assert sum(bar.is_told for bar in drawn.bars) <= 13


@pytest.mark.parametrize(("papers", "numbers"), [([3, 7, 30, 5], 4), ([3] * 20, 20), ([900] * 20, 20)])
def test_numbers_stand_wherever_they_have_room_and_on_the_highest_bar_always(
    papers: list[int], numbers: int
) -> None:
    highest = papers.index(max(papers))
    for place in (highest, len(papers) // 2):
        counted = [number + 50 * (at == place) for at, number in enumerate(papers)]
        drawn = bars([{"year": str(2000 + at), "papers": str(each)} for at, each in enumerate(counted)])
        assert drawn is not None
        assert max(drawn.bars, key=lambda bar: bar.papers).is_counted
        assert sum(bar.is_counted for bar in drawn.bars) == numbers


@pytest.mark.parametrize(
    ("first", "told", "number"),
    [
        ("1924", "1924: 1, 2019: 2, 2021: 4", 98),
        ("1921", "1920s: 1, 2010s: 2, 2020s: 4", 11),
        ("1021", "1000s: 1, 2000s: 6", 11),
    ],
)
def test_a_long_time_is_told_in_decades_or_centuries(first: str, told: str, number: int) -> None:
    drawn = bars([{"year": year, "papers": n} for year, n in ((first, "1"), ("2019", "2"), ("2021", "4"))])
    assert drawn is not None
    assert (drawn.told, len(drawn.bars)) == (told, number)


def test_a_bar_of_papers_without_a_year_stands_apart_from_the_last_year() -> None:
    drawn = bars([{"year": "2024", "papers": "1"}, {"year": "2025", "papers": "1"}, {"papers": "1"}])
    assert drawn is not None
    first, last, undated = (bar.x for bar in drawn.bars)
    assert undated - last > last - first


def test_a_single_year_is_a_sentence() -> None:
    assert bars([{"year": "2025", "papers": "8"}]) is None
    assert bars([]) is None
    assert one_year([{"year": "2025", "papers": "8"}]) == "All 8 papers are of 2025."
    assert one_year([{"year": "without a year", "papers": "1"}]) == "The only paper is without a year."
    assert one_year([]) == ""


def test_the_strip_has_the_latest_years_and_counts_all() -> None:
    rows = [
        {"label": "MoE", "concept": "c", "year": str(year), "papers": "1", "all": "40"}
        for year in range(1985, 2025)
    ]
    drawn = strip(rows, LABEL)
    assert drawn is not None
    assert drawn.years[0] == "2011"
    assert drawn.years[-1] == "2024"
    assert drawn.lines[0].all == 40
    assert drawn.lines[0].cells[0] == (1, 5)


def test_years_of_any_number_of_digits_have_bars_and_are_not_counted_without_a_year() -> None:
    years = ("-300", "850", "1543", "without a year")
    drawn = bars([{"year": year, "papers": "1"} for year in years])
    assert drawn
    assert drawn.told == "-300s: 1, 800s: 1, 1500s: 1, without a year: 1"
    assert one_year([{"year": "-300", "papers": "1"}]) == "The only paper is of -300."
    assert bars([{"year": year, "papers": "1"} for year in ("-9999", "9999")])


def test_of_one_year_there_is_no_strip_but_a_row_for_each_thing() -> None:
    rows = [{"label": "MoE", "concept": "c", "year": "2024", "papers": "1", "all": "1"}]
    assert strip(rows, LABEL) is None
    assert totals(rows, LABEL) == [{**rows[0], "papers": "1"}]


def test_names_of_a_ring_stand_apart_and_the_same_rows_draw_the_same() -> None:
    rows = [
        {
            "one": f"p{n}",
            "other": f"p{m}",
            "name": f"Person {n}",
            "other_name": f"Person {m}",
            "papers": str(1 + n % 3),
        }
        for n in range(30)
        for m in range(n + 1, 30, 7)
    ]
    drawn = network(rows)
    assert drawn == network(list(reversed(rows)))
    assert drawn is not None
    for is_left in (True, False):
        places = sorted(node.y for node in drawn.nodes if node.is_left == is_left)
        assert all(b - a >= 20 for a, b in pairwise(places))
    assert all(0 < node.x < drawn.width and 0 < node.y < drawn.height for node in drawn.nodes)
    assert network([]) is None


WHOLE = "BAM, a mix\nBAM cuts cost by 2 %."


def mention(start: int, end: int, node: str, kind: str = "concept", **more: str) -> dict[str, str]:
    return {
        "text": "t",
        "start": str(start),
        "end": str(end),
        "node": node,
        "kind": kind,
        "label": node,
        **more,
    }


TEXT = {"text": "t", "kind": "text", "whole": WHOLE, "document": "a.txt"}


def test_pieces_put_together_are_the_text() -> None:
    rows = [
        TEXT,
        mention(0, 3, "bam", "system"),
        mention(0, 10, "mix"),
        mention(11, 14, "bam", mainly="true"),
    ]
    (text,) = marked(rows, "BAM")
    assert "".join(piece.text for piece in [*text.title, *text.abstract]) == WHOLE
    assert text.where == "a.txt"


def test_a_text_that_is_a_title_alone_has_no_abstract() -> None:
    (text,) = marked([TEXT | {"whole": "BAM\n"}], "BAM")
    assert "".join(piece.text for piece in text.title) == "BAM"
    assert text.abstract == ()


def test_texts_that_one_document_prints_twice_are_told_apart_by_their_places() -> None:
    """Whose title and no more is printed again says nothing that is new."""
    rows = [
        TEXT | {"lines": "L1-L9"},
        TEXT | {"text": "again", "lines": "L11 bam"},
        TEXT | {"text": "title", "lines": "L12", "whole": f"{WHOLE.partition(chr(10))[0]}\n"},
        TEXT | {"text": "other", "whole": "BAM!\n", "document": "b.txt"},
    ]
    assert [text.where for text in marked(rows, "BAM")] == [
        "a.txt (lines 1 to 9)",
        "a.txt (line 11, entry bam)",
        "b.txt",
    ]


def test_a_piece_belongs_to_the_shortest_mention_around_it() -> None:
    (text,) = marked([TEXT, mention(0, 10, "long"), mention(7, 10, "short", mainly="true")], "BAM")
    assert [(piece.text, piece.iri, piece.looks) for piece in text.title if piece.iri] == [
        ("BAM, a ", "long", "mention"),
        ("mix", "short", "mention main"),
    ]


def test_of_a_claim_its_words_are_marked_and_not_its_sentence() -> None:
    rows = [
        TEXT,
        mention(11, 32, "claim", "claim"),
        mention(15, 31, "claim", "claim"),
        mention(20, 24, "cost"),
    ]
    (text,) = marked(rows, "BAM")
    pieces = [(piece.text, piece.iri, piece.looks, piece.goes_on) for piece in text.abstract]
    assert pieces == [
        ("\n", "", "", False),
        ("BAM ", "", "", False),
        ("cuts ", "claim", "claim", False),
        ("cost", "cost", "mention claim", False),
        (" by 2 %", "claim", "claim", False),
        (".", "", "", False),
    ]


def test_places_beyond_the_text_and_texts_that_are_left_out_do_no_harm() -> None:
    (text,) = marked(
        [TEXT, mention(30, 9999, "far"), mention(5, 5, "empty"), mention(9, 2, "backwards")], "BAM"
    )
    plain = [Piece(text=part) for part in WHOLE.partition("\n")]
    assert [*text.title, *text.abstract] == plain
    assert marked([mention(0, 3, "bam")], "BAM") == []
    assert marked([], "BAM") == []


def test_the_text_with_the_title_by_which_the_paper_is_known_comes_first_and_none_without_abstract() -> None:
    texts = {
        "bare": "Gates\n",
        "other": "Türen\nEtwas über Türen.",
        "known": "Doors\nOn doors.",
    }
    rows = [TEXT | {"text": name, "whole": whole} for name, whole in texts.items()]
    rows.append(mention(0, 5, "tür", text="other"))
    assert [(text.name, bool(text.abstract)) for text in marked(rows, "Doors")] == [
        ("Doors", True),
        ("Türen", True),
        ("Gates", False),
    ]


def test_ten_thousand_mentions_are_looked_at_a_few_at_a_time() -> None:
    whole = "word " * 10_000
    rows = [{**TEXT, "whole": whole}, *(mention(n * 5, n * 5 + 4, f"c{n}") for n in range(10_000))]
    (text,) = marked(rows, "BAM")
    assert len(text.title) == 20_000


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"bound": "up to", "figure": "2.1", "unit": "%"}, "up to 2.1\N{NO-BREAK SPACE}%"),
        ({"bound": "at least", "figure": "3", "unit": "x"}, "at least 3×"),
        ({"bound": "from-to", "figure": "2.5 → 50", "unit": "x"}, "2.5 → 50×"),
        (
            {"bound": "range", "figure": "590000000 – 2000000000"},
            "590\N{NO-BREAK SPACE}million – 2\N{NO-BREAK SPACE}billion",
        ),
        ({"bound": "about", "figure": "11", "unit": "x"}, "about 11×"),
        ({"bound": "exact"}, ""),
    ],
)
def test_a_figure_is_told_as_exactly_as_it_is_meant(row: dict[str, str], told: str) -> None:
    column = Column(name="bound", heading="Figure", form=Form.FIGURE)
    assert cell(row, column, str).text == told


def test_figures_are_put_in_order_by_their_values() -> None:
    column = Column(name="bound", heading="Figure", form=Form.FIGURE)
    figures = ["72000", "2.48 ± 0.07", "0.7 → 2.1", "3 – 4", "1.81 ± 0.14"]
    rows = [{"bound": "exact", "figure": figure} for figure in figures]
    told = ["1.81 ± 0.14", "0.7 → 2.1", "2.48 ± 0.07", "3 – 4", "72000"]
    assert [row["figure"] for row in ordered(rows, column, descending=False)] == told


def test_columns_without_any_value_are_left_out_and_things_are_links() -> None:
    rows = [{"label": "MoE", "concept": "https://e.org/moe", "papers": "1200"}]
    columns = (
        LABEL,
        Column(name="papers", heading="Papers", form=Form.NUMBER),
        Column(name="x", heading="X"),
    )
    made = table(rows, columns, lambda iri: f"/page?{iri}")
    assert [column.name for column in made.columns] == ["label", "papers"]
    assert [(it.text, it.href) for it in made.rows[0]] == [
        ("MoE", "/page?https://e.org/moe"),
        ("1,200", None),
    ]


@pytest.mark.parametrize(
    "iri", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://e.org/a b"]
)
def test_what_is_no_web_address_is_no_link(iri: str) -> None:
    assert cell({"label": "x", "concept": iri}, LABEL, str).href is None


def test_rows_are_ordered_by_number_or_by_word_and_empty_ones_come_last() -> None:
    column = Column(name="n", heading="N")
    rows = [{"n": "10"}, {}, {"n": "9"}, {"n": "-1.5"}]
    assert [row.get("n") for row in ordered(rows, column, descending=False)] == ["-1.5", "9", "10", None]
    assert [row.get("n") for row in ordered(rows, column, descending=True)] == ["10", "9", "-1.5", None]
    mixed = [{"n": "b"}, {"n": "10"}, {"n": "A"}]
    assert [row["n"] for row in ordered(mixed, column, descending=False)] == ["10", "A", "b"]
    years = [{"n": year} for year in ("850", "without a year", "-300", "1543", "-44")]
    told = ["-300", "-44", "850", "1543", "without a year"]
    assert [row["n"] for row in ordered(years, column, descending=False)] == told


def test_dates_are_ordered_by_time_also_before_christ() -> None:
    column = Column(name="date", heading="Date", form=Form.DATE)
    rows = [{"date": date} for date in ("2025", "1543-05", "-0044", "Feb 2", "0850", "-0300", "2024-05-13")]
    told = ["-0300", "-0044", "0850", "1543-05", "2024-05-13", "2025", "Feb 2"]
    assert [row["date"] for row in ordered(rows, column, descending=False)] == told


@pytest.mark.parametrize(
    ("date", "more", "told"),
    [
        ("850", {}, "850 (no year)"),
        ("in press", {}, "in press (no year)"),
        ("before 1500", {}, "before 1500 (no year)"),
        ("189X", {}, "189X"),
        ("2024-05", {}, "May 2024"),
        ("850", {"record": "https://e.org/r"}, "850"),  # as a document prints it
    ],
)
def test_every_date_of_a_paper_without_a_year_has_one_mark(
    date: str, more: dict[str, str], told: str
) -> None:
    rows = [{"title": "A", "date": date, **more}]
    columns = columns_of(["title", "date", *more], rows)
    assert told in [each.text for each in table(rows, columns, str).rows[0]]


def test_an_answer_that_nobody_laid_out_has_a_column_for_each_variable() -> None:
    rows = [{"s": "https://e.org/a", "p": "https://e.org/p", "o": "x"}]
    assert [(column.name, column.link) for column in columns_of(["s", "p", "o"], rows)] == [
        ("s", "s"),
        ("p", "p"),
        ("o", None),
    ]


def test_a_doubt_gathers_its_reasons_and_has_the_lines_that_decide_it() -> None:
    one, other = "https://e.org/kg/person/a-aaaaaaaaaaaa2", "https://e.org/kg/person/b-aaaaaaaaaaaa3"
    rows = [
        {"other": other, "name": "B", "confidence": "0.5", "verdict": "open", "reason": "against: apart"},
        {"other": other, "name": "B", "confidence": "0.5", "verdict": "open", "reason": "for: one page"},
    ]
    (doubt,) = doubts(rows, Sides(), one)
    assert [(reason.side, reason.text) for reason in doubt.reasons] == [
        ("for", "one page"),
        ("against", "apart"),
    ]
    assert doubt.lines[0][1] == "same\tperson\tperson/a-aaaaaaaaaaaa2\tperson/b-aaaaaaaaaaaa3"
    assert doubts([{"other": "https://foreign.example/x"}], Sides(), "urn:y")[0].lines == ()


def test_the_widest_place_is_the_sentence_of_the_others() -> None:
    common = {"document": "a.txt", "lines": "L3", "title": "T", "paper": "p"}
    rows = [
        {**common, "quote": "It gains 2 %.", "start": "40", "end": "53"},
        {**common, "quote": "2 %", "start": "49", "end": "52"},
    ]
    (quote,) = quoted(rows)
    assert quote.parts == ("It gains ", "2 %", ".")
    assert quote.where == "a.txt, line 3"
    assert quoted([{**common, "start": "1", "end": "2"}]) == ()


def test_chips_are_grouped_where_rows_say_by_what() -> None:
    rows = [
        {"relation": "uses", "label": "a", "concept": "x", "papers": "1000"},
        {"relation": "uses", "label": "b"},
    ]
    (group,) = groups(rows, LABEL, Column(name="relation", heading="Relation"))
    assert (group.heading, [chip.papers for chip in group.chips]) == ("Uses", ["1,000", ""])


FOAF, SKOS, KGO = (
    "http://xmlns.com/foaf/0.1/",
    "http://www.w3.org/2004/02/skos/core#",
    "https://w3id.org/scholarly-kg/ns#",
)


@pytest.mark.parametrize(
    ("classes", "properties", "is_fact", "kind"),
    [
        ([f"{FOAF}Person"], [], True, Kind.PERSON),
        ([f"{SKOS}Concept"], [], True, Kind.CONCEPT),
        ([f"{SKOS}Concept"], [f"{KGO}introducedBy"], True, Kind.SYSTEM),
        ([f"{SKOS}Concept"], [f"{SKOS}inScheme"], True, Kind.CATEGORY),
        ([f"{SKOS}Concept"], [f"{SKOS}inScheme"], False, Kind.TOPIC),
        (["https://schema.org/Claim", "https://schema.org/QuantitativeValue"], [], True, Kind.CLAIM),
        ([], [], True, Kind.THING),
    ],
)
def test_what_a_thing_is_follows_from_its_classes(
    classes: list[str], properties: list[str], is_fact: bool, kind: Kind
) -> None:
    assert kind_of(classes, properties, is_fact=is_fact) is kind


def test_an_identifier_leads_to_its_registry_and_nothing_else_leads_elsewhere() -> None:
    schema, dcterms = "https://schema.org/", "http://purl.org/dc/terms/"
    rows = [
        {"property": f"{schema}identifier", "value": "doi:10.1/a?<b>"},
        {"property": f"{schema}identifier", "value": "javascript:alert(1)"},
        {"property": f"{schema}codeRepository", "value": "javascript:alert(1)"},
        {"property": f"{dcterms}title", "value": "T"},
    ]
    found = head("https://e.org/x", rows, str)
    values = {value.text: value.href for fact in found.facts for value in fact.values}
    assert values == {"doi:10.1/a?<b>": "https://doi.org/10.1/a%3F%3Cb%3E", "javascript:alert(1)": None}
    assert found.name == "T"


@pytest.mark.parametrize(
    ("text", "is_long"), [("", False), ("two words " * 20, False), ("a " + "x" * 40, False), ("x" * 41, True)]
)
def test_a_word_that_would_push_other_columns_away_may_be_broken(text: str, is_long: bool) -> None:
    assert Cell(text=text).is_long == is_long
