"""Gaps between the tokens of a query: they change nothing of what it says, and tell tokens apart."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.query import catalogue
from kg.rdf.prefixes import PREFIXES
from kg.store.queries.spacing import misread, spaced, standing
from kg.store.queries.tokens import tokens

QUERIES = sorted(Path(catalogue.folder()).rglob("*.rq"))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_gaps_change_nothing_of_what_a_query_says(path: Path) -> None:
    text = path.read_text("utf-8")
    ox.Store().query(spaced(text), prefixes=dict(PREFIXES))  # it can be read
    assert [token.text for token in tokens(spaced(text))] == [token.text for token in tokens(text)]


def test_every_token_is_found_by_each_of_its_characters() -> None:
    text = "SELECT ?n # {\n{ ?p foaf:name 'a\\'b' , '''c\nd''' . FILTER(1.5<?n) }"
    wide = spaced(text)
    for number, token in enumerate(tokens(wide)):
        for offset in range(token.end - len(token.text), token.end):
            before = wide[:offset]
            line, column = before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
            assert misread(text, line, column) == number


def test_behind_the_last_token_there_is_its_gap_and_then_the_end() -> None:
    assert misread("ASK {", 1, len(spaced("ASK {"))) == 1
    assert misread("ASK {", 1, len(spaced("ASK {")) + 1) == 2
    assert misread("", 1, 1) == 0


def test_a_place_of_the_text_itself_is_that_of_the_token_there() -> None:
    text = "ASK {\n  ?s ?p 'x' # c\n}\n"
    found = [
        standing(text, line, column) for line, column in ((1, 1), (1, 5), (2, 3), (2, 9), (2, 15), (3, 1))
    ]
    assert found == [0, 1, 2, 4, 4, 5]
    assert standing(text, 3, 2) == standing(text, 4, 1) == 6
    assert standing("", 1, 1) == 0
