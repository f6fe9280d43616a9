"""What each rule of claims is worth: `python benchmarks/ablation.py [--unread]`.

Rules stand in tuples of functions in `kg/extract/claims`. Each is left out in turn, and all annotated figures
(`benchmarks/gold/`) are read again: how many claims change, and of how many figures all parts are right that
were not before, or are no more. A rule that changes no figure for the better is one to take out, unless it is
of a field that these abstracts, of arXiv, are not about. Papers that nobody has read are left out, unless
they alone are asked for; then only the counts say something, never which figures they are.
"""

import argparse
import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from findings import FILES, UNREAD, Paper, pairs, papers, texts, wrong_parts

import kg.extract.claims
from kg.extract import EXTRACTORS
from kg.extract.claims.finding import find_claims
from kg.extract.source import Source, sources
from kg.model import Findings

AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Rules:
    """A tuple of rules."""

    module: ModuleType
    """Where it stands."""
    name: str
    """What it is called there."""
    rules: tuple[Callable[..., Any], ...]
    """In their order."""


@dataclass(frozen=True, slots=True)
class Read:
    """An annotated paper with what is found before claims are."""

    paper: Paper
    source: Source
    findings: Findings


def all_rules() -> Iterator[Rules]:
    """Every tuple of functions that the modules of claims have."""
    for found in pkgutil.walk_packages(kg.extract.claims.__path__, "kg.extract.claims."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, tuple) and len(value) > 2 and all(map(callable, value)):
                yield Rules(module, name, value)


def read(files: Sequence[str]) -> Iterator[Read]:
    """The annotated papers of some files."""
    by_id = texts()
    chosen = [paper for name in files for paper in papers(name, "both", by_id) if paper.claims is not None]
    before = EXTRACTORS[: EXTRACTORS.index(find_claims)]
    for first in range(0, len(chosen), AT_ONCE):
        some = chosen[first : first + AT_ONCE]
        for paper, source in zip(some, sources([paper.text for paper in some]), strict=True):
            findings = Findings()
            for extractor in before:
                findings = extractor(source, findings)
            yield Read(paper, source, findings)


def told(every: Sequence[Read]) -> tuple[Mapping[tuple[int, int], bool], set[Any]]:
    """Which annotated figures are wholly right, by paper and place; and all that is found."""
    right: dict[tuple[int, int], bool] = {}
    found: set[Any] = set()
    for number, each in enumerate(every):
        claims = find_claims(each.source, each.findings).claims
        wanted = each.paper.claims or ()
        found.update((number, claim) for claim in claims)
        for i, k in pairs(wanted, claims):
            if i is not None:
                right[number, i] = k is not None and not wrong_parts(each.paper.text, wanted[i], claims[k])
            elif k is not None:
                right[number, -1 - claims[k].span.start] = False  # a figure that is none
    return right, found


def main() -> None:
    """Prints the table, what is worth least first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--unread", action="store_true", help="on papers that nobody has read")
    files = UNREAD if parser.parse_args().unread else [name for name in FILES if name not in UNREAD]
    every = list(read(files))
    right, found = told(every)
    print(f"{len(every)} papers, {len(found)} claims, {sum(right.values())} figures wholly right\n")
    print("| rule | claims changed | better for it | worse for it |\n| --- | ---: | ---: | ---: |")
    rows = []
    for each in all_rules():
        for rule in each.rules:
            setattr(each.module, each.name, tuple(other for other in each.rules if other is not rule))
            try:
                without, others = told(every)
            except (AssertionError, AttributeError, IndexError, TypeError, ValueError) as error:
                rows.append((999, 999, 0, f"{each.module.__name__}.{rule.__name__} ({error!r})"))
                continue
            finally:
                setattr(each.module, each.name, each.rules)
            places = right.keys() | without.keys()
            lost = sum(right.get(at, True) > without.get(at, True) for at in places)
            won = sum(right.get(at, True) < without.get(at, True) for at in places)
            name = f"{each.module.__name__.removeprefix('kg.extract.claims.')}.{rule.__name__}"
            rows.append((lost - won, lost, won, f"`{name}` | {len(found ^ others)}"))
    for _, lost, won, row in sorted(rows):
        print(f"| {row} | {lost} | {won} |")


if __name__ == "__main__":
    main()
