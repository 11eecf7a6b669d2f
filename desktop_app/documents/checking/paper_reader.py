# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a PDF back as a paper: its pages, its attachments, its seal, and whatever else it carries."""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf, Stream

from desktop_app.documents.checking.attached_files import AttachedFiles, read_files
from desktop_app.documents.checking.object_digest import ObjectDigests
from desktop_app.documents.checking.pages.page_digest import drawing_digest, frame_of
from desktop_app.documents.checking.pages.page_reader import DrawnPage, read_page
from desktop_app.documents.checking.pages.text_reader import read_texts
from desktop_app.documents.checking.refusals import UnreadableError
from desktop_app.documents.checking.seal import described_work, find_seal, fits_seal
from desktop_app.documents.checking.spoken_texts import read_spoken
from desktop_app.documents.checking.streams import read_stream
from desktop_app.services.context.papers.paper_ports import LIST_FILE
from desktop_app.services.context.papers.read_paper import Corners, LaidOver, ReadPage, ReadPaper

MOST_PAGES: Final = 3000
_MOST_ENTRIES: Final = 20_000
_APART: Final = frozenset(
    ("/Type", "/Pages", "/Metadata", "/Outlines", "/StructTreeRoot", "/Names", "/AF", "/AcroForm", "/OCProperties",
     "/OpenAction", "/AA", "/JavaScript")
)  # fmt: skip
_SHOWS_OTHERWISE: Final = ("/Dur", "/Trans", "/Thumb", "/PresSteps")
_FIELDS: Final = "/Widget"


def read_paper(content: bytes, detailed: Collection[int] | None = None) -> ReadPaper:
    """Return a PDF as a paper; ``detailed`` are the pages wanted in detail, None for those that are not as listed.

    Errors: UnreadableError if it is no PDF, or one that needs a password; whatever a library makes of a hostile one.
    """
    try:
        pdf = pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError:
        raise UnreadableError("locked") from None
    except pikepdf.PdfError:
        raise UnreadableError("foreign") from None
    with pdf:
        files = read_files(pdf)
        listed = _listed_pages(files.contents.get(LIST_FILE, b"")) if detailed is None else []
        seal = find_seal(pdf)
        digests = ObjectDigests()
        return ReadPaper(
            pages=tuple(_read_pages(pdf, digests, listed, detailed)),
            files=files.contents,
            repeated=files.repeated,
            seal=seal,
            fits=bool(seal) and fits_seal(content, seal),
            properties=_read_properties(pdf),
            outline=tuple(_read_outline(pdf)),
            spoken=read_spoken(pdf),
            active=tuple(_find_active(pdf)),
            parts=dict(_digest_parts(pdf, files, digests)),
        )


def _listed_pages(content: bytes) -> list[tuple[object, object]]:
    """Return what the list in the paper says of each page, so far as it can be read."""
    try:
        pages = json.loads(content)["pages"]
        return [(page["text"], page["drawing"]) for page in pages]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _read_pages(
    pdf: Pdf, digests: ObjectDigests, listed: list[tuple[object, object]], detailed: Collection[int] | None
) -> Iterator[ReadPage]:
    if len(pdf.pages) > MOST_PAGES:
        raise UnreadableError("long")
    for number, page in enumerate(pdf.pages):
        digest, drawn = drawing_digest(page.obj, digests), DrawnPage()
        texts = read_texts(page.obj, digests)
        is_as_listed = number < len(listed) and listed[number] == ([*texts], digest)
        if not is_as_listed if detailed is None else number in detailed:
            drawn = read_page(page.obj, digests)
            texts = tuple(text.text for text in drawn.placed)
        yield ReadPage(
            texts=texts,
            drawing=digest,
            frame=frame_of(page.obj),
            laid_over=tuple(_laid_over(page.obj)),
            placed=tuple(drawn.placed),
            marks=tuple(drawn.marks),
        )


def _laid_over(page: Object) -> Iterator[LaidOver]:
    if "/AA" in page:
        yield LaidOver("script")
    if any(key in page for key in _SHOWS_OTHERWISE):
        yield LaidOver("show")
    notes = page.get("/Annots")
    for note in islice(notes, _MOST_ENTRIES) if isinstance(notes, Array) else ():
        kind = note.get("/Subtype") if isinstance(note, Dictionary) else None
        named = "field" if kind == _FIELDS else "link" if kind == "/Link" else "note"
        yield LaidOver(named, _corners(note.get("/Rect")) if isinstance(note, Dictionary) else None)


def _corners(rectangle: object) -> Corners | None:
    try:
        left, bottom, right, top = (float(str(figure)) for figure in rectangle)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        return None
    return (min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _read_properties(pdf: Pdf) -> Mapping[str, str]:
    information = pdf.trailer.get("/Info")
    if not isinstance(information, Dictionary):
        return {}
    return {key.removeprefix("/"): str(text) for key, text in islice(information.items(), _MOST_ENTRIES)}


def _read_outline(pdf: Pdf) -> Iterator[str]:
    """Yield the titles of the outline in order; one that leads back to itself ends there."""
    outline = pdf.Root.get("/Outlines")
    waiting: list[Any] = [outline.get("/First")] if isinstance(outline, Dictionary) else []
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < _MOST_ENTRIES:
        entry = waiting.pop()
        if not isinstance(entry, Dictionary) or entry.objgen in seen:
            continue
        seen.add(entry.objgen)
        yield str(entry.get("/Title", ""))
        waiting += [entry.get("/Next"), entry.get("/First")]


def _find_active(pdf: Pdf) -> Iterator[str]:
    """Yield what a paper carries that could act or show more than its pages: ours carry nothing of it."""
    names = pdf.Root.get("/Names")
    form = pdf.Root.get("/AcroForm")
    has_named_scripts = isinstance(names, Dictionary) and "/JavaScript" in names
    if has_named_scripts or "/AA" in pdf.Root or isinstance(pdf.Root.get("/OpenAction"), Dictionary):
        yield "script"
    if "/OCProperties" in pdf.Root:
        yield "layer"
    if isinstance(form, Dictionary):
        yield "form"


def _digest_parts(pdf: Pdf, files: AttachedFiles, digests: ObjectDigests) -> Iterator[tuple[str, str]]:
    yield from files.facts.items()
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, Stream):
        yield "metadata", sha256(b"\n".join(described_work(read_stream(metadata)[0]))).hexdigest()
    if isinstance(pdf.Root.get("/OpenAction"), Array):
        yield "the place at which it opens", "/OpenAction"
    for key in sorted(pdf.Root.keys()):
        if key not in _APART:
            yield key.removeprefix("/"), digests.digest(pdf.Root[key])
