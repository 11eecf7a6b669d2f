# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""However large or odd a file is, it is refused in one short line before it takes much time or memory.

Lists are shorter than by ``make thorough``, which measures three files instead of one.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.basics.messages import LONGEST_LINE, Refused
from desktop_app.domain.casefile.reading import (
    MOST_BYTES,
    MOST_ENTRIES,
    MOST_UNCLASSIFIED,
    MOST_VALUES,
    parse_json,
    read_case,
)
from desktop_app.services.screening.one_case import screen_case
from tests.budget import IS_THOROUGH, some_of
from tests.making import program

pytestmark = pytest.mark.slow

TREE = Path(__file__).resolve().parents[3]
HEAD = b'{"format":"lodestone-case/1","on":"2025-10-20",'
MANY = 1_900_000 if IS_THOROUGH else 400_000
"""How many rows of one more kind a list holds; a list of materials and one of keys hold close to the most values."""


def deep_case(levels: int, bottom: bytes) -> bytes:
    """Return a case with something that many levels down."""
    for _ in range(levels):
        bottom = b'{"quantity":"1","components":[' + b'{"quantity":"1"},' * 3 + bottom + b"]}"
    return HEAD + b'"item":{"components":[' + bottom + b"]}}"


HOSTILE = {
    "ones": lambda: b"[" + b"1," * 8_000_000 + b"1]",
    "lists in lists": lambda: b"[" * (MOST_BYTES - 1),
    "objects in objects": lambda: b'{"a":' * 3_000_000,
    "a text without end": lambda: b'["' + b'\\"' * 8_000_000,
    "backslashes": lambda: b'"' + b"\\" * (MOST_BYTES - 2),
    "a number of many digits": lambda: HEAD + b'"item":{"mass":' + b"1" * 16_000_000 + b"}}",
    "a decimal of many digits": lambda: HEAD + b'"item":{"mass":{"amount":"' + b"1" * 16_000_000 + b'"}}}',
    "a day of many digits": lambda: (
        HEAD + b'"title":null,"item":{},"rates":[{"on":"' + b"1" * 16_000_000 + b'"}]}'
    ),
    "a long text": lambda: HEAD + b'"item":{"name":"' + b"a" * 10_001 + b'"}}',
    "a long key": lambda: b'{"' + b"k" * 16_000_000 + b'":"1"}',
    "many keys": lambda: b"{" + b",".join(b'"k%d":"1"' % number for number in range(1_000_000)) + b"}",
    "one key many times": lambda: b"{" + b",".join([b'"a":"1"'] * 1_900_000) + b"}",
    "many parts": lambda: (
        HEAD + b'"item":{"components":[' + b",".join([b'{"quantity":"1"}'] * (MANY // 3)) + b"]}}"
    ),
    "many materials": lambda: HEAD + b'"item":{"part_one":[' + b",".join([b"{}"] * 1_900_000) + b"]}}",
    "many parties": lambda: HEAD + b'"item":{},"parties":[' + b",".join([b"{}"] * MANY) + b"]}",
    "many checks": lambda: HEAD + b'"item":{},"status_checks":[' + b",".join([b"{}"] * MANY) + b"]}",
    "many candidates": lambda: (
        HEAD + b'"item":{},"parties":[{"screened":{"candidates":[' + b",".join([b"{}"] * MANY) + b"]}}]}"
    ),
    "many factors": lambda: (
        HEAD
        + b'"item":{"part_one":['
        + b",".join(b'{"element_factor":"0.%d1"}' % number for number in range(10**9, 10**9 + 2001))
        + b"]}}"
    ),
    "a fault far down": lambda: deep_case(48, b'{"quantity":"x"}'),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_one_line(content: Callable[[], bytes]) -> None:
    with pytest.raises(Refused) as caught:
        screen_case(program(), content())
    line = str(caught.value.within("f" * 400))
    assert "\n" not in line
    assert len(line) <= LONGEST_LINE == 300
    assert caught.value.do


@pytest.mark.skipif(sys.platform == "win32", reason="this system sets no limits of that kind")
@pytest.mark.parametrize("name", some_of(["ones", "objects in objects", "many materials"], 3))
def test_it_takes_little_time_and_memory(name: str, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(HOSTILE[name]())

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
        resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9))

    command = [sys.executable, "-m", "desktop_app", "screen", str(file), "--json"]
    done = subprocess.run(command, cwd=TREE, capture_output=True, text=True, check=False, preexec_fn=limit)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1


def test_as_many_values_as_are_allowed_are_read() -> None:
    ones = b",".join([b'"1"'] * (MOST_VALUES - 1))
    assert len(parse_json(b"[" + ones + b"]")) == MOST_VALUES - 1
    with pytest.raises(Refused, match="2000000 values"):
        parse_json(b'["1",' + ones + b"]")


def test_neither_texts_nor_empty_lists_count_for_more_than_one_value() -> None:
    empties = b",".join([b"[ ]"] * (MOST_VALUES - 1))
    assert len(parse_json(b"[" + empties + b"]")) == MOST_VALUES - 1
    commas = json.dumps(["[,{" * 1_000_000, 'a quote " and a backslash \\,']).encode()
    assert len(parse_json(commas)) == 2


def test_a_text_of_ten_thousand_characters_is_read() -> None:
    name = "磁" * 10_000
    case = screen_case(program(), HEAD + b'"item":{"name":"' + name.encode() + b'"}}').read.case
    assert case.item.name == name


@pytest.mark.parametrize(
    ("item", "most"),
    [({"listed_as": "assembly"}, MOST_ENTRIES), ({}, MOST_UNCLASSIFIED)],
    ids=["all", "no class"],
)
def test_the_item_at_the_top_counts_among_the_parts_and_materials(item: dict[str, str], most: int) -> None:
    part = {**item, "quantity": "1"}

    def read(parts: int) -> int:
        case = HEAD + b'"item":' + json.dumps({**item, "components": [part] * parts}).encode() + b"}"
        return len(read_case(case, program().case_file_kind).case.item.components or ())

    assert read(most - 1) == most - 1
    with pytest.raises(Refused, match=f"has {most + 1} parts"):
        read(most)
