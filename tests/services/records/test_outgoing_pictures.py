# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of a product go onto the dossier for its supplier, and onto no other paper."""

from __future__ import annotations

import io

import pikepdf
import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.attachments import DocumentDetails, Subject
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.outgoing.papers import PaperOrder
from desktop_app.services.schema.declaration import Sheet
from desktop_app.services.workspace import ClientWorkspace
from tests import making
from tests.documents import printing
from tests.documents.outgoing.outgoing_papers import text_of
from tests.services.outgoing.test_pictures import SERIAL, photo


def attach(room: ClientWorkspace, name: str, content: bytes) -> str:
    """Attach a picture to the first product; return its part number."""
    product = room.products.rows()[0]
    room.attachments.attach(
        Subject(Sheet.PRODUCTS, product.id), Paper(name=name, content=content), DocumentDetails(kind="other")
    )
    return product.part_number


def dossier(room: ClientWorkspace, part_number: str, kind: str = "dossier") -> bytes:
    tree = making.load("p01")
    tree["item"]["part_number"] = part_number
    return room.outgoing.print_paper(making.conclude(tree), PaperOrder(kind, "both")).content


def pictures_of(paper: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(paper)) as file:
        images = [
            one for one in file.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        return [(int(image.Width), int(image.Height)) for image in images]


def test_a_picture_is_scaled_and_nothing_of_the_camera_goes_with_it(room: ClientWorkspace) -> None:
    part_number = attach(room, "where it sits.jpg", photo())
    paper = dossier(room, part_number)
    assert (1000, 667) in pictures_of(paper)
    assert "where it sits.jpg" in text_of(paper)
    with pikepdf.open(io.BytesIO(paper)) as file:
        streams = [
            one.read_bytes() for one in file.objects if isinstance(one, pikepdf.Stream) and one.get("/Width")
        ]
    assert not any(SERIAL in stream or b"Exif" in stream for stream in streams)
    assert SERIAL not in paper
    assert printing.archive_faults(paper) == []


def test_no_other_paper_shows_it(room: ClientWorkspace) -> None:
    part_number = attach(room, "where it sits.jpg", photo())
    for kind in ("notice", "enquiry", "end-user"):
        assert (1000, 667) not in pictures_of(dossier(room, part_number, kind))


def test_six_pictures_at_most(room: ClientWorkspace) -> None:
    for number in range(8):
        part_number = attach(room, f"view {number}.jpg", photo((300, 200 + number)))
    assert sum(wide == 300 for wide, _ in pictures_of(dossier(room, part_number))) == 6


def test_a_picture_that_cannot_be_read_is_refused_by_its_name(room: ClientWorkspace) -> None:
    part_number = attach(room, "cut.jpg", photo()[:400])
    with pytest.raises(Refused, match="picture cannot be read") as refused:
        dossier(room, part_number)
    assert refused.value.file == "cut.jpg"
