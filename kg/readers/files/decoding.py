"""The letters of the lines of one document: UTF-8, or what older programs write, which the document shows."""

import contextlib
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from kg.readers.files.encodings import (
    ADVICE,
    CONVERT,
    DECLARE,
    are_western,
    declared_encoding,
    encoding_of_xml,
    is_damaged_utf8,
    is_western,
    tells_by_itself,
)
from kg.readers.files.likely_encodings import LikelyEncoding, likely_encoding, read_in
from kg.readers.rules import Rule, quoted

_A_DECLARATION = "its encoding, ‘% Encoding: ISO-8859-9’"
_NEITHER = "holds letters in an encoding that is neither UTF-8 nor windows-1252"
_HEAD = 5  # lines in which an encoding may be declared


class OtherEncoding(NamedTuple):
    """How lines that are not UTF-8 are read."""

    western: str
    """Those of western languages, unless one of the first lines names another encoding: `windows-1252`."""
    may_declare: bool
    """Whether such a line can stand in the format."""
    lines: Callable[[], Iterable[bytes]]
    """Reads the document once more."""


class Decoder:
    """Turns lines into text; a class, because what a document declares and shows is found on the way."""

    def __init__(self, other: OtherEncoding | None, note: Callable[[Rule, int, str], None]) -> None:
        """`note` is told of flaws: the rule, the line, and words that follow `Line 2`.

        Without another encoding bytes that are not UTF-8 are replaced.
        """
        self._other = other
        self._note = note
        self._declared: str | None = None
        self._told: set[bool] = set()
        """Whether an encoding was found for a line, as far as that was told."""

    def text(self, number: int, raw: bytes) -> tuple[str, bool]:
        """What a line says, and whether anything tells the encoding of its letters.

        >>> Decoder(None, print).text(1, b"Ulm \\xfc")
        invalid-bytes 1 holds bytes that are not UTF-8, which each became ‘�’: save the file as UTF-8
        ('Ulm �', True)
        """
        if number == 1:
            raw = raw.removeprefix(BOM_UTF8)
            self._declared = encoding_of_xml(raw)
        if number <= _HEAD and self._other:
            self._declared = self._declared or declared_encoding(raw)
        try:
            return raw.decode("utf-8"), True
        except UnicodeDecodeError:
            return self._in_another_encoding(number, raw)

    def _in_another_encoding(self, number: int, raw: bytes) -> tuple[str, bool]:
        if self._declared:
            with contextlib.suppress(UnicodeDecodeError):
                return raw.decode(self._declared), True
        other = None if is_damaged_utf8(raw) and not self._declared else self._other
        if other and not self._declared:
            if (likely := self._likely) and (text := read_in(likely, raw)) is not None:
                self._tell_likely(likely, number, text, may_declare=other.may_declare)
                return text, True
            if not (is_western(raw) if likely else self._is_western(raw)):
                what = f"holds letters that are not in {likely.name}" if likely else _NEITHER
                return self._illegible(number, raw, what, may_declare=other.may_declare)
        encoding = self._declared or (other.western if other else None)
        read = f"were read as {encoding}" if encoding else "each became ‘�’"
        says = other and other.may_declare
        hint = f"; where letters look wrong, begin it with {_A_DECLARATION}" if says else ""
        what = f"holds bytes that are not UTF-8, which {read}: save the file as UTF-8{hint}"
        self._note(Rule.INVALID_BYTES, number, what)
        return raw.decode(encoding or "utf-8", errors="replace"), True

    def _tell_likely(self, likely: LikelyEncoding, number: int, text: str, *, may_declare: bool) -> None:
        if True in self._told:
            return
        self._told.add(True)
        what = f"is not UTF-8, and by its letters the document is in {likely.name}"
        what = f"{what}; such lines were read so, this one as {quoted(text.strip())}"
        instead = DECLARE if may_declare else CONVERT
        self._note(Rule.INVALID_BYTES, number, f"{what}. Where that is wrong, {instead}")

    def _illegible(self, number: int, raw: bytes, what: str, *, may_declare: bool) -> tuple[str, bool]:
        """A line whose letters are not known, with what to do once in a document."""
        if False not in self._told:
            self._told.add(False)
            advice = ADVICE if may_declare else CONVERT
            what = f"{what}; entries with such lines were not read. To have them, {advice}"
            self._note(Rule.UNKNOWN_ENCODING, number, what)
        return raw.decode("utf-8", errors="replace"), False

    def _is_western(self, raw: bytes) -> bool:
        """Whether a line is Windows-1252; of a few strange letters the document tells, read once more."""
        if is_western(raw) or tells_by_itself(raw):
            return is_western(raw)
        return self._others_are_western

    @cached_property
    def _others_are_western(self) -> bool:
        return self._other is not None and are_western(self._other.lines())

    @cached_property
    def _likely(self) -> LikelyEncoding | None:
        return likely_encoding(self._other.lines()) if self._other else None
