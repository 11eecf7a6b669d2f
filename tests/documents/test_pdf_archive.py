# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The archive file: what travels inside, what it declares, and its bytes."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from desktop_app.basics.messages import Refused
from desktop_app.paper import Attachment, PaperReader, Relation
from desktop_app.paper import printing as srgb
from desktop_app.paper.blocks import Letterhead
from tests.documents import demonstration, hostile, printing
from tests.documents.printing import read_attachments

FILES = (
    Attachment("conclusion.json", b'{"format":"lodestone-conclusion/1"}', Relation.DATA),
    Attachment("case.json", '{"title":"Škoda 中"}'.encode(), Relation.SOURCE, "canonical case"),
)


def _sealed() -> bytes:
    paper = demonstration.memo()
    return printing.archived(paper, FILES)


def test_files_come_out_as_they_went_in() -> None:
    assert read_attachments(_sealed()) == {file.name: file.content for file in FILES}


def test_the_order_of_the_files_does_not_matter() -> None:
    paper = demonstration.memo()
    assert printing.archived(paper, FILES) == printing.archived(paper, FILES[::-1])


def test_each_file_says_what_it_is_to_the_paper() -> None:
    with pikepdf.open(io.BytesIO(_sealed())) as file:
        found = {str(spec.UF): str(spec.AFRelationship) for spec in file.Root.AF}
        assert found == {"case.json": "/Source", "conclusion.json": "/Data"}


def test_the_file_passes_as_pdf_a_3b() -> None:
    assert printing.archive_faults(_sealed()) == []


@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_no_name_spoils_the_archive_file(name: str) -> None:
    paper = hostile.everywhere(name)
    sealed = printing.archived(paper, FILES[:1])
    assert printing.archive_faults(sealed) == []


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P"])
def test_a_logo_does_not_spoil_it_either(mode: str) -> None:
    sink = io.BytesIO()
    Image.new(mode, (120, 60)).save(sink, "PNG")
    head = Letterhead("Nordwerk", logo=sink.getvalue())
    paper = replace(demonstration.memo(), letterhead=head)
    assert printing.archive_faults(printing.archived(paper)) == []


def test_metadata_is_told_twice_in_the_same_words() -> None:
    with pikepdf.open(io.BytesIO(_sealed())) as file, file.open_metadata() as told:
        assert str(told["dc:title"]) == str(file.docinfo.Title)
        assert told["pdf:Producer"] == str(file.docinfo.Producer)
        assert str(file.docinfo.CreationDate) == "D:20261124093000+00'00'"
        assert told["xmp:CreateDate"] == "2026-11-24T09:30:00+00:00"
        assert file.Root.Lang == "en"


def test_the_profile_is_the_one_it_is_said_to_be() -> None:
    unaltered = "2a92d4bae450b76d8b0aa42193df974d75f62738ecebf74f01c5e75b12a95796"
    assert hashlib.sha256(srgb.srgb_profile()).hexdigest() == unaltered
    assert srgb.srgb_profile()[36:40] == b"acsp"
    assert srgb.srgb_profile()[8] == 2


def test_a_paper_without_files_has_none() -> None:
    paper = demonstration.memo()
    assert read_attachments(printing.archived(paper)) == {}


@pytest.mark.parametrize("content", [b"", b"no pdf at all", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="no PDF"):
        PaperReader().read_paper(content)


def test_a_locked_pdf_is_refused() -> None:
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(_sealed())) as file:
        file.save(sink, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(Refused, match="password"):
        PaperReader().read_paper(sink.getvalue())
