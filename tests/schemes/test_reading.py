"""What small vocabularies say, in every form in which somebody may write them."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox
import pytest

from kg.errors import InputError, LimitError, UsageError
from kg.model import LabelKind, Topics
from kg.rdf.iris import Namer
from kg.readers.rules import Rule
from kg.schemes import read_topics, said
from kg.schemes.statements import statements

HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix : <http://doors.example/> .
"""
DOORS = (
    HEAD
    + """
:doors a skos:ConceptScheme ; dcterms:title "Doors"@en, "Türen"@de ;
    dcterms:license <http://doors.example/by> ; dcterms:rights "free" ;
    dcterms:source <http://walls.example/> ; dcterms:bibliographicCitation "The door people" .
:door a skos:Concept ; skos:prefLabel "Door"@en, "Tür"@de ; skos:altLabel "gate", "Pforte"@de ;
    skos:hiddenLabel "dor" ; skos:inScheme :doors ; skos:broader :wall .
:wall a skos:Concept ; skos:prefLabel "wall" ; skos:topConceptOf :doors ; skos:narrower :window .
:window skos:prefLabel "window"@en-GB .
"""
)
Write: TypeAlias = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str | bytes, name: str = "doors.ttl") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written


def read(*paths: Path) -> Topics:
    return read_topics(paths, Namer("https://graph.example/"))


def test_a_topic_has_its_names_and_what_is_above_it(write: Write) -> None:
    found = read(write(DOORS))
    door, wall, window = (found.topics[f"http://doors.example/{name}"] for name in ("door", "wall", "window"))
    assert (door.name, door.other_names, door.broader) == ("Door", ("gate",), ("http://doors.example/wall",))
    assert [(label.kind, label.text) for label in door.labels] == [
        (LabelKind.PREFERRED, "Door"),
        (LabelKind.TRANSLATED, "Tür"),
        (LabelKind.ALTERNATIVE, "Pforte"),
        (LabelKind.ALTERNATIVE, "gate"),
        (LabelKind.HIDDEN, "dor"),
    ]
    assert (window.name, window.broader, wall.broader) == ("window", ("http://doors.example/wall",), ())
    assert found.issues == ()


def test_a_scheme_says_what_it_is_and_whose(write: Write) -> None:
    scheme = read(write(DOORS)).schemes["http://doors.example/doors"]
    assert scheme.name == "Doors"
    assert (scheme.licenses, scheme.rights) == (("http://doors.example/by",), ("free",))
    assert (scheme.sources, scheme.citations) == (("http://walls.example/",), ("The door people",))


def test_a_file_that_names_no_scheme_is_one(write: Write) -> None:
    found = read(write(HEAD + ':a skos:prefLabel "a" .'))
    (scheme,) = found.schemes.values()
    assert scheme.iri.startswith("https://graph.example/scheme/doors-ttl-")
    assert scheme.name == "doors.ttl"


@pytest.mark.parametrize("ending", ["ttl", "nt", "nq", "trig", "rdf", "xml", "owl", "jsonld"])
@pytest.mark.parametrize("packed", [False, True])
def test_every_rdf_format_says_the_same(ending: str, packed: bool, write: Write) -> None:
    format = ox.RdfFormat.from_extension("rdf" if ending in {"xml", "owl"} else ending)
    assert format
    data = ox.serialize(ox.parse(input=DOORS, format=ox.RdfFormat.TURTLE), format=format)
    assert data
    name = f"doors.{ending}"
    found = read(write(gzip.compress(data), f"{name}.gz") if packed else write(data, name))
    assert dict(read(write(DOORS)).topics).keys() == dict(found.topics).keys()
    assert [topic.labels for topic in found.topics.values()] == [
        topic.labels for topic in read(write(DOORS)).topics.values()
    ]


def test_several_files_say_the_same_in_any_order(write: Write) -> None:
    one = write(DOORS)
    two = write(
        HEAD + ':door skos:altLabel "portal" ; skos:broader :house . :house skos:prefLabel "house" .',
        "b.nt.ttl",
    )
    found = read(one, two)
    assert found == read(two, one, one)
    door = found.topics["http://doors.example/door"]
    assert door.broader == ("http://doors.example/house", "http://doors.example/wall")
    assert door.documents == ("b.nt.ttl", "doors.ttl")
    assert door.other_names == ("gate", "portal")


def test_two_files_of_one_name_are_refused(write: Write) -> None:
    with pytest.raises(UsageError, match=r"would be called doors\.ttl"):
        read(write(DOORS), write(DOORS, "more/doors.ttl"))


@pytest.mark.parametrize(
    ("labels", "name", "exact"),
    [
        ('"Door"@en, "Tür"@de, "porte"@fr', "Door", ["Door"]),
        ('"door", "Door"@en', "door", ["Door", "door"]),
        ('"colour"@en-GB, "color"@en-US', "colour", ["color", "colour"]),
        ('"Tür"@de, "porte"@fr', "Tür", ["Tür"]),
    ],
)
def test_english_or_no_language_is_preferred(labels: str, name: str, exact: list[str], write: Write) -> None:
    (topic,) = read(write(HEAD + f":a skos:prefLabel {labels} .")).topics.values()
    assert topic.name == name
    assert [label.text for label in topic.labels if label.kind is LabelKind.PREFERRED] == exact


def test_of_several_preferred_labels_none_is_lost(write: Write) -> None:
    labels = '"colour"@en-GB, "color"@en-US, "Farbe"@de ; skos:altLabel "hue"@en ; skos:hiddenLabel "colr"'
    (topic,) = read(write(HEAD + f":a skos:prefLabel {labels} .")).topics.values()
    assert (topic.name, topic.other_names) == ("colour", ("color", "hue"))


def test_what_a_topic_is_elsewhere_is_kept(write: Write) -> None:
    said = """
        :a a skos:Concept ; skos:prefLabel "door" ; skos:exactMatch <http://wd.example/Q1> ;
            owl:sameAs <http://wd.example/Q2>, :a ;
            skos:closeMatch <http://wd.example/Q1>, <http://db.example/door> ;
            skos:exactMatch "Q3", <http://db.example/Tür>, <http://db.example/Tür_(Möbel)> .
        """
    found = read(write("@prefix owl: <http://www.w3.org/2002/07/owl#> .\n" + HEAD + said))
    (topic,) = found.topics.values()
    assert topic.exact == ("http://wd.example/Q1", "http://wd.example/Q2")
    assert topic.close == ("http://db.example/door",)
    (issue,) = found.issues
    assert "1 topic said to be the same as what has no web address in ASCII" in issue.message


@pytest.mark.parametrize("name", ["a.ttl", "a.nt", "a.rdf", "a.ttl.gz"])
def test_a_byte_order_mark_is_no_part_of_a_file(name: str, write: Write) -> None:
    data = {
        "a.ttl": DOORS,
        "a.nt": "<http://e/a> <http://www.w3.org/2004/02/skos/core#prefLabel> 'a' .".replace("'", '"'),
        "a.rdf": '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/'
        '2004/02/skos/core#"><s:Concept r:about="http://e/a"><s:prefLabel>a</s:prefLabel></s:Concept></r:RDF>',
        "a.ttl.gz": DOORS,
    }[name].encode("utf-8-sig")
    assert read(write(gzip.compress(data) if name.endswith(".gz") else data, name)).topics


def test_a_topic_without_a_preferred_label_is_called_by_another(write: Write) -> None:
    (topic,) = read(write(HEAD + ':a a skos:Concept ; skos:altLabel "Tor"@de, "gate"@en .')).topics.values()
    assert topic.name == "gate"
    assert {label.kind for label in topic.labels} == {LabelKind.ALTERNATIVE}


def test_collections_and_schemes_are_no_topics(write: Write) -> None:
    found = read(
        write(
            DOORS
            + ':doors skos:prefLabel "All doors" . '
            + ':some a skos:Collection ; skos:prefLabel "some" ; skos:member :door .'
        )
    )
    assert {iri.rpartition("/")[2] for iri in found.topics} == {"door", "wall", "window"}
    assert found.schemes["http://doors.example/doors"].name == "All doors"


@pytest.mark.parametrize(
    ("more", "rule", "words"),
    [
        (":a skos:broader :a .", Rule.LOST_BROADER, "1 topic said to stand under itself"),
        (":a skos:broader :nowhere .", Rule.LOST_BROADER, "said to stand under one that is not there"),
        (":a skos:broader :b . :b skos:broader :a .", Rule.CIRCULAR_BROADER, "2 topics above each other"),
        (":c a skos:Concept .", Rule.UNUSABLE_TOPIC, "1 topic without a label"),
        (f':a skos:altLabel "{"long " * 99}" .', Rule.UNUSABLE_LABEL, "1 label of topics, empty or too long"),
        ('<urn:uuid:1> skos:prefLabel "c" .', Rule.UNUSABLE_TOPIC, "no web address"),
        ('<http://e/größe> skos:prefLabel "c" .', Rule.UNUSABLE_TOPIC, "no web address"),
        ('<#c> skos:prefLabel "c" .', Rule.UNUSABLE_TOPIC, "depends on where the file lies"),
        ('<https://graph.example/paper/x> skos:prefLabel "c" .', Rule.UNUSABLE_TOPIC, "IRI of this graph"),
        ('[] a skos:Concept ; skos:prefLabel "c" .', Rule.UNUSABLE_TOPIC, "blank nodes"),
    ],
)
def test_what_cannot_be_used_is_told_and_the_rest_is_read(
    more: str, rule: Rule, words: str, write: Write
) -> None:
    found = read(write(HEAD + ':a skos:prefLabel "a" . :b skos:prefLabel "b" .\n' + more))
    assert {iri.rpartition("/")[2] for iri in found.topics} == {"a", "b"}
    assert [(issue.document, issue.rule) for issue in found.issues] == [("doors.ttl", rule)]
    assert words in found.issues[0].message


ONE = HEAD + ':a skos:prefLabel "a" . :b skos:prefLabel "b" .'
TWO = HEAD + ':c skos:prefLabel "c" .'


@pytest.mark.parametrize(
    ("one", "two", "told", "see"),
    [
        ("", ":c skos:broader :c .", "two.ttl", ""),
        ("", ":a skos:broader :a .", "two.ttl", ""),
        ("", ":c skos:broader :nowhere .", "two.ttl", ""),
        ("", '[] a skos:Concept ; skos:prefLabel "d" .', "two.ttl", ""),
        ("", ":d a skos:Concept .", "two.ttl", ""),
        ("", ':c skos:altLabel " " .', "two.ttl", ""),
        ("", ":a skos:broader :b . :b skos:broader :a .", "two.ttl", ""),
        (":a skos:broader :c .", ":c skos:broader :a .", "one.ttl", "See one.ttl, two.ttl."),
        (":a skos:broader :a .", ":a skos:broader :a .", "one.ttl", "See one.ttl, two.ttl."),
    ],
)
def test_a_flaw_is_told_of_the_file_that_has_it(
    one: str, two: str, told: str, see: str, write: Write
) -> None:
    """Also of what one file says of the topics of another."""
    (issue,) = read(write(ONE + one, "one.ttl"), write(TWO + two, "two.ttl")).issues
    assert (issue.document, issue.message.endswith(see)) == (told, True)
    assert see or "one.ttl" not in issue.message


def test_a_flaw_of_each_of_two_files_is_told_of_each(write: Write) -> None:
    files = write(ONE + ":a skos:broader :a .", "one.ttl"), write(TWO + ":c skos:broader :c .", "two.ttl")
    assert [issue.document for issue in read(*files).issues] == ["one.ttl", "two.ttl"]


def test_a_label_of_white_space_is_none(write: Write) -> None:
    found = read(write(HEAD + ':a skos:prefLabel "a" . :b skos:prefLabel "  " .'))
    assert [issue.rule for issue in found.issues] == [Rule.UNUSABLE_LABEL, Rule.UNUSABLE_TOPIC]


def test_a_relative_iri_that_names_no_topic_is_harmless(write: Write) -> None:
    found = read(write(HEAD + '<> dcterms:title "this file" . :a skos:prefLabel "a" ; skos:inScheme <> .'))
    assert found.issues == ()
    assert list(found.schemes) == [found.topics["http://doors.example/a"].schemes[0]]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.ttl", "", r"a\.ttl: no concept of SKOS"),
        ("a.ttl", '<http://e/a> <http://e/b> "c" .', r"a\.ttl: no concept of SKOS"),
        ("a.ttl", HEAD + ":a skos:prefLabel :b .", r"a\.ttl: no concept of SKOS"),
        ("a.ttl", HEAD + '[] a skos:Concept ; skos:prefLabel "door" .', r"a\.ttl: none .* has an IRI"),
        ("a.ttl", HEAD + f':a skos:note "{"a" * (17 << 20)}" .', r"a\.ttl: a text .* more than 16 MB"),
        ("a.ttl", HEAD + ":a skos:prefLabel\n  , .", r"a\.ttl:4:3"),
        ("a.ttl", b'<http://e/a> <http://e/b> "\xff" .', r"a\.ttl:1:\d+: .*UTF-8"),
        ("a.nt", '<a> <http://e/b> "c" .', r"a\.nt:1:1: .*IRI"),
        ("a.rdf", "<rdf", r"a\.rdf:1:\d+"),
        ("a.rdf", "<a><b></a>", r"a\.rdf:1:\d+: mismatched tag"),
        ("a.rdf", '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<r>&b;</r>', r"a\.rdf:1: a DOCTYPE"),
        ("a.jsonld", "[" * 100_000, r"a\.jsonld:1:\d+"),
        ("a.jsonld", '{"@context": "http://e/skos.jsonld"}', r"a\.jsonld: .*kg fetches nothing"),
        ("a.ttl", HEAD + ":a skos:prefLabel " + "(" * 100_000, r"a\.ttl:3:\d+"),
        ("a.csv", "a;b;c", "does not say which RDF format.*kg concepts"),
        ("a", "a", "does not say which RDF format"),
        ("a.ttl.gz", gzip.compress(DOORS.encode(), mtime=0)[:-20], r"a\.ttl\.gz is cut"),
        ("a.ttl.gz", gzip.compress(b" " * (100 << 20), mtime=0), r"a\.ttl\.gz unpacks to more than"),
    ],
)
def test_a_file_that_cannot_be_used_is_an_error_with_its_place(
    name: str, data: str | bytes, words: str, write: Write
) -> None:
    with pytest.raises(InputError, match=words):
        read(write(data, name))


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(InputError, match=r"nothing\.ttl cannot be read"):
        read(Path("nothing.ttl"))


def test_more_than_memory_should_hold_is_an_error(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said, "MOST", 10)
    with pytest.raises(LimitError, match="more than 10 labels"):
        read(write(DOORS))


@pytest.mark.slow
def test_a_long_chain_of_topics_is_read(write: Write) -> None:
    lines = (f':t{n} skos:prefLabel "t{n}" ; skos:broader :t{n + 1} .' for n in range(20_000))
    found = read(write(HEAD + "\n".join(lines) + ':t20000 skos:prefLabel "top" ; skos:broader :t0 .'))
    assert len(found.topics) == 20_001
    assert [issue.rule for issue in found.issues] == [Rule.CIRCULAR_BROADER]


@pytest.mark.parametrize(
    "before", ["", f"# {'>>' * 30_000}\n", f"<http://x/a> <http://x/p> '{'>>' * 30_000}' .\n"]
)
def test_triples_in_triples_without_end_are_an_error_in_words(tmp_path: Path, before: str) -> None:
    """The engine's stack ended, and with it the process, without a word."""
    opening, closing = "<<( <http://x/a> <http://x/p> ", " )>>"
    deep = f"{before}<http://x/a> <http://x/p> {opening * 30_000}1{closing * 30_000} .\n"
    (tmp_path / "deep.ttl").write_text(deep, "utf-8")
    with pytest.raises(InputError, match="1,000 deep"):
        list(statements(tmp_path / "deep.ttl", "deep.ttl"))


def test_a_text_may_say_what_opens_triples_in_triples(tmp_path: Path) -> None:
    (tmp_path / "note.ttl").write_text(f"<http://x/a> <http://x/p> '{'<<' * 1_200}' .\n", "utf-8")
    assert len(list(statements(tmp_path / "note.ttl", "note.ttl"))) == 1


OLD = """@prefix owl: <http://www.w3.org/2002/07/owl#> .
:hatch a skos:Concept ; skos:prefLabel "hatch" ; owl:deprecated true ; dcterms:isReplacedBy :trap .
:trap skos:prefLabel "trap" ; dcterms:isReplacedBy :door .
:knob skos:prefLabel "knob" ; skos:broader :hatch ; owl:deprecated false .
"""


def test_the_labels_of_a_deprecated_topic_lead_to_the_one_that_replaces_it(write: Write) -> None:
    found = read(write(DOORS + OLD))
    assert sorted(iri.rpartition("/")[2] for iri in found.topics) == ["door", "knob", "wall", "window"]
    labels = found.topics["http://doors.example/door"].labels
    hidden = {label.text for label in labels if label.kind is LabelKind.HIDDEN}
    assert hidden == {"dor", "hatch", "trap"}
    assert found.topics["http://doors.example/knob"].broader == ("http://doors.example/door",)
    assert found.issues == ()


@pytest.mark.parametrize(
    "said",
    [
        "owl:deprecated true",
        "dcterms:isReplacedBy :door, :wall",
        "dcterms:isReplacedBy :hatch",
        "dcterms:isReplacedBy :nowhere",
        "owl:deprecated 1",
    ],
)
def test_a_deprecated_topic_that_no_single_one_replaces_is_left_out_and_told(said: str, write: Write) -> None:
    old = f'@prefix owl: <http://www.w3.org/2002/07/owl#> .\n:hatch skos:prefLabel "hatch" ; {said} .'
    found = read(write(DOORS + old))
    assert "http://doors.example/hatch" not in found.topics
    assert [issue.rule for issue in found.issues] == [Rule.DEPRECATED_TOPIC]


def test_a_circle_over_a_deprecated_topic_is_told(write: Write) -> None:
    found = read(write(DOORS + OLD + ":door skos:broader :knob . :knob skos:broader :door ."))
    assert [issue.rule for issue in found.issues] == [Rule.CIRCULAR_BROADER]
    assert found.topics["http://doors.example/knob"].broader == ("http://doors.example/door",)
    only = read(write(HEAD + OLD + ':door skos:prefLabel "door" ; skos:broader :knob .'))
    assert [issue.rule for issue in only.issues] == [Rule.CIRCULAR_BROADER]
