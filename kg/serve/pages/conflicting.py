"""What cannot all be true: a sentence, and the things that it is about, from a row for each of these."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.query.catalogue import rules
from kg.serve.pages.answers import Row
from kg.store.terms import short
from kg.text.typesetting.readable import readable


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A contradiction."""

    sentence: str
    """What documents say."""
    rule: str
    """What the rule finds that noticed it; its name where `kg` has no such rule, empty where nobody says."""
    things: tuple[tuple[str, str], ...]
    """IRI and name of each thing that it is about."""


def conflicts(rows: Sequence[Row]) -> tuple[Conflict, ...]:
    """The contradictions of rows, in their order, each once."""
    return tuple(
        Conflict(
            sentence=sentence,
            rule=f"{rules()[rule].summary}." if rule in rules() else rule,
            things=tuple(
                {row["node"]: readable(row.get("concerns") or short(row["node"])) for row in of}.items()
            ),
        )
        for (sentence, rule), of in by_sentence(rows).items()
    )


def by_sentence(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    """Sentence and rule → the rows of the contradiction."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row["sentence"], row.get("rule", "")), []).append(row)
    return found
