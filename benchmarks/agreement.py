"""How far two annotators of figures agree: `python benchmarks/agreement.py`.

Four draws were annotated a second time (`gold/again/`), by others who did not know the first annotation. A
part of a figure agrees where an answer that one takes for right is right by the other, as in `findings.py`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from findings import ABSTRACTS, GOLD, Pair, same_phrase, share, texts

AGAIN = GOLD / "again"
_NUMBERS = ("value", "low", "high", "from", "to")


def matched(ours: Sequence[dict[str, Any]], theirs: Sequence[dict[str, Any]]) -> Iterator[Pair]:
    """Which figure of one annotation is which of the other, by their places: the first that it overlaps."""
    left = list(range(len(theirs)))
    for i, each in enumerate(ours):
        start, end = each["figure"]
        same = (k for k in left if theirs[k]["figure"][0] < end and start < theirs[k]["figure"][1])
        found = next(same, None)
        if found is not None:
            left.remove(found)
        yield i, found
    yield from ((None, k) for k in left)


def other_parts(text: str, one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """In which parts two annotations of one figure have no answer in common."""
    numbers = all(one.get(key) == other.get(key) for key in _NUMBERS)
    agree = {
        "value": numbers and one["unit"] == other["unit"],
        "bound": one["bound"] == other["bound"],
        **{key: not set(one[key]).isdisjoint(other[key]) for key in ("kind", "role", "direction")},
        **{key: _one_phrase(text, one[key], other[key]) for key in ("metric", "comparator")},
    }
    return [part for part, agrees in agree.items() if not agrees]


def _one_phrase(text: str, ours: Sequence[list[int] | None], theirs: Sequence[list[int] | None]) -> bool:
    """Whether a phrase of one list is one of the other; `None` is that there is none."""
    if None in ours and None in theirs:
        return True
    places = ((a, b) for a in ours for b in theirs if a and b)
    return any(same_phrase(text[slice(*a)], text[slice(*b)]) for a, b in places)


def compared(name: str, by_id: dict[str, str]) -> Counter[str]:
    """The counts of one file."""
    counts: Counter[str] = Counter()
    first, again = ((folder / name).read_text("utf-8").splitlines() for folder in (GOLD, AGAIN))
    for ours, theirs in zip(map(json.loads, first), map(json.loads, again), strict=True):
        for i, k in matched(ours["claims"], theirs["claims"]):
            if i is None or k is None:
                counts["in the second alone" if i is None else "in the first alone"] += 1
                continue
            parts = other_parts(by_id[ours["id"]], ours["claims"][i], theirs["claims"][k])
            counts["in both"] += 1
            counts["value and unit alike"] += "value" not in parts
            counts["alike in all parts"] += not parts
    return counts


def main() -> None:
    """Prints how far they agree."""
    if not ABSTRACTS.is_file():
        sys.exit(f"no abstracts at {ABSTRACTS}; set KG_SHARED to the folder of the development data")
    by_id = texts()
    files = sorted(path.name for path in AGAIN.glob("*.jsonl"))
    found = {name: compared(name, by_id) for name in files}
    for name, counts in (*found.items(), ("all", sum(found.values(), Counter()))):
        alone = ", ".join(f"{counts[key]} {key}" for key in ("in the first alone", "in the second alone"))
        print(f"{name}: {counts['in both']} figures in both, {alone}")
        for key in ("value and unit alike", "alike in all parts"):
            print(f"  {key:22s} {share(counts, key, 'in both')}")


if __name__ == "__main__":
    main()
