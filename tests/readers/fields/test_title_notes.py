from kg.model import Byline, Detail, Lines, Record
from kg.readers.fields.title_notes import with_bare_title


def read(title: str, *details: tuple[Detail, str]) -> Record:
    return with_bare_title(Record(document="a", lines=Lines(1, 2), title=title, details=details))


def test_the_place_of_an_erratum_is_kept_as_pubmed_has_it() -> None:
    record = read("On beds.[Erratum appears in J Beds. 2004;29(9):1762; PMID: 15340111]")
    assert record.details == ((Detail.FIELD, "erratumin: J Beds. 2004;29(9):1762; PMID: 15340111"),)


def test_the_language_behind_a_title_counts_where_no_other_is_given() -> None:
    assert read("On beds. [German]").details == ((Detail.LANGUAGE, "German"),)
    given = (Detail.LANGUAGE, "ger")
    assert read("On beds. [German]", given).details == (given,)


def test_a_title_that_is_nothing_but_a_note_stays() -> None:
    assert read("[Erratum appears in J Beds. 2004]").title == "[Erratum appears in J Beds. 2004]"


def test_who_signs_in_a_title_is_kept_beside_it() -> None:
    byline = Byline(names=("Karl Schmidt",), complete=True, printed="Karl Schmidt")
    printed = Record(document="a", lines=Lines(1, 2), title="On snakes / by K. Schmidt", byline=byline)
    record = with_bare_title(printed)
    assert (record.title, record.details) == ("On snakes", ((Detail.FIELD, "responsibility: by K. Schmidt"),))
