"""Names in a BibTeX entry by what these people did: `editortype`, `nameatype`, `(trans.)` behind a name.

BibLaTeX has fields for people of any role, each beside one for the role; others write the role behind a name.
"""

from collections.abc import Mapping

from kg.readers.bibtex.cuts import without_stray_and
from kg.readers.fields.other_fields import ROLES
from kg.readers.fields.tex import plain
from kg.readers.names.parts import may_have_roles, role_of

_TYPED = (
    *(("editor", "editortype"), ("editora", "editoratype"), ("editorb", "editorbtype")),
    *(("editorc", "editorctype"), ("namea", "nameatype"), ("nameb", "namebtype"), ("namec", "namectype")),
)
"""Field of names → the field for what they did."""
_EDITOR = "editor"


def by_role(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields, where names whose role is known stand under its name; a role that is not stays beside them.

    >>> by_role({"editor": "Lang, Fritz", "editortype": "director"})
    {'director': 'Lang, Fritz'}
    >>> by_role({"author": "Euclid and Heath, Thomas (trans.)", "namea": "Roe, Jane", "nameatype": "seer"})
    {'namea': 'Roe, Jane', 'nameatype': 'seer', 'author': 'Euclid', 'translator': 'Heath, Thomas (trans.)'}
    """
    typed = [(names, kind) for names, kind in _TYPED if kind in fields]
    if not typed and not may_have_roles(fields.get("author", "")):
        return fields
    told = dict(fields)
    for names, kind in typed:
        role = plain(fields[kind]).lower()
        if role in ROLES or role == _EDITOR:
            del told[kind]
            _put(told, role, told.pop(names, ""))
    _take_from_authors(told)
    return told


def _take_from_authors(fields: dict[str, str]) -> None:
    """Put names behind which a role stands where they belong, for authors they are none."""
    from pybtex.bibtex.utils import split_name_list

    role = "author"
    for name in split_name_list(without_stray_and(" ".join(fields.pop("author", "").split()))):
        if name.strip("{} ").lower() != "others":  # they go with the name before
            role = role_of(name) or "author"
        _put(fields, role, name)


def _put(fields: dict[str, str], field: str, names: str) -> None:
    if names:
        fields[field] = " and ".join(filter(None, (fields.get(field), names)))
