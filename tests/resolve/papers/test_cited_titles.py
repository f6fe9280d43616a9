"""Works in words, and the papers that they are."""

import pytest

from kg.model import Byline, Lines, PartialDate, Record
from kg.resolve.papers.cited_titles import CitedTitles, cited_paper, titled
from kg.resolve.papers.keys import PaperKeys, paper_keys

TITLE = "Walls, doors and windows (a study of CO2 in rooms)"


def printed(title: str = TITLE, year: int = 2019, author: str = "María José García-López") -> PaperKeys:
    byline = Byline(names=(author, "Bo Li"), complete=True, printed=f"{author}, Bo Li")
    date = PartialDate(printed=str(year), year=year)
    return paper_keys(Record(document="", lines=Lines(1, 2), title=title, byline=byline, date=date))


KNOWN = titled([("paper/walls", [printed()])])


@pytest.mark.parametrize(
    "work",
    [
        f"García-López M.J., Li B., {TITLE}, J. Maps, 7, 2, pp. 1-8, (2019)",
        f"Garcia-Lopez, M.J., Li, B., {TITLE.upper()} (2019) J. Maps, 7 (2), pp. 1-8",
        f"García-López M.J., {TITLE}, (2019)",
        f"García-López M.J., Poe A. Jr., Ivanov Yu., et al., {TITLE}, J. Maps, (2019)",
        f"García-López M.J., The Wall Consortium, {TITLE}, J. Maps, (2019)",
        f"García-López, M.J., de Poe, A.-B., (2019), {TITLE}, J. Maps",
        f"García-López M.J., {TITLE}, J. Maps, 7, (2018)",
        f"García-López M.J., Li B., {TITLE.replace('doors and', 'doors &')}, Journal of Maps, (2020a)",
    ],
)
def test_title_first_author_and_year_tell_which_paper_is_cited(work: str) -> None:
    assert cited_paper(work, KNOWN) == "paper/walls"


@pytest.mark.parametrize(
    "work",
    [
        f"Lee A., García-López M.J., {TITLE}, J. Maps, (2019)",
        f"García-López M.J., {TITLE}, J. Maps, (2016)",
        f"García-López M.J., {TITLE}, J. Maps",
        f"García-López M.J., {TITLE}: Part II, J. Maps, (2019)",
        "García-López M.J., Walls, J. Maps, (2019)",
        f"García-López M.J., Introduction, {TITLE}, pp. 1-8, (2019)",
        f"García-López, M.J., Introduction (2019) {TITLE}, pp. 1-8",
        f"García-López M.J., {TITLE}, II, J. Maps, (2019)",
        f"García-López M.J., {TITLE}, part 2, J. Maps, (2019)",
        f"García-López M.J., {TITLE}, Erratum, J. Maps, (2019)",
        "(2019)",
        "",
    ],
)
def test_what_may_be_another_work_is_none(work: str) -> None:
    assert cited_paper(work, KNOWN) is None


def test_of_two_papers_of_one_title_the_one_of_that_year_is_cited_else_neither() -> None:
    both = titled([("paper/shown", [printed(year=2018)]), ("paper/printed", [printed(year=2019)])])
    work = f"García-López M.J., {TITLE}"
    assert cited_paper(f"{work}, (2018)", both) == "paper/shown"
    assert cited_paper(f"{work}, (2019)", both) == "paper/printed"
    assert cited_paper(f"{work}, (2020)", both) == "paper/printed"
    twins = titled([("paper/one", [printed()]), ("paper/two", [printed()])])
    assert cited_paper(f"{work}, (2019)", twins) is None


def test_short_titles_and_those_of_many_papers_tell_nothing() -> None:
    known = titled([("a", [printed("Doors")]), ("b", [printed("Guest Editors' Introduction")])])
    assert known == CitedTitles()
