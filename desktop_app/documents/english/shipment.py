# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""English sentences of the memo of a shipment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SHIPMENT: Final[Mapping[str, str]] = {
    "title": "Determination memo for a shipment",
    "lines.all": "all lines",
    "lines.one": "line\u00a0{lines}",
    "lines.some": "lines\u00a0{lines}",
    "lines.many": "{count}\u00a0lines\u00a0({lines}\u00a0…)",
    "head.lines": "Lines",
    "lead": "On {day}: {answers}.",
    "lead.off": "On {day} {law} asks for no licence: it does not run. If it ran, {answers}.",
    "lead.chosen": "As chosen: {answers}.",
    "lead.chosen.off": "As chosen, {law} does not run on that day; if it ran, {answers}.",
    "answer.yes.in_force": "a licence is needed for {lines}",
    "answer.yes.unconfirmed": "a licence is needed for {lines} if {law} runs, which is unconfirmed",
    "answer.yes.depends": "a licence is needed for {lines} if a ground that is met runs on that day",
    "answer.yes.off": "{law} asks for no licence for {lines}, as it does not run; if it ran, one would be needed",
    "if.yes": "one would be needed for {lines}",
    "if.unknown": "it would not be settled whether one is needed for {lines}",
    "if.no": "none would be needed for {lines}",
    "answer.unknown.in_force": "it is not settled whether a licence is needed for {lines}",
    "answer.unknown.unconfirmed": "it is not settled whether a licence is needed for {lines} if {law} runs, which is "
    "unconfirmed",
    "answer.unknown.depends": "it is not settled whether a licence is needed for {lines}, nor which ground runs",
    "answer.unknown.off": "{law} asks for no licence for {lines}, as it does not run; if it ran, it would not be "
    "settled whether one is needed",
    "answer.no": "{law} asks for no licence for {lines}, whether it runs or not",
    "choices": "For {lines}: {choices}.",
    "front.lines": "The lines",
    "for": " ({lines})",
    "of": "{lines}: ",
    "front.met": "{finding}: {lines}",
    "front.turned": ", if this alone is read the other way: {question}",
    "front.facts": "{line}: {fact} (ask {who})",
    "front.facts.more": "{line}: {fact} (ask {who}) and {count} more",
    "front.facts.lines": "; and open facts of {count} more lines",
    "lines.heading": "The lines",
    "lines.number": "Line",
    "lines.item": "Item",
    "lines.quantity": "Pieces",
    "lines.verdict": "Verdict",
    "lines.standing": "Standing",
    "lines.share": "Share of value",
    "line.heading": "Line {number}: {item}",
    "line.annex": "Line {number}: parts, and what each adds",
    "line.evidence": "Line {number}",
    "deal.heading": "The deal, its parties and end use",
    "versions.case": "Case of line {number}: SHA-256 {digest}.",
    "versions.attached": "Attached to this PDF, for each line by its number: case-1.json, the case as hashed; "
    "conclusion-1.json, every finding; and by what this paper can be checked and made again.",
    "standing.heading": "{heading} ({lines})",
    "file.case": "The case of line {number} in its canonical form",
    "file.conclusion": "The conclusion on the case of line {number}",
}
