# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One product as it is shown beside the table: facts with their origins, bill, materials, technology, use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case_fields import ACTIVITIES
from desktop_app.services.schema.choices import CHOICE_WORDS
from desktop_app.services.schema.forms import Material
from desktop_app.services.schema.rows import Part, ProductDetail
from desktop_app.ui.pages.products.forms import ProductForms
from desktop_app.ui.pages.products.words import (
    Remark,
    bill_remark,
    material_remark,
    technology_words,
)
from desktop_app.ui.session.session import Session
from desktop_app.ui.widgets.charts.shapes import VerdictChip
from desktop_app.ui.widgets.detail import detail_head, section
from desktop_app.ui.widgets.facts import FactList, Shown
from desktop_app.ui.widgets.parts import across, boxed, button, down, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.assumption import word_assumption
from desktop_app.ui.words.strings import tr, translate_text
from desktop_app.ui.words.verdicts import scope_caveat


class ProductHost(Protocol):
    """What the view of a product needs of its page."""

    session: Session
    forms: ProductForms

    def start_screening(self, product: int) -> None:
        """Start a screening."""

    def show_part(self, product: int) -> None:
        """Go to another product."""


def product_view(
    host: ProductHost, detail: ProductDetail, outlook: Any, *, is_material: bool = False
) -> QWidget:
    """Return the view of a product; ``is_material`` is for one on a row of Annex 1 for material."""
    product = detail.product
    screen = button(
        tr("Screen"),
        lambda: host.start_screening(detail.id),
        tip=tr("Screen this product without a shipment"),
    )
    edit = button(tr("Edit"), lambda: host.forms.edit(detail.id))
    supplier = detail.supplier
    under = strings.join_with_commas((supplier.name, supplier.name_zh)) if supplier else ""
    under = under or product.name_zh
    facts = FactList()
    facts.show_facts(_facts(detail))
    whole = down(detail_head(f"{product.part_number}  {product.name}", under, edit, screen))
    if outlook is not None:
        whole.addSpacing(10)
        whole.addWidget(_today(host, outlook))
    whole.addSpacing(8)
    whole.addWidget(facts)
    materials = _materials(host, detail, is_material=is_material)
    for part in (_bill(host, detail), materials, _technology(host, detail)):
        whole.addWidget(part)
    if detail.used_in:
        whole.addWidget(section(tr("Where used")))
        whole.addWidget(_parts(host, detail.used_in))
    return boxed(whole)


def _today(host: ProductHost, outlook: Any) -> QWidget:
    if outlook.refused:
        return label(translate_text(outlook.refused), "fault", wrap=True)
    words = word_assumption(outlook.standing).phrase
    if len(outlook.possible) > 1:
        each = strings.quote_verdicts(outlook.possible)
        words = tr("{supposed}: {each}", supposed=words, each=each)
    line = across(VerdictChip(outlook.verdict), label(words, "quiet", wrap=True), gap=6)
    line.setStretch(1, 1)
    column = down(line, gap=4)
    if outlook.settles:
        column.addWidget(label(tr("Would settle it:"), "caption"))
        for one in outlook.settles:
            column.addWidget(label(f"•  {translate_text(one)}", "caption", wrap=True))
    notes = (*getattr(outlook, "notes", ()), scope_caveat(outlook.verdict, outlook.other_law))
    for note in filter(None, notes):
        column.addWidget(label(translate_text(note), "small", wrap=True))
    if outlook.rates_missing:
        column.addWidget(_missing_rates(host, outlook.rates_missing))
    return boxed(column)


def _missing_rates(host: ProductHost, currencies: Sequence[str]) -> QWidget:
    """Return what to do about amounts in currencies that no exchange rate converts."""
    words = tr(
        "No exchange rate converts {currencies}.", currencies=strings.join_with_commas(currencies)
    )
    open_rates = button(
        tr("Exchange rates"), partial(host.session.navigator.show_page, "rates"), role="link"
    )
    return boxed(down(label(words, "small", wrap=True), across(open_rates, None)))


def _mark(detail: ProductDetail, field: str) -> str:
    """Return the letter of where a fact comes from; ``field`` is named as in ``ProductDetail.sources``."""
    source = detail.sources.get(field)
    return strings.origin_letter(source.source_kind) if source else ""


def _facts(detail: ProductDetail) -> list[Shown]:
    product = detail.product
    words = {"assembly": tr("assembly"), "not_listed": tr("not listed"), "": tr("not known")}
    basis = tr("{amount} {basis}", amount="{amount}", basis=_basis(product.value_basis))
    value = strings.format_amount(product.value, product.value_to, product.currency)
    rows = [
        Shown(
            tr("Annex 1 row"),
            words.get(product.listed_as, product.listed_as),
            _mark(detail, "listed_as"),
        ),
        Shown(
            tr("Country of origin"),
            strings.country_name(product.made_in) if product.made_in else tr("not known"),
            _mark(detail, "made_in"),
        ),
        Shown(
            tr("Value"),
            basis.format(amount=value).strip() if product.value else tr("not known"),
            _mark(detail, "value"),
        ),
        Shown(
            tr("Mass"),
            strings.format_amount(product.mass, product.mass_to, product.mass_unit)
            if product.mass
            else tr("not known"),
            _mark(detail, "mass"),
        ),
    ]
    return [*rows, *_more_facts(detail)]


def _basis(code: str) -> str:
    return strings.lower_first_letter(translate_text(CHOICE_WORDS["basis"].get(code, code)))


def _more_facts(detail: ProductDetail) -> list[Shown]:
    product = detail.product
    rows: list[Shown] = []
    if product.grade or product.material_family:
        grade = strings.join_with_commas((product.material_family, product.grade))
        rows.append(Shown(tr("Material, grade"), grade, _mark(detail, "grade")))
    if product.hs_code:
        rows.append(Shown(tr("HS code"), product.hs_code, _mark(detail, "hs_code")))
    if product.source_document:
        on = strings.format_day(product.source_on) if product.source_on else ""
        source = strings.join_with_commas((product.source_document, product.source_by, on))
        rows.append(Shown(tr("Source"), source))
    if product.note:
        rows.append(Shown(tr("Note"), product.note))
    return rows


def _headed(title: str, edit: Callable[[], None], name: str) -> QWidget:
    change = button(tr("Change"), edit, role="link")
    change.setAccessibleName(name)
    return boxed(down(18, across(label(title, "section"), None, change), 6))


def _bill(host: ProductHost, detail: ProductDetail) -> QWidget:
    head = _headed(tr("Bill"), lambda: host.forms.edit_bill(detail), tr("Change the bill"))
    column = down(head)
    if detail.bill:
        column.addWidget(_parts(host, detail.bill))
    product, classes = detail.product, [part.product.listed_as for part in detail.bill]
    remark = bill_remark(product.listed_as, classes, product.bill_complete)
    _add_remark(column, remark, lambda: host.forms.edit_bill(detail))
    return boxed(column)


def _add_remark(column: QVBoxLayout, remark: Remark, edit: Callable[[], None]) -> None:
    """Put what is said of a list below it; what keeps the answer open leads to where it can be said."""
    if remark.text:
        column.addWidget(label(remark.text, "quiet", wrap=True))
    if remark.is_open:
        go = button(tr("Say whether these are all"), edit, role="link")
        column.addLayout(across(go, None))


def _parts(host: ProductHost, parts: Sequence[Part]) -> QWidget:
    column = down(gap=2)
    for part in parts:
        words = f"{part.product.part_number}  {part.product.name}"
        go = button(words, partial(host.show_part, part.product.id), role="link")
        count = label(f"{strings.format_figure(part.line.quantity)} ×", "caption")
        column.addLayout(across(go, None, count, gap=8))
    return boxed(column)


def _materials(host: ProductHost, detail: ProductDetail, *, is_material: bool) -> QWidget:
    head = _headed(
        tr("Rare-earth material"),
        lambda: host.forms.edit_materials(detail),
        tr("Change the material"),
    )
    column = down(head, gap=0)
    for material in detail.materials:
        facts = FactList()
        facts.show_facts(_material(detail, material))
        column.addWidget(facts)
        column.addSpacing(6)
    product = detail.product
    remark = material_remark(
        product.listed_as,
        len(detail.materials),
        product.materials_complete,
        is_material=is_material,
    )
    _add_remark(column, remark, lambda: host.forms.edit_materials(detail))
    return boxed(column)


def _material(detail: ProductDetail, material: Material) -> list[Shown]:
    def mark(fact: str) -> str:
        return _mark(detail, f"materials.{material.line}.{fact}")

    share = strings.format_amount(material.china_share, material.china_share_to, "%")
    origin = strings.country_name(material.origin) if material.origin else tr("not known")
    if material.china_share:
        origin = tr("China {share}", share=share)
    rows = [
        Shown(tr("Kind of material"), material.row or tr("not known"), mark("row")),
        Shown(tr("Origin"), origin, mark("china_share" if material.china_share else "origin")),
    ]
    per = f"{material.price_currency}/{material.price_per}" if material.price else ""
    content = (material.element_percent, material.element_percent_to, "%")
    for words, fact, (low, high, unit) in (
        (tr("Element content"), "element_percent", content),
        (tr("Mass"), "mass", (material.mass, material.mass_to, material.mass_unit)),
        (tr("Value"), "value", (material.value, material.value_to, material.value_currency)),
        (tr("Price"), "price", (material.price, material.price_to, per)),
    ):
        if low:
            rows.append(Shown(words, strings.format_amount(low, high, unit), mark(fact)))
    return rows


def _technology(host: ProductHost, detail: ProductDetail) -> QWidget:
    head = _headed(
        tr("Chinese technology"),
        lambda: host.forms.edit_technology(detail),
        tr("Change the technology"),
    )
    form = detail.technology
    if form is None:
        said = label(technology_words(detail.product.listed_as), "quiet", wrap=True)
        return boxed(down(head, said))
    words = {
        "mining": tr("Mining"),
        "separation": tr("Separation"),
        "metal_smelting": tr("Metal smelting"),
        "magnet_making": tr("Magnet making"),
        "recycling": tr("Recycling"),
    }
    answers = {"yes": tr("yes"), "no": tr("no")}
    facts = FactList()
    facts.show_facts(
        [
            Shown(words[one], answers.get(getattr(form, one), tr("not known")), _mark(detail, one))
            for one in ACTIVITIES
        ]
    )
    return boxed(down(head, facts))
