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
    __all__: list[str]
    from desktop_app.paper.comparing import PageMatch as PageMatch
    from desktop_app.paper.comparing import find_drawing_differences as find_drawing_differences
    from desktop_app.paper.comparing import find_word_differences as find_word_differences
    from desktop_app.paper.comparing import match_pages as match_pages
    from desktop_app.paper.file_structure import is_same_unpacked as is_same_unpacked
    from desktop_app.paper.fonts import is_printed_as_typed as is_printed_as_typed
    from desktop_app.paper.line_breaking import measure_text as measure_text
    from desktop_app.paper.page_style import Attachment as Attachment
    from desktop_app.paper.page_style import HouseStyle as HouseStyle
    from desktop_app.paper.page_style import LaidOutDrawing as LaidOutDrawing
    from desktop_app.paper.page_style import Relation as Relation
    from desktop_app.paper.printing import library_versions as library_versions
    from desktop_app.paper.printing import print_for_archive as print_for_archive
    from desktop_app.paper.printing import print_sealed as print_sealed
    from desktop_app.paper.printing import print_to_fill_in as print_to_fill_in
    from desktop_app.paper.read_papers import PageList as PageList
    from desktop_app.paper.read_papers import ReadPage as ReadPage
    from desktop_app.paper.read_papers import ReadPaper as ReadPaper
    from desktop_app.paper.reading_process import PaperReader as PaperReader
    from desktop_app.paper.reading_process import serve_reading as serve_reading
else:
    __all__, __getattr__ = late_names(
        __name__,
        {
            "comparing": "PageMatch find_drawing_differences find_word_differences match_pages",
            "file_structure": "is_same_unpacked",
            "fonts": "is_printed_as_typed",
            "line_breaking": "measure_text",
            "page_style": "Attachment HouseStyle LaidOutDrawing Relation",
            "printing": "library_versions print_for_archive print_sealed print_to_fill_in",
            "read_papers": "PageList ReadPage ReadPaper",
            "reading_process": "PaperReader serve_reading",
        },
    )
