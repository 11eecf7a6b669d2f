# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone handbook``: the pages of the handbook as text, and a search in them; the window shows the same on F1."""

from __future__ import annotations

import textwrap
from argparse import Namespace
from collections.abc import Iterator
from typing import Final

from desktop_app.cli.output import print_lines, print_tree
from desktop_app.services.context.program import Program
from desktop_app.services.handbook.entries import Entry, Run
from desktop_app.services.handbook.handbook import Handbook, handbook_search, open_handbook, read_entry

_WIDE: Final = 100
_MARKS: Final = {"heading": "", "bullet": "- ", "step": "", "remark": "", "paragraph": ""}


def print_handbook(program: Program, options: Namespace) -> int:
    """Print a page of the handbook, or the pages that hold some words."""
    if options.search is not None and options.topic:
        options.usage("--search goes without a topic")
    handbook = open_handbook(program, options.language)
    if options.search is not None:
        return _print_found(program, options)
    entry = read_entry(handbook, options.topic or "start")
    if options.json:
        print_tree(
            {
                "place": entry.place,
                "title": entry.title,
                "above": [above.place for above in handbook.chapters_above(entry)],
                "text": "\n".join(_list_lines(handbook, entry)),
            }
        )
    else:
        above = " › ".join(above.title for above in handbook.chapters_above(entry))
        print_lines(
            [*([above] if above else []), entry.title, "=" * len(entry.title), *_list_lines(handbook, entry)]
        )
    return 0


def _print_found(program: Program, options: Namespace) -> int:
    found = handbook_search(program, options.search, options.language)
    if options.json:
        print_tree(
            [
                {"place": each.place, "title": each.title, "chapter": each.chapter, "excerpt": each.excerpt}
                for each in found
            ]
        )
    elif found:
        print_lines(
            line
            for each in found
            for line in (f"{each.place}  {each.title} ({each.chapter})", f"    {each.excerpt}")
        )
    else:
        print_lines(["Nothing in the handbook holds all of these words. Try fewer, or --language."])
    return 0


def _list_lines(handbook: Handbook, entry: Entry) -> Iterator[str]:
    number, before = 0, ""
    for block in handbook.blocks_of(entry):
        in_list = block.kind in ("bullet", "step", "row")
        if not (in_list and before in (block.kind, "head")):
            yield ""
        number = number + 1 if block.kind == "step" else 0
        mark = f"{number}. " if number else _MARKS.get(block.kind, "")
        text = "  |  ".join(_text_of_runs(cell) for cell in block.cells)
        hanging = " " * len(mark)
        yield from textwrap.wrap(
            f"{mark}{text}", _WIDE, subsequent_indent=hanging, break_long_words=False
        ) or [mark]
        if block.kind == "heading":
            yield "-" * len(text)
        before = block.kind


def _text_of_runs(runs: tuple[Run, ...]) -> str:
    """Return the text of a line; a link has the place behind it, by which the page is asked for."""
    return "".join(f"{run.text} [{run.place}]" if run.place else run.text for run in runs)
