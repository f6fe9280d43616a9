"""The seed and the small documents of this room, and a way to read a text without a file."""

from pathlib import Path

import pytest

from kg.readers.files.source import Line

DOCUMENTS = Path(__file__).parent / "documents"
SEED = Path(__file__).parents[2] / "seeds" / "000_eea491e0dc6133bd.txt"


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of the small documents."""
    return DOCUMENTS


@pytest.fixture(scope="session")
def seed() -> Path:
    """The author page that the project starts from."""
    return SEED


@pytest.fixture(scope="session")
def lines_of():
    """From a text to the lines that a reader is given."""

    def lines(text: str) -> list[Line]:
        parts = text.split("\n")
        last = len(parts)
        whole = [Line(number, part, number < last) for number, part in enumerate(parts, start=1)]
        return whole if parts[-1] else whole[:-1]

    return lines
