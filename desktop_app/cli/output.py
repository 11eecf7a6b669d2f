# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints the output of commands, and handles a closed pipe and a full disk.

A pipe closed by its reader ends a command silently, as it ends any other tool. A full disk is
reported, because the file then holds only a part of the output.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.days import FIRST_YEAR, LAST_YEAR, day_in_beijing, parse_day
from desktop_app.basics.messages import Refused, escape_unseen, visible_text

UNREAD: Final = 141
"""The exit status after the reader closed the pipe: 128 plus the number of SIGPIPE, as in a shell."""


class Unread(Exception):
    """The reader of the output has closed the pipe."""


def print_text(text: str) -> None:
    """Print lines to standard output; what acts on a terminal and is not seen is printed as its code, in JSON as
    JSON writes it.

    Errors: Unread if the reader closed the pipe; Refused if it cannot be written.
    """
    try:
        is_json = text.startswith(("{", "["))
        visible = escape_unseen(text) if is_json else visible_text(text, keep="\n\t")
        sys.stdout.write(visible + "\n")
    except OSError as error:
        raise _as_refusal(error) from error


def print_line(text: str) -> None:
    """Print one line that holds stored text: what would begin another line, as in the name of a file, is replaced.

    Errors: those of ``print_text``.
    """
    print_text(replace_unprintable(text))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that hold stored texts, each as one line.

    Errors: those of ``print_text``.
    """
    print_text("\n".join(map(replace_unprintable, lines)))


GREEN: Final = "32"
AMBER: Final = "33"
RED: Final = "31"
"""Colours of a terminal, by their numbers."""


def print_marked(mark: str, colour: str, text: str) -> None:
    """Print lines behind a mark of our own, in colour on a terminal that shows it.

    Errors: those of ``print_text``.
    """
    has_colours = (
        sys.stdout.isatty()
        and "NO_COLOR" not in os.environ
        and os.environ.get("TERM") != "dumb"
        and (os.name != "nt" or "WT_SESSION" in os.environ)
    )
    try:
        sys.stdout.write(f"\x1b[{colour}m{mark}\x1b[0m" if has_colours else mark)
    except OSError as error:
        raise _as_refusal(error) from error
    print_text(text)


def print_tree(tree: object, *, indent: int | None = 2) -> None:
    """Print plain values as JSON."""
    print_text(json.dumps(tree, ensure_ascii=False, indent=indent))


def as_json(tree: object) -> str:
    """Return a tree with names out of lists on one line; half a letter of theirs is printed as a question mark."""
    return json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def today_in_beijing() -> date:
    """Return the present day, which is Beijing's: the law counts by it, and every paper and command with it."""
    return day_in_beijing(datetime.now(UTC))


REFUSED: Final = 3
_LONGEST_WAIT: Final = 86_400
"""The status of a command that refused its input, or a batch that refused some of it."""


DIFFERS: Final = 10
"""The status of a command that found something that differs."""


def tell_altered(altered: int) -> int:
    """Return the status of a command that tells of records; say on standard error how many are not as they were."""
    if not altered:
        return 0
    said = "1 record is not as it was" if altered == 1 else f"{altered} records are not as they were"
    print_error(f"lodestone: {said} recorded. Run journal verify, and open a backup.")
    return DIFFERS


@contextmanager
def naming(file: Path) -> Iterator[None]:
    """Let a refusal of what is in a file name that file, where it names none."""
    try:
        yield
    except Refused as refused:
        raise (refused if refused.file else refused.within(files.display_name(file))) from None


def flush_output() -> None:
    """Flush the output that is still buffered.

    Errors: those of ``print_text``.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _as_refusal(error) from error


def print_error(line: str) -> None:
    """Write one line to standard error; a closed one is ignored."""
    with suppress(OSError, ValueError):
        sys.stderr.write(visible_text(line, keep="\n\t") + "\n")


def _as_refusal(error: OSError) -> Unread | Refused:
    """Return an error of standard output as Unread or Refused, and discard the rest of the output."""
    # The interpreter flushes again at its exit and would report the error.
    with suppress(OSError, ValueError):  # the stream may have no file descriptor
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
        return Unread()
    if files.is_disk_full(error):
        return Refused(
            "the disk is full, and what was printed is not whole", do="Make room on the disk and do it again"
        )
    return Refused(
        f"what was printed cannot be written: {error.strerror or error}", do="Look where the output goes"
    )


# --------------------------------------------------------------------------------------------------
# Codes as a terminal shows them.


def code_words(code: str) -> str:
    """Return a code as words: "not started" for ``not_started``."""
    return code.replace("_", " ")


def replace_unprintable(text: str) -> str:
    """Return a text that a terminal can show on one line: control characters replaced, spaces of any width kept."""
    return "".join(
        letter
        if letter.isprintable() or unicodedata.category(letter) == "Zs"
        else "\N{REPLACEMENT CHARACTER}"
        for letter in text
    )


# --------------------------------------------------------------------------------------------------
# How the values of options are read.


def parse_folder(text: str) -> Path:
    """Return a folder that an option names."""
    return _parse_path(text, "folder")


def parse_file(text: str) -> Path:
    """Return a file that an argument names."""
    return _parse_path(text, "file")


def parse_file_or_input(text: str) -> Path:
    """Return a file that an argument names, or the standard input for "-"; a file of that name is ./-."""
    return files.STANDARD_INPUT if text == "-" else parse_file(text)


def _parse_path(text: str, kind: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError(f"the name of the {kind} is empty; name a {kind}")
    return Path(text)


def parse_day_text(text: str) -> str:
    """Return a day that an option names, as text."""
    try:
        return parse_day(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a day of the calendar from {FIRST_YEAR} to {LAST_YEAR}; write YYYY-MM-DD"
        ) from None


def parse_seconds(text: str) -> int:
    """Return how many seconds an option allows, a day at most."""
    seconds = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1
    if not 0 <= seconds <= _LONGEST_WAIT:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds from 0 to {_LONGEST_WAIT}")
    return seconds


def parse_date(text: str) -> date:
    """Return a day that an option names."""
    return date.fromisoformat(parse_day_text(text))
