from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Byline, Detail, Issue, Lines, Record
from kg.readers import read_document
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.retractions import _judged, _may_tell, named_by_notice, with_status


@pytest.mark.parametrize(
    ("title", "was"),
    [
        ("RETRACTED: Deep beds and lamps", True),
        ("[Retracted] Deep beds and lamps", True),
        ("WITHDRAWN: Deep beds and lamps", True),
        ("RETRACTED ARTICLE: Deep beds and lamps", True),
        ("Retracted and replaced: Deep beds and lamps", True),
        ("Retracted Publication: Deep beds and lamps", True),
        ("Deep beds and lamps (Retracted article. See vol. 375, pg. 445, 2010)", True),
        ("Deep beds and lamps (Retracted Article)", True),
        ("Deep beds and lamps (Withdrawn Publication)", True),
        ("Deep beds and lamps [RETRACTED].", True),
        ("Deep beds and lamps (RETRACTED)", True),
        ("Deep beds and lamps — RETRACTED", True),
        ("Lamps whose beds are [retracted] by hand", False),
        ("Why papers are retracted: a survey", False),
        ("Deep beds and lamps (retracted)", False),
    ],
)
def test_a_title_tells_that_a_paper_was_taken_back(tmp_path: Path, title: str, was: bool) -> None:
    (tmp_path / "a.bib").write_text(
        f"@article{{a, author={{Roe, Jane}}, title={{{{{title}}}}}, year={{2023}}}}\n"
    )
    items = list(read_document(tmp_path / "a.bib", "a.bib"))
    (record,) = (item for item in items if isinstance(item, Record))
    rules = [item.rule for item in items if isinstance(item, Issue)]
    status = "withdrawn" if "withdrawn" in title.lower() else "retracted"
    assert ((Detail.STATUS, status) in record.details, "retracted" in rules) == (was, was)
    assert record.title == title


@pytest.mark.parametrize(
    ("comment", "abstract", "status"),
    [
        ("This paper has been withdrawn by the author due to a crucial error in eq. 2", "", "withdrawn"),
        ("Withdrawn", "", "withdrawn"),
        ("This paper has been WİTHDRAWN", "", "withdrawn"),  # in capitals as Turkish has them
        ("This submission is temporarily withdrawn by arXiv administrators", "", "withdrawn"),
        ("", "This paper has been withdrawn by the authors.", "withdrawn"),
        ("12 pages; replaces a paper that was withdrawn", "", None),
        ("", "Withdrawal symptoms are studied.", None),
        ("", "Withdrawn behavior in children is common.", None),
        ("", "The note was withdrawn from circulation in 1994.", None),
        ("This submission was withdrawn from ICLR 2024; accepted at TMLR", "", None),
    ],
)
def test_a_preprint_that_says_so_was_withdrawn(comment: str, abstract: str, status: str | None) -> None:
    details = ((Detail.COMMENT, comment),) if comment else ()
    record = Record(document="a", lines=Lines(1, 2), title="On Maps", abstract=abstract, details=details)
    *flaws, read = with_status(record)
    assert isinstance(read, Record)
    assert [text for detail, text in read.details if detail is Detail.STATUS] == ([status] if status else [])
    assert len(flaws) == (status is not None)


@pytest.mark.parametrize(
    "title",
    [
        "Retraction: Deep beds and lamps",
        "Deep beds and lamps (Retraction of vol. 3, pg. 4, 2010)",
        "Retraction notice to “Deep beds and lamps” [J. Beds 20 (2022) 12–19]",
    ],
)
def test_the_notice_of_a_retraction_was_not_retracted(title: str) -> None:
    byline = Byline(names=("Jane Roe",), complete=True, printed="Jane Roe")
    record = Record(document="a", lines=Lines(1, 2), title=title, byline=byline)
    flaw, read = with_status(record)
    assert read == record
    assert isinstance(flaw, Issue)
    assert flaw.rule == "retracted"
    assert "is the notice of a retraction, says its title, of “Deep beds and lamps”" in flaw.message


TOLD = "[Retraction Notice: A retraction for this article was reported in Vol 9.] Beds are deep."


def test_an_abstract_of_psycinfo_tells_that_its_paper_was_retracted() -> None:
    record = Record(document="a", lines=Lines(1, 2), title="Deep beds and lamps", abstract=TOLD)
    flaw, read = with_status(record)
    assert isinstance(read, Record)
    assert read.details == ((Detail.STATUS, "retracted"),)
    assert isinstance(flaw, Issue)
    assert "was retracted, says its abstract" in flaw.message
    notice = replace(record, title="Deep beds and lamps: Retraction of Roe (2011)")
    assert list(with_status(notice))[-1] == notice


def test_a_notice_may_name_by_its_abstract_what_it_takes_back() -> None:
    said = 'Reports the retraction of "Deep beds and lamps" by Jane Roe (Beds, 2011[Apr], Vol 7[2], 1-9).'
    record = Record(document="a", lines=Lines(1, 2), title="Retraction of Roe (2011)", abstract=said)
    flaw, read = with_status(record)
    assert read == record
    assert named_by_notice(record) == "Deep beds and lamps"
    assert isinstance(flaw, Issue)
    assert "says its abstract, of “Deep beds and lamps”" in flaw.message


@pytest.mark.parametrize(
    ("names", "venue", "is_paper"),
    [
        (("Jane Roe",), "Journal of Beds", True),
        (("Jane Roe", "Journal of Beds"), "", True),
        (("Journal of Beds",), "J Beds", False),
        (("Sleep Medicine",), "Sleep Medicine", False),
        (("Lamps and Beds",), "", False),
        (("ANNALS OF BEDS",), "", False),
        (("Sophie in 't Veld",), "", True),
        (("Jan in den Berg",), "", True),
        (("Kim In Sook",), "", True),
        (("The PLOS ONE Editors",), "", False),
        ((), "", False),
    ],
)
def test_what_is_called_retracted_and_signed_by_no_person_may_be_the_notice(
    names: tuple[str, ...], venue: str, is_paper: bool
) -> None:
    byline = Byline(names=names, complete=True, printed="") if names else None
    title = "Retracted: Deep beds and lamps"
    record = Record(document="a", lines=Lines(1, 2), title=title, byline=byline, venue=venue or None)
    flaw, read = with_status(record)
    assert isinstance(read, Record)
    assert isinstance(flaw, Issue)
    assert bool(read.details) == is_paper
    assert ("no person signs it" in flaw.message) != is_paper


@pytest.mark.parametrize("type", ["Retraction of Publication", "Retraction Notice", "Letter; Retraction"])
def test_a_notice_by_its_type_or_link_is_no_retracted_paper(type: str) -> None:
    byline = Byline(names=("Jane Roe",), complete=True, printed="Jane Roe")
    notice = Record(document="a", lines=Lines(1, 2), title="Retracted: Deep beds", byline=byline)
    link = said(Field.RETRACTION_OF, "J Beds. 2022. PMID: 35000001")
    for details in ((said(Field.TYPE, type),), (link,)):
        flaw, read = with_status(replace(notice, details=details))
        assert isinstance(read, Record)
        assert isinstance(flaw, Issue)
        assert read.details == details
        assert "is the notice of a retraction" in flaw.message


@pytest.mark.parametrize(
    ("fields", "status", "left"),
    [
        ("note={Retracted}", "retracted", []),
        ("note={Withdrawn}", "withdrawn", []),
        ("note={Retracted. 12 pages}", "retracted", ["note: 12 pages"]),
        ("type={Retracted}", "retracted", []),
        ("type={Letter; Retracted Publication}", "retracted", ["type: Letter"]),
        ("retractionin={J Beds. PMID: 3}, note={Retracted}", "retracted", ["retractionin: J Beds. PMID: 3"]),
        ("retractedin={J Beds. PMID: 3}", "retracted", ["retractedin: J Beds. PMID: 3"]),
        ("note={Retracted from the press}", None, ["note: Retracted from the press"]),
    ],
)
def test_a_field_of_a_library_tells_that_a_paper_was_taken_back(
    tmp_path: Path, fields: str, status: str | None, left: list[str]
) -> None:
    (tmp_path / "a.bib").write_text(f"@article{{a, author={{Roe, Jane}}, title={{On Beds}}, {fields}}}\n")
    items = list(read_document(tmp_path / "a.bib", "a.bib"))
    (record,) = (item for item in items if isinstance(item, Record))
    assert [text for kind, text in record.details if kind is Detail.STATUS] == ([status] if status else [])
    assert [text for kind, text in record.details if kind is Detail.FIELD] == left
    assert len([item for item in items if isinstance(item, Issue)]) == (status is not None)


@pytest.mark.parametrize(
    ("words", "status", "left"),
    [
        ("type: Article; Retracted Publication", "retracted", "type: Article"),
        ("type: Withdrawn Article; Letter; Review", "withdrawn", "type: Letter; Review"),
        ("note: A note; Retracted", None, "note: A note; Retracted"),
    ],
)
def test_one_of_the_types_in_one_field_tells_it(words: str, status: str | None, left: str) -> None:
    record = Record(document="a", lines=Lines(1, 2), title="On Beds", details=((Detail.FIELD, words),))
    *_, read = with_status(record)
    assert isinstance(read, Record)
    kept = ((Detail.FIELD, left),)
    assert read.details == (*kept, (Detail.STATUS, status)) if status else read.details == kept


SAYING = st.lists(
    st.sampled_from(
        [
            *(
                "Retracted",
                "RETRACTED:",
                "[Retraction Notice:",
                "Reports the retraction of “Deep beds” by J. Roe",
                ":",
            ),
            *(
                "Retraction",
                "notice",
                "to",
                "“Deep beds”",
                "Notice of",
                "Withdrawal",
                "Statement of",
                "Withdrawn.",
            ),
            *(
                "This paper has been",
                "withdrawn",
                "The preprint is now",
                "temporarily",
                "WITHDRAWN",
                "Publication",
            ),
            *(
                "(Retraction of vol 3, pg 4)",
                "Article;",
                "Deep",
                "beds",
                "are",
                "drawn",
                "tracts",
                "of",
                "Erratum",
            ),
        ]
    ),
    max_size=4,
).map(" ".join)


@given(SAYING, SAYING, st.lists(st.tuples(st.sampled_from([None, *Field]), SAYING), max_size=3))
def test_a_record_without_the_words_is_told_of_by_no_rule(title, abstract, details):
    said_of = tuple(
        (Detail.COMMENT, words) if field is None else said(field, words) for field, words in details
    )
    record = Record(document="a", lines=Lines(1, 2), title=title, abstract=abstract, details=said_of)
    assert _may_tell(record) or list(_judged(record)) == [record]
