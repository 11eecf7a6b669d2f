# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Ship this: day, country, customer, quantity and end use on one form; it becomes a shipment that is screened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.declaration import CountryCode, Done
from desktop_app.services.schema.forms import Party, Shipment, ShipmentLine
from desktop_app.services.schema.rows import ProductRow
from desktop_app.ui.dialogs.same_again import look_up_parties
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.shared_views.form_fields import make_checker, make_groups, read_parts
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import across, button, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr

if TYPE_CHECKING:
    from desktop_app.services.screening.same_again import RepeatedDeal
    from desktop_app.services.screening.screenings import Screening

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

    last_deal = LastDeal(session, form)

    def follow_customer() -> None:
        """Ask no longer where a customer is that is on file, and look for the last deal with it."""
        if not customers.names_new:
            ask_where_new()
        last_deal.look_for(form.current_values())

    customers.left.connect(ask_where_new)
    customers.edited.connect(follow_customer)
    number = choices.product.part_number if choices.product else ""
    form.show_values({"part_number": number, "on": session.today.isoformat()})
    about = tr(
        "It becomes a shipment with this one line, and its screening opens. What is left blank is asked there."
    )
    dialog = FormDialog(
        parent,
        tr("Ship this"),
        form,
        partial(_store, session, form, choices, last_deal),
        about=about,
        verb=tr("Save and screen"),
        place="dialog/ship",
    )
    dialog.body.insertWidget(1, last_deal)
    last_deal.changed.connect(dialog.fit_to_content)
    form.show_row(_NEW_IN, is_shown=False)
    dialog.show_first()


class LastDeal(QWidget):
    """The last deal with the customer that is chosen, which can be taken over; hidden where there is none.

    ``taken`` is the deal that was taken over.
    """

    changed = Signal()

    def __init__(self, session: Session, form: Form) -> None:
        super().__init__()
        self._session, self._form, self._found = session, form, cast("RepeatedDeal | None", None)
        self.taken: RepeatedDeal | None = None
        self._text = label("", wrap=True)
        self._take = button(tr("Take it over"), self._take_over, role="link")
        across(self._text, self._take, on=self, gap=12, stretch=0)
        self.hide()

    def look_for(self, texts: Mapping[str, str]) -> None:
        """Look for the last deal with a customer, of the same product first."""
        again, customer = self._session.client_workspace.same_again, texts["importer"]
        find = partial(again.find_last_deal, customer, texts["part_number"])
        self._session.read("last deal", find, self._show)

    def _show(self, deal: RepeatedDeal | None) -> None:
        if not isValid(self):
            return
        self._found, self.taken = deal, None
        self.setVisible(deal is not None)
        if deal is not None:
            day = strings.format_day(deal.on) if deal.on else tr("without a day")
            text = tr("Last deal with this customer: {number}, {day}.", number=deal.number, day=day)
            self._text.setText(text)
            self._take.show()
        self.changed.emit()

    def _take_over(self) -> None:
        """Fill in what is not typed yet; the screening has the answers of that deal."""
        deal = self.taken = self._found
        if deal is None or deal.form is None:
            return
        used_by = {"": "", deal.form.importer: "yes"}.get(deal.form.end_user, "no")
        known = {
            "destination": deal.form.destination,
            "end_use_text": deal.form.end_use_text,
            _USED_BY: used_by,
        }
        texts = self._form.current_values()
        self._form.show_values({**texts, **{name: text for name, text in known.items() if not texts[name]}})
        self._text.setText(
            tr("As {number}: its answers are taken over, as far as they hold.", number=deal.number)
        )
        self._take.hide()
        self.changed.emit()


def _store(
    session: Session, form: Form, choices: ShippingChoices, last_deal: LastDeal, dialog: FormDialog
) -> None:
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
        deal_texts = {name: values[name] for name in _DEAL} | {"importer": customer}
        shipment = with_cells(shipment, deal_texts)
        if (deal := last_deal.taken) is not None and deal.form is not None:
            user = deal.form.end_user if values[_USED_BY] == "no" else shipment.end_user
            form_again = replace(with_cells(deal.form, deal_texts), title=shipment.title, end_user=user)
            number = next((old.line for old in deal.lines if old.part_number == line.part_number), "1")
            again = replace(deal, form=form_again, lines=(replace(line, line=number),), title=shipment.title)
            day = date.fromisoformat(values["on"] or session.today.isoformat())

            def make() -> Done[Screening]:
                look_up_parties(session, again)
                return workspace.same_again.make(again, day, {})

            session.change(make, show_screening, dialog.show_refusal)
            return
        session.change(
            lambda: workspace.shipments.create_shipment(shipment, [line]), screen, dialog.show_refusal
        )

    def show_screening(screening: Screening) -> None:
        dialog.close_when_done()
        session.navigator.open_screening("resume", screening.id)

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
