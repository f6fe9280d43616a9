"""Authors whom an entry prints with initials behind, without a comma: `Hopewell S` becomes `S Hopewell`."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.model import Author, Byline
from kg.readers.names.natural import family_of, natural_name
from kg.text.letters.scripts import is_in_another_script
from kg.text.people.initials_behind import Behind, initials_behind, is_firm


def initials_first(byline: Byline | None, whole: Collection[str]) -> Byline | None:
    """The byline with its names in their natural order, as one of names with commas has them.

    `whole` are the names that the entry does not take apart itself. Those that it marks as organisations are
    left as they are, and so are names in Cyrillic letters, of which this is the usual order: `Орлов О. О.`
    In a list of other names what looks like initials may be the legal form of a company, `Siemens AG`.

    >>> printed = Byline(names=("Hopewell S", "Li W"), complete=True, printed="Hopewell S, Li W")
    >>> byline = initials_first(printed, printed.names)
    >>> byline.names, byline.printed
    (('S Hopewell', 'W Li'), 'S Hopewell, W Li')
    """
    if byline is None:
        return None
    authors = byline.authors or (Author(),) * len(byline.names)
    pairs = list(zip(byline.names, authors, strict=True))
    own = [name for name, author in pairs if name in whole and not author.is_organisation]
    parts = {} if any(map(is_in_another_script, own)) else dict(zip(own, initials_behind(own), strict=True))
    if any(parts.values()):
        turned = [_turned(name, author, parts.get(name)) for name, author in pairs]
        names, said = zip(*turned, strict=True)
    elif any(map(is_firm, own)):
        names = byline.names
        said = tuple(
            replace(author, is_organisation=author.is_organisation or (name in own and is_firm(name)))
            for name, author in pairs
        )
    else:
        return byline
    told = said if any(one != Author() for one in said) else ()
    return replace(byline, names=names, authors=told, printed=_line(byline, names))


def _line(byline: Byline, names: Sequence[str]) -> str:
    """The line of the authors with these names in the places of its own."""
    line, rest = "", byline.printed
    for name, other in zip(byline.names, names, strict=True):
        before, _, rest = rest.partition(name)
        line += before + other
    return line + rest


def _turned(name: str, author: Author, parts: Behind | None) -> tuple[str, Author]:
    if not parts:
        return name, author
    return natural_name(*parts), replace(author, family=family_of(*parts))
