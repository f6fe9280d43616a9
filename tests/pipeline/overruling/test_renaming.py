"""A given name is shown, and the names before it stay as other names."""

from kg.curation import Kind, Line, Verb
from kg.pipeline.overruling.renaming import renamed_concepts, renamed_people
from kg.resolve.concepts import Concept
from kg.resolve.people.person import Person

PERSON = Person("A. Lee", ("Ann Lee",), (), (), False, ())
CONCEPT = Concept(("llm",), "llm", ("LLMs",))


def line(kind: Kind, name: str) -> Line:
    return Line(number=1, verb=Verb.RENAME, kind=kind, thing="x", value=name)


def test_a_person_is_called_as_somebody_wants_and_a_variant_is_no_other_name_of_itself() -> None:
    (person,) = renamed_people([PERSON], ["person/x"], {"person/x": line(Kind.PERSON, "Ann Lee")})
    assert (person.name, person.variants) == ("Ann Lee", ("A. Lee",))


def test_a_concept_keeps_the_names_that_were_shown_before() -> None:
    (concept,) = renamed_concepts([CONCEPT], ["concept/x"], {"concept/x": line(Kind.CONCEPT, "LLM")})
    assert (concept.label, concept.other_labels) == ("LLM", ("LLMs", "llm"))


def test_others_stay_as_they_are() -> None:
    (person,) = renamed_people([PERSON], ["person/x"], {"person/y": line(Kind.PERSON, "Bo")})
    assert person == PERSON
