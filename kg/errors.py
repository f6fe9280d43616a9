"""The few kinds of failure that end a command, each with the exit code that a shell sees.

Only what the *user* must act on is raised. A flaw in the data is no failure: it becomes an
`kg.model.Issue`, is carried to the report, and the rest of the data goes on.
"""

import operator
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

Function = TypeVar("Function")


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


def true_or_false(value: object, what: str) -> bool:
    """The value, if it is one of the two.

    Raises:
        UsageError: for anything else, with `what` it was given as: `"no"` would count as true.

    >>> true_or_false("no", "with_text")
    Traceback (most recent call last):
    kg.errors.UsageError: with_text is True or False; 'no' is neither.
    """
    if not isinstance(value, bool):
        raise UsageError(f"{what} is True or False; {value!r} is neither.")
    return value


def a_function(value: Function, what: str) -> Function:
    """The value, if it can be called.

    Raises:
        UsageError: for anything else, with `what` it was given as, which is asked for before it is needed.

    >>> a_function("print", "notice")
    Traceback (most recent call last):
    kg.errors.UsageError: notice is a function, such as print; 'print' is none.
    """
    if not callable(value):
        raise UsageError(f"{what} is a function, such as print; {value!r} is none.")
    return value


def several(values: object, what: str) -> list[Any]:
    """The values in a list, if there may be several; a text is one.

    Raises:
        UsageError: for what is no list of anything, with `what` it was given as.

    >>> several(5, "kinds")
    Traceback (most recent call last):
    kg.errors.UsageError: kinds are given in a list; 5 is none.
    """
    if isinstance(values, str):
        return [values]
    if not isinstance(values, Iterable) or isinstance(values, bytes):
        raise UsageError(f"{what} are given in a list; {values!r} is none.")
    return list(values)


class InputError(KgError):
    """An input that cannot be used at all: missing, unreadable, in no known format."""

    exit_code = 3


class OutputError(KgError):
    """The output could not be written: no permission, no space, a file where a folder must be."""

    exit_code = 4


class LimitError(KgError):
    """A limit of time, memory or size was reached before the work was done."""

    exit_code = 5
