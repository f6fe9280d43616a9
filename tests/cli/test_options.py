import os
import re
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner

from kg.cli.main import cli
from kg.store.complaint import of_lateness, out_of_memory


@pytest.mark.parametrize(
    "words", [["build"], ["build", "seeds", "--curation"], ["extract"], ["disambiguate"], ["concepts"]]
)
def test_a_file_that_may_not_be_read_is_bad_input_and_no_misuse(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may read all, so that only what the command line itself would ask is forbidden here."""
    file = tmp_path / "papers"
    file.write_text("{")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    done = CliRunner().invoke(
        cli, [*words, str(file), *(["-o", str(tmp_path / "x")] if "build" in words else [])]
    )
    assert "is not readable" not in done.output
    assert getattr(done.exception, "exit_code", 2) == 3


def test_an_error_names_the_commands_that_give_more_time_or_memory() -> None:
    """Of those that ask a graph; `kg load` asks a server, whose limits are its own."""
    told = {"memory": out_of_memory(1), "timeout": str(of_lateness(1, 0, 1))}
    for option, message in told.items():
        having = {
            name
            for name in cli.list_commands(Context(cli))
            if (command := cli.get_command(Context(cli), name)) and name != "load"
            if any(option == parameter.name for parameter in command.params)
        }
        named = re.search(r"kg ([a-z, ]+) give more", message)
        assert named
        assert set(re.split(r", | and ", named[1])) == having
