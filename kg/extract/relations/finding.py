"""What a text says that one concept has to do with another: `BTS uses stitch layers`.

Most of it is about what the paper introduces: its named system, else the one thing that it says it proposes.
`We` and `our method` mean that thing where there is only one. What a sentence denies, or says of the work of
others, is none. Not for relations that need more than one sentence.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.abbreviations import long_forms
from kg.extract.commonplace import is_commonplace
from kg.extract.generic import MODIFIERS, UMBRELLAS, word_set
from kg.extract.naming import is_spelled
from kg.extract.opposed import is_fought, is_opposed
from kg.extract.relations.activities import activities, is_half
from kg.extract.relations.broader import by_name, is_of_facets, is_told_of, whole
from kg.extract.relations.halves import goes_on
from kg.extract.relations.linked import linked
from kg.extract.relations.own import Own, own_of, system_thing, with_own_marked
from kg.extract.relations.said import Said
from kg.extract.relations.sketch import Sketch, Thing, sketches
from kg.extract.relations.sorts import sort
from kg.extract.relations.wordings import WORDINGS, About, Place, Wording, met, needed
from kg.extract.source import Source
from kg.model import SURE, ClaimRole, Findings, Relation, RelationKind, Span
from kg.text.language.frequency import frequency
from kg.text.language.inflection import concept_form

BY_CLAIM = 0.9
"""How often a relation that a claim shows is right."""

_BY_OTHERS = re.compile(r"\b(?:existing|current|previous|prior|conventional|traditional) ")
_BY_US = re.compile(r"\b(?:we|our) |\*[dnompw]*> ")
_OWN_NUMBER = re.compile(r"<(\d+)\*")
_NUMBER = re.compile(r"<(\d+)[*dnompw]*>")
_NO_OWNER = re.compile(_NUMBER.pattern + r"(?! 's )")
_APART = (": ", " - ", " -- ", " – ", " — ", ", ")
_ADJECTIVES = frozenset("JLD")
_COMMON = 0.02  # part of all documents that have the word
_VAGUE = word_set("extension innovation percent")
"""What any paper may say, besides what a fiftieth of all papers say: `an extension of`, `innovations`."""
_VIEWS = word_set("angle eye lens perspective prism viewpoint")
_WORD = re.compile(r"[^\W_]+")
_SUPERLATIVES = MODIFIERS | word_set("best highest lowest higher lower competitive")
_QUANTITY = re.compile(r"[\d.,x]*\d[\d.,x]*(?: (?:[\d.,x]+|time|percent))*")
"""The form of a number with what it counts by, which is no thing: of `$14\\times$` it is `14 time`."""
_CHANGES = word_set("gain improvement reduction increase decrease speedup drop boost change difference")


def find_relations(source: Source, findings: Findings) -> Findings:
    """The findings with what the text says that its concepts have to do with each other, by sentence.

    >>> from kg.model import System
    >>> text = "On experts\\nWe propose Nexus, a method that uses stitch layers. It beats model merging."
    >>> nexus = System("Nexus", None, Span(22, 27), Span(11, 59))
    >>> from kg.extract.source import sources
    >>> for relation in find_relations(sources([text])[0], Findings(systems=(nexus,))).relations:
    ...     print(relation.head.of(text), relation.kind, relation.tail.of(text))
    Nexus uses stitch layers
    Nexus compared with model merging
    """
    text = source.text
    drawn = sketches(source, findings)
    own = own_of(drawn, findings)
    defined = _defined(findings)
    found: dict[tuple[RelationKind, str, str], Said] = {}
    for said in (
        *_worded(text, drawn, own),
        *_measured(text, findings),
        *by_name(findings),
        *linked(source, findings, own),
    ):
        is_one = said.head.form == said.tail.form or _are_names_of_one(text, said)
        unnamed = any(_is_no_name(source, thing, defined) for thing in (said.head, said.tail))
        if not (is_one or unnamed or _is_vague(source, said) or _is_against(text, said)):
            found.setdefault((said.kind, said.head.form, said.tail.form), said)
    relations = [
        Relation(
            kind=said.kind,
            head=said.head.span,
            tail=said.tail.span,
            sentence=said.sentence,
            confidence=said.confidence,
        )
        for said in _widest(found.values())
    ]
    relations.sort(key=lambda each: (each.sentence, each.tail, each.head, each.kind))
    return replace(findings, relations=tuple(relations))


def _defined(findings: Findings) -> frozenset[str]:
    """The forms of what the text gives a short form, or introduces: a `Unified Framework (UF)` is a name."""
    names = [each.long for each in findings.abbreviations]
    names += [name for each in findings.systems for name in (each.name, each.expansion) if name]
    return frozenset(map(concept_form, names))


def _is_no_name(source: Source, thing: Thing, defined: Collection[str]) -> bool:
    """Whether a phrase names nothing, wherever it stands: a number, `strong baselines`, half a name."""
    counts = _QUANTITY.fullmatch(thing.form)
    plain = thing.form not in defined and is_commonplace(thing.form)
    return bool(counts) or plain or goes_on(source, thing.span)


def _widest(found: Iterable[Said]) -> Iterator[Said]:
    """All but those whose tail is a part of what the same words say: `testing A`, not `A` as well.

    What is sure goes before what is not, however wide.
    """
    tails: dict[tuple[RelationKind, str], list[Span]] = {}
    for said in sorted(
        found, key=lambda said: (said.confidence < SURE, said.tail.span.start, -said.tail.span.end)
    ):
        tail, others = said.tail.span, tails.setdefault((said.kind, said.head.form), [])
        if not any(_holds(other, tail) or _holds(tail, other) for other in others):
            others.append(tail)
            yield said


def _holds(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end


def _worded(text: str, drawn: Sequence[Sketch], own: Own) -> Iterator[Said]:
    """What the wordings say, sentence by sentence."""
    title_end = text.find("\n")
    for sketch in drawn:
        here = Place.TITLE if sketch.place.start < title_end else Place.SENTENCE
        words = with_own_marked(sketch.words, own)
        named = words != sketch.words or any(thing.form in own.forms for thing in sketch.things)
        sayable = _sayable(here, bool(sketch.things), named, own.one is not None)
        lacks = ~met(sketch.words) if sayable else 0
        wordings = [wording for needs, wording in sayable if not needs & lacks]
        marked = _marked(text, words, sketch.things, own) if wordings else ""
        for wording in wordings:
            for match in wording.pattern.finditer(marked):
                yield from _said_by(wording, match, text, sketch, own)


def _said_by(wording: Wording, match: re.Match[str], text: str, sketch: Sketch, own: Own) -> Iterator[Said]:
    """What a wording says where it was found."""
    is_a = wording.kind is RelationKind.IS_A
    if is_a and not _is_told(match):
        return
    if not match.groupdict().get("head") and not _may_mean_own(wording, match, own):
        return
    for head, tail in _ends(text, sketch, own, match):
        kind = whole(text, _member(sketch, tail)) if is_a else tail
        if kind and not (is_a and is_of_facets(text, kind.span, head.span)):
            yield Said(wording.kind, head, kind, sketch.place, wording.confidence)


def _member(sketch: Sketch, kind: Thing) -> Thing:
    """What a thing is that is told to be several: of `a family of foundation models` the models."""
    if not kind.form.endswith("family"):
        return kind
    members = re.search(rf"<{sketch.things.index(kind)}> of (?:[a-z-]+ )?<(\d+)> ", sketch.words)
    return sketch.things[int(members[1])] if members else kind


def _may_mean_own(wording: Wording, match: re.Match[str], own: Own) -> bool:
    """Whether a wording that names no head may say it of what the paper introduces.

    What others do, `existing methods are tested on A`, is not its. Models are tested on a benchmark, which is
    itself not tested on data; nor is it what a title has behind `via`.
    """
    if wording.kind is RelationKind.EVALUATED_ON:
        before = match.string[: match.start()]
        return not own.is_data and (_BY_US.search(before) is not None or not _BY_OTHERS.search(before))
    return not (own.is_data and wording.kind is RelationKind.USES and wording.place is Place.TITLE)


def _is_told(match: re.Match[str]) -> bool:
    """Whether what a wording says to be a kind of thing is what the sentence tells of."""
    marked, (start, end) = match.string, match.span("head")
    return "things" in match.groupdict() or is_told_of(marked[:start], marked[end:].lstrip())


@cache
def _sayable(here: Place, things: bool, named: bool, known: bool) -> tuple[tuple[int, Wording], ...]:
    """The wordings to look for, each with what it needs: by place, by whether a sentence has things and names
    the paper's own, and by whether the paper has one thing of its own."""
    about = {About.ANYTHING: things, About.OWN: named, About.US: things and (known or named)}
    wanted = (each for each in WORDINGS if about[each.about] and each.place in (Place.ANY, here))
    return tuple((needed(each), each) for each in wanted)


def _marked(text: str, words: str, things: Sequence[Thing], own: Own) -> str:
    """The words; the mark of a thing tells whether it is the paper's own (*) and its sort (`sorts.sort`)."""

    def mark(match: re.Match[str]) -> str:
        thing = things[int(match[1])]
        return f"<{match[1]}{'*' if thing.form in own.forms else ''}{sort(thing, text)}>"

    return _NUMBER.sub(mark, words)


def _ends(text: str, sketch: Sketch, own: Own, match: re.Match[str]) -> Iterator[tuple[Thing, Thing]]:
    """The heads and tails of what a wording says."""
    groups = match.groupdict()
    named = groups.pop("head", None)
    mark = (
        _NUMBER.match(named) if named else own.one and _OWN_NUMBER.search(match.string)
    )  # `we`: if it is named
    head = sketch.things[int(mark[1])] if mark else own.one
    ((name, said),) = groups.items()
    things = [sketch.things[int(number)] for number in _NUMBER.findall(said)]
    if name == "things":
        things = [sketch.things[int(number)] for number in _NO_OWNER.findall(said)]
    if name == "doing":
        things = list(activities(text, sketch, said, things))
    if head:
        yield from ((thing, head) if name == "things" else (head, thing) for thing in things)


def _is_against(text: str, said: Said) -> bool:
    """Whether the end that does something for the other is not there, or is used against the other."""
    if said.kind is RelationKind.USED_FOR and is_fought(text, said.tail.span):
        return True
    return is_opposed(text, (said.tail if said.kind is RelationKind.USES else said.head).span)


def _are_names_of_one(text: str, said: Said) -> bool:
    """Whether one is in brackets behind the other, alone: `a Blender Network (TGBFormer)`.

    Or stands for it where a title begins with both, `SQN: Small Quick Networks`, or prints it with capitals.
    """
    first, second = sorted((said.head.span, said.tail.span))
    if said.kind is not RelationKind.IS_A and _stands_for(said.head.span.of(text), said.tail.span.of(text)):
        return True
    if text[first.end : second.start] in _APART:
        return not first.start and is_spelled(first.of(text), second.of(text))
    return text[first.end : second.start] in ("(", " (") and text.startswith(")", second.end)


def _stands_for(name: str, phrase: str) -> bool:
    """Whether a name takes letters of each word of a phrase in capitals, or of each of its last ones."""
    words = _WORD.findall(phrase)
    if not all(word[0].isupper() for word in words):
        return False
    return any(is_spelled(name, " ".join(words[first:])) for first in range(len(words) - 1))


def _is_vague(source: Source, said: Said) -> bool:
    """Whether the tail is what any paper may say: `learning`, `best performance`, `a unified framework`."""
    *before, head = said.tail.form.split() or [""]
    if is_half(source.text, said.tail.span) or _is_view(source.text, said.tail):
        return True
    if not before:
        return head in _VAGUE or frequency().of.get(head, 0) > _COMMON * frequency().documents
    if said.kind is RelationKind.IS_A and len(before) == 1 and head in UMBRELLAS:
        return source.tag(said.tail.span) in _ADJECTIVES
    return _SUPERLATIVES.issuperset(before) or said.tail.form == "state of the art"


def _is_view(text: str, thing: Thing) -> bool:
    """Whether a thing is only how something was looked at: `through the lens of`, `a Korean case study`."""
    return thing.form.endswith("case study") or (
        thing.form in _VIEWS and text.startswith(" of ", thing.span.end)
    )


def _measured(text: str, findings: Findings) -> Iterator[Said]:
    """The metrics by which claims measure a system: `PARDEN accomplishes an 11x reduction in the FPR`."""
    longs = long_forms(findings)
    systems = {system.name: system for system in findings.systems}
    for claim in findings.claims:
        system = systems.get(claim.subject or "")
        if system and claim.metric and claim.role is ClaimRole.RESULT:
            form = concept_form(claim.metric.of(text))
            tail = Thing(claim.metric, longs.get(form, form), claim.metric)
            if form.rpartition(" ")[2] not in _CHANGES:
                yield Said(RelationKind.EVALUATED_BY, system_thing(system), tail, claim.sentence, BY_CLAIM)
