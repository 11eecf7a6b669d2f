# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of Markdown pages: bars between the cells, and marks in them that only say how a text looks."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Final

_RULER: Final = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?[ \t]*$", re.MULTILINE)
_HELD_BAR: Final = "\ue07c"
"""Stands for a bar that belongs to a text while the cells are parted; no list has this letter of private use."""
_LINK: Final = re.compile(r"!?\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STRONG: Final = re.compile(r"\*\*(\S|\S[^*]*\S)\*\*")
_WHOLE: Final = re.compile(r"([*`])(\S|\S[^*`]*\S)\1")
_ADDRESS: Final = re.compile(r"<((?:https?|mailto):[^<>\s]+)>")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!~>-])")


def is_markdown(text: str) -> bool:
    """Tell whether a text has a table as Markdown writes it: a row of dashes below its heading."""
    return _RULER.search(text) is not None


def hold_bars(text: str) -> str:
    """Return a Markdown page whose bars within texts are held back from parting cells."""
    return text.replace("\\|", _HELD_BAR)


@lru_cache(maxsize=4096)
def plain_cell(cell: str) -> str:
    """Return what a cell of a Markdown table shows: links by their text, without the marks of bold and code."""
    text = _BREAK.sub("\n", cell.strip())
    previous = ""
    while text != previous:
        previous = text
        text = _LINK.sub(r"\1", text)
        text = _STRONG.sub(r"\1", text)
        whole = _WHOLE.fullmatch(text)
        text = whole[2] if whole else text
    text = _ESCAPED.sub(r"\1", _ADDRESS.sub(r"\1", text))
    return html.unescape(text).replace(_HELD_BAR, "|").strip()
