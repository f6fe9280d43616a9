"""What MathML says by the places of its parts is said on the line."""

import pytest

from kg.text.typesetting.mathml import without_mathml


def _math(inside: str) -> str:
    return f"<math>{inside}</math>"


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("<msup><mn>10</mn><mn>26</mn></msup>", "10²⁶"),
        ("<msup> <mrow> <mi>fb</mi> </mrow> <mrow><mo>-</mo><mn>1</mn></mrow> </msup>", "fb⁻¹"),
        ("<msup><mi>R</mi><mi>d</mi></msup>", "R^{d}"),
        ("<msup><msub><mi>c</mi><mn>1</mn></msub><mn>2</mn></msup>", "c1²"),
        ("<msqrt><mrow><mi>s</mi></mrow></msqrt><mo>=</mo><mn>13</mn>", "√s=13"),
        ("<mn>13</mn><mspace width='.3em'/><mi>TeV</mi><mspace width='-1em'/>", "13 TeV"),
        ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>", "√(a+b)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        ("<mfrac><mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a−b)/c"),
        (
            "<msubsup><mn>36</mn><mrow><mo>−</mo><mn>4</mn></mrow><mrow><mo>+</mo><mn>5</mn></mrow></msubsup>",
            "36_{−4}^{+5}",
        ),
        ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "xi²"),
        ("<mmultiscripts><mi>C</mi><mprescripts/><none/><mn>13</mn></mmultiscripts>", "¹³C"),
        ("<mfenced open='|' close='|'><mi>x</mi></mfenced>", "|x|"),
        (
            "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd> <mtd><mn>2</mn></mtd></mtr>"
            "<mtr><mtd><mn>3</mn></mtd><mtd><mo>−</mo><mn>4</mn></mtd></mtr></mtable><mo>)</mo>",
            "(1 2; 3 −4)",
        ),
        ("<mtext>if </mtext><mi>m</mi><mo>\u2062</mo><mi>c</mi>", "if mc"),
    ],
)  # fmt: skip
def test_a_formula_keeps_on_a_line_what_its_places_say(inside: str, line: str) -> None:
    assert without_mathml(_math(inside)) == line


@pytest.mark.parametrize("space", ["mml:", "jats:"])
def test_a_formula_is_known_by_its_name_in_any_namespace(space: str) -> None:
    assert without_mathml(f"<{space}math><mml:mi>x</mml:mi></{space}math>") == "x"


def test_a_formula_whose_elements_are_not_closed_prints_what_is_in_them() -> None:
    assert without_mathml(_math("<msup><mn>10</mn><mn>6</mn>")) == "10⁶"
    assert without_mathml(_math("</mrow><mi>x</mi></msup>")) == "x"
    assert without_mathml("<math><mi>x") == "<math><mi>x"


@pytest.mark.parametrize("piece", ["<msup>", "<msup></msup>", "<mi>x", "</mi>", "<math>", "<mfrac x"])
def test_a_formula_without_end_takes_time_in_proportion(piece: str) -> None:
    without_mathml(_math(piece * 50_000))
