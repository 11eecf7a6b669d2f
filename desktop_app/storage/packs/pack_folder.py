# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files in the folder of a pack, as text, as TOML and as rows of CSV."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import LAW_FILE, read_limited
from desktop_app.domain.law.tables import Table

HEAD: Final = "pack.toml"
"""The file that says what a law file is; the hashes of the others stand in it."""


def read_contents(root: Path) -> dict[str, bytes]:
    """Return the files of a law file by their names in its folder.

    Errors: Refused if it is not the folder of a law file.
    """
    contents = {
        path.relative_to(root).as_posix(): read_limited(path, LAW_FILE)
        for path in sorted(root.glob("**/*"))
        if path.suffix in (".toml", ".csv") and path.is_file()
    }
    if HEAD not in contents:
        raise Refused(
            "there is no pack.toml in the folder", file=str(root), do="Choose the folder of a rule pack"
        )
    return contents


class Folder:
    """The files of a law file, with their hashes."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.contents = dict(contents)

    def hashes(self) -> dict[str, str]:
        """Return the hash of each file by its name."""
        return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(self.contents.items())}

    def text(self, name: str) -> str:
        """Return a file as text."""
        if name not in self.contents:
            raise Refused("the file is missing", file=name, do="Restore it, or install the program again")
        try:
            return self.contents[name].decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("the file is not UTF-8", file=name, do="Save it as UTF-8") from None

    def table(self, name: str) -> Table:
        """Return a TOML file as a table."""
        try:
            return Table(tomllib.loads(self.text(name), parse_float=Decimal), file=name)
        except tomllib.TOMLDecodeError as error:
            raise Refused(f"the file is not TOML: {error}", file=name, do="Correct it there") from None

    def heading(self, name: str) -> tuple[str, ...]:
        """Return the columns of a CSV file, none where the folder has no such file."""
        return tuple(next(csv.reader(io.StringIO(self.text(name))), ())) if name in self.contents else ()

    def rows(self, name: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield the rows of a CSV file with their line numbers, the columns checked."""
        reader = csv.DictReader(io.StringIO(self.text(name)))
        if tuple(reader.fieldnames or ()) != columns:
            raise Refused(
                f"the columns are not {', '.join(columns)}",
                file=name,
                where="line 1",
                do="Correct the heading",
            )
        for row in reader:
            if None in row or None in row.values():
                raise Refused(
                    "the row has more or fewer cells",
                    file=name,
                    where=f"line {reader.line_num}",
                    do="Correct it",
                )
            yield reader.line_num, row


def refuse_faults(file: str, line: int, cells: Mapping[str, str], faults: Mapping[str, bool]) -> None:
    """Refuse the first cell that is at fault, naming file, line and column."""
    for column, wrong in faults.items():
        if wrong:
            key = f"line {line}, {column}"
            raise Refused(f'"{cells[column]}" cannot stand here', file=file, where=key, do="Correct it")
