"""A table in TSV as text: whoever wants no terms need not have one made for each cell.

As pyoxigraph writes it (SPARQL 1.1 Query Results TSV), in which a line is a row whatever its texts hold.
"""

import re
from collections.abc import Iterable, Iterator

_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"t": "\t", "n": "\n", "r": "\r"}


def rows(lines: Iterable[bytes]) -> Iterator[dict[str, str]]:
    r"""Each row as column → text: an IRI in full, a literal without its type; without a value it is missing.

    >>> list(rows([b"?paper\t?title\t?year\n", b'<a:b>\t"On \\"\\t\\""@en\t2024\n', b"<a:c>\t\t\n"]))
    [{'paper': 'a:b', 'title': 'On "\t"', 'year': '2024'}, {'paper': 'a:c'}]
    """
    table = iter(lines)
    columns = [name[1:] for name in next(table)[:-1].decode().split("\t")]
    for line in table:
        cells = zip(columns, line[:-1].decode().split("\t"), strict=True)
        yield {column: _text(cell) for column, cell in cells if cell}


def _text(cell: str) -> str:
    """The text of a term: `Nexus` of `"Nexus"@en`; of a triple all three, as N-Triples writes them."""
    if cell.startswith("<"):
        return cell[4:-4] if cell.startswith("<<") else cell[1:-1]
    if cell.startswith('"'):
        text = cell[1 : cell.rindex('"')]
        return _ESCAPED.sub(lambda found: _SIGNS.get(found[1], found[1]), text) if "\\" in text else text
    return cell.removeprefix("_:")  # else a number or truth value
