# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper that was read, as plain values between two processes."""

from __future__ import annotations

import base64
from typing import Any

from desktop_app.services.context.papers.read_paper import LaidOver, Mark, PlacedText, ReadPage, ReadPaper


def paper_as_json(paper: ReadPaper) -> dict[str, Any]:
    """Return a paper as plain values."""
    return {
        "pages": [_page_as_json(page) for page in paper.pages],
        "files": {name: base64.b64encode(content).decode("ascii") for name, content in paper.files.items()},
        "repeated": paper.repeated,
        "seal": paper.seal,
        "fits": paper.fits,
        "properties": dict(paper.properties),
        "outline": paper.outline,
        "spoken": paper.spoken,
        "active": paper.active,
        "parts": dict(paper.parts),
    }


def paper_of_json(tree: dict[str, Any]) -> ReadPaper:
    """Return plain values as a paper."""
    return ReadPaper(
        pages=tuple(map(_page_of_json, tree["pages"])),
        files={name: base64.b64decode(content) for name, content in tree["files"].items()},
        repeated=tuple(tree["repeated"]),
        seal=tree["seal"],
        fits=tree["fits"],
        properties=tree["properties"],
        outline=tuple(tree["outline"]),
        spoken=tuple(tree["spoken"]),
        active=tuple(tree["active"]),
        parts=tree["parts"],
    )


def _page_as_json(page: ReadPage) -> list[Any]:
    return [
        page.texts,
        page.drawing,
        page.frame,
        [(over.kind, over.box) for over in page.laid_over],
        [(placed.text, placed.box, placed.stops) for placed in page.placed],
        [(mark.kind, mark.key, mark.box) for mark in page.marks],
    ]


def _page_of_json(parts: list[Any]) -> ReadPage:
    texts, drawing, frame, laid_over, placed, marks = parts
    return ReadPage(
        tuple(texts),
        drawing,
        frame,
        tuple(LaidOver(kind, tuple(box) if box else None) for kind, box in laid_over),
        tuple(PlacedText(text, tuple(box), tuple(stops)) for text, box, stops in placed),
        tuple(Mark(kind, key, tuple(box)) for kind, key, box in marks),
    )
