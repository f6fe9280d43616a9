"""Whether two phrases of a sentence that the network relates only stand beside each other.

It takes many a neighbour for an example: `convolutional networks and vision transformers`, and what is in
the brackets of a neighbour: `two reasoning tasks (A) and two search tasks (B)`. And what a thing is tried on,
or is good at, stands beside it in the same sentences as what it beats: `Nexus outperforms all baselines on
CIFAR-10`, `Nexus achieves zero-shot generalization`.
"""

import re

from kg.extract.generic import MODIFIERS
from kg.extract.relations.sorts import METRICS
from kg.model import Entity, EntityType, Span
from kg.text.language.inflection import concept_form, is_in_plural

_CLOSED = re.compile(r"\([^()]*\)")
_JOINED = re.compile(
    r"\s*(?:,\s*)?(?:and|or|&|/|vs\.?|versus|as well as|with|over)\s+"
    r"(?:(?:an?|the|our|two|three|four|\d+)\s+)?",
    re.IGNORECASE,
)
"""Not `and other`."""
_OPENED = re.compile(r"(?P<before>[^()]*)\([^()]*\Z")
_LED_TO = re.compile(
    r"[:–—]|--|\b(?:such as|like|includ\w+|e\.g\.|i\.e\.|namely|for example|called|named|termed|dubbed|known"
    r"|is|are|ones|(?:especially|notably|particularly)(?! (?:at|by|for|if|in|on|when|with)\b))\s",
    re.IGNORECASE,
)
"""What says that the phrase before the bracket is itself one of the kind."""
_APPOSED = re.compile(r",\s(?:(?:an?|our|the)\s)?[A-Z][^\s,]*(?:\s[A-Z][^\s,]*)*")
"""A name that says which one is meant: `a framework, the Shifted Vision UNet (SV-UNet)`."""
_FAR = 60
"""Letters before a thing in which the word stands that leads to it."""
_PLAIN = r"(?:a|an|the|all|both|our|its|their|these|those|diverse|strong|\d+|{})".format(
    "|".join(sorted(map(re.escape, MODIFIERS)))
)
"""What tells nothing of the thing that follows."""
_TRIED_ON = re.compile(
    r"(?:(?<!\bthan )\b(?:in|on|across|under|through|into|within|during)|(?<!\bthan )(?<![\d%] )\bfor"
    rf"|\b(?:achiev|demonstrat|exhibit|show|yield)(?:e?s|ing|ed?|))\s(?:{_PLAIN}\s)*\Z",
    re.IGNORECASE,
)
"""Where it is tried, or what it is good at; not `than for cars`, `100% for teams versus 1.7% for agents`."""
_MEASURED = re.compile(
    r"\b(?:outperform\w*|surpass\w*|exceed\w*|beat\w*|match\w*|rival\w*|improv\w+|compar\w+|competiti\w+|parity|par"
    r"|than|over|against|unlike|versus|vs|while|whereas|but|upon|among|beyond|including|approach(?:es|ing)|superior\w*|better"
    r"|alternative)\b",
    re.IGNORECASE,
)
"""What leads to that which it is measured against."""
_AMONG_OTHERS = re.compile(
    r"(?<!\bthan )\b(?:in|on|across|under|within|during)\s(?![^()]*\b(?:our|we|it|this)\b)"
    r"(?:[^\s.;()]+\s){0,8}(?<!\bof\s)(?<!\blike\s)\Z"
    r"|\b(?:effectiveness|efficacy|benefits?|importance|potential) of\s(?:[^\s.;()]+\s){0,3}\Z",
    re.IGNORECASE,
)
"""Where it is one of several that it is tried on: `across three benchmarks: A and B`."""


def are_beside(text: str, kind: Span, example: Span) -> bool:
    """Whether words and brackets between two phrases of a sentence say that they are neighbours.

    >>> text = "We compare convolutional networks (CNNs) and vision transformers."
    >>> are_beside(text, Span(11, 33), Span(45, 64))
    True
    >>> text = "We use pruning and other compression methods."
    >>> are_beside(text, Span(25, 44), Span(7, 14))
    False
    """
    first, second = sorted((kind, example))
    between = _CLOSED.sub("", text[first.end : second.start])
    if _JOINED.fullmatch(between):
        return True
    if example < kind:
        return False
    if between.strip() == ",":
        return is_in_plural(kind.of(text)) and is_in_plural(example.of(text))
    opened = _OPENED.fullmatch(between)
    return bool(opened and opened["before"].strip() and not _is_one(opened["before"], kind.of(text)))


def _is_one(before: str, kind: str) -> bool:
    """Whether what stands between a kind and a bracket is one of it: so may be what is in it."""
    if _LED_TO.search(before):
        return True
    name = before.strip()
    return bool(_APPOSED.fullmatch(name)) and not (is_in_plural(kind) and is_in_plural(name))


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
    if _TRIED_ON.search(text, max(0, second.span.start - _FAR), second.span.start):
        return False
    between = text[first.span.end : second.span.start]
    led = max((found.end() for found in _MEASURED.finditer(between)), default=0)
    return not _AMONG_OTHERS.search(between, led)


def _is_measure(text: str, entity: Entity) -> bool:
    head = concept_form(entity.span.of(text)).rpartition(" ")[2]
    return entity.type is EntityType.METRIC or head in METRICS
