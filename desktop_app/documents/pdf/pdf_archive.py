# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Makes a printed PDF an archive file: attached files, output intent, metadata.

Canonical case and conclusion are attached, so that any copy of the program can read them
and screen the case again. The file conforms to PDF/A-3b: every font embedded, colours in
sRGB, the same metadata in both places; and to PDF/UA-1: tagged in reading order. The same input gives the same bytes.
"""

from __future__ import annotations

import enum
import functools
import hashlib
import io
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, String

from desktop_app import __version__
from desktop_app.basics.errors import Refused
from desktop_app.documents.checking.page_list import list_pages
from desktop_app.documents.checking.seal import seal_paper, write_seal
from desktop_app.documents.layout import fonts
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording
from desktop_app.documents.pdf import srgb, writer
from desktop_app.documents.pdf.form_fields import write_fields
from desktop_app.documents.pdf.structure import write_structure
from desktop_app.documents.pdf.writer import DrawnPages
from desktop_app.services.context.papers.paper_ports import LIST_FILE

_LARGE: Final = 100_000
PRODUCER: Final = f"Lodestone {__version__}"


class Relation(enum.Enum):
    """The relation of an attached file to the paper: its source, or the data shown in it."""

    SOURCE = "/Source"
    DATA = "/Data"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the paper. Names are short and plain: `case.json`."""

    name: str
    content: bytes
    relation: Relation = Relation.DATA
    description: str = ""
    media_type: str = "application/json"


def print_for_archive(document: Document, wording: Wording, files: Iterable[Attachment] = ()) -> bytes:
    """Return the document as an archive file with its attachments; its day is the document's `made_at`.

    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    drawn = writer.draw_document(document, wording)
    with pikepdf.open(io.BytesIO(drawn.content)) as pdf:
        for page in pdf.pages:
            _tidy_page(page)
        write_structure(pdf, drawn.structure, drawn.marked)
        _attach_files(pdf, sorted(files, key=lambda file: file.name), document.made_at)
        _add_output_intent(pdf)
        _write_metadata(pdf, document, _ARCHIVED)
        return _saved(pdf)


def print_sealed(document: Document, wording: Wording, files: Iterable[Attachment]) -> bytes:
    """Return the document as an archive file that proves itself: with attachments, the list of its pages, a seal.

    Errors: as above.
    """
    drawn = writer.draw_document(document, wording)
    placeholder = hashlib.sha256(drawn.content).hexdigest()
    with pikepdf.open(io.BytesIO(drawn.content)) as pdf:
        for page in pdf.pages:
            _tidy_page(page)
        listed = _page_list(pdf, drawn, document, attached := sorted(files, key=lambda file: file.name))
        write_structure(pdf, drawn.structure, drawn.marked)
        _attach_files(pdf, sorted((*attached, listed), key=lambda file: file.name), document.made_at)
        _add_output_intent(pdf)
        _write_metadata(pdf, document, _ARCHIVED, write_seal(placeholder))
        return seal_paper(_saved(pdf), placeholder)


def _page_list(pdf: Pdf, drawn: DrawnPages, document: Document, files: Iterable[Attachment]) -> Attachment:
    properties = {**dict(_properties(document)), "Outline": drawn.outline}
    digests = ((file.name, digest_of_file(file.content)) for file in files)
    content = list_pages(pdf, drawn.texts, properties, digests)
    return Attachment(LIST_FILE, content, description="What each page says and draws; digests of the files")


def print_to_fill_in(document: Document, wording: Wording) -> bytes:
    """Return the document with form fields at its places to fill in; empty it looks like the archive file.

    It is no archive file: what is filled in changes it.
    Errors: Refused if the logo cannot be read or the fonts are not there.
    """
    drawn = writer.draw_document(document, wording)
    with pikepdf.open(io.BytesIO(drawn.content)) as pdf:
        for page in pdf.pages:
            _tidy_page(page)
        write_structure(pdf, drawn.structure, drawn.marked, write_fields(pdf, drawn.fields))
        _add_output_intent(pdf)
        _write_metadata(pdf, document, "")
        return _saved(pdf)


def _saved(pdf: Pdf) -> bytes:
    sink = io.BytesIO()
    pdf.save(
        sink,
        force_version="1.7",
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        deterministic_id=True,
    )
    return sink.getvalue()


def read_attachments(paper: bytes) -> dict[str, bytes]:
    """Return the files inside a PDF by name.

    Errors: Refused if it is no PDF, or one that needs a password.
    """
    try:
        with pikepdf.open(io.BytesIO(paper)) as pdf:
            return {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}
    except pikepdf.PasswordError as problem:
        raise Refused("The PDF is locked with a password", do="Open the memo as it was written") from problem
    except pikepdf.PdfError as problem:
        raise Refused(
            "The file is not a PDF that can be read", do="Choose a memo written by Lodestone"
        ) from problem


def _tidy_page(page: pikepdf.Page) -> None:
    """Drop what the printer leaves on every page: an empty transition, unused base fonts."""
    if "/Trans" in page.obj:
        del page.obj["/Trans"]
    resources = page.obj.get("/Resources", Dictionary())
    listed = resources.get("/Font", Dictionary())
    for key in [key for key, font in listed.items() if "/FontDescriptor" not in font]:
        del listed[key]


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
            _put_packed(spec, file.content)
        pdf.attachments[file.name] = spec
        linked.append(spec.obj)
    if len(linked):
        pdf.Root.AF = linked


def _put_packed(spec: AttachedFileSpec, content: bytes) -> None:
    """Put a large file into its specification, packed once a process: many papers carry the same."""
    packed, checksum = _pack_file(content)
    stream = spec.get_file().obj
    stream.write(packed, filter=Name.FlateDecode)
    stream.Params.Size = len(content)
    stream.Params.CheckSum = String(checksum)


@functools.lru_cache(maxsize=4)
def _pack_file(content: bytes) -> tuple[bytes, bytes]:
    return zlib.compress(content, 9), hashlib.md5(content, usedforsecurity=False).digest()


@functools.lru_cache(maxsize=4)
def digest_of_file(content: bytes) -> str:
    """Return the digest of an attachment."""
    return hashlib.sha256(content).hexdigest()


def _add_output_intent(pdf: Pdf) -> None:
    profile = pdf.make_stream(srgb.srgb_profile(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _write_metadata(pdf: Pdf, document: Document, mark: str, seal: str = "") -> None:
    facts = dict(_properties(document))
    del pdf.docinfo
    for key, value in facts.items():
        if value:
            pdf.docinfo[Name(f"/{key}")] = String(value)
    day = _format_pdf_day(document.made_at)
    pdf.docinfo[Name.CreationDate] = pdf.docinfo[Name.ModDate] = String(day)
    pdf.Root.Lang = String(document.language)
    packet = pdf.make_stream(_xmp_packet(facts, document.made_at, mark, seal).encode(), Type=Name.Metadata)
    packet.Subtype = Name.XML
    pdf.Root.Metadata = pdf.make_indirect(packet)


def _properties(document: Document) -> Iterator[tuple[str, str]]:
    parts = (document.number, document.title)
    yield "Title", fonts.printable_text(" · ".join(text for text in parts if text))
    yield "Author", fonts.printable_text(document.letterhead.name)
    yield "Subject", fonts.printable_text(document.subtitle)
    yield "Creator", "Lodestone"
    yield "Producer", PRODUCER


def _format_pdf_day(on: datetime) -> str:
    plain = re.sub(r"\D", "", on.astimezone(UTC).isoformat(timespec="seconds").partition("+")[0])
    return f"D:{plain}+00'00'"


def _xmp_packet(facts: dict[str, str], on: datetime, mark: str, seal: str) -> str:
    """Return the metadata packet, one description for each namespace; `mark` is that of archive files."""
    day = on.astimezone(UTC).isoformat(timespec="seconds")
    dublin = _alternative("dc:title", facts["Title"])
    if facts["Author"]:
        name = escape(facts["Author"])
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
            f"<xmp:CreatorTool>{escape(facts['Creator'])}</xmp:CreatorTool>"
            f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>",
        ),
        _description(
            "pdf", "http://ns.adobe.com/pdf/1.3/", f"<pdf:Producer>{escape(facts['Producer'])}</pdf:Producer>"
        ),
    )
    return _HEAD + "\n".join(blocks) + _TAIL


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
    item = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
    return f"<{tag}><rdf:Alt>{item}</rdf:Alt></{tag}>"


def _description(prefix: str, namespace: str, inner: str) -> str:
    return f'<rdf:Description rdf:about="" xmlns:{prefix}="{namespace}">{inner}</rdf:Description>'
