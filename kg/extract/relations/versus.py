"""Whether a sentence measures one thing against another, where the network believes so.

What a thing is tried on, or is good at, stands beside it in the same sentences as what it beats: `Nexus
outperforms all baselines on CIFAR-10`, `Nexus achieves zero-shot generalization`.
"""

import re

from kg.extract.generic import MODIFIERS
from kg.extract.relations.sorts import METRICS
from kg.model import Entity, EntityType
from kg.text.language.inflection import concept_form

_FAR = 60
"""Letters before a thing in which the word stands that leads to it."""
_PLAIN = r"(?:a|an|the|all|both|our|its|their|these|those|diverse|strong|\d+|{})".format(
    "|".join(sorted(map(re.escape, MODIFIERS)))
)
"""What tells nothing of the thing that follows."""
_LED_TO = re.compile(
    r"(?:(?<!\bthan )\b(?:in|on|across|under|through|into|within|during)|(?<!\bthan )(?<![\d%] )\bfor"
    rf"|\b(?:achiev|demonstrat|exhibit|show|yield)(?:e?s|ing|ed?|))\s(?:{_PLAIN}\s)*\Z",
    re.IGNORECASE,
)
"""Where it is tried, or what it is good at; not `than for cars`, `100% for teams versus 1.7% for agents`."""


def are_compared(text: str, first: Entity, second: Entity) -> bool:
    """Whether one of two entities of a sentence, in their order, may be measured against the other.

    >>> from kg.model import Span
    >>> text = "Nexus beats all rivals on several backbones, unlike Iris"
    >>> nexus, backbones, iris = (Entity(Span(*at), EntityType.METHOD) for at in ((0, 5), (34, 43), (52, 56)))
    >>> are_compared(text, nexus, backbones), are_compared(text, nexus, iris)
    (False, True)
    """
    if _is_measure(text, first) != _is_measure(text, second):
        return False
    return not _LED_TO.search(text, max(0, second.span.start - _FAR), second.span.start)


def _is_measure(text: str, entity: Entity) -> bool:
    head = concept_form(entity.span.of(text)).rpartition(" ")[2]
    return entity.type is EntityType.METRIC or head in METRICS
