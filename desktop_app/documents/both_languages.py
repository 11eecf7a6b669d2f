# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures, days, countries and codes in English and Chinese at once, as papers in two languages say them."""

from __future__ import annotations

import functools
import json
import tomllib
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

from desktop_app.basics.quantity import ANYTHING, Interval
from desktop_app.basics.resources import resource_path
from desktop_app.documents.wording import GAP, english_wording, format_figure

CHINESE: Final = "zh-Hans"
"""The tag of the Chinese of papers (BCP 47)."""


class Both(NamedTuple):
    """The same in English and in Chinese."""

    en: str
    zh: str


@functools.cache
def chinese_countries() -> Mapping[str, str]:
    """Return the Chinese names of countries by their codes."""
    names: dict[str, str] = json.loads(resource_text("countries_zh.json"))
    return names


def resource_text(*names: str) -> str:
    """Return a file of the resources of papers as text."""
    return resource_path("papers", *names).read_text("utf-8")


@functools.cache
def read_texts(name: str) -> dict[str, Any]:
    """Return a table of texts of papers that go out."""
    return tomllib.loads(resource_text("outgoing", f"{name}.toml"))


@functools.cache
def code_words(table: str) -> Mapping[str, Both]:
    """Return the words for codes, of one table of them."""
    return {code: Both(*words) for code, words in read_texts("codes")[table].items()}


def same(text: str | None) -> Both | None:
    """Return a text as it was typed, alike in both languages; None for nothing."""
    return Both(text, text) if text else None


def day_words(day: date | None) -> Both | None:
    """Return a day in both languages."""
    if day is None:
        return None
    return Both(english_wording().format_day(day), f"{day.year}年{day.month}月{day.day}日")


def country_words(code: str | None) -> Both | None:
    """Return a country in both languages."""
    if code is None:
        return None
    return Both(english_wording().country_name(code), chinese_countries().get(code, code))


def span_words(span: Interval | None, unit: str, unit_zh: str, *, least: int = 0) -> Both | None:
    """Return a figure or a range in a unit, with at least so many decimals; None where nothing is known."""
    if span is None or span == ANYTHING:
        return None
    low = format_figure(span.lo, up=None if span.is_point else False, least=least)
    if span.is_point:
        figure = Both(low, low)
    elif span.hi is None:
        return Both(f"{low}{GAP}{unit} or more", f"{low}{unit_zh}及以上")
    else:
        high = format_figure(span.hi, up=True, least=least)
        figure = Both(f"{low} to {high}", f"{low}至{high}")
    return Both(f"{figure.en}{GAP}{unit}", f"{figure.zh}{unit_zh}")


def share_words(span: Interval | None, line: Fraction | None) -> Both | None:
    """Return a share of value, rounded outward as the memo has it; None where nothing is known of it."""
    if span is None or span == ANYTHING:
        return None
    english = english_wording().format_share_range(span.lo, span.hi, line=line)
    chinese = english.replace(" to ", "至")
    return Both(
        english, f"{chinese.removesuffix(' or more')}及以上" if chinese.endswith(" or more") else chinese
    )
