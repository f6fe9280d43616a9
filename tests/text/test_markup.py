"""Markup goes, and what only looks like it stays."""

import pytest

from kg.readers.fields.values import without_markup


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
        ("p < 0.05, a <b and c> d, <a, b>", "p < 0.05, a <b and c> d, <a, b>"),
        ("the <title> of <list> and <email>", "the <title> of <list> and <email>"),
        ("<title>On</title> <email>a@b.org</email>", "On a@b.org"),
        ('<jats:sub>2</jats:sub>O <jats:ext-link xlink:href="http://a/?b=c">here</jats:ext-link>', "2O here"),
        ('<ext-link a="b">here</ext-link><xref ref-type="bibr">1</xref>', "here1"),
        ("<jats:title>On</jats:title><jats:fancy-new>Maps</jats:fancy-new>", "On Maps"),
        (
            "<inline-formula><alternatives><tex-math>$$p<0.05$$</tex-math><mml:math><mml:mi>p</mml:mi>"
            "<mml:mo>&lt;</mml:mo></mml:math></alternatives></inline-formula> holds",
            "$$p<0.05$$ holds",
        ),
        ("<math><mi>p</mi></math><tex-math>p</tex-math>, <math><mi>q</mi></math>", "p, q"),
        ("<semantics><mi>p</mi><annotation encoding='x'>p</annotation></semantics>", "p"),
        (r"<tex-math>\documentclass[12pt]{minimal}\begin{document}$$p$$\end{document}</tex-math>", "$$p$$"),
        (None, ""),
        (7, "7"),
    ],
)
def test_markup_goes_and_what_only_looks_like_it_stays(value: object, text: str) -> None:
    assert without_markup(value) == text


UNCLOSED = ("</tex-math><math>", "<annotation>", "<p a='b'", '<p a="', "<p a = b ", "\\documentclass<math ")


@pytest.mark.parametrize("piece", ["<", "<i ", "</", "&", "&#", "&lt;", "<i>", "<p <", *UNCLOSED])
def test_markup_without_end_takes_time_in_proportion(piece: str) -> None:
    without_markup(piece * 100_000)
