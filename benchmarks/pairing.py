"""Pairs of records of which it is known whether they are one paper, for `paper_pairs.py`.

Positives are arXiv's records and their copies, each paper once, changed by the rules of `rewriting.py`;
negatives are what is nearest to them and another paper. Titles that stand several times in AMiner's data were
judged by hand (`gold/repeated_titles.tsv`: ids and verdicts alone). The same pairs in every run.
"""

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from other_papers import columns, headed, homonym, opposite, renumbered
from rewriting import ALONE, SAME, dated, doi, named, names_of, record, titled

from kg.model import Identifier, PaperKind, Record, Scheme
from kg.readers.fields.dates import iso_date
from kg.text.works.titles import title_form

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared")) / "data"
ARXIV = SHARED / "arxiv" / "arxiv_2025.jsonl.gz"
AMINER = SHARED / "people" / "aminer_dev.jsonl"
JUDGED = Path(__file__).resolve().parent / "gold" / "repeated_titles.tsv"
SAME_PAIRS, NEAR_PAIRS, OTHER_PAIRS = 2400, 800, 140
HALVES = ("development", "held back")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records, and whether they are one paper."""

    one: Record
    two: Record
    rules: tuple[str, ...]
    """What was done, or what kind of pair it is."""
    same: bool
    id: str
    """Of the paper, by which the pair is of the one half or the other."""

    @property
    def half(self) -> str:
        """In which half it counts."""
        return HALVES[crc32(self.id.encode()) & 1]


def papers() -> list[Record]:
    """arXiv's records, each with its id, its names and the day of its listing."""
    with gzip.open(ARXIV, "rt", encoding="utf-8") as lines:
        return [_paper(json.loads(line)) for line in lines]


def _paper(row: dict[str, Any]) -> Record:
    id = Identifier(scheme=Scheme.ARXIV, value=row["id"], version=1)
    return record(" ".join(row["title"].split()), tuple(row["authors"]), iso_date(row["listing_date"]), id)


def same_pairs(all: Sequence[Record], chance: Random) -> Iterator[Pair]:
    """Papers and their copies, of which one or two rules are true; every rule as often as it applies."""
    rules = list(SAME)
    for number, paper in enumerate(all):
        copy, done = paper, []
        for name in dict.fromkeys(
            (rules[number % len(rules)], *chance.sample(rules, chance.choice((0, 1, 1, 2))))
        ):
            if any(name in rivals and not rivals.isdisjoint(done) for rivals in ALONE):
                continue
            changed = SAME[name](copy, chance)
            if changed:
                copy, done = changed, [*done, name]
        if done:
            yield _with_identifiers(paper, copy, done, chance)


def _with_identifiers(paper: Record, copy: Record, done: list[str], chance: Random) -> Pair:
    """What of identifiers is printed: mostly on one side alone, seldom on both."""
    (id,) = (each for each in paper.identifiers)
    known = doi(id.value)
    what = chance.choice(
        ("none", "none", "arXiv id on one", "arXiv id on one", "DOI on one", "both, not shared", "shared")
    )
    if what == "shared":
        one, two = (
            (paper.identifiers, (replace(id, version=2),)) if chance.random() < 0.5 else ((known,), (known,))
        )
        done = ["arXiv id, DOI shared"]
    else:
        one = (id,) if what in ("arXiv id on one", "both, not shared") else ()
        two = (known,) if what in ("DOI on one", "both, not shared") else ()
        two = two or (copy.identifiers if "published a year beside" in done else ())
    if copy.date == paper.date and chance.random() < 0.7:
        copy = replace(copy, date=dated(paper.date.year)) if paper.date and paper.date.year else copy
    return Pair(replace(paper, identifiers=one), replace(copy, identifiers=two), tuple(done), True, id.value)


def near_pairs(all: Sequence[Record]) -> Iterator[tuple[float, int, int]]:
    """Papers whose titles share most words, one of them rare, by their places, nearest first."""
    words = [frozenset(title_form(paper.title).split()) for paper in all]
    often = Counter(word for each in words for word in each)
    having: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(words):
        for word in each:
            if often[word] <= 40:
                having[word].append(place)
    pairs = {pair for places in having.values() for pair in combinations(places, 2)}
    found = ((len(words[a] & words[b]) / len(words[a] | words[b]), a, b) for a, b in pairs)
    yield from sorted((each for each in found if each[0] >= 0.4), reverse=True)


def different_pairs(all: Sequence[Record], used: set[int], chance: Random) -> Iterator[Pair]:
    """What looks like one paper and is two, without an identifier that would tell."""
    taken: Counter[int] = Counter()
    number = 0
    for _, a, b in near_pairs(all):
        if number < NEAR_PAIRS and a not in used and b not in used and taken[a] + taken[b] == 0:
            taken.update((a, b))
            one, two = stripped(all[a]), stripped(all[b])
            kind = "nearest titles"
            if title_form(one.title) == title_form(two.title):
                again = names_of(one)[0] == names_of(two)[0]
                kind = f"arXiv's repeated titles, {'open: of one first author' if again else 'of others'}"
            elif number % 2:
                two = named(two, names_of(one)) or two
                kind = "nearest titles, same authors"
            number += 1
            yield Pair(one, two, (kind,), False, all[a].identifiers[0].value)
    free = iter([n for n in chance.sample(range(len(all)), len(all)) if n not in used and not taken[n]])
    for kind, make in DIFFERENT.items():
        made = 0
        while made < OTHER_PAIRS:
            paper, other = all[next(free)], all[next(free)]
            pair = make(stripped(paper), stripped(other), chance)
            if pair:
                made += 1
                yield Pair(*pair, (kind,), False, paper.identifiers[0].value)


def stripped(paper: Record) -> Record:
    """Without identifier and day, as a list of references prints it."""
    year = paper.date.year if paper.date and paper.date.year else 2025
    return replace(paper, identifiers=(), date=dated(year))


Two = tuple[Record, Record]


def _other_people(paper: Record, other: Record, chance: Random) -> Two | None:
    two = named(paper, names_of(other))
    return (paper, two) if two else None


def _other_coauthors(paper: Record, other: Record, chance: Random) -> Two | None:
    first, *rest = names_of(paper)
    others = names_of(other)[1:]
    two = named(paper, (first, *others))
    return (paper, two) if two and rest and others and not set(rest) & set(others) else None


def _of_a_namesake(paper: Record, other: Record, chance: Random) -> Two | None:
    first = names_of(paper)[0]
    if " " not in first:
        return None
    one, two = named(paper, (first,), complete=False), named(paper, (homonym(first),), complete=False)
    return (one, two) if one and two else None


def _numbered(paper: Record, other: Record, chance: Random) -> Two | None:
    found = renumbered(paper.title, chance)
    return (replace(paper, title=found[0]), replace(paper, title=found[1])) if found else None


def _about_it(paper: Record, other: Record, chance: Random) -> Two | None:
    return paper, replace(paper, title=chance.choice(list(headed(paper.title))))


def _turned_round(paper: Record, other: Record, chance: Random) -> Two | None:
    two = titled(paper, opposite(paper.title))
    return (paper, two) if two else None


def _two_subtitles(paper: Record, other: Record, chance: Random) -> Two | None:
    head, colon, _ = paper.title.partition(": ")
    return (paper, replace(paper, title=f"{head}: {other.title}")) if colon else None


def _column(paper: Record, other: Record, chance: Random) -> Two | None:
    title = chance.choice(list(columns()))
    first = names_of(paper)[:1]
    one, two = named(replace(paper, title=title), first), named(replace(paper, title=title), first)
    one, two = one or replace(paper, title=title), two or replace(paper, title=title)
    return (replace(one, venue="Journal of Maps"), replace(two, venue="Journal of Maps"))


def _two_publications(paper: Record, other: Record, chance: Random) -> Two | None:
    one = replace(paper, venue="Conference on Rooms", kind=PaperKind.CONFERENCE_PAPER)
    two = replace(paper, venue="Journal of Maps", kind=PaperKind.JOURNAL_ARTICLE)
    return one, replace(two, date=dated(2025 + chance.choice((1, 2, 3))))


def _years_apart(paper: Record, other: Record, chance: Random) -> Two | None:
    return paper, replace(paper, date=dated(2025 - chance.choice((2, 3, 5, 8))))


def _two_dois(paper: Record, other: Record, chance: Random) -> Two | None:
    one, two = doi(f"a{len(paper.title)}.{paper.title[:9]}"), doi(f"b{len(paper.title)}.{paper.title[:9]}")
    return replace(paper, identifiers=(one,)), replace(paper, identifiers=(two,))


DIFFERENT: dict[str, Callable[[Record, Record, Random], Two | None]] = {
    "same title, other people": _other_people,
    "same title and first author, other coauthors": _other_coauthors,
    "same title, a namesake, lists cut": _of_a_namesake,
    "another number": _numbered,
    "reply, erratum, part": _about_it,
    "one word turned round": _turned_round,
    "two subtitles": _two_subtitles,
    "columns of one author": _column,
    "conference and journal": _two_publications,
    "years apart": _years_apart,
    "two DOIs": _two_dois,
}


def judged_pairs() -> Iterator[Pair]:
    """Repeated titles of AMiner's data, as a person judged them by authors, venue and year."""
    rows = {row["paper_id"]: row for row in map(json.loads, AMINER.read_text("utf-8").splitlines())}
    prints: dict[str, Record] = {}
    for line in JUDGED.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            one, two, verdict = line.split("\t")
            for id in (one, two):
                prints.setdefault(id, _judged(rows[id]))
            yield Pair(
                prints[one], prints[two], (f"repeated titles, judged {verdict}",), verdict == "one", one
            )


def _judged(row: dict[str, Any]) -> Record:
    paper = record(row["title"], tuple(row["authors"]), dated(int(row["year"])))
    return replace(paper, venue=row["venue"] or None)


def pairs() -> list[Pair]:
    """All of them, the same in every run."""
    all = papers()
    chance = Random(7)
    used = set(chance.sample(range(len(all)), SAME_PAIRS))
    return [
        *same_pairs([all[n] for n in sorted(used)], chance),
        *different_pairs(all, used, chance),
        *judged_pairs(),
    ]
