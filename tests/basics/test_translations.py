# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Compiled translations are read as Qt reads them."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from desktop_app.basics.resources import resources_folder
from desktop_app.basics.translations import CHINESE, Translations, translations_of

FOLDER = resources_folder() / "translations"


def test_every_text_is_found_as_qt_finds_it() -> None:
    ours, qt = translations_of(CHINESE), QTranslator()
    assert qt.load(str(FOLDER / "lodestone_zh_CN.qm"))
    count = 0
    for context in ElementTree.parse(FOLDER / "lodestone_zh_CN.ts").getroot().iter("context"):  # noqa: S314  our own
        name = str(context.findtext("name"))
        for message in context.iter("message"):
            if message.get("numerus") == "yes":
                continue
            source = str(message.findtext("source"))
            assert ours.find(source, name) == qt.translate(name, source), source
            count += 1
    assert count > 6000


def test_a_text_that_counts_has_its_first_form() -> None:
    assert translations_of(CHINESE).find("%n open fact(s)")


def test_what_has_no_translation_has_none() -> None:
    assert translations_of(CHINESE).find("Nobody has said this") is None
    assert translations_of(CHINESE).find("Overview", "Law") is None
    assert translations_of(CHINESE).find("Overview", "Window") == "概览"


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="no compiled translations"):
        Translations(b"%PDF-1.7")
