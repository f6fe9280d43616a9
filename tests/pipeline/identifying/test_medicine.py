"""What shows that a record is of medicine."""

import pytest

from kg.model import Lines, Record
from kg.pipeline.identifying.medicine import is_of_medicine


def record(abstract: str = "", *keywords: str) -> Record:
    lines = Lines(1, 2)
    return Record(document="a", lines=lines, title="On Doors", abstract=abstract, keywords=keywords)


@pytest.mark.parametrize(
    "of",
    [
        record("BACKGROUND: Doors creak. METHODS: We oil them."),
        record("Context: Doors creak. Design: A trial. Results: They close."),
        record("OBJECTIVE: To oil. SETTING: Two rooms. CONCLUSIONS: Oil."),
        record("", "Humans", "doors"),
        record("", "Hip/*surgery"),
    ],
)
def test_labels_and_headings_of_medicine_show_it(of: Record) -> None:
    assert is_of_medicine(of)


@pytest.mark.parametrize(
    "of",
    [
        record("Context: Code creaks. Objective: We oil it. Method: A survey. Results: It runs."),
        record("Objectives: We oil code. Methods: A survey. Conclusions: Oil."),
        record("Abstract: We oil code. Highlights: It runs."),
        record("We oil doors. Results: They close."),
        record("", "Philosophy -- History", "Algorithms/analysis"),
        record("", "*-autonomous categories", "linear logic", "article"),
    ],
)
def test_labels_and_keywords_of_other_fields_do_not(of: Record) -> None:
    assert not is_of_medicine(of)
