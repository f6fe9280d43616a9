"""How deep triples stand in triples, before the engine reads them: it takes its stack for it, which ends."""

import re
from collections.abc import Iterable
from itertools import chain

_LONGEST_MARK = 3  # bytes
_OPENINGS = re.compile(rb"""<<|>>|\"{3}|'{3}|[<"'#]|\\.""", re.DOTALL)
_ENDS = {
    b'"""': re.compile(rb'"{3}|\\.', re.DOTALL),
    b"'''": re.compile(rb"'{3}|\\.", re.DOTALL),
    b'"': re.compile(rb'["\n\r]|\\.', re.DOTALL),
    b"'": re.compile(rb"['\n\r]|\\.", re.DOTALL),
    b"<": re.compile(rb'>|(?=[\s<"])'),
    b"#": re.compile(rb"[\n\r]"),
}
"""What opens a string, an IRI or a comment, and how it ends, in all formats that know triples in triples."""


def deepest(chunks: Iterable[bytes]) -> int:
    r"""How many triples stand in one another at the deepest place of a text in Turtle or one of its kin.

    What strings, IRIs and comments say does not count. Of a text that is broken, it holds up to the flaw.

    >>> deepest([b"<a> <p> <<( <a> <p> <<( <a> <p> 1 )>> )>>", b"# <<<<<<\n .", b"<a> <p> '<<<<<<' ."])
    2
    """
    depth = most = 0
    inside = left = b""
    for chunk in chain(chunks, [b" " * _LONGEST_MARK]):
        text, place = left + chunk, 0
        end = len(text) - _LONGEST_MARK + 1  # what begins after it may go on in the next chunk
        marks = _ENDS.get(inside, _OPENINGS)
        while (found := marks.search(text, place)) and found.start() < end:
            place, mark = found.end(), found[0]
            if mark.startswith(b"\\"):
                continue
            if inside:
                inside = b""
            elif mark == b"<<":
                depth += 1
                most = max(most, depth)
            elif mark == b">>":
                depth = max(0, depth - 1)
            else:
                inside = mark
            marks = _ENDS.get(inside, _OPENINGS)
        left = text[max(place, end) :]
    return most
