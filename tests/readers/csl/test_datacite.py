"""JSON of DataCite is read as the fields of Crossref that say the same."""

import json
from dataclasses import replace

import pytest

from kg.model import Detail, Issue, Organisation, PaperKind, Record
from kg.readers import csl, read_document
from kg.readers.files.source import Line
from kg.readers.rules import Rule

JANE = {
    "name": "Roe, Jane A.",
    "nameType": "Personal",
    "givenName": "Jane A.",
    "familyName": "Roe",
    "affiliation": [
        {
            "name": "University of Rooms",
            "affiliationIdentifier": "https://ror.org/052gg0110",
            "affiliationIdentifierScheme": "ROR",
        }
    ],
    "nameIdentifiers": [
        {"nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID"}
    ],
}
WORK = {
    "doi": "10.5061/dryad.a",
    "creators": [JANE, {"name": "Door Lab", "nameType": "Organizational"}, {"name": "Poe, Al"}],
    "titles": [{"title": "Data from: On Maps"}, {"title": "Karten", "titleType": "TranslatedTitle"}],
    "publisher": "Dryad",
    "container": {},
    "publicationYear": 2024,
    "subjects": [{"subject": "maps"}],
    "contributors": [
        {"name": "Li, Bo", "contributorType": "Editor"},
        {"name": "Ulm", "contributorType": "HostingInstitution"},
    ],
    "dates": [
        {"date": "2022-01-01", "dateType": "Created"},
        {"date": "2023-05-01T00:00:00Z", "dateType": "Issued"},
    ],
    "language": "en",
    "types": {"resourceType": "dataset", "resourceTypeGeneral": "Dataset"},
    "relatedIdentifiers": [
        {"relationType": "Cites", "relatedIdentifier": "10.1000/doors", "relatedIdentifierType": "DOI"},
        {"relationType": "Cites", "relatedIdentifier": "https://a.example", "relatedIdentifierType": "URL"},
        {
            "relationType": "IsNewVersionOf",
            "relatedIdentifier": "10.5061/dryad.b",
            "relatedIdentifierType": "DOI",
        },
    ],
    "version": "2",
    "rightsList": [
        {"rights": "CC0", "rightsUri": "https://creativecommons.org/publicdomain/zero/1.0/"},
        {"rights": "ODbL"},
    ],
    "descriptions": [
        {"description": "In a box.", "descriptionType": "Other"},
        {"description": "<p>We map.</p>", "descriptionType": "Abstract"},
    ],
    "fundingReferences": [{"funderName": "DFG", "awardNumber": "12"}],
    "url": "https://datadryad.org/a",
}


def work(**changed):
    return {"id": WORK["doi"], "type": "dois", "attributes": WORK | changed}


def read(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return list(csl.read("a.json", [Line(n, line) for n, line in enumerate(text.split("\n"), start=1)]))


def record(**changed):
    """The one record of a work, which is read without an issue."""
    [found] = read(work(**changed))
    assert isinstance(found, Record)
    return found


def test_a_data_set_is_read_with_all_that_it_says():
    found = record()
    assert (found.title, found.abstract, found.kind) == ("Data from: On Maps", "We map.", PaperKind.DATA_SET)
    assert found.byline.names == ("Jane A. Roe", "Door Lab", "Al Poe")
    jane, lab, al = found.byline.authors
    assert (jane.orcid, jane.organisations) == (
        "0000-0002-1825-0097",
        (Organisation(name="University of Rooms", ror="052gg0110"),),
    )
    assert (lab.is_organisation, al.is_organisation) == (True, False)
    assert (found.date.year, found.date.month, found.date.day) == (2023, 5, 1)
    assert (list(map(str, found.references)), found.reference_count) == (["doi:10.1000/doors"], 1)
    assert found.keywords == ("maps",)
    assert found.details == (
        (Detail.PUBLISHER, "Dryad"),
        (Detail.EDITORS, "Bo Li"),
        (Detail.LANGUAGE, "en"),
        (Detail.LICENCE, "https://creativecommons.org/publicdomain/zero/1.0/"),
        (Detail.LICENCE, "ODbL"),
        (Detail.ADDRESS, "https://datadryad.org/a"),
        (Detail.FIELD, "funder: DFG (award 12)"),
        (Detail.FIELD, "version: 2"),
        (Detail.FIELD, "translatedtitle: Karten"),
        (Detail.FIELD, "updateof: doi: 10.5061/dryad.b"),
    )


@pytest.mark.parametrize(
    ("form", "count"),
    [
        (lambda one: {"data": one}, 1),
        (lambda one: {"data": [one, one], "meta": {"total": 2}}, 2),
        (lambda one: "\n".join([json.dumps(one)] * 3), 3),
    ],
)
def test_answers_and_lines_are_told_by_their_content(form, count, tmp_path):
    value, path = form(work()), tmp_path / "a.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value, indent=2))
    items = [one for one in read_document(path, path.name) if isinstance(one, Record | Issue)]
    assert [one.title for one in items] == ["Data from: On Maps"] * count


@pytest.mark.parametrize(
    ("general", "words", "kind", "told"),
    [
        ("Software", "", PaperKind.SOFTWARE, []),
        ("Preprint", "Article", PaperKind.PREPRINT, ["type: Article"]),
        ("Dissertation", "Master's thesis", PaperKind.MASTERS_THESIS, []),
        ("Image", "Photograph", None, ["type: Photograph"]),
        ("Collection", "", None, ["type: Collection"]),
    ],
)
def test_the_kind_is_what_the_types_say(general, words, kind, told):
    found = record(types={"resourceTypeGeneral": general, "resourceType": words}, doi="10.1000/x")
    assert found.kind is kind
    assert [text for _, text in found.details if text.startswith("type:")] == told


@pytest.mark.parametrize(
    ("creator", "name", "is_organisation"),
    [
        ({"name": "Wei Li"}, "Wei Li", False),
        ({"name": "Li, Wei", "nameType": "Personal"}, "Wei Li", False),
        ({"name": "Li, Wei; "}, "Wei Li", False),
        ({"name": "World Health Organization"}, "World Health Organization", True),
        ({"name": "Institute of Rooms, Ulm"}, "Institute of Rooms, Ulm", True),
        ({"name": "King, Martin L., Jr."}, "Martin L. King, Jr.", False),
        ({"name": "x", "familyName": "King", "givenName": "Martin L., Jr."}, "Martin L. King, Jr.", False),
    ],
)
def test_who_is_no_person_is_told_or_called_so(creator, name, is_organisation):
    byline = record(creators=[creator]).byline
    assert byline.names == (name,)
    assert bool(byline.authors and byline.authors[0].is_organisation) is is_organisation


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Roe, Jane, 1882-1941", "Jane Roe, 1882-1941"),
        ("King, Martin L., Jr. (1929-1968)", "Martin L. King, Jr., 1929-1968"),
        ("Aristotle, 384-322 B.C.", "Aristotle, 384-322 B.C."),
    ],
)
def test_the_years_of_a_life_are_kept_beside_the_name(written, name):
    [author] = record(creators=[{"name": written}]).byline.authors
    assert author.other_names == (name,)


@pytest.mark.parametrize("name", ["Roe, J.; Poe, A.", "Roe, J. and Poe, A.", "Roe, J., Poe, A."])
def test_a_list_of_people_in_the_place_of_one_is_read_as_these(name):
    parts = {"familyName": "Roe", "givenName": name.removeprefix("Roe, ")}
    [warning, found] = read(work(creators=[{"name": name, "nameType": "Personal", **parts}]))
    assert (warning.rule, found.byline.names) == (Rule.COMMAS_IN_BYLINE, ("J. Roe", "A. Poe"))


def test_the_year_is_the_date_where_nothing_else_is_said():
    found = record(dates=[])
    assert (found.date.year, found.date.month) == (2024, None)


@pytest.mark.parametrize("time", ["T00:00:00Z", "T12:30:00.5+02:00", " 12:30:00", ""])
def test_the_time_of_the_day_is_no_part_of_the_date(time):
    date = record(dates=[{"date": f"2023-05-02{time}", "dateType": "Issued"}]).date
    assert (date.year, date.month, date.day, date.printed) == (2023, 5, 2, "2023-05-02")


def test_an_article_has_its_journal():
    place = {
        "type": "Journal",
        "title": "J. Maps",
        "volume": "7",
        "issue": "2",
        "firstPage": "1",
        "lastPage": "9",
    }
    found = record(
        container=place | {"identifier": "0021-9606", "identifierType": "ISSN"},
        types={"resourceTypeGeneral": "JournalArticle"},
        publisher={"name": "Rooms"},
    )
    assert (found.kind, found.venue) == (PaperKind.JOURNAL_ARTICLE, "J. Maps")
    assert {(Detail.VOLUME, "7"), (Detail.PAGES, "1-9"), (Detail.ISSN, "0021-9606")} < set(found.details)
    assert (Detail.PUBLISHER, "Rooms") in found.details


def test_what_it_is_published_in_may_stand_among_the_related_items():
    number = {"relatedItemIdentifier": "0021-9606", "relatedItemIdentifierType": "ISSN"}
    item = {"titles": [{"title": "J. Maps"}], "volume": "7", "firstPage": "1", "lastPage": "9"}
    item |= {"relationType": "IsPublishedIn", "relatedItemIdentifier": number}
    found = record(relatedItems=[item | {"relationType": "Cites"}, item | {"volume": "8"}])
    assert found.venue == "J. Maps"
    assert {(Detail.VOLUME, "8"), (Detail.PAGES, "1-9"), (Detail.ISSN, "0021-9606")} < set(found.details)


def test_a_related_item_adds_to_a_container_without_a_title():
    titles = [{"title": "A Journal", "titleType": "Subtitle"}, {"title": "J. Maps"}]
    place = {"identifier": "0021-9606", "identifierType": "ISSN"}
    found = record(container=place, relatedItems=[{"relationType": "IsPublishedIn", "titles": titles}])
    assert (found.venue, (Detail.ISSN, "0021-9606") in found.details) == ("J. Maps", True)


def test_attributes_of_any_shape_do_no_harm():
    odd = dict.fromkeys(WORK, "x") | {"titles": [{"title": "On Maps"}], "creators": ["Roe", None, 3]}
    items = read({"type": "dois", "attributes": odd})
    assert [one.title for one in items if isinstance(one, Record)] == ["On Maps"]


def test_a_work_alone_is_read_as_doi_org_and_zenodo_give_it(tmp_path):
    alone = {"types": WORK["types"], "identifiers": [{"identifier": WORK["doi"], "identifierType": "DOI"}]}
    alone |= {name: value for name, value in WORK.items() if name != "doi"}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(alone, indent=2))
    [found] = (one for one in read_document(path, path.name) if isinstance(one, Record | Issue))
    assert found == replace(record(), document=path.name, lines=found.lines, key=found.key)


def test_words_of_datacite_for_nothing_are_nobody_and_nothing():
    [warning, found] = read(work(creators=[{"name": "(:unav)"}], publisher={"name": "(:unkn)"}))
    assert (warning.rule, found.byline) == (Rule.NO_BYLINE, None)
    assert Detail.PUBLISHER not in dict(found.details)


def test_a_title_that_is_said_to_be_another_is_better_than_none():
    assert record(titles=[{"title": "Karten", "titleType": "AlternativeTitle"}]).title == "Karten"
    assert record(titles=[{"title": "(:unas)"}, {"title": "Maps", "titleType": "Other"}]).title == "Maps"


def test_who_may_look_is_no_licence():
    access = {"rights": "Open Access", "rightsUri": "info:eu-repo/semantics/openAccess"}
    details = record(rightsList=[{"rights": "ODbL"}, access]).details
    assert [text for detail, text in details if detail is Detail.LICENCE] == ["ODbL"]


def test_subjects_of_arxiv_are_its_categories_and_a_field_of_science_is_one_keyword():
    words = ("Robotics (cs.RO)", "Computer sciences", "FOS: Computer sciences")
    found = record(subjects=[{"subject": each} for each in words])
    assert (found.categories, found.keywords) == (("cs.RO",), ("Computer sciences",))


def test_several_keywords_in_one_subject_are_several():
    found = record(subjects=[{"subject": "maps; Mice, Inbred"}, {"subject": "R&amp;D"}])
    assert found.keywords == ("maps", "Mice, Inbred", "R&D")


@pytest.mark.parametrize(
    ("general", "doi", "relation", "told"),
    [
        ("Dataset", "10.5061/a", "IsSupplementTo", ["datadescribedin: doi: 10.1000/a"]),
        ("Dataset", "10.5061/a", "IsDescribedBy", ["datadescribedin: doi: 10.1000/a"]),
        ("Software", "10.5281/zenodo.1", "IsSupplementTo", []),
        ("Preprint", "10.48550/arXiv.2303.00001", "IsVersionOf", ["preprintof: doi: 10.1000/a"]),
        ("Preprint", "10.5281/zenodo.1", "IsVersionOf", []),  # the DOI of all its versions
    ],
)
def test_data_lead_to_their_article_and_a_preprint_to_what_it_became(general, doi, relation, told):
    related = {
        "relationType": relation,
        "relatedIdentifier": "https://doi.org/10.1000/a",
        "relatedIdentifierType": "DOI",
    }
    found = record(types={"resourceTypeGeneral": general}, doi=doi, relatedIdentifiers=[related])
    assert [text for _, text in found.details if "doi:" in text] == told
