"""The glued figures of a scholarfeed paper page: `arXiv:2212.06817v22270 citationsh-index: 166Venue`.

Where one figure ends and the next begins is decided only by what such figures can be.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Identifier, Issue, Measure, Metric, Scheme
from kg.readers.rules import Rule, issue, quoted
from kg.readers.scholarfeed.lines import LONGEST_FIXED_LINE, read_figure

_NEW_ID = (
    r"(?:0[7-9]|1[0-4])[0-9]{2}\.[0-9]{4}|(?:1[5-9]|[2-9][0-9])[0-9]{2}\.[0-9]{5}"  # 5 digits since 2015
)
_OLD_ID = r"[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/[0-9]{7}"
_LINE = re.compile(
    rf"arXiv:\s?(?P<id>{_NEW_ID}|{_OLD_ID})(?P<version>v)?(?P<digits>[0-9][0-9,]*)?(?P<rest>.*)"
)
_REST = re.compile(r"(?P<cited>\scitations?)?\s?(?:h-index:\s?(?P<h>[0-9]{1,12}))?(?P<venue>.*)")
_COUNT = re.compile(r"0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3}")
_H_AND_YEAR = re.compile(r"([0-9]{1,3})((?:19|20)[0-9]{2})")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|D)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the line says; empty when there is no line."""

    identifiers: tuple[Identifier, ...] = ()
    """The arXiv identifier, with its version when that is sure."""
    metrics: tuple[Metric, ...] = ()
    """Citations, and the h-index that the site shows for the paper."""
    venue: str | None = None
    """As printed."""
    issues: tuple[Issue, ...] = ()
    """What could not be told apart."""


def is_figures_line(text: str) -> bool:
    """Whether a line begins with an arXiv identifier and may hold the figures.

    >>> is_figures_line("arXiv:2212.06817v2"), is_figures_line("arXiv is a site.")
    (True, False)
    """
    return len(text) <= LONGEST_FIXED_LINE and _LINE.fullmatch(text.strip()) is not None


def read_figures(text: str, addresses: Sequence[str], document: str, line: int) -> Figures:
    """The identifier and figures of the line; `addresses` may name the version, `…/2212.06817v12`.

    The version is one digit unless an address says otherwise. Digits after `h-index:` belong to it, but
    a year at the end of more than three belongs to the venue, because no h-index has four digits.

    >>> figures = read_figures("arXiv:2212.06817v22270 citationsh-index: 166RSS", (), "a.txt", 3)
    >>> figures.identifiers[0].version, [metric.value for metric in figures.metrics], figures.venue
    (2, [2270, 166], 'RSS')
    """
    found = _LINE.fullmatch(text)
    rest = _REST.fullmatch(found["rest"]) if found else None
    if found is None or rest is None:
        return Figures()
    version, count = _version_and_count(found, bool(rest["cited"]), addresses)
    h_index, venue = _h_index_and_venue(rest["h"], rest["venue"])
    undecided = bool(found["version"] and version is None) or bool(rest["cited"] and count is None)
    undecided = undecided or bool(rest["h"] and h_index is None)
    printed = f"{count}{rest['cited']}" if count else None
    message = (
        f"The figures {quoted(text)} can be parted in several ways or in none; those in doubt were not kept."
    )
    return Figures(
        identifiers=(Identifier(scheme=Scheme.ARXIV, value=found["id"], version=version),),
        metrics=read_figure(Measure.CITATIONS, count, printed, line)
        + read_figure(Measure.H_INDEX, h_index, f"h-index: {h_index}", line),
        venue=venue.strip() or None,
        issues=(issue(Rule.UNDECIDED_FIGURES, document, line, message),) if undecided else (),
    )


def _version_and_count(
    found: re.Match[str], cited: bool, addresses: Sequence[str]
) -> tuple[int | None, str | None]:
    """The version and the count of citations that is glued to it; `None` for what is not sure."""
    digits = found["digits"] or ""
    if not found["version"]:
        return None, digits if cited and _COUNT.fullmatch(digits) else None
    if not cited:
        return (int(digits) if digits.isdigit() and len(digits) <= 3 else None), None
    named = _named_version(found["id"], addresses)
    version = named or digits[:1]
    count = digits.removeprefix(version)
    if not digits.startswith(version) or version == "0" or not _COUNT.fullmatch(count):
        return None, None
    return int(version), count


def _named_version(identifier: str, addresses: Sequence[str]) -> str | None:
    """The version that an address gives to this paper: `12` for `https://…/2212.06817v12`."""
    pattern = re.compile(re.escape(identifier) + r"v([1-9][0-9]{0,2})(?![0-9])")
    return next((found[1] for address in addresses if (found := pattern.search(address))), None)


def _h_index_and_venue(digits: str | None, venue: str) -> tuple[str | None, str]:
    if not digits:
        return None, venue
    if _ORDINAL.match(venue):
        return None, ""  # "1665th": 166 and 5th, or 16 and 65th
    if len(digits) <= 3:
        return digits, venue
    parted = _H_AND_YEAR.fullmatch(digits)
    return (parted[1], f"{parted[2]}{venue}") if parted else (None, "")
