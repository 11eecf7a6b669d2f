# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone completion`` in the shells themselves: each command and option of the parser is offered, and no other."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from desktop_app.cli.main import build_parser
from tests.cli.test_command_line import lodestone

SHELLS = ("bash", "zsh", "fish")
ASKED_OF_BASH = """
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lodestone
printf '%s\\n' "${COMPREPLY[@]}"
"""
ASKED_OF_ZSH = """
# what completes a word in zsh, told instead of shown
compdef() { : }
compset() { : }
_describe() { local -a told; told=("${(@P)@[-1]}"); print -l -- "${(@)told%%:*}" }
compadd() { print -l -- "${(@P)@[-1]}" }
_files() { [[ $1 == -/ ]] && print -l -- "${current}"*(N/) || print -l -- "${current}"*(N) }
"""


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest) -> str:
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed here")
    return str(request.param)


@cache
def script(shell: str) -> str:
    done = lodestone("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def offered(shell: str, lines: list[list[str]], folder: Path) -> list[set[str]]:
    """Return what a shell offers for the last word of each command line; one process answers for all."""
    asked = folder / "asked"
    match shell:
        case "bash":
            body = f"{script('bash')}\nask() {{{ASKED_OF_BASH}}}\n"
            body += "\n".join(f"ask lodestone {_quoted(line)}; echo ---" for line in lines)
        case "zsh":
            compiled = script("zsh")
            body = f"{ASKED_OF_ZSH}{compiled}\n" + "\n".join(
                f"words=(lodestone {_quoted(line)}); CURRENT=$#words; _lodestone; print -- ---"
                for line in lines
            )
        case _:
            body = (
                script("fish")
                + "\n"
                + "\n".join(
                    f"complete -C {_quoted([' '.join(['lodestone', *line])])}; echo ---" for line in lines
                )
            )
    asked.write_text(body, "utf-8")
    done = subprocess.run(
        [shell, str(asked)], cwd=folder, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stderr == ""
    answers = done.stdout.split("---\n")[:-1]
    assert len(answers) == len(lines)
    return [{line.partition("\t")[0] for line in answer.splitlines() if line} for answer in answers]


def _quoted(line: list[str]) -> str:
    return " ".join(f"'{word}'" for word in line)


def _parsers(
    parser: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], set[str], set[str]]]:
    """Yield each place of the real parser with the commands and the options that may follow."""
    shown = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    nested = [action for action in shown if isinstance(action, argparse._SubParsersAction)]
    yield (
        path,
        {name for action in nested for name in action.choices},
        {option for action in shown for option in action.option_strings},
    )
    for action in nested:
        for name, command in action.choices.items():
            yield from _parsers(command, (*path, name))


def test_every_command_and_option_of_the_parser_is_offered_where_it_may_stand(
    shell: str, tmp_path: Path
) -> None:
    places = list(_parsers(build_parser("0")))
    assert len(places) > 50
    lines = [[*path, ""] for path, commands, _options in places if commands]
    for line, found in zip(lines, offered(shell, lines, tmp_path), strict=True):
        expected = next(commands for path, commands, _options in places if [*path, ""] == line)
        assert expected <= found, line
        assert found - expected <= {"asked"}, line  # besides a file that is named alone
    long = [[*path, "--"] for path, _commands, _options in places]
    for (path, _commands, options), found in zip(places, offered(shell, long, tmp_path), strict=True):
        assert {option for option in options if option.startswith("--")} == {
            option for option in found if option.startswith("--")
        }, path


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["screen", "--profile", ""], {"safest", "narrowest"}),
        (["--portable", "screen", "--assume", "pub"], {"published_text"}),
        (["paper", "no"], {"notice"}),
        (["paper", "notice", ""], {"case.json", "folder", "asked"}),
        (["screen", "case.json", "--memo", "ca"], {"case.json"}),
        (["--data-dir", "fo"], {"folder"}),
        (["verify", "a.pdf", "b.pdf", "ca"], {"case.json"}),
        (["client", "add", ""], set()),  # a name: nothing that could be offered
        (["screen", "--on", ""], set()),
        (["case", "screen", "x"], set()),
    ],
)
def test_what_an_option_or_an_argument_takes_is_offered(
    shell: str, line: list[str], expected: set[str], tmp_path: Path
) -> None:
    (tmp_path / "case.json").touch()
    (tmp_path / "folder").mkdir()
    (found,) = offered(shell, [line], tmp_path)
    if shell == "zsh":  # it leaves out by itself what does not begin with the word
        found = {text for text in found if text.startswith(line[-1])}
    assert {text.rstrip("/") for text in found} == expected


def test_an_option_with_an_equals_sign_is_completed_as_bash_parts_it(tmp_path: Path) -> None:
    lines = [
        ["screen", "--profile", "=", "na"],
        ["screen", "--profile", "="],
        ["screen", "--on", "=", "2026-01-01", "--pro"],
    ]
    first, second, third = offered("bash", lines, tmp_path)
    assert first == {"narrowest"}
    assert second == {"safest", "narrowest"}
    assert third == {"--profile"}


def test_a_shell_that_it_does_not_know_is_wrong_usage() -> None:
    assert lodestone("completion", "csh").returncode == 2
