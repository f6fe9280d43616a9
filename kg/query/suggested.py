"""Commands that are suggested, to be copied into a shell: what a graph calls things is a word there."""

import os
import shlex
from pathlib import Path

_DEFAULT = "exports"  # the graph that a command asks, or makes, when it names none


def command(words: str, *names: str, graph: str, **parameters: str) -> str:
    """A command with the names that it is asked for, the parameters of a question, and the graph.

    A shell passes all on as they are, and no name is taken for an option. The graph is left out where it is
    the default, or is not known (empty).

    >>> command("kg show", "Nexus", graph="exports"), command("kg show", "-rf x; y", graph="my out")
    ('kg show Nexus', "kg show -g 'my out' -- '-rf x; y'")
    >>> command("kg query coauthors", graph="out", person="Chloe Bi")
    "kg query coauthors --param person='Chloe Bi' -g out"
    """
    options = [f"--param {name}={shlex.quote(value)}" for name, value in parameters.items()]
    if graph and os.path.normpath(graph) != _DEFAULT:
        options.append(f"-g {shlex.quote(graph)}")
    quoted = [shlex.quote(name) for name in names]
    if any(name.startswith("-") for name in names):
        return " ".join([words, *options, "--", *quoted])
    return " ".join([words, *quoted, *options])


def rebuild(graph: str, curation: Path | None = None) -> str:
    """The command that makes a graph anew; of documents in other places only the person knows which.

    `curation` is the file of decisions, where it is not the one that a build looks for.

    >>> rebuild("exports"), rebuild("out/graph.nq")
    ('kg build', 'kg build YOUR-DOCUMENTS -o out')
    """
    words = ["kg", "build"]
    if graph and os.path.normpath(graph) != _DEFAULT:
        folder = Path(graph) if os.path.isdir(graph) or not Path(graph).suffix else Path(graph).parent
        words += ["YOUR-DOCUMENTS", "-o", "FOLDER" if "://" in graph else str(folder)]
    if curation is not None:
        words += ["--curation", str(curation)]
    return shlex.join(words)
