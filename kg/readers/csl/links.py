"""What an entry of Crossref says that its paper is to others: `relation`, `update-to` and `updated-by`."""

from collections.abc import Iterator, Mapping
from typing import Any

from kg.model import Detail
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.values import object_of, one_line, values_of

_RELATIONS = {
    "is-preprint-of": Field.PREPRINT_OF,
    "has-preprint": Field.PREPRINT_IN,
    "is-comment-on": Field.COMMENT_ON,
    "has-comment": Field.COMMENT_IN,
    "is-reply-to": Field.COMMENT_ON,
    "has-reply": Field.COMMENT_IN,
    "is-review-of": Field.COMMENT_ON,
    "has-review": Field.COMMENT_IN,
    "replaces": Field.UPDATE_OF,
    "is-replaced-by": Field.UPDATE_IN,
    "is-data-basis-for": Field.DATA_DESCRIBED_IN,
}
"""Relation of Crossref → the field that the link is; for the others there is none."""
_UPDATES = {
    "retraction": (Field.RETRACTION_OF, Field.RETRACTION_IN),
    "withdrawal": (Field.RETRACTION_OF, Field.RETRACTION_IN),
    "removal": (Field.RETRACTION_OF, Field.RETRACTION_IN),
    "partial_retraction": (Field.PARTIAL_RETRACTION_OF, Field.PARTIAL_RETRACTION_IN),
    "correction": (Field.ERRATUM_FOR, Field.ERRATUM_IN),
    "corrigendum": (Field.ERRATUM_FOR, Field.ERRATUM_IN),
    "erratum": (Field.ERRATUM_FOR, Field.ERRATUM_IN),
    "addendum": (Field.ERRATUM_FOR, Field.ERRATUM_IN),
    "clarification": (Field.ERRATUM_FOR, Field.ERRATUM_IN),
    "expression_of_concern": (Field.CONCERN_FOR, Field.CONCERN_IN),
    "new_edition": (Field.UPDATE_OF, Field.UPDATE_IN),
    "new_version": (Field.UPDATE_OF, Field.UPDATE_IN),
}
"""Type of update → the field of the notice, which says what it is about, and that of the paper."""


def read_links(fields: Mapping[str, Any]) -> Iterator[tuple[Detail, str]]:
    """The links of an entry as fields, each with the DOI of the other paper; some of them empty.

    >>> entry = {"relation": {"has-preprint": [{"id-type": "doi", "id": "10.1101/X"}]}}
    >>> entry["update-to"] = [{"DOI": "10.1155/1", "type": "retraction"}]
    >>> [words for _, words in read_links(entry) if words]
    ['preprintin: doi: 10.1101/x', 'retractionof: doi: 10.1155/1']
    """
    relation = object_of(fields.get("relation"))
    for name, field in _RELATIONS.items():
        yield from (_linked(field, object_of(other).get("id")) for other in values_of(relation.get(name)))
    for place, name in enumerate(("update-to", "updated-by")):
        for update in map(object_of, values_of(fields.get(name))):
            kinds = _UPDATES.get(one_line(update.get("type")).lower().replace("-", "_"))
            if kinds:
                yield _linked(kinds[place], update.get("DOI"))


def _linked(field: Field, written: Any) -> tuple[Detail, str]:
    found = paper_of_doi(one_line(written))
    return said(field, f"{found.scheme}: {found.value}" if found else "")
