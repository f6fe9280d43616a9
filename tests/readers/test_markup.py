"""Markup goes, and what only looks like it stays."""

import time

import pytest

from kg.readers.markup import without_markup


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("On <i>Maps</i>", "On Maps"),
        ("CO<sub>2</sub> and <SUP>13</SUP>C", "CO2 and 13C"),
        ("Maps &amp; Rooms", "Maps & Rooms"),
        ("Maps &amp;amp; Rooms", "Maps & Rooms"),
        ("&lt;i&gt;Maps&lt;/i&gt;", "Maps"),
        ("a < b and c > d", "a < b and c > d"),
        ("if a<b, then c>d", "if a<b, then c>d"),
        ("Predicting <mask> and <unk>", "Predicting <mask> and <unk>"),
        ('<mml:math xmlns:mml="http://x"><mml:mi>x</mml:mi></mml:math>-rays', "x-rays"),
        ("<jats:p>We map.</jats:p><jats:p>Then</jats:p>", "We map. Then"),
        ("R&D at AT&T; &c", "R&D at AT&T; &c"),
        ("e&#x301;", "é"),
        ("&#xD800; &#0; &nosuch;", "� � &nosuch;"),
        ("Two\n  lines", "Two lines"),
        (None, ""),
        (7, "7"),
    ],
)
def test_markup_goes_and_what_only_looks_like_it_stays(value: object, text: str) -> None:
    assert without_markup(value) == text


@pytest.mark.parametrize("piece", ["<", "<i ", "</", "&", "&#", "&lt;", "<i>", "<p <"])
def test_markup_without_end_takes_time_in_proportion(piece: str) -> None:
    started = time.process_time()
    without_markup(piece * 100_000)
    assert time.process_time() - started < 5
