from collections.abc import Iterator

import pytest

from kg.extract.labels import labels_at
from kg.model import (
    Abbreviation,
    Claim,
    ClaimKind,
    ClaimRole,
    EntityType,
    Figure,
    Findings,
    Identifier,
    Keyphrase,
    Lines,
    PaperKind,
    Record,
    Relation,
    RelationKind,
    Scheme,
    Span,
    System,
)
from kg.pipeline.identifying.phrases import phrases
from kg.rdf import vocabulary as v
from kg.rdf.describe.records import as_printed
from kg.resolve.phrases import Phrase

RECORD = Record(
    document="a.txt", lines=Lines(1, 2), title="BAM", abstract="We propose BAM (Branch-Attend-Mix)."
)
SPAN = Span(0, 3)
ARXIV = Identifier(scheme=Scheme.ARXIV, value="2401.00001")
PMID = Identifier(scheme=Scheme.PMID, value="34567890")


def test_a_system_that_is_no_keyphrase_is_a_phrase_of_its_own() -> None:
    bam = System("BAM", "Branch-Attend-Mix", SPAN, SPAN)
    found = list(phrases(RECORD, Findings(systems=(bam,))))
    assert found == [Phrase("Branch-Attend-Mix", "BAM", ("BAM",), system=True)]


def test_a_system_that_is_a_keyphrase_counts_once() -> None:
    found = Findings(
        keyphrases=(Keyphrase(label="BAM", score=1.0, spans=(SPAN,)),),
        systems=(System("BAM", None, SPAN, SPAN),),
    )
    assert list(phrases(RECORD, found)) == [Phrase("BAM", None, ("BAM",), system=True)]


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
    assert labels_at(record.quote, found)(SPAN) == "False Positive Rate"
    assert list(phrases(record, found)) == [Phrase("False Positive Rate", None, ("FPR",), about=False)]


def test_the_ends_of_a_relation_are_phrases_unless_they_are_known() -> None:
    record = Record(document="a.txt", lines=Lines(1, 2), title="BAM uses stitch layers", abstract="")
    relation = Relation(
        kind=RelationKind.USES, head=SPAN, tail=Span(9, 22), sentence=Span(0, 22), confidence=0.9
    )
    bam = System("BAM", "Branch-Attend-Mix", SPAN, SPAN)
    found = Findings(systems=(bam,), relations=(relation,))
    assert labels_at(record.quote, found)(SPAN) == "Branch-Attend-Mix"
    assert [phrase.label for phrase in phrases(record, found)] == ["Branch-Attend-Mix", "stitch layers"]


def test_the_short_forms_of_a_text_are_gathered_once_however_many_relations_it_has() -> None:
    gathered = []

    class Watched(tuple[Abbreviation, ...]):
        def __iter__(self) -> Iterator[Abbreviation]:
            gathered.append(self)
            return super().__iter__()

    record = Record(document="a.txt", lines=Lines(1, 2), title="BAM uses stitch layers", abstract="")
    relation = Relation(
        kind=RelationKind.USES, head=SPAN, tail=Span(9, 22), sentence=Span(0, 22), confidence=0.9
    )
    list(phrases(record, Findings(relations=(relation,) * 50, abbreviations=Watched())))
    assert len(gathered) == 1


def test_a_keyword_that_is_no_name_is_no_concept_and_stays_on_its_record() -> None:
    keywords = ("maps", "x" * 200, "NCT03036124", "GSE212345", "7440-05-3")
    record = Record(document="a.bib", lines=Lines(1, 2), title="Doors", keywords=keywords)
    assert [phrase.label for phrase in phrases(record, Findings())] == ["maps"]
    assert (v.KEYWORDS, "x" * 200) in as_printed(record)


def test_a_keyword_with_its_short_form_in_brackets_is_the_name_in_full() -> None:
    keywords = ("voltage-controlled oscillator (VCO)", "neural networks (NNs)", "Python (a language)")
    record = Record(document="a.bib", lines=Lines(1, 2), title="Doors", keywords=keywords)
    assert [(each.label, each.short) for each in phrases(record, Findings())] == [
        ("voltage-controlled oscillator", "VCO"),
        ("neural networks", "NN"),
        ("Python (a language)", None),
    ]


def test_a_heading_of_economics_is_also_called_by_its_code() -> None:
    record = Record(
        document="a.ris",
        lines=Lines(1, 2),
        title="On wages",
        abstract="We ask. (JEL J23, J31)",
        keywords=("Wage Level; Wage Differentials J31", "Vitamin B12", "JEL: J13"),
    )
    named = [(each.label, each.short) for each in phrases(record, Findings())]
    assert named == [
        ("Wage Level; Wage Differentials", "J31"),
        ("Vitamin B12", None),
        ("J13", None),
        ("J23", None),
    ]


@pytest.mark.parametrize(
    ("title", "said", "shown"),
    [
        ("Aristotle", {}, False),
        ("Aristotle", {"kind": PaperKind.BOOK}, False),
        ("Aristotle", {"kind": PaperKind.CONFERENCE_PAPER}, True),
        ("Aristotle", {"categories": ("cs.LG",)}, True),
        ("Aristotle", {"identifiers": (ARXIV,)}, True),
        ("Aristotle", {"abstract": "We propose Aristotle."}, True),
        ("Genetic algorithm", {"kind": PaperKind.BOOK}, True),
        ("Aristotle", {"abstract": "AIMS: To propose Aristotle."}, False),
        ("Aristotle", {"abstract": "We propose Aristotle.", "keywords": ("Humans",)}, False),
        ("Aristotle", {"abstract": "We propose Aristotle (NCT03036124)."}, False),
        ("Aristotle", {"abstract": "We propose it.", "identifiers": (PMID,)}, False),
        ("Aristotle", {"abstract": "We propose it.", "identifiers": (PMID, ARXIV)}, True),
        ("Genetic algorithm", {"abstract": "We propose it.", "identifiers": (PMID,)}, True),
    ],
)
def test_a_title_alone_shows_no_type_but_of_a_paper_of_our_fields(title, said, shown) -> None:
    record = Record(**{"document": "a.bib", "lines": Lines(1, 2), "title": title, "abstract": "", **said})
    keyphrase = Keyphrase(label=title, score=1.0, spans=(Span(0, len(title)),), types=(EntityType.METHOD,))
    (found,) = phrases(record, Findings(keyphrases=(keyphrase,)))
    assert found.types == ((EntityType.METHOD,) if shown else ())


@pytest.mark.parametrize(
    ("types", "kept"),
    [((EntityType.METRIC, None), True), ((EntityType.METRIC, EntityType.METHOD), False)],
)
def test_a_paper_of_medicine_shows_what_is_a_measure(types, kept) -> None:
    text = "We report the hazard ratio. A hazard ratio is low."
    record = Record(document="a.nbib", lines=Lines(1, 2), title="Doors", abstract=text, identifiers=(PMID,))
    ratio = Keyphrase(label="hazard ratio", score=1.0, spans=(Span(20, 32), Span(36, 48)), types=types)
    (found,) = phrases(record, Findings(keyphrases=(ratio,)))
    assert found.types == (types if kept else ())
