"""Markup goes, and what only looks like it stays."""

import pytest

from kg.readers.fields.values import without_markup


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("On <i>Maps</i>", "On Maps"),
        ("CO<sub>2</sub> and <SUP>13</SUP>C", "CO2 and ¹³C"),
        ("4.2<SUB>-0.3</SUB><SUP>+0.5</SUP> × 10<SUP>-13</SUP> m", "4.2_{-0.3}^{+0.5} × 10⁻¹³ m"),
        ("&lt;sup&gt;13&lt;/sup&gt;C and x<sup><i>n</i></sup>", "¹³C and xⁿ"),
        ("<math><msup><mn>10</mn><mn>6</mn></msup></math> bits", "10⁶ bits"),
        ("a <sup>b", "a b"),
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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("(CO\n  <sub>2</sub>\n  ) and\n  <i>E. coli</i>\n  ; x", "(CO2) and E. coli; x"),
        ("exceeds 10\n  <sup>4</sup>\n  m\n  <sup>2</sup>\n  .", "exceeds 10⁴ m²."),
        ("10 <sup>9</sup> m <sup>−2</sup> of <sup>13</sup>C", "10⁹ m⁻² of ¹³C"),
        ("in m <sup>2</sup> and (a + b) <sup>2</sup>, Roe <sup>a</sup>", "in m² and (a + b)², Roe a"),
        ("of <sub>2</sub> and of <sup>2</sup> things", "of 2 and of ² things"),
    ],
)  # fmt: skip
def test_space_that_only_parts_a_tag_from_its_text_goes(value: str, text: str) -> None:
    assert without_markup(value) == text


UNCLOSED = (
    "<sub>",
    "<sup>+",
    " <sup>",
    "<math><msup>",
    "<sub>+1</sub>",
    "</tex-math><math>",
    "<annotation>",
    "<p a='b'",
    '<p a="',
    "<p a = b ",
    "\\documentclass<math ",
)


@pytest.mark.parametrize("piece", ["<", "<i ", "</", "&", "&#", "&lt;", "<i>", "<p <", *UNCLOSED])
def test_markup_without_end_takes_time_in_proportion(piece: str) -> None:
    without_markup(piece * 40_000)  # which would take minutes, did it grow with its square
