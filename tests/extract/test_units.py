import pytest

from kg.extract.units import unit_at
from kg.model import ClaimKind


@pytest.mark.parametrize(
    ("after", "kind", "name", "length"),
    [
        ("% gain", ClaimKind.PERCENT, "%", 1),
        ("\\% gain", ClaimKind.PERCENT, "%", 2),
        (" percent of", ClaimKind.PERCENT, "%", 8),
        (" percentage points", ClaimKind.POINTS, "points", 18),
        (" BLEU points", ClaimKind.POINTS, "points", 12),
        ("% points", ClaimKind.POINTS, "points", 8),
        ("x faster", ClaimKind.FACTOR, "x", 1),
        ("$\\times$ faster", ClaimKind.FACTOR, "x", 8),
        (" times fewer", ClaimKind.FACTOR, "x", 6),
        ("-fold", ClaimKind.FACTOR, "x", 5),
        (" orders of magnitude", ClaimKind.FACTOR, "orders of magnitude", 20),
        (" ms", ClaimKind.MEASURE, "ms", 3),
        (" frames per second", ClaimKind.MEASURE, "frames per second", 18),
        (" images", ClaimKind.SIZE, "images", 7),
        (" diverse public datasets", ClaimKind.COUNT, "datasets", 24),
        (" expert-designed finance education questions", ClaimKind.SIZE, "questions", 44),
        ("%p in", ClaimKind.POINTS, "points", 2),
        (" hours of speech", ClaimKind.SIZE, "hours", 6),
        (" second", ClaimKind.MEASURE, "second", 7),
    ],
)
def test_what_stands_after_a_number_is_its_unit(after: str, kind: ClaimKind, name: str, length: int) -> None:
    unit = unit_at(after, 0, len(after))
    assert unit is not None
    assert (unit.kind, unit.name, unit.length) == (kind, name, length)


@pytest.mark.parametrize("after", ["", " of them", "x512", "$\\times$ 512", " in datasets", "xyz", ")"])
def test_anything_else_is_none(after: str) -> None:
    assert unit_at(after, 0, len(after)) is None


def test_a_scaled_number_of_a_model_counts_parameters() -> None:
    billion = unit_at(" language models", 0, 16, scale=10**9)
    assert billion is not None
    assert (billion.kind, billion.name) == (ClaimKind.SIZE, "parameters")


def test_a_unit_ends_with_its_sentence() -> None:
    assert unit_at("12 data sets", 2, 3) is None


@pytest.mark.parametrize(
    ("after", "value", "unit"),
    [
        (" labeled cells of", 200, (ClaimKind.COUNT, "cells")),
        (" labeled cells of", 20_000, (ClaimKind.SIZE, "cells")),
        (" curated scenarios", 4_650, (ClaimKind.SIZE, "scenarios")),
        (" main contributions", 3, None),
        (" proceedings", 2025, None),
        (" years", 50, None),
        (" questions", 0.5, None),
    ],
)
def test_a_number_large_enough_counts_any_plural(
    after: str, value: float, unit: tuple[ClaimKind, str] | None
) -> None:
    found = unit_at(after, 0, len(after), value=value)
    assert (found and (found.kind, found.name)) == unit
