"""Organisations: where authors worked, as documents state it, and those that are authors themselves."""

from kg.model import Organisation
from kg.rdf import vocabulary as v
from kg.rdf.describe.registered import identified
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, path
from kg.rdf.terms import string
from kg.resolve.organisations import Collective
from kg.text.people.collective import collective_form


def organisation_path(organisation: Organisation) -> str:
    """The path of an organisation: known by its ROR id, else by its name alone, without its article.

    So it needs no list of all of them: `kg.resolve.registered` says which id belongs to a name.

    >>> organisation_path(Organisation(name="University of Oxford", ror="052gg0110"))
    'organisation/ror-052gg0110-xqqm6a2ddhlbx'
    """
    if organisation.ror:
        return path("organisation", f"ror {organisation.ror}", key(f"ror:{organisation.ror}"))
    form = collective_form(organisation.name)
    return path("organisation", form, key(form))


def collective_path(collective: Collective) -> str:
    """The path of an organisation that is an author: that of one of its name.

    >>> collective_path(Collective("ATLAS Collaboration", (), ()))
    'organisation/atlas-collaboration-tzc5wz66cx32y'
    """
    return organisation_path(Organisation(name=collective.name))


def describe_collective(collective: Collective, name: Namer) -> Description:
    """An organisation that is an author, with its names."""
    properties = [(v.TYPE, v.ORGANIZATION), (v.SCHEMA_NAME, string(collective.name))]
    properties += [(v.ALT_LABEL, string(variant)) for variant in collective.variants]
    return Description(Graph.FACTS, name(collective_path(collective)), tuple(properties))


def describe_organisation(organisation: Organisation, name: Namer) -> Description:
    """The organisation with one of the names that documents print for it."""
    properties = [(v.TYPE, v.ORGANIZATION), (v.SCHEMA_NAME, string(organisation.name))]
    if organisation.ror:
        properties += identified([f"ror:{organisation.ror}"])
    return Description(Graph.FACTS, name(organisation_path(organisation)), tuple(properties))
