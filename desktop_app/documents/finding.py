# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The finding on a paper: what was checked, what differs and where, and what no check can show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from desktop_app.charts.check_marks import MARKS_OF_ANSWERS, MARKS_OF_RESULTS
from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import Wording, english_wording, upper_first
from desktop_app.paper import blocks, print_for_archive
from desktop_app.paper.canvas import Sign
from desktop_app.services.context.paper_ports import FoundCheck, PaperFinding


def print_finding(finding: PaperFinding) -> bytes:
    """Return the finding as a PDF for the archive."""
    wording = english_wording()
    return print_for_archive(finding_document(finding, wording), house_style(wording))


def finding_document(finding: PaperFinding, wording: Wording) -> blocks.Document:
    """Return the finding as a tree of what it says, in the language of the wording."""
    writer = _Writer(finding, wording)
    return blocks.Document(
        title=writer.say("title"),
        subtitle=finding.checked.name,
        language=wording.language,
        made_at=datetime.combine(finding.dated, time(), UTC),
        letterhead=blocks.Letterhead(
            finding.made_by or finding.program, (finding.role,) if finding.role else ()
        ),
        version=wording.format_day(finding.dated),
        opening=(
            blocks.SignBox(writer.sign_of_answer(), wording.spell_days(upper_first(finding.headline))),
            blocks.KeyValues(tuple(writer.list_facts())),
        ),
        sections=tuple(writer.list_sections()),
        footer=(finding.checked.name, f"SHA-256 {finding.checked.sha256[:16]} …", finding.program),
        paper=blocks.Paper(finding.paper),
    )


class _Writer:
    """A finding and the wording it is printed in."""

    def __init__(self, finding: PaperFinding, wording: Wording) -> None:
        self._finding, self._wording = finding, wording

    def say(self, key: str, **slots: str) -> str:
        """Return a sentence of the finding."""
        return self._wording.format_sentence(f"finding.{key}", **slots)

    def sign_of_answer(self) -> Sign:
        """Return the sign of what the paper came to, which stands for its words."""
        mark = MARKS_OF_ANSWERS[self._finding.answer]
        return Sign(mark.shape, mark.colour, self.say(f"answer.{self._finding.answer}"))

    # ---- the facts ----

    def list_facts(self) -> Iterator[blocks.Fact]:
        """Yield which file it was, what it says of itself, and when it was checked with what."""
        finding, checked = self._finding, self._finding.checked
        yield self._fact(
            "file", self.say("file", name=checked.name, size=f"{checked.size:,}".replace(",", " "))
        )
        yield self._fact("sha256", checked.sha256)
        if checked.pages:
            yield self._fact("pages", str(checked.pages))
        if checked.number:
            yield self._fact("memo", self.say("memo", number=checked.number, version=checked.version or "1"))
        if checked.program:
            day = self._day_words(checked.day) if checked.day else ""
            key = "printed.on" if day else "printed.by"
            yield self._fact("printed", self.say(key, program=checked.program, day=day))
        if checked.pack:
            yield self._fact("pack", checked.pack)
        day = self._wording.format_day(finding.dated)
        yield self._fact("checked", self.say("checked", day=day, program=finding.program))

    def _fact(self, key: str, value: str) -> blocks.Fact:
        return blocks.Fact(self.say(f"fact.{key}"), blocks.compose_runs(value))

    def _day_words(self, day: str) -> str:
        try:
            return self._wording.format_day(date.fromisoformat(day))
        except ValueError:  # the paper may say anything
            return day

    # ---- the sections ----

    def list_sections(self) -> Iterator[blocks.Section]:
        """Yield what differs, what was checked, and what no check can show."""
        finding = self._finding
        if finding.differences:
            yield blocks.Section(self.say("differs"), tuple(self._list_differences()))
        columns = (
            blocks.Column(self.say("checks.check")),
            blocks.Column(self.say("checks.result")),
            blocks.Column(self.say("checks.found"), grow=1),
        )
        yield blocks.Section(
            self.say("checks"),
            (blocks.Table(columns, tuple(self._check_row(check) for check in self._finding.checks)),),
        )
        end: list[blocks.Block] = []
        if finding.cannot_show:
            end.append(blocks.Bullets(tuple(self._text(sentence) for sentence in finding.cannot_show)))
        end.append(blocks.Notes((blocks.compose_runs(self.say("again")),)))
        end.append(blocks.SignOff((blocks.Signature(self.say("sign"), finding.made_by, finding.role),)))
        yield blocks.Section(self.say("limits"), tuple(end))

    def _list_differences(self) -> Iterator[blocks.Block]:
        for number, difference in enumerate(self._finding.differences, start=1):
            if difference.where:
                location = difference.where if "." in difference.where else upper_first(difference.where)
                yield blocks.Subheading(self.say("differs.number", number=str(number), where=location))
            if difference.why:
                yield blocks.Para(self._text(difference.why))
            if difference.was or difference.now:
                none = self.say("differs.nothing")
                after, was = difference.now or none, difference.was or none
                yield blocks.KeyValues(
                    (
                        blocks.Fact(self.say("differs.now"), blocks.compose_runs(after)),
                        blocks.Fact(self.say("differs.was"), blocks.compose_runs(was)),
                    )
                )
            if difference.pictures:
                pictures = []
                for picture in difference.pictures:
                    key = "picture.again" if picture.made_again else "picture.now"
                    caption = self.say(key, page=str(picture.page))
                    pictures.append(blocks.CaptionedPicture(picture.content, caption))
                yield blocks.PictureRow(tuple(pictures))
        if self._finding.left_out:
            yield blocks.compose_para(self.say("differs.more", count=str(self._finding.left_out)))

    def _check_row(self, check: FoundCheck) -> blocks.Row:
        sentences = self._text(" ".join(_as_sentence(sentence) for sentence in check.sentences))
        mark = MARKS_OF_RESULTS[check.result]
        sign = Sign(mark.shape, mark.colour, self.say(f"result.{check.result}"))
        result = blocks.compose_runs(blocks.sign_run(sign))
        return blocks.compose_row(self.say(f"check.{check.check}"), result, sentences)

    def _text(self, sentence: str) -> blocks.Runs:
        return blocks.compose_runs(self._wording.spell_days(_as_sentence(sentence)))


def _as_sentence(text: str) -> str:
    """Return a text with a capital and a full stop."""
    return upper_first(text) if not text or text.endswith(".") else f"{upper_first(text)}."
