# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page What if: what the whole catalogue would come to if something were otherwise. Nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.basics.messages import Refused, capital
from desktop_app.domain.engine.act import HOLD
from desktop_app.services.screening import catalogue_what_if
from desktop_app.services.screening.one_case import is_near_line
from desktop_app.ui.look.theme import px
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.plain import set_available
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views.lists import save_as_paper
from desktop_app.ui.shared_views.was_and_is import ACTS, ARROW, MovedCounts, refusal_or
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.charts import ShareScaleView
from desktop_app.ui.widgets.flow import Flow, NarrowWatch
from desktop_app.ui.widgets.page import Page
from desktop_app.ui.widgets.parts import across, boxed, button, card, down, emptied, label, scrolled
from desktop_app.ui.widgets.row_menu import RowMenu
from desktop_app.ui.widgets.table import RowsTable
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import mark_translatable, tr, translate_text

STANDING, PERCENT, COUNTRY, FIGURE = "standing", "percent", "country", "figure"
SUPPLIERS, PRODUCTS = "suppliers", "products"
_FLIPS, _SHARES, _NEAR, _ALL = "flips", "shares", "near", "all"
_FILTERS: Final = {
    _FLIPS: mark_translatable("Flips {count}"),
    _SHARES: mark_translatable("Share changes {count}"),
    _NEAR: mark_translatable("Near the line {count}"),
    _ALL: mark_translatable("All {count}"),
}
"""Which products the table shows; near are those that would be near the line."""
_MOST_DRAWN: Final = 8
"""So many products have their share drawn beside the line; all are in the table."""
_PANEL_BESIDE: Final = 1150
"""The window, in pixels at 100 %, below which the counts stand above the table alone."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of change: its words, its form with ``{key}`` and ``{to}``, whose keys and what value it takes."""

    title: str
    form: str
    keys: str
    value: str


KINDS: Final = {
    "standing": Kind(mark_translatable("The standing of {law} is"), "standing={to}", "", STANDING),
    "supplier_material": Kind(
        mark_translatable("The material in what a supplier delivers is from"),
        "supplier:{key}.material_origin={to}",
        SUPPLIERS,
        COUNTRY,
    ),
    "supplier_made": Kind(
        mark_translatable("What a supplier delivers is made in"),
        "supplier:{key}.made_in={to}",
        SUPPLIERS,
        COUNTRY,
    ),
    "values": Kind(mark_translatable("The value of every product changes by"), "values={to}", "", PERCENT),
    "prices": Kind(mark_translatable("The price of every material changes by"), "prices={to}", "", PERCENT),
    "product_value": Kind(
        mark_translatable("The value of a product is"), "product:{key}.value={to}", PRODUCTS, FIGURE
    ),
    "product_made": Kind(
        mark_translatable("A product is made in"), "product:{key}.made_in={to}", PRODUCTS, COUNTRY
    ),
    "product_material": Kind(
        mark_translatable("The material in a product is from"),
        "product:{key}.material_origin={to}",
        PRODUCTS,
        COUNTRY,
    ),
}


class WhatIfPage(Page):
    """Takes changes together, works the catalogue out before and after them, and shows what flips."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("What if"), tr("Suppose something else of the catalogue. Nothing is stored."))
        self._session = session
        self.changes: list[str] = []
        self._supplier_names: dict[str, str] = {}
        self.what_if: catalogue_what_if.CatalogueWhatIf | None = None
        self.kind = editors.ChoiceEditor(
            tr("What is supposed"),
            [(name, tr(kind.title, law=strings.law_name())) for name, kind in KINDS.items()],
        )
        self.kind.setMinimumContentsLength(38)
        self.key = editors.LookupEditor(tr("Supplier or product"), (), tr("Name or number"))
        self.key.setMinimumContentsLength(22)
        self.country = editors.CountryEditor(tr("Country"), tr("Country"))
        self.country.setMinimumContentsLength(14)
        self.standing = editors.ChoiceEditor(
            tr("Standing"), [(state, strings.standing_words(state)) for state in ("in_force", "suspended")]
        )
        self.standing.setMinimumContentsLength(12)
        self.figure = editors.LineEditor(tr("Figure"), "", 110)
        self.add = button(tr("Suppose it"), self.add_change)
        self.fault = label("", "fault", wrap=True)
        self.kind.edited.connect(self._show_kind)
        self.figure.returnPressed.connect(self.add_change)
        self.more = button(tr("Add a change"), self._show_line)
        self.work_out = button(tr("Work out"), self.run, role="primary")
        self.save = button(tr("Save as PDF or workbook"), self.save_what_if)
        self.add_actions(self.save, self.work_out)
        self._products: dict[str, list[catalogue_what_if.ComparedProduct]] = {}
        self.filters = {
            only: button("", partial(self.show_only_some, only), role="toggle") for only in _FILTERS
        }
        for toggle in self.filters.values():
            toggle.setCheckable(True)
        self._filter_row = boxed(Flow(*self.filters.values()))
        self.nothing = label(tr("No product is of this kind."), "quiet", wrap=True)
        self.table = RowsTable(
            self._columns(), tr("Products before and after"), memory=session.memory, key="what_if_flips"
        )
        worked_out = tr("What if changes nothing that is stored. Open the product to change it.")
        self.table.describe_menu = lambda _row: RowMenu.only_open(self._open_product, worked_out)
        self.table.opened.connect(lambda _row: self._open_product())
        self.table.setMinimumHeight(px(132))  # heading and three rows; a low window scrolls to them
        self.figures: QVBoxLayout = down(gap=10)
        self._named = Flow(gap=6)
        self.named = boxed(self._named)
        self.name = editors.LineEditor(tr("Name to keep it under"), tr("Name to keep it under"), 200)
        self.name.returnPressed.connect(self.keep_named)
        self.keep = button(tr("Keep under this name"), self.keep_named)
        self.line = boxed(Flow(self.kind, self.key, self.country, self.standing, self.figure, self.add))
        self._chips = Flow(self.more, self.name, self.keep, gap=6)
        self.chips = boxed(self._chips)
        head = card(self.line, self.fault, self.chips, self.named, gap=8)
        self.moves = label("", "quiet", wrap=True)
        self.summary = label("", "quiet", wrap=True)
        left = down(
            head, self.moves, self.summary, self._filter_row, self.nothing, self.table, gap=12, stretch=5
        )
        left.addStretch()  # while there is no table, what is above it stays at the top
        figures = boxed(down(self.figures, None, gap=10, margins=(16, 12, 16, 12)))
        area = scrolled(figures, tr("What to do first, before and after"))
        area.setProperty("role", "page")
        side = boxed(down(area), "panel")
        side.setFixedWidth(px(320))

        def show_panel(is_narrow: bool) -> None:  # noqa: FBT001  as the watch says it
            side.setVisible(not is_narrow)
            self.moves.setVisible(is_narrow)

        NarrowWatch(self, _PANEL_BESIDE, show_panel)
        self.body.addLayout(across(boxed(left), side, gap=18, stretch=0))
        self._show_kind()
        self._show_changes()

    # ---- what is supposed ----

    def show_only(self, first: object) -> None:
        """Begin anew with one change, such as that a supplier's material is Chinese, and work it out."""
        self.changes = [str(first)]
        self._show_changes()
        self.run()

    def read_again(self) -> None:
        self._show_kind()
        self._read_named()
        self._read_supplier_names()

    def clear_client(self) -> None:
        """Suppose nothing any more: suppliers and products are those of the client that was open."""
        self.changes, self._supplier_names = [], {}
        self.key.offer_options(())
        for editor in (self.key, self.figure, self.name):
            editor.show_value("")
        emptied(self._named)
        self._show_changes()

    def _read_supplier_names(self) -> None:
        """Read what suppliers are called, and name them so in what is supposed."""
        client = self._session.client
        if client is None:
            return
        suppliers = self._session.client_workspace.suppliers

        def show(names: dict[str, str]) -> None:
            if self._session.client == client and names != self._supplier_names:
                self._supplier_names = names
                for chip in self.chips.findChildren(QPushButton):
                    if text := chip.property("change"):
                        chip.setText(self._name_change(text))

        self._session.read(
            "names for what if", lambda: {row.supplier: row.name for row in suppliers.rows()}, show
        )

    def _name_change(self, text: str) -> str:
        """Return a change in words, its suppliers by their names."""
        return change_words(text, self._supplier_names)

    # ---- kept under a name ----

    def keep_named(self) -> None:
        """Keep what is supposed under the name that is filled in; a fault is told."""
        what_if, supposed = self.what_if, self._session.client_workspace.supposed
        if what_if is None:
            return
        outcome = refusal_or(lambda: supposed.keep_named(self.name.current_value(), what_if))
        if isinstance(outcome, Refused):
            self._tell(outcome)
            return
        self._say("")
        self.name.show_value("")
        self._read_named()

    def open_named(self, named: catalogue_what_if.NamedWhatIf) -> None:
        """Suppose what was kept under a name, and work it out for the catalogue as it is today."""
        self.changes = list(named.changes)
        self._show_changes()
        self.run()

    def drop_named(self, named: catalogue_what_if.NamedWhatIf) -> None:
        """Keep something no longer."""
        supposed = self._session.client_workspace.supposed
        outcome = refusal_or(lambda: supposed.drop_named(named.name))
        if isinstance(outcome, Refused):
            self._tell(outcome)
        self._read_named()

    def _read_named(self) -> None:
        """Show what is kept: each with its day and what was to be held before and after."""
        emptied(self._named)
        if self._session.client is None:
            return
        outcome = refusal_or(self._session.client_workspace.supposed.list_named)
        if isinstance(outcome, Refused):
            self._tell(outcome)
            outcome = []
        self._named.addWidget(label(tr("Kept under a name"), "small"))
        for named in outcome:
            was, is_ = named.holds
            came_to = f"{values.act_short(HOLD)} {was}{ARROW}{is_}"
            if was == is_:
                flip = strings.tr_n("%n product(s) come to another answer", named.flips)
                came_to = flip if named.flips else tr("nothing flips")
            text = f"{named.name} · {strings.format_day(date.fromisoformat(named.on))} · {came_to}"
            tip = strings.join_with_commas(map(self._name_change, named.changes))
            self._named.addWidget(button(text, partial(self.open_named, named), role="link", tip=tip))
            drop, name = partial(self.drop_named, named), tr("Keep {name} no longer", name=named.name)
            self._named.addWidget(button("", drop, icon="x", tip=tr("Keep this no longer"), name=name))
        self.named.setVisible(bool(outcome))

    def add_change(self) -> None:
        """Add what is filled in to what is supposed; a fault is told beside it."""
        kind = KINDS[self.kind.current_value()]
        values = {
            STANDING: self.standing.current_value(),
            COUNTRY: self.country.current_value(),
            PERCENT: signed_percent(self.figure.current_value()),
            FIGURE: self.figure.current_value().replace(",", "."),
        }
        key, to = self.key.current_value() if kind.keys else "", values[kind.value]
        if (kind.keys and not key) or not to:
            self._say(tr("Fill in every field of the line first."))
            return
        text = kind.form.format(key=key, to=to)
        outcome = refusal_or(lambda: catalogue_what_if.read_change(text))
        if isinstance(outcome, Refused):
            self._tell(outcome)
            return
        if text not in self.changes:
            self.changes.append(text)
        self.figure.show_value("")
        self._show_changes()

    def _drop_change(self, text: str) -> None:
        self.changes.remove(text)
        self._show_changes()

    def _show_kind(self) -> None:
        """Show the fields that the kind of change takes."""
        kind = KINDS[self.kind.current_value()]
        self.key.setVisible(bool(kind.keys))
        for editor, value in ((self.standing, STANDING), (self.country, COUNTRY)):
            editor.setVisible(kind.value == value)
        self.figure.setVisible(kind.value in (PERCENT, FIGURE))
        self.figure.setPlaceholderText("+20%" if kind.value == PERCENT else "12.50")

        def read_keys() -> editors.Options:
            client = self._session.client_workspace
            if kind.keys == SUPPLIERS:
                return [(row.supplier, row.name) for row in client.suppliers.rows()]
            rows = client.products.rows()
            return [(row.part_number, f"{row.part_number}  {row.name}".strip()) for row in rows]

        opened = self._session.client

        def offer(options: editors.Options) -> None:
            if self._session.client == opened:
                self.key.offer_options(options)

        if kind.keys and opened is not None:
            self._session.read(f"keys for what if {kind.keys}", read_keys, offer)

    def _show_changes(self) -> None:
        self._say("")
        lasting = [self._chips.takeAt(self._chips.count() - 1) for _ in (self.keep, self.name, self.more)]
        emptied(self._chips)
        before: QWidget = self.add
        for text in self.changes:
            chip = button(
                self._name_change(text),
                partial(self._drop_change, text),
                icon="x",
                tip=tr("Suppose this no longer"),
            )
            chip.setProperty("change", text)
            self._chips.addWidget(chip)
            QWidget.setTabOrder(before, chip)
            before = chip
        QWidget.setTabOrder(before, self.more)
        for entry in filter(None, reversed(lasting)):
            self._chips.addItem(entry)
        self.chips.setVisible(bool(self.changes))
        self._show(None)

    def _show_line(self) -> None:
        """Show the line in which a further change is filled in; what was worked out leaves it out."""
        self.more.hide()
        self.line.show()
        self.kind.setFocus()

    # ---- what it comes to ----

    def run(self) -> None:
        """Work the catalogue out before and after, with progress and a way to stop it."""
        changes, client = tuple(self.changes), self._session.client
        supposed = self._session.client_workspace.supposed
        if not changes:
            self._say(tr("Choose what is supposed first, then Suppose it."))
            self.kind.setFocus()
            return
        self._session.navigator.run_long_work(
            tr("Working out what would change"),
            lambda progress: refusal_or(
                lambda: supposed.try_changes_apart(
                    changes, progress=progress.step, cancelled=lambda: progress.cancelled
                )
            ),
            lambda outcome: self._show_outcome(client, outcome),
            key="catalogue what if",
        )

    def _show_outcome(self, client: int | None, outcome: catalogue_what_if.CatalogueWhatIf | Refused) -> None:
        if self._session.client != client:  # another one was opened meanwhile
            return
        if isinstance(outcome, Refused):
            self._tell(outcome)
        else:
            self._show(outcome)

    def _tell(self, refused: Refused) -> None:
        self._say(strings.refusal_sentences(translate_text(refused.what), translate_text(refused.do)))

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _show(self, what_if: catalogue_what_if.CatalogueWhatIf | None) -> None:
        self.what_if = what_if
        threshold = self._session.program.pack.on(self._session.today).threshold
        line = threshold.limit if threshold else None
        products = what_if.products if what_if else []
        self._products = {
            _FLIPS: [product for product in products if product.flips],
            _SHARES: [
                product
                for product in products
                if product.was is not product.is_ and product.was.deciding_share != product.is_.deciding_share
            ],
            _NEAR: [product for product in products if is_near_line(product.is_.deciding_share, line)],
            _ALL: products,
        }
        for only, toggle in self.filters.items():
            text = tr(_FILTERS[only], count=len(self._products[only]))
            toggle.setText(text)
            toggle.setAccessibleName(text)
        self._filter_row.setVisible(what_if is not None)
        self.show_only_some(_FLIPS)
        self.nothing.setVisible(what_if is not None and not what_if.flips)
        why = tr("Work it out first; then it can be saved.")
        set_available(self.save, "" if what_if else why, self.work_out.setFocus)
        self.line.setVisible(what_if is None)
        for widget in (self.more, self.name, self.keep):
            widget.setVisible(what_if is not None)
        emptied(self.figures)
        if what_if is None:
            self.moves.setText("")
            self.summary.setText(
                tr(
                    "Choose what is supposed, add as many as belong together, and work it out. Every product is"
                    " worked out as if it were shipped today to a buyer with nothing against it."
                )
            )
        else:
            was, is_ = what_if.before["act"], what_if.after["act"]
            acts = [act for act in ACTS if was[act] or is_[act]]
            moves = (f"{values.act_short(act)} {was[act]}{ARROW}{is_[act]}" for act in acts)
            self.moves.setText(strings.join_with_commas(moves))
            self.summary.setText(strings.join_with_commas(_counts(what_if)))
            _fill_figures(self.figures, what_if, line)

    def show_only_some(self, only: str) -> None:
        """Show the products of one filter."""
        for name, toggle in self.filters.items():
            toggle.setChecked(name == only)
        products = self._products[only]
        self.table.show_rows(products)
        self.table.setVisible(bool(products))
        self.nothing.setVisible(not products)

    def _columns(self) -> tuple[Column[catalogue_what_if.ComparedProduct], ...]:
        threshold = self._session.program.pack.on(self._session.today).threshold

        def share(answer: catalogue_what_if.SupposedAnswer) -> str:
            return strings.format_share(answer.deciding_share, threshold.limit if threshold else None)

        return (
            Column("part_number", tr("Part number"), lambda flip: flip.part_number, width=104),
            Column("name", tr("Name"), lambda flip: flip.name, width=150, stretch=True),
            Column(
                "act_before",
                tr("Do first before"),
                lambda flip: values.act_short(flip.was.act),
                width=118,
                act=lambda flip: flip.was.act,
                rank=4,
            ),
            Column(
                "act",
                tr("Do first after"),
                lambda flip: values.act_short(flip.is_.act),
                width=118,
                act=lambda flip: flip.is_.act,
                rank=5,
            ),
            Column(
                "verdict_before",
                tr("Verdict before"),
                lambda flip: strings.verdict_words(flip.was.verdict),
                width=138,
                quiet=True,
                verdict=lambda flip: flip.was.verdict,
                rank=2,
            ),
            Column(
                "verdict_after",
                tr("Verdict after"),
                lambda flip: strings.verdict_words(flip.is_.verdict),
                width=138,
                verdict=lambda flip: flip.is_.verdict,
                rank=3,
            ),
            Column(
                "share_before",
                tr("Share before"),
                lambda flip: share(flip.was),
                right=True,
                quiet=True,
                width=146,
            ),
            Column(
                "share_after", tr("Share after"), lambda flip: share(flip.is_), right=True, width=146, rank=1
            ),
            Column("grounds", tr("Grounds after"), _grounds_after, width=92, rank=-1),
            Column(
                "standing",
                tr("{law}, was → is", law=strings.law_name()),
                _standing_of,
                width=170,
                quiet=True,
                visible=False,
            ),
        )

    def _open_product(self) -> None:
        flip: catalogue_what_if.ComparedProduct | None = self.table.current_row()
        if flip is not None:
            product = self._session.client_workspace.products.find(flip.part_number)
            self._session.navigator.show_page("products", product)

    def save_what_if(self) -> bool:
        """Save what would change as a PDF or a workbook."""
        what_if, session = self.what_if, self._session
        if what_if is None:
            return False

        supposed = session.client_workspace.supposed
        save_as_paper(session, tr("What if"), lambda file: supposed.write_what_if(what_if, file))
        return True


def change_words(text: str, suppliers: Mapping[str, str]) -> str:
    """Return a change in the words of the window; ``suppliers`` are their names by their keys."""
    change = catalogue_what_if.read_change(text)
    keys, to = change.keys, change.to
    if change.subject == "supplier":
        keys = strings.join_with_commas(suppliers.get(key, key) for key in keys.split(","))
    if change.subject == "standing":
        return tr("{law}: {standing}", law=strings.law_name(), standing=strings.standing_words(to))
    if change.subject == "values":
        return tr("Values {percent} %", percent=to)
    if change.subject == "prices":
        return tr("Prices of materials {percent} %", percent=to)
    if change.field == catalogue_what_if.MATERIAL_ORIGIN:
        return tr("{keys}: material from {country}", keys=keys, country=strings.country_name(to))
    if change.field == catalogue_what_if.MADE_IN:
        return tr("{keys}: made in {country}", keys=keys, country=strings.country_name(to))
    if change.field == "value":
        return tr("{keys}: value {amount}", keys=keys, amount=strings.format_figure(to))
    return text


def signed_percent(percent: str) -> str:
    """Return a percentage as a change takes it: with a sign and the sign of percent, a comma read as a point."""
    figure = percent.replace(",", ".").replace("%", "").replace(" ", "")
    if not figure:
        return ""
    return f"{figure if figure[0] in '+-' else f'+{figure}'}%"


def _fill_figures(
    layout: QVBoxLayout, what_if: catalogue_what_if.CatalogueWhatIf, limit: Fraction | None
) -> None:
    """Show the words to do first before and after, in counts that add up, and what the changes do not reach."""
    for title, of, is_of_acts in (
        (tr("Products by verdict"), "verdict", False),
        (tr("What to do first"), "act", True),
    ):
        layout.addWidget(label(title, "section"))
        layout.addWidget(MovedCounts(title, what_if.before[of], what_if.after[of], acts=is_of_acts))
    shares = [(flip.part_number, flip.is_.deciding_share) for flip in what_if.flips]
    shares_drawn = [(number, share) for number, share in shares if share is not None][:_MOST_DRAWN]
    if shares_drawn and limit is not None:
        layout.addWidget(label(tr("Shares of what flips"), "section"))
        scale = ShareScaleView(limit)
        scale.show_shares(shares_drawn)
        layout.addWidget(scale)
    for note in what_if.notes:
        layout.addWidget(label(capital(translate_text(note)), "small", wrap=True))
    for number, why in what_if.refused.items():
        layout.addWidget(label(strings.labelled(number, translate_text(why)), "small", wrap=True))


def _counts(what_if: catalogue_what_if.CatalogueWhatIf) -> Sequence[str]:
    texts = [
        strings.tr_n("%n product(s) come to another answer", len(what_if.flips)),
        strings.tr_n("%n product(s) change in the standing alone", what_if.standing_only),
        strings.tr_n("%n product(s) stay as they are", what_if.unchanged),
    ]
    if what_if.refused:
        texts.append(strings.tr_n("%n product(s) could not be worked out", len(what_if.refused)))
    return texts


def _grounds_after(flip: catalogue_what_if.ComparedProduct) -> str:
    """Return the grounds that are met after the changes, then those that are open."""
    signs = {"yes": "", "unknown": "?"}
    return values.ground_words(
        [f"{code}{signs[state]}" for code, state in flip.is_.limbs.items() if state in signs]
    )


def _standing_of(flip: catalogue_what_if.ComparedProduct) -> str:
    was, is_ = (strings.standing_words(answer.standing) for answer in (flip.was, flip.is_))
    return was if was == is_ else f"{was}{ARROW}{is_}"
