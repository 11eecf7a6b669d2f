# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a supplier is asked as a PDF with fields: the questions of the sheet, one below the other."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Final

from desktop_app.documents.printing import house_style
from desktop_app.documents.wording import english_wording
from desktop_app.paper import blocks, print_to_fill_in
from desktop_app.services.context.paper_ports import AskedField, AskedForm, AskedSection

_COLUMNS: Final = (28, 24, 48)
"""Shares of the width: what is asked, which rule wants it, where it is answered."""


def print_asked(form: AskedForm) -> bytes:
    """Return the form with fields to fill in."""
    return print_to_fill_in(asked_document(form), house_style(english_wording()))


def asked_document(form: AskedForm) -> blocks.Document:
    """Return the form as a document tree."""
    wording, writer = english_wording(), form.writer
    notes = blocks.Notes(tuple(blocks.compose_runs(note) for note in form.notes))
    sections = [
        blocks.Section(section.heading, (_table(form, section),), numbered=False) for section in form.sections
    ]
    return blocks.Document(
        title=form.title,
        language=wording.language,
        made_at=datetime.combine(form.dated, time(), UTC),
        letterhead=blocks.Letterhead(writer.name, writer.lines, writer.logo),
        number=form.number,
        version=wording.format_day(form.dated),
        opening=tuple(blocks.compose_para(text) for text in form.opening),
        sections=(*sections, blocks.Section("", (notes,), numbered=False)),
        footer=(writer.name,),
        paper=blocks.Paper(writer.paper),
    )


def _table(form: AskedForm, section: AskedSection) -> blocks.AnswerTable:
    columns = tuple(
        blocks.AnswerColumn(share, heading) for share, heading in zip(_COLUMNS, form.headings, strict=True)
    )
    return blocks.AnswerTable(columns, tuple(_row(section, field) for field in section.fields))


def _row(section: AskedSection, field: AskedField) -> blocks.AnswerRow:
    asked = [blocks.AnswerCell(blocks.compose_runs(field.label), heads=True)]
    told = " ".join(filter(None, (field.rule, field.hint)))
    asked.append(blocks.AnswerCell(blocks.compose_runs(blocks.quiet_run(told)) if told else ()))
    if field.known:
        answer = blocks.AnswerCell(blocks.compose_runs(field.known))
    else:
        about = f"{section.heading}: {field.label}"
        choices = tuple(blocks.Choice(key, text) for key, text in field.choices)
        answer = blocks.AnswerCell(answer=blocks.Answer(field.name, about, choices))
    return blocks.AnswerRow((*asked, answer))
