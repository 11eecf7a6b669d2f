# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The texts of papers that go out, as ``resources/papers/outgoing`` has them, and their slots filled in both languages.

Both languages are filled from the same facts, slot by slot, so that no figure, name or day can differ between them.
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from desktop_app.documents.both_languages import Both, read_texts, resource_text
from desktop_app.documents.outgoing.facts import Facts, Value
from desktop_app.paper.blocks import OpenField, Run, Runs

KINDS: Final = ("notice", "application", "dossier", "end-user", "report", "enquiry", "customs", "stages")
_SLOT: Final = re.compile(r"\{([a-z0-9_.]+)\}")


@dataclass(frozen=True, slots=True)
class RowText:
    """A text of a row: under which facts it is said, of which list, and what is said where that is empty."""

    text: Both
    when: str = ""
    unless: str = ""
    each: str = ""
    none: Both | None = None


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row: its label, blank for a paragraph, and its texts."""

    label: Both | None
    texts: tuple[RowText, ...]


@dataclass(frozen=True, slots=True)
class PaperSection:
    """Rows under a heading, which may hang on a fact."""

    title: Both | None
    rows: tuple[PaperRow, ...]
    when: str = ""


@dataclass(frozen=True, slots=True)
class PaperTexts:
    """All that a kind of paper says."""

    title: Both
    law: Both
    signs: tuple[Both, ...]
    notes: tuple[Both, ...]
    sections: tuple[PaperSection, ...]


@functools.cache
def texts_of(kind: str) -> PaperTexts:
    """Return the texts of a kind of paper."""
    tree = read_texts(kind)
    return PaperTexts(
        title=Both(*tree["title"]),
        law=Both(*tree["law"]),
        signs=tuple(Both(*sign) for sign in tree["signs"]),
        notes=tuple(Both(*note) for note in tree["notes"]),
        sections=tuple(
            PaperSection(
                Both(*section["title"]) if "title" in section else None,
                tuple(_row(row) for row in section["row"]),
                section.get("when", ""),
            )
            for section in tree["section"]
        ),
    )


def _row(row: Mapping[str, Any]) -> PaperRow:
    return PaperRow(
        Both(*row["label"]) if "label" in row else None,
        tuple(
            RowText(
                Both(text["en"], text["zh"]),
                text.get("when", ""),
                text.get("unless", ""),
                text.get("each", ""),
                Both(*text["none"]) if "none" in text else None,
            )
            for text in row["texts"]
        ),
    )


@functools.cache
def common_texts() -> Mapping[str, Both]:
    """Return what all papers say, by key."""
    tree = read_texts("common")
    return {key: Both(*words) for key, words in tree.items()}


@functools.cache
def wording_digest() -> str:
    """Return the digest of all Chinese wording of papers; a review counts for the wording that has it."""
    texts = {name: read_texts(name) for name in (*KINDS, "common", "codes", "memo")}
    named = json.dumps([texts, resource_text("terms.csv")], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(named.encode("utf-8")).hexdigest()


# --------------------------------------------------------------------------------------------------
# Filling in.


@dataclass(frozen=True, slots=True)
class FilledText:
    """What was filled in, in both languages."""

    en: Runs
    zh: Runs

    def in_language(self, language: str) -> Runs:
        """Return it in one language."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a paper, filled in."""

    label: Both | None
    text: FilledText


@dataclass(frozen=True, slots=True)
class FilledSection:
    """A section of a paper, filled in."""

    title: Both | None
    rows: tuple[FilledRow, ...]


@dataclass
class Filling:
    """Fills the slots of one paper; what is not known is numbered, each fact once."""

    facts: Facts
    opened: dict[str, int] = field(default_factory=dict)

    def fill_sections(self, sections: Sequence[PaperSection]) -> tuple[FilledSection, ...]:
        """Return the sections that are said of these facts."""
        return tuple(
            FilledSection(section.title, rows)
            for section in sections
            if not section.when or self._holds(section.when)
            if (rows := tuple(self._rows(section)))
        )

    def _rows(self, section: PaperSection) -> Iterator[FilledRow]:
        for row in section.rows:
            filled = [text for entry in row.texts for text in self._texts(entry)]
            if filled:
                english = [
                    run for at, text in enumerate(filled) for run in (*((Run(" "),) if at else ()), *text.en)
                ]
                chinese = [run for text in filled for run in text.zh]
                yield FilledRow(row.label, FilledText(tuple(english), tuple(chinese)))

    def _texts(self, entry: RowText) -> Iterator[FilledText]:
        if (entry.when and not self._holds(entry.when)) or (entry.unless and self._holds(entry.unless)):
            return
        if not entry.each:
            yield self.fill(entry.text)
            return
        members = self.facts[entry.each]
        for at, member in enumerate(members if isinstance(members, Sequence) else ()):
            if isinstance(member, Mapping):
                yield self.fill(entry.text, member, f"{entry.each}[{at}].")
        if not members and entry.none:
            yield self.fill(entry.none)

    def _holds(self, name: str) -> bool:
        value = self.facts.get(name)
        return value is not None and value is not False

    def fill(self, text: Both, member: Facts | None = None, place: str = "") -> FilledText:
        """Return a text filled in; ``member`` are the facts of what it speaks of, ``place`` where that stands."""
        values: dict[str, Both | int] = {}
        for slot in _SLOT.findall(text.en):
            is_own = member is not None and slot in member
            value: Value = member[slot] if member is not None and is_own else self.facts.get(slot)
            key = f"{place}{slot}" if is_own else slot
            if isinstance(value, Both):
                values[slot] = value
            else:
                self.opened.setdefault(key, len(self.opened) + 1)
                values[slot] = self.opened[key]
        return FilledText(_runs(text.en, values, "en"), _runs(text.zh, values, "zh"))


def _runs(text: str, values: Mapping[str, Both | int], language: str) -> Runs:
    parts: list[Run] = []
    at = 0
    for found in _SLOT.finditer(text):
        _say(parts, text[at : found.start()])
        value, at = values[found[1]], found.end()
        if isinstance(value, Both):
            _say(parts, value.zh if language == "zh" else value.en)
        else:
            words = common_texts()["open"].zh if language == "zh" else common_texts()["open"].en
            mark = OpenField(words.format(number=value))
            if parts and parts[-1].mark is None:
                parts[-1] = Run(parts[-1].text, mark=mark)
            else:
                parts.append(Run("", mark=mark))
    _say(parts, text[at:])
    return tuple(parts)


def _say(parts: list[Run], text: str) -> None:
    """Add words to those before them, unless a mark stands between; what ends in a full stop takes no second one."""
    if not text:
        return
    if parts and parts[-1].mark is None:
        before = parts[-1].text
        if before.endswith(".") and text.startswith("."):
            text = text[1:]
        parts[-1] = Run(before + text)
    else:
        parts.append(Run(text))


def plain_text(runs: Runs) -> str:
    """Return runs as one text, with the marks of what is open."""
    return "".join(run.text + (f" {str.__str__(run.mark)}" if run.mark else "") for run in runs)
