from itertools import pairwise

import pytest

from kg.text.sentences import LONGEST, sentence_tokens


def cut(text: str) -> list[str]:
    return [span.of(text) for span, _ in sentence_tokens(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("Nexus", ["Nexus"]),
        ("Nexus\n", ["Nexus"]),
        ("BAM! Just like that\nWe try.", ["BAM!", "Just like that", "We try."]),
        ("T\nIt fell from 24.8% to 2.0%. We stop", ["T", "It fell from 24.8% to 2.0%.", "We stop"]),
        ("T\nLi et al. show it, e.g. here.", ["T", "Li et al. show it, e.g. here."]),
        ("T\npoorly understood.In this work", ["T", "poorly understood.", "In this work"]),
        ("T\nUnder U.S. law it\nfails.", ["T", "Under U.S. law it\nfails."]),
        ("T\nIt fell (P = .003) again. Well", ["T", "It fell (P = .003) again.", "Well"]),
        ("T\nWith 0.5 vol.% fibres it grew. Well", ["T", "With 0.5 vol.% fibres it grew.", "Well"]),
        ("T\nWith 0.5 vol. % fibres it grew. Well", ["T", "With 0.5 vol. % fibres it grew.", "Well"]),
        ("T\nIt has clips (avg. 4.5 s). Well", ["T", "It has clips (avg. 4.5 s).", "Well"]),
        ("T\nWe publish maps. % With more", ["T", "We publish maps.", "% With more"]),
        ("T\nIt needs 5 fJ/conv.-step. Well", ["T", "It needs 5 fJ/conv.-step.", "Well"]),
        ("ends.\nbegins in lower case", ["ends.", "begins in lower case"]),
    ],
)
def test_a_sentence_ends_at_a_mark_before_another_begins(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_what_never_begins_with_a_capital_is_cut_all_the_same() -> None:
    spans = [span for span, _ in sentence_tokens("we gain 5% of a. " * 20_000)]
    assert max(span.end - span.start for span in spans) < 2 * LONGEST


@pytest.mark.slow
def test_the_sentences_of_a_long_text_do_not_overlap() -> None:
    spans = [span for span, _ in sentence_tokens("a. b. " * 20_000)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
