"""The encoding of a line that is not UTF-8, in older formats: declared, Windows-1252, or not to be told.

Windows-1252 takes nearly every byte for a letter, so that a name in GBK or Windows-1251 becomes another one,
`Ïåòð` of `Петр`. No western language writes such words: its letters behind ASCII stand among others. What is
in ISO-8859-2 or -9 cannot be told so, since it differs in single letters.
"""

import codecs
import contextlib
import re
from collections.abc import Iterable

CONVERT = "convert the file, iconv -f GBK -t UTF-8"
"""What to do where no first line can name the encoding, as in JSON."""
DECLARE = f"{CONVERT}, or name its encoding in its first line, ‘% Encoding: GBK’"
ADVICE = (
    f"{DECLARE}: "
    "GBK or Big5 (Chinese), Shift_JIS, EUC-KR, windows-1251 or KOI8-R (Cyrillic), windows-1253 (Greek), "
    "windows-1255 (Hebrew), windows-1256 (Arabic), windows-874 (Thai), windows-1252 (western)"
)
"""What to do about letters of which nothing tells the encoding, with those that are likely."""

ILLEGIBLE = "is in an encoding that nothing tells; it was not read"
"""What is wrong with an entry that has such letters, in words that follow its name."""
_DECLARED = re.compile(rb"^\s*%.{0,20}?\b(?:en)?coding\s*[:=]\s*([\w.-]{2,30})", re.IGNORECASE)
"""What JabRef and Emacs write into one of the first lines: `% Encoding: GBK`."""
_DECLARED_IN_XML = re.compile(rb"<\?xml\s[^>]{0,200}?\sencoding\s*=\s*[\"']([\w.-]{2,30})[\"']")
_OF_BYTES = re.compile(r"(?:cp|iso8859-|koi8-|gb|big5|shift_jis|euc_|mac-|tis-620|johab)\w*")
"""Encodings in which a line break is one byte, as in UTF-8."""
_OF_WINDOWS = {"iso8859-1": "cp1252", "iso8859-9": "cp1254"}
"""What is declared → what holds the same letters, and quotation marks and dashes in the place of controls."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_OF_NO_WESTERN_WORD = re.compile(
    rb"[\x80-\xff]{4,}|(?<![A-Za-z\x80-\xff])[\xc0-\xff]{2,3}(?![A-Za-z\x80-\xff])"
)
"""Four in a row, or a whole word of two or three; in Windows-1252 C0 to FF are the letters with accents."""
_LEAST_LETTERS = 8
"""Bytes beyond ASCII of a line that tells its encoding by itself: `ÖÜ` may be 周 in GBK."""
_LEAST_SHARE = 1 / 3  # of the bytes beyond ASCII: `äöüß` may be what a text is about


def declared_encoding(line: bytes) -> str | None:
    """The encoding that a line says its file has; `None` where it says none, or one that is not read.

    >>> declared_encoding(b"% Encoding: GBK"), declared_encoding(b"% -*- coding: windows-1251 -*-")
    ('gbk', 'cp1251')
    >>> declared_encoding(b"% UTF-8")
    """
    return _encoding(_DECLARED.match(line))


def encoding_of_xml(line: bytes) -> str | None:
    """The same of the first line of XML.

    >>> encoding_of_xml(b'<?xml version="1.0" encoding="ISO-8859-1"?>')
    'cp1252'
    >>> encoding_of_xml(b'<?xml version="1.0" encoding="UTF-8"?>')
    """
    return _encoding(_DECLARED_IN_XML.match(line))


def _encoding(found: re.Match[bytes] | None) -> str | None:
    if not found:
        return None
    with contextlib.suppress(LookupError):
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
        return _OF_WINDOWS.get(name, name) if _OF_BYTES.fullmatch(name) else None
    return None


def is_damaged_utf8(line: bytes) -> bool:
    """Whether a line that is not UTF-8 is so but for some bytes, as one that was cut in a letter is.

    >>> is_damaged_utf8("Иванов".encode()[:-1]), is_damaged_utf8(b"caf\\xe9")
    (True, False)
    """
    signs = [sign for sign in line.decode("utf-8", "replace") if not sign.isascii()]
    return signs.count("\ufffd") * 2 < len(signs)


def is_western(line: bytes) -> bool:
    """Whether a line that is not UTF-8 may be Windows-1252, by how its letters stand.

    >>> is_western("José Müller, «Où être ?»".encode("cp1252")), is_western("Æ, Ø og Å".encode("cp1252"))
    (True, True)
    >>> is_western("Иванов, Пётр".encode("cp1251")), is_western("author={王, 伟}".encode("gbk"))
    (False, False)
    """
    return _strange(line) < _LEAST_SHARE * _beyond_ascii(line)


def tells_by_itself(line: bytes) -> bool:
    """Whether a line has letters enough to tell its encoding, whatever the others of the document have.

    >>> tells_by_itself("Öø".encode("cp1252")), tells_by_itself("Иванов, Пётр".encode("cp1251"))
    (False, True)
    """
    return _beyond_ascii(line) >= _LEAST_LETTERS


def are_western(lines: Iterable[bytes]) -> bool:
    """Whether the lines of a document that are not UTF-8 are Windows-1252, taken together.

    Those that tell it by themselves do; where none does, one that may be western.

    >>> are_western(line.encode("cp1252") for line in ("Jörg Müller", "Öø")), are_western([b"\\xd6\\xdc"])
    (True, False)
    """
    beyond = strange = 0
    is_any_western = False
    for line in lines:
        if line.isascii() or is_utf8(line) or is_damaged_utf8(line):
            continue
        is_any_western = is_any_western or is_western(line)
        if tells_by_itself(line):
            beyond, strange = beyond + _beyond_ascii(line), strange + _strange(line)
    return strange < _LEAST_SHARE * beyond if beyond else is_any_western


def is_utf8(line: bytes) -> bool:
    """Whether a line is UTF-8.

    >>> is_utf8("café".encode()), is_utf8(b"caf\\xe9")
    (True, False)
    """
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _beyond_ascii(line: bytes) -> int:
    return len(_BEYOND_ASCII.findall(line))


def _strange(line: bytes) -> int:
    """Its bytes that are of no western word."""
    return sum(len(found[0]) for found in _OF_NO_WESTERN_WORD.finditer(line))
