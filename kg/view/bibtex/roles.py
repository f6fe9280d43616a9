"""Roles of people in the fields that BibLaTeX has for them: each list of names beside what these did."""

from collections.abc import Mapping

_EDITING = ("editor", "editora", "editorb", "editorc")
_FURTHER = ("namea", "nameb", "namec")
_ROLES = {
    **dict.fromkeys(("compiler", "founder", "continuator", "redactor", "reviser", "collaborator"), _EDITING),
    **dict.fromkeys(("organizer", "director", "producer", "executiveproducer", "chair"), _EDITING),
    **dict.fromkeys(("interviewer", "scriptwriter", "composer", "performer", "contributor"), _FURTHER),
    "seriescreator": _FURTHER,
    **dict.fromkeys(("curator", "guest", "host", "narrator", "originalauthor", "reviewedauthor"), _FURTHER),
}
"""Role for which there is no field → the fields that may hold it, each beside one for its type."""
ROLES = frozenset(_ROLES)
TYPES = frozenset(f"{field}type" for field in (*_EDITING, *_FURTHER))
"""Fields that say what people did."""


def with_types(fields: Mapping[str, str], taken: str = "") -> dict[str, str]:
    """The fields with each role in the first field that is free, beside its type; `taken` is in use already.

    >>> with_types({"director": "Fritz Lang", "location": "Berlin"})
    {'location': 'Berlin', 'editor': 'Fritz Lang', 'editortype': 'director'}
    >>> with_types({"director": "Fritz Lang", "composer": "Willy Roe"}, "editor")
    {'editora': 'Fritz Lang', 'editoratype': 'director', 'namea': 'Willy Roe', 'nameatype': 'composer'}
    """
    placed = {name: words for name, words in fields.items() if name not in ROLES}
    for role in (name for name in fields if name in ROLES):
        free = (slot for slot in _ROLES[role] if slot != taken and slot not in placed)
        if slot := next(free, ""):
            placed |= {slot: fields[role], f"{slot}type": role}
        else:  # BibLaTeX has no more
            placed[role] = fields[role]
    return placed
