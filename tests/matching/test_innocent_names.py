# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A thousand names of nobody on a list: none matches an entry of the lists that come along, and hardly any may.

One in five is looked up; by ``make thorough`` all are.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

from desktop_app.services.context.names import PackSearch
from tests.budget import some_of
from tests.making import program

LINES: Final = (Path(__file__).parent / "innocent_names.txt").read_text("utf-8").splitlines()
NAMES: Final = tuple(line.strip() for line in LINES if line.strip() and not line.startswith("#"))
MOST_POSSIBLE: Final = 10


def test_a_thousand_names_of_nobody_on_a_list_meet_hardly_any_entry() -> None:
    assert len(set(NAMES)) >= 1_000
    index = PackSearch(program().pack).index
    met = {name: hits[0] for name in some_of(NAMES, 5) if (hits := index.find(name))}
    told = {name: (hit.name.name, hit.comparison.reasons) for name, hit in met.items()}
    verdicts = Counter(hit.comparison.verdict for hit in met.values())
    assert verdicts["match"] == 0, told
    assert verdicts["possible"] <= MOST_POSSIBLE, told
