"""The graph that many tests ask: made by hand, with one of everything."""

from pathlib import Path

SMALL = Path(__file__).parent / "query" / "graphs" / "small.trig"
