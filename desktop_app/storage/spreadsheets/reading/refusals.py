# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Why a file cannot be read, where several readers say the same."""

from __future__ import annotations

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase


def damaged() -> Refused:
    """Return the refusal of a workbook whose parts are not what they should be."""
    return Refused(
        "the workbook is damaged inside", do="Open it in the spreadsheet program and save it as XLSX"
    )


def protected() -> Refused:
    """Return the refusal of a workbook that asks for a password."""
    return Refused(
        "the file is protected by a password",
        do="Open it in the spreadsheet program, take off the password, and save it as XLSX",
    )


def too_large() -> Refused:
    """Return the refusal of a file that asks for more memory than it may have."""
    return Refused("reading the file would take more than 500 MB of memory", do="Split it into several")


def too_slow() -> Refused:
    """Return the refusal of a file that asks for more time than it may have."""
    return Refused(
        "reading the file takes longer than it should",
        do="Open it in the spreadsheet program and save the sheet with the list as XLSX",
    )


def unreadable(error: OSError) -> Refused:
    """Return the refusal of a file that the system does not let us read."""
    return Refused(
        Phrase("the file cannot be read: {why}", why=error.strerror or error),
        do="Check that it is there and that you may read it",
    )
