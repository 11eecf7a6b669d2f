# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone handbook`` as a process: pages, search, languages, and what is refused."""

from __future__ import annotations

import json

import pytest

from tests.cli.test_command_line import lodestone

pytestmark = pytest.mark.e2e


def test_a_page_is_printed_with_the_places_that_it_leads_to() -> None:
    done = lodestone("handbook", "errand/exporter")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Handbook › Three errands\nThe exporter: may this shipment leave?\n")
    assert "[page/import]" in done.stdout
    assert "\n2. " in done.stdout
    first = lodestone("handbook")
    assert first.stdout.startswith("Handbook\n========\n")
    by_code = lodestone("handbook", "Q-15")
    assert by_code.stdout == lodestone("handbook", "open-question/Q-15").stdout
    assert by_code.returncode == 0
    chinese = lodestone("handbook", "annex/I-02", "--language", "zh")
    assert "I-02 金属镝" in chinese.stdout


def test_words_are_looked_for() -> None:
    done = lodestone("handbook", "--search", "value ground", "--json")
    hits = json.loads(done.stdout)
    assert hits[0]["place"] == "term/value ground"
    assert set(hits[0]) == {"place", "title", "chapter", "excerpt"}
    nothing = lodestone("handbook", "--search", "xqzt")
    assert (nothing.returncode, nothing.stderr) == (0, "")
    assert "Nothing in the handbook" in nothing.stdout


def test_a_page_is_printed_as_json() -> None:
    page = json.loads(lodestone("handbook", "verdict/NOT_CAUGHT", "--json").stdout)
    assert page["above"] == ["start", "law", "verdicts"]
    assert "“No licence under No. 61” is never the whole answer" in page["text"].replace("\n", " ")


def test_an_unknown_page_is_refused_with_what_to_do() -> None:
    done = lodestone("handbook", "nothing-of-the-kind")
    assert done.returncode == 3
    assert "--search" in done.stderr
    both = lodestone("handbook", "law", "--search", "x")
    assert both.returncode == 2
