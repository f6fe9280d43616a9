"""Entries in the tags of EndNote (`%0`), RefWorks (`RT`) and NoteExpress (`{Reference Type}`).

CNKI, Wanfang, HAL and many others export these where they have no RIS. They are RIS in other words: each line
is read as the line of RIS that says the same, and what follows is that of `kg.readers.ris.record`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.model import Issue, Record
from kg.readers.files.source import Line
from kg.readers.ris.record import records
from kg.readers.tagged.tags import DIALECTS, TYPES, Dialect

SIGNS = "a line such as ‘%0 Journal Article’, ‘RT Journal Article’ or ‘{Reference Type}: Journal Article’"
"""What `detect` looks for, in words."""

_SERIAL_NUMBER = re.compile(r"[0-9]{2}-[0-9]{4}(?:/[A-Z]{1,2}[0-9]?)?")
"""China's number of a periodical, where libraries have a call number: `11-1541/G2`."""
_CALL_NUMBER, _NOTE, _OTHER = "CN", "N1", "GEN"
_END = "ER  - "


def detect(head: Sequence[str]) -> bool:
    """Whether one of the first non-empty lines begins an entry in such tags, before which Ovid has numbers.

    >>> detect(["%0 Journal Article", "%T On Maps"]), detect(["RT Journal Article", "SR 1"])
    (True, True)
    >>> detect(["%T On Maps"]), detect(["RT is a retweet", "T1 is a line"]), detect(["<1>", "%0 Report"])
    (False, False, False)
    """
    return not "".join(head[:1]).startswith("<") and any(_type(value) for _, value in map(_begun, head))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = ["%0 Journal Article", "%A 王伟;李娜", "%T 知识图谱研究综述", "%J 图书情报工作", "%P 12-20+78"]
    >>> [record] = read("cnki.enw", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.venue, str(record.lines)
    ('知识图谱研究综述', ('王伟', '李娜'), '图书情报工作', 'L1-L5')
    """
    return records(document, _as_ris(lines))


def _as_ris(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines as those of RIS; each entry ends in the last line that has something of it."""
    dialect: Dialect | None = None
    last: Line | None = None
    for line in lines:
        begun, _ = _begun(line.text)
        if begun and dialect in (None, begun):
            if last:
                yield last._replace(text=_END)
            dialect = begun
        if dialect and line.text.strip():
            last = line
            yield line._replace(text=_line_of_ris(dialect, line.text))
    if last:
        yield last._replace(text=_END)


def _begun(line: str) -> tuple[Dialect | None, str]:
    """The dialect in which a line begins an entry, and the words for its type."""
    for dialect in DIALECTS:
        found = dialect.line.fullmatch(line.rstrip())
        if found and found["tag"] == dialect.first:
            return dialect, found["value"] or ""
    return None, ""


def _type(words: str) -> str:
    return TYPES.get(words.strip().lower(), "")


def _line_of_ris(dialect: Dialect, line: str) -> str:
    """A line that continues a field stays as it is; what RIS has no tag for becomes a note."""
    found = dialect.line.fullmatch(line.rstrip())
    if not found:
        return f"  {line.strip()}"
    tag, value = found["tag"], (found["value"] or "").strip()
    if tag == dialect.first:
        return f"TY  - {_type(value) or _OTHER}"
    ours = dialect.tags.get(tag, _NOTE)
    is_serial = ours == _CALL_NUMBER and _SERIAL_NUMBER.fullmatch(value)
    return f"{_NOTE if is_serial else ours}  - {value}"
