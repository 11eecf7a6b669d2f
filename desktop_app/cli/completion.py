# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone completion``: scripts that complete commands in a shell, made from the parser that reads the commands.

Each script does the same three things: it walks the words before the one that is completed, to learn which command
they name and how many of its arguments stand there; it asks its own tables what may follow; it offers words or files.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import Final

from desktop_app.basics.frozen import dataclass
from desktop_app.cli.main import build_parser
from desktop_app.cli.output import parse_file, parse_file_or_input, parse_folder, print_text
from desktop_app.services.context.program import Program

FILES, FOLDERS, TEXT = "files", "folders", "text"
_OFTEN: Final = ("*", "+")


@dataclass(frozen=True, slots=True)
class Word:
    """A command or an option, with the line that tells what it is for."""

    text: str
    help: str


@dataclass(frozen=True, slots=True)
class Place:
    """What may follow a command; ``path`` is blank for the program itself.

    ``values`` has what an option takes, ``given`` what each argument without a name is: "words" with the words,
    parted by blanks, or a file, a folder or any text. ``is_open``: the last one may stand there several times.
    """

    path: str
    commands: tuple[Word, ...]
    options: tuple[Word, ...]
    values: tuple[tuple[str, str], ...]
    given: tuple[str, ...]
    is_open: bool


def print_completion(program: Program, options: argparse.Namespace) -> int:
    """Print the script of a shell."""
    places = list(list_places(build_parser(program.version)))
    print_text(_SCRIPTS[options.shell](places))
    return 0


def list_places(parser: argparse.ArgumentParser, path: str = "") -> Iterator[Place]:
    """Yield what may follow the program and each of its commands."""
    shown = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    nested = [action for action in shown if isinstance(action, argparse._SubParsersAction)]
    named = [action for action in shown if action.option_strings]
    given = [action for action in shown if not action.option_strings and action not in nested]
    helps = {choice.dest: choice.help or "" for action in nested for choice in action._choices_actions}
    yield Place(
        path,
        tuple(Word(name, helps.get(name, "")) for action in nested for name in action.choices),
        tuple(Word(option, action.help or "") for action in named for option in action.option_strings),
        tuple(
            (option, _taken(action))
            for action in named
            if action.nargs != 0
            for option in action.option_strings
        ),
        tuple(map(_taken, given)) if path else (FILES,),
        bool(given) and given[-1].nargs in _OFTEN,
    )
    for action in nested:
        for name, command in action.choices.items():
            yield from list_places(command, f"{path} {name}".strip())


def _taken(action: argparse.Action) -> str:
    if action.choices:
        return "words " + " ".join(map(str, action.choices))
    if action.type in (Path, parse_file, parse_file_or_input):
        return FILES
    return FOLDERS if action.type is parse_folder else TEXT


# --------------------------------------------------------------------------------------------------
# The tables that bash and zsh ask; both know ``case``.


def _tables(places: Sequence[Place]) -> str:
    """Return functions of a shell: whether there is such a command, and what an option or an argument takes."""
    known = "|".join(quote(place.path) for place in places if place.path)
    takes = [
        f"        {quote(f'{place.path} {option}'.strip())}) taken={quote(value)} ;;"
        for place in places
        for option, value in place.values
    ]
    given = []
    for place in places:
        for number, value in enumerate(place.given):
            is_last = place.is_open and number == len(place.given) - 1
            pattern = (
                f"{quote(f'{place.path} '.lstrip())}*" if is_last else quote(f"{place.path} {number}".strip())
            )
            given.append(f"        {pattern}) taken={quote(value)} ;;")
    return "\n".join(
        [
            "_lodestone_is_command() {",
            f"    case $1 in\n        {known}) ;;\n        *) return 1 ;;\n    esac",
            "}",
            "_lodestone_option() {",
            "    case $1 in",
            *takes,
            "        *) return 1 ;;\n    esac",
            "}",
            "_lodestone_argument() {",
            "    case $1 in",
            *given,
            "        *) taken=text ;;\n    esac",
            "}",
        ]
    )


_WALK: Final = """\
    local place="" number=0 after="" taken="" word
    for word in "${before[@]}"; do
        if [[ $word == "=" ]]; then
            [[ $last == -* ]] && after=$last
        elif [[ -n $after ]]; then
            after=""
        elif [[ $word == -?* ]]; then
            [[ $word != *=* ]] && _lodestone_option "${place:+$place }$word" && after=$word
        elif _lodestone_is_command "${place:+$place }$word"; then
            place="${place:+$place }$word" number=0
        else
            number=$((number + 1))
        fi
        [[ $word != "=" ]] && last=$word
    done
    if [[ -n $after ]]; then
        _lodestone_option "${place:+$place }$after"
    else
        _lodestone_argument "${place:+$place }$number"
    fi
"""
"""Where the words before lead; ``taken`` is then what belongs next, ``after`` the option that waits for its value."""


def _bash(places: Sequence[Place]) -> str:
    words = "\n".join(
        f"        {quote(place.path)}) commands={quote(_texts(place.commands))}"
        f" options={quote(_texts(place.options))} ;;"
        for place in places
    )
    return f"""\
# Completes the commands of Lodestone in bash. Made by: lodestone completion bash
{_tables(places)}
_lodestone_offer() {{
    while IFS= read -r found; do
        COMPREPLY+=("$found")
    done < <(compgen "$@" -- "$current")
}}
_lodestone() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} last="" found commands options
    local before=("${{COMP_WORDS[@]:1:COMP_CWORD-1}}")
    COMPREPLY=()
    # bash parts --option=value at the sign
    if [[ $current == "=" ]]; then
        before+=("=")
        current=""
    fi
{_WALK}
    case $place in
{words}
    esac
    if [[ -z $after && $current == -* ]]; then
        _lodestone_offer -W "$options"
        return
    fi
    [[ -z $after && -n $commands ]] && _lodestone_offer -W "$commands"
    case $taken in
        words*) _lodestone_offer -W "${{taken#words }}" ;;
        files) [[ ${{#COMPREPLY[@]}} -gt 0 ]] || {{ compopt -o filenames 2>/dev/null; _lodestone_offer -f; }} ;;
        folders) compopt -o filenames 2>/dev/null; _lodestone_offer -d ;;
    esac
}}
complete -F _lodestone lodestone"""


def _texts(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _zsh(places: Sequence[Place]) -> str:
    words = "\n".join(
        f"        {quote(place.path)})\n"
        f"            commands=({_described(place.commands)})\n"
        f"            options=({_described(place.options)}) ;;"
        for place in places
    )
    return f"""\
#compdef lodestone
# Completes the commands of Lodestone in zsh. Made by: lodestone completion zsh
{_tables(places)}
_lodestone() {{
    local current=${{words[CURRENT]}} last=""
    local -a before commands options offered
    before=("${{(@)words[2,CURRENT-1]}}")
    # --option=value is one word here
    if [[ $current == --*=* ]]; then
        before+=("${{current%%=*}}")
        compset -P '*='
        current=${{current#*=}}
    fi
{_WALK}
    case $place in
{words}
    esac
    if [[ -z $after && $current == -* ]]; then
        _describe -o 'option' options
        return
    fi
    [[ -z $after && ${{#commands}} -gt 0 ]] && _describe 'command' commands
    case $taken in
        words*) offered=(${{=taken#words }}); compadd -a offered ;;
        files) _files ;;
        folders) _files -/ ;;
    esac
}}
if [[ $funcstack[1] == _lodestone ]]; then
    _lodestone "$@"
else
    compdef _lodestone lodestone
fi"""


def _described(words: Sequence[Word]) -> str:
    return " ".join(quote(f"{word.text}:{_one_line(word.help)}") for word in words)


def _fish(places: Sequence[Place]) -> str:
    known = " ".join(quote(place.path) for place in places if place.path)
    takes = " ".join(
        quote(f"{place.path} {option}".strip()) for place in places for option, _value in place.values
    )
    lines = [
        "# Completes the commands of Lodestone in fish. Made by: lodestone completion fish",
        "function __lodestone_at",
        "    set -l place ''\n    set -l number 0\n    set -l after ''",
        f"    set -l known {known}",
        f"    set -l takes {takes}",
        "    for word in (commandline -opc)[2..-1]",
        '        set -l longer (string trim "$place $word")',
        '        if test -n "$after"',
        "            set after ''",
        "        else if string match -q -- '-?*' $word",
        "            contains -- $longer $takes; and set after $word",
        "        else if contains -- $longer $known",
        "            set place $longer\n            set number 0",
        "        else\n            set number (math $number + 1)\n        end",
        "    end",
        '    test "$place" = "$argv[1]"; or return 1',
        "    test (count $argv) -lt 2; and return 0",
        '    contains -- $number $argv[2..-1]; and test -z "$after"',
        "end",
        "complete -c lodestone -f",
    ]
    for place in places:
        at = f"__lodestone_at {quote(place.path)}"
        values = dict(place.values)
        for word in place.commands:
            lines.append(_of_fish(f"{at} 0", f"-a {quote(word.text)}", word.help))
        for word in place.options:
            dashes = "-l" if word.text.startswith("--") else "-s"
            taken = _fish_value(values[word.text], "-x") if word.text in values else ""
            lines.append(_of_fish(at, f"{dashes} {word.text.lstrip('-')} {taken}".rstrip(), word.help))
        for number, value in enumerate(place.given):
            is_last = place.is_open and number == len(place.given) - 1
            # a number for each time that the last argument may stand there, as far as anybody types
            numbers = " ".join(str(nth) for nth in range(number, number + (20 if is_last else 1)))
            if taken := _fish_value(value, ""):
                lines.append(_of_fish(f"{at} {numbers}", taken, ""))
    return "\n".join(lines)


def _fish_value(value: str, alone: str) -> str:
    """Return how fish is told what an option (``alone`` "-x": nothing but this) or an argument is."""
    if value == FILES:
        return "-r -F" if alone else "-F"
    what = "(__fish_complete_directories)" if value == FOLDERS else value.removeprefix("words ")
    return alone if value == TEXT else f"{alone} -a {quote(what)}".strip()


def _of_fish(when: str, what: str, help_text: str) -> str:
    described = f" -d {_fish_text(_one_line(help_text))}" if help_text else ""
    return f"complete -c lodestone -n {_fish_text(when)} {what}{described}"


def _fish_text(text: str) -> str:
    """Return a text in the quotation marks of fish, in which a backslash takes the meaning from the next sign."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _one_line(text: str) -> str:
    """Return a help text as argparse prints it, on one line."""
    return " ".join(text.replace("%%", "%").split())


_SCRIPTS: Final = {"bash": _bash, "zsh": _zsh, "fish": _fish}
