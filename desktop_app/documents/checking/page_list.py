# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The list that travels in a paper: what each of its pages says and draws, and the digest of every file beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from pikepdf import Pdf

from desktop_app.documents.checking.object_digest import ObjectDigests
from desktop_app.documents.checking.pages.page_digest import drawing_digest, frame_of
from desktop_app.services.context.papers.paper_ports import LIST_FORMAT


def list_pages(
    pdf: Pdf,
    texts: Sequence[Sequence[str]],
    properties: Mapping[str, object],
    digests_of_files: Iterable[tuple[str, str]],
) -> bytes:
    """Return the list of a paper whose pages say these texts, stretch by stretch in the order of drawing."""
    digests = ObjectDigests()
    pages = [
        {"text": plain_texts(text), "drawing": drawing_digest(page.obj, digests), "frame": frame_of(page.obj)}
        for page, text in zip(pdf.pages, texts, strict=True)
    ]
    listed = {
        "format": LIST_FORMAT,
        "pages": pages,
        "attachments": dict(sorted(digests_of_files)),
        "properties": properties,
    }
    return json.dumps(listed, ensure_ascii=False).encode("utf-8")


def plain_texts(texts: Iterable[str]) -> list[str]:
    """Return stretches of text as they can be read back from a page: fonts know no space but one, and no empty text."""
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts if text]
