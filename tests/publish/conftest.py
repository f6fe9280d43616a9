"""The small graphs that these tests change."""

from pathlib import Path

import pytest

GRAPHS = Path(__file__).parent / "graphs"


@pytest.fixture(scope="session")
def whole() -> Path:
    """A graph with every kind of node, which conforms."""
    return GRAPHS / "whole.trig"
