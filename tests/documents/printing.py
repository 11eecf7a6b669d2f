# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents drawn and archived in English, and what a checker of archive files finds wrong with them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

import pikepdf
from pikepdf import pdfa

from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import english_wording
from desktop_app.paper import Attachment, printing
from desktop_app.paper.blocks import Document

OF_THE_MARK: Final = ("pdfaExtension", "pdfaSchema", "pdfaProperty", "pdfuaid")
"""Names of the mark of tagged papers and of what archive files have to say of it, none of which the checker reads."""


def drawn(document: Document) -> bytes:
    """Return the pages of a document, without structure and attachments."""
    return printing.draw_document(document, house_style(english_wording())).content


def archived(document: Document, files: Iterable[Attachment] = ()) -> bytes:
    """Return the document as an archive file."""
    return printing.print_for_archive(document, house_style(english_wording()), files)


def read_attachments(paper: bytes) -> dict[str, bytes]:
    """Return the files inside a PDF by name."""
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        return {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}


def archive_faults(paper: bytes) -> list[str]:
    """Return what keeps a paper from being PDF/A-3b.

    The checker approves of no schema but its own; what it says of the mark of tagged papers, which is declared as
    ISO 19005-3 asks for, is left out.
    """
    report = pdfa.validate_written(io.BytesIO(paper), "3b")
    return [
        f"{finding.rule}: {finding.message}"
        for finding in report.findings
        if not any(f"{word}=" in finding.message or f"{word}:" in finding.message for word in OF_THE_MARK)
    ]
