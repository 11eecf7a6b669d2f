# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The determination memo: what was decided, on which facts, under which text of the law.

A pure function of the case, its conclusion, the law and the stamp: no clock, no names of its own. The canonical case
and the conclusion travel inside the PDF, so that any copy of the program can work it out again.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time

from desktop_app.documents.memo.answer import answer
from desktop_app.documents.memo.changes import changes, doubts
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.duties import duties
from desktop_app.documents.memo.end import evidence, sign_off, unexamined, versions
from desktop_app.documents.memo.facts import facts
from desktop_app.documents.memo.grounds.limbs import limbs
from desktop_app.documents.memo.grounds.value import value
from desktop_app.documents.memo.head import letterhead, opening
from desktop_app.documents.memo.parties import parties
from desktop_app.documents.memo.standing import standing_section
from desktop_app.documents.model import figures
from desktop_app.documents.model.tree import Document
from desktop_app.documents.model.wording import Wording, english
from desktop_app.documents.pdf import pdf_archive, writer
from desktop_app.documents.pdf.pdf_archive import Attachment, Relation
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.conclusion import Conclusion
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.domain.law.pack import Pack
from desktop_app.services.context.ports import Stamp

CASE_FILE = "case.json"
CONCLUSION_FILE = "conclusion.json"


def print_memo(
    read: ReadCase,
    conclusion: Conclusion,
    pack: Pack,
    stamp: Stamp,
    *,
    wording: Wording | None = None,
) -> bytes:
    """Return the memo as a PDF for the archive, with the case and the conclusion inside."""
    words = wording or english()
    document = memo_document(read, conclusion, pack, stamp, wording=words)
    printed = writer.render(document, words)
    return pdf_archive.seal(printed, document, _files(read, conclusion, pack, words))


def memo_document(
    read: ReadCase,
    conclusion: Conclusion,
    pack: Pack,
    stamp: Stamp,
    *,
    wording: Wording | None = None,
) -> Document:
    """Return the memo as a tree of what it says."""
    view = MemoContext(wording or english(), read, conclusion, pack, stamp)
    day = view.wording.day(stamp.dated)
    return Document(
        title=view.say("title"),
        subtitle=pack.title,
        language=view.wording.language,
        made_at=datetime.combine(stamp.dated, time(), UTC),
        letterhead=letterhead(view),
        number=view.say("number", number=stamp.number) if stamp.number else view.say("number.none"),
        version=view.say("version", day=day, version=str(stamp.version)),
        opening=(*opening(view), answer(view)),
        sections=(
            facts(view),
            value(view),
            limbs(view),
            parties(view),
            standing_section(view),
            changes(view),
            doubts(view),
            duties(view),
            evidence(view),
            unexamined(view),
            sign_off(view),
            versions(view),
        ),
        footer=_footer(view),
    )


def _footer(view: MemoContext) -> tuple[str, ...]:
    stamp, pack = view.stamp, view.pack
    return (
        view.say("foot.memo", number=stamp.number, version=str(stamp.version)).strip(),
        view.say("foot.case", digest=figures.digest(view.read.sha256, short=True)),
        view.say("foot.pack", id=pack.id, version=pack.version),
        stamp.program,
    )


def _files(
    read: ReadCase, conclusion: Conclusion, pack: Pack, words: Wording
) -> tuple[Attachment, ...]:
    tree = conclusion_tree(read, conclusion, pack)
    told = json.dumps(tree, ensure_ascii=False, indent=1).encode("utf-8")
    return (
        Attachment(CASE_FILE, read.canonical, Relation.SOURCE, words.say("memo.file.case")),
        Attachment(CONCLUSION_FILE, told, Relation.DATA, words.say("memo.file.conclusion")),
    )
