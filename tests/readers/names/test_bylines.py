import pytest

from kg.model import Author
from kg.readers.fields.byline_flaws import list_flaws
from kg.readers.names.bylines import listed
from kg.readers.rules import Rule


@pytest.mark.parametrize(
    ("written", "printed", "after"),
    [
        (["Jane Roe", "Wei Li"], "Jane Roe, Wei Li", ()),
        (["Jane Roe", "et al."], "Jane Roe et al.", ()),
        (["Jane Roe", "and others", "Wei Li"], "Jane Roe et al.", ("Wei Li",)),
        (["Jane Roe et al.", "Wei Li", "", "Bo Chen"], "Jane Roe et al.", ("Wei Li", "Bo Chen")),
        (["Jane Roe", "et al.", "Wei Li", "et al."], "Jane Roe et al.", ("Wei Li", "et al.")),
        (["Jane Roe et alii", "Wei Li"], "Jane Roe et al.", ("Wei Li",)),
        (["Hans Roe", "andere"], "Hans Roe et al.", ()),
        (["Hans Roe u. a."], "Hans Roe et al.", ()),
        (["Otto u. a. Schmidt"], "Otto Schmidt et al.", ()),
        (["Иван Петров и др."], "Иван Петров et al.", ()),
        (["王小明", "等"], "王小明 et al.", ()),
        (["王小明等"], "王小明 et al.", ()),
        (["夏目漱石ほか"], "夏目漱石 et al.", ()),
        (["Jan Kowalski", "i in."], "Jan Kowalski et al.", ()),
        *(
            ([f"Jane Roe {words}"], "Jane Roe et al.", ())
            for words in (
                *(
                    "et autres",
                    "et coll.",
                    "und andere",
                    "en anderen",
                    "y otros",
                    "y otras",
                    "e outros",
                    "e altri",
                ),
                *(
                    "ed altri",
                    "m.fl.",
                    "och andra",
                    "og andre",
                    "i inni",
                    "a kol.",
                    "és mások",
                    "ve diğerleri",
                    "vd.",
                ),
                *("và cộng sự", "и другие", "та інші", "κ.ά.", "وآخرون", "ואחרים"),
            )
        ),
        (["Jane Andere", "王等"], "Jane Andere, 王等", ()),
        (["Jane Brothers", "Al Others"], "Jane Brothers, Al Others", ()),
        (["JANE ROE AND OTHERS"], "JANE ROE et al.", ()),
        (["Jane Roe", "Others"], "Jane Roe et al.", ()),
        (["Wei Li others"], "Wei Li et al.", ()),
        (["Schmidt, Otto, u. a."], "Schmidt, Otto et al.", ()),
    ],
)
def test_a_list_is_cut_where_it_says_so(written: list[str], printed: str, after: tuple[str, ...]) -> None:
    found = listed(written)
    assert found.byline is not None
    assert (found.byline.printed, found.after) == (printed, after)
    assert found.byline.complete is ("et al." not in printed)
    assert [flaw.rule for flaw in list_flaws(found)] == [Rule.NAMES_AFTER_CUT] * bool(after)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Poe, E. A.",
            "Poe E.A.",
            "E. A. Poe",
            "Berg, U. A.",
            "Jan U. A. Berg",
            "Berg, U. V. A.",
            "Li, VD.",
        ),
        *(
            "E. A.",
            "Roe, M. Fl.",
            "E Altri",
            "U. Andere",
            "poe, e. a.",
            "Poe, e. a.",
            "jan u. a. berg",
            "jane andere",
        ),
    ],
)
def test_initials_and_family_names_cut_no_list(name: str) -> None:
    found = listed(["Jane Roe", name, "Wei Li"])
    assert found.byline is not None
    assert (found.byline.names, found.byline.complete) == (("Jane Roe", name, "Wei Li"), True)


@pytest.mark.parametrize("written", [[], [""], ["", ""], ["et al."], ["others", ""]])
def test_a_list_without_names_is_no_byline_and_no_flaw(written: list[str]) -> None:
    found = listed(written)
    assert found.byline is None
    assert list(list_flaws(found)) == []


def test_a_list_that_names_nobody_before_it_is_cut_is_told() -> None:
    found = listed(["et al.", "Wei Li"])
    assert (found.byline, found.after) == (None, ("Wei Li",))
    assert [flaw.rule for flaw in list_flaws(found)] == [Rule.NAMES_AFTER_CUT]


@pytest.mark.parametrize(
    ("written", "names", "words"),
    [
        (
            ["Jane Roe", "", "Li Wei", "", "Bo Chen"],
            ("Jane Roe",),
            "has 2 names after an author without a name (number 2) in its list of authors, "
            "“Li Wei, Bo Chen”; they were not read",
        ),
        (
            ["", "Jane Roe"],
            None,
            "has a name after an author without a name (number 1) in its list of authors, "
            "“Jane Roe”; it was not read",
        ),
        (["Jane Roe", "-"], ("Jane Roe",), "lists an author without a name last; the list stays open"),
    ],
)
def test_no_name_behind_an_author_without_one_gets_a_place(
    written: list[str], names: tuple[str, ...] | None, words: str
) -> None:
    found = listed(written)
    assert (found.byline and found.byline.names) == names
    assert found.byline is None or not found.byline.complete
    assert [(flaw.rule, flaw.words) for flaw in list_flaws(found)] == [(Rule.BROKEN_ENTRY, words)]


def test_all_names_that_were_not_read_are_told() -> None:
    names = [f"Jane Roe {number}" for number in range(50)]
    for cut in ("", "et al."):
        [flaw] = list_flaws(listed(["Bo Chen", cut, *names]))
        assert ", ".join(names) in flaw.words


def test_two_equal_names_stay_two() -> None:
    found = listed(["Jane Roe", "Jane Roe"])
    assert found.byline is not None
    assert found.byline.names == ("Jane Roe", "Jane Roe")


def test_what_is_said_of_authors_stays_with_their_names_when_the_list_is_cut() -> None:
    known = Author(orcid="0000-0002-1825-0097")
    found = listed(
        ["Bo Chen", "Jane Roe", "et al.", "Wei Li"], authors=[Author(), known, Author(), Author(orcid="x")]
    )
    assert found.byline is not None
    assert found.byline.authors == (Author(), known)


@pytest.mark.parametrize("name", ["X", "محمد علي", "李伟", "김", "Ⅳ", "a\u0301"])
def test_names_in_any_letters_stay_as_they_are(name: str) -> None:
    found = listed([name, "Roe"])
    assert found.byline is not None
    assert found.byline.names == (name, "Roe")
