"""An entry is named so that it is found after its document was written anew."""

import pytest

from kg.query.explaining.printed_at import Row, lasting_places


def row(lines: str, identifier: str = "") -> Row:
    return {"document": "p", "lines": lines, **({"identifier": identifier} if identifier else {})}


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([row("L1"), row("L9")], "p L1"),
        ([row("L1", "doi:10.1/x"), row("L1", "pmid:7"), row("L9")], "p pmid:7"),
        ([row("L1", "doi:10.1/x"), row("L9", "doi:10.1/x")], "p L1"),
        (
            [row("L1", "doi:10.1/x"), row("L1", "arxiv:1234.56789"), row("L9", "doi:10.1/x")],
            "p arxiv:1234.56789",
        ),
        ([row("L1-L3 roe2019", "pmid:7"), row("L9")], "p L1-L3 roe2019"),
    ],
)
def test_a_key_comes_before_an_identifier_that_no_other_entry_has_and_lines_come_last(
    rows: list[Row], place: str
) -> None:
    assert next(iter(lasting_places(rows).values())) == place
