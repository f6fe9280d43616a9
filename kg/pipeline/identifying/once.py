"""What several records of a paper say, as several libraries have it, is said by one paper."""

from collections.abc import Iterable, Iterator

from kg.resolve.phrases import Phrase
from kg.text.language.inflection import concept_form


def counted_once(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases of all records of one paper: what a record says that one before it said does not count.

    >>> found = counted_once([Phrase("GSM8K", None, ("GSM8K",), data=data) for data in (False, True, True)])
    >>> [(phrase.again, phrase.data) for phrase in found]
    [(False, False), (True, True), (True, False)]
    """
    before: dict[str, Phrase] = {}
    for phrase in phrases:
        form = phrase.form or concept_form(phrase.label)
        earlier = before.get(form)
        if earlier is None:
            before[form] = phrase
            yield phrase
            continue
        new = phrase._replace(
            data=phrase.data > earlier.data,
            said=phrase.said - earlier.said,
            measured=phrase.measured > earlier.measured,
            again=bool(earlier.printed),
        )
        if new.data or new.said or new.measured or not earlier.printed:
            before[form] = earlier._replace(
                data=earlier.data | new.data,
                said=earlier.said | new.said,
                measured=earlier.measured | new.measured,
                printed=earlier.printed or new.printed,
            )
        yield new
