# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The forms of a shipment: its fields and its lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shiboken6 import isValid

from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ShipmentDetail
from desktop_app.ui.dialogs.edit_conflict import ListParts
from desktop_app.ui.dialogs.new_screening import open_new_party
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.shared_views.form_fields import (
    Folded,
    form_texts,
    make_repeated_form,
    make_row_form,
    read_parts,
)
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.form import Form
from desktop_app.ui.words import values
from desktop_app.ui.words.strings import mark_translatable, tr

_SHIPMENT = (
    ("", (("title",), ("on",), ("movement",), ("destination",))),
    (mark_translatable("Parties"), (("importer",), ("consignee",), ("end_user",))),
    (
        Folded(mark_translatable("End use")),  # the screening asks for it anyway
        (
            ("end_use_text",),
            *((fact,) for fact in END_USE_FACTS),
            ("chips_kind",),
            ("logic_nm",),
            ("memory_layers",),
        ),
    ),
    (
        Folded(mark_translatable("If it is not the client itself that exports")),
        (("exporter",), ("exporter_country",)),
    ),
    (
        Folded(mark_translatable("Readings")),
        (
            ("profile",),
            ("profile_by", "profile_on"),
            ("profile_why",),
            ("assumption",),
            ("assumption_by", "assumption_on"),
            ("assumption_why",),
            ("note",),
        ),
    ),
)
_NAMED = ("importer", "consignee", "end_user")


class ShipmentForms:
    """Opens the forms in the pane of the page and saves them."""

    def __init__(self, editing: Editing) -> None:
        self._editing, self._session = editing, editing.session

    def edit_shipment(self, shipment: int | None) -> None:
        """Open the form of a shipment, with the parties to choose from; a blank one for None."""
        session, shipments = self._session, self._session.client_workspace.shipments

        def read_form_data() -> tuple[ShipmentDetail | None, editors.Options]:
            client_workspace = self._session.client_workspace
            parties = [(row.party, row.name) for row in client_workspace.parties.rows()]
            if shipment is None:
                return None, parties
            return client_workspace.shipments.load_shipment(shipment), parties

        def open_form(form_data: tuple[ShipmentDetail | None, editors.Options]) -> None:
            detail, parties = form_data
            lookups = dict.fromkeys(_NAMED, parties)
            remedies = dict.fromkeys(lookups, (tr("Add party …"), lambda name: self._add_party(form, name)))
            form: Form = make_row_form(
                session, Shipment, _SHIPMENT, lookups=lookups, remedies=remedies, label_width=150
            )
            fresh = Shipment(movement="export", on=session.today.isoformat(), profile="safest")
            row = (detail.id, detail.shipment) if detail else (None, fresh)
            title = tr("Edit {name}", name=row[1].shipment) if detail else tr("Add shipment")
            ask_who_chose(form, form_texts(row[1]), session.workspace.user_name, session.today.isoformat())
            self._editing.edit_row(
                title, form, row, create=shipments.create_shipment, update=shipments.update_shipment
            )

        session.read("shipment form", read_form_data, open_form)

    def _add_party(self, form: Form, name: str) -> None:
        """Open the form of a new party named as typed in a field, then offer it in every party field of the form."""

        def name_party(party: Party) -> None:
            if not isValid(form):  # the form was closed meanwhile
                return
            for field in map(form.find_editor, _NAMED):
                if isinstance(field, editors.LookupEditor):
                    field.offer_options([*field.options, (party.party, party.name)])
            party_editor = form.find_editor(name)
            party_editor.show_value(party.party)
            party_editor.edited.emit()
            party_editor.setFocus()

        open_new_party(form.window(), self._session, form.find_editor(name).current_value(), name_party)

    def edit_lines(self, detail: ShipmentDetail) -> None:
        """Open the lines of a shipment."""

        def open_form(parts: editors.Options) -> None:
            form = make_repeated_form(
                self._session,
                (ShipmentLine, detail.lines),
                [("", (("part_number",), ("quantity",)))],
                (tr("Add line"), tr("Take out line"), tr("Nothing is in it yet.")),
                lookups={"part_number": parts},
            )
            title = tr("Lines of {name}", name=detail.shipment.shipment)
            of_lines = ListParts(ShipmentLine, lambda stored: stored.lines)
            store = self._session.client_workspace.shipments.set_lines
            self._editing.edit_list(title, form, detail, of_lines, store)

        self._session.read("lines form", lambda: read_parts(self._session, detail.products), open_form)


# --------------------------------------------------------------------------------------------------
# Who chose the readings or the assumption of a shipment: asked for in its form as soon as one is changed.


CHOICES: Final = ("profile", "assumption")


def who_chose_words(shipment: Shipment, choice: str) -> str:
    """Return who made a choice of a shipment, when and why; blank where nobody said."""
    by, on, why = (getattr(shipment, f"{choice}_{part}") for part in ("by", "on", "why"))
    return values.chosen_words({"by": by, "on": on, "why": why})


def ask_who_chose(form: Form, before: Mapping[str, str], user: str, today: str) -> None:
    """Put name and day beside a choice that is changed in the form; who takes it back finds what stood there."""
    chosen_last = {choice: before[choice] for choice in CHOICES}

    def look_at_choices() -> None:
        for choice in CHOICES:
            chosen = form.find_editor(choice).current_value()
            if chosen != chosen_last[choice]:
                chosen_last[choice] = chosen
                for part, fresh in (("by", user), ("on", today), ("why", "")):
                    name = f"{choice}_{part}"
                    text = fresh if chosen != before[choice] else before[name]
                    form.find_editor(name).show_value(text)

    form.edited.connect(look_at_choices)
