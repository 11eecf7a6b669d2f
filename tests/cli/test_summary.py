# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A conclusion in lines of text names no day for a duty before its rule was there."""

from __future__ import annotations

import pytest

from desktop_app.cli.summary import summarise_conclusion
from tests import making


@pytest.mark.parametrize(("on", "said"), [("2025-09-30", ""), ("2025-10-20", ", by 2025-10-20")])
def test_a_duty_has_no_day_before_its_rule_was_published(on: str, said: str) -> None:
    told = summarise_conclusion(making.program(), making.conclude(making.load("p01"), on=on))
    assert f"Apply for a licence before export{said} (owed" in told
