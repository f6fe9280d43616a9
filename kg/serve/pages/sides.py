"""What tells the two of an open question apart, and which of such questions exclude each other."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from kg.serve.pages.answers import Row, about
from kg.serve.site import Site
from kg.store.terms import short
from kg.text.printing import counted
from kg.text.typesetting.readable import readable
from kg.view.cards.words import at_most_one, author_of, date

Pair: TypeAlias = tuple[str, str]
"""The IRIs of two things that may be one."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What is known of the things of some pairs."""

    known_by: Mapping[str, str] = field(default_factory=dict)
    """IRI → what tells it from others of its name: `4th author of “On Doors”`."""
    excluding: Mapping[Pair, tuple[str, ...]] = field(default_factory=dict)
    """Pair → that others are asked about of whom at most one can be."""


def sides(site: Site, pairs: Collection[Pair]) -> Sides:
    """Both sides of pairs.

    Raises:
        LimitError: when a limit is reached.
    """
    things = sorted({thing for pair in pairs for thing in pair})
    if not things:
        return Sides()
    said: dict[str, str] = {}
    for row in about(site, "site/sides", things):
        said.setdefault(row["thing"], _said(row))
    alike = {words for words, number in Counter(said.values()).items() if number > 1}
    return Sides(
        {iri: f"{words} ({short(iri)})" if words in alike else words for iri, words in said.items()},
        {pair: tuple(_excluding(rivals)) for pair, rivals in _rivals(site, pairs).items()},
    )


def _said(row: Row) -> str:
    if "first" in row:
        title, _, place = row["first"].rpartition("\n")
        return author_of(title, place, int(row["papers"]))
    if "title" in row:
        day = date(row.get("issued"), row.get("printed"), row.get("inferred") == "true")
        return f"“{readable(row['title'])}”, {day or 'undated'}"
    return f"“{readable(row['label'])}”, {counted(int(row.get('papers', 0)), 'paper')}"


def _excluding(rows: Iterable[Row]) -> Iterable[str]:
    """A sentence for each byline that has others of whom the same is asked."""
    titles = Counter((row["paper"], row["title"]) for row in rows)
    return dict.fromkeys(at_most_one(number + 1, title) for (_, title), number in titles.items())


def _rivals(site: Site, pairs: Collection[Pair]) -> Mapping[Pair, Sequence[Row]]:
    """Pair → those of whom the same is asked, and who stand in a byline with one of the two."""
    ends: dict[str, set[str]] = {}
    for one, other in pairs:
        ends.setdefault(one, set()).add(other)
        ends.setdefault(other, set()).add(one)
    several = sorted({end for of in ends.values() if len(of) > 1 for end in of})
    together: dict[str, list[Row]] = {}
    for row in about(site, "site/bylines", several, "one", other=several) if several else ():
        together.setdefault(row["one"], []).append(row)
    return {
        (one, other): [
            row
            for end, far in ((one, other), (other, one))
            for row in together.get(end, ())
            if row["other"] in ends[far]
        ]
        for one, other in pairs
    }
