from typing import Any

import pytest

from kg.readers.csl.links import read_links


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"relation": {"is-preprint-of": [{"id": "10.1056/X"}]}}, ["preprintof: doi: 10.1056/x"]),
        ({"relation": {"has-preprint": {"id": "10.1101/x"}}}, ["preprintin: doi: 10.1101/x"]),
        ({"relation": {"is-comment-on": [{"id": "10.1/x"}, {"id": "PMC7"}]}}, []),
        ({"update-to": [{"DOI": "10.1155/1", "type": "retraction"}]}, ["retractionof: doi: 10.1155/1"]),
        ({"updated-by": [{"DOI": "10.1155/2", "type": "correction"}]}, ["erratumin: doi: 10.1155/2"]),
        (
            {"update-to": [{"DOI": "10.1155/1", "type": "expression-of-concern"}]},
            ["concernfor: doi: 10.1155/1"],
        ),
        ({"update-to": [{"DOI": "10.1155/1", "type": "crossmark"}, 7, None]}, []),
        ({"relation": []}, []),
        ({}, []),
    ],
)
def test_a_link_of_crossref_is_kept_with_the_doi(fields: dict[str, Any], kept: list[str]) -> None:
    assert [text for _, text in read_links(fields) if text] == kept
