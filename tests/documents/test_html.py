# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The preview: the same content, escaped, with nothing to load."""

from __future__ import annotations

import html as markup
import re
from html.parser import HTMLParser

import pytest

from desktop_app.documents import html
from desktop_app.documents.model import text
from desktop_app.documents.pdf import fonts
from tests.documents import demonstration, hostile


class _Reader(HTMLParser):
    """Collects tags and text, and whether tags close in order."""

    VOID = frozenset({"br", "meta"})

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.said: list[str] = []
        self.stack: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not {name for name, _ in attrs} & {"src", "href", "onclick"}
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def _read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.stack
    return reader


def test_the_preview_says_what_the_text_says() -> None:
    said = "".join("".join(_read(html.render(demonstration.memo())).said).split())
    for line in text.render(demonstration.memo()).splitlines():
        for word in re.findall(r"[\w.,%]{4,}", line):
            assert word in said, word


def test_nothing_is_loaded() -> None:
    page = html.render(demonstration.memo())
    assert not re.search(r"https?:|url\(|@import|<script|<link|<img", page)


@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_a_name_is_never_markup(name: str) -> None:
    page = html.render(hostile.everywhere(name))
    tags = _read(html.render(hostile.everywhere("x"))).tags
    assert _read(page).tags <= tags
    assert markup.escape(fonts.printable(name)) in page
    page.encode("utf-8")


def test_the_language_is_told() -> None:
    assert html.render(demonstration.memo()).startswith('<!DOCTYPE html>\n<html lang="en">')
