"""What the graph says beside what the document prints: every difference is a fall. Pure."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from kg.model import Record
from kg.proof.fall import GONE, MOVED, Fall, FallKind
from kg.proof.printed import BLOCK, PrintedDocument
from kg.proof.stated import StatedFigure, StatedHeading, StatedQuote, StatedRecord
from kg.rdf import vocabulary as v
from kg.rdf.describe.imprint import TERMS
from kg.rdf.describe.records import as_printed
from kg.rdf.iris import key_of
from kg.rdf.terms import bare
from kg.store import Value
from kg.store.terms import whole_number
from kg.text.language.inflection import concept_form

NamesOf = Callable[["Value"], Sequence[str]]
"""Concept → every name of it."""

_WORDS_FOR = {
    v.TITLE: "the title",
    v.BYLINE_AS_PRINTED: "the byline",
    v.AUTHOR_IDENTIFIER_AS_PRINTED: "an identifier of an author",
    v.AFFILIATION_AS_PRINTED: "an affiliation",
    v.DATE_AS_PRINTED: "the date",
    v.CATEGORY_AS_PRINTED: "the category",
    v.IDENTIFIER: "the identifier",
    v.VENUE: "the venue",
    v.KEYWORDS: "a keyword",
    v.REFERENCES: "a reference",
    **{property: f"the {detail}" for detail, property in TERMS.items()},
}
_AROUND = 30  # code points shown beside a difference


def compare_record(
    stated: StatedRecord, document: str, printed: PrintedDocument, names_of: NamesOf
) -> Iterator[Fall]:
    """What fell of one record: the record itself, its values, its quotes.

    A record with the same hash is the same words. Without one, what stands in its place is compared, so that
    the words that changed can be named.
    """
    now, same = record_now(stated, printed), printed.by_key.get(key_of(stated.iri))
    if not now:
        yield _fall(FallKind.RECORD, stated, document, f"'{stated.paper}' {GONE}")
    elif not same:
        yield _changed_record(stated, document, now, names_of)
    elif missing := [entry for entry in stated.entries if entry != now.place]:
        fact = f"'{stated.paper}' {MOVED}"
        yield _fall(FallKind.RECORD, stated, document, fact, expected=", ".join(missing), found=now.place)
    if now:
        yield from _values(stated, document, now)
    if same and stated.text is not None and stated.text != same.text:
        expected, found = difference(stated.text, same.text)
        yield _fall(FallKind.VALUE, stated, document, "the text", expected=expected, found=found)
    for quote in stated.quotes:
        yield from _quote(quote, stated, document, now.text if now else None, same is not None, names_of)


def record_now(stated: StatedRecord, printed: PrintedDocument) -> Record | None:
    """The record as the document prints it now, or what stands in its place; `None` when nothing does."""
    return printed.by_key.get(key_of(stated.iri)) or _in_its_place(stated, printed)


def compare_figures(
    stated: Sequence[StatedFigure], document: str, printed: PrintedDocument
) -> Iterator[Fall]:
    """The figures that no longer stand on their lines."""
    for figure in stated:
        if (figure.entry, figure.printed) not in printed.figures:
            there = sorted(words for line, words in printed.figures if line == figure.entry)
            yield Fall(
                kind=FallKind.FIGURE,
                document=document,
                lines=figure.entry,
                paper=figure.of or None,
                fact="a figure",
                expected=figure.printed,
                found=", ".join(there) or None,
            )


def compare_headings(
    headings: Sequence[StatedHeading], document: str, printed: PrintedDocument
) -> Iterator[Fall]:
    """The names and category codes that no longer stand in the head of an author page."""
    owner = printed.page.owner if printed.page else None
    codes = printed.page.categories if printed.page else ()
    lines = str(printed.page.lines) if printed.page else ""
    fallen = partial(Fall, kind=FallKind.HEADING, document=document, lines=lines)
    for heading in headings:
        if heading.names and owner not in heading.names:
            yield fallen(fact="the name in the heading of the page", expected=heading.names[0], found=owner)
        for code in heading.codes:
            if code not in codes:
                fact = "the category in the head of the page"
                yield fallen(fact=fact, expected=code, found=", ".join(codes) or None)


def difference(expected: str, found: str) -> tuple[str, str]:
    """The stretch in which two texts differ, in whole words, with a little of what stands around it.

    >>> difference("We upcycle dense experts here", "We upcycle tense experts here")
    ('We upcycle dense experts here', 'We upcycle tense experts here')
    """
    start = _agreeing(expected, found)
    end = _agreeing(expected[start:][::-1], found[start:][::-1])
    return _stretch(expected, start, len(expected) - end), _stretch(found, start, len(found) - end)


def _agreeing(one: str, other: str) -> int:
    """How many first characters are the same."""
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)


def _stretch(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(text), max(start, end) + _AROUND)
    first = text.rfind(" ", 0, first) + 1
    space = text.find(" ", last)
    last = len(text) if space < 0 else space
    shown = text[first:last]
    if len(shown) > 8 * _AROUND:
        shown = f"{shown[: 4 * _AROUND]} … {shown[-4 * _AROUND :]}"
    return f"{'…' if first else ''}{shown}{'…' if last < len(text) else ''}"


def _in_its_place(stated: StatedRecord, printed: PrintedDocument) -> Record | None:
    """The record of the same title, else the one on the same lines; `None` when there is neither.

    One with another key took the place of a record that is gone.
    """
    places = {place for entry in stated.entries for place in _places(entry, printed)}
    overlapping = [printed.records[place] for place in sorted(places)]
    both = [each for each in overlapping if each.title == stated.paper]
    titled = printed.by_title.get(stated.paper, ())
    return next(iter(both or titled or overlapping), None)


def _places(entry: str, printed: PrintedDocument) -> Iterator[int]:
    """The places of the records on the lines of an entry, `L4 2503.11780`, that have no other key."""
    lines, _, key = entry.partition(" ")
    first, _, last = lines.replace("L", "").partition("-")
    begin, end = whole_number(first), whole_number(last or first)
    if begin is None or end is None:
        return
    for block in range(begin // BLOCK, min(end, printed.last_line) // BLOCK + 1):
        for place in printed.by_block.get(block, ()):
            record = printed.records[place]
            is_there = record.lines.first <= end and begin <= record.lines.last
            if is_there and (not key or not record.key or record.key == key):
                yield place


def _changed_record(stated: StatedRecord, document: str, now: Record, names_of: NamesOf) -> Fall:
    fact = f"'{stated.paper}' is no longer printed as it was read"
    if stated.text is not None and stated.text != now.text:
        expected, found = difference(stated.text, now.text)
        return _fall(FallKind.RECORD, stated, document, fact, expected=expected, found=found)
    note = "" if stated.text is not None else _unproved(stated, now, names_of)
    return _fall(FallKind.RECORD, stated, document, fact, note=note)


def _unproved(stated: StatedRecord, now: Record, names_of: NamesOf) -> str:
    """In a graph without texts: how many quotes read well and are still not proved."""
    quotes = [each for each in stated.quotes if each.words is None and (each.concept or each.address)]
    well = sum(not list(_quote(quote, stated, "", now.text, False, names_of)) for quote in quotes)
    return (
        f"the hash of its words differs; {well} of its {len(quotes)} quotes still name their concepts, "
        "but the graph has no words to prove them by"
    )


def _values(stated: StatedRecord, document: str, now: Record) -> Iterator[Fall]:
    cited = ((v.REFERENCES, work) for work in now.cited_words)  # of which the graph has its own papers
    there = [(bare(predicate), value) for predicate, value in (*as_printed(now), *cited)]
    words_for = {bare(predicate): words for predicate, words in _WORDS_FOR.items()}
    for predicate, value in stated.values:
        if (predicate, value) not in there:
            found = ", ".join(dict.fromkeys(other for name, other in there if name == predicate))
            fact = words_for.get(predicate, predicate)
            yield _fall(FallKind.VALUE, stated, document, fact, expected=value, found=found or None)


def _quote(
    quote: StatedQuote, stated: StatedRecord, document: str, text: str | None, proved: bool, names_of: NamesOf
) -> Iterator[Fall]:
    """The fall of a quote whose words do not stand at its offsets.

    Without words in the graph the hash of the record proves them; where that differs too, the words there
    must at least be a name of the concept. A sentence, which names nothing, then falls with its record.
    """
    if quote.place is None:
        fact = f"{quote.fact}: the graph gives no offsets for {quote.span}"
        yield _fall(FallKind.PLACE, stated, document, fact, quote, expected=quote.words)
        return
    start, end = quote.place
    found = text[start:end] if text is not None and start < end <= len(text) else None
    expected = quote.words
    if expected is None:
        names = names_of(quote.concept) if quote.concept else tuple(filter(None, [quote.address]))
        named = found is not None and concept_form(found) in {concept_form(name) for name in names}
        if named or (found is not None and (proved or not names)):
            return
        expected = " or ".join(names)
    if found != expected:
        note = _moved(stated.text or "", text or "", expected, start)
        yield _fall(
            FallKind.QUOTE, stated, document, quote.fact, quote, expected=expected, found=found, note=note
        )


def _moved(before: str, now: str, words: str, start: int) -> str:
    """Whether the same words stand farther on or back by as much as the text grew or shrank."""
    step = len(now) - len(before)
    if not before or not step or start + step < 0 or not now.startswith(words, start + step):
        return ""
    return f"the words stand {abs(step)} characters {'later' if step > 0 else 'earlier'}"


def _fall(
    kind: FallKind,
    stated: StatedRecord,
    document: str,
    fact: str,
    quote: StatedQuote | None = None,
    *,
    expected: str | None = None,
    found: str | None = None,
    note: str = "",
) -> Fall:
    return Fall(
        kind=kind,
        document=document,
        lines=", ".join(stated.entries),
        paper=stated.paper,
        concept=quote.label if quote else None,
        fact=fact,
        expected=expected,
        found=found,
        note=note,
    )
