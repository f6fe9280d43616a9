"""The commands of astronomers name journals, and nothing else does."""

import pytest

from kg.readers.fields.tex import plain
from kg.text.works.journals import journal_name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (r"\aap", "Astronomy and Astrophysics"),
        (r"{\prl}", "Physical Review Letters"),
        (r"\apjs ", "The Astrophysical Journal Supplement Series"),
        (r"\nat{}", "Nature"),
        (r"\doors", r"\doors"),
        (r"The \apj", r"The \apj"),
        ("apj", "apj"),
        ("", ""),
    ],
)
def test_a_command_alone_names_a_journal(printed: str, name: str) -> None:
    assert journal_name(printed) == name


@pytest.mark.parametrize("command", ["ao", "na", "pre", "ssr", "maps"])
def test_no_command_is_read_as_another_before_it_is_looked_up(command: str) -> None:
    assert plain(rf"{{\{command}}}") == rf"\{command}"
