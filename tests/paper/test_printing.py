# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A tree of blocks becomes the same file every time, which is read back as it was printed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import desktop_app
from desktop_app.paper import Attachment, PaperReader, print_for_archive, print_sealed
from desktop_app.paper.blocks import Letterhead
from tests.paper.making import document, house

FILES = (Attachment("case.json", b'{"a": 1}'),)
ELSEWHERE = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "2"},
    {"TZ": "Asia/Shanghai", "LC_ALL": "tr_TR.UTF-8", "LANG": "zh_CN.GB18030", "PYTHONHASHSEED": "3"},
    {"RL_ttfAsciiReadable": "0", "RL_pdfMultiLine": "1", "RL_pdfComments": "1", "RL_canvas_baseColor": "red"},
    {"HB_SHAPER_LIST": "fallback"},
)
"""Environments of other machines; the last two are settings of the libraries that print and shape."""
PRINT = (
    "import hashlib, sys; from tests.paper.test_printing import printed; "
    "sys.stdout.write(hashlib.sha256(printed()).hexdigest())"
)


def printed() -> bytes:
    letterhead = Letterhead("Nordwerk Antriebe GmbH", ("شركة المغناطيس", "北上磁性材料株式会社"))
    return print_sealed(replace(document(80), letterhead=letterhead), house(), FILES)


@pytest.mark.parametrize("settings", ELSEWHERE)
def test_zone_locale_order_of_hashing_and_settings_change_no_byte(settings: dict[str, str]) -> None:
    tree = Path(desktop_app.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(tree), **settings}
    done = subprocess.run(
        [sys.executable, "-c", PRINT], cwd=tree, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == hashlib.sha256(printed()).hexdigest()


def test_what_is_printed_is_read_back_as_its_list_has_it() -> None:
    read = PaperReader().read_printed(printed())
    listed = read.read_list()
    assert listed is not None
    assert [page.texts for page in read.pages] == [page.texts for page in listed.pages]
    assert [page.drawing for page in read.pages] == [page.drawing for page in listed.pages]
    assert len(read.pages) == 3
    assert (read.fits, read.oddities, read.active, read.repeated) == (True, (), (), ())


def test_one_byte_less_and_the_seal_no_longer_fits() -> None:
    paper = printed()
    assert not PaperReader().read_printed(paper[:-1]).fits


def test_a_paper_without_a_seal_says_so() -> None:
    read = PaperReader().read_printed(print_for_archive(document(1), house()))
    assert (read.seal, read.fits, read.read_list()) == ("", False, None)
