# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One product beside the table: facts with origin marks, bill, materials, technology, where used; and its forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import count
from typing import Any, Final, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.basics.messages import Refused
from desktop_app.basics.quantity import exact_decimal
from desktop_app.domain.case import NOT_LISTED
from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.domain.law.pack import Pack
from desktop_app.services.catalogue.case_builder import may_hold_more
from desktop_app.services.importing.assembly.materials import StatedContent, contents_of_substance
from desktop_app.services.schema.columns import CHOICE_WORDS
from desktop_app.services.schema.declaration import CurrencyCode, Done
from desktop_app.services.schema.forms import BillLine, Material, Product, Technology
from desktop_app.services.schema.rows import BillPart, ProductDetail
from desktop_app.ui.dialogs.attachments import DocumentsView, list_figures, open_origin
from desktop_app.ui.dialogs.edit_conflict import ListParts
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.pages.products.columns import describe_listing
from desktop_app.ui.plain import set_tip
from desktop_app.ui.session.session import PageId, Session
from desktop_app.ui.shared_views import form_fields
from desktop_app.ui.shared_views.evidence import open_paper
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.charts import VerdictChip
from desktop_app.ui.widgets.detail import FactList, ShownFact, make_detail_head, make_section_heading
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import Note, across, boxed, button, down, fill, label
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, join_with_commas, mark_translatable, tr, translate_text

_MOST_PARTS: Final = 40
"""Parts of a bill that have a line each; the page of the bill shows all."""
_STALE_AFTER: Final = timedelta(days=180)
"""A reference price that is older is marked so."""


class ProductHost(Protocol):
    """What the view of a product needs of its page."""

    session: Session
    forms: ProductForms

    def start_screening(self, product: int) -> None:
        """Start a screening."""

    def ship_current(self) -> None:
        """Open the form that makes a shipment of the product shown."""

    def show_part(self, product: int) -> None:
        """Go to another product."""


def draw_product(
    host: ProductHost, detail: ProductDetail, today_verdict: Any, *, is_material: bool = False
) -> QWidget:
    """Return the view of a product; ``is_material`` tells that its row of Annex 1 is a material."""
    product = detail.product
    screen = button(
        tr("Screen"),
        lambda: host.start_screening(detail.id),
        tip=tr("Screen this product without a shipment"),
    )
    ship = button(tr("Ship this"), host.ship_current, tip=tr("Day, country and customer, then screen it"))
    edit = button(tr("Edit"), lambda: host.forms.edit_product(detail.id))
    supplier = detail.supplier
    under = strings.join_with_commas((supplier.name, supplier.name_zh)) if supplier else ""
    under = under or product.name_zh
    view_column = down(make_detail_head(f"{product.part_number}  {product.name}", under, edit, screen, ship))
    if today_verdict is not None:
        view_column.addSpacing(10)
        view_column.addWidget(_draw_today_verdict(host, today_verdict))
    documents = DocumentsView(host.session, list_figures(detail))
    view_column.addWidget(documents.make_note())
    view_column.addSpacing(8)
    view_column.addWidget(
        FactList(_list_facts(detail), open_origin=partial(open_origin, host.session, detail.id))
    )
    if product.supplier:
        ask = partial(host.session.navigator.show_page, PageId.ASKED, product.supplier)
        view_column.addWidget(button(tr("Ask the supplier"), ask, role="link"))
    if detail.source_list:
        open_list = partial(
            open_paper, host.session, host.session.navigator.dialog_parent, detail.source_list
        )
        go = button(tr("Open the list it was taken from"), open_list, role="link")
        view_column.addLayout(across(go, None))
    materials = _draw_materials(host, detail, is_material=is_material)
    for view_part in (_draw_bill(host, detail), materials, _draw_technology(host, detail)):
        view_column.addWidget(view_part)
    if detail.used_in:
        view_column.addWidget(make_section_heading(tr("Where used")))
        view_column.addWidget(_draw_parts(host, detail.used_in))
    view_column.addWidget(documents)
    return boxed(view_column)


def _draw_today_verdict(host: ProductHost, today_verdict: Any) -> QWidget:
    if today_verdict.refused:
        return label(translate_text(today_verdict.refused), "fault", wrap=True)
    supposed = values.word_assumption(today_verdict.standing).phrase
    if len(today_verdict.possible) > 1:
        each = strings.quote_verdicts(today_verdict.possible)
        supposed = tr("{supposed}: {each}", supposed=supposed, each=each)
    act = label(values.act_short(today_verdict.act), today_verdict.act)
    set_tip(act, values.act_words(today_verdict.act))
    line = across(act, VerdictChip(today_verdict.verdict), None, gap=10)
    column = down(line, label(supposed, "quiet", wrap=True), gap=4)
    if today_verdict.settles:
        column.addWidget(label(tr("Would settle it:"), "caption"))
        for open_fact in today_verdict.settles:
            column.addWidget(label(f"•  {translate_text(open_fact)}", "caption", wrap=True))
    notes = (
        *getattr(today_verdict, "notes", ()),
        values.hanging_words(today_verdict.turning_doubts),
        values.scope_caveat(today_verdict.verdict, today_verdict.other_law),
    )
    for note in filter(None, notes):
        column.addWidget(label(translate_text(note), "small", wrap=True))
    if today_verdict.rates_missing:
        remark = tr(
            "No exchange rate converts {currencies}.",
            currencies=strings.join_with_commas(today_verdict.rates_missing),
        )
        open_rates = button(
            tr("Exchange rates"), partial(host.session.navigator.show_page, "rates"), role="link"
        )
        column.addWidget(boxed(down(label(remark, "small", wrap=True), across(open_rates, None))))
    return boxed(column)


def _origin(detail: ProductDetail, field: str) -> dict[str, str]:
    """Return origin mark and document of a fact; ``field`` is a key of ``ProductDetail.sources``."""
    source = detail.sources.get(field)
    if source is None:
        return {}
    mark = strings.origin_letter(source.source_kind)
    return {"mark": mark, "document": source.source_document, "figure": field}


def _list_facts(detail: ProductDetail) -> list[ShownFact]:
    product = detail.product
    basis = translate_text(CHOICE_WORDS["basis"].get(product.value_basis, product.value_basis))
    value = strings.format_amount(product.value, product.value_to, product.currency)
    worth = tr("{amount} {basis}", amount=value, basis=strings.lower_first_letter(basis)).strip()
    country = strings.country_name(product.made_in) if product.made_in else ""
    mass = strings.format_amount(product.mass, product.mass_to, product.mass_unit) if product.mass else ""
    facts = (
        ("listed_as", tr("Class"), describe_listing(product.listed_as)),
        ("made_in", tr("Country of origin"), country),
        ("value", tr("Value"), worth if product.value else ""),
        ("mass", tr("Mass"), mass),
    )
    rows = [ShownFact(name, text or tr("not known"), **_origin(detail, key)) for key, name, text in facts]
    if product.grade or product.material_family:
        grade = strings.join_with_commas((product.material_family, product.grade))
        rows.append(ShownFact(tr("Material, grade"), grade, **_origin(detail, "grade")))
    if product.lot_made_on:
        rows.append(ShownFact(tr("Lot made on"), strings.format_day(product.lot_made_on)))
    if product.hs_code:
        rows.append(ShownFact(tr("HS code"), product.hs_code, **_origin(detail, "hs_code")))
    if product.source_document:
        on = strings.format_day(product.source_on) if product.source_on else ""
        source = strings.join_with_commas((product.source_document, product.source_by, on))
        rows.append(ShownFact(tr("Source"), source))
    if product.note:
        rows.append(ShownFact(tr("Note"), product.note))
    return rows


def _draw_bill(host: ProductHost, detail: ProductDetail) -> QWidget:
    edit = partial(host.forms.edit_bill, detail)
    column = down(make_section_heading(tr("Bill"), edit, tr("Change the bill")))
    if detail.bill:
        column.addWidget(_draw_parts(host, detail.bill[:_MOST_PARTS]))
    further = len(detail.bill) - _MOST_PARTS
    show_bill = partial(host.session.navigator.show_page, PageId.BILL, detail.id)
    all_levels = button(tr("All levels, edit and paste"), show_bill, role="link")
    further_label = [label(strings.tr_n("%n more part(s)", further), "quiet")] if further > 0 else []
    column.addLayout(across(all_levels, None, *further_label))
    product, classes = detail.product, [bill_part.product.listed_as for bill_part in detail.bill]
    remark = make_bill_remark(product.listed_as, classes, product.bill_complete)
    _add_remark(column, remark, edit)
    return boxed(column)


def _add_remark(column: QVBoxLayout, remark: Remark, edit: Callable[[], None]) -> None:
    """Add the remark below a list; a list that may hold more gets a link to the form where that is answered."""
    if remark.text:
        column.addWidget(label(remark.text, "quiet", wrap=True))
    if remark.is_open:
        go = button(tr("Say whether these are all"), edit, role="link")
        column.addLayout(across(go, None))


def _draw_parts(host: ProductHost, parts: Sequence[BillPart]) -> QWidget:
    column = down(gap=2)
    for bill_part in parts:
        link_text = f"{bill_part.product.part_number}  {bill_part.product.name}"
        go = button(link_text, partial(host.show_part, bill_part.product.id), role="link")
        count = label(f"{strings.format_figure(bill_part.line.quantity)} ×", "caption")
        column.addLayout(across(go, None, count, gap=8))
    return boxed(column)


def _draw_materials(host: ProductHost, detail: ProductDetail, *, is_material: bool) -> QWidget:
    edit = partial(host.forms.edit_materials, detail)
    column = down(make_section_heading(tr("Rare-earth material"), edit, tr("Change the material")))
    for material in detail.materials:
        today = host.session.today
        law = host.session.program.pack.on(today)
        facts = _list_material_facts(detail, material, law, today)
        go = partial(open_origin, host.session, detail.id)
        fill(column, [FactList(facts, open_origin=go), 6])
    if any(material.element and not material.row for material in detail.materials):
        note_text = tr(
            "Certificates tell the content of an element, not what was fed in. Until the kind of material is named,"
            " screenings count the material as not known."
        )
        column.addWidget(label(note_text, "quiet", wrap=True))
        column.addLayout(across(button(tr("Name the kind of material"), edit, role="link"), None))
    product = detail.product
    remark = make_material_remark(
        product.listed_as, len(detail.materials), product.materials_complete, is_material=is_material
    )
    _add_remark(column, remark, edit)
    return boxed(column)


def _list_material_facts(
    detail: ProductDetail, material: Material, law: Pack, today: date
) -> list[ShownFact]:
    def source(fact: str) -> dict[str, str]:
        return _origin(detail, f"materials.{material.line}.{fact}")

    share = strings.format_amount(material.china_share, material.china_share_to, "%")
    origin = strings.country_name(material.origin) if material.origin else tr("not known")
    if material.china_share:
        origin = tr("China {share}", share=share)
    rows = [
        ShownFact(tr("Kind of material"), material.row or tr("not known"), **source("row")),
        ShownFact(tr("Origin"), origin, **source("china_share" if material.china_share else "origin")),
    ]
    if material.element:
        rows.append(
            ShownFact(
                tr("Element"),
                strings.join_with_commas(
                    (translate_text(CHOICE_WORDS["element"].get(material.element, "")), material.element)
                ),
            )
        )
    per = f"{material.price_currency}/{material.price_per}" if material.price else ""
    content = (material.element_percent, material.element_percent_to, "%")
    for fact_name, fact, (low, high, unit) in (
        (tr("Element content"), "element_percent", content),
        (tr("Mass"), "mass", (material.mass, material.mass_to, material.mass_unit)),
        (tr("Value"), "value", (material.value, material.value_to, material.value_currency)),
        (tr("Price"), "price", (material.price, material.price_to, per)),
    ):
        if low:
            rows.append(ShownFact(fact_name, strings.format_amount(low, high, unit), **source(fact)))
    row, reference = law.rows.get(material.row), law.prices.get(material.row)
    if material.element_factor:
        factor = strings.format_figure(material.element_factor)
        rows.append(ShownFact(tr("Element in feedstock"), factor))
    elif row is not None and row.factor is not None and row.factor != 1:
        factor = strings.format_figure(exact_decimal(row.factor))
        rows.append(ShownFact(tr("Element in feedstock"), factor, note=tr("of the law file")))
    if reference is not None and not material.price and not material.value:  # it counts then
        note = tr("of {day}", day=strings.format_day(reference.as_of))
        if today - reference.as_of > _STALE_AFTER:
            note = tr("of {day}: old, ask for a newer one", day=strings.format_day(reference.as_of))
        rows.append(ShownFact(tr("Reference price"), reference.written, "E", note=note))
    return rows


def _draw_technology(host: ProductHost, detail: ProductDetail) -> QWidget:
    edit = partial(host.forms.edit_technology, detail)
    head = make_section_heading(tr("Chinese technology"), edit, tr("Change the technology"))
    form = detail.technology
    if form is None:
        nobody = tr("Nobody has asked which technology was used.")
        if detail.product.listed_as == NOT_LISTED:
            nobody = tr(
                "Nobody has asked. It does not matter for a product that is classified as not listed."
            )
        return boxed(down(head, label(nobody, "quiet", wrap=True)))
    answers = {"yes": tr("yes"), "no": tr("no")}
    facts = [
        ShownFact(
            code_words("activity", activity),
            answers.get(getattr(form, activity), tr("not known")),
            **_origin(detail, activity),
        )
        for activity in ACTIVITIES
    ]
    return boxed(down(head, FactList(facts, open_origin=partial(open_origin, host.session, detail.id))))


# --------------------------------------------------------------------------------------------------
# Remarks below the bill and the materials of a product, on what an incomplete list means for the verdict.
# No widgets. An empty list does not mean the same for every class of product. The content of an assembly is
# open. A magnet, a target, a material or a product that is not listed counts as having no further parts; a
# verdict may be certain because of that, so the remark says it.


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence below a list, blank for none; ``is_open`` tells that the list may hold more."""

    text: str = ""
    is_open: bool = False


def make_bill_remark(listed_as: str, parts: Sequence[str], complete: str) -> Remark:
    """Return the remark below a bill; ``parts`` are the classes of its parts."""
    if complete == "yes":
        return Remark() if parts else Remark(tr("Nothing is built in."))
    if may_hold_more(listed_as, parts):
        if parts:
            return _remark_not_all(complete)
        return Remark(tr("Nobody has recorded what is built in."), is_open=True)
    if listed_as == NOT_LISTED:
        return Remark(
            tr("No other parts are counted, because the product is classified as not listed.")
            if parts
            else tr(
                "No part is named. No parts are counted, because the product is classified as not listed."
            )
        )
    return Remark(
        tr("For a magnet, a target or a material no other parts are counted.")
        if parts
        else tr("No part is named. For a magnet, a target or a material no parts are counted.")
    )


def make_material_remark(listed_as: str, named: int, complete: str, *, is_material: bool) -> Remark:
    """Return the remark below the materials; ``is_material`` tells that the product itself is a material."""
    if complete == "yes":
        return Remark() if named else Remark(tr("None in the product itself."))
    if named:
        return _remark_not_all(complete)
    if listed_as == NOT_LISTED:
        return Remark(
            tr("No material is named. None is counted, because the product is classified as not listed.")
        )
    if is_material:
        return Remark(tr("No material is named. The product is a material itself; no other is counted."))
    return Remark(tr("Nobody has recorded whether it holds any."), is_open=True)


def _remark_not_all(complete: str) -> Remark:
    """Return the remark that a list may hold more than it names."""
    if complete == "no":
        return Remark(tr("There may be more that is not named here."), is_open=True)
    return Remark(tr("Nobody has said that these are all."), is_open=True)


# --------------------------------------------------------------------------------------------------
# The forms of a product: its fields, bill, materials and technology.


_PRODUCT = (
    ("", (("part_number",), ("name",), ("name_zh",), ("supplier",), ("hs_code",))),
    (
        mark_translatable("Classification"),
        (("listed_as",), ("made_in",), ("material_family",), ("grade",), ("lot_made_on",)),
    ),
    (
        mark_translatable("Value and mass of one piece"),
        (("value", "value_to"), ("currency",), ("value_basis",), ("mass", "mass_to"), ("mass_unit",)),
    ),
    (form_fields.Folded(mark_translatable("Completeness")), (("bill_complete",), ("materials_complete",))),
    (
        form_fields.Folded(mark_translatable("Where this comes from")),
        (("source_kind",), ("source_document",), ("source_by", "source_on"), ("note",)),
    ),
)
_MATERIAL = (
    ("row",),
    ("origin",),
    ("china_share", "china_share_to"),
    ("element",),
    ("element_percent", "element_percent_to"),
    ("mass", "mass_to"),
    ("mass_unit",),
    ("value", "value_to"),
    ("value_currency",),
    ("price", "price_to"),
    ("price_currency", "price_per"),
    ("element_factor",),
    ("source_kind",),
    ("source_document",),
)
_TECHNOLOGY = (
    ("", (("mining",), ("separation",), ("metal_smelting",), ("magnet_making",), ("recycling",))),
    (
        mark_translatable("Where this comes from"),
        (("source_kind",), ("source_document",), ("source_by", "source_on"), ("note",)),
    ),
)
_BILL_PARTS = ListParts(
    BillLine, lambda detail: [part.line for part in detail.bill], lambda detail: detail.product
)
_MATERIAL_PARTS = ListParts(Material, lambda detail: detail.materials, lambda detail: detail.product)


class ProductForms:
    """Opens the forms in the pane of the page and saves them."""

    def __init__(self, editing: Editing) -> None:
        self._editing, self._session = editing, editing.session

    def add_product(self) -> None:
        """Open a blank form."""
        self.edit_product(None)

    def duplicate_product(self, product: int) -> None:
        """Open the form of a new product that is filled in like another; its bill and materials come with it."""
        self.edit_product(product, as_new=True)

    def edit_product(self, product: int | None, *, as_new: bool = False) -> None:
        """Open the form of a product, with the suppliers to choose from; a blank one for None.

        ``as_new`` adds a product like this one under another number.
        """
        session, products = self._session, self._session.client_workspace.products

        def read_form_data() -> tuple[ProductDetail | None, editors.Options, CurrencyCode]:
            client_workspace = self._session.client_workspace
            suppliers = [(row.supplier, row.name) for row in client_workspace.suppliers.rows()]
            detail = client_workspace.products.get(product) if product is not None else None
            return detail, suppliers, form_fields.client_currency(self._session)

        def open_form(form_data: tuple[ProductDetail | None, editors.Options, CurrencyCode]) -> None:
            detail, suppliers, currency = form_data
            lookups = {
                "supplier": suppliers,
                "listed_as": form_fields.list_row_options(session, ("material", "article")),
            }
            units = form_fields.usual_units(Product, currency)
            form = form_fields.make_row_form(session, Product, _PRODUCT, lookups=lookups, units=units)
            if detail is not None and as_new:
                title = tr("Copy of {name}", name=detail.product.part_number)
                copied = products.copy_of(detail.product)
                add_copy = partial(products.duplicate, detail.id)
                self._editing.edit_row(title, form, (None, copied), create=add_copy, update=products.update)
                return
            row = (detail.id, detail.product) if detail else (None, Product(source_kind="typed"))
            title = tr("Edit {number}", number=row[1].part_number) if detail else tr("Add product")
            self._editing.edit_row(title, form, row, create=products.create, update=products.update)

        session.read("product form", read_form_data, open_form)

    def edit_bill(self, detail: ProductDetail) -> None:
        """Open the bill of a product."""
        session = self._session
        named = [bill_part.product for bill_part in detail.bill]

        def open_form(parts: editors.Options) -> None:
            closing_form = make_completeness_form(
                detail,
                "bill_complete",
                tr("Are these all the parts?"),
                tr("If you answer yes and name no part, the product counts as having nothing built in."),
            )
            form = form_fields.make_repeated_form(
                session,
                (BillLine, [bill_part.line for bill_part in detail.bill]),
                [("", (("child",), ("quantity",)))],
                (tr("Add part"), tr("Take out part"), tr("No part is in the bill yet.")),
                lookups={"child": parts},
                closing_form=closing_form,
            )
            title = tr("Bill of {number}", number=detail.product.part_number)
            store = session.client_workspace.products.set_bill
            self._editing.edit_list(title, form, detail, _BILL_PARTS, store)

        session.read("bill form", lambda: form_fields.read_parts(session, named), open_form)

    def edit_materials(self, detail: ProductDetail) -> None:
        """Open the materials of a product."""
        session, work = self._session, self._session.client_workspace.products

        def store(
            product: int, entries: list[Material], complete: str, *, opened: ProductDetail
        ) -> Done[None]:
            return work.set_materials(product, number_materials(entries), complete=complete, opened=opened)

        def open_form(currency: CurrencyCode) -> None:
            closing_form = make_completeness_form(
                detail,
                "materials_complete",
                tr("Is this all the rare-earth material?"),
                tr(
                    "If you answer yes and name no material, the product itself counts as holding none;"
                    " its parts are counted on their own."
                ),
            )
            form = form_fields.make_repeated_form(
                session,
                (Material, detail.materials),
                form_fields.whole_form(Material, [("", _MATERIAL)]),
                (tr("Add material"), tr("Take out material"), tr("No rare-earth material is entered yet.")),
                lookups={"row": form_fields.list_row_options(session, ("material", "near"))},
                units=form_fields.usual_units(Material, currency),
                closing_form=closing_form,
            )
            form.put_below(CompoundEntry(session.program.pack, form.add_entry))
            title = tr("Material in {number}", number=detail.product.part_number)
            self._editing.edit_list(title, form, detail, _MATERIAL_PARTS, store)

        session.read("materials form", lambda: form_fields.client_currency(session), open_form)

    def edit_technology(self, detail: ProductDetail) -> None:
        """Open the technology of a product."""
        work = self._session.client_workspace.products
        note = tr("Each line asks whether technology from China was used for it, not whether it was done.")
        form = form_fields.make_row_form(self._session, Technology, _TECHNOLOGY, note=note)
        title = tr("Chinese technology used for {number}", number=detail.product.part_number)
        self._editing.edit_part(
            title,
            form,
            detail,
            lambda detail: detail.technology or Technology(part_number=detail.product.part_number),
            work.set_technology,
        )


def make_completeness_form(detail: ProductDetail, field: str, question: str, note: str) -> Form:
    """Return the question at the foot of a list of a product: whether the list is complete."""
    options = [("", tr("not stated")), ("yes", tr("Yes, that is all")), ("no", tr("No, there may be more"))]
    completeness = Input(field, tr("All named"), "choice", note, options=options)
    form = Form([Group(question, [[completeness]], note)], 96)
    form.show_values(form_fields.form_texts(detail.product))
    return form


def number_materials(entries: Sequence[Material]) -> list[Material]:
    """Return materials with a line number each; new ones take numbers that are free."""
    used_numbers = {entry.line for entry in entries}
    free = (str(number) for number in count(1) if str(number) not in used_numbers)
    return [entry if entry.line else replace(entry, line=next(free)) for entry in entries]


# --------------------------------------------------------------------------------------------------
# Takes the content of an oxide or a compound into the materials of a product, with the factor that it is
# turned by.


class CompoundEntry(QWidget):
    """A line for a substance and its percentage; below it what that is of the element, before it is added."""

    def __init__(self, law: Pack, add: Callable[[Mapping[str, str]], object]) -> None:
        """Hand the materials that are added to ``add``, as values of the form of a material."""
        super().__init__()
        self._law, self._add = law, add
        self.substance = editors.LineEditor(tr("Element, oxide or compound"), tr("such as Dy2O3"), 170)
        self.percent = editors.LineEditor(tr("Content, %"), tr("Content, %"), 100)
        self.add_button = button(tr("Add its content"), self.add_contents)
        self.message = Note("quiet")
        heading = label(tr("Content of an element, oxide or compound"), "caption")
        line = boxed(Flow(self.substance, self.percent, self.add_button))
        down(heading, 4, line, 4, self.message, on=self)
        for editor in (self.substance, self.percent):
            editor.edited.connect(self._show_contents)
            editor.returnPressed.connect(self.add_contents)

    def _contents(self) -> tuple[StatedContent, ...]:
        percent = self.percent.current_value().replace(",", ".").removesuffix("%").strip()
        return contents_of_substance(self.substance.current_value(), percent, self._law)

    def _show_contents(self) -> None:
        """Tell what is entered comes to; while one of the two is blank nothing is told."""
        if not (self.substance.current_value() and self.percent.current_value()):
            self.message.hide()
            return
        try:
            self.message.setText(join_with_commas(_words(content) for content in self._contents()))
        except Refused as refused:
            self._tell(refused)

    def _tell(self, refused: Refused) -> None:
        self.message.setText(
            strings.refusal_sentences(translate_text(refused.what), translate_text(refused.do))
        )

    def add_contents(self) -> None:
        """Add a material for each element; a fault is told below the line, and nothing is added."""
        try:
            contents = self._contents()
        except Refused as refused:
            self._tell(refused)
            return
        substance, percent = self.substance.current_value(), self.percent.current_value()
        for content in contents:
            self._add(
                {
                    "element": content.element,
                    "element_percent": content.percent,
                    "source_kind": "typed",
                    "note": f"{percent} % {substance}, times {content.factor}",
                }
            )
        self.substance.show_value("")
        self.percent.show_value("")
        self.message.hide()


def _words(content: StatedContent) -> str:
    return tr(
        "{percent} % {element} (factor {factor})",
        percent=strings.format_figure(content.percent),
        element=content.element,
        factor=strings.format_figure(content.factor),
    )
