# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A memo grows by less than 300 kB for what it proves itself with."""

from __future__ import annotations

import pytest

from tests.checking import memos
from tests.checking.forging.alteration import open_paper, saved

PROOF = ("printing.json", "law-file.json", "pages.json")
MOST_BYTES = 300_000


@pytest.mark.parametrize("name", memos.NAMES)
def test_what_a_memo_proves_itself_with_is_small(name: str) -> None:
    memo = memos.memo(name)
    with open_paper(memo) as pdf:
        for one in PROOF:
            del pdf.attachments[one]
        del pdf.Root.AF
        bare = saved(pdf)
    assert len(memo) - len(bare) < MOST_BYTES
