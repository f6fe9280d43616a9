"""Commands that a preamble defines to print nothing."""

import pytest

from kg.readers.bibtex.preamble import silent_commands


@pytest.mark.parametrize(
    ("preamble", "names"),
    [
        (r"\newcommand{\hidden}[1]{}", ["hidden"]),
        (r"\renewcommand* { \hidden } [1]{ }", ["hidden"]),
        (r"\providecommand *\hidden[1]{}", ["hidden"]),
        (r"\def\hidden#1{}", ["hidden"]),
        (r"\newcommand{\shown}[1]{#1}", []),
        (r"\providecommand{\doi}[1]{} \providecommand{\url}[1]{} \def\href#1{} \def\path#1{}", []),
    ],
)
def test_what_prints_nothing_is_silent_unless_it_is_an_address(preamble: str, names: list[str]) -> None:
    assert silent_commands(preamble) == names


@pytest.mark.timeout(60)
def test_blanks_behind_a_command_take_time_in_proportion() -> None:
    assert silent_commands(r"\newcommand" + " " * 320_000) == []
