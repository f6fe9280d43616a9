"""Whether one thing is a kind of another: what their names, their places and what stands between them tell.

A name that ends in that of another thing is a kind of it, `model-free opponent shaping`, unless what it ends
in only tells with what, for what or from what it is: `learning from human feedback` is no feedback.
"""

import re
from collections.abc import Iterator

from kg.extract.generic import UMBRELLAS, word_set
from kg.extract.naming import KINDS
from kg.extract.relations.said import Said
from kg.extract.relations.sketch import Thing
from kg.model import EntityType, Findings, RelationKind, Span
from kg.text.language.inflection import concept_form, is_in_plural, words

BY_NAME = 0.9
"""How often a relation that a name shows is right."""

PREPOSITIONS = word_set(
    """
    about across against among as at behind between beyond by for from in inside into of on over per through
    to toward towards under using via with within without
    """
)
"""What stands before a thing that only tells more of another one."""

_JOINS = PREPOSITIONS | word_set("and or versus vs")
_PARTED = re.compile(r"[&,/;:()]")
_HYPHENS = ("-", "‐", "‑")
_DETERMINERS = word_set("a an the our this their its proposed")
_CLAUSE = re.compile(r"[,;:.!?] |\bthat ")
_ASIDE = 3  # words before a name that stands aside: `On top of Nexus, a benchmark is made`
_ASIDE_BEGINS = PREPOSITIONS | word_set("based building built compared given")
_EXAMPLES = r"(?:e\.g\.|i\.e\.|such as|like|including|for example|namely)"
_CLOSED = re.compile(rf"\(\s*{_EXAMPLES}[^()]*\)")
_OPENED = re.compile(rf"\s*(?:\([^()]*\)\s*)?\(\s*{_EXAMPLES}[^()]*")
_INSIDE = re.compile(rf"\(\s*{_EXAMPLES}[^()]*\Z")
_LEADS_ON = re.compile(r"(?:,|\b(?:such as|like|including))\s")
_LEADS = re.compile(rf"\b{_EXAMPLES}[\s,]")
_ITEM_ENDS = re.compile(r"[,;]|\band\b")
_ONE = re.compile(r"\b(?:an?|one|any|each|every|this)(?:\s+[\w-]+){0,3}\s+\Z", re.IGNORECASE)
_KIND = re.compile(rf"(?P<bracket>\s\([^()\n]{{1,40}}\))?\s(?:{'|'.join(sorted(KINDS - UMBRELLAS))})\b")
_NEAR = 40  # letters before a kind, in which its article stands
_FAR = 80  # letters before a kind, in which it is said what of it is told
_FACETS = re.compile(
    r"\b(?:advantages|applications|aspects|attributes|benefits|biases|capabilities|challenges|characteristics|concerns"
    r"|deficiencies|difficulties|dimensions|disadvantages|drawbacks|failures|features|interventions|issues"
    r"|limitations|problems|properties|risks|shortcomings|strengths|traits|vulnerabilities|weaknesses)\s(?:of|on)\s"
    rf"(?:(?!(?:{'|'.join(sorted(_JOINS))})\b)[\w-]+\s){{0,4}}\Z",
    re.IGNORECASE,
)
_SUCH_AS = re.compile(rf"\s*(?:\([^()\n]{{1,40}}\)\s*)?,\s*{_EXAMPLES}")
_ACTIVITY = ("ing", "tion", "sion", "ment")


def by_name(findings: Findings) -> Iterator[Said]:
    """A full name that ends in that of another thing: `Model-free Opponent Shaping` is `opponent shaping`."""
    longs = {each.long: each.long_span for each in findings.abbreviations}
    known = {concept_form(phrase.label) for phrase in findings.keyphrases}
    known |= {concept_form(long) for long in longs}
    for long, span in longs.items():
        parts = words(long)
        for first in range(1, len(parts) - 1):
            form = " ".join(part.form for part in parts[first:])
            if form in known and _is_head(long, parts[first].start):
                end = Span(span.start + parts[first].start, span.start + parts[-1].end)
                named, tail = Thing(span, concept_form(long), span), Thing(end, form, end)
                yield Said(RelationKind.IS_A, named, tail, span, BY_NAME)
                break


def _is_head(name: str, start: int) -> bool:
    """Whether all that stands before a place of a name describes what follows: no word or sign joins them.

    In `state-of-the-art language model` no word of its own does. Half a word is no head: a `signal-to-noise
    ratio` is no noise ratio.
    """
    before = name[:start]
    return before[-1:] not in _HYPHENS and not (
        _PARTED.search(before) or _JOINS.intersection(before.lower().split())
    )


def whole(text: str, thing: Thing) -> Thing | None:
    """A thing with the word for its kind, as what another is a kind of: `MARL benchmark`, not `MARL`.

    A method may go by its name alone, `MoE architecture`. `None` where a bracket parts the two.
    """
    kind = _KIND.match(text, thing.span.end)
    if kind is None:
        span = thing.whole
    elif kind["bracket"]:
        return None  # `question answering (QA) dataset`
    else:
        span = Span(thing.whole.start, max(thing.whole.end, kind.end()))
    return thing if span == thing.span else Thing(span, concept_form(span.of(text)), span)


def is_told_of(before: str, after: str) -> bool:
    """Whether a kind is told of what stands between these words of a sentence, all in lower case.

    >>> is_told_of("we propose ", ", a method"), is_told_of("a key component of ", "is the aggregator")
    (True, False)
    >>> is_told_of("on top of ", ", a benchmark is made")
    False
    """
    clause = _CLAUSE.split(before)[-1].split()  # what the sentence began with, or a part of it
    if after.startswith(","):
        return not clause or len(clause) > _ASIDE or clause[0] not in _ASIDE_BEGINS
    while clause and clause[-1] in _DETERMINERS:
        clause.pop()
    return not clause or clause[-1] not in PREPOSITIONS


def is_of_facets(text: str, kind: Span, example: Span) -> bool:
    """Whether an example behind a kind is one of what is told of it: `limitations of LLMs, such as bias`.

    What no comma parts from a plural is one of these: `challenges of tasks like parsing`. What cannot be
    counted has no examples itself: `aspects of storytelling such as pacing`. A name is no facet.

    >>> text = "Shortcomings of tests, including bias, and applications of models such as pruning"
    >>> is_of_facets(text, Span(16, 21), Span(33, 37)), is_of_facets(text, Span(59, 65), Span(74, 81))
    (True, False)
    """
    if example < kind or not _FACETS.search(text, max(0, kind.start - _FAR), kind.start):
        return False
    aside = not is_in_plural(kind.of(text)) or bool(_SUCH_AS.match(text, kind.end))
    return aside and example.of(text).islower()


def is_example(text: str, kind: Span, example: Span, type: EntityType) -> bool:
    """Whether one entity of a sentence may be a kind of another, by the words between and by what it names.

    In `models (e.g., Nexus), pruning` pruning is no example. A name is one of several things or of one thing,
    `a model (e.g., Nexus)`, and no data is work: not in `adaptation (e.g., ImageNet)`.
    """
    if is_of_facets(text, kind, example):
        return False
    between = text[kind.end : example.start]  # empty where the example stands first
    inside = _INSIDE.search(between)
    if _CLOSED.search(between) or (inside and _LEADS_ON.search(between, 0, inside.start())):
        return False  # in `settings such as adaptation (e.g., ImageNet)` it is one of the adaptation
    leads = list(_LEADS.finditer(between))
    if leads and _ITEM_ENDS.search(between, leads[0].end(), leads[-1].start()):
        return False  # in `models such as Nexus and Iris on data like COCO` of what came last
    printed, named = kind.of(text), any(map(str.isupper, example.of(text)))
    if not named or is_in_plural(printed):
        return True
    if type is EntityType.MATERIAL and printed.lower().endswith(_ACTIVITY):
        return False
    before = text[max(0, kind.start - _NEAR) : kind.start]
    return not _OPENED.fullmatch(between) or bool(_ONE.search(before))
