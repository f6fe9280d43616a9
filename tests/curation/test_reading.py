"""Every flaw of a line is told with its number, and none hides another."""

import os
from pathlib import Path

import pytest

from kg.curation import Complaint, CurationError, Verb, parse, read_curation
from kg.curation.reading import LARGEST
from kg.errors import InputError

PERSON = "person/bo-li-aaaaaaaaaaaa2"


def test_comments_empty_lines_and_the_names_of_the_columns_are_passed_over() -> None:
    text = "# Ours\n\nverb\tkind\tthing\tvalue\twho\twhen\twhy\n \t\nhide\tconcept\tMoE\n"
    (line,) = parse(text).lines
    assert (line.number, line.verb, line.thing) == (5, Verb.HIDE, "MoE")


def test_no_header_is_needed_and_of_files_that_were_put_together_each_may_have_one() -> None:
    assert parse("hide\tconcept\tMoE").lines[0].number == 1
    together = parse("hide\tconcept\tMoE\n\ufeffVerb\tkind\tthing\nhide\tconcept\tBAM")
    assert [(line.number, line.thing) for line in together.lines] == [(1, "MoE"), (3, "BAM")]
    assert not together.complaints
    assert not parse("verb\twhat\tabout what\nhide\tconcept\tMoE").complaints


def test_marks_of_a_merge_are_called_so_and_the_lines_between_them_are_read() -> None:
    ours, theirs = "hide\tconcept\tMoE", "hide\tconcept\tBAM"
    curation = parse(f"<<<<<<< HEAD\n{ours}\n||||||| 1a2b\n=======\n{theirs}\n>>>>>>> bob\n")
    assert [line.thing for line in curation.lines] == ["MoE", "BAM"]
    assert [complaint.number for complaint in curation.complaints] == [1, 3, 4, 6]
    assert all("is a mark of a merge" in complaint.message for complaint in curation.complaints)


def test_what_spreadsheets_and_windows_do_to_a_file_is_undone() -> None:
    (line,) = parse('hide\tconcept\t"the ""MoE"" layer"\t\t\t\t\r\n').lines
    assert line.thing == 'the "MoE" layer'
    assert line.value == ""


def test_verbs_kinds_and_types_may_be_in_any_case() -> None:
    (line,) = parse(" Type\tConcept\tMoE\tDATASET").lines
    assert (line.verb, line.value) == (Verb.TYPE, "Dataset")


def test_one_fault_of_a_line_is_one_complaint() -> None:
    assert len(parse("same\torganisation\tACM\tACM").complaints) == 1
    assert len(parse("hide\torganisation\torganisation/acm-ab3daaaaaaaa").complaints) == 1


@pytest.mark.parametrize(
    "name",
    [
        "concept/feature-extraction",
        "paper/pencil-tests",
        "GPT-4o2",
        "Maps @ a.bib notes/paper/smith-deepnet2",
    ],
)
def test_what_only_begins_like_a_path_is_a_name(name: str) -> None:
    assert not parse(f"hide\tconcept\t{name}").complaints


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("same\tperson\tBo Li\tBo Li", "'Bo Li' stands on both sides"),
        (f"hide\tconcept\t{PERSON}", f"{PERSON} is no concept"),
        (f"different\tpaper\tNexus\thttps://example.org/kg/{PERSON}", f"{PERSON} is no paper"),
        (f"not-introduced\tconcept\tMoE\t{PERSON}", f"{PERSON} is no paper"),
        ("hide\tperson\tperson/bo-li-ab3daaaaaaaa", "bo-li-ab3daaaaaaaa is no whole path"),
        ("same\tconcept\tMoE\thttps://example.org/kg/concept/moe-ab3daaaaaaaa2w", "no whole path"),
        ("type\tperson\tpaper/on-aaaaaaaaaaaa2\tOrganisation", "paper/on-aaaaaaaaaaaa2 is no person"),
        ("hied\tconcept\tMoE", "no verb 'hied'. Did you mean 'hide'?"),
        ("hide\tpersons\tMoE", "no kind 'persons'. Did you mean 'person'?"),
        ("hide concept MoE", "no tab"),
        ("hide\tconcept\tMoE\t\t\t\t\tmore", "8 columns"),
        ("hide\tconcept\t", "no thing in column 3"),
        ("hide\tconcept\tMoE\tvalue", "column 4 must be empty"),
        ("same\tconcept\tMoE", "needs a value in column 4"),
        ("type\tconcept\tMoE\tMetod", "no type 'Metod'. Did you mean 'Method'?"),
        ("type\tperson\tAnn\tModel", "no type 'Model'. There are: Organisation."),
        ("type\torganisation\tHomer\tOrganisation", "no type 'Organisation'. There are: Person."),
        ("type\tpaper\tNexus\tModel", "only for a concept or person or organisation, not for a paper"),
        ("hide\torganisation\tCohere", "only for a person or paper or concept, not for an organisation"),
        ("not-introduced\tpaper\tNexus\tBAM", "only for a concept"),
        ("hide\tconcept\tMoE\t\tAnn\t1 March", "'1 March' is no day"),
        ("hide\tconcept\tMoE\t\tAnn\t2026-02-30", "'2026-02-30' is no day"),
        ("hide\tconcept\tM\x07oE", "U+0007"),
        ("hide\tconcept\tM\u202eoE", "U+202E"),
        ("rename\tconcept\tMoE\t\u200b\u200d", "value has only characters that cannot be seen"),
        ("hide\tconcept\t" + "x" * 2001, "longer than 2000"),
    ],
)
def test_a_flaw_is_told_with_its_line(text: str, says: str) -> None:
    curation = parse(f"# first\n{text}\nhide\tconcept\tseed model\n")
    assert [line.number for line in curation.lines] == [3]
    assert {complaint.number for complaint in curation.complaints} == {2}
    assert says in curation.complaints[0].message


def test_a_line_with_two_flaws_gets_both() -> None:
    assert len(parse("hied\tconcpt\tMoE").complaints) == 2


def test_an_error_lists_its_complaints_by_line_up_to_a_point() -> None:
    error = CurationError("c.tsv", [Complaint(n, "odd") for n in range(100, 0, -1)])
    lines = str(error).splitlines()
    assert lines[0].startswith("100 things are wrong in c.tsv")
    assert lines[1:3] == ["c.tsv:1: odd", "c.tsv:2: odd"]
    assert lines[-1] == "… and 50 more"
    assert error.exit_code == 3


def test_a_file_may_begin_with_a_byte_order_mark_and_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "c.tsv"
    path.write_bytes(b"\xef\xbb\xbfhide\tconcept\tMoE\n")
    assert read_curation(path).lines[0].verb is Verb.HIDE
    path.write_bytes(b"")
    assert read_curation(path).lines == ()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"# x\nhide\tconcept\tM\xff", "c.tsv:2: this is not UTF-8"),
        (b"#" * (LARGEST + 1), "longer than 8 MB"),
    ],
    ids=["not utf-8", "huge"],
)
def test_a_file_that_cannot_be_used_says_why(data: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "c.tsv").write_bytes(data)
    with pytest.raises(InputError, match=says):
        read_curation(tmp_path / "c.tsv")


def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "curation.tsv")
    with pytest.raises(InputError, match="cannot be read: it is a pipe"):
        read_curation(tmp_path / "curation.tsv")


@pytest.mark.parametrize("name", ["missing.tsv", "."])
def test_a_file_that_is_none_says_so(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_curation(tmp_path / name)
