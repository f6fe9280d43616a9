from kg.model import (
    Abbreviation,
    Claim,
    ClaimKind,
    ClaimRole,
    Figure,
    Findings,
    Keyphrase,
    Lines,
    Record,
    Relation,
    RelationKind,
    Span,
    System,
)
from kg.pipeline.phrases import label_at, phrases
from kg.resolve.concepts import Phrase

RECORD = Record(
    document="a.txt", lines=Lines(1, 2), title="BAM", abstract="We propose BAM (Branch-Attend-Mix)."
)
SPAN = Span(0, 3)


def test_a_system_that_is_no_keyphrase_is_a_phrase_of_its_own() -> None:
    bam = System("BAM", "Branch-Attend-Mix", SPAN, SPAN)
    assert list(phrases(RECORD, Findings(systems=(bam,)))) == [Phrase("Branch-Attend-Mix", "BAM", ("BAM",))]


def test_a_system_that_is_a_keyphrase_counts_once() -> None:
    found = Findings(
        keyphrases=(Keyphrase(label="BAM", score=1.0, spans=(SPAN,)),),
        systems=(System("BAM", None, SPAN, SPAN),),
    )
    assert list(phrases(RECORD, found)) == [Phrase("BAM", None, ("BAM",))]


def test_a_metric_is_a_phrase_once_and_its_short_form_leads_to_the_long_one() -> None:
    record = Record(document="a.txt", lines=Lines(1, 2), title="FPR", abstract="")
    claim = Claim(
        figure=Figure(kind=ClaimKind.PERCENT, value=2, span=SPAN),
        role=ClaimRole.RESULT,
        metric=SPAN,
        span=SPAN,
        sentence=SPAN,
    )
    defined = Abbreviation(short="FPR", long="False Positive Rate", short_span=SPAN, long_span=SPAN)
    found = Findings(claims=(claim, claim), abbreviations=(defined,))
    assert label_at(SPAN, record, found) == "False Positive Rate"
    assert list(phrases(record, found)) == [Phrase("False Positive Rate", None, ("FPR",))]


def test_the_ends_of_a_relation_are_phrases_unless_they_are_known() -> None:
    record = Record(document="a.txt", lines=Lines(1, 2), title="BAM uses stitch layers", abstract="")
    relation = Relation(
        kind=RelationKind.USES, head=SPAN, tail=Span(9, 22), sentence=Span(0, 22), confidence=0.9
    )
    bam = System("BAM", "Branch-Attend-Mix", SPAN, SPAN)
    found = Findings(systems=(bam,), relations=(relation,))
    assert label_at(SPAN, record, found) == "Branch-Attend-Mix"
    assert [phrase.label for phrase in phrases(record, found)] == ["Branch-Attend-Mix", "stitch layers"]
