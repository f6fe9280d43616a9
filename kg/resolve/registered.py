"""Which registered organisation a place of work is, where a document gives its name alone.

ROR ids come with some documents only, so that one organisation would be two. An equal name is believed where
a single id has it among all documents; a name that begins with what the place is (`Institute of Physics`,
`Ministry of Health`) is borne by many, whatever few documents say of it, and stays as it is.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.model import Author
from kg.resolve.people.signatures import Signature
from kg.text.people.collective import collective_form

_OF_MANY = re.compile(
    r"(?:graduate |medical )?(?:dep[ta]\w*|facul\w+|fakult\w+|schools?|colleges?|collège|divisions?|sections?"
    r"|chair|lehrstuhl|institu\w+|istitut\w+|cent(?:er|re|ro)s?|zentrum|laborator\w*|labs?|clinic\w*|klinik\w*"
    r"|hospitals?|hôpital|ospedale|minist\w+|acad[eé]m\w+|akadem\w+|museum|musée|museo|librar\w+|units?|offices?)\b"
)
"""What a name begins with that tells a kind of place and not which one; names are in small letters."""

_GENERIC = frozenset(
    str.split(
        "academic advanced agricultural applied children city clinical college community council county"
        " district education engineering general government health healthcare higher hospital industrial"
        " innovation international key medical medicine memorial municipal national natural normal people s"
        " polytechnic private provincial public regional research school science sciences scientific state"
        " teaching technical technological technology university central center centre institute laboratory"
        " foundation agency society association company corporation and for of the"
        " hochschule klinikum technische universität universitätsklinikum universitätsspital medizinische"
        " centrale hospitalier hospitalière école nationale polytechnique recherche supérieure technique"
        " université centro instituto investigación nacional politécnica técnica tecnológica universidad"
        " universidade universitario universitário università politecnico ospedale et de del der di du für la"
        " und y"
    )
)
"""Words of names that tell no place from another, where nothing else stands beside them."""


def registered(signatures: Sequence[Signature]) -> dict[str, str]:
    """Form of a name → the one ROR id that documents give to an organisation of this name.

    None of one that signs papers itself: that is known by its name.

    >>> from kg.model import Organisation
    >>> from kg.resolve.people.signatures import Basis
    >>> eth = Author(organisations=(Organisation(name="ETH Zurich", ror="05a28rw58"),))
    >>> registered([Signature("p", "Ada Brand", Basis.BYLINE, 1, (), author=eth)])
    {'eth zurich': '05a28rw58'}
    """
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for signature in signatures:
        for organisation in signature.author.organisations if signature.author else ():
            if organisation.ror:
                ids[collective_form(organisation.name)].add(organisation.ror)
    single = {form: min(known) for form, known in ids.items() if len(known) == 1 and not _is_of_many(form)}
    signing = {collective_form(each.name) for each in signatures if each.is_collective} if single else ()
    return {form: id for form, id in single.items() if form not in signing}


def _is_of_many(form: str) -> bool:
    """Whether many places bear a name: it tells a kind of place and not which one."""
    return bool(_OF_MANY.match(form)) or _GENERIC.issuperset(form.split())


def at_registered(signature: Signature, ids: Mapping[str, str]) -> Signature:
    """The signature, whose places of work have the ids of their names; each place once."""
    author = signature.author
    if not (ids and author and any(not one.ror for one in author.organisations)):
        return signature
    return replace(signature, author=identified(author, ids))


def identified(author: Author, ids: Mapping[str, str]) -> Author:
    """The author, whose places of work have the ids of their names; each place once."""
    found = [
        one if one.ror else replace(one, ror=ids.get(collective_form(one.name)))
        for one in author.organisations
    ]
    return replace(author, organisations=tuple(dict.fromkeys(found)))
