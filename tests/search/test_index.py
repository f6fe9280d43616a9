from contextlib import closing
from pathlib import Path

import pytest

from kg.search import Group, Hit, Index, Match, open_index
from kg.search.index import COUNTED
from kg.store import open_graph


def ends(index: Index, typed: str, *groups: Group) -> list[str]:
    return [hit.iri.rpartition("/")[2] for hit in index.suggest(typed, groups)]


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("jose muller", "jose"),
        ("JOSÉ MÜLLER", "jose"),
        ("Müller, José", "jose"),
        ("j. müller", "jose"),
        ("王伟", "wang"),
        ("wang wei", "wang"),
        ("Wei Wang", "wang"),
        ("Vladimir Ivanov", "vladimir"),
        ("Иванов", "vladimir"),
        ("محمد", "arabic"),
        ("MoE", "moe"),
        ("mixture-of-exp", "moe"),
        ("C++", "c-plus-plus"),
        ("c#", "c-sharp"),
        ("C", "c"),
        ("LG", "cs.LG"),
        ("stat.ml", "stat.ML"),
        ("study of attention", "noise"),
        ("r_{max}", "noise-2"),
        ("inria", "inria"),
        ("expert mixtures", "moe"),
        ("∀∃ 🤖", "odd"),
        ("oconnor", "oconnor"),
        ("o connor", "oconnor"),
        ("o'connor", "oconnor"),
        ("sean oconn", "oconnor"),
        ("alzaidy", "al-zaidy"),
        ("al zaidy", "al-zaidy"),
        ("Rabah Al‑Zai", "al-zaidy"),
        ("d'angelo", "dangelo"),
        ("kaiulani", "kealoha"),
        ("Ka'iulani", "kealoha"),
        ("rauf shuayb", "rauf"),
        ("Raʾūf", "rauf"),
        ("collell", "collell"),
        ("Col.lell", "collell"),
        ("موسوی زاده", "musavi"),
        ("موسوی‌زاده", "musavi"),
        ("رضایی‌پور", "rezaei"),
        ("vasilev", "vasilev"),
        ("Frank Hutter", "edited"),
        ("kotthoff", "edited"),
        ("person/jakob", "jakob"),
        ("https://example.org/kg/person/jakob", "jakob"),
    ],
)
def test_a_name_is_found_however_it_is_written(index: Index, typed: str, end: str) -> None:
    assert ends(index, typed)[0] == end


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("34567890", "edited"),
        ("PMID 34567890", "edited"),
        ("arXiv:2401.00001v2", "noise"),
        ("2401.00001", "noise"),
        ("2401.0", "noise"),
        ("https://arxiv.org/abs/2401.00001v3", "noise"),
        ("arxiv.org/pdf/2401.00001.pdf", "noise"),
        ("10.48550/arXiv.2401.00001", "noise"),
        ("https://doi.org/10.48550/arXiv.2401.00001", "noise"),
        ("math.GT/0309136v1", "noise-2"),
        ("https://doi.org/10.1000/XY", "noise"),
        ("doi:10.1000/xy", "noise"),
        ("10.1000", "noise"),
        ("https://orcid.org/0000-0002-1825-0097", "jose"),
        ("0000-0002-18", "jose"),
        ("https://ror.org/02kvxyf05", "inria"),
        ("978-3-16-148410-0", "noise-2"),
        ("9783161484100", "noise-2"),
        ("978–3–16–148410–0", "noise-2"),
        ("ISBN 3 16 148410 X", "noise-2"),  # the check digit does not count
        ("ISBN-13: 978-3-16", "noise-2"),
        ("9783161", "noise-2"),
        ("1234-567x", "noise-2"),
        ("ISSN 1234567X", "noise-2"),
        ("li2024noise", "noise"),
        ("Li2024", "noise"),
    ],
)
def test_an_identifier_leads_to_its_thing_as_it_is_typed(index: Index, typed: str, end: str) -> None:
    assert ends(index, typed)[0] == end


def test_a_key_finds_its_paper_behind_what_is_called_so(index: Index) -> None:
    hits = index.suggest("attention")
    assert [(hit.group, hit.match, hit.label) for hit in hits] == [
        (Group.CONCEPT, Match.EXACT, "attention"),
        (Group.PAPER, Match.EXACT, "key:attention"),
        (Group.PAPER, Match.WORDS, "Noise: A Study of Attention"),
    ]
    assert index.count("attention", Group.PAPER) == len(index.find("attention", Group.PAPER, 9)) == 2
    assert index.count("li2024", Group.PAPER) == index.count("1234-567X", Group.PAPER) == 1
    assert index.count("li2024", Group.CONCEPT) == 0


@pytest.mark.parametrize("typed", ["2", "9", "at", "key:2401.00001", "978-3-17", "1234-5678", "isbn", "issn"])
def test_what_is_no_key_and_no_number_finds_no_paper_by_it(index: Index, typed: str) -> None:
    assert not [hit for hit in index.find(typed, Group.PAPER, 9) if ":" in hit.label and " " not in hit.label]


def test_each_beginning_of_a_name_finds_it(index: Index) -> None:
    for name, end in [("Jakob Foerster", "jakob"), ("foerster", "jakob"), ("mixture of experts", "moe")]:
        for length in range(1, len(name) + 1):
            assert end in ends(index, name[:length]), name[:length]


def test_a_han_character_is_a_word(index: Index) -> None:
    assert "wang" in ends(index, "伟")


def test_umlauts_are_found_with_one_letter_and_with_two(index: Index) -> None:
    assert set(ends(index, "mueller")) == set(ends(index, "müller")) == {"jose", "joerg"}
    assert ends(index, "jörg mueller") == ["joerg"]


def test_the_very_name_goes_before_its_beginning_and_that_before_words(index: Index) -> None:
    hits = index.suggest("attention")
    assert [(hit.group, hit.match) for hit in hits] == [
        (Group.CONCEPT, Match.EXACT),
        (Group.PAPER, Match.EXACT),
        (Group.PAPER, Match.WORDS),
    ]
    assert index.suggest("att")[0].match is Match.START


def test_what_has_more_papers_goes_before_its_namesakes(index: Index) -> None:
    first, second = index.suggest("wei li", [Group.PERSON])
    assert (first.iri.rpartition("/")[2], first.note) == ("li-1", "2 papers · cs.LG · 2021–2024")
    assert (second.papers, second.note) == (0, "0 papers")


def test_a_note_tells_what_a_thing_is_known_by(index: Index) -> None:
    notes = {
        hit.iri.rpartition("/")[2]: hit.note
        for word in ("noise", "nexus", "moe", "machine")
        for hit in index.suggest(word)
    }
    assert notes["noise"] == "Wei Li et al. · 2024 · cited by 1"
    assert notes["noise-2"] == "2021"
    assert notes["nexus"] == "introduced by Noise: A Study of Attention · 1 paper"
    assert notes["cs.LG"] == "cs.LG · 2 papers"
    assert "method · 12 papers" in notes.values() or notes["moe"] == "An Ontology · 12 papers"


def test_no_group_takes_more_than_half_while_others_wait(index: Index) -> None:
    hits = index.suggest("m", limit=4)
    groups = [hit.group for hit in hits]
    assert max(groups.count(group) for group in groups) <= 2


def test_no_hit_is_compared_with_all_others(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Hit, "__eq__", lambda *_: pytest.fail("compared"))
    assert len(index.suggest("m", limit=1000)) > 2


def test_a_group_is_read_page_by_page_without_gaps_or_repeats(index: Index) -> None:
    whole = index.find("m", Group.PERSON, 50)
    pages = [hit for start in range(0, len(whole), 2) for hit in index.find("m", Group.PERSON, 2, start)]
    assert pages == whole
    assert len({hit.iri for hit in whole}) == len(whole) == index.count("m", Group.PERSON)


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", '"', "*", '"a" OR "b', "a NEAR b", "NEAR(a b)", "-a", "a:b", "name:a", "^a", "{name}: a",
        "a AND", "NOT", "(", "'; DROP TABLE thing; --", "%", "_", "\x00", "a\x00b", "\ud800", "a\udfff",
        "🤖" * 500, "a " * 5000, "x" * 10_000, "\u202e\u200f", "ﷺ" * 300, "é" * 300 + "\u0301" * 300,
        "10." + "9" * 9999, "1-" * 4000, "\uffff", "https://" + "a" * 9000,
    ],
)  # fmt: skip
def test_whatever_is_typed_is_no_error(index: Index, typed: str) -> None:
    for group in Group:
        hits = index.find(typed, group, 5)
        assert len(hits) <= 5
        assert index.count(typed, group) in (None, *range(1001))
    assert len(index.suggest(typed)) <= 10


def test_words_of_the_language_of_the_index_are_words(index: Index) -> None:
    assert ends(index, "wei AND li") == ends(index, "NOT attention") == []
    assert ends(index, "a -study")[0] == "noise"


def test_one_letter_reads_no_more_of_the_index_than_a_name(index: Index) -> None:
    """The best are found first, so that looking stops there, however many names begin so."""
    plans = [
        row[-1]
        for row in index.rows(
            "EXPLAIN QUERY PLAN SELECT words.rowid FROM words JOIN name ON name.id = words.rowid "
            "WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? ORDER BY words.rowid",
            ('"a" *', 1, 100),
        )
    ]
    assert not any("TEMP B-TREE" in str(step) for step in plans)


def test_a_book_without_authors_is_known_by_its_editors(index: Index) -> None:
    (hit,) = index.suggest("handbook of walls")
    assert hit.note == "edited by Frank Hütter, Lars Kott-Hoff · 2019"


def test_as_many_are_counted_as_are_found_with_and_without_an_apostrophe(index: Index) -> None:
    for typed in ("d'angelo", "o'connor", "oconnor"):
        assert index.count(typed, Group.PERSON) == len(index.find(typed, Group.PERSON, 10)) == 1


def test_things_are_counted_and_not_their_names(tmp_path: Path) -> None:
    """So many names fit that not all are counted, but not so many things."""
    things = "".join(
        f'<http://e.example/{n}> a skos:Concept ; skos:prefLabel "node {n}" ; skos:altLabel "nodule {n}" .\n'
        for n in range(COUNTED * 2 // 3)
    )
    prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    (tmp_path / "nodes.ttl").write_text(prefix + things, "utf-8")
    with open_graph(tmp_path / "nodes.ttl") as graph, closing(open_index(graph)) as index:
        assert index.count("nod", Group.CONCEPT) == len(index.find("nod", Group.CONCEPT, COUNTED))


@pytest.mark.parametrize("typed", ["Katzen", "cat", "kat"])
def test_a_thing_is_found_by_its_name_in_every_language(typed: str, tmp_path: Path) -> None:
    (tmp_path / "cats.ttl").write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<http://e.example/c> a skos:Concept ; skos:prefLabel "Cats"@en, "Katzen"@de .\n'
        '<http://e.example/d> a skos:Concept ; skos:prefLabel "Catalogues" .\n',
        "utf-8",
    )
    with open_graph(tmp_path / "cats.ttl") as graph, closing(open_index(graph)) as index:
        assert index.suggest(typed)[0].name.startswith("Cat")
        assert [hit.iri for hit in index.suggest(typed)].count("http://e.example/c") == 1


def test_a_paper_is_known_by_an_organisation_that_signs_it_and_by_an_early_year(tmp_path: Path) -> None:
    (tmp_path / "old.ttl").write_text(
        """@base <https://example.org/kg/> . @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix pro: <http://purl.org/spar/pro/> .
        @prefix schema: <https://schema.org/> .
        <organisation/who> a schema:Organization ; schema:name "רמב״ם" .
        <paper/maps> a schema:ScholarlyArticle ; dcterms:title "On maps" ; kgo:year -379 ;
            dcterms:creator <organisation/who> .
        <authorship/maps-1> schema:position 1 ; pro:isHeldBy <organisation/who> ;
            pro:relatesToDocument <paper/maps> .""",
        "utf-8",
    )
    with open_graph(tmp_path / "old.ttl") as graph, closing(open_index(graph)) as index:
        assert [hit.note for hit in index.suggest("on maps")] == ["רמב״ם · 380 BC"]
        assert [ends(index, typed) for typed in ("רמבם", 'רמב"ם', "רמב״ם")] == [["who"]] * 3


@pytest.mark.parametrize("groups", [(), (Group.PERSON,)])
def test_the_best_say_whether_there_are_more(index: Index, groups: tuple[Group, ...]) -> None:
    all_of_them = index.best("a", groups, 100)
    for limit in range(1, len(all_of_them) + 2):
        found = index.best("a", groups, limit)
        assert (len(found), found.cut) == (min(limit, len(all_of_them)), limit < len(all_of_them))
        assert list(found) == index.suggest("a", groups, limit)


@pytest.mark.parametrize(
    ("typed", "end"),
    [("US1B2", "latch"), ("Door Corp", "latch"), ("ISO 7", "doors"), ("RFC 9110", "http"), ("26", "")],
)
def test_patents_standards_and_reports_are_found_by_number_and_holder(
    typed: str, end: str, tmp_path: Path
) -> None:
    file = tmp_path / "patents.ttl"
    file.write_text(
        """@base <https://example.org/kg/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix fabio: <http://purl.org/spar/fabio/> . @prefix kgo: <https://w3id.org/scholarly-kg/ns#> .
@prefix schema: <https://schema.org/> .
<paper/latch> a schema:ScholarlyArticle, fabio:PatentDocument ; dcterms:title "Latches" ;
    schema:issueNumber "US1B2" ; kgo:fieldAsPrinted "holder: Door Corp", "type: patentus" .
<paper/doors> a schema:ScholarlyArticle, fabio:SpecificationDocument ; dcterms:title "Doors" ;
    schema:issueNumber "ISO 7" .
<paper/http> a schema:ScholarlyArticle, fabio:ReportDocument ; dcterms:title "HTTP Semantics" ;
    schema:issueNumber "9110" ; kgo:fieldAsPrinted "type: RFC" .
<paper/on> a schema:ScholarlyArticle, fabio:JournalArticle ; dcterms:title "On" ; schema:issueNumber "26" .
""",
        "utf-8",
    )
    with open_graph(file) as graph, closing(open_index(graph)) as index:
        assert ends(index, typed) == ([end] if end else [])
