from dataclasses import replace

import pytest

from kg.model import Byline, Lines, PartialDate, Record
from kg.proof.comparison import compare_record, difference
from kg.proof.fall import Fall, FallKind
from kg.proof.printed import PrintedDocument
from kg.proof.stated import StatedQuote, StatedRecord
from kg.rdf import vocabulary as v
from kg.rdf.describe.records import record_path

NEXUS = Record(
    document="page.txt",
    lines=Lines(3, 7),
    title="Nexus",
    abstract="We upcycle dense experts.",
    byline=Byline(names=("Jane Roe",), complete=True, printed="Jane Roe"),
    date=PartialDate(month=2, day=2, printed="Feb 2"),
)


def printed(*records: Record) -> PrintedDocument:
    document = PrintedDocument()
    for record in records:
        document.add(record)
    return document


def stated(*quotes: StatedQuote, entries: tuple[str, ...] = ("L3-L7",), texts: bool = True) -> StatedRecord:
    return StatedRecord(
        iri=f"https://example.org/kg/{record_path(NEXUS)}",
        paper="Nexus",
        entries=list(entries),
        text=NEXUS.text if texts else None,
        values=[(v.TITLE[1:-1], "Nexus"), (v.DATE_AS_PRINTED[1:-1], "Feb 2")],
        quotes=list(quotes),
    )


def falls(
    record: StatedRecord, document: PrintedDocument, names: tuple[str, ...] = ("expert",)
) -> list[Fall]:
    return list(compare_record(record, "page.txt", document, lambda _: names))


def quote(start: int, end: int, words: str | None) -> StatedQuote:
    return StatedQuote("text/x", (start, end), words, concept="a concept", label="experts")  # type: ignore[arg-type]


def test_what_is_printed_as_stated_stands() -> None:
    assert falls(stated(quote(23, 30, "experts")), printed(NEXUS)) == []


def test_the_same_words_in_another_place_are_printed_elsewhere() -> None:
    (fall,) = falls(stated(entries=("L13-L17",)), printed(NEXUS))
    assert (fall.kind, fall.expected, fall.found) == (FallKind.RECORD, "L13-L17", "L3-L7")


@pytest.mark.parametrize(
    ("start", "end", "words", "found"),
    [
        (22, 29, "experts", " expert"),
        (23, 300, "experts", None),
        (30, 23, "experts", None),
        (23, 30, "expert", "experts"),
    ],
)
def test_words_that_do_not_stand_at_their_offsets_fell(
    start: int, end: int, words: str, found: str | None
) -> None:
    (fall,) = falls(stated(quote(start, end, words)), printed(NEXUS))
    assert (fall.kind, fall.concept, fall.expected, fall.found) == (FallKind.QUOTE, "experts", words, found)


def test_words_that_moved_are_said_to_have_moved() -> None:
    longer = Record(
        document="page.txt", lines=Lines(3, 7), title="Nexus", abstract="We do upcycle dense experts."
    )
    record, fell = falls(stated(quote(23, 30, "experts")), printed(longer))[0::2]
    assert record.expected == "Nexus\nWe upcycle dense experts."
    assert fell.note == "the words stand 3 characters later"
    assert "Nexus⏎We" in str(record)


def test_without_texts_the_hash_proves_the_quotes() -> None:
    assert falls(stated(quote(23, 30, None), texts=False), printed(NEXUS), names=("other",)) == []


def test_without_texts_a_changed_record_names_the_quotes_that_name_their_concept_no_more() -> None:
    changed = Record(
        document="page.txt", lines=Lines(3, 7), title="Nexus", abstract="We upcycle dense exports."
    )
    dense = StatedQuote("text/x", (17, 22), None, concept="another", label="dense")  # type: ignore[arg-type]
    record, _, fell = falls(
        stated(dense, quote(23, 30, None), texts=False), printed(changed), names=("experts", "dense")
    )
    assert "1 of its 2 quotes still name their concepts" in record.note
    assert (fell.expected, fell.found) == ("experts or dense", "exports")


def test_a_record_that_is_gone_takes_its_quotes_with_it() -> None:
    record, fell = falls(stated(quote(23, 30, "experts")), printed())
    assert (record.kind, fell.kind, fell.found) == (FallKind.RECORD, FallKind.QUOTE, None)
    assert str(fell) == "page.txt L3-L7: the concept 'experts' in 'Nexus': expected 'experts', found nothing"


def test_what_took_the_place_of_a_record_is_found_without_going_through_all_that_are_printed() -> None:
    class Many(list[Record]):
        __iter__ = None  # type: ignore[assignment]

    document = printed(replace(NEXUS, title="Lexus"), replace(NEXUS, title="BAM", lines=Lines(9, 12)))
    document.records = Many(document.records)
    fell = falls(stated(entries=("L8-L9",)), document)
    assert [fall.found for fall in fell if fall.fact == "the title"] == ["BAM"]


def test_an_entry_of_more_lines_than_are_printed_is_looked_for_on_these() -> None:
    fell = falls(stated(entries=(f"L1-L{'9' * 18}",)), printed(replace(NEXUS, title="Lexus")))
    assert [fall.found for fall in fell if fall.fact == "the title"] == ["Lexus"]


@pytest.mark.parametrize("entry", ["", "L", "Lx-Ly", "L3-", "entry 4", "L٣", f"L{'9' * 5000}"])
def test_an_entry_that_is_no_lines_is_only_not_found(entry: str) -> None:
    changed = Record(document="page.txt", lines=Lines(3, 7), title="Another", abstract="We do.")
    assert falls(stated(entries=(entry,)), printed(changed))[0].kind is FallKind.RECORD


@pytest.mark.parametrize(
    ("expected", "found", "shown"),
    [
        ("", "new", ("", "new")),
        ("same", "same", ("same", "same")),
        ("a " * 100 + "old" + " b" * 100, "a " * 100 + "new" + " b" * 100, None),
        ("x" * 10_000, "y" * 10_000, None),
    ],
)
def test_a_difference_is_short_whatever_the_texts(
    expected: str, found: str, shown: tuple[str, str] | None
) -> None:
    got = difference(expected, found)
    assert shown is None or got == shown
    assert all(len(words) < 300 for words in got)
