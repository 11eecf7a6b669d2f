# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a case would come to if the listed names that nobody has judged were judged to be the entries they meet."""

from __future__ import annotations

from desktop_app.domain.case import Case
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.law.supposed_same import suppose_same


def verdict_if_same(law: CompiledPack, case: Case, conclusion: Conclusion) -> str:
    """Return the verdict if all of them were judged the same; blank where none is on the control or watch list."""
    supposed = suppose_same(case, conclusion.unjudged_names)
    return "" if supposed is case else conclude_case(law, supposed).verdict
