# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings file: TOML that a person may also edit.

A broken file is refused with the place of the fault rather than replaced by defaults, for it may
hold an hour of somebody's work. A key that this version does not know stays where it is: it may
belong to a newer version on the same machine.
"""

from __future__ import annotations

import json
import os
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from desktop_app.domain.errors import Bug, Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.settings.declared import Settings, Values, changed, choice, names

FORMAT = 1
UPGRADES: Mapping[int, Callable[[Values], Values]] = {}
"""For each older format the step to the next one; a step gets and returns all values."""

_LARGEST = 1_000_000  # bytes; a file of settings has some thousand
_START_AFRESH = "Correct the file, or rename it to start with the defaults"


def load(file: Path) -> Settings:
    """Return the settings in ``file``; the defaults if there is no such file.

    Errors: Refused if the file is no TOML, was written by a newer version, or has a value that
            is not allowed.
    """
    known = {name: value for name, value in _read(file).items() if name in names()}
    try:
        return changed(Settings(), known)
    except Refused as refusal:
        do = f"{refusal.do}, or take the line out" if refusal.do else "Take the line out"
        raise Refused(refusal.what, where=refusal.where, file=str(file), do=do) from refusal


def save(file: Path, settings: Settings) -> None:
    """Write all settings, keeping keys of the old file that this version does not know.

    The new file takes the old one's place in one step: after a crash there is one or the other.

    Errors: Refused if the place cannot be written to, or if the file there cannot be read.
    """
    strange = {key: value for key, value in _read(file).items() if key not in names()}
    text = _text(settings, strange)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(file, text.encode())
    except OSError as error:
        raise Refused(
            Phrase("The settings cannot be saved: {why}", why=error.strerror or error),
            file=str(file),
            do="See whether the disk is full and whether you may write there",
        ) from error


def upgraded(
    values: Values,
    *,
    found: int,
    wanted: int = FORMAT,
    steps: Mapping[int, Callable[[Values], Values]] = UPGRADES,
) -> Values:
    """Return values of format ``found`` as format ``wanted`` has them.

    Errors: Bug if a step is missing.
    """
    for number in range(found, wanted):
        if number not in steps:
            raise Bug(f"no step leads from settings format {number} to {number + 1}")
        values = steps[number](values)
    return values


def _read(file: Path) -> Values:
    """Return all values of the file, known or not, in the format of this version."""
    values = _parse(file)
    found = values.pop("format", FORMAT)
    if type(found) is not int or found < 1:
        raise Refused("The format is not a number from 1 up", file=str(file), do=_START_AFRESH)
    if found > FORMAT:
        raise Refused(
            Phrase(
                "The settings are of format {found}; this version knows formats up to {newest}",
                found=found,
                newest=FORMAT,
            ),
            file=str(file),
            do="Install the newer version again, or rename the file to start with the defaults",
        )
    return upgraded(values, found=found)


def _parse(file: Path) -> dict[str, object]:
    try:
        if file.stat().st_size > _LARGEST:
            raise Refused("This is too large for a settings file", file=str(file), do=_START_AFRESH)
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(
            Phrase("The settings cannot be understood: {error}", error=error),
            file=str(file),
            do=_START_AFRESH,
        ) from error
    except OSError as error:
        raise Refused(
            Phrase("The settings cannot be read: {why}", why=error.strerror or error),
            file=str(file),
            do="See whether you may read the file",
        ) from error


def _text(settings: Settings, strange: Values) -> str:
    lines = ["# Settings of Lodestone. Lines that you take out go back to their default.", ""]
    lines += [f"format = {FORMAT}"]
    for name in names():
        lines += ["", f"# {choice(name).help}", f"{name} = {_literal(getattr(settings, name))}"]
    kept = [f"{_literal(key)} = {_literal(value)}" for key, value in strange.items()]
    if kept:
        lines += ["", "# Kept for another version:", *kept]
    return "\n".join(lines) + "\n"


def _literal(value: object) -> str:
    """Return a value as TOML; tables and lists are written on one line."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    if isinstance(value, Mapping):
        pairs = (f"{_literal(str(key))} = {_literal(one)}" for key, one in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_literal(one) for one in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)  # numbers, and days and times, which print as TOML writes them


def _replace(file: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
