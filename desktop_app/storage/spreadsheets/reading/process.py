# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The process that reads one file: started by ``reader``, told what to read on its input, writes lines to its output.

Whatever a hostile file makes a library do (ask for all memory, run in circles, abort), it does here, and the program
that asked says one sentence.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.files import LIST_FILE, read_limited
from desktop_app.basics.own_process import limit_this_process
from desktop_app.storage.spreadsheets.reading import kinds
from desktop_app.storage.spreadsheets.reading.output import TableWriter
from desktop_app.storage.spreadsheets.reading.refusals import damaged, too_large

COMMAND: Final = "read-tables"
"""The word by which the built program starts itself to read one file."""


def serve() -> int:
    """Read what the first line of the input names, and write what is in it."""
    request = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(int(request["bytes"]))
    limit_this_process(request["seconds"])
    gc.disable()  # nothing that is read here goes in circles, and the process ends with its file

    def write_line(line: str) -> None:
        sys.stdout.buffer.write(line.encode("ascii"))
        sys.stdout.buffer.write(b"\n")
        sys.stdout.buffer.flush()

    writer = TableWriter(write_line)
    refused = _read(request, content, writer)
    if refused is not None:
        writer.refuse(refused)
    return 0


def _read(request: Mapping[str, Any], content: bytes, writer: TableWriter) -> Refused | None:
    """Read a file; returns why it cannot be read. What had been read of it by then is let go of before that is told."""
    try:
        if request["path"]:
            content = read_limited(Path(request["path"]), LIST_FILE)
        writer.note_content(content)
        kinds.read_any(content, request["name"], writer)
    except Refused as refused:
        return refused
    except MemoryError:
        return too_large()
    except BaseException as error:
        # What a library trips over in a damaged file is of any class; one written in Rust panics with a class of its
        # own that is no Exception and cannot be imported.
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return damaged()
    return None


if __name__ == "__main__":
    sys.exit(serve())
