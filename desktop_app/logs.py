# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The log, and the text of a problem report, both without what a user has entered.

A report may be mailed to a person who must not learn who trades with whom, or at what price. Of an error only its
kind and place are written, and its message where that is a text of the program: other messages quote what was being
worked on. Names are registered with the redactor besides, which replaces them in everything that is written.
"""

from __future__ import annotations

import contextlib
import copy
import logging
import os
import re
import sys
import time
import traceback
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from desktop_app import __version__
from desktop_app.basics.messages import Phrase, Refused

_ROOT = "lodestone"
_FILE = (
    "program.log"  # lodestone.log was written by versions that quoted what was entered, so no report reads it
)
_LINE = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_FRESH = 60.0  # seconds for which the names of a source are taken to be all there are
_LETTER = "[0-9A-Za-z\u00c0-\u052f\u1e00-\u1fff]"  # scripts that put blanks between words


def get_logger(name: str) -> logging.Logger:
    """Return the logger of one part of the program, such as ``get_logger("storage.upgrade")``."""
    return logging.getLogger(f"{_ROOT}.{name}")


class Redactor:
    """Replaces names that must not leave the computer with ``[party 1]`` and so on.

    A name is found whatever its case and however its words are spaced, but not inside a longer
    word. One name keeps its number while the program runs, so that a log can still be followed.

    ``source`` returns names by kind. It is called when a line is about to be written and not at the
    start: most days nothing is logged, and reading ten thousand names would slow every start.
    """

    def __init__(self) -> None:
        # Replaced as a whole and never modified, because other threads may be writing to the log.
        self._names: tuple[_Name, ...] = ()
        self.source: Callable[[], Mapping[str, Iterable[str]]] | None = None
        self._asked_at = -_FRESH

    def add_names(self, names: Iterable[str], kind: str = "party") -> None:
        """Register names of one kind, such as party; single letters and blanks are skipped."""
        names_by_key = {name.key: name for name in self._names}
        for name in names:
            key = " ".join(_folded_text(name).split())
            if len(key) > 1 and key not in names_by_key:
                names_by_key[key] = _Name(key, f"[{kind} {len(names_by_key) + 1}]")
        self._names = tuple(sorted(names_by_key.values(), key=lambda name: -len(name.key)))

    def refresh_names(self) -> None:
        """Read the names of the source; if that fails, the registered names stay."""
        source, self._asked_at = self.source, time.monotonic()
        if source is not None:
            with contextlib.suppress(Exception):  # cannot be logged: this runs while a line is logged
                for kind, names in source().items():
                    self.add_names(names, kind)

    def redact_text(self, text: str) -> str:
        """Return the text with every registered name replaced."""
        if time.monotonic() - self._asked_at > _FRESH:
            self.refresh_names()
        text = unicodedata.normalize("NFC", text)
        folded = " ".join(_folded_text(text).split())
        for name in self._names:
            if name.key in folded:  # much cheaper than the search, and usually false
                text = _name_pattern(name.key).sub(name.mark, text)
        return text


class _Name(NamedTuple):
    key: str
    mark: str


def _folded_text(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


@lru_cache(maxsize=1000)
def _name_pattern(key: str) -> re.Pattern[str]:
    """Return the pattern of a folded name, which does not match inside a longer word of the same script."""
    key_words = key.split(" ")
    before = f"(?<!{_LETTER})" if re.match(_LETTER, key_words[0][0]) else ""
    after = f"(?!{_LETTER})" if re.match(_LETTER, key_words[-1][-1]) else ""
    # Folding turns the sharp s into two letters; both spellings must be found.
    row = r"\s+".join(re.escape(word).replace("ss", "(?:ss|ß)") for word in key_words)
    return re.compile(before + row + after, re.IGNORECASE)


def describe_error(error: BaseException) -> str:
    """Return the kind of an error, and its message where that is a text of the program."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    own_words = _own_words(error)
    return f"{name}: {own_words}" if own_words else name


def _own_words(error: BaseException) -> str:
    """Return the message of an error as far as it holds nothing but words of the program, or of the system."""
    if isinstance(error, OSError):
        return os.strerror(error.errno) if error.errno else ""
    if code := getattr(error, "sqlite_errorname", ""):
        return str(code)
    message = error.args[0] if len(error.args) == 1 else None
    if isinstance(message, Phrase):
        return message.template  # without what was filled in
    return message if isinstance(message, str) and message in _constants_around(error) else ""


def _constants_around(error: BaseException) -> set[str]:
    """Return the texts that stand in the code that raised an error, and in that of its class."""
    frames = [frame for frame, _line in traceback.walk_tb(error.__traceback__)]
    raised: list[object] = [text for frame in frames for text in frame.f_code.co_consts]
    for frame in frames:
        raised += [frame.f_globals.get(name) for name in frame.f_code.co_names if name.isupper()]
    made_by = getattr(type(error).__init__, "__code__", None)
    raised += made_by.co_consts if made_by else ()
    return {text for text in raised if isinstance(text, str)}


def format_error(error: BaseException) -> str:
    """Return the traceback of an error and of those behind it, the first one first."""
    chain: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in chain:
        chain.append(step)
        step = step.__cause__ or (None if step.__suppress_context__ else step.__context__)
    parts = [
        "".join((*traceback.format_tb(one.__traceback__), describe_error(one))) for one in reversed(chain)
    ]
    return "Traceback (most recent call last):\n" + "\nwhich led to:\n".join(parts)


class _Formatter(logging.Formatter):
    """Writes errors without what they quote, and redacts the whole line."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__(_LINE)
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have formatted it in full
        if isinstance(record.args, tuple):
            own.args = tuple(
                describe_error(value) if isinstance(value, BaseException) else value for value in record.args
            )
        return self._redactor.redact_text(super().format(own))

    def formatException(self, ei: Any) -> str:
        return format_error(ei[1])


def start_logging(folder: Path, redactor: Redactor, *, detailed: bool = False) -> logging.Handler:
    """Write the log to ``folder``, at most some megabytes; return the handler for ``stop_logging``.

    Errors: Refused if the log cannot be written there.
    """
    from logging import handlers  # a command that keeps no log loads neither sockets nor queues

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = handlers.RotatingFileHandler(
            folder / _FILE, maxBytes=1_000_000, backupCount=4, encoding="utf-8", errors="replace"
        )
    except OSError as error:
        raise Refused(
            Phrase("The log cannot be written: {why}", why=error.strerror or error),
            file=str(folder / _FILE),
            do="See whether the disk is full and whether you may write there",
        ) from error
    handler.setFormatter(_Formatter(redactor))
    root = logging.getLogger(_ROOT)
    root.setLevel(logging.DEBUG if detailed else logging.INFO)
    root.addHandler(handler)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Remove a handler of ``start_logging`` and close its file."""
    logging.getLogger(_ROOT).removeHandler(handler)
    handler.close()


def problem_report(
    error: BaseException | None,
    redactor: Redactor,
    *,
    facts: Mapping[str, str] | None = None,
    log_folder: Path | None = None,
    lines: int = 60,
) -> str:
    """Return the text of a problem report, which a user can send to support.

    It holds versions, ``facts``, the traceback and the end of the log; nothing that was entered, no names that the
    redactor knows, and no paths but those inside the program.
    """
    import platform

    parts = [
        f"Lodestone {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"built program: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
        *(f"{name}: {value}" for name, value in (facts or {}).items()),
    ]
    if error is not None:
        parts += ["", format_error(error)]
    if log_folder is not None:
        parts += ["", "Last lines of the log:", *_read_tail(log_folder / _FILE, lines)]
    text = redactor.redact_text("\n".join(parts))
    program = Path(__file__).resolve().parents[1]
    folder_labels = {str(program): "<program>", sys.prefix: "<python>", sys.base_prefix: "<python>"}
    with contextlib.suppress(RuntimeError):  # there may be none
        folder_labels[str(Path.home())] = "~"
    for folder in sorted(folder_labels, key=len, reverse=True):
        if len(folder) > 1:
            text = text.replace(folder, folder_labels[folder])
    for pattern, mark in _PLACES:
        text = pattern.sub(mark, text)
    return _without_user(text) + "\n"


def _read_tail(file: Path, lines: int) -> list[str]:
    try:
        return file.read_text("utf-8", "replace").splitlines()[-lines:] or ["(none)"]
    except OSError as error:
        return [f"(not readable: {error.strerror or error})"]


_PLACES = (
    # in quotes, blanks and all; then bare; then below the user's own folder; then file names alone
    (re.compile(r"""(['"])(?:[A-Za-z]:[\\/]|\\\\|/)[^'"\n]+\1"""), r"\1<path>\1"),
    (re.compile(r"""(?<![\w.~>/\\])(?:[A-Za-z]:[\\/]|\\\\|/)[^'"<>|:\n]*[\\/][^\s'"<>|:]*"""), "<path>"),
    (re.compile(r"""~[\\/](?:[^'"<>|:\n]*[\\/])?[^\s'"<>|:]+"""), "~/<path>"),
    (re.compile(r"""[^\s'"<>|:/\\]+(\.(?:xlsx?|ods|csv|json|pdf|sqlite))\b""", re.IGNORECASE), r"<file>\1"),
)


def _without_user(text: str) -> str:
    import getpass

    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return text
    return re.sub(rf"\b{re.escape(user)}\b", "<user>", text) if len(user) > 1 else text
