"""What training does without PyTorch: labels from annotated texts, and the figures it prints."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from kg.network.labels import ENTITY_TYPES, HEADS, RELATIONS
from kg.network.weights import weights
from kg.resolve.namesakes import Signed, Work
from kg.text.tokens import tokens
from training import asked, people
from training.corpora import keyphrases, label, scienceie, scierc, spans_of, stems
from training.decoding import relation_figures, span_figures

ROOT = Path(__file__).resolve().parent.parent
ENTITY = HEADS["entity"]


def test_tokens_under_spans_are_labelled_the_longest_first() -> None:
    text = "Sparse expert models are trained"
    spans = [(7, 20, "Method"), (0, 20, "Task"), (25, 32, "Metric")]
    given = [ENTITY[number] for number in label(tokens(text), spans, ENTITY)]
    assert given == ["B-Task", "I-Task", "I-Task", "O", "B-Metric"]


def test_labels_and_spans_are_each_others_inverse() -> None:
    labels = [0, 1, 2, 2, 1, 0, 5, 6]
    assert spans_of(labels) == [(1, 4, 0), (4, 5, 0), (6, 8, 2)]


def test_stems_are_those_of_the_scorer() -> None:
    assert stems("State-of-the-art Models") == "state of the art model"


def test_figures_are_precision_recall_and_their_mean() -> None:
    gold, found = [{(0, 2, 1), (3, 4, 0)}], [{(0, 2, 1), (3, 4, 2)}]
    assert span_figures(gold, found) == "entities P 50.0 R 50.0 F1 50.00, spans 100.0"
    assert relation_figures([{(0, 1, 2, 3, 1)}], [set()]) == "relations P 0.0 R 0.0 F1 0.00"


def test_every_entity_of_scierc_is_reached(shared: Path) -> None:
    sentences = scierc(shared / "data", "dev")
    assert len(sentences) == 275
    assert sum(len(spans_of(each.labels["entity"])) for each in sentences) >= 800
    pairs = [pair for each in sentences for pair in each.pairs]
    assert sum(pair.label > 0 for pair in pairs) >= 440
    assert all(pair.first < pair.second and pair.label < len(RELATIONS) for pair in pairs)
    assert all(pair.first[2] < len(ENTITY_TYPES) for pair in pairs)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["inspec_dev", "semeval2017_dev"])
def test_keyphrases_are_marked_where_they_stand(name: str, shared: Path) -> None:
    (document, *_) = keyphrases(shared / "data", name)
    marked = [
        " ".join(sentence.words[first:last])
        for sentence in document.sentences
        for first, last, _ in spans_of(sentence.labels["keyphrase"])
    ]
    assert marked
    assert all(stems(phrase) in document.keyphrases for phrase in marked)


def test_terms_have_the_types_of_scienceie(shared: Path) -> None:
    documents = scienceie(shared / "data", "dev")
    assert {label for d in documents for s in d.sentences for label in s.labels["term"]} == set(range(7))


def test_the_command_explains_itself_without_pytorch() -> None:
    command = [sys.executable, "-m", "training", "--help"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "--arxiv" in shown


def test_two_entities_of_the_network_have_the_relation_of_the_annotated_ones_that_they_equal(
    shared: Path,
) -> None:
    annotated, seen = asked.gold(weights(), shared / "data", "dev")

    def related(sentences: list[asked.Asked]) -> set[tuple[object, ...]]:
        return {
            (" ".join(each.words), each.entities[i][:2], each.entities[j][:2], int(labels.argmax()))
            for each in sentences
            for (i, j), labels in zip(each.pairs, each.labels, strict=True)
            if not labels[0]
        }

    assert related(seen) < related(annotated)
    assert len(related(seen)) > 250


def test_beliefs_go_to_the_pairs_that_were_asked_about() -> None:
    places = [(0, 1, 0, 1.0), (2, 3, 1, 1.0), (4, 5, 1, 1.0)]
    values = np.zeros((5, 128), np.int16)
    nothing = np.zeros((0, len(RELATIONS)), np.float32)
    sentences = [
        asked.Asked(list("abcde"), values, places, pairs, nothing)
        for pairs in ([(0, 1), (0, 2), (1, 2)], [(0, 1)])
    ]
    beliefs = np.zeros((4, len(RELATIONS)), np.uint8)
    beliefs[range(4), range(4)] = 100
    labels = [each.labels.argmax(1).tolist() for each in asked.labelled(sentences, beliefs)]
    assert labels == [[0, 1, 2], [3]]


def test_every_signature_teaches_in_one_whole_library_and_in_one_small_one() -> None:
    names, gold = ["Wei Li", "Ann Lee"] * 20, [str(place % 5) for place in range(40)]
    works = [Work(f"On maps {place}", (), "Nexus", 2000) for place in range(40)]
    signed = [Signed(name, place, ("Oxford",)) for place, name in enumerate(names)]
    whole, small, bare, bare_small = people.lessons(signed, works, names, gold)
    assert [whole.weight, small.weight, bare.weight] == [1, people.SMALL, people.BARE]
    for lesson in (small, bare_small):
        assert [len(library.names) for library in lesson.libraries] == [10] * people.PARTS
        assert {library.names.count("Wei Li") for library in lesson.libraries} == {5}
        found = [work.title for library in lesson.libraries for work in library.columns.works]
        assert sorted(found) == sorted(work.title for work in works)
    assert {work.venue for library in bare_small.libraries for work in library.columns.works} == {""}
