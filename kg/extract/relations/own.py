"""What a paper introduces, and which words mean it: `we`, `our method`, `this benchmark`.

Where several things are new, these mean none of them. A benchmark is no method: what `our model` does is not
done by it. What a paper only proposes a way to, `a framework to discover background regions`, is not its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.generic import UMBRELLAS, word_set
from kg.extract.naming import KINDS
from kg.extract.relations.sketch import Sketch, Thing
from kg.model import ConceptType, Findings, System
from kg.text.language.inflection import concept_form

_PROPOSED = re.compile(
    r"(?:we|paper|work|article|study) (?:\w+ ){0,4}?"
    r"(?:propos|present|introduc|develop|describ|design|devis)\w* an? (?P<before>(?:[\w-]+ ){0,4}?)<(\d+)>"
)
_LEADING_ON = word_set(
    """
    as based by for from in integrating into leveraging of on that through to toward towards using via where
    which with
    """
)
"""What stands before a thing that tells more of what is proposed."""
_OF_A_KIND = re.compile(
    r"\b(?:class|collection|family|form|kind|pair|range|series|set|suite|type|variant) of \Z"
)
_NO_THING = word_set("study analysis survey review evaluation result proof comparison investigation theory")
_DATA = word_set(
    """
    benchmark benchmarks collection corpora corpus database dataset datasets environment leaderboard platform
    resource simulator suite taxonomy testbed
    """
)
"""What data is called."""
_EITHER = word_set("collection environment framework platform simulator suite system")
"""What a method may be called, too."""
_WORK = "|".join(sorted(UMBRELLAS | KINDS - word_set("task tasks language world dataset datasets database")))
_OUR = r"\b(?:our|(?:the|this|our) (?:proposed|presented|resulting))(?: [\w-]+){0,2}? "
_OURS = re.compile(
    rf"{_OUR}(?:{_WORK}) |\bthis (?:approach|method|framework|model|algorithm|system|technique|architecture) "
)
_OUR_DATA = re.compile(
    rf"{_OUR}(?:{'|'.join(sorted(_DATA | _EITHER))}) |\bthis (?:benchmark|corpus|dataset|framework|suite) "
)
_IT = re.compile(r"it (?:(?<=[.,;] it )|(?<=^it ))")
"""Sought by its letters, which is fast."""


@dataclass(frozen=True, slots=True)
class Own:
    """What the paper introduces."""

    forms: frozenset[str]
    """The forms that name it; of several things where it introduces several."""
    one: Thing | None
    """Where it is said to be new, when it is one thing: what `we` and `our method` then mean."""
    is_data: bool = False
    """Whether this one is a data set or a benchmark."""

    def may_be(self, noun: str) -> bool:
        """Whether the one thing may be called by a noun in small letters: a benchmark is no `model`.

        >>> Own(frozenset(), None).may_be("dataset"), Own(frozenset(), None, True).may_be("dataset")
        (False, True)
        """
        return noun in _EITHER or (noun in _DATA) == self.is_data


def own_of(drawn: Sequence[Sketch], findings: Findings) -> Own:
    """What a text says is new, by name or in words; without forms where nothing is."""
    systems = findings.systems
    named = [system_thing(system) for system in systems] or list(_proposed(drawn))
    one = named[0] if len(named) == 1 else None
    is_data = bool(one and systems and systems[0].kind is ConceptType.DATASET)
    return Own(frozenset(thing.form for thing in named), one, is_data)


def system_thing(system: System) -> Thing:
    """A named system as what it is called in a relation."""
    return Thing(system.span, concept_form(system.expansion or system.name), system.span)


def with_own_marked(words: str, own: Own) -> str:
    """The words of a sketch in which `our method` and `it` are marks without a number, where they mean it.

    >>> thing = Thing(*[None] * 3)
    >>> with_own_marked("our fast method beats <1> . ", Own(frozenset(), thing))
    '<*> beats <1> . '
    >>> with_own_marked("our method beats <1> on our benchmark . ", Own(frozenset(), thing, is_data=True))
    'our method beats <1> on <*> . '
    """
    if not own.one:
        return words
    return _IT.sub("<*> ", (_OUR_DATA if own.is_data else _OURS).sub("<*> ", words))


def _proposed(drawn: Sequence[Sketch]) -> Iterator[Thing]:
    """What the paper says it proposes without a name: `we describe an AI-native computing paradigm`.

    At most one, the first, and none where that has no words of its own.
    """
    for sketch in drawn:
        for match in _PROPOSED.finditer(sketch.words):
            before = match["before"]
            if not _LEADING_ON.isdisjoint(before.split()) and not _OF_A_KIND.search(before):
                return
            thing = sketch.things[int(match[2])]
            if " " in thing.form and thing.form.rpartition(" ")[2] not in _NO_THING:
                yield thing
                return
