"""How well named systems and figures are found: `python benchmarks/findings.py [--half second] [--misses]`.

Beside the hand annotation in `benchmarks/gold/`, which knows papers by their arXiv id and has no text of
theirs. The abstracts are looked for at KG_SHARED, or in `shared/` beside the project. The papers were drawn
with `--draw`: all ids in order, `random.Random(60).sample` of 60; then 40 more that state a percentage,
factor or points, `random.Random(61).sample`; then 40 more such, `random.Random(62).sample`, without three of
which sentences had been read before; then six times such papers of which none had been read, behind draws
that were read and not kept. Which halves have been read by now `benchmarks/gold/README.md` says; of
what has not, only the figures are looked at, and rarely, or they say no more how new texts fare.
"""

import argparse
import gzip
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draws import drawn

from kg.extract import EXTRACTORS, extract_texts
from kg.extract.source import sources
from kg.model import Bound, Claim, ClaimRole, Findings, Span

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared"))
ABSTRACTS = SHARED / "data" / "arxiv" / "arxiv_2025.jsonl.gz"
GOLD = ROOT / "benchmarks" / "gold"
FILES = (
    *("arxiv60.jsonl", "figures40.jsonl", "figures37.jsonl"),
    *("figures40b.jsonl", "figures40c.jsonl", "figures38.jsonl", "figures38b.jsonl"),
    *("figures32.jsonl", "figures32b.jsonl"),
    *(f"figures40{letter}.jsonl" for letter in "defghijklmnopqrs"),
    "systems100.jsonl",
    *(f"figures40{letters}.jsonl" for letters in ("t", "u", "v", "w", "x", "y", "z", "aa")),
    *("figures50.jsonl", "figures40ab.jsonl"),
)
UNREAD = ("figures40z.jsonl", "figures40aa.jsonl", "figures40ab.jsonl")
"""Of these only the totals are looked at: what is wrong in them nobody has read."""
_COMMAND = re.compile(r"\\[a-z]+")
_WORD = re.compile(r"[\w-]+")
_BOUNDS = {Bound.INTERVAL: Bound.RANGE}
"""What the annotation calls otherwise."""
_LEEWAY = 3  # words that a metric or comparator may have more or fewer


Pair = tuple[int | None, int | None]
"""An annotated figure and a found one, by their places in the two lists; `None` where one of them lacks."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A text with what a person found in it."""

    text: str
    """Title, line break, abstract."""
    systems: Sequence[dict[str, Any]] | None
    """See `gold/README.md`; `None` where they were not looked for."""
    claims: Sequence[dict[str, Any]] | None
    """See `gold/README.md`; `None` where figures were not looked for."""


def texts() -> dict[str, str]:
    """Title, line break and abstract of each paper by its arXiv id."""
    with gzip.open(ABSTRACTS, "rt", encoding="utf-8") as lines:
        return {row["id"]: f"{row['title']}\n{row['abstract']}" for row in map(json.loads, lines)}


def papers(name: str, half: str, by_id: dict[str, str]) -> Iterator[Paper]:
    """The annotated papers of a file, `first` or `second` half or `both`."""
    for line in (GOLD / name).read_text("utf-8").splitlines():
        row = json.loads(line)
        if half in (row["half"], "both"):
            yield Paper(by_id[row["id"]], row["systems"], row["claims"])


def folded(name: str) -> str:
    """A name without case, spacing, punctuation and LaTeX commands: what two names are compared by.

    >>> folded("$\\\\text{SaPE}^2$") == folded("SaPE-2")
    True
    """
    return "".join(letter for letter in _COMMAND.sub("", name).lower() if letter.isalnum() or letter == "+")


def same_phrase(wanted: str, found: str) -> bool:
    """Whether one phrase is the other with at most three words more, before or after.

    >>> same_phrase("top-1 accuracy", "accuracy"), same_phrase("accuracy", "cost")
    (True, False)
    """
    shorter, longer = sorted((_WORD.findall(wanted.lower()), _WORD.findall(found.lower())), key=len)
    n = len(shorter)
    inside = any(longer[at : at + n] == shorter for at in range(len(longer) - n + 1))
    return inside and len(longer) - n <= _LEEWAY


def phrase_fits(text: str, wanted: Sequence[list[int] | None], found: Span | None) -> bool:
    """Whether a place is one of those that are right; `None` among them means that none is right, too."""
    if found is None:
        return None in wanted
    places = (Span(*each) for each in wanted if each)
    return any(same_phrase(place.of(text), found.of(text)) for place in places)


def value_fits(wanted: dict[str, Any], claim: Claim) -> bool:
    """Whether all numbers and the unit are those of the annotation."""
    figure = claim.figure
    numbers = (figure.value, figure.low, figure.high, figure.from_value, figure.to_value)
    return numbers == tuple(wanted.get(key) for key in ("value", "low", "high", "from", "to")) and (
        figure.unit == wanted["unit"]
    )


def wrong_parts(text: str, wanted: dict[str, Any], claim: Claim) -> list[str]:
    """What of a claim is not as annotated; the subject is not looked at."""
    fits = {
        "value": value_fits(wanted, claim),
        "bound": _BOUNDS.get(claim.figure.bound, claim.figure.bound) == wanted["bound"],
        "kind": claim.figure.kind in wanted["kind"],
        "role": claim.role in wanted["role"],
        "direction": claim.direction in wanted["direction"],
        "metric": phrase_fits(text, wanted["metric"], claim.metric),
        "comparator": phrase_fits(text, wanted["comparator"], claim.comparator),
    }
    return [part for part, right in fits.items() if not right]


def pairs(wanted: Sequence[dict[str, Any]], claims: Sequence[Claim]) -> Iterator[Pair]:
    """Which annotated figure is which found one, by their places, each once."""
    left = list(range(len(claims)))
    for i, each in enumerate(wanted):
        start, end = each["figure"]
        same = [k for k in left if claims[k].figure.span.start < end and start < claims[k].figure.span.end]
        best = max(same, key=lambda k: _overlap(claims[k], start, end), default=None)
        if best is not None:
            left.remove(best)
        yield i, best
    yield from ((None, k) for k in left)


def _overlap(claim: Claim, start: int, end: int) -> int:
    return min(claim.figure.span.end, end) - max(claim.figure.span.start, start)


def score_systems(paper: Paper, findings: Findings, counts: Counter[str]) -> Iterator[str]:
    """Counts what is right of one paper's systems; yields what is not, in words."""
    if paper.systems is None:
        return
    names = {folded(Span(*each["name"]).of(paper.text)): each for each in paper.systems}
    found = {folded(system.name): system for system in findings.systems}
    sure = {name for name, each in names.items() if not each.get("doubtful")}
    counts["systems found"] += len(found.keys() - (names.keys() - sure))
    counts["systems wanted"] += len(sure)
    counts["systems right"] += len(sure & found.keys())
    yield from (f"system missed: {name}" for name in sorted(sure - found.keys()))
    for name in sorted(found.keys() - names.keys()):
        yield f"no system: {found[name].name} | {_flat(found[name].sentence.of(paper.text))}"


def score_claims(paper: Paper, findings: Findings, counts: Counter[str]) -> Iterator[str]:
    """Counts what is right of one paper's figures; yields what is not, in words."""
    if paper.claims is None:
        return
    for i, k in pairs(paper.claims, findings.claims):
        wanted = None if i is None else paper.claims[i]
        claim = None if k is None else findings.claims[k]
        result = wanted is not None and ClaimRole.RESULT in wanted["role"]
        counts["results wanted"] += result
        counts["figures wanted"] += wanted is not None
        if wanted is None or claim is None:
            if claim:
                counts["claims found"] += 1
                counts["results found"] += claim.role is ClaimRole.RESULT
            place = claim.figure.span if claim else Span(*wanted["figure"]) if wanted else Span(0, 0)
            yield f"figure {'missed' if claim is None else 'is none'}: {_around(paper.text, place)}"
            continue
        wrong = wrong_parts(paper.text, wanted, claim)
        counts["claims found"] += 1
        counts["results found"] += claim.role is ClaimRole.RESULT
        counts["values right"] += "value" not in wrong
        counts["figures recalled"] += "value" not in wrong
        counts["results recalled"] += result and "value" not in wrong
        counts["tuples right"] += not wrong
        counts["result tuples right"] += not wrong and claim.role is ClaimRole.RESULT
        if wrong:
            yield f"{', '.join(wrong)}: {_told(paper.text, claim)} | {_around(paper.text, claim.figure.span)}"


def _told(text: str, claim: Claim) -> str:
    metric, against = (place and _flat(place.of(text)) for place in (claim.metric, claim.comparator))
    figure = claim.figure
    return f"{figure.kind} {claim.role} {figure.unit} {claim.direction} metric={metric} against={against}"


def _around(text: str, place: Span) -> str:
    """The words around a place, with a mark where it is."""
    before, after = text[max(0, place.start - 160) : place.start], text[place.end : place.end + 100]
    return _flat(f"{before}«{place.of(text)}»{after}")


def _flat(text: str) -> str:
    return " ".join(text.split())


def share(counts: Counter[str], right: str, whole: str) -> str:
    """A share in percent with both numbers."""
    percent = 100 * counts[right] / counts[whole] if counts[whole] else 0
    return f"{percent:5.1f} % ({counts[right]} of {counts[whole]})"


def measure(half: str, misses: bool) -> None:
    """Prints the figures of one half, or of both."""
    by_id = texts()
    read: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    for name in FILES:
        counts: Counter[str] = Counter()
        chosen = list(papers(name, half, by_id))
        for paper in chosen:
            (findings,) = extract_texts([paper.text])
            told = [*score_systems(paper, findings, counts), *score_claims(paper, findings, counts)]
            if misses and told and name not in UNREAD:
                print(f"\n{_flat(paper.text.partition(chr(10))[0])}", *told, sep="\n  ")
        (unread if name in UNREAD else read).update(counts)
        report(f"{name}, {half}: {len(chosen)} papers", counts)
    report(f"all that were read and tuned on, {half}", read)
    report(f"all that nobody has read, {half}", unread)


def report(title: str, counts: Counter[str]) -> None:
    """Prints the figures of some papers."""
    print(f"\n{title}")
    if counts["systems wanted"]:
        print(f"  systems      precision {share(counts, 'systems right', 'systems found')}")
        print(f"               recall    {share(counts, 'systems right', 'systems wanted')}")
    if not counts["figures wanted"]:
        return
    print(f"  claims       value and unit right {share(counts, 'values right', 'claims found')}")
    print(f"               all of it right      {share(counts, 'tuples right', 'claims found')}")
    print(f"               the same of results  {share(counts, 'result tuples right', 'results found')}")
    print(f"               results found        {share(counts, 'results recalled', 'results wanted')}")
    print(f"               figures found        {share(counts, 'figures recalled', 'figures wanted')}")


def speed() -> None:
    """Prints what reading a text and each extractor cost, in CPU milliseconds an abstract."""
    sample = list(texts().values())[:2000]
    spent: Counter[str] = Counter()
    for i in range(0, len(sample), 64):
        start = time.process_time()
        read = sources(sample[i : i + 64])
        spent["reading"] += time.process_time() - start
        findings = [Findings()] * len(read)
        for number, extractor in enumerate(EXTRACTORS):
            start = time.process_time()
            findings = [extractor(*given) for given in zip(read, findings, strict=True)]
            spent[f"{number} {extractor.__name__}"] += time.process_time() - start
    for name, seconds in spent.items():
        print(f"{name:24s} {1000 * seconds / len(sample):.3f} ms an abstract")
    print(f"{'together':24s} {1000 * spent.total() / len(sample):.3f} ms")


def main() -> None:
    """Prints what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--half", choices=("first", "second", "both"), default="first")
    parser.add_argument("--misses", action="store_true", help="each difference, with its words")
    parser.add_argument("--draw", action="store_true", help="the ids of the draws, and nothing else")
    parser.add_argument("--speed", action="store_true", help="CPU milliseconds an abstract, and nothing else")
    asked = parser.parse_args()
    if not ABSTRACTS.is_file():
        sys.exit(f"no abstracts at {ABSTRACTS}; set KG_SHARED to the folder of the development data")
    if asked.draw:
        print(*(each for ids in drawn(texts()) for each in ids), sep="\n")
    elif asked.speed:
        speed()
    else:
        measure(asked.half, asked.misses)


if __name__ == "__main__":
    main()
