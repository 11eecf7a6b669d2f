# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A forger who knows our format: after an alteration, the list of pages and the seal are made to fit it."""

from __future__ import annotations

import hashlib
import io
import json
import re

import pikepdf
from pikepdf import Pdf

from desktop_app.paper.drawings import drawing_digest, frame_of
from desktop_app.paper.objects import ObjectDigests, page_numbers, read_link, seal_paper
from desktop_app.paper.page_reading import read_page
from tests.checking.forging.alteration import open_paper
from tests.checking.forging.attached import LIST

_SEAL = re.compile(rb"lodestone-seal/1 ([0-9a-f]{64})")


def mend(paper: bytes) -> bytes:
    """Return an altered paper whose list and seal fit it."""
    with open_paper(paper) as pdf:
        listed = json.loads(pdf.attachments[LIST].get_file().read_bytes())
        digests, numbers = ObjectDigests(), page_numbers(pdf)
        listed["pages"] = [
            {
                "text": [text.text for text in read_page(page.obj, digests).placed],
                "drawing": drawing_digest(page.obj, digests),
                "frame": frame_of(page.obj),
                "links": [*filter(None, (read_link(note, numbers) for note in page.obj.get("/Annots", ())))],
            }
            for page in pdf.pages
        ]
        listed["attachments"] = {
            name: hashlib.sha256(pdf.attachments[name].get_file().read_bytes()).hexdigest()
            for name in sorted(pdf.attachments)
            if name != LIST
        }
        _mend_properties(pdf, listed["properties"])
        content = json.dumps(listed, ensure_ascii=False).encode("utf-8")
        entry = pdf.attachments[LIST].obj.EF.F
        entry.write(content)
        entry.Params.Size = len(content)
        return _sealed(pdf)


def _mend_properties(pdf: Pdf, listed: dict[str, object]) -> None:
    for key in listed:
        if f"/{key}" in pdf.docinfo:
            listed[key] = str(pdf.docinfo[f"/{key}"])


def _sealed(pdf: Pdf) -> bytes:
    sink = io.BytesIO()
    pdf.save(sink, object_stream_mode=pikepdf.ObjectStreamMode.generate, fix_metadata_version=False)
    written = sink.getvalue()
    found = _SEAL.search(written)
    assert found is not None, "the seal is packed away"
    return seal_paper(written, found[1].decode())
