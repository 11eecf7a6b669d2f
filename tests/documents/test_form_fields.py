# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Form fields: named, told of, in the order of reading; filled in by a viewer; blank until then."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from PIL import ImageChops

from desktop_app.paper import PaperReader
from tests.documents.asked_forms import FORMS, printed

EACH = pytest.mark.parametrize("name", FORMS)
TREE = Path(__file__).parents[3]
TYPED = "Öl 4.2 %, Malaysia"


def opened(name: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(printed(name, fillable=True)))


def widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Any]]:
    for number, page in enumerate(pdf.pages):
        for widget in page.obj.get("/Annots", pikepdf.Array()):
            yield number, widget


def fields(pdf: pikepdf.Pdf) -> list[Any]:
    return list(pdf.Root.AcroForm.Fields)


@EACH
def test_every_field_has_a_name_of_its_own_and_says_what_is_asked(name: str) -> None:
    with opened(name) as pdf:
        names = [str(field.T) for field in fields(pdf)]
        assert len(set(names)) == len(names)
        assert not any("." in each for each in names), "a point parts levels of names"
        told = [str(widget.TU) for _, widget in widgets(pdf)]
        assert all(told)
        assert len(set(told)) == len(told)


@EACH
def test_fields_follow_each_other_as_they_are_read(name: str) -> None:
    with opened(name) as pdf:
        assert all(page.obj.Tabs == pikepdf.Name.S for page in pdf.pages)
        told = [widget.objgen for _, widget in widgets(pdf)]
        read = list(_objects_of(pdf.Root.StructTreeRoot.K))
        assert read == told
        middles = [
            (number, (float(widget.Rect[1]) + float(widget.Rect[3])) / 2) for number, widget in widgets(pdf)
        ]
        for (page, height), (next_page, next_height) in pairwise(middles):
            assert next_page > page or next_height < height + 14, "never up again"


def _objects_of(element: Any) -> Iterator[tuple[int, int]]:
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            continue
        if kid.get("/Type") == pikepdf.Name.OBJR:
            assert pikepdf.Name("/Form") == element.S
            yield kid.Obj.objgen
        else:
            yield from _objects_of(kid)


@EACH
def test_the_way_back_from_each_field_leads_to_its_tag(name: str) -> None:
    with opened(name) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        holders = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        for _, widget in widgets(pdf):
            holder = holders[int(widget.StructParent)]
            assert any(kid.get("/Obj") == widget for kid in holder.K)


@EACH
def test_its_tags_are_sound_and_it_does_not_call_itself_an_archive_file(name: str, tmp_path: Path) -> None:
    file = tmp_path / "form.pdf"
    file.write_bytes(printed(name, fillable=True))
    assert not pdfua.validate(str(file)).findings
    with opened(name) as pdf:
        assert pdf.check_pdf_syntax() == []
        with pdf.open_metadata() as told:
            assert "pdfaid:part" not in told
            assert told["pdfuaid:part"] == "1"


def test_the_font_of_fields_is_embedded_and_holds_western_letters() -> None:
    with opened("two parts") as pdf:
        font: Any = pdf.Root.AcroForm.DR.Font.Fields
        assert font.Encoding == pikepdf.Name.WinAnsiEncoding
        assert bytes(font.FontDescriptor.FontFile2.read_bytes()[:4]) == b"\x00\x01\x00\x00"
        widths = dict(zip(range(int(font.FirstChar), 256), map(int, font.Widths), strict=True))
        assert all(widths[byte] > 0 for byte in "Aß€é%".encode("cp1252"))
        assert all("/Fields" in str(field.DA) for field in fields(pdf) if pikepdf.Name.Tx == field.FT)


@pytest.mark.parametrize("name", ["two parts", "40 parts"])
def test_it_prints_blank_and_like_the_archive_file(name: str) -> None:
    with pdfium.PdfDocument(printed(name)) as plain, pdfium.PdfDocument(printed(name, fillable=True)) as form:
        form.init_forms()
        for one, other in zip(plain, form, strict=True):
            difference = ImageChops.difference(
                one.render().to_pil(), other.render(may_draw_forms=False, draw_annots=True).to_pil()
            )
            assert difference.getbbox() is None


_SCRIPT = """
import hashlib
from tests.documents.asked_forms import printed
print(hashlib.sha256(printed("two parts", fillable=True)).hexdigest())
"""


@pytest.mark.parametrize(("seed", "language"), [("1", "C"), ("77", "de_DE.UTF-8")])
def test_the_same_form_is_the_same_bytes_in_any_process(seed: str, language: str) -> None:
    settings = {
        "PYTHONHASHSEED": seed,
        "TZ": f"Etc/GMT+{seed[0]}",
        "LC_ALL": language,
        "PYTHONPATH": str(TREE),
    }
    command = [sys.executable, "-c", _SCRIPT]
    done = subprocess.run(
        command, env={**os.environ, **settings}, cwd=TREE, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(printed("two parts", fillable=True)).hexdigest()


def test_a_viewer_fills_it_in_and_keeps_it() -> None:
    content = printed("two parts", fillable=True)
    with opened("two parts") as pdf:
        places = [(widget, [float(at) for at in widget.Rect]) for _, widget in widgets(pdf)]
        form = pdfium.PdfDocument(content)
        form.init_forms()
        page = form[0]
        for widget, (x1, y1, x2, y2) in places:
            if "/Parent" not in widget:
                _click(form, page, (x1 + x2) / 2, (y1 + y2) / 2)
                for letter in TYPED:
                    pdfium_c.FORM_OnChar(form.formenv.raw, page.raw, ord(letter), 0)
            elif str(widget.TU).endswith("cannot disclose"):
                _click(form, page, (x1 + x2) / 2, (y1 + y2) / 2)
        pdfium_c.FORM_ForceToKillFocus(form.formenv.raw)
    kept = io.BytesIO()
    form.save(kept)
    page.close()
    form.close()
    with pikepdf.open(kept) as filled:
        values = {str(field.T): str(field.get("/V")) for field in fields(filled)}
    assert values["ask 0"] == TYPED
    assert values["ask 1"] == "/cannot_disclose"
    assert values["ask 2"] == TYPED
    assert values["ask 5"] == "/cannot_disclose"
    kept.seek(0)
    assert PaperReader().read_fields(kept.read())["ask 1"] == "cannot_disclose"
    assert PaperReader().read_fields(content)["ask 1"] == ""


def _click(form: Any, page: Any, x: float, y: float) -> None:
    for act in (pdfium_c.FORM_OnMouseMove, pdfium_c.FORM_OnLButtonDown, pdfium_c.FORM_OnLButtonUp):
        act(form.formenv.raw, page.raw, 0, x, y)
