# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A law file whose rows, prices, words and line have days, and what the second working makes of it (7.4).

The changes are invented and typed in by hand, once as the law file writes them and once as the rule's words read:
outside of its days a row is none of Annex 1, and a `part_one` entry on it does not count. What is left of the case is
then worked out as any other.
"""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from fractions import Fraction
from functools import cache
from typing import Any

from desktop_app.services.context.program import Program
from desktop_app.services.screening.one_case import screen_case
from desktop_app.storage.packs import load_pack_from
from tests.making import program
from tests.oracle import brute, law
from tests.oracle.compare import Comparison, compare_worlds
from tests.oracle.law import Case

# Row, first day, last day; no day is no end.
ROW_DAYS = {
    "I-12": ("", "2026-10-09"),
    "I-02": ("2025-11-07", ""),
    "I-08": ("2026-10-10", "2026-11-10"),
    "II-PM-2": ("2026-10-10", ""),
    "II-T-2": ("", "2025-11-06"),
    "X-03": ("2026-10-10", ""),
}
# Row, first day, last day, low, high: the ranges of a row follow upon each other, or end.
PRICE_DAYS = (
    ("I-13", "", "2026-10-09", "955", "4000"),
    ("I-13", "2026-10-10", "", "100", "200"),
    ("I-02", "2026-11-11", "", "255", "1262"),
)
LINE_FROM, FINER_LINE = "2026-11-11", Fraction(5, 10_000)
VERSION = """
[[version]]
from     = 2026-11-11
says     = "Invented: from this day on 0.05 % or more of the value."
deciding = ["0.05 % or more of the value"]

[version.when]
all_of = [
  { any_of = [
    "item_class is part_two",
    { all_of = ["item_class is assembly", "reading part_ii_scope is with_assemblies"] },
  ] },
  "made_in is not CN",
  { any_of = [
    { all_of = ["reading numerator is whole_article", "article_share is at least 0.05 %"] },
    "content_share is at least 0.05 %",
  ] },
]
"""
EXAMPLE = """
[[example]]
says   = "Invented: {share} on {day}"
on     = {day}
given  = {{ item_class = "assembly", made_in = "JP", content_share = "{share}", article_share = "{share}" }}
expect = "{expect}"
"""
EXAMPLES = (
    ("2026-11-10", "0.05 %", "no"),
    ("2026-11-11", "0.05 %", "yes"),
    ("2026-11-11", "0.0499 %", "no"),
    ("2026-11-12", "0.05 %", "yes"),
)


@cache
def program_with_days() -> Program:
    """Return a program whose law file has the changes."""
    contents = dict(program().pack.contents)
    contents["annex1.csv"] = _dated(contents["annex1.csv"], lambda row: [ROW_DAYS.get(row["id"], ("", ""))])
    prices = {row for row, *_ in PRICE_DAYS}
    contents["reference_prices.csv"] = _dated(
        contents["reference_prices.csv"],
        lambda row: (
            [(first, last, low, high) for name, first, last, low, high in PRICE_DAYS if name == row["row"]]
            if row["row"] in prices
            else [("", "")]
        ),
    )
    name = "no-61/R61-I-1.toml"
    examples = "".join(EXAMPLE.format(day=day, share=share, expect=expect) for day, share, expect in EXAMPLES)
    contents[name] = contents[name] + (VERSION + examples).encode()
    head = contents["pack.toml"].decode()
    for file in ("annex1.csv", "reference_prices.csv"):
        digest = hashlib.sha256(contents[file]).hexdigest()
        head = re.sub(rf'("{file}" *= )"\w+"', rf'\1"{digest}"', head)
    return program().under(load_pack_from({**contents, "pack.toml": head.encode()}))


def _dated(content: bytes, days_of: Any) -> bytes:
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    text = io.StringIO()
    writer = csv.DictWriter(text, [*rows[0], "from", "until"], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        for first, last, *figures in days_of(row):
            changed = dict(zip(("low", "high"), figures, strict=False))
            writer.writerow({**row, **changed, "from": first, "until": last})
    return text.getvalue().encode()


def stands(row: str | None, day: str) -> bool:
    """Tell whether a row stands in the annex on a day; days written so are in the order of time."""
    first, last = ROW_DAYS.get(row or "", ("", ""))
    return first <= day and (not last or day <= last)


def as_no_61_sees_it(case: Case) -> Case:
    """Return the case without what stands on rows that are none on its day."""
    seen = deepcopy(case)
    _take_out(seen["item"], case["on"])
    return seen


def _take_out(item: dict[str, Any], day: str) -> None:
    if item.get("part_one") is not None:
        item["part_one"] = [entry for entry in item["part_one"] if stands(entry.get("row"), day)]
    row = item.get("listed_as")
    if not stands(row, day):
        if item.get("part_one") is None and row not in law.PART_ONE_ROWS:
            item["part_one"] = [{}]  # a magnet all the same: what is in it is not known
        item["listed_as"] = "not_listed"
    for part in item.get("components") or []:
        _take_out(part, day)


@contextmanager
def rows_and_prices_on(day: str) -> Iterator[None]:
    """Let the rows and reference ranges of a day be those of the second working."""
    every = dict(law.REFERENCE_PRICES)
    materials = (*law.PART_ONE_ROWS, *law.CLOSE_ROWS)
    law.RESTING_ROWS |= {row for row in materials if not stands(row, day)}
    for row in {row for row, *_ in PRICE_DAYS}:
        law.REFERENCE_PRICES.pop(row, None)
    for row, first, last, low, high in PRICE_DAYS:
        if first <= day and (not last or day <= last):
            law.REFERENCE_PRICES[row] = (Fraction(low), Fraction(high))
    try:
        yield
    finally:
        law.RESTING_ROWS.clear()
        law.REFERENCE_PRICES.clear()
        law.REFERENCE_PRICES.update(every)


def answer_on_days(case: Case) -> dict[str, Any]:
    """Return the conclusion under the law file with days as plain values."""
    other = program_with_days()
    return dict(screen_case(other, json.dumps(case).encode()).conclusion_tree(other))


def compare_on_days(case: Case) -> Comparison:
    """Compare the conclusion under the law file with days with what the second working says; raises TooMany."""
    line = FINER_LINE if case["on"] >= LINE_FROM else law.LINE
    with rows_and_prices_on(case["on"]):
        return compare_worlds(brute.worlds_of(as_no_61_sees_it(case), line), case, answer_on_days(case))
