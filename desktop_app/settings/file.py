# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings file: TOML that a person may also edit.

A broken file is refused with the position of the fault and not replaced by defaults, because a user may
have edited it. A key that this version does not know is kept: it may belong to a newer version on the
same computer.
"""

from __future__ import annotations

import json
import os
import stat
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from desktop_app.basics.messages import Bug, Phrase, Refused
from desktop_app.settings.declared import Settings, Values, choice, setting_names, with_values

FORMAT = 1
UPGRADES: Mapping[int, Callable[[Values], Values]] = {}
"""For each older format the step to the next one; a step gets and returns all values."""

_LARGEST = 1_000_000  # bytes; a settings file has a few thousand
_START_AFRESH = "Correct the file, or rename it to start with the defaults"


def load_settings(file: Path) -> Settings:
    """Return the settings in ``file``; the defaults if there is no such file.

    Errors: Refused if the file is no TOML, was written by a newer version, or has a value that
            is not allowed.
    """
    known_values = {name: value for name, value in _read_values(file).items() if name in setting_names()}
    try:
        return with_values(Settings(), known_values)
    except Refused as refusal:
        do = f"{refusal.do}, or take the line out" if refusal.do else "Take the line out"
        raise Refused(refusal.what, where=refusal.where, file=str(file), do=do) from refusal


def save_settings(file: Path, settings: Settings) -> None:
    """Write all settings, keeping keys of the old file that this version does not know.

    The new file replaces the old one in one step: after a crash one of them is complete.

    Errors: Refused if the file cannot be written, or the existing one cannot be read.
    """
    strange = {key: value for key, value in _read_values(file).items() if key not in setting_names()}
    lines = ["# Settings of Lodestone. Lines that you take out go back to their default.", ""]
    lines += [f"format = {FORMAT}"]
    for name in setting_names():
        lines += ["", f"# {choice(name).help}", f"{name} = {_toml_literal(getattr(settings, name))}"]
    foreign_lines = [f"{_toml_literal(key)} = {_toml_literal(value)}" for key, value in strange.items()]
    if foreign_lines:
        lines += ["", "# Kept for another version:", *foreign_lines]
    text = "\n".join(lines) + "\n"
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace_file(file, text.encode())
    except OSError as error:
        raise Refused(
            Phrase("The settings cannot be saved: {why}", why=error.strerror or error),
            file=str(file),
            do="See whether the disk is full and whether you may write there",
        ) from error


def upgrade_values(
    values: Values,
    *,
    file_format: int,
    wanted: int = FORMAT,
    steps: Mapping[int, Callable[[Values], Values]] = UPGRADES,
) -> Values:
    """Return values of an older format in the format ``wanted``.

    Errors: Bug if a step is missing.
    """
    for number in range(file_format, wanted):
        if number not in steps:
            raise Bug(f"no step leads from settings format {number} to {number + 1}")
        values = steps[number](values)
    return values


def _read_values(file: Path) -> Values:
    """Return all values of the file, known or not, in the format of this version."""
    values = _parse_toml(file)
    file_format = values.pop("format", FORMAT)
    if type(file_format) is not int or file_format < 1:
        raise Refused("The format is not a number from 1 up", file=str(file), do=_START_AFRESH)
    if file_format > FORMAT:
        raise Refused(
            Phrase(
                "The settings are of format {found}; this version knows formats up to {newest}",
                found=file_format,
                newest=FORMAT,
            ),
            file=str(file),
            do="Install the newer version again, or rename the file to start with the defaults",
        )
    return upgrade_values(values, file_format=file_format)


def _parse_toml(file: Path) -> dict[str, object]:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for
            raise Refused("This is not a file", file=str(file), do="Move it away and start again")
        if status.st_size > _LARGEST:
            raise Refused("This is too large for a settings file", file=str(file), do=_START_AFRESH)
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError) as error:
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


def _toml_literal(value: object) -> str:
    """Return a value as TOML; tables and lists are written on one line."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    if isinstance(value, Mapping):
        pairs = (f"{_toml_literal(str(key))} = {_toml_literal(element)}" for key, element in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_toml_literal(one) for one in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)  # numbers, and days and times, which print as TOML writes them


def _replace_file(file: Path, content: bytes) -> None:
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
