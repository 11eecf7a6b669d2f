# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The columns and rows of the table of products."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.basics.quantity import fraction_of, is_plain_decimal
from desktop_app.domain.engine.act import ACT_WORDS
from desktop_app.domain.law.pack import UNDETERMINED
from desktop_app.services.schema.forms import Product
from desktop_app.services.schema.rows import OutlookRow, ProductRow
from desktop_app.ui.models.table_model import Column
from desktop_app.ui.shared_views.lists import amount_figure, format_count, listed_columns, number_column
from desktop_app.ui.words import strings, values
from desktop_app.ui.words.strings import code_words, tr, tr_n, translate_text

_HANGS: Final = " *"
"""Stands behind a verdict that the other answer to an open question of the law would turn."""


@dataclass(frozen=True, slots=True)
class ProductLine:
    """A product with the verdict of shipping it today, once that is worked out."""

    product: ProductRow
    today_verdict: Any = None

    @property
    def id(self) -> int:
        """Return the id of the product."""
        return self.product.id

    @property
    def act(self) -> str:
        """Return what to do first, blank while it is not worked out."""
        return self.today_verdict.act if self.verdict else ""

    @property
    def verdict(self) -> str:
        """Return the verdict of today, blank while it is not worked out."""
        return self.today_verdict.verdict if self.today_verdict and not self.today_verdict.refused else ""


def _describe_today_tip(row: ProductLine) -> str:
    if not row.verdict:
        return translate_text(row.today_verdict.refused) if row.today_verdict else tr("being worked out …")
    return strings.join_sentences(
        values.verdict_tip(row.verdict, row.today_verdict.other_law),
        values.hanging_words(row.today_verdict.turning_doubts),
    )


def _today_text(row: ProductLine) -> str:
    """Return the verdict of today, with a sign where it hangs on an open question that the tip names."""
    if not row.verdict:
        return "…"
    return strings.verdict_words(row.verdict) + (_HANGS if row.today_verdict.turning_doubts else "")


def describe_licences(worked_out: Sequence[OutlookRow], standing: str) -> Iterator[str]:
    """Yield how many products would need a licence today, how many may, and how many could not be screened.

    If none needs one for certain, those that may are named first: a bare zero would read as "no".
    """
    surely = [row for row in worked_out if values.needs_licence(row.verdict)]
    perhaps = [
        row
        for row in worked_out
        if row.verdict == UNDETERMINED and any(map(values.needs_licence, row.possible))
    ]
    counted = {row.standing for row in (*surely, *perhaps)}
    phrase = values.word_assumption_of_all(counted, standing).phrase
    if surely or not perhaps:
        sentence = tr_n("%n would need a licence {supposed}", len(surely))
        yield sentence.format(supposed=phrase)
        if perhaps:
            yield tr_n("%n more may", len(perhaps))
    else:
        sentence = tr_n("%n may need a licence {supposed}, none for certain", len(perhaps))
        yield sentence.format(supposed=phrase)
    if refused := sum(bool(row.refused) for row in worked_out):
        yield tr_n("%n could not be worked out", refused)


def describe_listing(code: str) -> str:
    """Return a row of Annex 1, or the code in its place, in words."""
    return code_words("case_value", code)


def list_product_columns() -> Sequence[Column[Any]]:
    """Return the columns of the products, those hidden at first last."""

    def amount_text(row: ProductLine) -> str:
        product = row.product
        return strings.format_amount(product.value, product.value_to, product.currency, places=2)

    def mass_text(row: ProductLine) -> str:
        product = row.product
        return strings.format_amount(product.mass, product.mass_to, product.mass_unit)

    return (
        _text_column("number", tr("Number"), "part_number", 92),
        _text_column("name", tr("Name"), "name", 180),
        _text_column("name_zh", "中文", "name_zh", 150, is_shown=False),
        Column(
            "listed",
            tr("Class"),
            lambda row: describe_listing(row.product.listed_as),
            quiet=True,
            width=92,
            field="listed_as",
        ),
        Column("made", tr("Origin"), lambda row: row.product.made_in or "?", width=64, field="made_in"),
        Column(
            "value",
            tr("Value"),
            amount_text,
            lambda row: fraction_of(row.product.value) if is_plain_decimal(row.product.value) else None,
            right=True,
            width=124,
            field="value",
            figure=lambda row: amount_figure(row.product.value, row.product.value_to, row.product.currency),
        ),
        Column(
            "act",
            tr("Do first"),
            lambda row: values.act_short(row.act),
            lambda row: ACT_WORDS.index(row.act) if row.act else None,
            width=116,
            act=lambda row: row.act,
            tip=lambda row: values.act_words(row.act),
            rank=2,
        ),
        Column(
            "today",
            values.word_assumption("").heading,
            _today_text,
            width=150,
            verdict=lambda row: row.verdict,
            tip=_describe_today_tip,
            rank=1,
        ),
        Column(
            "share",
            tr("Share"),
            lambda row: strings.format_share(row.today_verdict.share) if row.verdict else "…",
            lambda row: row.today_verdict.share.lo if row.verdict and row.today_verdict.share else None,
            right=True,
            width=112,
            tip=lambda row: tr("The share that is compared with the line."),
        ),
        Column(
            "grounds",
            tr("What decides"),
            lambda row: values.ground_words(row.today_verdict.grounds) if row.verdict else "…",
            quiet=True,
            width=120,
            tip=lambda row: values.ground_tip(row.today_verdict.grounds) if row.verdict else "",
        ),
        Column(
            "turning",
            tr("Hangs on"),
            lambda row: strings.join_with_commas(row.today_verdict.turning_doubts if row.verdict else ()),
            quiet=True,
            width=84,
            visible=False,
            tip=lambda row: values.hanging_words(row.today_verdict.turning_doubts) if row.verdict else "",
        ),
        Column(
            "mass",
            tr("Mass"),
            mass_text,
            right=True,
            width=90,
            visible=False,
            field="mass",
            figure=lambda row: amount_figure(row.product.mass, row.product.mass_to, row.product.mass_unit),
        ),
        _text_column("hs", tr("HS code"), "hs_code", 80, is_shown=False),
        *listed_columns(Product, lambda row: row.product),
        number_column(
            "parts",
            tr("Parts"),
            lambda row: row.product.bill,
            60,
            text=format_count,
            field="bill",
            visible=False,
        ),
        number_column(
            "facts",
            tr("Open facts"),
            lambda row: row.today_verdict.open_facts if row.today_verdict else 0,
            90,
            text=format_count,
            visible=False,
        ),
    )


def _text_column(column: str, heading: str, field: str, width: int, *, is_shown: bool = True) -> Column[Any]:
    """Return the column of a text field of ProductRow."""
    return Column(
        column,
        heading,
        lambda row: str(getattr(row.product, field)),
        width=width,
        visible=is_shown,
        stretch=field == "name",
        field=field,
    )
