# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a document as an archive file: tagged PDF/A with attached files, metadata, list of pages and seal.

The file conforms to PDF/A-3b: every font embedded, colours in sRGB, the same metadata in both places; and to PDF/UA-1:
tagged in reading order. The same input gives the same paper, under every Python and on every machine.
"""

from __future__ import annotations

import functools
import hashlib
import html
import io
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

import pikepdf
import reportlab
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, String

from desktop_app.basics.resources import resource_path
from desktop_app.paper import blocks, drawings, fonts, page_style, typesetting
from desktop_app.paper.canvas import Tag
from desktop_app.paper.file_structure import SAVING
from desktop_app.paper.objects import (
    ObjectDigests,
    page_numbers,
    read_link,
    seal_paper,
    write_list,
    write_seal,
)
from desktop_app.paper.page_style import Attachment, HouseStyle
from desktop_app.paper.pdf_canvas import MarkedContent, PdfCanvas, PlacedField, Reference
from desktop_app.paper.read_papers import LIST_FILE, LIST_FORMAT
from desktop_app.paper.tagging import write_fields, write_links, write_structure
from desktop_app.paper.typesetting import HeaderFooter, PlacedFlowable, SetDocument, paginate_flowables

# --------------------------------------------------------------------------------------------------
# Draws a document on pages. The same document gives the same pages on any machine: no clock, no file names,
# no order that depends on hashing. `pdf_archive.print_for_archive` makes the result an archive file, which
# every paper that leaves the program is.


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """A document drawn into a PDF file that lacks its structure: the file, the tags, where each is drawn, the places
    to fill in, the texts of each page in the order of drawing, and the entries of the outline.
    """

    content: bytes
    structure: Tag
    marked: tuple[MarkedContent, ...]
    fields: tuple[PlacedField, ...] = ()
    texts: tuple[tuple[str, ...], ...] = ()
    outline: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    anchors: Mapping[str, tuple[int, float]] = field(default_factory=dict)


def draw_document(document: blocks.Document, house: HouseStyle) -> DrawnPages:
    """Return the document drawn on pages.

    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    size = page_style.PAPERS[document.paper]
    if document.landscape:
        size = (size[1], size[0])
    width, height = size[0] - 2 * page_style.SIDE, size[1] - page_style.TOP - page_style.BOTTOM
    typeset = typesetting.set_document(document, (width, height), house)
    pages = _pages_of(typeset, height)
    if document.front_sheet and not document.spares_paper and _filled(pages[-1]) < _NEAR_EMPTY * height:
        closer = _pages_of(typeset, height, space=_CLOSER)
        pages = closer if len(closer) < len(pages) else pages
    if typeset.last:
        following = height - page_style.HEADER
        pages += paginate_flowables(typeset.last, first=following, following=following)
    canvas = PdfCanvas(size, document.language, house.draw_sign)
    title = " · ".join(text for text in (document.number, document.title) if text)
    canvas.set_properties(
        title=fonts.printable_text(title),
        author=fonts.printable_text(document.letterhead.name),
        subject=fonts.printable_text(document.subtitle),
        creator=house.program,
    )
    header_footer = HeaderFooter(document, house, len(pages))
    for number, page in enumerate(pages, start=1):
        header_footer.draw_header(canvas, number)
        top = page_style.TOP + (page_style.HEADER if number > 1 else 0.0)
        for placed in page:
            placed.flowable.draw_on_page(canvas, page_style.SIDE, top + placed.top)
        header_footer.draw_footer(canvas, number)
        canvas.start_page()
    return DrawnPages(
        canvas.finish_file(),
        typeset.structure,
        tuple(canvas.marked),
        tuple(canvas.fields),
        tuple(canvas.page_texts),
        tuple(canvas.outline),
        canvas.references(),
        canvas.anchors,
    )


def _pages_of(typeset: SetDocument, height: float, *, space: float = 1.0) -> list[list[PlacedFlowable]]:
    """Return the front sheet, if there is one, and the pages behind it, the room between their blocks multiplied."""
    following = height - page_style.HEADER
    if not typeset.front:
        return paginate_flowables(typeset.behind, first=height, following=following)
    front = paginate_flowables(typeset.front, first=height, following=following)
    behind = paginate_flowables(typeset.behind, first=following, following=following, space=space)
    return [*front, *behind]


_NEAR_EMPTY: Final = 0.3
"""Of the height of a body: a last page that is filled less is avoided where closer blocks can."""
_CLOSER: Final = 0.7


def _filled(page: list[PlacedFlowable]) -> float:
    """Return how far down a page is filled."""
    return page[-1].top + page[-1].flowable.height if page else 0.0


# --------------------------------------------------------------------------------------------------
# The sRGB colour profile (ICC version 2) that archive files name as their output intent. The profile itself
# is the file sRGB.icc of the ICC Profiles Free collection, by Marti Maria, Kai-Uwe Behrmann and others,
# under the zlib licence, unaltered, in resources/fonts: papers embed it as they embed fonts.


@functools.cache
def srgb_profile() -> bytes:
    """Return the profile's bytes."""
    return resource_path("fonts", "sRGB.icc").read_bytes()


# --------------------------------------------------------------------------------------------------
# The list that travels in a paper: what each of its pages says and draws, and the digest of every file
# beside it.


def list_pages(
    pdf: Pdf,
    texts: Sequence[Sequence[str]],
    properties: Mapping[str, object],
    digests_of_files: Iterable[tuple[str, str]],
    about: Mapping[str, str] | None = None,
) -> bytes:
    """Return the list of a paper whose pages say these texts, stretch by stretch in the order of drawing.

    ``about`` is what a paper that nothing is attached to says of itself.
    """
    digests, numbers = ObjectDigests(), page_numbers(pdf)
    pages = [
        {
            "text": plain_texts(text),
            "drawing": drawings.drawing_digest(page.obj, digests),
            "frame": drawings.frame_of(page.obj),
            "links": [read_link(link, numbers) for link in page.obj.get("/Annots", ())],
        }
        for page, text in zip(pdf.pages, texts, strict=True)
    ]
    listed = {
        "format": LIST_FORMAT,
        "pages": pages,
        "attachments": dict(sorted(digests_of_files)),
        "properties": properties,
        **({"about": about} if about else {}),
    }
    return json.dumps(listed, ensure_ascii=False).encode("utf-8")


def plain_texts(texts: Iterable[str]) -> list[str]:
    """Return stretches of text as they can be read back from a page: fonts know no space but one, and no empty text."""
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts if text]


_LARGE: Final = 100_000
_IDENTIFIER: Final = 16
"""Bytes of the identifier of a file."""


def print_for_archive(
    document: blocks.Document, house: HouseStyle, files: Iterable[Attachment] = ()
) -> bytes:
    """Return the document as an archive file with its attachments; its day is the document's `made_at`.

    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    drawn = draw_document(document, house)
    with _tidied(drawn) as pdf:
        write_structure(pdf, drawn.structure, drawn.marked, write_links(pdf, drawn.references, drawn.anchors))
        _attach_files(pdf, sorted(files, key=lambda file: file.name), document.made_at)
        _add_output_intent(pdf)
        _write_metadata(pdf, document, house, _ARCHIVED)
        return _saved(pdf, json.dumps(drawn.texts).encode("ascii"))


def print_sealed(
    document: blocks.Document,
    house: HouseStyle,
    files: Iterable[Attachment],
    about: Mapping[str, str] | None = None,
) -> bytes:
    """Return the document as an archive file that proves itself: with attachments, the list of its pages, a seal.

    Nothing is attached to one that says something of itself (``about``): that and the list stand in its metadata.

    Errors: as above.
    """
    drawn = draw_document(document, house)
    placeholder, attached = hashlib.sha256(drawn.content).hexdigest(), list(files)
    with _tidied(drawn) as pdf:
        links = write_links(pdf, drawn.references, drawn.anchors)
        properties = {**dict(_properties(document, house)), "Outline": drawn.outline}
        digests = ((file.name, digest_of_file(file.content)) for file in attached)
        listed = list_pages(pdf, drawn.texts, properties, digests, about)
        write_structure(pdf, drawn.structure, drawn.marked, links)
        if about is None:
            told = "What each page says and draws; digests of the files"
            attached.append(Attachment(LIST_FILE, listed, description=told))
            _attach_files(pdf, sorted(attached, key=lambda file: file.name), document.made_at)
        _add_output_intent(pdf)
        own_list = write_list(listed) if about is not None else ""
        _write_metadata(pdf, document, house, _ARCHIVED, own_list + write_seal(placeholder))
        return seal_paper(_saved(pdf, listed), placeholder)


def print_to_fill_in(document: blocks.Document, house: HouseStyle) -> bytes:
    """Return the document with form fields at its places to fill in; empty it looks like the archive file.

    It is no archive file: what is filled in changes it.
    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    drawn = draw_document(document, house)
    with _tidied(drawn) as pdf:
        write_structure(pdf, drawn.structure, drawn.marked, write_fields(pdf, drawn.fields))
        _add_output_intent(pdf)
        _write_metadata(pdf, document, house, "")
        return _saved(pdf, json.dumps(drawn.texts).encode("ascii"))


@contextmanager
def _tidied(drawn: DrawnPages) -> Iterator[Pdf]:
    """Open a file without what the printer leaves on every page: an empty transition, unused base fonts."""
    with pikepdf.open(io.BytesIO(drawn.content)) as pdf:
        for page in pdf.pages:
            if "/Trans" in page.obj:
                del page.obj["/Trans"]
            listed = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
            for key in [key for key, font in listed.items() if "/FontDescriptor" not in font]:
                del listed[key]
        yield pdf


def _saved(pdf: Pdf, contents: bytes) -> bytes:
    """Return the file; its identifier is that of what it contains, however tightly that is packed here."""
    sink, identifier = io.BytesIO(), String(hashlib.sha256(contents).digest()[:_IDENTIFIER])
    pdf.trailer.ID = Array([identifier, identifier])
    pdf.save(sink, **SAVING)
    return sink.getvalue()


def _attach_files(pdf: Pdf, files: Iterable[Attachment], on: datetime) -> None:
    linked = Array()
    for file in files:
        spec = AttachedFileSpec(
            pdf,
            file.content if len(file.content) <= _LARGE else b"",
            filename=file.name,
            description=file.description,
            mime_type=file.media_type,
            creation_date=_format_pdf_day(on),
            mod_date=_format_pdf_day(on),
            relationship=Name(file.relation.value),
        )
        if len(file.content) > _LARGE:
            # Put a large file into its specification, packed once a process: many papers carry the same.
            packed, checksum = _pack_file(file.content)
            stream = spec.get_file().obj
            stream.write(packed, filter=Name.FlateDecode)
            stream.Params.Size = len(file.content)
            stream.Params.CheckSum = String(checksum)
        pdf.attachments[file.name] = spec
        linked.append(spec.obj)
    if len(linked):
        pdf.Root.AF = linked


@functools.lru_cache(maxsize=4)
def _pack_file(content: bytes) -> tuple[bytes, bytes]:
    return zlib.compress(content, 9), hashlib.md5(content, usedforsecurity=False).digest()


@functools.lru_cache(maxsize=4)
def digest_of_file(content: bytes) -> str:
    """Return the digest of an attachment."""
    return hashlib.sha256(content).hexdigest()


def _add_output_intent(pdf: Pdf) -> None:
    profile = pdf.make_stream(srgb_profile(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _write_metadata(
    pdf: Pdf, document: blocks.Document, house: HouseStyle, mark: str, seal: str = ""
) -> None:
    facts = dict(_properties(document, house))
    del pdf.docinfo
    for key, value in facts.items():
        if value:
            pdf.docinfo[Name(f"/{key}")] = String(value)
    day = _format_pdf_day(document.made_at)
    pdf.docinfo[Name.CreationDate] = pdf.docinfo[Name.ModDate] = String(day)
    pdf.Root.Lang = String(document.language)
    day = document.made_at.astimezone(UTC).isoformat(timespec="seconds")
    dublin = _alternative("dc:title", facts["Title"])
    if facts["Author"]:
        name = html.escape(facts["Author"], quote=False)
        dublin += f"<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>"
    if facts["Subject"]:
        dublin += _alternative("dc:description", facts["Subject"])
    dublin += seal
    blocks = (
        mark,
        _description("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "<pdfuaid:part>1</pdfuaid:part>"),
        _SCHEMAS,
        _description("dc", "http://purl.org/dc/elements/1.1/", dublin),
        _description(
            "xmp",
            "http://ns.adobe.com/xap/1.0/",
            f"<xmp:CreatorTool>{html.escape(facts['Creator'], quote=False)}</xmp:CreatorTool>"
            f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>",
        ),
        _description(
            "pdf",
            "http://ns.adobe.com/pdf/1.3/",
            f"<pdf:Producer>{html.escape(facts['Producer'], quote=False)}</pdf:Producer>",
        ),
    )
    packet = pdf.make_stream((_HEAD + "\n".join(blocks) + _TAIL).encode(), Type=Name.Metadata)
    packet.Subtype = Name.XML
    pdf.Root.Metadata = pdf.make_indirect(packet)


def _properties(document: blocks.Document, house: HouseStyle) -> Iterator[tuple[str, str]]:
    parts = (document.number, document.title)
    yield "Title", fonts.printable_text(" · ".join(text for text in parts if text))
    yield "Author", fonts.printable_text(document.letterhead.name)
    yield "Subject", fonts.printable_text(document.subtitle)
    yield "Creator", house.program
    yield "Producer", f"{house.program} {house.version}"


def _format_pdf_day(on: datetime) -> str:
    plain = re.sub(r"\D", "", on.astimezone(UTC).isoformat(timespec="seconds").partition("+")[0])
    return f"D:{plain}+00'00'"


_ARCHIVED: Final = (
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
    "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>"
)
_SCHEMAS: Final = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""What archive files have to say of a schema that is not their own: the mark of tagged papers."""
_HEAD: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
)
_TAIL: Final = '\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'


def _alternative(tag: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{html.escape(text, quote=False)}</rdf:li>'
    return f"<{tag}><rdf:Alt>{item}</rdf:Alt></{tag}>"


def _description(prefix: str, namespace: str, inner: str) -> str:
    return f'<rdf:Description rdf:about="" xmlns:{prefix}="{namespace}">{inner}</rdf:Description>'


def library_versions() -> dict[str, str]:
    """Return the versions of the libraries that print, by their names."""
    return {"ReportLab": reportlab.__version__, "pikepdf": pikepdf.__version__}
