"""What the note of an entry gives: lines of programs are read or left out, and words are kept."""

import pytest

from kg.model import Detail
from kg.readers.fields.notes import read_note


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("In press", ["note: In press"]),
        ("PRIVATE: weak baseline", ["note: PRIVATE: weak baseline"]),
        ("Best paper award\nPublisher: MIT Press", ["MIT Press", "note: Best paper award"]),
        ("12345 citations (Semantic Scholar/DOI) [2024-03-05]", []),
        ("cited By 12", []),
        ("tex.ids= roe23a roe23b", []),
        ("Citation Key: roe23", []),
        ("_eprint: 1706.03762\n\nEvent Place: Ulm", ["venue: Ulm"]),
        ("_eprint: https://arxiv.org/pdf/1706.03762", []),
        ("ISBN: 9780226458038", ["9780226458038"]),
        ("arXiv:1706.03762 [cs]", []),
        ("PMCID: PMC7598943", []),
        ("Extends arXiv:1706.03762", ["note: Extends arXiv:1706.03762"]),
        ("<p>I doubt that</p>", []),
        ("long " * 100, []),
        ("", []),
    ],
)
def test_a_line_of_a_program_is_what_it_says_and_the_rest_is_the_note(note, said):
    assert [text for _, text in read_note(note) if text] == said


def test_a_note_is_no_comment_of_the_authors():
    assert {detail for detail, _ in read_note("12 pages")} == {Detail.FIELD}
