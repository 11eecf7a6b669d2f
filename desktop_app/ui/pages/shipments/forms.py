# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The forms of a shipment: itself and its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shiboken6 import isValid

from desktop_app.domain.case_fields import END_USE_FACTS
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ShipmentDetail
from desktop_app.ui.dialogs.new_party import open_new_party
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.pages.part_lookup import read_parts
from desktop_app.ui.shared_views.form_fields import (
    form_texts,
    make_checker,
    make_groups,
    whole_form,
)
from desktop_app.ui.widgets.forms.editors import LookupEditor, Options
from desktop_app.ui.widgets.forms.form import Form, Group
from desktop_app.ui.widgets.forms.repeated import Repeated
from desktop_app.ui.words.strings import mark_translatable, tr

_SHIPMENT = (
    ("", (("title",), ("on",), ("movement",), ("destination",))),
    (mark_translatable("Parties"), (("importer",), ("consignee",), ("end_user",))),
    (
        mark_translatable("End use"),
        (
            ("end_use_text",),
            *((fact,) for fact in END_USE_FACTS),
            ("chips_kind",),
            ("logic_nm",),
            ("memory_layers",),
        ),
    ),
    (
        mark_translatable("If it is not the client itself that exports"),
        (("exporter",), ("exporter_country",)),
    ),
    (mark_translatable("Readings"), (("profile",), ("assumption",), ("note",))),
)

_NAMED = ("importer", "consignee", "end_user")


class ShipmentForms:
    """Opens the forms in the pane of the page and saves them."""

    def __init__(self, editing: Editing) -> None:
        self._editing, self._session = editing, editing.session

    def add(self) -> None:
        """Open a blank form."""
        self._read(None)

    def edit(self, shipment: int) -> None:
        """Open the form of a shipment."""
        self._read(shipment)

    def _read(self, shipment: int | None) -> None:
        """Read the shipment, and the parties it may name, and open its form."""

        def work() -> tuple[ShipmentDetail | None, Options]:
            room = self._session.client_workspace
            parties = [(row.party, row.name) for row in room.parties.rows()]
            return room.shipments.load_shipment(shipment) if shipment is not None else None, parties

        self._session.read("shipment form", work, lambda found: self._open(*found))

    def _open(self, detail: ShipmentDetail | None, parties: Options) -> None:
        session, room = self._session, self._session.client_workspace
        lookups = dict.fromkeys(_NAMED, parties)
        wanted = [
            (tr(title) if title else "", rows) for title, rows in whole_form(Shipment, _SHIPMENT)
        ]
        groups = make_groups(session, Shipment, wanted, lookups)
        ways = dict.fromkeys(lookups, (tr("Add party …"), lambda name: self._add_party(form, name)))
        form: Form = Form(groups, 150, check=make_checker(session, Shipment), ways=ways, later=True)
        fresh = Shipment(movement="export", on=session.today.isoformat(), profile="safest")
        form.show_values(form_texts(detail.shipment if detail else fresh))

        def save() -> None:
            if detail is None:
                filled = Shipment(**form.values())
                self._editing.store(lambda: room.shipments.create_shipment(filled))
            else:
                changed = replace(detail.shipment, **form.values())
                self._editing.store(
                    lambda: room.shipments.update_shipment(detail.id, changed), detail.id
                )

        name = detail.shipment.shipment if detail else ""
        self._editing.open(
            tr("Edit {name}", name=name) if detail else tr("Add shipment"), form, save
        )

    def _add_party(self, form: Form, name: str) -> None:
        """Add the party whose name stands in a field; every field of the form can name it from then on."""

        def added(party: Party) -> None:
            if not isValid(form):  # it was put away meanwhile
                return
            for field in map(form.editor, _NAMED):
                if isinstance(field, LookupEditor):
                    field.offer([*field.options, (party.party, party.name)])
            taken = form.editor(name)
            taken.set_value(party.party)
            taken.edited.emit()
            taken.setFocus()

        open_new_party(form.window(), self._session, form.editor(name).value(), added)

    def edit_lines(self, detail: ShipmentDetail) -> None:
        """Open the lines of a shipment."""
        self._session.read(
            "lines form",
            lambda: read_parts(self._session, detail.products),
            lambda parts: self._open_lines(detail, parts),
        )

    def _open_lines(self, detail: ShipmentDetail, parts: Options) -> None:
        session, room = self._session, self._session.client_workspace

        def line() -> Sequence[Group]:
            rows = (("part_number",), ("quantity",))
            return make_groups(session, ShipmentLine, [("", rows)], {"part_number": parts})

        form = Repeated(
            line,
            (tr("Add line"), tr("Take out line"), tr("Nothing is in it yet.")),
            check=make_checker(session, ShipmentLine),
            later=True,
        )
        form.show_values([form_texts(one) for one in detail.lines])

        def save() -> None:
            lines = [ShipmentLine(**values) for values in form.values()]
            self._editing.store(lambda: room.shipments.set_lines(detail.id, lines), detail.id)

        self._editing.open(tr("Lines of {name}", name=detail.shipment.shipment), form, save)
