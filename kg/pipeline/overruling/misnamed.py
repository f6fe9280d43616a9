"""What is wrong with a name in a line of the curation file."""

from kg.curation import Line


class MisnamedError(Exception):
    """A name that fits nothing, or several things; its text says so, for a complaint about a line."""


class RestingError(MisnamedError):
    """A name of what stands in hidden papers alone: a line about it has nothing to say meanwhile."""

    def __init__(self, line: Line) -> None:
        super().__init__(f"line {line.number} hides the paper.")
        self.line = line
        """The line that hides."""
