"""Each rule points out what cannot be true, and nothing that can."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple, cast

import pyoxigraph as ox
import pytest

import kg
from kg import view
from kg.errors import InputError, LimitError
from kg.query.checking import checks
from kg.query.checking.checks import contradictions, rules
from kg.query.question import read_question
from kg.rdf.prefixes import PREFIXES
from kg.store import Graph, open_graph

HEAD = "@base <https://example.org/kg/> .\n" + "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()
)


class StandIn:
    """Asks the engine in this process: what an opened graph does, without its safety and its cost."""

    def __init__(self, text: str) -> None:
        self._store = ox.Store()
        self._store.load(HEAD + text, format=ox.RdfFormat.TRIG)

    def query(self, text: str, *, bindings: Mapping[str, ox.Literal], timeout: float) -> "Answer":
        for name, value in bindings.items():
            text = re.sub(rf"\?{name}\b", str(value), text)
        solutions = self._store.query(text, prefixes=dict(PREFIXES))
        assert isinstance(solutions, ox.QuerySolutions)
        return Answer([variable.value for variable in solutions.variables], [*map(tuple, solutions)])


class Answer(NamedTuple):
    variables: list[str]
    found: list[tuple[object, ...]]

    def rows(self) -> Iterator[tuple[object, ...]]:
        return iter(self.found)


def found_in(text: str, folder: Path, **given: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Rule, sentence and what it concerns, short, of each contradiction in a graph."""
    if given:  # what is given is bound to variables, which an opened graph does
        (folder / "graph.trig").write_text(HEAD + text, "utf-8")
        with open_graph(folder / "graph.trig") as graph:
            found = contradictions(graph, given)
    else:
        found = contradictions(cast(Graph, StandIn(text)))
    base = "https://example.org/kg/"
    return [(c.rule, c.text, tuple(node.removeprefix(base) for node in c.concerns)) for c in found]


def sentences(text: str, folder: Path, **given: str) -> list[str]:
    return [sentence for _, sentence, _ in found_in(text, folder, **given)]


# Figures that a site states


def figures(h: int | None, papers: int | None, citations: int | None, *, document: str | None = "a") -> str:
    """What one document states about Wei Li."""
    made = []
    for measure, value in (
        ("bido:h-index", h),
        ("<m/papers>", papers),
        ("bido:author-citation-count", citations),
    ):
        if value is not None:
            name = f"{len(made)}-{document}"
            source = f"prov:hadPrimarySource <document/{document}> ;" if document else ""
            made.append(
                f"<person/li> bido:holdsBibliometricDataInTime <f/{name}> . <f/{name}> {source} "
                f"bido:accordingTo <site/s> ; bido:withBibliometricData <v/{name}> . "
                f"<v/{name}> bido:hasMeasure {measure} ; bido:hasNumericValue {value} ."
            )
    names = '<person/li> foaf:name "Wei Li" . <m/papers> schema:name "papers" . <site/s> schema:name "s" .'
    return "\n".join([names, *made])


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        (
            (25, 9, 106),
            "25 for Wei Li beside 9 papers and 106 citations; "
            "an h-index of 25 needs 25 papers and 625 citations",
        ),
        ((10, 9, 100), "10 for Wei Li beside 9 papers; an h-index of 10 needs 10 papers"),
        ((10, 10, 99), "10 for Wei Li beside 99 citations; an h-index of 10 needs 100 citations"),
        ((10, 9, None), "10 for Wei Li beside 9 papers; an h-index of 10 needs 10 papers"),
        ((10, None, 99), "10 for Wei Li beside 99 citations; an h-index of 10 needs 100 citations"),
        (
            (1, 0, None),
            "1 for Wei Li beside 0 papers; an h-index of 1 needs 1 paper",
        ),
    ],
)
def test_an_h_index_needs_as_many_papers_with_as_many_citations(
    stated: tuple[int | None, int | None, int | None], told: str, tmp_path: Path
) -> None:
    assert found_in(figures(*stated), tmp_path) == [
        ("h-index-too-high", f"s states an h-index of {told}.", ("person/li",))
    ]


@pytest.mark.parametrize(
    "stated", [(10, 10, 100), (0, 0, 0), (10, None, None), (None, 9, 106), (3, 3, 9), (3, 4, 10)]
)
def test_an_h_index_that_is_possible_is_none(
    stated: tuple[int | None, int | None, int | None], tmp_path: Path
) -> None:
    assert found_in(figures(*stated), tmp_path) == []


def test_figures_of_different_documents_are_not_compared(tmp_path: Path) -> None:
    apart = figures(25, None, None, document="new") + figures(None, 9, 106, document="old")
    assert found_in(apart, tmp_path) == []


def test_where_no_document_is_named_the_figures_of_one_site_are_compared(tmp_path: Path) -> None:
    assert len(found_in(figures(25, 9, None, document=None), tmp_path)) == 1


@pytest.mark.parametrize(("names", "told"), [("", "https://example.org/kg/person/li"), ('"Li", "Wei"', "Li")])
def test_a_person_without_a_name_or_with_two_contradicts_once(names: str, told: str, tmp_path: Path) -> None:
    text = figures(25, 9, None).replace('<person/li> foaf:name "Wei Li" .', "")
    text += f"<person/li> foaf:name {names} ." if names else ""
    (sentence,) = sentences(text, tmp_path)
    assert sentence.startswith(f"s states an h-index of 25 for {told} beside 9 papers")


def page(stated: int, listed: int) -> str:
    records = " ".join(
        f"<record/{n}> a kgo:Record ; kgo:recordOf <paper/{n}> ; prov:hadPrimarySource <document/a> ."
        for n in range(listed)
    )
    return (
        figures(None, stated, None)
        + "<page/a> a schema:ProfilePage ; dcterms:source <document/a> ; foaf:primaryTopic <person/li> ."
        + f'<graph/records> {{ <document/a> schema:name "a.txt" . {records} }}'
    )


@pytest.mark.parametrize(
    ("stated", "listed", "told"),
    [
        (9, 9, None),
        (9, 7, "a.txt states 9 papers for Wei Li and lists 7."),
        (1, 2, "a.txt states 1 paper for Wei Li and lists 2."),
        (9, 0, "a.txt states 9 papers for Wei Li and lists 0."),
    ],
)
def test_a_page_lists_as_many_papers_as_it_states(
    stated: int, listed: int, told: str | None, tmp_path: Path
) -> None:
    expected = [("stated-papers", told, ("person/li",))] if told else []
    assert found_in(page(stated, listed), tmp_path) == expected


@pytest.mark.parametrize(
    ("stated", "hidden", "told"),
    [
        (9, "a.txt: 2", None),
        (9, "b.txt: 1\na.txt: 2", None),
        (19, "a.txt: 12\nb.txt: 1", None),
        (9, "a.txt: 1", "a.txt states 9 papers for Wei Li and lists 8."),
        (7, "a.txt: 1", "a.txt states 7 papers for Wei Li and lists 8."),
        (9, "b.txt: 2\nmy a.txt: 2", "a.txt states 9 papers for Wei Li and lists 7."),
        (7, "b.txt: 2", None),
    ],
)
def test_a_page_lists_the_records_as_well_that_people_hid_of_it(
    stated: int, hidden: str, told: str | None, tmp_path: Path
) -> None:
    assert sentences(page(stated, 7), tmp_path, hidden=hidden) == ([told] if told else [])


def test_facts_alone_do_not_show_what_a_page_lists(tmp_path: Path) -> None:
    assert found_in(page(9, 0).partition("<graph/records>")[0], tmp_path) == []


def listed(complete: str, *printed: str) -> str:
    """A page of Wei Li that lists one paper by these names."""
    authorships = " ".join(
        f'<authorship/{n}> pro:relatesToDocument <paper/0> ; kgo:nameAsPrinted "{name}" .'
        for n, name in enumerate(printed)
    )
    paper = f'<paper/0> dcterms:title "On Doors" ; kgo:authorListComplete {complete} . {authorships}'
    return page(1, 1).replace("<page/a> a", f"{paper} <page/a> a")


OWNERLESS = "a.txt lists 'On Doors' on the page of Wei Li, who is not among its complete list of authors."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (listed("true", "Ada Brand", "Bo Chen"), OWNERLESS),
        (listed("true", "Ada Brand", "Wei Li"), None),
        (listed("true", "Ada Brand", "W. Li"), None),
        (listed("true", "Li, Wei"), None),
        (listed("false", "Ada Brand"), None),
        (listed("true", "Ada Brand").partition("<graph/records>")[0], None),
    ],
)
def test_the_owner_of_a_page_is_among_the_authors_of_what_it_lists(
    text: str, told: str | None, tmp_path: Path
) -> None:
    expected = [("page-without-its-owner", told, ("paper/0", "person/li"))] if told else []
    assert found_in(text, tmp_path) == expected


# Changes stated twice


class Change(NamedTuple):
    """A figure and a change right beside it."""

    claim: str
    """Kind, bound and value: `factor about 11`; `factor increase exact 3` with a direction."""
    ends: tuple[str, str, str]
    """From, to, unit."""
    told: str | None
    """The part of the sentence that follows the title; `None` when it fits."""
    sentence: str | None = "same"
    """The text, `same` for one that prints both ends in full, `None` for a graph without texts."""
    gap: int = 2
    """Characters between them."""
    metrics: tuple[str, str] = ("<concept/fpr>", "<concept/fpr>")
    """Of the figure, and of the change."""


FPR_FALLS = "a change from 24.8% to 2.0% in FPR, which is a factor of 12.1 to 12.7."
WITHOUT_METRIC = "20 beside a change from 14.5 ms to 2.5 ms, which is a factor of 5.7 to 5.9."
CHANGES = [
    Change("factor about 11", ("24.8", "2", "%"), f"a factor of about 11 beside {FPR_FALLS}"),
    Change("factor about 11", ("24.8", "2", "%"), f"a factor of about 11 beside {FPR_FALLS}", sentence=None),
    Change("factor about 11", ("24.8", "2", "%"), None, sentence="11x, from 24.8% to 2%"),
    Change("factor about 11", ("24.8", "2", "%"), None, sentence="11x, from about 24.8% to 2.0%"),
    Change("factor about 11", ("24.8", "2", "%"), None, sentence="11x, from 24.8% to over 2.0%"),
    Change("factor exact 12", ("24.8", "2", "%"), None),
    Change("factor exact 12.4", ("24.8", "2", "%"), None),
    Change("factor exact 7", ("14", "2", "ms"), None),
    Change("factor exact 20", ("14", "2", "ms"), "to 2 ms in FPR, which is a factor of 5.4 to 9.7."),
    Change("factor exact 100", ("1000", "10", "seconds"), None),
    Change("factor exact 6.44", ("54.67", "8.48", "%"), None),
    Change("factor exact 5", ("10", "50", ""), None),
    Change("factor exact 4", ("10.0", "50.0", ""), None),  # four times more is five times as much
    Change("factor exact 3", ("10.5", "50.5", ""), "from 10.5 to 50.5 in FPR, which is a factor of 4.8."),
    Change("factor exact 0.5", ("20.5", "10.2", "ms"), None),
    Change("factor exact 0.2", ("20.5", "10.2", "ms"), "states a factor of 0.2 beside"),
    Change("factor up-to 166", ("61.36", "0.37", "seconds"), None),
    Change("factor up-to 20", ("61.36", "0.37", "seconds"), "states a factor of up to 20 beside"),
    Change("factor up-to 20", ("61.36", "30.25", "seconds"), None),
    Change("factor at-least 2", ("61.36", "0.37", "seconds"), None),
    Change("factor at-least 5", ("61.36", "30.25", "seconds"), "states a factor of at least 5 beside"),
    Change("factor increase exact 20", ("14.5", "2.5", "ms"), None),
    Change("factor decrease exact 20", ("14.5", "2.5", "ms"), "states a factor of 20 beside"),
    Change("factor exact 20", ("14.5", "2.5", "ms"), None, gap=5),
    Change("factor exact 20", ("14.5", "2.5", "ms"), "states a factor of 20 beside", gap=-3),
    Change("factor exact 20", ("14.5", "2.5", "ms"), None, metrics=("<concept/tpr>", "<concept/fpr>")),
    Change("factor exact 20", ("14.5", "2.5", "ms"), WITHOUT_METRIC, metrics=("", "")),
    Change("factor exact 20", ("0", "2.5", "ms"), None),
    Change("factor exact 20", ("0.4", "2.5", "ms"), "states a factor of 20 beside"),
    Change("factor range 20", ("14.5", "2.5", "ms"), None),
    Change("measure exact 20", ("14.5", "2.5", "ms"), None),
    Change("percent exact 50", ("20", "10", "ms"), None),
    Change("percent exact 50", ("20", "5", "ms"), "from 20 ms to 5 ms in FPR, which is 75%."),
    Change("percent exact 10", ("20", "10", "%"), None),
    Change("percent exact 30", ("20", "10", "%"), "from 20% to 10% in FPR, which is 50% or 10 points."),
    Change("percent exact 44.44", ("45", "65", "%"), None),
    Change("percent exact 258", ("19.8", "70.9", "%"), None),
    Change("percent exact 20", ("12", "10", "s"), None),  # 20% more speed
    Change("percent up-to 50", ("38", "57", "%"), None),
    Change("percent up-to 20", ("2.1", "9.3", "GB"), None),
    Change("percent about 50", ("0.5", "0.24", "mm"), None),
    Change("percent exact 90", ("0.5", "0.24", "mm"), "from 0.50 mm to 0.24 mm in FPR, which is 52%."),
    Change("percent exact 1.5", ("0.865", "0.85", ""), None),  # of hundredths
    Change("percent exact 3", ("0.865", "0.85", ""), "to 0.850 in FPR, which is 1.7% or 1.5 points."),
    Change("percent exact 50", ("1.5", "1", ""), None),
    Change("percent exact 12", ("1.5", "1", ""), "from 1.5 to 1.0 in FPR, which is 33.3%."),
]  # fmt: skip


def of_change(change: Change, number: int) -> str:
    """A paper with one figure and one change."""
    kind, *direction, bound, value = change.claim.split()
    property = {"up-to": "schema:maxValue", "at-least": "schema:minValue"}.get(bound, "schema:value")
    from_, to, unit = change.ends
    digits = max(len(end.partition(".")[2]) for end in (from_, to))
    full = " ".join(end if not digits else f"{float(end):.{digits}f}" for end in (from_, to))
    text = full if change.sentence == "same" else change.sentence
    said = f'schema:text "{text}" ;' if text else ""
    units = f'schema:unitText "{unit}" ;' if unit else ""
    metrics = [f"kgo:metric {metric} ;" if metric else "" for metric in change.metrics]
    way = "decrease" if float(from_) > float(to) else "increase"
    mine = f'kgo:direction "{direction[0]}" ;' if direction else ""
    return f"""
        <paper/{number}> dcterms:title "T{number}" .
        <claim/{number:013}-100-120> schema:appearance <paper/{number}> ; {said} {metrics[0]} {mine}
            kgo:claimKind "{kind}" ; kgo:bound "{bound.replace("-", " ")}" ; {property} {value} .
        <claim/{number:013}-{120 + change.gap}-150> schema:appearance <paper/{number}> ;
            {said} {metrics[1]} {units} kgo:direction "{way}" ; kgo:claimKind "from-to" ;
            kgo:fromValue {from_} ; kgo:toValue {to} .
        """


FPR = '<concept/fpr> skos:prefLabel "FPR" . <concept/tpr> skos:prefLabel "TPR" .'


@pytest.fixture(scope="module")
def changes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Title → sentence, of all cases at once: each is a paper of its own."""
    text = FPR + "".join(map(of_change, CHANGES, count()))
    found = found_in(text, tmp_path_factory.mktemp("changes"))
    assert {rule for rule, _, _ in found} == {"change-stated-twice"}
    titles = [sentence.split("'")[1] for _, sentence, _ in found]
    assert len(set(titles)) == len(titles)
    return {sentence.split("'")[1]: sentence for _, sentence, _ in found}


@pytest.mark.parametrize("number", range(len(CHANGES)), ids=lambda n: f"{CHANGES[n].claim} {CHANGES[n].ends}")
def test_a_figure_beside_a_change_fits_its_ends(number: int, changes: dict[str, str]) -> None:
    told, sentence = CHANGES[number].told, changes.get(f"T{number}")
    if told is None:
        assert sentence is None
    else:
        assert sentence is not None
        assert told in sentence


def test_a_setting_beside_a_result_states_no_change(tmp_path: Path) -> None:
    text = FPR + of_change(Change("percent exact 1", ("10.5", "19.5", "%"), None), 0)
    figure, _, change = text.partition('kgo:claimKind "percent"')
    whose = f'{figure} kgo:claimRole "setting" ; kgo:claimKind "percent"{change}'
    result = whose.replace('kgo:claimKind "from-to"', 'kgo:claimRole "result" ; kgo:claimKind "from-to"')
    assert len(sentences(text, tmp_path)) == len(sentences(whose, tmp_path)) == 1
    assert sentences(result, tmp_path) == []


def test_a_claim_before_the_figure_counts_as_beside_it_too(tmp_path: Path) -> None:
    text = of_change(Change("factor exact 20", ("14.5", "2.5", "ms"), None, gap=40), 0) + FPR
    swapped = text.replace("-100-120>", "-154-170>").replace("-160-150>", "-120-150>")
    assert sentences(text, tmp_path) == []
    assert len(sentences(swapped, tmp_path)) == 1
    assert sentences(swapped.replace("-154-170>", "-155-170>"), tmp_path) == []


def test_claims_whose_names_have_no_places_need_one_metric_and_one_sentence(tmp_path: Path) -> None:
    text = FPR + of_change(Change("factor exact 20", ("14.5", "2.5", "ms"), None), 0)
    foreign = text.replace("-100-120>", "/one>").replace("-122-150>", "/two>")
    assert len(sentences(foreign, tmp_path)) == 1
    assert sentences(foreign.replace("kgo:metric <concept/fpr> ;", ""), tmp_path) == []
    assert sentences(foreign.replace('"factor"', '"percent"'), tmp_path) == []


def test_a_contradiction_of_claims_concerns_paper_metric_and_system(tmp_path: Path) -> None:
    text = FPR + of_change(Change("factor exact 20", ("14.5", "2.5", "ms"), None), 0)
    ((_, _, concerned),) = found_in(
        text + f"<claim/{0:013}-100-120> schema:about <concept/parden> .", tmp_path
    )
    assert concerned == ("paper/0", "concept/fpr", "concept/parden")


# Dates


@pytest.mark.parametrize(
    ("issued", "after"),
    [
        ('"2026-06-02"^^xsd:date', True),
        ('"2026-06-01"^^xsd:date', False),
        ('"2026-07"^^xsd:gYearMonth', True),
        ('"2026-06"^^xsd:gYearMonth', False),
        ('"2027"^^xsd:gYear', True),
        ('"2026"^^xsd:gYear', False),
    ],
)
def test_a_date_is_after_the_day_when_its_beginning_is(issued: str, after: bool, tmp_path: Path) -> None:
    text = f'<paper/a> a schema:ScholarlyArticle ; dcterms:title "T" ; dcterms:issued {issued} .'
    printed = issued.split('"')[1]
    told = f"'T' is dated {printed}, after 2026-06-01, the day of --as-of."
    assert sentences(text, tmp_path, as_of="2026-06-01") == ([told] if after else [])
    assert sentences(text, tmp_path) == []


@pytest.mark.parametrize(("as_of", "after"), [("2026-06", False), ("2026", False), ("2026-05", True)])
def test_no_day_of_a_month_is_after_that_month(as_of: str, after: bool, tmp_path: Path) -> None:
    text = '<paper/a> a schema:ScholarlyArticle ; dcterms:title "A" ; dcterms:issued "2026-06-02"^^xsd:date .'
    assert bool(sentences(text, tmp_path, as_of=as_of)) is after


# Records of one paper


def records(property: str, *values: str | None, more: str = "") -> str:
    """One paper as several documents print it."""
    printed = "".join(
        f'<record/{n}> kgo:recordOf <paper/a> ; prov:hadPrimarySource <document/{n}> ; kgo:entry "L{n}" . '
        f'<document/{n}> schema:name "{n}.txt" . '
        + (f"<record/{n}> {property} {ox.Literal(value)} . " if value else "")
        for n, value in enumerate(values, start=1)
    )
    return f'<paper/a> dcterms:title "T" . {more} <graph/records> {{ {printed} }}'


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (("Aug 28, 2024", "2024"), None),
        (("Aug 28, 2024", "2023"), "'T' is dated 2023 in 2.txt L2 and 2024 in 1.txt L1."),
        (("2023-05-01", "1 May 2023", "May 2021"), "'T' is dated 2021 in 3.txt L3 and 2023 in 2.txt L2."),
        (("2024/2025", "2023"), None),
        (("Feb 2", "2024"), None),
        (("Feb 2", "Feb 3"), None),
        (("20240828", "2023"), None),
        ((None, "2023"), None),
        (("2024",), None),
    ],
)
def test_two_records_of_one_paper_have_one_year(
    printed: Sequence[str | None], told: str | None, tmp_path: Path
) -> None:
    expected = [("record-years", told, ("paper/a",))] if told else []
    assert found_in(records("kgo:dateAsPrinted", *printed), tmp_path) == expected


def test_what_was_on_the_web_before_its_issue_may_be_of_another_year(tmp_path: Path) -> None:
    early = '<record/1> kgo:fieldAsPrinted "pubstate: early access (volume PP, number 99)" .'
    text = records("kgo:dateAsPrinted", "2023", "2024")
    assert found_in(text, tmp_path)
    assert found_in(f"{text} <graph/records> {{ {early} }}", tmp_path) == []


def test_a_preprint_may_be_of_another_year_than_what_it_became(tmp_path: Path) -> None:
    preprint = '<record/1> schema:identifier "arxiv:2212.1" .'
    published = '<record/2> schema:identifier "arxiv:2212.1" ; kgo:venueAsPrinted "J. Maps" .'
    dated = records("kgo:dateAsPrinted", "2022", "2023")
    assert found_in(f"{dated} <graph/records> {{ {preprint} {published} }}", tmp_path) == []
    assert len(found_in(f"{dated} <graph/records> {{ {preprint} }}", tmp_path)) == 0
    for server in ("Electron. Colloquium Comput. Complex.", "IACR Cryptol. ePrint Arch."):
        report = f'<record/1> kgo:venueAsPrinted "{server}" .'
        assert found_in(f"{dated} <graph/records> {{ {report} {published} }}", tmp_path) == []
    later = records("kgo:dateAsPrinted", "2022", "2023", "2024")
    assert len(found_in(f"{later} <graph/records> {{ {preprint} {published} }}", tmp_path)) == 1


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (("arxiv:2408.15901", "arxiv:2408.15901v2"), None),
        (("arxiv:2408.15901v1", "arxiv:2408.15901v2"), None),
        (("arxiv:2408.15901", "doi:10.1/x"), None),
        (("arxiv:2408.1v1", "arxiv:2408.2"), "arXiv id 2408.1 in 1.txt L1 and 2408.2 in 2.txt L2"),
        (("doi:10.1000/b", "doi:10.1000/a"), "DOI 10.1000/a in 2.txt L2 and 10.1000/b in 1.txt L1"),
        (("doi:10.1000/A", "doi:10.1000/a"), None),
        (("doi:10.48550/arxiv.2408.15901", "doi:10.1000/a"), None),
        (("isbn:1", "isbn:2"), None),
    ],
)  # fmt: skip
def test_two_records_of_one_paper_have_one_identifier_of_each_scheme(
    printed: Sequence[str], told: str | None, tmp_path: Path
) -> None:
    expected = [("record-identifiers", f"'T' has the {told}.", ("paper/a",))] if told else []
    assert found_in(records("schema:identifier", *printed), tmp_path) == expected


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ((), False),
        (("0000-0002-1825-0097",), False),
        (("0000-0002-1825-0097", "0000-0001-5109-3700"), True),
        (("0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0001-9999-9990"), True),
    ],
)
def test_an_author_of_one_paper_has_one_orcid(given: Sequence[str], told: bool, tmp_path: Path) -> None:
    ids = "".join(f' ; schema:identifier "orcid:{orcid}"' for orcid in given)
    signed = (
        "<authorship/a-1> pro:relatesToDocument <paper/a> ; pro:isHeldBy <person/roe> ; "
        f'kgo:nameAsPrinted "Jane Roe"{ids} .'
    )
    said = (
        "Documents give 'Jane Roe', an author of 'T', the ORCIDs 0000-0001-5109-3700 and 0000-0002-1825-0097."
    )
    expected = [("record-orcids", said, ("paper/a", "person/roe"))] if told else []
    assert found_in(records("dcterms:title", "T", "T", more=signed), tmp_path) == expected


@pytest.mark.parametrize(
    ("given", "rules"),
    [
        ({"roe": (1,), "lee": (2,)}, []),
        ({"roe": (1, 2)}, ["person-orcids"]),
        ({"roe": (1,), "lee": (1,)}, ["shared-orcids"]),
        ({"roe": (1,), "lee": (1, 2)}, ["person-orcids", "shared-orcids"]),
    ],
)
def test_a_person_has_one_orcid_and_an_orcid_one_person(
    given: Mapping[str, Sequence[int]], rules: list[str], tmp_path: Path
) -> None:
    people = "".join(
        f"<person/{who}> a foaf:Person ; foaf:name '{who}' ; schema:identifier 'orcid:{n}' .\n"
        for who, numbers in given.items()
        for n in numbers
    )
    found = found_in(records("dcterms:title", "T", "T", more=people), tmp_path)
    assert [rule for rule, *_ in found] == rules
    texts = {
        "person-orcids": "Documents give the ORCIDs 1 and 2 to {} (person/{}), who can have but one.",
        "shared-orcids": "Documents give the ORCID 1 to several people: lee (person/lee), roe (person/roe).",
    }
    who = "roe" if len(given["roe"]) > 1 else "lee"
    assert [text for _, text, _ in found] == [texts[rule].format(who, who) for rule in rules]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (("Nexus: A Study", "NEXUS — a study."), None),
        (("Analysing Behaviour", "Analyzing Behavior"), None),
        (("Schrödinger's Cat", "Schrodinger’s cat"), None),
        (("Nexus", "Nexus: Specialization meets Adaptability"), None),
        (("Maps & Tables of the world", "Maps and Tables of the World"), None),
        (("Karten & Tabellen", "Karten und Tabellen"), None),
        (("R&D in Spain", "R &amp; D in Spain"), None),
        (("Modelling <i>C++</i> Programmes", "Modeling C Plus Plus Programs"), None),
        (("Straße", "Strasse"), None),
        (("Façades of São Paulo and Łódź", "Facades of Sao Paulo and Lodz"), None),
        (("Deep Beds", "RETRACTED: Deep Beds"), None),
        (("Deep Beds", "Deep Beds (Retracted article. See vol. 375, pg. 445, 2010)"), None),
        (("Deep Beds", "Retracted and Replaced: Deep Beds"), None),
        (("Deep Beds", "Retracted and republished: Deep Beds"), None),
        (("Deep Beds", "RETRACTED: Deep Lamps"), "'Deep Beds' in 1.txt L1 and 'RETRACTED: Deep Lamps'"),
        (("Maps & Lists", "Maps & Tables"), "'Maps & Lists' in 1.txt L1 and 'Maps & Tables'"),
        (("Bounds for $R_{max}$", "Bounds for Rmax and more"), None),
        (("RETRACTED: Bread and Sleep", "Bread and sleep"), None),
        (("[Retracted Article] Bread and Sleep", "Bread and sleep (Retracted article. See vol. 3)"), None),
        (("Bread and Sleep", "RETRACTED: Milk"), "'Bread and Sleep' in 1.txt L1 and 'RETRACTED: Milk'"),
        (("Correction to: Deep Beds", "Deep Beds (vol 2, pg e17, 2020)"), None),
        (("Correction to: Deep Beds", "Deep Beds"), "'Correction to: Deep Beds' in 1.txt L1 and 'Deep Beds'"),
        (("[Review of All Doors]", "All Doors"), None),
        (("Rezension von: All Doors, hg. von Al Poe", "All Doors"), None),
        (("Review of All Doors", "Lamps"), "'Review of All Doors' in 1.txt L1 and 'Lamps'"),
        (("学习", "机器学习"), None),
        (("Stress in Milk and Flies", "Stress inMilkandFlies"), None),
        (("TNF-α and μ-opioid of PI3Kβ", "TNF-alpha and mu-opioid of PI3Kbeta"), None),
        (("Milk at 37 °C in Rooms", "Milk at 37 degrees C in Rooms"), None),
        (("Doors of CO₂ and 10⁹ Ca²⁺", "Doors of CO2 and 109 Ca2+"), None),
        (("TNF-α in Beer", "TNF-α in Milk"), "'TNF-α in Beer' in 1.txt L1 and 'TNF-α in Milk'"),
        (("Bounds for Noise", "Bounds for Trust"), "'Bounds for Noise' in 1.txt L1 and 'Bounds for Trust'"),
        (("Attention 1", "Attention 2"), "'Attention 1' in 1.txt L1 and 'Attention 2'"),
        (("B | D | F", "D | F | G"), "'B | D | F' in 1.txt L1 and 'D | F | G'"),
    ],
)  # fmt: skip
def test_two_records_of_one_paper_have_one_title(
    printed: Sequence[str], told: str | None, tmp_path: Path
) -> None:
    expected = [("record-titles", f"One paper is called {told} in 2.txt L2.", ("paper/a",))] if told else []
    assert found_in(records("dcterms:title", *printed), tmp_path) == expected


def authors(*names: str) -> str:
    """The fullest byline, as the facts have it."""
    return "".join(
        f"<authorship/a-{n}> pro:relatesToDocument <paper/a> ; schema:position {n} ; "
        f"kgo:nameAsPrinted {ox.Literal(name)} . "
        for n, name in enumerate(names, start=1)
    )


KELLER = ("Maria Keller", "Petr Novák", "Xiao-Ming Li")
FULL = "Maria Keller, Petr Novák, Xiao-Ming Li"
CUT = f"{FULL} et al."


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ((FULL, CUT), None),
        ((FULL, "M. Keller, P. Novak, X.-M. Li"), None),
        ((FULL, "Keller, Maria and Novák, Petr and Li, Xiaoming"), None),
        ((FULL, "Keller, M.; Novak, P.; Li, X."), None),
        ((FULL, "Maria Keller and others"), None),
        ((FULL, f"{FULL} · allen-ai"), None),
        ((FULL, "Maria Keller, Petr Novák, 李 小明"), None),
        ((FULL, "Keller, Maria"), None),
        ((FULL, "Ana Ruiz and {\\'E}va Nagy and X Y"), None),
        ((FULL, "Maria Keller, Jr., Petr Novak, Xiao-Ming Li"), None),
        ((FULL, "Maria Keller, Jr., Ana Ruiz, Bo Chen"), "2 'Petr Novák' in 1.txt L1 and 'Ana Ruiz'"),
        ((CUT, "Ana Ruiz, Petr Novák et al."), "1 'Maria Keller' in 1.txt L1 and 'Ana Ruiz'"),
        ((CUT, "Ruiz, Ana and Novák, Petr and others"), "1 'Maria Keller' in 1.txt L1 and 'Ruiz, Ana'"),
        ((CUT, "Maria Keller, Ana Ruiz, Bo Chen et al."), "2 'Petr Novák' in 1.txt L1 and 'Ana Ruiz'"),
        ((CUT, "Petr Novák, Maria Keller et al."), "1 'Maria Keller' in 1.txt L1 and 'Petr Novák'"),
        ((None, "Ana Ruiz, Petr Novák et al."), None),
    ],
)
def test_two_records_of_one_paper_have_one_person_at_one_place(
    printed: Sequence[str | None], told: str | None, tmp_path: Path
) -> None:
    found = found_in(records("kgo:bylineAsPrinted", *printed, more=authors(*KELLER)), tmp_path)
    expected = [("record-authors", f"'T' has as author {told} in 2.txt L2.", ("paper/a",))] if told else []
    assert found == expected


DOORS = "Doors Collaboration"
GROUPS = "<organisation/d> a schema:Organization . <authorship/a-1> pro:isHeldBy <organisation/d> ."


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ((f"{DOORS}, {FULL}", f"{FULL}, The {DOORS}"), None),
        ((f"{DOORS}, {FULL}", FULL), None),
        ((f"{DOORS}, {FULL}", DOORS), None),
        (
            (f"{DOORS}, {FULL}", "Ana Ruiz, Petr Novák, X.-M. Li"),
            "2 'Maria Keller' in 1.txt L1 and 'Ana Ruiz'",
        ),
    ],
)
def test_a_collaboration_contradicts_no_list_of_its_members(
    printed: Sequence[str], told: str | None, tmp_path: Path
) -> None:
    more = authors(DOORS, *KELLER) + GROUPS
    found = found_in(records("kgo:bylineAsPrinted", *printed, more=more), tmp_path)
    assert found == (
        [("record-authors", f"'T' has as author {told} in 2.txt L2.", ("paper/a",))] if told else []
    )


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Jörg Müller", "J. Mueller"),
        ("Jörg Müller", "J. Muller"),
        ("Łukasz Kaiser", "L. Kaiser"),
        ("Aidan N. Gomez", "Gomez A"),
        ("Søren Kierkegaard", "Soeren Kierkegaard"),
        ("Anna Nowak", "Anna Kowalska-Nowak"),
        ("Michael O’Hara", "M. O'Hara"),
        ("Michael O’Hara", "M. OHara"),
        ("Michael O’Hara", "M. O Hara"),
        ("Noël D'Àvila", "N. DAvila"),
        ("Ngô Bảo Châu", "Ngo Bao Chau"),
        ("Wei Zhang", "Zhang Wei"),
        ("J. R.", "K. S."),
    ],
)
def test_two_spellings_of_one_name_do_not_contradict(shown: str, name: str, tmp_path: Path) -> None:
    printed = records(
        "kgo:bylineAsPrinted", f"{shown}, Bo Chen", f"{name}, Bo Chen", more=authors(shown, "Bo Chen")
    )
    assert found_in(printed, tmp_path) == []


@pytest.mark.parametrize(
    ("shown", "name"), [("Wei Lu", "Bo Li"), ("Jörg Müller", "Jan Miller"), ("Ann Lee", "A. Li")]
)
def test_two_names_without_a_common_word_contradict(shown: str, name: str, tmp_path: Path) -> None:
    printed = records(
        "kgo:bylineAsPrinted", f"{shown}, Bo Chen", f"{name}, Bo Chen", more=authors(shown, "Bo Chen")
    )
    assert [rule for rule, _, _ in found_in(printed, tmp_path)] == ["record-authors"]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (("Ana Ruiz, Bo Chen", "Ruiz, Ana and Chen, Bo"), None),
        (("Ana Ruiz, Bo Chen", "Ana Ruiz, Bo Chen, Wei Lu et al."), None),
        (("Ana Ruiz, Bo Chen", "Ana Ruiz and others"), None),
        (("Ana Ruiz, Bo Chen", "Ana Ruiz & Bo Chen & Wei Lu"), None),
        (("Ana Ruiz, Bo Chen", "Ruiz, Ana"), None),
        (("Ana Ruiz, Bo Chen", "Ana Ruiz"), "1 author in 2.txt L2 and 2 authors in 1.txt L1"),
        (("Ana Ruiz, Jr., Bo Chen", "Ana Ruiz Jr, Bo Chen"), None),
        (("Ana Ruiz, Jr., Bo Chen, III", "Ruiz, Jr., Ana and Chen, Bo"), None),
        (("Ana Ruiz, Jr., Bo Chen", "Ana Ruiz, Jr."), "1 author in 2.txt L2 and 2 authors in 1.txt L1"),
        (
            ("Ana Ruiz and Bo Chen", ", ".join(["Ana Ruiz", "Bo Chen", *["Wei Lu"] * 8])),
            "2 authors in 1.txt L1 and 10 authors in 2.txt L2",
        ),
    ],
)
def test_two_complete_bylines_of_one_paper_have_one_length(
    printed: Sequence[str], told: str | None, tmp_path: Path
) -> None:
    found = found_in(records("kgo:bylineAsPrinted", *printed), tmp_path)
    expected = [("record-author-counts", f"'T' has {told}.", ("paper/a",))] if told else []
    assert found == expected


def test_categories_that_differ_are_no_contradiction(tmp_path: Path) -> None:
    assert found_in(records("kgo:categoryAsPrinted", "LG", "CL"), tmp_path) == []


# Rules


def test_the_seed_has_the_contradictions_that_a_careful_reader_finds(seed: Graph) -> None:
    found = contradictions(seed)
    assert [(c.rule, c.concerns[0].rpartition("/")[2].rpartition("-")[0]) for c in found] == [
        ("change-stated-twice", "parden-can-you-repeat-that-defending-against"),
        ("h-index-too-high", "qizhen-zhang"),
    ]
    assert "a factor of about 11 beside a change from 24.8% to 2.0%" in found[0].text
    assert "which is a factor of 12.1 to 12.7" in found[0].text
    assert "h-index of 25 for Qizhen Zhang beside 9 papers and 106 citations" in found[1].text


def test_facts_alone_have_the_same_contradictions(seed: Graph, root: Path) -> None:
    with open_graph(root / "exports" / "graph.ttl") as facts:
        assert contradictions(facts) == contradictions(seed)


def test_every_rule_says_what_it_looks_for_in_an_order() -> None:
    for rule in rules().values():
        assert rule.summary
        assert "\nORDER BY " in rule.text


def test_every_rule_has_a_test_that_names_it() -> None:
    tests = "\n".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [name for name in rules() if f'"{name}"' not in tests] == [], "what it finds is tested here"


def test_nothing_contradicts_itself_in_an_empty_graph(tmp_path: Path) -> None:
    assert found_in("", tmp_path, as_of="2026-01-01") == []


def test_the_most_serious_come_first_and_no_rule_hides_another(tmp_path: Path) -> None:
    text = figures(25, 9, 106) + records("kgo:dateAsPrinted", "2023", "2024")
    more = records("schema:identifier", "doi:10.1000/a", "doi:10.1000/b").replace("paper/a", "paper/b")
    more = more.replace("record/", "record/b").replace("document/", "document/b")
    third = (
        figures(25, 9, 106)
        .replace("person/li", "person/lu")
        .replace("<f/", "<g/")
        .replace("Wei Li", "Wei Lu")
    )
    found = found_in(text + more + third, tmp_path)
    assert [rule for rule, _, _ in found] == [
        *("h-index-too-high", "record-identifiers", "h-index-too-high", "record-years")
    ]


OWN = (
    "#+ summary: Short titles\n"
    'SELECT {columns} {{ ?paper dcterms:title "T" . {more} BIND ({weight} AS ?weight) }} ORDER BY ?x'
)


def own(monkeypatch: pytest.MonkeyPatch, columns: str, more: str = "", weight: str = "1") -> None:
    rule = read_question(OWN.format(columns=columns, more=more, weight=weight), "own")
    monkeypatch.setattr(checks, "rules", lambda: {"own": rule})


def test_rows_with_one_sentence_about_one_node_are_one_contradiction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(monkeypatch, "?text ?weight ?paper ?x", 'BIND ("too short" AS ?text) ?paper dcterms:subject ?x')
    text = '<paper/a> dcterms:title "T" ; dcterms:subject <x>, <y>, "a text", [] .'
    assert found_in(text, tmp_path) == [("own", "too short", ("paper/a", "x", "y"))]


def test_a_row_without_a_sentence_is_told_in_the_words_of_the_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(monkeypatch, "?text ?weight ?paper", "OPTIONAL { ?paper kgo:badge ?text }")
    assert found_in('<paper/a> dcterms:title "T" .', tmp_path) == [("own", "Short titles", ("paper/a",))]


@pytest.mark.parametrize("columns", ["?weight ?paper", "?text ?paper", "?text ?weight"])
def test_a_rule_that_lacks_a_column_is_an_error(
    columns: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(monkeypatch, columns, 'BIND ("too short" AS ?text)')
    with pytest.raises(InputError, match="must select text, weight and at least one node"):
        found_in("", tmp_path)


@pytest.mark.parametrize(("weight", "told"), [('"high"', "high"), ("0", "0"), ("?nowhere", "nothing")])
def test_a_rule_that_weighs_a_case_by_no_number_of_the_three_is_an_error(
    weight: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(monkeypatch, "?text ?weight ?paper", 'BIND ("too short" AS ?text)', weight)
    with pytest.raises(InputError, match=f"The rule own weighs a case {told}; it must weigh it 1, 2 or 3"):
        found_in('<paper/a> dcterms:title "T" .', tmp_path)


def test_a_rule_that_takes_too_long_is_stopped(seed: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    product = (
        "SELECT ?text ?weight ?paper { ?paper ?weight ?text . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?i"
    )
    monkeypatch.setattr(checks, "rules", lambda: {"own": read_question(product, "own")})
    with pytest.raises(LimitError):
        contradictions(seed, timeout=0.5)


@pytest.mark.slow
def test_a_graph_of_thousands_of_papers_is_checked_in_seconds(tmp_path: Path) -> None:
    """Nothing is compared with everything: each rule goes from a paper or person to what is said of it."""
    lines, printed = [FPR], []
    for n in range(5_000):
        lines.append(of_change(Change("factor exact 7", ("14", "2", "ms"), None), n))
        lines.append(
            authors("Ana Ruiz", "Bo Chen").replace("<paper/a>", f"<paper/{n}>").replace("/a-", f"/{n}-")
        )
        lines.append(figures(9, 9, 81).replace("person/li", f"person/{n}").replace("-a>", f"-{n}>"))
        for place in range(2):
            printed.append(
                f'<record/{n}-{place}> kgo:recordOf <paper/{n}> ; dcterms:title "T{n}{"." * place}" ; '
                f'kgo:bylineAsPrinted "Ana Ruiz, {"Bo" if place else "B."} Chen" ; '
                f'kgo:dateAsPrinted "{"2024" if place else "May 2024"}" ; '
                f'schema:identifier "doi:10.1000/{n}" ; prov:hadPrimarySource <document/{n}> .'
                f'<document/{n}> schema:name "{n}.txt" .'
            )
    text = "".join(lines) + "<graph/records> {" + "".join(printed) + "}"
    (tmp_path / "graph.trig").write_text(HEAD + text, "utf-8")
    with open_graph(tmp_path / "graph.trig") as graph:
        assert contradictions(graph, {"as_of": "2026-01-01"}, timeout=10) == []


def test_a_paper_may_have_thousands_of_authors_and_figures(tmp_path: Path) -> None:
    """The place of a name in a byline, and a figure beside each other figure, once took minutes."""
    names = [f"{a}{b}a {c}{d}o" for a in "ABCDEFG" for b in "aeiou" for c in "ABCDEFG" for d in "aeiou"]
    others = [*names[:18], "Zoe Zulu", *names[19:-1], "Yves Yankee"]
    printed = records("kgo:bylineAsPrinted", ", ".join(names), ", ".join(others), more=authors(*names))
    change = of_change(Change("factor exact 20", ("14.5", "2.5", "ms"), None, gap=3), 1)
    claims = "".join(
        change.replace("-100-120>", f"-{n}00-{n}20>").replace("-123-150>", f"-{n}23-{n}50>")
        for n in range(1, 1000)
    )
    (tmp_path / "graph.trig").write_text(HEAD + FPR + claims + printed, "utf-8")
    with open_graph(tmp_path / "graph.trig") as graph:
        found = contradictions(graph, timeout=10)
    assert [c.rule for c in found] == ["change-stated-twice", "record-authors"]
    assert f"has as author 19 '{names[18]}' in 1.txt L1 and 'Zoe Zulu' in 2.txt L2" in found[1].text


def test_documents_may_give_one_orcid_to_thousands_of_people(tmp_path: Path) -> None:
    """All pairs of them were gone through."""
    people = "".join(
        f"<person/{n}> a foaf:Person ; foaf:name '{n}' ; schema:identifier 'orcid:1' ." for n in range(9000)
    )
    (tmp_path / "graph.trig").write_text(HEAD + people, "utf-8")
    with open_graph(tmp_path / "graph.trig") as graph:
        [found] = contradictions(graph, timeout=10)
    assert found.text.endswith(" and 8998 more.")


def test_a_name_may_say_what_it_likes(tmp_path: Path) -> None:
    hostile = 'Eve "</script><script>alert(1)</script>\n\\" } DROP ALL'
    text = figures(25, 9, 106).replace('"Wei Li"', str(ox.Literal(hostile)))
    ((_, sentence, _),) = found_in(text, tmp_path)
    assert hostile in sentence


def test_the_build_hands_the_contradictions_on(root: Path, tmp_path: Path) -> None:
    report = kg.build([root / "seeds"], tmp_path)
    with open_graph(tmp_path / "graph.nq") as graph:
        assert [(c.rule, c.text, tuple(c.concerns)) for c in report.contradictions] == [
            (c.rule, c.text, c.concerns) for c in contradictions(graph)
        ]


def test_rules_and_picture_need_only_the_statements_that_they_name() -> None:
    """A rule with a variable for a property would find nothing in a build."""
    only = checks.properties() | view.properties()
    with open_graph("exports/graph.nq") as whole, open_graph("exports/graph.nq", only=only) as part:
        assert checks.contradictions(part) == checks.contradictions(whole) != []
        assert view.render(part) == view.render(whole)
        count = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
        few, many = (int(next(graph.query(count).rows())[0].value) for graph in (part, whole))
        assert few < 0.9 * many
