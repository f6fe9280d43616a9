"""The single words by which records name things and coin systems, and how each is spelt there.

By its folded form a system may meet another word: SCORE the scores, CoCoS (no plural) COCO. How far its
spelling is from that of a word tells them apart, see `kg.pipeline.identifying.coined`.
"""

import re
from collections.abc import Iterable
from enum import IntEnum

from kg.model import Findings, Record
from kg.text.language.inflection import concept_form

_HEAD = re.compile(r"[^\W_]+(?=\s?:|\s[-–—]\s)")
"""What a title begins with that says of which system it tells: `CAFE: A cache for frozen experts`."""
_PARTS = re.compile(r"[^\W_]+")
_SHORTEST = 3
"""Letters that are no accident as the first ones of the words of a title."""


EARLIER = 3
"""So many earlier papers that name something show that it is not new, or is another thing of the name.

Of 40,717 papers of 2025, 213 things that a paper seemed to introduce had as many and no title of their own;
nearly all were known before, the others are namesakes. Of 65 that head a title all but four are namesakes.
"""


class Spelling(IntEnum):
    """How a word is spelt; the more, the less it can be another word of the same form."""

    SMALL = 0
    """In small letters alone."""
    CAPITALS = 1
    """With a capital."""
    FINAL_S = 2
    """With a capital S at its end, which makes no plural."""


def spelling(word: str) -> Spelling:
    """How a word is spelt.

    >>> spelling("scores"), spelling("LLMs"), spelling("CoCoS")
    (<Spelling.SMALL: 0>, <Spelling.CAPITALS: 1>, <Spelling.FINAL_S: 2>)
    """
    if word.endswith("S"):
        return Spelling.FINAL_S
    return Spelling.SMALL if word.islower() else Spelling.CAPITALS


def named_words(record: Record, findings: Findings) -> dict[str, Spelling]:
    """The folded forms of what a record names by one word, each with the spelling that is least a word's.

    >>> from kg.model import Keyphrase, Lines, Span
    >>> record = Record(document="a.txt", lines=Lines(1, 2), title="SCORE", abstract="Its scores")
    >>> name = Keyphrase(label="SCORE", score=0.5, spans=(Span(0, 5),))
    >>> word = Keyphrase(label="scores", score=0.5, spans=(Span(10, 16),))
    >>> [named_words(record, Findings(keyphrases=each)) for each in ((name, word), (word,))]
    [{'score': <Spelling.CAPITALS: 1>}, {'score': <Spelling.SMALL: 0>}]
    """
    labels = [*record.keywords, *(keyphrase.label for keyphrase in findings.keyphrases)]
    labels += (system.name for system in findings.systems)
    labels += (record.quote(claim.metric) for claim in findings.claims if claim.metric)
    labels += (record.quote(span) for claim in findings.claims for span in claim.data)
    labels += (record.quote(end) for each in findings.relations for end in (each.head, each.tail))
    return _spelt(labels)


def coined_words(findings: Findings) -> dict[str, Spelling]:
    """The folded forms of the words by which a text introduces systems; what has a long form has that name.

    >>> from kg.model import Span, System
    >>> names = [System(name, None, Span(0, 4), Span(0, 9)) for name in ("CAFE", "e-boost")]
    >>> coined_words(Findings(systems=tuple(names)))
    {'cafe': <Spelling.CAPITALS: 1>, 'e boost': <Spelling.SMALL: 0>}
    """
    return _spelt(system.name for system in findings.systems if not system.expansion)


def heading_words(record: Record, findings: Findings) -> frozenset[str]:
    """Those of the coined words that the title of a record has in front, or is the long form of.

    >>> from kg.model import Lines, Span, System
    >>> title = "Robust Anomaly Detection in Factories"
    >>> record = Record(document="a.txt", lines=Lines(1, 2), title=title)
    >>> names = [System(name, None, Span(0, 4), Span(0, 9)) for name in ("RAD", "PACS")]
    >>> heading_words(record, Findings(systems=tuple(names)))
    frozenset({'rad'})
    """
    names = [system.name for system in findings.systems if not system.expansion and system.name.isalpha()]
    if not names:
        return frozenset()
    head = _HEAD.match(record.title)
    first = "".join(part[0] for part in _PARTS.findall(record.title)).upper()
    return frozenset(
        concept_form(name)
        for name in names
        if (head and head[0] == name) or (len(name) >= _SHORTEST and first.startswith(name))
    )


def _spelt(labels: Iterable[str]) -> dict[str, Spelling]:
    found: dict[str, Spelling] = {}
    for label in labels:
        if " " not in label:
            form = concept_form(label)
            found[form] = max(found.get(form, Spelling.SMALL), spelling(label))
    return found
