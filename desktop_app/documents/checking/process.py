# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The process that reads one PDF: told by a line what is wanted, handed the bytes, it writes one line of JSON.

The PDF may be hostile; nothing of what is written here is run.
"""

from __future__ import annotations

import gc
import json
import sys
from typing import Any, Final

from desktop_app.basics.own_process import limit_this_process
from desktop_app.documents.checking.refusals import UnreadableError

COMMAND: Final = "read-paper"
"""The word by which the built program starts itself to read one PDF."""
MOST_WRITTEN: Final = 96 * 1024 * 1024


def serve() -> int:
    """Read the PDF that follows the first line, and write what is in it."""
    request = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(int(request["bytes"]))
    limit_this_process(request["seconds"])
    gc.disable()  # the process ends with its file
    line = json.dumps(_answer(content, request["detailed"]))
    if len(line) > MOST_WRITTEN:
        line = json.dumps({"refused": "full"})
    sys.stdout.buffer.write(line.encode("ascii"))
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()
    return 0


def _answer(content: bytes, detailed: list[int] | None) -> dict[str, Any]:
    # The library that reads PDF is slow to import, and whoever only asks for the command's name must not wait for it.
    from desktop_app.documents.checking.paper_json import paper_as_json
    from desktop_app.documents.checking.paper_reader import read_paper

    try:
        return {"paper": paper_as_json(read_paper(content, detailed))}
    except UnreadableError as unreadable:
        return {"refused": unreadable.reason}
    except BaseException as error:
        # What a library trips over in a damaged file is of any class.
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return {"refused": "damaged"}


if __name__ == "__main__":
    sys.exit(serve())
