"""What cannot be true, as it passes from the rules downstairs to the graph files upstairs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What documents say that cannot all be true: a fact to report, never an error."""

    rule: str
    """The rule that found it: `h-index-too-high`, a file of `queries/checks/`."""
    judges: str
    """What the rule looks for, in words."""
    text: str
    """What contradicts what, with the numbers and names: one sentence."""
    concerns: tuple[str, ...]
    """IRIs of what it is about, the most concerned first; empty only where a foreign graph has none."""
