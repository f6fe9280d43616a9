"""The named systems that a paper says it introduces: `We propose BAM (…)`, `the proposed algorithm, MARCO,`.

A system is a method, model, dataset or tool with a name of its own. Only a sentence that says so makes one
(`introductions`), or a title of the form `Nexus: …`: the abstract takes the name up, or it is a name by its
letters. A contribution without a name is none, and neither is a name that the field knows already, unless
title and sentence both say so: the paper of BERT introduces BERT.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.abbreviations import defined_from
from kg.extract.naming import is_known, is_strong, is_version, name_at
from kg.extract.species import is_cut
from kg.extract.systems.calling import Defined, Sentence
from kg.extract.systems.introductions import introduced
from kg.extract.systems.raised import with_raised
from kg.model import Abbreviation, Findings, Span, System
from kg.text.language.inflection import concept_form, name_of
from kg.text.registered.databanks import is_databank_number
from kg.text.sentences import sentence_tokens
from kg.text.tokens import Token, without_latex
from kg.text.works.titles import is_label

_ENTRY = re.compile(
    r"[A-Z]{1,3}-?\d{3,5}:|[1-9][A-Za-z\d]{3}:\s(?:(?:the|an?)\s)?(?:crystal|cryo-?EM|NMR|solution|X-ray)\b",
    re.IGNORECASE,
)
"""The number of an abstract, `P-0453: …`, or of a structure in a data bank, `6M0J: Crystal …`."""

_TOLD_NEW = re.compile(
    r"(?:build|built|construct|contribut|describ|develop|introduc|present|propos|releas)\w*\s(?:\\\w+\{)?\Z"
)
_APPOSED = re.compile(r"\}?(?:\s\([^()]{1,90}\))?,\s(?:an?|the\sfirst)\s")
"""Behind a name what it is said to be: `CARE, a framework`."""
_VERB = 30  # code points before a name in which the verb stands
_SIZED = re.compile(r"\d[\d.]*[BM]-(?:class|param\w*|scale|sized?)\Z")
"""How large a model is, and not what it is called: `our 7B-parameter model`."""
_JOINTS = re.compile(r"[\s\-‐‑–]")


def find_systems(text: str, findings: Findings) -> Findings:
    """The findings with the systems that the text introduces, in order; none is an empty tuple.

    >>> from kg.extract.abbreviations import find_abbreviations
    >>> text = "On Experts\\nWe propose BAM (Branch-Attend-Mix), a method. Our model, Nexus, is fast."
    >>> found = find_systems(text, find_abbreviations(text, Findings()))
    >>> [(system.name, system.expansion) for system in found.systems]
    [('BAM', 'Branch-Attend-Mix'), ('Nexus', None)]
    """
    title_end = text.find("\n")
    abbreviations = _abbreviations(text, findings, title_end)
    defined = Defined(
        {each.short: each for each in abbreviations},
        {each.long: each for each in abbreviations},
        {each.long_span.start: each for each in abbreviations},
    )
    found: dict[str, System] = {}
    forms: dict[str, str] = {}
    titled = ""
    for place, printed in sentence_tokens(text):
        sequence = with_raised(printed) if "^" in text[place.start : place.end] else printed
        by_title = place.start < title_end
        names = _in_title(text, sequence) if by_title else _new(text, place, sequence, defined)
        for name in names:
            system = _system(text, name, place, defined)
            if by_title:
                titled = system.name
            known = is_known(name_of(name.of(text))) and not _is_told_new(text, name)
            if (known and (by_title or system.name != titled)) or _SIZED.match(system.name):
                continue
            key = _key(system.name, forms)
            if key not in found or found[key].span.start < title_end:
                found[key] = system
    return replace(findings, systems=tuple(sorted(found.values(), key=lambda system: system.span)))


def _abbreviations(text: str, findings: Findings, title_end: int) -> list[Abbreviation]:
    """The abbreviations, as the abstract defines them where the title does, too: it says what is new."""
    known = [each for each in findings.abbreviations if not is_cut(each.short)]
    if not any(each.short_span.end <= title_end for each in known):
        return known
    again = defined_from(text, title_end)
    return [again.get(each.short, each) if each.short_span.end <= title_end else each for each in known]


def _is_told_new(text: str, name: Span) -> bool:
    """Whether a sentence says that a name is new and what it is: `we present CARE, a framework`.

    So it is new where the field uses the word, too, if not as a name.
    """
    before = text[max(0, name.start - _VERB) : name.start]
    return bool(_TOLD_NEW.search(before) and _APPOSED.match(text, name.end))


def _key(name: str, forms: dict[str, str]) -> str:
    """By what a name is known: two are one that differ in capitals, `CUBO` in a title and `Cubo`, or in TeX.

    So `$Δ$` and `$\\Delta$`, R$^2$D and R2D, and with and without hyphens, `Cubo-Net` and `CuboNet`. `forms`
    has the names that came before by their folded forms, and grows.
    """
    form = concept_form(name).replace(" ", "")
    before = forms.setdefault(form, name)
    same = _JOINTS.sub("", before).casefold() == _JOINTS.sub("", name).casefold()
    return before if "$" in name + before or same else name


def _system(text: str, name: Span, sentence: Span, defined: Defined) -> System:
    """The system at a place, which may be that of its short or of its long form."""
    printed = name_of(name.of(text))
    same = defined.shorts.get(printed) or defined.longs.get(printed)
    inside = next((defined.places[at] for at in range(name.start, name.end) if at in defined.places), None)
    if inside and inside is not defined.shorts.get(printed):
        return System(inside.short, name_of(inside.long), inside.short_span, sentence)
    if same:
        return System(same.short, name_of(same.long), name, sentence)
    return System(printed, None, name, sentence)


def _in_title(text: str, sequence: Sequence[Token]) -> Iterator[Span]:
    """`Nexus: …`, when the abstract names it too, or when its letters are those of a name: `LANet: …`."""
    end = name_at(sequence, 0)
    if sequence[0].start or end is None or end > 3 or end >= len(sequence) or sequence[end].text != ":":
        return
    name = Span(0, sequence[end - 1].end)
    strong = is_strong(sequence[0].text) and all(is_version(token.text) for token in sequence[1:end])
    taken_up = text.find(name.of(text), text.find("\n")) > 0
    numbered = _ENTRY.match(text) is not None or is_databank_number(name.of(text))
    if (taken_up or (strong and not numbered)) and not is_label(name.of(text)):
        yield name


def _new(text: str, place: Span, sequence: Sequence[Token], defined: Defined) -> Iterator[Span]:
    """The names that a sentence says are new, as places in the text."""
    if "\\" in text[place.start : place.end]:
        sequence = without_latex(sequence)
    sentence = Sentence(sequence, [token.text.lower() for token in sequence], defined)
    for first, last in introduced(sentence):
        name = Span(sequence[first].start, sequence[last - 1].end)
        called = name_of(name.of(text))
        explained = defined.shorts.get(called)
        # What the abstract explains in another sentence is no new name here; a title may be of what is new.
        before = explained and text.find("\n") < explained.short_span.end <= place.start
        if not before:
            yield name
