# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A tree of blocks to a tagged PDF/A, the same bytes every time; a PDF to its pages, read back and compared.

Beside these names, `desktop_app.paper.blocks` holds the blocks that a paper is built of, and `desktop_app.paper.canvas`
what drawings are drawn on. Nothing else in here is for others. What prints and reads takes long to load, so each
name is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.basics.late import late_names

if TYPE_CHECKING:
    from desktop_app.paper.comparing import (
        PageMatch,
        WordDifference,
        find_drawing_differences,
        find_word_differences,
        match_pages,
    )
    from desktop_app.paper.fonts import is_printed_as_typed
    from desktop_app.paper.line_breaking import measure_text
    from desktop_app.paper.page_style import Attachment, HouseStyle, LaidOutDrawing, Relation
    from desktop_app.paper.printing import library_versions, print_for_archive, print_sealed, print_to_fill_in
    from desktop_app.paper.read_papers import PageList, ReadPage, ReadPaper
    from desktop_app.paper.reading_process import PaperReader, serve_reading
else:
    __getattr__ = late_names(
        __name__,
        {
            "Attachment": "page_style",
            "HouseStyle": "page_style",
            "LaidOutDrawing": "page_style",
            "PageList": "read_papers",
            "PageMatch": "comparing",
            "PaperReader": "reading_process",
            "ReadPage": "read_papers",
            "ReadPaper": "read_papers",
            "Relation": "page_style",
            "WordDifference": "comparing",
            "find_drawing_differences": "comparing",
            "find_word_differences": "comparing",
            "is_printed_as_typed": "fonts",
            "library_versions": "printing",
            "match_pages": "comparing",
            "measure_text": "line_breaking",
            "print_for_archive": "printing",
            "print_sealed": "printing",
            "print_to_fill_in": "printing",
            "serve_reading": "reading_process",
        },
    )

__all__ = [
    "Attachment",
    "HouseStyle",
    "LaidOutDrawing",
    "PageList",
    "PageMatch",
    "PaperReader",
    "ReadPage",
    "ReadPaper",
    "Relation",
    "WordDifference",
    "find_drawing_differences",
    "find_word_differences",
    "is_printed_as_typed",
    "library_versions",
    "match_pages",
    "measure_text",
    "print_for_archive",
    "print_sealed",
    "print_to_fill_in",
    "serve_reading",
]
