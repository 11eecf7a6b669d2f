# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Ship this: day, country, customer, quantity and end use on one form; it becomes a shipment that is screened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ProductRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shared_views.form_fields import make_checker, make_groups, read_parts
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.words.strings import tr

_LINE = ("part_number", "quantity")
_DEAL = ("on", "destination", "importer", "end_use_text")
_USED_BY = "used_by_customer"
_NEW_IN = "country_of_new_customer"


@dataclass(frozen=True, slots=True)
class ShippingChoices:
    """What the form offers: products and parties, the product that is filled in, and the country of the client."""

    parts: editors.Options
    parties: editors.Options
    product: ProductRow | None
    home: CountryCode


def open_shipping(parent: QWidget, session: Session, product: int | None = None) -> None:
    """Read what the form offers, then open it; ``product`` is the one filled in, None to choose it there."""

    def read_choices() -> ShippingChoices:
        workspace = session.client_workspace
        chosen = workspace.products.rows_by_id([product]).get(product) if product is not None else None
        parties = [(row.party, row.name) for row in workspace.parties.rows()]
        assert session.client is not None  # noqa: S101  its products are shown
        home = session.workspace.clients.get(session.client).country
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
    customer = replace(inputs["importer"], label=tr("Customer"), help=tr("Who buys and imports the goods."))
    country_of_new = replace(
        inputs["destination"],
        name=_NEW_IN,
        label=tr("New customer in"),
        help=tr(
            "No party has this name yet: it is added with this country, the rest is filled in under Parties."
        ),
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
    asked = (inputs[name] for name in ("part_number", "quantity", "on", "destination"))
    fields = [*asked, customer, country_of_new, used_by]
    check_deal, check_line = make_checker(session, Shipment), make_checker(session, ShipmentLine)

    def check(values: Mapping[str, str]) -> dict[str, str]:
        lacking = {} if values["part_number"] else {"part_number": tr("Choose the product that leaves.")}
        if customers.names_new and not values[_NEW_IN]:
            ask_where_new()
            lacking[_NEW_IN] = tr("This customer is new: say in which country it is.")
        return {
            **check_deal({name: "" if name == "importer" else values[name] for name in _DEAL}),
            **check_line({name: values[name] for name in _LINE}),
            **lacking,
        }

    form = Form([Group("", [[field] for field in (*fields, inputs["end_use_text"])])], 140, check=check)
    customers = cast(editors.LookupEditor, form.find_editor("importer"))
    customers.takes_new = True

    def ask_where_new() -> None:
        """Ask where a customer is that no party is called like; where the goods go to is at hand."""
        known = form.find_editor(_NEW_IN).current_value() or form.find_editor("destination").current_value()
        form.show_row(_NEW_IN, is_shown=customers.names_new)
        if customers.names_new:
            form.find_editor(_NEW_IN).show_value(known)
        dialog.fit_to_content()

    customers.left.connect(ask_where_new)
    customers.edited.connect(lambda: None if customers.names_new else ask_where_new())
    number = choices.product.part_number if choices.product else ""
    form.show_values({"part_number": number, "on": session.today.isoformat()})
    about = tr(
        "It becomes a shipment with this one line, and its screening opens. What is left blank is asked there."
    )
    dialog = FormDialog(
        parent,
        tr("Ship this"),
        form,
        partial(_store, session, form, choices),
        about=about,
        verb=tr("Save and screen"),
    )
    form.show_row(_NEW_IN, is_shown=False)
    dialog.show_first()


def _store(session: Session, form: Form, choices: ShippingChoices, dialog: FormDialog) -> None:
    """Store the shipment with its line, then open its screening."""
    values = form.current_values()
    leaves = bool(values["destination"]) and values["destination"] != choices.home
    title = next(
        (text for value, text in choices.parts if value == values["part_number"]), values["part_number"]
    )
    line = with_cells(ShipmentLine(), {name: values[name] for name in _LINE})
    workspace = session.client_workspace

    def ship(customer: str) -> None:
        shipment = Shipment(
            title=" ".join(title.split()),
            movement="export" if leaves else "",
            end_user=customer if values[_USED_BY] == "yes" else "",
            profile="safest",
        )
        shipment = with_cells(shipment, {name: values[name] for name in _DEAL} | {"importer": customer})
        session.change(
            lambda: workspace.shipments.create_shipment(shipment, [line]), screen, dialog.show_refusal
        )

    def screen(number: int) -> None:
        dialog.close_when_done()
        session.navigator.open_screening("shipment", number)

    def name_customer(party: Party) -> None:
        """Ship to the customer that was added; a shipment that is refused finds it in the list."""
        customers.offer_options([*customers.options, (party.party, party.name)])
        customers.show_value(party.party)
        ship(party.party)

    dialog.lock_until_done()
    customers = cast(editors.LookupEditor, form.find_editor("importer"))
    if not customers.names_new:
        ship(values["importer"])
        return
    new, parties = Party(name=values["importer"], country=CountryCode(values[_NEW_IN])), workspace.parties
    session.change(
        lambda: parties.create(new),
        lambda number: session.read("new party", lambda: parties.get(number).party, name_customer),
        dialog.show_refusal,
    )
