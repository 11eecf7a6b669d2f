# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a paper that goes out: in English, in Chinese, or with both side by side. Nothing is attached to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from typing import Final

from desktop_app.documents.both_languages import CHINESE, Both, day_words
from desktop_app.documents.outgoing.facts import facts_of
from desktop_app.documents.outgoing.texts import (
    FilledRow,
    FilledSection,
    Filling,
    PaperTexts,
    common_texts,
    plain_text,
    texts_of,
)
from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import Phrasebook, Wording, english_wording, format_digest
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.pack import Pack
from desktop_app.paper import blocks, print_sealed
from desktop_app.services.context.paper_ports import OutgoingStamp, PrintedOutgoing

_OPEN: Final = re.compile(r"\bopen \d+")
_NUMBER, _COLUMN = 5, 47
"""Shares of the width, of two languages side by side."""


def print_outgoing(
    read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: OutgoingStamp
) -> PrintedOutgoing:
    """Return the paper as an archive file."""
    writer = _Writer(read, conclusion, pack, stamp)
    about = {
        "kind": stamp.kind,
        "language": stamp.language,
        "number": stamp.number,
        "version": str(stamp.version),
        "day": stamp.dated.isoformat(),
        "program": stamp.program,
        "pack": f"{pack.id} {pack.version}",
    }
    if stamp.number:  # what the next of its kind is compared with
        about["lines"] = json.dumps([*writer.lines()], ensure_ascii=False)
    content = print_sealed(writer.document(), house_style(_wording(stamp.language)), (), about)
    return PrintedOutgoing(content, len(writer.filling.opened), tuple(writer.lines()))


def _wording(language: str) -> Wording:
    """Return the words that the printing itself needs."""
    if language != "zh":
        return english_wording()
    return Wording(Phrasebook(CHINESE, {key: words.zh for key, words in common_texts().items()}))


def list_changes(
    before: Sequence[tuple[str, str]], now: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str, str]]:
    """Yield each line that says something else than before: its label, what it said and what it says.

    Numbers of open fields move up where one is filled in; they are no change.
    """
    was, is_ = dict(before), dict(now)
    for label in dict.fromkeys((*was, *is_)):
        old, new = (_OPEN.sub("open", lines.get(label, "")) for lines in (was, is_))
        if old != new:
            yield label, old, new


class _Writer:
    """One paper about one case."""

    def __init__(self, read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: OutgoingStamp) -> None:
        self._read, self._conclusion, self._pack, self._stamp = read, conclusion, pack, stamp
        self._texts: PaperTexts = texts_of(stamp.kind)
        self.filling = Filling(facts_of(read.case, conclusion, pack, stamp))
        self._sections = self.filling.fill_sections(self._texts.sections)

    @property
    def _has_chinese(self) -> bool:
        return self._stamp.language != "en"

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield what each row says in English, by its label."""
        for section in self._sections:
            for row in section.rows:
                label = row.label or section.title
                yield label.en if label else "", plain_text(row.text.en)

    def document(self) -> blocks.Document:
        """Return the paper as a tree of what it says."""
        stamp = self._stamp
        law = self.filling.fill(self._texts.law)
        return blocks.Document(
            title=self._say_both(self._texts.title),
            subtitle=self._say_both(Both(plain_text(law.en), plain_text(law.zh))),
            language=CHINESE if stamp.language == "zh" else "en",
            made_at=datetime.combine(stamp.dated, time(), UTC),
            letterhead=self._letterhead(),
            number=stamp.number,
            version=self._say_both(self._version()),
            privilege=self._say_both(common_texts()["draft"])
            if self._has_chinese and not stamp.reviewed
            else "",
            opening=tuple(self._opening()),
            sections=(),
            footer=tuple(self._footer()),
            paper=blocks.Paper(stamp.paper),
        )

    def _letterhead(self) -> blocks.Letterhead:
        """Return whose paper it is: the sender that the settings know, else the exporter of the case; an end user has
        their own.
        """
        stamp, exporter = self._stamp, self._read.case.exporter_name
        if self._stamp.kind == "end-user":
            return blocks.Letterhead("")
        if stamp.letterhead:
            return blocks.Letterhead(stamp.letterhead[0], stamp.letterhead[1:], stamp.logo)
        return blocks.Letterhead(exporter or "")

    def _version(self) -> Both:
        day = day_words(self._stamp.dated) or Both("", "")
        if not self._stamp.number:
            return day
        version = str(self._stamp.version)
        return Both(f"{day.en}, version {version}", f"{day.zh}，第{version}版")

    def _say(self, key: str, **slots: str | Both) -> Both:
        words = common_texts()[key]

        def fill(text: str, language: int) -> str:
            return text.format(
                **{
                    name: value[language] if isinstance(value, Both) else value
                    for name, value in slots.items()
                }
            )

        return Both(fill(words.en, 0), fill(words.zh, 1))

    def _say_one(self, key: str, **slots: str) -> str:
        """Return a sentence in the first language of the paper."""
        words = self._say(key, **slots)
        return words.zh if self._stamp.language == "zh" else words.en

    def _say_both(self, words: Both) -> str:
        """Return words in the languages of the paper, on one line."""
        if self._stamp.language == "en" or words.en == words.zh:
            return words.en
        return words.zh if self._stamp.language == "zh" else f"{words.en}  ·  {words.zh}"

    # ---- what the paper says, from top to bottom ----

    def _opening(self) -> Iterator[blocks.Block]:
        stamp, count = self._stamp, len(self.filling.opened)
        if not stamp.owed:
            day = day_words(self._read.case.on) or Both("", "")
            words = self._say_both(self._say("not_owed", day=day))
            yield blocks.compose_para(blocks.strong_run(words))
        if count:
            counted = self._say("open.one" if count == 1 else "open.many", count=str(count))
            yield from self._paragraph(
                Both(
                    f"{counted.en} {common_texts()['open.do'].en}",
                    f"{counted.zh}{common_texts()['open.do'].zh}",
                )
            )
        for section in self._sections:
            yield from self._section_blocks(section)
        if stamp.number and stamp.version > 1:
            yield from self._change_blocks()
        for note in self._texts.notes:
            yield from self._paragraph(note, small=True)
        if self._has_chinese:
            yield from self._paragraph(common_texts()["prevails"], small=True)
        if stamp.pictures:
            yield blocks.Subheading(self._say_both(common_texts()["pictures"]))
            yield from self._picture_rows()
        yield blocks.SignOff(tuple(blocks.Signature(self._say_both(sign)) for sign in self._texts.signs))

    def _section_blocks(self, section: FilledSection) -> Iterator[blocks.Block]:
        language = self._stamp.language
        if language == "both":
            if section.title:
                yield blocks.Subheading(self._say_both(section.title))
            yield self._pairs(section.rows)
            return
        if section.title:
            yield blocks.Subheading(section.title.zh if language == "zh" else section.title.en)
        labelled = [row for row in section.rows if row.label]
        if labelled:
            yield blocks.KeyValues(
                tuple(
                    blocks.Fact(
                        row.label.zh if language == "zh" else row.label.en, row.text.in_language(language)
                    )
                    for row in labelled
                    if row.label
                )
            )
        plain = [row.text.in_language(language) for row in section.rows if not row.label]
        if plain:
            yield blocks.Bullets(tuple(plain))

    def _pairs(self, rows: tuple[FilledRow, ...]) -> blocks.Table:
        """Return rows with both languages side by side."""
        cells = []
        for number, row in enumerate(rows, start=1):
            label = row.label
            english = blocks.compose_runs(
                *((blocks.strong_run(f"{label.en}. "),) if label else ()), row.text.en
            )
            chinese = blocks.compose_runs(
                *((blocks.strong_run(f"{label.zh}　"),) if label else ()), row.text.zh
            )
            cells.append(blocks.Row((blocks.compose_runs(blocks.quiet_run(str(number))), english, chinese)))
        return blocks.Table(
            (
                blocks.Column("", width=_NUMBER),
                blocks.Column("", width=_COLUMN),
                blocks.Column("", width=_COLUMN, language=CHINESE),
            ),
            tuple(cells),
        )

    def _paragraph(self, words: Both, *, small: bool = False) -> Iterator[blocks.Block]:
        if self._stamp.language != "both":
            yield blocks.compose_para(words.zh if self._stamp.language == "zh" else words.en, small=small)
            return
        columns = (
            blocks.Column("", width=_NUMBER),
            blocks.Column("", width=_COLUMN),
            blocks.Column("", width=_COLUMN, language=CHINESE),
        )
        yield blocks.Table(columns, (blocks.compose_row("", words.en, words.zh),), dense=small)

    def _picture_rows(self) -> Iterator[blocks.PictureRow]:
        """Yield the pictures of the goods two by two."""
        pictures = [blocks.CaptionedPicture(content, name) for name, content in self._stamp.pictures]
        for at in range(0, len(pictures), 2):
            yield blocks.PictureRow(tuple(pictures[at : at + 2]))

    def _change_blocks(self) -> Iterator[blocks.Block]:
        """Yield what is otherwise than on the last version, line by line, in English as it was compared."""
        yield blocks.Subheading(self._say_both(common_texts()["changed"]))
        changes = [*list_changes(self._stamp.before, [*self.lines()])]
        if not changes:
            yield from self._paragraph(common_texts()["changed.none"])
            return
        yield blocks.Bullets(
            tuple(
                blocks.compose_runs(self._say_one("changed.row", label=label, was=was, is_=is_))
                for label, was, is_ in changes
            )
        )

    def _footer(self) -> Iterator[str]:
        if self._stamp.number:
            yield f"{self._stamp.number} v{self._stamp.version}"
        else:
            yield self._say_both(common_texts()["unfiled"])
        yield self._say_one("foot.case", digest=format_digest(self._read.sha256, short=True))
        yield self._say_one("foot.law", id=self._pack.id, version=self._pack.version)
        yield self._stamp.program
