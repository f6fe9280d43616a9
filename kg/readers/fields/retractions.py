"""Papers that were taken back, and the notices that say so, in whatever format.

A paper was where its title says so, `RETRACTED: …`, its note or type is that word, or its entry names the
notice. A notice is a paper of its own, and was not retracted; of its links see `kg.resolve.papers.links`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Detail, Issue, Record
from kg.readers.fields.other_fields import Field, fields_of, said
from kg.readers.fields.paper_flaws import PaperFlaw, flaw_issues
from kg.readers.rules import Rule, quoted
from kg.text.letters.fold import in_small_letters, same_form
from kg.text.people.collective import is_collective
from kg.text.works.notices import retracted_title
from kg.text.works.psycinfo import reported_title, says_retracted
from kg.text.works.titles import taken_back, without_retraction

_SENTENCE = (
    r"(?:this|the)\s+(?:paper|article|submission|manuscript|work|preprint|e-?print)\s+"
    r"(?:has\s+been|is|was|is\s+being|is\s+now)\s+(?:temporarily\s+)?"
)
_DONE = r"withdrawn\b(?!\s+(?:from|as)\b)"  # not from a conference, nor withdrawn as people are
_WITHDRAWN = re.compile(rf"\W*(?:{_SENTENCE})?{_DONE}", re.IGNORECASE)
_WITHDRAWN_IN_TEXT = re.compile(rf"\W*{_SENTENCE}{_DONE}", re.IGNORECASE)
"""The words with which arXiv and authors say so, first thing in a comment; in an abstract a sentence."""
_SAYS_WITHDRAWN = re.compile(
    rf"{_WITHDRAWN_IN_TEXT.pattern}|\W*the authors? ha(?:s|ve) withdrawn (?:this|their|the)\b", re.IGNORECASE
)
"""The same, and how bioRxiv says it below a title that does: a notice may begin so."""
_STATUS = re.compile(r"(?P<status>retracted|withdrawn)(?: (?:publication|article|paper))?\.?", re.IGNORECASE)
_STATUS_FIRST = re.compile(r"(?P<status>Retracted|Withdrawn)\. (?P<rest>.+)", re.DOTALL)
"""What begins a note that goes on, as `kg` writes it."""
_SAY_STATUS = {Field.NOTE: "note", Field.TYPE: "type", Field.STATE: "state"}
_NOTICE = re.compile(r"retraction(?: of publication| notice| note)?", re.IGNORECASE)
"""Types of publication: those of PubMed, before and since 2024, of Web of Science, of Crossref."""
_NO_PERSON = re.compile(
    r" (?:and|of|in|for) (?=[^\W\d_a-zß-ÿ])| (?:AND|OF|FOR) (?=[A-Z]{2})"
    r"|(?i:\b(?:editors|editorial office|publisher)\b)"
)
"""Words of the name of a journal, or of who else writes notices, beside those that no person has.

`in 't Veld` and `in den Berg` are names of persons, `Kim In Sook` is one.
"""


def retraction(sayer: str) -> PaperFlaw:
    """The flaw of a paper that was taken back, as somebody or something says.

    >>> retraction("OpenAlex").words
    'was retracted, says OpenAlex; it was read like any other, and the graph says so'
    """
    words = f"was retracted, says {sayer}; it was read like any other, and the graph says so"
    return PaperFlaw(Rule.RETRACTED, words)


def withdrawal(record: Record) -> str:
    """What of a record says that the paper was withdrawn, as preprints are: its comment, its abstract; or "".

    >>> from kg.model import Lines
    >>> said = ((Detail.COMMENT, "This paper has been withdrawn by the author due to an error"),)
    >>> withdrawal(Record(document="a", lines=Lines(1, 2), title="Deep beds", details=said))
    'comment'
    """
    if any(map(_WITHDRAWN.match, record.texts_of(Detail.COMMENT))):
        return "comment"
    return "abstract" if _WITHDRAWN_IN_TEXT.match(record.abstract) else ""


def without_withdrawal(record: Record) -> Record:
    """The record without saying that it was withdrawn: no such status, comment or abstract, nor in the title.

    >>> from kg.model import Lines
    >>> said = ((Detail.COMMENT, "Withdrawn by the authors"), (Detail.STATUS, "withdrawn"))
    >>> title, text = "WITHDRAWN: Beds", "The authors have withdrawn their manuscript."
    >>> record = Record(document="a", lines=Lines(1, 2), title=title, details=said, abstract=text)
    >>> left = without_withdrawal(record)
    >>> left.title, left.details, left.abstract
    ('Beds', (), '')
    """
    if (Detail.STATUS, "withdrawn") not in record.details:
        return record
    return replace(
        record,
        title=without_retraction(record.title) if _called(record.title) == "withdrawn" else record.title,
        abstract="" if _SAYS_WITHDRAWN.match(record.abstract) else record.abstract,
        details=tuple(each for each in record.details if not _says_withdrawn(*each)),
    )


def _says_withdrawn(detail: Detail, text: str) -> bool:
    return (detail, text) == (Detail.STATUS, "withdrawn") or (
        detail is Detail.COMMENT and bool(_WITHDRAWN.match(text))
    )


def is_notice(record: Record) -> bool:
    """Whether a record says, otherwise than by its title, that it is the notice of a retraction.

    >>> from kg.model import Lines
    >>> types = (said(Field.TYPE, "Retraction of Publication"),)
    >>> is_notice(Record(document="a", lines=Lines(1, 2), title="Retracted: Deep beds", details=types))
    True
    """
    links = (Field.RETRACTION_OF, Field.PARTIAL_RETRACTION_OF)
    types = (part for words in fields_of(record.details, Field.TYPE) for part in _listed(words))
    return any(fields_of(record.details, link) for link in links) or any(map(_NOTICE.fullmatch, types))


def named_by_notice(record: Record) -> str:
    """The title of the paper that a notice says was retracted; empty of all else.

    >>> from kg.model import Lines
    >>> named_by_notice(Record(document="a", lines=Lines(1, 2), title="Retraction: Deep beds"))
    'Deep beds'
    """
    if record.texts_of(Detail.STATUS):
        return ""
    title = without_retraction(record.title)
    return title if title != record.title else _title_in_notice(record)


def _title_in_notice(record: Record) -> str:
    """The title of what a notice takes back, by its own title or by its abstract; empty of all else."""
    return retracted_title(record.title) or reported_title(record.abstract)


def with_status(record: Record) -> Iterator[Record | Issue]:
    """The record with the status that it tells, and an issue before it.

    >>> from kg.model import Lines
    >>> flaw, record = with_status(Record(document="a", lines=Lines(1, 2), title="RETRACTED: Deep beds",
    ...     details=(said(Field.NOTE, "Retracted"),)))
    >>> flaw.message
    '“RETRACTED: Deep beds” was retracted, says its note; it was read like any other, and the graph says so.'
    >>> record.details
    ((<Detail.STATUS: 'status'>, 'retracted'),)
    """
    if _may_tell(record) and not record.texts_of(Detail.STATUS):
        yield from _judged(record)
    else:  # nothing tells, or the reader knew where its format does
        yield record


def _may_tell(record: Record) -> bool:
    """Whether a record has one of the words, or of the names of fields, without which nothing tells of it."""
    printed = (record.title, record.abstract, *[words for _, words in record.details])
    text = in_small_letters("\n".join(printed))
    return "retract" in text or "withdraw" in text


def _judged(record: Record) -> Iterator[Record | Issue]:
    """The record, with its status, after what there is to say of it."""
    told, status, sayer = _by_fields(record)
    if not status:
        status, sayer = _by_words(record)
    words = f"was {status}, says its {sayer}; it was read like any other, and the graph says so"
    flaws = [words] if status else list(_of_notice(record))
    yield from flaw_issues(
        quoted(record.title),
        (PaperFlaw(Rule.RETRACTED, each) for each in flaws),
        record.document,
        record.lines.first,
    )
    yield replace(told, details=(*told.details, (Detail.STATUS, status))) if status else record


def _by_fields(record: Record) -> tuple[Record, str, str]:
    """The record without the words that are only its status; the status; and which field says so."""
    linked = any(fields_of(record.details, link) for link in (Field.RETRACTION_IN, Field.RETRACTED_IN))
    for field, name in _SAY_STATUS.items():
        for words in fields_of(record.details, field):
            status, rest = _status_in(_listed(words) if field is Field.TYPE else [words])
            if status:
                left = (said(field, rest) if each == said(field, words) else each for each in record.details)
                kept = tuple(each for each in left if each[1])
                return replace(record, details=kept), status, name
    return record, "retracted" if linked else "", "entry"


def _listed(types: str) -> list[str]:
    """The types of a work, of which one field may list several: `Article; Retracted Publication`."""
    return [part.strip() for part in types.split(";")]


def _status_in(parts: Sequence[str]) -> tuple[str, str]:
    """The status that one of the parts of a field is or begins with, and what else they say."""
    for place, part in enumerate(parts):
        if found := _STATUS.fullmatch(part) or _STATUS_FIRST.fullmatch(part):
            rest = found.groupdict().get("rest", "")
            others = (*parts[:place], rest, *parts[place + 1 :])
            return found["status"].lower(), "; ".join(filter(None, others))
    return "", ""


def _by_words(record: Record) -> tuple[str, str]:
    """The status, and whether title, comment or abstract says so; a notice says it of another paper."""
    if status := _called(record.title):
        return ("", "") if is_notice(record) or not _is_signed(record) else (status, "title")
    if says_retracted(record.abstract) and not is_notice(record) and not retracted_title(record.title):
        return "retracted", "abstract"
    sayer = withdrawal(record)
    return ("withdrawn", sayer) if sayer else ("", "")


def _called(title: str) -> str:
    """What a title says that its paper was, `retracted` or `withdrawn`; empty where it says nothing."""
    said_there = " ".join(title[start:end].lower() for start, end in taken_back(title))
    return next((status for status in ("retracted", "withdrawn") if status in said_there), "")


def _is_signed(record: Record) -> bool:
    """Whether a person signs it, and not only the journal, as its notices."""
    names = record.names
    venue = same_form(record.venue or "")
    marked = [author.is_organisation for author in record.byline.authors] if record.byline else []
    none = (
        is_collective(name) or _NO_PERSON.search(name) or same_form(name) == venue or is_marked
        for name, is_marked in zip(names, marked or [False] * len(names), strict=True)
    )
    return not all(none)


def _of_notice(record: Record) -> Iterator[str]:
    """What there is to say of the notice of a retraction, or of what may be one."""
    named = _title_in_notice(record)
    if fields_of(record.details, Field.RETRACTION_OF):
        yield "is the notice of a retraction; the paper whose number it gives is marked, if the graph has it"
    elif is_notice(record) or named:
        teller = "title" if retracted_title(record.title) else "abstract"
        sayer = f"{teller}, of {quoted(named)}" if named else "entry"
        yield (
            f"is the notice of a retraction, says its {sayer}; it gives no number, and a title alone calls "
            "no paper retracted"
        )
    elif status := _called(record.title):
        yield f"is called {status}, but no person signs it, as notices of journals; it was given no status"
