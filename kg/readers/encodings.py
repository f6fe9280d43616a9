"""The encoding of a line that is not UTF-8, in older formats: declared, Windows-1252, or not to be told.

Windows-1252 takes nearly every byte for a letter, so that a name in GBK or Windows-1251 becomes another one,
`Ïåòð` of `Петр`. No western language writes such words: its letters behind ASCII stand among others. What is
in ISO-8859-2 or -9 cannot be told so, since it differs in single letters.
"""

import codecs
import contextlib
import re

ADVICE = (
    "convert the file, iconv -f GBK -t UTF-8, or name its encoding in its first line, “% Encoding: GBK”: "
    "GBK or Big5 (Chinese), Shift_JIS, EUC-KR, windows-1251 or KOI8-R (Cyrillic), windows-1253 (Greek), "
    "windows-1255 (Hebrew), windows-1256 (Arabic), windows-874 (Thai), windows-1252 (western)"
)
"""What to do about letters of which nothing tells the encoding, with those that are likely."""

ILLEGIBLE = "is in an encoding that nothing tells; it was not read"
"""What is wrong with an entry that has such letters, in words that follow its name."""
_DECLARED = re.compile(rb"^\s*%.{0,20}?\b(?:en)?coding\s*[:=]\s*([\w.-]{2,30})", re.IGNORECASE)
"""What JabRef and Emacs write into one of the first lines: `% Encoding: GBK`."""
_OF_BYTES = re.compile(r"(?:cp|iso8859-|koi8-|gb|big5|shift_jis|euc_|mac-|tis-620|johab)\w*")
"""Encodings in which a line break is one byte, as in UTF-8."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_OF_NO_WESTERN_WORD = re.compile(
    rb"[\x80-\xff]{4,}|(?<![A-Za-z\x80-\xff])[\xc0-\xff]{2,3}(?![A-Za-z\x80-\xff])"
)
"""Four in a row, or a whole word of two or three; in Windows-1252 C0 to FF are the letters with accents."""
_LEAST_SHARE = 1 / 3  # of the bytes beyond ASCII: `äöüß` may be what a text is about


def declared_encoding(line: bytes) -> str | None:
    """The encoding that a line says its file has; `None` where it says none, or one that is not read.

    >>> declared_encoding(b"% Encoding: GBK"), declared_encoding(b"% -*- coding: windows-1251 -*-")
    ('gbk', 'cp1251')
    >>> declared_encoding(b"% UTF-8")
    """
    found = _DECLARED.match(line)
    if not found:
        return None
    with contextlib.suppress(LookupError):
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
        return name if _OF_BYTES.fullmatch(name) else None
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
    strange = sum(len(found[0]) for found in _OF_NO_WESTERN_WORD.finditer(line))
    return strange < _LEAST_SHARE * len(_BEYOND_ASCII.findall(line))
