"""Vocabularies whose labels are nodes of their own say what they would say in plain SKOS."""

from pathlib import Path

import pytest

from kg.errors import InputError, LimitError
from kg.model import LabelKind, Topics
from kg.rdf.iris import Namer
from kg.schemes import read_topics, said

HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> . @prefix : <http://doors.example/> .
"""
CONCEPTS = HEAD + ":door a skos:Concept ; xl:prefLabel :l1, :l2 ; xl:altLabel :l3 ; skos:broader :wall .\n"
WALL = ":wall a skos:Concept ; skos:prefLabel 'wall'@en .\n"
LABELS = """:l1 a xl:Label ; xl:literalForm "Door"@en . :l2 xl:literalForm "Tür"@de .
:l3 xl:literalForm "gate"@en ; xl:labelRelation :l1 .
"""
BLANK = """:door a skos:Concept ; xl:prefLabel [ xl:literalForm "Door"@en ], [ xl:literalForm "Tür"@de ] ;
  xl:altLabel _:gate ; skos:broader :wall . _:gate xl:literalForm "gate"@en .
"""


def read(folder: Path, *texts: str) -> Topics:
    paths = [folder / f"{number}.ttl" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    return read_topics(paths, Namer("https://graph.example/"))


@pytest.mark.parametrize(
    "texts",
    [
        (CONCEPTS + WALL + LABELS,),
        (HEAD + LABELS + WALL + CONCEPTS.removeprefix(HEAD),),
        (HEAD + BLANK + WALL,),
        (CONCEPTS + WALL, HEAD + LABELS),
        (HEAD + LABELS, CONCEPTS + WALL),
    ],
)
def test_a_label_that_is_a_node_is_a_label(texts: tuple[str, ...], tmp_path: Path) -> None:
    door = read(tmp_path, *texts).topics["http://doors.example/door"]
    assert (door.name, door.other_names, door.broader) == ("Door", ("gate",), ("http://doors.example/wall",))
    assert {(label.kind, label.text) for label in door.labels} == {
        (LabelKind.PREFERRED, "Door"),
        (LabelKind.TRANSLATED, "Tür"),
        (LabelKind.ALTERNATIVE, "gate"),
    }


def test_blank_labels_of_two_files_are_two_whatever_they_are_called(tmp_path: Path) -> None:
    texts = [
        f"{HEAD} :{name} a skos:Concept ; xl:prefLabel _:label . _:label xl:literalForm '{name}' ."
        for name in ("door", "wall")
    ]
    topics = read(tmp_path, *texts).topics
    assert {iri.rpartition("/")[2]: topic.name for iri, topic in topics.items()} == {
        "door": "door",
        "wall": "wall",
    }


def test_a_label_without_words_is_none_and_that_is_said(tmp_path: Path) -> None:
    found = read(
        tmp_path, HEAD + WALL + ":door a skos:Concept ; xl:prefLabel :l1, 'Door' . :l1 xl:literalForm :x ."
    )
    assert list(found.topics) == ["http://doors.example/wall"]
    label, topic = found.issues
    assert "1 label of topics that are nodes without words" in label.message
    assert "1 topic without a label" in topic.message


def test_a_label_without_words_is_told_also_of_a_topic_with_other_labels(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + WALL + ":wall xl:altLabel :l1, :l2 . :l2 xl:literalForm 'partition' .")
    assert found.topics["http://doors.example/wall"].other_names == ("partition",)
    (issue,) = found.issues
    assert "1 label of topics that are nodes without words: left out" in issue.message


def test_a_topic_is_of_the_document_that_has_its_words_too(tmp_path: Path) -> None:
    topics = read(tmp_path, CONCEPTS + WALL, HEAD + LABELS).topics
    assert topics["http://doors.example/door"].documents == ("0.ttl", "1.ttl")
    assert topics["http://doors.example/wall"].documents == ("0.ttl",)


def test_a_file_of_words_that_are_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"1\.ttl: no concept of SKOS"):
        read(tmp_path, CONCEPTS + WALL + LABELS, HEAD + ":l9 xl:literalForm 'Door'@en .")


def test_labels_that_all_topics_have_count_for_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few thousand statements would make millions of labels."""
    monkeypatch.setattr(said, "MOST", 50)
    topics = "".join(f":c{n} xl:prefLabel :l . :l xl:literalForm 'label {n}' .\n" for n in range(8))
    with pytest.raises(LimitError):
        read(tmp_path, HEAD + topics)


def test_labels_that_are_nodes_count_toward_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(said, "MOST", 5)
    with pytest.raises(LimitError):
        read(tmp_path, CONCEPTS + WALL + LABELS)
