# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Ship this: day, country, customer, quantity and end use on one form; it becomes a shipment that is screened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ProductRow
from desktop_app.ui.dialogs.frame import FormDialog
from desktop_app.ui.dialogs.new_screening import open_new_party
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.form_fields import make_checker, make_groups, read_parts
from desktop_app.ui.widgets.editors import LookupEditor, Options
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.words.strings import tr

_LINE = ("part_number", "quantity")
_DEAL = ("on", "destination", "importer", "end_use_text")
_USED_BY = "used_by_customer"


@dataclass(frozen=True, slots=True)
class ShippingChoices:
    """What the form offers: products and parties, the product that is filled in, and the country of the client."""

    parts: Options
    parties: Options
    product: ProductRow | None
    home: str


def open_shipping(parent: QWidget, session: Session, product: int | None = None) -> None:
    """Read what the form offers, then open it; ``product`` is the one filled in, None to choose it there."""

    def read_choices() -> ShippingChoices:
        workspace = session.client_workspace
        chosen = workspace.products.rows_by_id([product]).get(product) if product is not None else None
        parties = [(row.party, row.name) for row in workspace.parties.rows()]
        assert session.client is not None  # noqa: S101  its products are shown
        home: str = session.workspace.clients.get(session.client).client.country
        return ShippingChoices(read_parts(session, [chosen] if chosen else []), parties, chosen, home)

    session.read("shipping", read_choices, partial(_open_dialog, parent, session))


def _open_dialog(parent: QWidget, session: Session, choices: ShippingChoices) -> None:
    groups = [
        *make_groups(
            session, ShipmentLine, [("", [(name,) for name in _LINE])], {"part_number": choices.parts}
        ),
        *make_groups(session, Shipment, [("", [(name,) for name in _DEAL])], {"importer": choices.parties}),
    ]
    inputs = {row[0].name: row[0] for group in groups for row in group.rows}
    customer = replace(
        inputs["importer"],
        label=tr("Customer"),
        help=tr("Who buys and imports the goods."),
        wrong=tr("No party has this name yet. Add it here, or choose one from the list."),
    )
    used_by = Input(
        _USED_BY,
        tr("Customer uses them"),
        "choice",
        tr(
            "Whether the customer builds the goods in or uses them up; else the screening asks for the end user."
        ),
        options=[
            ("", tr("not known: the screening asks")),
            ("yes", tr("Yes")),
            ("no", tr("No, somebody else")),
        ],
    )
    fields = [
        inputs["part_number"],
        inputs["quantity"],
        inputs["on"],
        inputs["destination"],
        customer,
        used_by,
    ]
    check_deal, check_line = make_checker(session, Shipment), make_checker(session, ShipmentLine)

    def check(values: Mapping[str, str]) -> dict[str, str]:
        lacking = {} if values["part_number"] else {"part_number": tr("Choose the product that leaves.")}
        return {
            **check_deal({name: values[name] for name in _DEAL}),
            **check_line({name: values[name] for name in _LINE}),
            **lacking,
        }

    remedy = (tr("Add this customer …"), lambda _name: _add_customer(form, session))
    form: Form = Form(
        [Group("", [[field] for field in (*fields, inputs["end_use_text"])])],
        140,
        check=check,
        ways={"importer": remedy},
    )
    number = choices.product.part_number if choices.product else ""
    form.show_values({"part_number": number, "on": session.today.isoformat()})
    about = tr(
        "It becomes a shipment with this one line, and its screening opens. What is left blank is asked there."
    )
    FormDialog(
        parent,
        tr("Ship this"),
        form,
        partial(_store, session, form, choices),
        about=about,
        verb=tr("Save and screen"),
    ).show_first()


def _add_customer(form: Form, session: Session) -> None:
    """Open the form of a new party with what is typed: its name, and the country the goods go to."""

    def name_customer(party: Party) -> None:
        if not isValid(form):  # the form was closed meanwhile
            return
        editor = form.find_editor("importer")
        if isinstance(editor, LookupEditor):
            editor.offer_options([*editor.options, (party.party, party.name)])
        editor.show_value(party.party)
        editor.edited.emit()
        editor.setFocus()

    typed = form.current_values()
    open_new_party(form.window(), session, typed["importer"], name_customer, country=typed["destination"])


def _store(session: Session, form: Form, choices: ShippingChoices, dialog: FormDialog) -> None:
    """Store the shipment with its line, then open its screening."""
    values = form.current_values()
    leaves = bool(values["destination"]) and values["destination"] != choices.home
    title = next(
        (text for value, text in choices.parts if value == values["part_number"]), values["part_number"]
    )
    shipment = Shipment(
        **{name: values[name] for name in _DEAL},
        title=" ".join(title.split()),
        movement="export" if leaves else "",
        end_user=values["importer"] if values[_USED_BY] == "yes" else "",
        profile="safest",
    )
    line = ShipmentLine(**{name: values[name] for name in _LINE})

    def screen(number: int) -> None:
        dialog.close_when_done()
        session.navigator.open_screening("shipment", number)

    dialog.lock_until_done()
    shipments = session.client_workspace.shipments
    session.change(lambda: shipments.create_shipment(shipment, [line]), screen, dialog.show_refusal)
