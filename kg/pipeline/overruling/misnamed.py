"""What is wrong with a name in a line of the curation file."""

from kg.curation import Complaint, Line


class MisnamedError(Exception):
    """A name that fits nothing, or several things; its text says so, for a complaint about a line."""

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(message)
        self.way_out = way_out
        """What to do about it, where that is the same for many lines."""

    def of(self, line: Line) -> Complaint:
        """What is wrong with the line that has the name."""
        return Complaint(line.number, str(self), self.way_out)


class RestingError(MisnamedError):
    """A name of what stands in hidden papers alone: a line about it has nothing to say meanwhile."""

    def __init__(self, line: Line) -> None:
        super().__init__(f"line {line.number} hides the paper.")
        self.line = line
        """The line that hides."""
