"""Digits in a row are told in every script."""

from kg.text.letters.digits import with_zeros


def test_digits_of_every_script_become_zeros_and_all_else_stays() -> None:
    assert with_zeros("‘NCT０３０３６１２４’ ٣ maps, 10²") == "‘NCT00000000’ 0 maps, 00²"
    assert with_zeros("") == ""
