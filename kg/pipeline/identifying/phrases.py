"""The phrases of a record that name concepts: keyphrases, systems, metrics, ends of relations, keywords."""

from collections.abc import Callable, Iterator
from itertools import starmap

from kg.extract.abbreviations import abbreviations
from kg.extract.concepts.kinds import kind_of
from kg.extract.concepts.said import data_of, kinds_said, measures_of
from kg.extract.labels import labels_at, system_label
from kg.model import EntityType, Findings, PaperKind, Record, Scheme, Span
from kg.pipeline.identifying.medicine import is_of_medicine
from kg.resolve.phrases import Phrase
from kg.resolve.short_forms import MIN_CARRIED
from kg.text.language.inflection import concept_form
from kg.text.letters.fold import search_form
from kg.text.registered.databanks import is_databank_number
from kg.text.registered.headings import headings_of
from kg.text.registered.jel import codes_behind, with_codes
from kg.text.registered.registration import is_registration
from kg.text.registered.substances import is_substance_number

_ALL = frozenset((None, *EntityType))
_OF_MEDICINE = frozenset((None, EntityType.METRIC))
_NUMBERS = (is_databank_number, is_registration, is_substance_number)
LONGEST_KEYWORD = 100
"""Characters; what is longer is no name of a concept."""
_OF_OUR_FIELDS = (PaperKind.CONFERENCE_PAPER, PaperKind.PREPRINT)
"""What is published so in computing and the natural sciences, and hardly anywhere else."""


def given(record: Record) -> list[str]:
    """What the keywords of a document can name: concepts. The others are kept as printed, and that is all."""
    coded = _coded(record)
    headings = [heading for heading in coded if len(heading) <= LONGEST_KEYWORD]
    return [heading for heading in headings if not any(is_number(heading) for is_number in _NUMBERS)]


def _coded(record: Record) -> dict[str, str]:
    """What the keywords of a document name, each with its code in economics or short form; empty for none.

    `Internet of Things (IoT)` is the Internet of Things, and the keywords define what is short for it.
    """
    headings = with_codes(headings_of(record.keywords)) if record.keywords else ()
    coded = dict(starmap(_with_short_form, headings))
    behind = (code for code in codes_behind(record.abstract or "") if code not in coded.values())
    return coded | dict.fromkeys(behind, "")


def _with_short_form(keyword: str, code: str) -> tuple[str, str]:
    """A keyword that is a name with its short form in brackets, taken apart; any other as it is.

    >>> _with_short_form("Internet of Things (IoT)", ""), _with_short_form("Python (a language)", "")
    (('Internet of Things', 'IoT'), ('Python (a language)', ''))
    """
    if code or not keyword.endswith(")") or len(keyword) > LONGEST_KEYWORD:
        return keyword, code
    for found in abbreviations(keyword):
        first, last = sorted((found.long_span, found.short_span))
        if first.start == 0 and keyword[last.end :] in (")", "s)"):
            return found.long, found.short
    return keyword, code


def phrases(
    record: Record, findings: Findings, own: Callable[[str], str] | None = None, paper: str = ""
) -> Iterator[Phrase]:
    """What is to be resolved: each keyphrase, and each other phrase that is none.

    A title alone does not show what sort of thing its words name (`Aristotle`, `The History of Science`), but
    where they say so (`genetic algorithm`), and in fields whose papers are on arXiv or at conferences. Nor
    does a paper of medicine, but of measures.

    `own` tells the form of a label that has another one in this paper than elsewhere; empty for others.
    `paper` is the path of the paper.
    """
    by = _hands(record, paper)
    if own is None:
        yield from _phrases(record, findings, by)
        return
    for phrase in _phrases(record, findings, by):
        form = own(phrase.label)
        yield phrase._replace(form=form) if form else phrase


def _hands(record: Record, paper: str) -> frozenset[str]:
    """The paper and its first author: what two texts share that are no two witnesses of a short form.

    Not all authors: everything in a list of one person's papers has one in common.
    """
    return frozenset(filter(None, (paper, *map(search_form, record.names[:1]))))


def _phrases(record: Record, findings: Findings, by: frozenset[str]) -> Iterator[Phrase]:
    forms = set()
    trusted = _trusted_types(record)
    new = {concept_form(system_label(system)): system.kind for system in findings.systems}
    label_at = labels_at(record.quote, findings)
    said, measures = kinds_said(findings, label_at), measures_of(findings, label_at)
    tested = data_of(findings, label_at)
    for keyphrase in findings.keyphrases:
        form = concept_form(keyphrase.label)
        forms.add(form)
        printed = dict.fromkeys(record.quote(span) for span in keyphrase.spans)
        known = by if keyphrase.short else frozenset()
        yield Phrase(
            keyphrase.label,
            keyphrase.short,
            tuple(printed),
            keyphrase.types if trusted.issuperset(keyphrase.types) or kind_of(form.split()) else (),
            data=keyphrase.data or form in tested,
            system=form in new,
            kind=new.get(form),
            said=said.get(form, frozenset()),
            measured=form in measures,
            by=known,
        )
        if keyphrase.short and len(keyphrase.short) >= MIN_CARRIED:
            yield Phrase(keyphrase.short, None, ())  # by which other papers may mention it
    for system in findings.systems:
        if concept_form(system_label(system)) not in forms:
            forms.add(concept_form(system_label(system)))
            short = system.name if system.expansion else None
            known = by if short else frozenset()
            yield Phrase(system_label(system), short, (system.name,), system=True, kind=system.kind, by=known)
    for span in dict.fromkeys(_other_spans(findings)):
        label = label_at(span)
        form = concept_form(label)
        if form not in forms:
            forms.add(form)
            yield Phrase(
                label,
                None,
                (record.quote(span),),
                about=False,
                data=form in tested,
                said=said.get(form, frozenset()),
                measured=form in measures,
            )
    codes = _coded(record)
    for keyword in given(record):
        if concept_form(keyword) not in forms:
            forms.add(concept_form(keyword))
            code = codes[keyword] or None
            yield Phrase(keyword, code, (keyword,), by=by if code else frozenset())


def _trusted_types(record: Record) -> frozenset[EntityType | None]:
    """The types of mentions that the network tells as it learned to, from papers like this one.

    In medicine these are measures; a title alone tells them of papers on arXiv and at conferences.
    """
    if record.categories or record.values_of(Scheme.ARXIV):
        return _ALL
    if is_of_medicine(record):
        return _OF_MEDICINE
    return _ALL if record.abstract or record.kind in _OF_OUR_FIELDS else frozenset()


def _other_spans(findings: Findings) -> Iterator[Span]:
    for claim in findings.claims:
        if claim.metric:
            yield claim.metric
        yield from claim.data
    for relation in findings.relations:
        yield from (relation.head, relation.tail)
