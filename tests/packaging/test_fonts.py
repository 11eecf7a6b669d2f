# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The shipped fonts are the ones that were built, and hold every letter a memo may need."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase import ttfonts

from desktop_app.basics.resources import resource_path
from desktop_app.paper import shaping

LISTING: dict[str, Any] = tomllib.loads(resource_path("fonts", "fonts.toml").read_text("utf-8"))
STYLES = [font["style"] for font in LISTING["font"] if font["style"] in ("Regular", "Bold")]
SHAPED = [font["style"] for font in LISTING["font"] if font["style"] not in STYLES]
MEMO = (
    "Škoda Łódź Ελλάδα Москва 中文 稀土 ≥ ≤ € · − × ± ½ ‰ → ✓ § № … „“”‘’‚«» – — "
    "\u00a0\u2009\u3000\u202f Nguyễn Thị Bảo Azərbaycan İstanbul ő ű ş ğ ẞ þ Ð Київ Београд μ Ω ℃ ㎏ ① "
    "■□●○◆▲"
)
UNDRAWN = "≒"  # of all GBK the one that neither source draws
HANGUL = "".join(
    bytes((high, low)).decode("euc_kr") for high in range(0xB0, 0xC9) for low in range(0xA1, 0xFF)
)
RARE_EARTHS = "钪钇镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥"


def _file(style: str) -> Path:
    return resource_path("fonts", next(f["file"] for f in LISTING["font"] if f["style"] == style))


@cache
def _font(style: str) -> Any:
    return TTFont(_file(style))


def _gbk() -> str:
    pairs = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    text = "".join(pair.decode("gbk", "ignore") for pair in pairs)
    return "".join(letter for letter in text if letter.isprintable() and letter not in UNDRAWN)


def test_regular_and_bold_are_shipped() -> None:
    assert STYLES == ["Regular", "Bold"]
    assert [f"{script}{style}" for script in shaping.SCRIPTS for style in STYLES] == SHAPED


@pytest.mark.parametrize("script", shaping.SCRIPTS)
def test_both_weights_of_a_shaped_script_have_the_same_letters(script: str) -> None:
    regular, bold = (_font(f"{script}{style}") for style in STYLES)
    assert regular.getBestCmap().keys() == bold.getBestCmap().keys()
    assert regular["head"].unitsPerEm == bold["head"].unitsPerEm == 1000
    assert regular["OS/2"].fsType == bold["OS/2"].fsType == 0  # may be embedded


@pytest.mark.parametrize("style", SHAPED)
def test_a_shaped_font_says_whose_it_is_and_carries_no_reserved_name(style: str) -> None:
    names = {record.nameID: str(record) for record in _font(style)["name"].names}
    assert (names[1], names[2], names[6]) == (LISTING["family"], style, f"LodestoneSans-{style}")
    assert "Cut from " in names[0]
    assert _file(style).stat().st_size < 170_000


@pytest.mark.parametrize("style", [*STYLES, *SHAPED])
def test_a_font_is_the_one_that_was_built(style: str) -> None:
    stated = next(font["sha256"] for font in LISTING["font"] if font["style"] == style)
    assert hashlib.sha256(_file(style).read_bytes()).hexdigest() == stated


def test_the_font_of_form_fields_holds_every_western_letter_and_is_small() -> None:
    file = resource_path("fonts", LISTING["fields"]["file"])
    assert hashlib.sha256(file.read_bytes()).hexdigest() == LISTING["fields"]["sha256"]
    letters = bytes(range(32, 256)).decode("cp1252", "ignore")
    missing = {ord(letter) for letter in letters if letter.isprintable()} - set(TTFont(file).getBestCmap())
    assert not missing
    assert file.stat().st_size < 30_000


def test_the_fonts_stay_small() -> None:
    assert sum(_file(style).stat().st_size for style in STYLES) < 18_000_000


def test_each_source_brings_its_licence() -> None:
    texts = [resource_path("fonts", source["licence_text"]) for source in LISTING["source"]]
    assert len(texts) == 7
    assert all("SIL OPEN FONT LICENSE Version 1.1" in text.read_text("utf-8") for text in texts)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "text", [MEMO, RARE_EARTHS, HANGUL, _gbk()], ids=["memo", "rare earths", "Hangul", "GBK"]
)
def test_no_letter_is_missing(style: str, text: str) -> None:
    missing = sorted(set(text) - set(map(chr, _font(style).getBestCmap())))
    assert missing == []


@pytest.mark.parametrize("style", STYLES)
def test_figures_and_signs_of_one_column_have_one_width(style: str) -> None:
    font = _font(style)
    widths = {font["hmtx"][font.getBestCmap()[ord(sign)]][0] for sign in "0123456789+±≤≥<>="}
    assert len(widths) == 1


@pytest.mark.parametrize("style", STYLES)
def test_reportlab_can_embed_it(style: str) -> None:
    font = ttfonts.TTFont(f"Test-{style}", _file(style))
    assert font.face.name == f"LodestoneSans-{style}".encode()
    assert font.stringWidth("稀土", 10) == 20


@pytest.mark.parametrize("style", STYLES)
def test_it_carries_its_own_name_only(style: str) -> None:
    names = {record.nameID: str(record) for record in _font(style)["name"].names}
    assert (names[1], names[2]) == (LISTING["family"], style)
    assert "Source" not in names[1]  # reserved by one of the two it was made from
    assert "Noto Project" in names[0]
    assert "Adobe" in names[0]
    assert _font(style)["OS/2"].fsType == 0  # may be embedded
