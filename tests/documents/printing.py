# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Documents drawn and archived in English, and what a checker of archive files finds wrong with them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

from pikepdf import pdfa

from desktop_app.documents.english.sentences import english_wording
from desktop_app.documents.model.tree import Document
from desktop_app.documents.pdf import pdf_archive, writer
from desktop_app.documents.pdf.pdf_archive import Attachment

OF_THE_MARK: Final = ("pdfaExtension", "pdfaSchema", "pdfaProperty", "pdfuaid")
"""Names of the mark of tagged papers and of what archive files have to say of it, none of which the checker reads."""


def drawn(document: Document) -> bytes:
    """Return the pages of a document, without structure and attachments."""
    return writer.draw_document(document, english_wording()).content


def archived(document: Document, files: Iterable[Attachment] = ()) -> bytes:
    """Return the document as an archive file."""
    return pdf_archive.print_for_archive(document, english_wording(), files)


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
