"""How a text may fit the name of a person, a paper or a concept: first as written, then in any spelling."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from kg.curation import Kind
from kg.text.language.inflection import concept_form
from kg.text.letters.fold import same_form, search_form
from kg.text.letters.scripts import is_in_another_script, script_form
from kg.text.people.names import turned
from kg.text.works.titles import title_head

Form: TypeAlias = Callable[[str], str]
"""From a text to what of it must be equal."""


def _head(title: str) -> str:
    return same_form(title_head(title))


def _turned(text: str) -> str:
    return script_form(turned(text))


def _spelt(text: str) -> str:
    """Its Latin letters; nothing of a text in another script, which such letters do not tell from others."""
    return "" if is_in_another_script(text) else search_form(text)


_AS_WRITTEN: tuple[tuple[Form, Form], ...] = ((same_form, same_form), (script_form, script_form))
_IN_ANY_SPELLING: tuple[Form, Form] = (_spelt, search_form)


WAYS: Mapping[Kind, tuple[tuple[Form, Form], ...]] = MappingProxyType(
    {
        Kind.PERSON: (*_AS_WRITTEN, _IN_ANY_SPELLING, (_turned, script_form)),
        Kind.PAPER: (*_AS_WRITTEN, _IN_ANY_SPELLING, (same_form, _head)),
        Kind.CONCEPT: ((same_form, same_form), (concept_form, concept_form), (search_form, search_form)),
    }
)
"""How a text may fit a name, the strictest first: the form of the text and the form of the name."""
