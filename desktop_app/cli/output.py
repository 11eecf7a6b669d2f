# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a command prints, and what becomes of it when nobody takes it or there is no room for it.

A pipe whose reader has gone ends a command without a word, as it ends any other tool of the
system. A disk that is full is told, for what is on it then is only a part.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import Final

from desktop_app.domain.errors import Refused
from desktop_app.services.context.files import is_disk_full

UNREAD: Final = 141
"""The exit status when the reader of a pipe has gone: what a shell says of a tool that ended so."""


class Unread(Exception):
    """The reader of what is printed has gone."""


def print_text(text: str) -> None:
    """Print lines to standard output.

    Errors: Unread if its reader has gone; Refused if it cannot be written.
    """
    try:
        sys.stdout.write(text + "\n")
    except OSError as error:
        raise _as_refusal(error) from error


def flush_output() -> None:
    """Hand on everything that was printed and is still kept back.

    Errors: those of ``show``.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _as_refusal(error) from error


def print_error(line: str) -> None:
    """Write one line to standard error, if anybody takes it."""
    with suppress(OSError, ValueError):
        sys.stderr.write(line + "\n")


def _as_refusal(error: OSError) -> Unread | Refused:
    """Return what an error of standard output means, and let what is left of the output go nowhere."""
    _abandon_output()
    if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
        return Unread()
    if is_disk_full(error):
        return Refused(
            "the disk is full, and what was printed is not whole", do="Make room on the disk and do it again"
        )
    return Refused(
        f"what was printed cannot be written: {error.strerror or error}", do="Look where the output goes"
    )


def _abandon_output() -> None:
    # The interpreter would try once more at its end, and complain.
    with suppress(OSError, ValueError):  # there may be no file behind it
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
