"""Organisations: where authors worked, as documents state it."""

from kg.model import Organisation
from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, path
from kg.rdf.terms import string
from kg.text.fold import same_form


def organisation_path(organisation: Organisation) -> str:
    """The path of an organisation: known by its ROR id, else by its name alone.

    So it needs no list of all of them, and one that is named with and without its id stays two.

    >>> organisation_path(Organisation(name="University of Oxford", ror="052gg0110"))
    'organisation/ror-052gg0110-xqqm6a2ddhlbx'
    """
    if organisation.ror:
        return path("organisation", f"ror {organisation.ror}", key(f"ror:{organisation.ror}"))
    return path("organisation", organisation.name, key(same_form(organisation.name)))


def describe_organisation(organisation: Organisation, name: Namer) -> Description:
    """The organisation with one of the names that documents print for it."""
    properties = [(v.TYPE, v.ORGANIZATION), (v.SCHEMA_NAME, string(organisation.name))]
    if organisation.ror:
        properties.append((v.IDENTIFIER, string(f"ror:{organisation.ror}")))
    return Description(Graph.FACTS, name(organisation_path(organisation)), tuple(properties))
