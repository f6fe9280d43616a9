from tests.extract.telling import UP, told


def test_a_place_does_not_change_with_what_is_told_behind_it() -> None:
    rows = told("It shows gains of up to 13% over Rho on 60 m range and greater gains on larger ranges.")
    assert [(row[0], row[1]) for row in rows] == [("up to 13%", UP), ("60 m", None)]
    assert rows[1][2] is None
