"""What the heads of the network tell apart; the order is that of the columns of their weights."""

from collections.abc import Sequence
from typing import NamedTuple

TAGS = "NLJVZAGDRTPIOCMS"
"""Parts of speech: noun and its plural, adjective, verb and its third person or past, auxiliary, -ing form,
participle, adverb, determiner, pronoun, preposition, `to`, conjunction, number, sign."""

ENTITY_TYPES = ("Task", "Method", "Metric", "Material", "OtherScientificTerm", "Generic")
"""What SciERC's annotators call a thing (Luan et al. 2018)."""

TERM_TYPES = ("Task", "Process", "Material")
"""What ScienceIE's annotators call a keyphrase (Augenstein et al. 2017); where one begins and ends."""


class Tail(NamedTuple):
    """A label of two entities of a sentence, the first before the second."""

    kind: str
    """One of SciERC's relations."""
    backward: bool
    """Whether it reads from the second to the first."""


DIRECTED = ("USED-FOR", "FEATURE-OF", "HYPONYM-OF", "PART-OF", "EVALUATE-FOR")
SYMMETRIC = ("COMPARE", "CONJUNCTION")
RELATIONS: tuple[Tail | None, ...] = (
    None,
    *(Tail(kind, backward) for kind in DIRECTED for backward in (False, True)),
    *(Tail(kind, False) for kind in SYMMETRIC),
)
"""What two entities may have to do with each other; `None` for nothing."""


def bio(types: Sequence[str]) -> tuple[str, ...]:
    """Labels of tokens: outside, and for each type the first token and those that go on.

    >>> bio(["Task", "Metric"])
    ('O', 'B-Task', 'I-Task', 'B-Metric', 'I-Metric')
    """
    return ("O", *(f"{place}-{each}" for each in types for place in "BI"))


HEADS = {
    "entity": bio(ENTITY_TYPES),
    "term": bio(TERM_TYPES),
    "keyphrase": bio(("Keyphrase",)),
    "tag": tuple(TAGS),
}
"""Name of a head → its labels."""
