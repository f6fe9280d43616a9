from pathlib import Path

import pytest

from kg.model import Record
from kg.readers import read_document


@pytest.fixture(scope="session")
def seed(root: Path) -> list[Record]:
    """The nine papers that the project starts from."""
    page = root / "seeds" / "000_eea491e0dc6133bd.txt"
    return [value for value in read_document(page, page.name) if isinstance(value, Record)]
