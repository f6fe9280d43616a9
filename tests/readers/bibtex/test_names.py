import pytest

from kg.readers.bibtex.names import read_authors
from kg.readers.fields.byline_flaws import list_flaws
from kg.readers.rules import Rule

NAMES = [
    ("Zhang, Qizhen", "Qizhen Zhang"),
    ("Qizhen Zhang", "Qizhen Zhang"),
    ("von Neumann, John", "John von Neumann"),
    ("Ludwig van Beethoven", "Ludwig van Beethoven"),
    ("de la Fontaine, Jean", "Jean de la Fontaine"),
    ("King, Jr., Martin Luther", "Martin Luther King, Jr."),
    ("King, Martin L Jr", "Martin L King, Jr"),
    ("King Jr., M. L.", "M. L. King, Jr."),
    ("Smith, John 3rd", "John Smith, 3rd"),
    (r"M{\"u}ller, J.~P.", "J. P. Müller"),
    (r"{\O}stby, {\AA}sa", "Åsa Østby"),
    ("{Door and Window Lab}", "Door and Window Lab"),
    ("{The Lab, Inc.}", "The Lab, Inc."),
    ("Plato", "Plato"),
    ("Roe, Jane, MD, PhD", "Jane Roe"),
    ("Roe, Jane, PhD", "Jane Roe"),
    ("Jane Roe, PhD", "Jane Roe"),
    ("Rahman, Md", "Md Rahman"),
    ("Wang, Xi", "Xi Wang"),
    ("Zhang,", "Zhang"),
    (r"Roe\textsuperscript{a}, Jane<sup>2</sup>", "Jane Roe"),
    (r"Jane\textsuperscript{1,*} Roe", "Jane Roe"),
    ("李 明", "李 明"),
    ("王, 小明", "王小明"),
    ("田中, たろう", "田中たろう"),
    ("Gates, Henry Louis, Jr.", "Henry Louis Gates, Jr."),
    ("Kennedy, John F., III", "John F. Kennedy, III"),
    ("Woolf, Virginia, 1882--1941", "Virginia Woolf"),
    ("Müller, Hans (Hrsg.)", "Hans Müller"),
    ("Lee, Ann, Bo", "Lee, Ann, Bo"),
    ("Sammy Davis, Jr.", "Sammy Davis, Jr."),
    ("Ann Lee (ed.)", "Ann Lee"),
]


@pytest.mark.parametrize(("written", "printed"), NAMES)
def test_a_name_is_printed_in_its_natural_order(written, printed):
    assert read_authors(written).byline.names == (printed,)


@pytest.mark.parametrize(
    ("field", "names", "complete"),
    [
        ("Roe, Jane and Poe, Al", ("Jane Roe", "Al Poe"), True),
        ("Roe, Jane\n  AND  Poe, Al", ("Jane Roe", "Al Poe"), True),
        ("Roe, Jane and others", ("Jane Roe",), False),
        ("Roe, Jane and Poe, Al et al.", ("Jane Roe", "Al Poe"), False),
        ("Roe, Jane and et al", ("Jane Roe",), False),
        ("Codd, E. F. and Poe, E. A. and Lee, Ann", ("E. F. Codd", "E. A. Poe", "Ann Lee"), True),
        ("Brothers, Jane", ("Jane Brothers",), True),
        ("Roe, Jane and Jane Roe", ("Jane Roe", "Jane Roe"), True),
        ("Roe, Jane and and Poe, Al", ("Jane Roe", "Al Poe"), True),
        ("Roe, J.; Poe, Al", ("J. Roe", "Al Poe"), True),
        ("Jane Roe; Al Poe;", ("Jane Roe", "Al Poe"), True),
        ("Roe, J. M.; King, Jr., Al; et al.", ("J. M. Roe", "Al King, Jr."), False),
        ("Roe, Jane; and Poe, Al;", ("Jane Roe", "Al Poe"), True),
    ],
)
def test_a_list_gives_its_names_and_whether_it_is_cut(field, names, complete):
    byline = read_authors(field).byline
    assert (byline.names, byline.complete) == (names, complete)
    assert byline.printed == ", ".join(names) + ("" if complete else " et al.")


@pytest.mark.parametrize(
    "field",
    [
        "Roe, Jane, Poe, Al",
        "Roe, Jane; Berlin, Germany",
        "Roe, Jane; Institute of Maps",
        "Roe, J., Lee, A.; Poe, Al",
        "Roe; Poe",
        "others",
        "{}",
        " ",
        "x" * 2_000,
    ],
)
def test_what_is_no_list_of_names_gives_no_byline(field):
    assert read_authors(field).byline is None


@pytest.mark.parametrize(
    ("written", "is_organisation"),
    [
        ("{World Health Organization}", True),
        ("{{\\'E}cole des Cartes}", True),
        ("{OpenAI}", True),
        ("{van der Berg}, Jan", False),
        ("{Jane} {Roe}", False),
        ("{Roe, Jane}", False),
        ("{J. Roe}", False),
        ("{王小明}", False),
        ("Jane Roe", False),
    ],
)
def test_a_name_in_braces_as_a_whole_is_an_organisations(written, is_organisation):
    byline = read_authors(f"{written} and Li, Wei").byline
    marked = [author.is_organisation for author in byline.authors] or [False]
    assert marked[0] is is_organisation


def test_a_list_is_cut_where_it_says_so_and_names_after_that_are_told():
    found = read_authors("Roe, Jane and others and Poe, Al and {Door Lab}")
    assert (found.byline.names, found.byline.complete) == (("Jane Roe",), False)
    assert found.after == ("Poe, Al", "Door Lab")


@pytest.mark.parametrize("nothing", ["{}", "{{}}", "~", "{~}", r"\relax", "-"])
def test_what_prints_no_name_is_an_author_whom_nobody_names(nothing):
    """Whoever follows has a place that nobody knows."""
    found = read_authors(f"Roe, Jane and {nothing} and Poe, Al")
    assert (found.byline.names, found.byline.complete) == (("Jane Roe",), False)
    assert (found.hole, found.behind) == (2, ("Al Poe",))
    assert read_authors(f"{nothing} and Poe, Al").is_nameless
    assert read_authors(nothing).is_nameless


def test_names_after_a_cut_need_not_be_names():
    assert read_authors("Roe, Jane et al. and a, b, c, d, e").after == ("a, b, c, d, e",)


def test_a_list_of_thousands_is_read_in_no_time():
    field = " and ".join(f"Roe{number}, Jane" for number in range(3_303))
    assert len(read_authors(field).byline.names) == 3_303


@pytest.mark.parametrize(
    ("written", "family"),
    [
        ("García Márquez, Gabriel", "García Márquez"),
        ("Gabriel {García Márquez}", "García Márquez"),
        ("van der Berg, Jan", "van der Berg"),
        ("family=Gaulle, given=Charles, prefix=de", "de Gaulle"),
        ("Roe, Jane", ""),
        ("Gabriel García Márquez", ""),  # nothing says where the family name begins
        ("{The Door Lab}", ""),
    ],
)
def test_a_family_name_of_several_words_is_kept_where_the_field_says_which_they_are(written, family):
    authors = read_authors(written).byline.authors
    assert [author.family for author in authors] == ([family] if authors else [])
    assert bool(family) == any(author.family for author in authors)


@pytest.mark.parametrize(
    ("field", "names", "flaws"),
    [
        ("Jane Smith, Rachel Brown, Tom Kim", ("Jane Smith", "Rachel Brown", "Tom Kim"), 1),
        ("Jane Smith, Rachel Brown and Tom Kim", ("Jane Smith", "Rachel Brown", "Tom Kim"), 1),
        ("Jane Smith, Rachel Brown, and Tom Kim", ("Jane Smith", "Rachel Brown", "Tom Kim"), 1),
        ("Jo Doe, Al Poe, Bo Li, Cy Lee", ("Jo Doe", "Al Poe", "Bo Li", "Cy Lee"), 1),
        ("Smith, Jane, Brown", ("Smith, Jane, Brown",), 1),
        ("García Márquez, Gabriel José and Tom Kim", ("Gabriel José García Márquez", "Tom Kim"), 0),
        ("van der Berg, Jr., Anna Maria", ("Anna Maria van der Berg, Jr.",), 0),
        ("Smith, Ph.D., Jane", ("Jane Smith",), 0),
        ("{Rooms, Doors, and Sons}", ("Rooms, Doors, and Sons",), 0),
    ],
)
def test_names_that_commas_part_are_told_and_read_where_they_surely_are_a_list(field, names, flaws):
    found = read_authors(field)
    assert found.byline.names == names
    assert len(list(list_flaws(found))) == flaws


@pytest.mark.parametrize(
    "field", ["Percy Liang 0001", "Liang 0001, Percy", "0001, Percy Liang", "Liang, Percy 0001"]
)
def test_the_number_of_dblp_is_no_part_of_a_name(field):
    byline = read_authors(field).byline
    assert (byline.names, byline.printed) == (("Percy Liang",), "Percy Liang 0001")
    assert (byline.authors[0].family, byline.authors[0].other_names) == ("", ("Percy Liang 0001",))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Clavius, Christophorus, S.J.", "Christophorus Clavius, S.J."),
        ("Kircher, S.J., Athanasius", "Athanasius Kircher, S.J."),
    ],
)
def test_an_order_follows_the_name(written: str, printed: str) -> None:
    found = read_authors(written)
    assert found.byline
    assert found.byline.names == (printed,)
    assert not found.commas


def test_a_rank_is_what_the_document_prints_and_no_part_of_the_name() -> None:
    found = read_authors("Kelvin, William Thomson, Baron")
    assert found.byline
    assert (found.byline.names, found.byline.printed) == (
        ("William Thomson Kelvin",),
        "William Thomson Kelvin, Baron",
    )
    assert found.byline.authors[0].other_names == ("William Thomson Kelvin, Baron",)
    assert not found.commas


def test_a_list_that_semicolons_part_is_told_with_how_many_names_it_is():
    found = read_authors("Roe, J.; Poe, Al; et al. and Lee, Ann")
    assert found.byline.names == ("J. Roe", "Al Poe")
    list_, after = list_flaws(found)
    assert list_.rule is Rule.COMMAS_IN_BYLINE
    assert "“Roe, J.; Poe, Al; et al.” in the place of one author" in list_.words
    assert "read as 2 names, parted by semicolons" in list_.words
    assert after.rule is Rule.NAMES_AFTER_CUT


@pytest.mark.parametrize(
    "written", ["Roe, Jane and Poe, Al {and others}", "Roe, Jane and Poe, Al and Others, and"]
)
def test_others_that_a_program_took_for_a_name_cut_the_list(written: str) -> None:
    found = read_authors(written)
    assert found.byline
    assert found.byline.names == ("Jane Roe", "Al Poe")
    assert not found.byline.complete


def test_others_alone_are_nobody() -> None:
    found = read_authors("Others, and").byline
    assert found is None or not found.names


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("李明，陈静", ("李明", "陈静")),
        ("李明；陈静；欧阳修", ("李明", "陈静", "欧阳修")),
        ("李明;陈静;", ("李明", "陈静")),
        ("李明、陈静 and Jane Roe", ("李明", "陈静", "Jane Roe")),
        ("محمد رضایی؛ علی احمدی", ("محمد رضایی", "علی احمدی")),
        ("Орлов О.О., Зайцев З.З.", ("Орлов О.О.", "Зайцев З.З.")),
        ("박지성·최민식", ("박지성", "최민식")),
    ],
)
def test_a_list_that_signs_of_any_script_part_is_read_and_told(field: str, names: tuple[str, ...]) -> None:
    found = read_authors(field)
    assert found.byline
    assert found.byline.names == names
    assert [flaw.rule for flaw in list_flaws(found)] == [Rule.COMMAS_IN_BYLINE]


@pytest.mark.parametrize("written", ["דוד כהן, שרה לוי", "محمد رضایی، علی احمدی", "田中、康夫"])
def test_what_may_be_one_name_or_two_is_kept_as_printed_with_an_issue(written: str) -> None:
    found = read_authors(written)
    assert found.byline
    assert found.byline.names == (written,)
    [flaw] = list_flaws(found)
    assert "may be one name or several; it was kept as printed" in flaw.words


@pytest.mark.parametrize(
    ("written", "printed"),
    [("احمدی، زهرا", "زهرا احمدی"), ("佐藤，健", "佐藤健"), ("鈴木、一郎", "鈴木一郎")],
)
def test_a_comma_of_another_script_parts_family_and_given_name(written: str, printed: str) -> None:
    found = read_authors(written)
    assert found.byline
    assert found.byline.names == (printed,)
    assert not found.commas


def test_signs_in_braces_part_nothing() -> None:
    found = read_authors("{地图、房间研究所} and {李明 陈静}")
    assert found.byline
    assert found.byline.names == ("地图、房间研究所", "李明 陈静")


def test_a_list_is_cut_by_a_word_right_behind_a_comma() -> None:
    found = read_authors("李明,陈静,等")
    assert found.byline
    assert (found.byline.names, found.byline.complete) == (("李明", "陈静"), False)


@pytest.mark.parametrize("written", ["{Hari Prasad}, Anil Kumar", "{Hari Prasad}, {Anil Kumar}"])
def test_braces_around_a_part_say_that_both_are_of_one_name(written: str) -> None:
    found = read_authors(written)
    assert found.byline
    assert (found.byline.names, found.commas) == (("Anil Kumar Hari Prasad",), ())


def test_what_may_be_two_people_is_read_as_one_and_told() -> None:
    found = read_authors("Hari Prasad, Anil Kumar")
    assert found.byline
    assert (found.byline.names, found.byline.authors[0].family) == (
        ("Anil Kumar Hari Prasad",),
        "Hari Prasad",
    )
    [flaw] = list_flaws(found)
    assert flaw.rule is Rule.COMMAS_IN_BYLINE
    assert "read as one name, Anil Kumar Hari Prasad; it may be two" in flaw.words


@pytest.mark.parametrize(("other", "flaws"), [("Roe, Jane", 0), ("Jane Roe", 1), ("Roe J., Poe A.", 2)])
def test_the_commas_of_the_others_tell_what_one_parts(other: str, flaws: int) -> None:
    found = read_authors(f"Hari Prasad, Anil Kumar and {other}")
    assert found.byline
    assert found.byline.names[0] == "Anil Kumar Hari Prasad"
    assert len(found.commas) == flaws


def test_a_name_that_may_be_two_is_one_between_semicolons() -> None:
    found = read_authors("Roe, Jane; Hari Prasad, Anil Kumar")
    assert found.byline
    assert found.byline.names == ("Jane Roe", "Anil Kumar Hari Prasad")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Roe,, Jane", "Jane Roe"),
        ("Roe, , Jane", "Jane Roe"),
        ("Smith,, Jane, Brown", "Smith, Jane, Brown"),
        ("Hans ,,Jack'' Roe", "Hans „Jack” Roe"),
    ],
)
def test_a_comma_that_stands_twice_is_one(written: str, printed: str) -> None:
    byline = read_authors(written).byline
    assert byline
    assert byline.names == (printed,)


def test_a_colon_in_the_list_is_no_author_and_an_organisation_stands_before_it() -> None:
    found = read_authors("OpenAI and {:} and Agarwal, Sandhini")
    assert found.byline
    assert found.byline.names == ("OpenAI", "Sandhini Agarwal")
    assert (found.byline.authors[0].is_organisation, found.headed, found.printed_at) == (
        True,
        ("OpenAI",),
        (1, 3),
    )


def test_a_byname_behind_a_comma_is_shown_as_the_line_prints_it() -> None:
    byline = read_authors("de la Vega, Garcilaso, el Inca").byline
    assert byline
    assert (byline.names, byline.printed) == (("Garcilaso de la Vega el Inca",), byline.names[0])


def test_a_list_of_people_in_one_pair_of_braces_is_a_list() -> None:
    found = read_authors(r"{Okafor, Mina and {\'A}lvarez, Jos\'e} and {Barnes and Noble}")
    assert found.byline
    assert found.byline.names == ("Mina Okafor", "José Álvarez", "Barnes and Noble")
    assert [author.is_organisation for author in found.byline.authors] == [False, False, True]
    assert (found.printed_at, len(found.commas)) == ((1, 1, 2), 1)


@pytest.mark.parametrize(
    ("field", "names", "complete"),
    [
        ("Doe, Jane and Roe, Rick and", ("Jane Doe", "Rick Roe"), True),
        ("Jane Doe and Rick Roe AND", ("Jane Doe", "Rick Roe"), True),
        ("Poe, Edgar and others and", ("Edgar Poe",), False),
        ("and Poe, Edgar and and and Roe, Jane", ("Edgar Poe", "Jane Roe"), True),
    ],
)
def test_an_and_beside_which_no_name_stands_is_no_name(field: str, names: tuple[str], complete: bool) -> None:
    byline = read_authors(field).byline
    assert byline
    assert (byline.names, byline.complete) == (names, complete)


def test_ands_alone_are_no_author() -> None:
    assert read_authors("and and and").byline is None


@pytest.mark.parametrize(
    ("field", "names", "is_told"),
    [
        ("{Jane Smith, Pablo Ruiz, Mina Okafor}", ("Jane Smith", "Pablo Ruiz", "Mina Okafor"), True),
        ("{Xerox Research, Palo Alto, United States}", ("Xerox Research, Palo Alto, United States",), True),
        ("{Okafor, Mina, Walden, Tobias}", ("Okafor, Mina, Walden, Tobias",), True),
        ("{King, Jr., Martin Luther, PhD}", ("King, Jr., Martin Luther",), False),
        ("{Ministry of Health, Madrid, Spain}", ("Ministry of Health, Madrid, Spain",), False),
    ],
)
def test_commas_in_one_pair_of_braces_part_who_surely_are_people(
    field: str, names: tuple[str], is_told: bool
) -> None:
    found = read_authors(field)
    assert found.byline
    assert (found.byline.names, bool(found.commas)) == (names, is_told)


def test_partners_in_braces_are_an_organisation() -> None:
    byline = read_authors("{Ernst, Young and Partners}").byline
    assert byline
    assert byline.authors[0].is_organisation
