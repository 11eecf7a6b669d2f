# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""English sentences of the determination memo: the front sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FRONT: Final[Mapping[str, str]] = {
    "front.to_do": "What to do, and by when",
    "front.before_signing": "before signing",
    "front.look_at": "Look at: {titles}.",
    "front.duty": "{title}.",
    "front.until": "until {day}",
    "front.owed.yes": "owed",
    "front.owed.if_it_runs": "owed if {law} runs",
    "front.owed.advised": "advised",
    "front.grounds": "The three grounds",
    "front.ground.value": "Value",
    "front.ground.technology": "Technology",
    "front.ground.origin": "Origin",
    "front.shares": "{shares}; the line is {line}.",
    "front.section": "section\u00a0{number}",
    "front.turns": "What would turn this answer",
    "front.notice": "A notice on the standing",
    "front.reading": "Another reading",
    "front.readings": "Other readings",
    "front.turned.one": ", if this alone is read the other way: {readings}",
    "front.turned.each": ", if any of these {count} alone is read the other way: {readings}",
    "front.doubts": "Open questions of the law",
    "front.facts": "Facts not known",
    "front.value": "Value of the item",
    "front.names": "Names not judged",
    "front.unjudged": "{names}.",
    "front.unjudged.turns": " If judged the same: ",
    "front.unjudged.stays": " If judged the same, the answer stays.",
    "front.may_be": "{party} may be {name} ({entry})",
    "front.no_name": "a party or owner without a name",
    "front.unexamined": "What ends in “…” stands in full behind this page. This speaks of {announcement} alone. "
    "Other law: {law}. Not examined: the law of other "
    "countries, whether the lists are complete, the official file of the annex; section {section} names all.",
    "front.count": "{count} of them (section\u00a0{section}), among them",
}
