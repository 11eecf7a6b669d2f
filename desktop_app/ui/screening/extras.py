# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the review offers beside recording: what to do now, a letter to the supplier, a copy to play with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop_app.domain.days import parse_day
from desktop_app.domain.errors import Refused
from desktop_app.domain.interview import Interview, open_places
from desktop_app.domain.interview.places import entity
from desktop_app.domain.interview.words import subject_of
from desktop_app.services.bench import slug
from desktop_app.services.interview import resume
from desktop_app.services.letter import (
    SUPPLIER_KNOWS,
    Addressee,
    Writer,
    asked_parts,
    letter_to,
)
from desktop_app.services.next_steps import NextStep, steps_of
from desktop_app.services.rows import SupplierRow
from desktop_app.services.screenings import Screening
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.paper import Paper, PaperDialog
from desktop_app.ui.dialogs.record import signer
from desktop_app.ui.fields import client_currency
from desktop_app.ui.screening.party_card import Parties
from desktop_app.ui.session import Session
from desktop_app.ui.spoken import spoken
from desktop_app.ui.strings import counting_words, country, day, said, tr
from desktop_app.ui.widgets.form import Form, Group, Input

if TYPE_CHECKING:
    from desktop_app.ui.screening.view import ScreeningView

_DAYS_TO_ANSWER = 14


@dataclass(frozen=True, slots=True)
class Beside:
    """What a screening needs to know besides itself.

    Parties to choose from, the number it is a new version of, the currency of the client; blank for none.
    """

    parties: Parties
    version_of: str
    currency: str


def beside(session: Session, screening: Screening) -> Beside:
    """Read what a screening needs to know besides itself."""
    earlier, number = screening.supersedes, ""
    if earlier is not None:
        number = session.room.records.get(earlier).row.number
    return Beside(session.room.parties.known(), number, client_currency(session))


def interview_of(session: Session, screening: Screening) -> Interview:
    """Return the interview of a screening as it stands; what the pack no longer knows is left behind."""
    program, today, at = session.program, session.today, screening.place
    start, answers = screening.start, screening.answers
    if screening.pack_changed:
        return resume(program, start, answers, today=today, at=at).interview
    return Interview(program.law, program.case_kind, start, today, answers=answers, at=at)


def names_of(screening: Screening) -> list[str]:
    """Return what each line of a screening is called."""
    if len(screening.lines) == 1:
        return [screening.lines[0].part_number]
    return [f"{line.part_number or tr('item')} ({line.line})" for line in screening.lines]


def context(view: ScreeningView) -> str:
    """Return what is screened, to whom, on which day."""
    tree = view.talk.laid.tree(view.page.line or 0, view.session.today)
    number = view.beside.version_of
    parts = [tr("New version of {number}", number=number)] if number else []
    parts.append(said(view.screening.row.title))
    parties = tree.get("parties") or []
    names = [one.get("name") for one in parties if one.get("role") == "end_user"]
    if names and names[0]:
        parts.append(tr("to {name}", name=names[0]))
    if tree.get("destination"):
        parts.append(country(tree["destination"]))
    parts.append(tr("export day {day}", day=day(tree.get("on"))))
    parts.append(counting_words(tree.get("assumption")))
    return "  ·  ".join(part for part in parts if part)


def subject(talk: Interview, place: str) -> str:
    """Return what a place is a fact about, in words; blank for what all lines share."""
    about = entity(place)
    return said(subject_of(talk.law.pack, talk.laid.root, about)) if about else ""


def next_steps(view: ScreeningView) -> Sequence[NextStep]:
    """Return the steps that follow from the conclusions."""
    return spoken(steps_of(view.talk))


def can_write(view: ScreeningView) -> bool:
    """Tell whether a supplier can settle something, and letters can be printed."""
    known = (one.who in SUPPLIER_KNOWS for one in open_places(view.talk))
    return any(known)


def letter_for(view: ScreeningView) -> None:
    """Ask who is written to, then make the letter that asks for the open facts."""
    session = view.session
    session.read("letter", session.room.suppliers.rows, lambda rows: _open_letter(view, rows))


def _letter_form(view: ScreeningView, suppliers: Sequence[SupplierRow]) -> Form:
    names = [(str(row.id), row.name) for row in suppliers]
    to = Input("to", tr("Supplier"), "lookup", hint=tr("Type to search"), options=names)
    person = Input("person", tr("Attention"))
    back = Input("return_by", tr("Answer by"), "day")
    form = Form([Group("", [[to], [person], [back], [Input("reference", tr("Reference"))]])])
    form.show_values(
        {"return_by": _answer_by(view).isoformat(), "reference": view.screening.row.of}
    )
    return form


def _answer_by(view: ScreeningView) -> date:
    """Return the day to ask for an answer by: in two weeks, before the export day, and never before today."""
    today, on = view.session.today, view.talk.laid.root.get("on")
    wanted = today + timedelta(days=_DAYS_TO_ANSWER)
    if on:
        wanted = min(wanted, parse_day(on) - timedelta(days=1))
    return max(wanted, today)


def _open_letter(view: ScreeningView, suppliers: Sequence[SupplierRow]) -> FormDialog:
    form = _letter_form(view, suppliers)
    count = sum(len(part.facts) for part in asked_parts(view.talk))

    def save(dialog: FormDialog) -> None:
        values = form.values()
        row = next((one for one in suppliers if str(one.id) == values["to"]), None)

        def made(pdf: bytes) -> None:
            dialog.finish()
            _show_letter(view, values["reference"], pdf)

        dialog.begin()
        view.session.tasks.run(
            "letter", lambda _progress: _letter(view, values, row), made, failed=dialog.refuse
        )

    dialog = FormDialog(
        view.window(),
        tr("Letter to the supplier"),
        form,
        save,
        about=tr("One page that asks for the {count} facts a supplier can know.", count=count),
        verb=tr("Show letter"),
    )
    dialog.show_first()
    return dialog


def _show_letter(view: ScreeningView, reference: str, pdf: bytes) -> PaperDialog:
    name = "-".join(part for part in ("letter", slug(reference)) if part)
    paper = Paper(tr("Letter to the supplier"), f"{name}.pdf", pdf)
    dialog = PaperDialog(view.window(), view.session, paper)
    dialog.open()
    dialog.view.setFocus()
    return dialog


def _letter(view: ScreeningView, values: dict[str, str], row: SupplierRow | None) -> bytes:
    session = view.session
    assert session.client is not None  # noqa: S101  a screening has a client
    client = session.desk.clients.get(session.client).client
    lines = (client.letterhead_line_1, client.letterhead_line_2, client.address)
    writer = Writer(
        client.name,
        tuple(line for line in lines if line),
        *signer(session),
    )
    name = row.name if row else values["to"]
    address = (row.address,) if row and row.address else ()
    parts = _parts_of(view, row)
    letter = letter_to(
        view.talk,
        Addressee(name, address, values["person"], parts),
        writer,
        dated=session.today,
        return_by=_day(values["return_by"]),
        reference=values["reference"],
    )
    pdf: bytes = session.program.print_letter(letter)
    return pdf


def _day(typed: str) -> date:
    try:
        return parse_day(typed)
    except ValueError:
        said = f'"{typed}" is not a day' if typed else "the day is missing"
        raise Refused(said, where="return_by", do="Write the day as 2026-12-08") from None


def _parts_of(view: ScreeningView, row: SupplierRow | None) -> frozenset[str]:
    from desktop_app.services.rows import ProductFilter

    if row is None:
        return frozenset()
    products = view.session.room.products.rows(ProductFilter(supplier=row.id))
    return frozenset(product.part_number for product in products)


def open_what_if(view: ScreeningView) -> Any:
    """Open the dialog in which a copy of a line's case is changed."""
    from desktop_app.ui.screening.whatif import WhatIfDialog

    dialog = WhatIfDialog(view)
    dialog.open()
    return dialog
