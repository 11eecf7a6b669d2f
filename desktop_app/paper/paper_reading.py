# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a PDF back as a paper: its pages, its attachments, its seal, and whatever else it carries."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, Stream, String

from desktop_app.paper import drawings, objects
from desktop_app.paper.file_structure import find_oddities
from desktop_app.paper.page_reading import DrawnPage, read_page
from desktop_app.paper.page_texts import read_texts
from desktop_app.paper.read_papers import LIST_FILE, Corners, LaidOver, ReadPage, ReadPaper, UnreadableError

# --------------------------------------------------------------------------------------------------
# The files inside a PDF, by the names that viewers show.


MOST_FILES: Final = 2500
"""More than twice as many as a shipment has lines."""
MOST_BYTES: Final = 48 * 1024 * 1024


@dataclass
class AttachedFiles:
    """What is attached: contents by name, names that stand twice, and what is said of each file."""

    contents: dict[str, bytes] = field(default_factory=dict)
    repeated: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)


def read_files(pdf: Pdf) -> AttachedFiles:
    """Return the files attached to a PDF.

    Errors: UnreadableError if they are more than any paper carries.
    """
    files, size, seen = AttachedFiles(), 0, set[tuple[int, int]]()
    linked = {described.objgen for described in _linked_files(pdf)}
    for name, described in _described_files(pdf):
        if described.is_indirect and described.objgen in seen:
            continue
        seen.add(described.objgen)
        embedded = described.get("/EF")
        streams = [embedded.get(key) for key in ("/UF", "/F")] if isinstance(embedded, Dictionary) else []
        file_streams = {stream.objgen: stream for stream in streams if isinstance(stream, Stream)}
        content, *others = [
            *dict.fromkeys(objects.read_stream(stream)[0] for stream in file_streams.values())
        ] or [b""]
        size += len(content) + sum(map(len, others))
        if len(seen) > MOST_FILES or size > MOST_BYTES:
            raise UnreadableError("full")
        if name in files.contents or others:
            files.repeated = (*files.repeated, name)
        if name not in files.contents:
            files.contents[name] = content
            descriptions = [_text(described, key) for key in ("/Desc", "/AFRelationship")]
            is_linked = described.objgen in linked
            files.facts[name] = " · ".join((*descriptions, *(["/AF"] if is_linked else [])))
    return files


def _described_files(pdf: Pdf) -> Iterator[tuple[str, Object]]:
    """Yield each attached file with its name: from the tree of names, then what is linked to the paper beside it."""
    names = pdf.Root.get("/Names")
    tree = names.get("/EmbeddedFiles") if isinstance(names, Dictionary) else None
    if isinstance(tree, Dictionary):
        for key, described in islice(NameTree(pdf.make_indirect(tree)).items(), MOST_FILES + 1):
            if isinstance(described, Dictionary):
                yield _text(described, "/UF") or _text(described, "/F") or key, described
    for described in _linked_files(pdf):
        yield _text(described, "/UF") or _text(described, "/F"), described


def _linked_files(pdf: Pdf) -> Iterator[Object]:
    linked = pdf.Root.get("/AF")
    for described in islice(linked, MOST_FILES + 1) if isinstance(linked, Array) else ():
        if isinstance(described, Dictionary):
            yield described


def _text(described: Object, key: str) -> str:
    return str(described.get(key, ""))


# --------------------------------------------------------------------------------------------------
# What a PDF has read aloud in place of what its pages show: texts of its structure, in their order.


_MOST_ELEMENTS: Final = 100_000
_TEXTS: Final = ("/Alt", "/ActualText", "/E", "/T", "/Lang")


def read_spoken(pdf: Pdf) -> tuple[str, ...]:
    """Return the kinds of the elements of the structure, each with the texts that it has read aloud."""
    spoken: list[str] = []
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [pdf.Root.get("/StructTreeRoot")]
    while waiting and len(spoken) < _MOST_ELEMENTS:
        element = waiting.pop()
        if isinstance(element, Array):
            waiting += [*element][::-1]
        elif isinstance(element, Dictionary):
            if element.is_indirect and element.objgen in seen:
                continue
            seen.add(element.objgen)
            texts = [str(element[key]) for key in _TEXTS if key in element]
            spoken.append(": ".join((str(element.get("/S", "")), *texts)))
            waiting.append(element.get("/K"))
    return tuple(spoken)


MOST_PAGES: Final = 3000
_MOST_ENTRIES: Final = 20_000
_APART: Final = frozenset(
    ("/Type", "/Pages", "/Metadata", "/Outlines", "/StructTreeRoot", "/Names", "/AF", "/AcroForm",
     "/OCProperties", "/OpenAction", "/AA", "/JavaScript")
)  # fmt: skip
_SHOWS_OTHERWISE: Final = ("/Dur", "/Trans", "/Thumb", "/PresSteps")
_FIELDS: Final = "/Widget"


_MOST_FIELDS: Final = 20_000
_MOST_FILLED_IN: Final = 4_000


def read_fields(content: bytes) -> dict[str, str]:
    """Return what is filled into the form fields of a PDF, by their full names; a field without a value is blank.

    Errors: UnreadableError if it is no PDF, or one that needs a password.
    """
    fields: dict[str, str] = {}
    with _open(content) as pdf:
        form = pdf.Root.get("/AcroForm")
        waiting: list[tuple[str, Any]] = [("", form.get("/Fields"))] if isinstance(form, Dictionary) else []
        seen: set[tuple[int, int]] = set()
        while waiting and len(fields) < _MOST_FIELDS:
            above, field = waiting.pop()
            if isinstance(field, Array):
                waiting += [(above, one) for one in field]
            elif isinstance(field, Dictionary) and not (field.is_indirect and field.objgen in seen):
                seen.add(field.objgen)
                own = str(field["/T"]) if "/T" in field else ""
                name = ".".join(filter(None, (above, own)))
                value = field.get("/V")
                if own and isinstance(value, String | Name):
                    text = str(value).removeprefix("/") if isinstance(value, Name) else str(value)
                    is_off = isinstance(value, Name) and text == "Off"
                    fields[name] = "" if is_off else text[:_MOST_FILLED_IN]
                elif own:
                    fields.setdefault(name, "")
                waiting.append((name, field.get("/Kids")))
    return fields


def _open(content: bytes) -> Pdf:
    """Open a PDF.

    Errors: UnreadableError if it is none, or one that needs a password.
    """
    try:
        return pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError:
        raise UnreadableError("locked") from None
    except pikepdf.PdfError:
        raise UnreadableError("foreign") from None


def read_paper(content: bytes, detailed: Collection[int] | None = None) -> ReadPaper:
    """Return a PDF as a paper; ``detailed`` are the pages wanted in detail, None for those that are not as listed.

    Errors: UnreadableError if it is no PDF, or one that needs a password; whatever a library makes of a hostile one.
    """
    with _open(content) as pdf:
        seal = objects.find_seal(pdf)
        fits = bool(seal) and objects.fits_seal(content, seal)
        oddities = tuple(find_oddities(content, pdf, is_sealed=fits))
        files = read_files(pdf)
        own_list = objects.find_list(pdf)
        listed = _listed_pages(own_list or files.contents.get(LIST_FILE, b""))
        digests = objects.ObjectDigests()
        information = pdf.trailer.get("/Info")
        facts = islice(information.items(), _MOST_ENTRIES) if isinstance(information, Dictionary) else ()
        properties = {key.removeprefix("/"): str(text) for key, text in facts}
        return ReadPaper(
            pages=tuple(_read_pages(pdf, digests, listed, detailed)),
            files=files.contents,
            repeated=files.repeated,
            seal=seal,
            fits=fits,
            properties=properties,
            outline=tuple(_read_outline(pdf)),
            spoken=read_spoken(pdf),
            active=tuple(_find_active(pdf)),
            parts=dict(_digest_parts(pdf, digests)),
            descriptions=files.facts,
            oddities=oddities,
            own_list=own_list,
        )


def _listed_pages(content: bytes) -> list[tuple[object, object, list[str]]]:
    """Return what the list in the paper says of each page, so far as it can be read: text, drawing and links."""
    try:
        pages = json.loads(content)["pages"]
        return [
            (page["text"], page["drawing"], [str(link) for link in page.get("links", ())]) for page in pages
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []


def _read_pages(
    pdf: Pdf,
    digests: objects.ObjectDigests,
    listed: list[tuple[object, object, list[str]]],
    detailed: Collection[int] | None,
) -> Iterator[ReadPage]:
    numbers = objects.page_numbers(pdf)
    if len(pdf.pages) > MOST_PAGES:
        raise UnreadableError("long")
    for number, page in enumerate(pdf.pages):
        digest, drawn = drawings.drawing_digest(page.obj, digests), DrawnPage()
        texts = read_texts(page.obj, digests)
        is_as_listed = number < len(listed) and listed[number][:2] == ([*texts], digest)
        links = listed[number][2] if is_as_listed else None
        if not is_as_listed if detailed is None else number in detailed:
            drawn = read_page(page.obj, digests)
            texts = tuple(text.text for text in drawn.placed)
        yield ReadPage(
            texts=texts,
            drawing=digest,
            frame=drawings.frame_of(page.obj),
            laid_over=tuple(_laid_over(page.obj, links, numbers)),
            placed=tuple(drawn.placed),
            marks=tuple(drawn.marks),
        )


def _laid_over(
    page: Object, links: Collection[str] | None, numbers: Mapping[tuple[int, int], int]
) -> Iterator[LaidOver]:
    """Yield what lies over a page but the links that are listed on it, and that some of these are not there.

    Of a page that is not as listed (``links`` is None) its links inside the paper are no difference of their own.
    """
    if "/AA" in page:
        yield LaidOver("script")
    if any(key in page for key in _SHOWS_OTHERWISE):
        yield LaidOver("show")
    notes, missing = page.get("/Annots"), Counter(links or ())
    for note in islice(notes, _MOST_ENTRIES) if isinstance(notes, Array) else ():
        kind = note.get("/Subtype") if isinstance(note, Dictionary) else None
        link = objects.read_link(note, numbers) if kind == "/Link" else ""
        if link and (links is None or missing[link] > 0):
            missing[link] -= 1
            continue
        named = "moved" if link else "field" if kind == _FIELDS else "link" if kind == "/Link" else "note"
        yield LaidOver(named, _corners(note.get("/Rect")) if isinstance(note, Dictionary) else None)
    if links is not None and missing.total():
        yield LaidOver("unlinked")


def _corners(rectangle: object) -> Corners | None:
    try:
        left, bottom, right, top = (float(str(figure)) for figure in rectangle)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        return None
    return (min(left, right), min(bottom, top), max(left, right), max(bottom, top))


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


def _digest_parts(pdf: Pdf, digests: objects.ObjectDigests) -> Iterator[tuple[str, str]]:
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, Stream):
        yield (
            "metadata",
            sha256(b"\n".join(objects.described_work(objects.read_stream(metadata)[0]))).hexdigest(),
        )
    if isinstance(pdf.Root.get("/OpenAction"), Array):
        yield "the place at which it opens", "/OpenAction"
    for key in sorted(pdf.Root.keys()):
        if key not in _APART:
            yield key.removeprefix("/"), digests.digest(pdf.Root[key])
