"""Patterns that begin with a letter or sign that is found quickly find what they would if written plainly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.candidates import barred, no_names
from kg.extract.claims import finding
from kg.extract.concepts import keyphrases
from kg.extract.figures import no_figures, numbers
from kg.extract.figures.spelt import BEGINNINGS
from kg.extract.relations import own

PIECES = [
    *" \n.,:;-–—()[]$^{}⁻!?/£=±",
    *("A", "F", "St", "t", "s", "d", "C", "Na", "Node", "js", "it", "this", "fold", "old", "f"),
    *("times", "order", "orders", "per cent", "percent", "percentage", "point", "two", "Twenty", "three"),
    *("increased", "cm", "µ", "1", "2", "12", "300", "4.5", "1,000", "million", "K"),
]
PLAINLY = {
    "a figure in words": (finding._SPELT, r"(?:[\s-](?:times|orders?|per\s?cent)|fold)\b"),
    "it": (own._IT, r"(?<=[.,;] )it |^it "),
    "shillings": (
        no_figures._SHILLINGS,
        r"(?<![\w.])\d{1,3}\s?s(?=\.?,?\s{1,2}\d{1,2}[½¼¾]?\s?d\b)|(?<=£\d\s)\d{1,2}\s?s\b"
        r"|(?<=£\d\d\s)\d{1,2}\s?s\b",
    ),
    "cut": (
        keyphrases._CUT,
        r"(?<![\w.:])(?:(?:[A-Z][a-z]?:)+(?=[A-Z][a-z]?\b)|[A-Z]\w*\.(?=[a-z]{2})|[FMS]t\.\s(?=[A-Z]))",
    ),
    "beginning": (barred._BEGINNING, r"\n|[.!?]\s?"),
    "number": (
        numbers._NUMBER,
        numbers._NUMBER.pattern.replace(rf"(?=[.\d{BEGINNINGS}])", "", 1),
    ),
}
FOUND = {
    "sign": (barred._SIGN, r":|\s[-‐–—]\s"),
    "raised": (no_names._RAISED, r"[A-Za-zµμΩÅ}](?:[−–-][1-6]|\([−–-][1-6]\)|⁻|\$?\^\{?\s?[−–-])"),
}
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize(("quick", "plain"), PLAINLY.values(), ids=PLAINLY)
@given(text=TEXTS)
def test_the_same_places_are_found(quick: re.Pattern[str], plain: str, text: str) -> None:
    assert quick.pattern != plain
    plainly = re.compile(plain, quick.flags)
    assert [each.span() for each in quick.finditer(text)] == [each.span() for each in plainly.finditer(text)]


@pytest.mark.parametrize(("quick", "plain"), FOUND.values(), ids=FOUND)
@given(text=TEXTS)
def test_there_is_one_in_the_same_texts(quick: re.Pattern[str], plain: str, text: str) -> None:
    assert bool(quick.search(text)) == bool(re.search(plain, text))
