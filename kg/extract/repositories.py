"""The address of a paper's own code, where its text gives one; see `kg.text.registered.repositories`."""

from dataclasses import replace

from kg.model import Findings, Span
from kg.text.registered.repositories import code_addresses


def find_repositories(text: str, findings: Findings) -> Findings:
    """The findings with the spans of the addresses of the paper's code, in order; none is an empty tuple.

    >>> text = "Nexus\\nWe build on https://github.com/a/tool. Code is at https://github.com/b/nexus."
    >>> [span.of(text) for span in find_repositories(text, Findings()).repositories]
    ['https://github.com/b/nexus']
    """
    return replace(findings, repositories=tuple(Span(*place) for place in code_addresses(text)))
