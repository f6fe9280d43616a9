"""The few kinds of failure that end a command, each with the exit code that a shell sees.

Only what the *user* must act on is raised. A flaw in the data is no failure: it becomes an
`kg.model.Issue`, is carried to the report, and the rest of the data goes on.
"""

import operator
from collections.abc import Mapping


class KgError(Exception):
    """Something the user must act on; its text says what, where, and what to do next."""

    exit_code = 3
    """What the command line exits with."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled as it is, for another process: a subclass may be made of other values than its `args`."""
        return _remade, (type(self), self.args, vars(self))


def _remade(kind: type[KgError], args: tuple[object, ...], facts: Mapping[str, object]) -> KgError:
    error = kind.__new__(kind, *args)
    vars(error).update(facts)
    return error


class UsageError(KgError):
    """The question makes no sense as put: an unknown name, a parameter of the wrong type."""

    exit_code = 2


def whole_number(value: object, what: str, least: int = 1) -> int:
    """The value, if it is a whole number from `least` on.

    Raises:
        UsageError: for anything else, with `what` it was given as.

    >>> whole_number("1", "max_rows", 0)
    Traceback (most recent call last):
    kg.errors.UsageError: max_rows is a whole number, at least 0; '1' is none.
    """
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        number = least - 1
    if number < least:
        raise UsageError(f"{what} is a whole number, at least {least}; {value!r} is none.")
    return number


def a_text(value: object, what: str) -> str:
    """The value, if it is a text.

    Raises:
        UsageError: for anything else, with `what` it was given as.

    >>> a_text(5, "title")
    Traceback (most recent call last):
    kg.errors.UsageError: title is a text; 5 is none.
    """
    if not isinstance(value, str):
        raise UsageError(f"{what} is a text; {value!r} is none.")
    return value


class InputError(KgError):
    """An input that cannot be used at all: missing, unreadable, in no known format."""

    exit_code = 3


class OutputError(KgError):
    """The output could not be written: no permission, no space, a file where a folder must be."""

    exit_code = 4


class LimitError(KgError):
    """A limit of time, memory or size was reached before the work was done."""

    exit_code = 5
