# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a paper prints of the record that it comes from, to hold a journal against it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import CHECKED_PAPER, check_there, display_name, read_limited
from desktop_app.services.checking.carried import Carried
from desktop_app.services.context.program import Program
from desktop_app.services.context.verification import PaperMark


def newest_mark(program: Program, memos: Path) -> PaperMark | None:
    """Return what the newest filed memo prints of its record; None where there is none that can be read."""
    try:
        files = [file for file in memos.glob("*/*.pdf") if file.is_file() and not file.is_symlink()]
        newest = max(files, key=lambda file: (file.stat().st_mtime_ns, file.name), default=None)
        mark = read_mark(program, newest) if newest else None
    except (OSError, Refused):  # the check of the memos names it
        return None
    return mark if mark and mark.entries else None


def read_mark(program: Program, file: Path) -> PaperMark:
    """Return what a paper prints of its record; one without an entry of the journal has none.

    Errors: Refused if there is no such file, or it is no paper of ours.
    """
    check_there(file)
    content = read_limited(file, CHECKED_PAPER)
    carried = Carried(program.papers().read_paper(content))
    if not carried.is_of_ours:
        raise Refused(
            "it carries no case of Lodestone that can be read",
            file=display_name(file),
            do="Choose a memo of Lodestone",
        )
    digest = sha256(content).hexdigest()
    if carried.printing is None:
        return PaperMark(display_name(Path(file.name)), 1, "", (), digest)
    stamp = carried.printing.stamp
    entries = tuple((entry.nr, entry.sha256) for entry in stamp.entries)
    name = stamp.number or display_name(Path(file.name))
    return PaperMark(name, stamp.version, stamp.data_file, entries, digest)
