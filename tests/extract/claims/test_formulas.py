from kg.extract.claims.formulas import indexed, joined, parted
from kg.text.tokens import Token
from tests.extract.telling import told


def tokens(*texts: str) -> list[Token]:
    made: list[Token] = []
    for text in texts:
        start = made[-1].end if made else 0
        made.append(Token(text, start, start + len(text)))
    return made


def test_an_equation_is_its_sides_and_its_sign() -> None:
    (token,) = tokens("$r = 0.8$")
    assert [part.text for part in parted(token)] == ["r", "=", "0.8"]
    assert [part.start for part in parted(token)] == [1, 3, 5]


def test_a_measure_and_where_it_is_taken_are_one() -> None:
    assert [token.text for token in joined(tokens("mAP", "@", "50"))] == ["mAP@50"]


def test_both_thresholds_of_a_measure_belong_to_it() -> None:
    assert [token.text for token in joined(tokens("mAP", "@", "0.5", ":", "0.95"))] == ["mAP@0.5:0.95"]
    assert [token.text for token in joined(tokens("AP50", ":", "95"))] == ["AP50:95"]
    assert [token.text for token in joined(tokens("12", ":", "30"))] == ["12", ":", "30"]
    bracketed = tokens("AP", "@", "[", "0.5", ":", "0.95", "]")
    assert [token.text for token in joined(bracketed)] == ["AP@[0.5:0.95]"]


def test_an_index_belongs_to_its_letter() -> None:
    assert [token.text for token in indexed(tokens("R", "$^2$"))] == ["R$^2$"]


def test_what_is_set_below_the_line_belongs_to_its_letters() -> None:
    assert [token.text for token in joined(tokens("CO", "_", "2"))] == ["CO_2"]
    assert [token.text for token in joined(tokens("my", "_", "name"))] == ["my", "_", "name"]
    assert [row[2] for row in told("It cuts CO_2 emissions by 20%.")] == ["CO_2 emissions"]
