"""Commands that are suggested, to be copied into a shell: what a graph calls things is a word there."""

import shlex


def command(words: str, *names: str) -> str:
    """A command with the names that it is asked for, which a shell passes on as they are, and no option.

    >>> command("kg show", "Nexus"), command("kg show -g out", "-rf x; y")
    ('kg show Nexus', "kg show -g out -- '-rf x; y'")
    """
    dashes = ["--"] if any(name.startswith("-") for name in names) else []
    return " ".join([words, *dashes, *map(shlex.quote, names)])


def given(parameter: str, value: str) -> str:
    """The option that gives a parameter of a question its value.

    >>> given("person", "Chloe Bi")
    "--param person='Chloe Bi'"
    """
    return f"--param {parameter}={shlex.quote(value)}"
