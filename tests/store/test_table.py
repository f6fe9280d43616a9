import pyoxigraph as ox
import pytest

from kg.store.table import lay_out
from kg.store.terms import short, shown
from kg.text.printing import safe

XSD = "http://www.w3.org/2001/XMLSchema#"
ROWS = [
    [ox.Literal("Ana Núñez"), ox.Literal("2", datatype=ox.NamedNode(XSD + "integer")), None],
    [
        ox.Literal("李 伟"),
        ox.Literal("12", datatype=ox.NamedNode(XSD + "integer")),
        ox.NamedNode("http://e/x"),
    ],
]


def test_a_table_in_a_pipe_is_plain_aligned_and_never_broken() -> None:
    assert lay_out(["name", "papers_together", "person"], ROWS) == (
        "name        papers together   person\n"
        "────────────────────────────────────────\n"
        "Ana Núñez                 2\n"
        "李 伟                    12   http://e/x\n"
    )


def test_a_table_on_a_terminal_is_no_wider_than_it() -> None:
    wide = [[ox.Literal("word " * 50), ox.Literal("x" * 200)]]
    lines = lay_out(["word", "more"], wide, width=60).splitlines()
    assert max(map(len, lines)) <= 60
    assert "".join(lines).count("x") == 200, "nothing is cut off"


def test_a_table_that_does_not_fit_loses_its_iris_first_and_says_so() -> None:
    rows = [[ox.Literal("Ana Núñez"), ox.NamedNode("http://example.org/" + "x" * 90)]]
    assert "xxx" in lay_out(["name", "person"], rows)
    narrow = lay_out(["name", "person"], rows, width=80)
    assert "xxx" not in narrow
    assert "left out: person; --format csv has everything" in narrow


@pytest.mark.parametrize("text", ["\x1b[31mred", "a\x07b", "\x9b2J", "\u202egnp.exe", "\x00", "\u2066x"])
def test_no_character_of_a_value_gives_the_terminal_an_order(text: str) -> None:
    for written in (safe(text), shown(ox.Literal(text)), lay_out(["x"], [[ox.Literal(text)]])):
        assert not set(written) & set("\x1b\x07\x9b\u202e\x00\u2066")


def test_markup_in_a_value_is_shown_as_it_is() -> None:
    assert "[bold]x[/bold] [red]" in lay_out(["x"], [[ox.Literal("[bold]x[/bold] [red]")]])


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        ("https://w3id.org/scholarly-kg/ns#Byline", "kgo:Byline"),
        ("https://example.org/kg/paper/nexus-aaaaaaaaaaaa2", "paper/nexus-aaaaaaaaaaaa2"),
        ("https://example.org/kg/text/x#char=1,2", "text/x#char=1,2"),
        ("https://example.org/kg/graph/records", "graph/records"),
        ("https://github.com/Ed-Zh/PARDEN", "https://github.com/Ed-Zh/PARDEN"),
        ("https://schema.org/a/b", "https://schema.org/a/b"),
    ],
)
def test_an_iri_is_shown_in_the_shortest_form_that_can_be_typed(iri: str, expected: str) -> None:
    assert short(iri) == expected


def test_truth_values_are_yes_and_no() -> None:
    rows = [[ox.Literal(True)], [ox.Literal(False)], [ox.Literal("true")]]
    assert lay_out(["mainly"], rows).splitlines()[2:] == ["yes", "no", "true"]


def test_a_column_without_a_value_is_left_out_and_named() -> None:
    table = lay_out(["name", "quote"], [[ox.Literal("Ana"), None]], width=40)
    assert table.splitlines() == ["name", "────", "Ana", "(no row has a value, left out: quote)"]


LONG = "It has up to 20x less noise than dense models of the same size, as all of our experiments show."
TITLE = "On Maps of Small Rooms and Large Houses"


def test_long_values_stand_below_their_row_where_they_would_become_slivers() -> None:
    values = [ox.Literal(text) for text in ("up to", "decrease", TITLE, LONG)]
    lines = lay_out(
        ["bound", "direction", "title", "sentence"], [values, [*values[:3], None]], 64
    ).splitlines()
    assert lines == [
        "bound   direction   title",
        "─" * 59,
        f"up to   decrease    {TITLE}",
        "    sentence: It has up to 20x less noise than dense models of",
        "    the same size, as all of our experiments show.",
        f"up to   decrease    {TITLE}",
    ]


def test_the_one_column_for_which_there_is_room_is_broken_at_words() -> None:
    values = [ox.Literal(text) for text in ("up to", "decrease", LONG)]
    lines = lay_out(["bound", "direction", "sentence"], [values], width=60).splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[2].startswith("up to   decrease    It has up to 20x less noise")
    assert all(line.startswith(" " * 20) for line in lines[3:])


def test_what_was_left_out_is_said_in_lines_that_a_narrow_terminal_shows() -> None:
    rows = [[ox.Literal("Ana Núñez"), ox.NamedNode("http://example.org/" + "x" * 90)]]
    lines = lay_out(["name", "person"], rows, width=60).splitlines()
    assert max(map(len, lines)) <= 60
    assert "left out: person; --format csv has everything" in " ".join(lines)


def test_line_breaks_in_a_value_do_not_break_its_line() -> None:
    assert shown(ox.Literal("a\n  b\tc")) == "a b c"


def test_in_a_notebook_a_table_is_a_text_and_is_not_shown_beside_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rich shows by itself what it draws, where it sees that it is in one."""
    rows = [[ox.Literal("Ana Núñez")]]
    told = lay_out(["name"], rows)
    monkeypatch.setattr("rich.console._is_jupyter", lambda: True)
    assert lay_out(["name"], rows) == told
    assert capsys.readouterr().out == ""
