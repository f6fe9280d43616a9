"""In words, why printings are one person where pages or ORCIDs show it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.resolve.people.signatures import Heading, Printing, Signature


def page_basis(group: Sequence[Printing]) -> Iterator[str]:
    """That pages print the name of all these, each page once; nothing of one printing."""
    if len(group) < 2:
        return
    signatures = [g for g in group if isinstance(g, Signature)]
    headings = [g for g in group if isinstance(g, Heading)]
    bylines = Counter(page for s in signatures for page in s.pages)
    headed = {h.page for h in headings}
    for page in sorted(bylines.keys() | headed):
        heading = " and in its heading" if page in headed else ""
        plural = "" if bylines[page] == 1 else "s"
        yield f"the page {page} prints the name in {bylines[page]} byline{plural}{heading}"


def orcid_basis(parts: Sequence[Sequence[Printing]]) -> Iterator[str]:
    """The ORCIDs of several printings; of parts that only an ORCID joins a name each."""
    given = [
        (place, each)
        for place, part in enumerate(parts)
        for each in part
        if isinstance(each, Signature) and each.orcid
    ]
    for orcid, times in sorted(Counter(each.orcid for _, each in given).items()):
        names = {place: each.name for place, each in reversed(given) if each.orcid == orcid}
        also = ", ".join(sorted(set(names.values())))
        if times > 1:
            under = f", under the names {also}" if len(names) > 1 else ""
            yield f"documents give the ORCID {orcid} in {times} bylines{under}"
