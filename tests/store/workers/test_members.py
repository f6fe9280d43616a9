"""Whatever members a server adds to a table in JSON, its rows come last, and nothing is lost or mended."""

import json

import pytest

from kg.store.workers.members import rows_last

HEAD = '"head": {"vars": ["x"]}'
ROWS = r'"bindings": [{"x": {"type": "literal", "value": "a ]}} \" , \\"}}]'


@pytest.mark.parametrize(
    "text",
    [
        f'{{{HEAD}, "results": {{{ROWS}}}, "metadata": {{"requests": [1, {{}}], "of": "]}}}}"}}}}',
        f' {{"results": {{{ROWS}, "distinct": false , "ordered":[]}} ,\n{HEAD} }} \n',
        f'{{{HEAD}, "results": {{"link": [], {ROWS}, "more": null}}}}',
    ],
)
def test_the_rows_are_last_and_all_is_there(text: str) -> None:
    ordered = rows_last(text.encode())
    assert ordered is not None
    assert json.loads(ordered) == json.loads(text)
    assert list(json.loads(ordered))[-1] == "results"
    assert list(json.loads(ordered)["results"])[-1] == "bindings"
    assert rows_last(ordered) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"head": {}, "boolean": true, "metadata": {}}',
        f'{{{HEAD}, "results": {{{ROWS}}}}}',
        f'{{{HEAD}, "results": {{{ROWS}}}, "metadata": ',
        f'{{{HEAD}, "results": {{{ROWS}}}, "metadata": 1,}}',
        f'{{{HEAD}, "results": [{ROWS[12:]}], "metadata": 1}}',
        f'{{{HEAD}, "results": {{{ROWS}}}, "deep": {"[" * 20_000}',
    ],
)
def test_what_is_in_order_or_no_table_is_left_to_the_engine(text: str) -> None:
    assert rows_last(text.encode()) is None


def test_what_follows_the_table_or_is_there_twice_stays() -> None:
    twice = f'{{{HEAD}, "results": {{{ROWS}}}, "results": {{}}}} {{}}'
    ordered = rows_last(twice.encode())
    assert ordered is not None
    assert ordered.count(b'"results"') == 2
    assert ordered.endswith(b"}} {}")
