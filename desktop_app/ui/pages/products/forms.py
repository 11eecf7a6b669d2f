# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The forms of a product: its fields, bill, materials and technology."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from PySide6.QtWidgets import QWidget

from desktop_app.basics.messages import Refused
from desktop_app.domain.law.pack import Pack
from desktop_app.services.importing.assembly.materials import StatedContent, contents_of_substance
from desktop_app.services.schema.forms import BillLine, Material, Product, Technology
from desktop_app.services.schema.outcome import Done
from desktop_app.services.schema.rows import ProductDetail
from desktop_app.ui.dialogs.edit_conflict import ListParts
from desktop_app.ui.pages.lists.editing import Editing
from desktop_app.ui.shared_views import form_fields
from desktop_app.ui.widgets import editors
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import Note, boxed, button, down, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, mark_translatable, tr, translate_text

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

    def edit_product(self, product: int | None) -> None:
        """Open the form of a product, with the suppliers to choose from; a blank one for None."""
        session, products = self._session, self._session.client_workspace.products

        def read_form_data() -> tuple[ProductDetail | None, editors.Options, str]:
            client_workspace = self._session.client_workspace
            suppliers = [(row.supplier, row.name) for row in client_workspace.suppliers.rows()]
            detail = client_workspace.products.get(product) if product is not None else None
            return detail, suppliers, form_fields.client_currency(self._session)

        def open_form(form_data: tuple[ProductDetail | None, editors.Options, str]) -> None:
            detail, suppliers, currency = form_data
            lookups = {
                "supplier": suppliers,
                "listed_as": form_fields.list_row_options(session, ("material", "article")),
            }
            units = form_fields.usual_units(Product, currency)
            form = form_fields.make_row_form(session, Product, _PRODUCT, lookups=lookups, units=units)
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

        def open_form(currency: str) -> None:
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
