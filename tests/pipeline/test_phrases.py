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
    Span,
    System,
)
from kg.pipeline.phrases import metric_label, phrases
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
    assert metric_label(SPAN, record, found) == "False Positive Rate"
    assert list(phrases(record, found)) == [Phrase("False Positive Rate", None, ("FPR",))]
