# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The engine knows no article of law: another country, threshold, deadline and other codes run as they are."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from typing import Any

import pytest

from desktop_app.domain.casefile.fields import build_case_kind
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.program import compile_pack, known_codes
from desktop_app.storage.packs import load_pack_from
from tests.making import changed, load, program

pytestmark = pytest.mark.rules

SHARES = {
    "0.1 %": "25 %",
    "0.0999 %": "24.9 %",
    "0.2 %": "30 %",
    "0.05 %": "12.5 %",
    "0.01 %": "2 %",
    "0.15 %": "37.5 %",
}
DEADLINES = {"10 working days after export": "30 working days after export", "5 years after": "7 years after"}


def rewritten(name: str, text: str) -> str:
    """Return a file of the law as another country would have it."""
    for old, new in {**SHARES, **DEADLINES}.items():
        text = text.replace(old, new)
    text = re.sub(r"\bCN\b", "IN", text)
    if name in ("warnings.toml", "duties.toml"):
        text = re.sub(r'^(code +)= "(\w+)"', r'\1= "other_\2"', text, flags=re.MULTILINE)
    if name == "page_one.toml":
        text = re.sub(r"^\[(\w+)\]", r"[other_\1]", text, flags=re.MULTILINE)
    return text


@cache
def other_law() -> Pack:
    """Return the law file of another country: its own origin, threshold, deadlines and codes."""
    contents = dict(program().pack.contents)
    for name, content in contents.items():
        if name.endswith(".toml"):
            contents[name] = rewritten(name, content.decode("utf-8")).encode("utf-8")
    head = contents["pack.toml"].decode("utf-8")
    digest = hashlib.sha256(contents["working_days.toml"]).hexdigest()
    head = re.sub(r'("working_days.toml" *= )"\w+"', rf'\1"{digest}"', head)
    return load_pack_from({**contents, "pack.toml": head.encode("utf-8")})


def answer(case: dict[str, Any]) -> dict[str, Any]:
    """Return what a case comes to under the other law."""
    pack = other_law()
    content = json.dumps(case).replace('"CN"', '"IN"').encode("utf-8")
    read = read_case(content, build_case_kind(known_codes(pack)))
    return dict(conclusion_tree(read, conclude_case(compile_pack(pack), read.case), pack))


def test_another_threshold_and_country_decide() -> None:
    assert answer(load("p01"))["verdict"] == "NOT_CAUGHT", "13.7 % is below 25 %"
    dearer = changed(load("p01"), item__value__amount="2")
    assert answer(dearer)["verdict"] == "LICENCE_REQUIRED"
    assert answer(load("p05"))["limbs"]["origin"] == "yes"


def test_another_deadline_and_retention_are_told() -> None:
    relief = changed(load("p17"), item__value__amount="1")
    due = {duty["code"]: duty["due"] for duty in answer(relief)["duties"]}
    assert due["other_report"] == "2025-12-01"
    assert due["other_keep_records"] == "2032-10-20"
    assert other_law().years_kept == 7


def test_other_codes_lead_to_the_same_act() -> None:
    found = answer(load("p34"))
    assert found["act"] == {"word": "hold", "because": ["other_us_military"]}
    assert {warning["code"][:6] for warning in found["warnings"]} == {"other_"}
    contradicting = answer(changed(load("p01"), item__part_one=[]))
    (told,) = [entry for entry in contradicting["warnings"] if entry["code"] == "other_facts_disagree"]
    assert told["details"]
    assert other_law().warnings_on("not_screened") == {"other_not_screened"}
