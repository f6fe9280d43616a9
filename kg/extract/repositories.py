"""The address of a paper's own code, where its text gives one.

Only an address on a host of code counts, and only in a sentence that speaks of code: a link to a tool that
the paper merely uses is not its repository.
"""

import re
from dataclasses import replace

from kg.model import Findings, Span

_ADDRESS = re.compile(
    r"\bhttps?://(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht)/[\w.~-]+/[\w.-]*\w"
)
_ABOUT_CODE = re.compile(
    r"\b(?:codes?|codebase|implementations?|software|repositor(?:y|ies)|source)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]\s")
_REACH = 240  # code points before an address that its sentence may begin


def find_repositories(text: str, findings: Findings) -> Findings:
    """The findings with the spans of the addresses of the paper's code, in order; none is an empty tuple.

    >>> text = "Nexus\\nWe build on https://github.com/a/tool. Code is at https://github.com/b/nexus."
    >>> [span.of(text) for span in find_repositories(text, Findings()).repositories]
    ['https://github.com/b/nexus']
    """
    spans = (Span(*match.span()) for match in _ADDRESS.finditer(text))
    return replace(findings, repositories=tuple(span for span in spans if _speaks_of_code(text, span)))


def _speaks_of_code(text: str, address: Span) -> bool:
    before = text[max(0, address.start - _REACH) : address.start]
    sentence = _SENTENCE_END.split(before)[-1]
    return bool(_ABOUT_CODE.search(sentence))
