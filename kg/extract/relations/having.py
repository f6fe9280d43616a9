"""Whether words say that one thing has another: `a model with linear complexity`, `X has the feature Y`.

The network takes for a feature, too, where work is done and under what conditions, `navigation in dynamic
environments`, and what a verb joins to a thing or does it with: `integrating A with B`.
"""

import re

from kg.extract.generic import word_set
from kg.extract.relations.sorts import METRICS
from kg.model import Span
from kg.text.language.inflection import concept_form

SETTING = 0.1
"""How often a feature that is likely, and that no words say to be had, is one: by 195 that were read."""
HAD = 0.1
"""How much surer words make it that say that a thing has it: nine of ten such edges are right."""

_BEFORE = 60
"""Letters before a thing in which the verb stands whose object it is."""
_ASIDE = re.compile(r"\([^()]*\)")
_ELSEWHERE = (
    "across|after|along|as|at|based|before|beyond|by|during|for|from|in|into|on|over|that|through|to|under|using"
    "|via|where|when|which|while|within"
)
_HAS = re.compile(
    r"(?:,\s)?(?:(?:that|which)\s)?(?:\w+ly\s)?"
    r"(?:with|(?:has|have)(?!\s(?:been|long|\w+ed)\b)|having|features?|featuring|exhibit(?:s|ing)?"
    r"|possess(?:es|ing)?|contain(?:s|ing)?|comprising|covering|encompassing|involving|satisf(?:ies|ying)|characteri[sz]ed\sby"
    r"|(?:is|are)\sof|(?:(?:is|are)\s(?:\w+ly\s)?)?rich\sin"
    r"|(?:annotated|augmented|designed|endowed|enriched|equipped)\swith)"
    rf"(?:\s(?!(?:{_ELSEWHERE})\b)\S+){{0,6}}",
    re.IGNORECASE,
)
_UNDER = re.compile(r"under(?:\s(?!(?:in|of|with)\b)\S+){0,3}", re.IGNORECASE)
_BOUNDS = word_set("assumption budget constraint observability semantics uncertainty")
"""What a problem has that is solved under it; the weather and an attack are no part of it. Folded."""
_SOLVED = re.compile(
    r"\w{2,}(?:ing|[ts]ion|ment|sis)|control|design|game|learner|problem|process|retrieval|search|task"
)
"""Heads of what has such bounds; a model or data set only meets them. Folded."""
_ITS = re.compile(r"(?:inherent\s(?:in|to)|of)(?:\s(?:an?|its|our|such|the|these|this))?", re.IGNORECASE)
_WITH = re.compile(r"with\b", re.IGNORECASE)

_JOINED = (
    "align associat balanc blend bridg combin compar complement condition connect consider contrast correlat"
    " coupl equip fus guid harmoniz integrat interact interleav link match merg mix pair reconcil relat"
    " replac supplement unif"
)
"""What verbs do to one thing with another, neither of which has the other."""
_GIVEN = (
    "adapt animat augment beautif boost cold-start empower endow enhanc enrich extend fine-tun improv"
    " initializ provid re-parametriz refin regulariz relight strengthen supervis supply train transform"
)
"""What verbs give a thing that had it not, or do it with."""
_DONE = (
    "aggregat analy[sz] assess captur comput cover describ detect encod estimat evaluat examin handl identif"
    " learn measur model predict preserv process solv"
)
"""What has complexity and precision is the work then, and not the thing that it is done to."""


def _object_of(stems: str) -> re.Pattern[str]:
    """The end of what stands before the object of one of these verbs; not of `integrated features`."""
    verbs = "|".join(stems.split())
    return re.compile(
        rf"(?<![\w-])(?:{verbs})(?:e|s|es|y|ies|[yl]?ing|(?:ion|e?ment)\sof)?\s"
        rf"(?:(?!(?:{_ELSEWHERE}|of|with)\b)[\w-]+\s){{0,3}}\Z",
        re.IGNORECASE,
    )


_OF_JOINING = _object_of(f"{_JOINED} {_GIVEN}")
_OF_DOING = _object_of(_DONE)
_MUTUAL = word_set(
    """
    agreement alignment association collaboration combination communication comparison compatibility
    correlation coupling engagement fusion integration interaction interplay relationship
    """
)
"""Heads of what goes on between one thing and another. Folded."""
_DEGREES = METRICS | word_set("ability consistency fidelity granularity precision redundancy")
"""Heads of how well or at what cost work is done. Folded."""


def is_had(text: str, feature: Span, owner: Span) -> bool:
    """Whether the words between two phrases of a sentence, and before them, say that one has the other.

    >>> text = "Nexus models graphs with linear complexity, a method with linear complexity in dynamic scenes"
    >>> graphs, first, method, second = Span(13, 19), Span(25, 42), Span(46, 52), Span(58, 75)
    >>> is_had(text, first, graphs), is_had(text, second, method), is_had(text, Span(79, 93), method)
    (False, True, False)
    """
    if feature < owner:
        return bool(_ITS.fullmatch(_between(text, feature, owner)))
    between, head = _between(text, owner, feature), _head(text, feature)
    if _UNDER.fullmatch(between):
        return head in _BOUNDS and bool(_SOLVED.fullmatch(_head(text, owner)))
    if not _HAS.fullmatch(between):
        return False
    return not _WITH.match(between) or not _is_joined(text, owner, head)


def _is_joined(text: str, owner: Span, feature: str) -> bool:
    """Whether `with` goes with a verb before a thing, or with its head, and tells nothing of the thing."""
    before = " ".join(text[max(0, owner.start - _BEFORE) : owner.start].split()) + " "
    if _OF_JOINING.search(before):
        return True
    if feature in _DEGREES:
        return bool(_OF_DOING.search(before))
    return _head(text, owner) in _MUTUAL


def _between(text: str, first: Span, second: Span) -> str:
    return " ".join(_ASIDE.sub(" ", text[first.end : second.start]).split())


def _head(text: str, phrase: Span) -> str:
    return concept_form(phrase.of(text)).rpartition(" ")[2]
