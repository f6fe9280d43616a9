"""When `kg build` ends with 1 although the graph was written, and why, in words."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.screen import notice

if TYPE_CHECKING:
    from kg.model import Issue

LEVELS = ("file", "error", "warning")
"""How bad an issue must be: the values of `--fail-on`."""
_SHOWN = 5


def end_where_failed(issues: Sequence["Issue"], level: str | None, report: Path) -> None:
    """End the command with 1 where an issue is as bad as the level; the first ones are told on stderr.

    What is told on stdout begins with other issues, and whoever is sent stderr alone must read why.
    `report` is where all issues are.

    Raises:
        click.exceptions.Exit: an issue is as bad.
    """
    failing = [issue for issue in issues if level and _fails(issue, level)]
    if not failing:
        return
    notice(f"--fail-on {level}: the graph was written, and kg ends with 1 because of")
    for issue in sorted(failing, key=lambda issue: issue.severity != "error")[:_SHOWN]:
        notice(f"  {issue}")
    if len(failing) > _SHOWN:
        notice(f"  … and {len(failing) - _SHOWN:,} more in {report}")
    click.get_current_context().exit(1)


def _fails(issue: "Issue", level: str) -> bool:
    """Whether an issue is as bad as the level at which a build fails."""
    from kg.model import Severity
    from kg.readers.rules import OF_FILES

    is_error = issue.severity is Severity.ERROR
    match level:
        case "file":
            return is_error and issue.rule in OF_FILES  # what lies beside the works of a snapshot is no error
        case "error":
            return is_error
    return True
