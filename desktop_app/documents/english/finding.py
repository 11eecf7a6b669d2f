# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""English sentences of the finding on a paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FINDING: Final[Mapping[str, str]] = {
    "title": "Finding on a paper",
    "result.same": "same",
    "result.differs": "differs",
    "result.not_checked": "not checked",
    "result.unreadable": "cannot be read",
    "fact.file": "File",
    "fact.pages": "Pages",
    "fact.memo": "Memo",
    "fact.printed": "Printed",
    "fact.pack": "Law file",
    "fact.sha256": "SHA-256",
    "fact.checked": "Checked",
    "memo": "{number}, version {version}",
    "printed.by": "by {program}",
    "printed.on": "by {program}, dated {day}",
    "file": "{name}, {size} bytes",
    "checked": "{day}, with {program}",
    "differs": "What differs",
    "differs.number": "{number}. {where}",
    "differs.now": "In this paper",
    "differs.was": "As it was printed",
    "differs.nothing": "nothing",
    "differs.more": "{count} more differences are not listed here.",
    "checks": "What was checked",
    "checks.check": "Check",
    "checks.result": "Result",
    "checks.found": "Found",
    "check.bytes": "Bytes",
    "check.attachments": "Attachments",
    "check.conclusion": "Case and answer",
    "check.pages": "Pages",
    "check.record": "Record",
    "check.signature": "Signature",
    "limits": "What this cannot show",
    "again": "Whoever holds the file named above, with this SHA-256, can make this finding again: "
    "lodestone verify FILE, or Check a paper in the window of any later version.",
    "sign": "Checked by",
    "picture.now": "This paper, page\u00a0{page}",
    "picture.again": "Made again from what the paper carries, page\u00a0{page}",
}
