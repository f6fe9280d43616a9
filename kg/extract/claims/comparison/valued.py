"""Whose value a figure is compared with: `compared to only 84% for humans`, `to 3 mm Hg with placebo`."""

import re

from kg.extract.claims.comparison.rivals import rival_at
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set

_OWNERS = word_set("among for by in with from of")
_GROUPS = word_set(
    "adults arm arms children cohort control controls group groups men patients plots women year years"
)
_LED = word_set("about around approximately roughly nearly over under below ~ ∼ ≈ $\\sim$ $\\approx$")
_RANGED = word_set("% - – — x")
_VALUE = re.compile(r"\$?(?:\\(?:sim|approx)\s?)?\d")
"""How a value begins, also as a formula: `84%`, `$\\sim 84\\%$`."""


def valued_by(read: Reading, k: int, *, percent: bool) -> Range | None:
    """Whose the value is that a figure is compared with: `compared to only 84% for humans`.

    Both are percentages or none is.
    """
    words = read.words
    k = read.onward(k, "TR", _LED)
    if not _VALUE.match(read.word(k)):
        return None
    value = k
    while k < len(words) and (words[k] in _RANGED or _VALUE.match(words[k])):
        k += 1
    unit = next((n for n in (1, 2) if read.word(k + n) in _OWNERS), 0)
    if unit and all(mark in "NLS" for mark in read.marks[k : k + unit]):
        k += unit  # `compared to 24 dB from Rho`, `to 3 mm Hg with placebo`
    if percent != ("%" in "".join(words[value:k])):
        return None
    measured = phrase_at(read, k, min(len(words), k + 4)) if k < len(words) else None
    if measured and read.has_measure(measured):
        k = measured[1]
    found = rival_at(read, k + 1) if read.word(k) in _OWNERS else None
    placed = found and read.words[k] in ("among", "in")  # `0.64 vs. 0.66 in all settings`
    return None if placed and found and not _GROUPS.intersection(read.words[slice(*found)]) else found
