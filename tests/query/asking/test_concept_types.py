"""Types of concepts are given by words that people have for them, or by their IRIs."""

import pytest

from kg.query.asking.concept_types import CONCEPT_TYPES, class_of_concepts
from kg.rdf.describe.concepts import CLASSES
from kg.rdf.terms import bare


def test_there_is_a_word_for_every_type_that_a_concept_can_have() -> None:
    assert sorted(CONCEPT_TYPES.values()) == sorted(map(bare, CLASSES.values()))


@pytest.mark.parametrize("typed", ["dataset", "Datasets", "data set", "DATA SETS", "data-sets"])
def test_number_case_and_spacing_do_not_count(typed: str) -> None:
    assert class_of_concepts(typed) == CONCEPT_TYPES["dataset"]


@pytest.mark.parametrize("typed", ["", ":", "mls:Robot", "https://e.org/Model", "model task"])
def test_what_is_no_type_is_told_with_those_there_are(typed: str) -> None:
    with pytest.raises(ValueError, match="give method, model, task, metric, dataset"):
        class_of_concepts(typed)
