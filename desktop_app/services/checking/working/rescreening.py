# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The cases of a paper worked out anew under the law file that it carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.basics.progress import Stopped
from desktop_app.domain.casefile.fields import build_case_kind
from desktop_app.domain.casefile.reading import ReadCase, read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.services.checking.paper_context import PaperContext
from desktop_app.services.context.program import known_codes


@dataclass(frozen=True, slots=True)
class Rescreened:
    """A case of the paper with what it comes to now; ``why`` says why it could not be worked out."""

    read: ReadCase | None
    conclusion: Conclusion | None
    tree: Mapping[str, Any] | None
    why: str = ""


def rescreen_lines(context: PaperContext) -> tuple[Rescreened, ...]:
    """Return every line of a paper, worked out.

    Errors: Stopped if cancelled.
    """
    return tuple(_screen(context, line.case) for line in context.carried.lines)


def _screen(context: PaperContext, name: str) -> Rescreened:
    if context.cancelled():
        raise Stopped
    law, content = context.law, context.paper.files.get(name)
    if content is None:
        return Rescreened(None, None, None, Phrase("{file} is missing", file=name))
    if law is None:
        return Rescreened(None, None, None, Phrase("the law file cannot be read"))
    try:
        read = read_case(content, build_case_kind(known_codes(law.pack)))
        conclusion = conclude_case(law, read.case)
        return Rescreened(read, conclusion, conclusion_tree(read, conclusion, law.pack))
    except Refused as refused:
        why = Phrase("{file} cannot be read: {why}", file=name, why=refused.what)
    except Exception:  # noqa: BLE001 - an altered law file may break what every sound one holds to
        why = Phrase("{file} cannot be worked out under the law file of the paper", file=name)
    return Rescreened(None, None, None, why)
