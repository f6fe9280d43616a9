from kg.model import Findings, Keyphrase, Lines, Record, Span, System
from kg.pipeline.phrases import phrases
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
