# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The process that draws pages of a PDF from elsewhere: told what to draw on its input, writes the picture. No Qt.

Whatever a hostile page makes the drawing library do, it does here, and the window says that it cannot be shown.
"""

from __future__ import annotations

import json
import sys
from typing import Final

from desktop_app.basics.own_process import OwnProcess, limit_this_process

COMMAND: Final = "draw-page"
"""The word by which the built program starts itself to draw one page."""
PAGE_PROCESS: Final = OwnProcess(COMMAND, "desktop_app.ui.look.page_process")
MOST_SECONDS: Final = 8
MOST_PIXELS: Final = 60_000_000
MOST_PAGES: Final = 2_000
"""More pages than any memo has are not shown."""


def serve() -> int:
    """Answer the request on the first line of the input; the PDF follows it."""
    request = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(int(request["bytes"]))
    limit_this_process(MOST_SECONDS)
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    match request["do"]:
        case "sizes":
            count = min(len(document), MOST_PAGES)
            _write_line([list(document.get_page_size(number)) for number in range(count)])
        case "areas":
            areas = {}
            for number in request["numbers"]:
                if 0 <= number < len(document):
                    page = document[number]
                    areas[number] = [*page.get_cropbox(), page.get_rotation()]
            _write_line(areas)
        case "page":
            # the size of the picture, then its pixels; a page larger than any paper is drawn smaller
            page, scale = document[request["number"]], float(request["scale"])
            wide, high = page.get_size()
            scale *= min(1.0, (MOST_PIXELS / max(1.0, wide * high * scale * scale)) ** 0.5)
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            _write_line([bitmap.width, bitmap.height, bitmap.stride])
            sys.stdout.buffer.write(bitmap.buffer)
            sys.stdout.buffer.flush()
    return 0


def _write_line(values: object) -> None:
    sys.stdout.buffer.write(json.dumps(values).encode("ascii"))
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(serve())
