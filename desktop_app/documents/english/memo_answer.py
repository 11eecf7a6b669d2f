# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""English sentences of the determination memo: head and answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_LICENCE: Final = {
    "LICENCE_REQUIRED": "",
    "CASE_BY_CASE": ", to be examined case by case",
    "DENIED_IN_PRINCIPLE": ", and would be refused in principle",
}
_OPEN: Final = "The verdict is not settled between {verdicts}, but"
_MOODS: Final = {
    "runs": "A licence is needed {{reading}}{manner}.",
    "if": "A licence is needed {{reading}}{manner}, if {{rule}} runs on {{day}}.",
    "would": "A licence would be needed {{reading}}{manner}, if {{rule}} ran on {{day}}.",
}

ANSWER: Final[Mapping[str, str]] = {
    "title": "Determination memo",
    "number": "Memo {number}",
    "number.none": "Memo without a number",
    "version": "{day}, version {version}",
    "question": "Question: does {law} ask for an export licence for this item, {item}, on {day}, "
    "and does it run on that day?",
    "head.item": "Item",
    "head.on": "Export day",
    "head.exporter": "Exporter",
    "head.destination": "Destination",
    "head.importer": "Importer",
    "head.movement": "Movement",
    "head.end_user": "End user",
    "head.prepared": "Prepared by",
    "head.shipment": "Shipment",
    "head.quantity": "Quantity",
    "shipment.line": "{shipment}, line {line}",
    "quantity.none": "not stated",
    "supersedes": "This memo supersedes {number}, version {version} of {day}.",
    "supersedes.same": "The verdict was and is",
    "supersedes.was": "The verdict was",
    "supersedes.now": " and is now",
    "movement.export": "export between two countries",
    "movement.domestic_transfer": "transfer inside one country",
    "movement.none": "not known",
    "named": "{name}, {country}",
    "not_named": "not named",
    **{
        f"answer.licence.{verdict}.{mood}": sentence.format(manner=manner)
        for verdict, manner in _LICENCE.items()
        for mood, sentence in _MOODS.items()
    },
    "answer.licence.UNDETERMINED.runs": f"{_OPEN} a licence is needed in each of them {{reading}}.",
    "answer.licence.UNDETERMINED.if": f"{_OPEN} a licence is needed in each of them {{reading}}, "
    "if {rule} runs on {day}.",
    "answer.licence.UNDETERMINED.would": f"{_OPEN} a licence would be needed in each of them "
    "{reading}, if {rule} ran on {day}.",
    "answer.none.unknown": "Not settled {reading}: whether a licence is needed depends on {open}.",
    "answer.none.OUTSIDE": "No licence under {law} {reading}: it does not reach this case.",
    "answer.none.NOT_CAUGHT": "No licence under {law} {reading}: none of its grounds is met.",
    "answer.none.EXEMPT_REPORT": "No licence under {law} {reading}, but a report after export: "
    "humanitarian relief.",
    "answer.none.UNDETERMINED": "No licence under {law} {reading}: the verdict is not settled "
    "between {verdicts}, but none of them needs one.",
    "facts.one": "one open fact",
    "facts.many": "{count} open facts",
    "reading.every": "under every reading worked out",
    "reading.safest": "under the cautious readings",
    "reading.narrowest": "under the narrow readings",
    "reading.chosen": "under the readings chosen",
    "decides": "What decides: {grounds}.",
    "decides.either": "What decides: one of these is met in any case, {grounds}.",
    "ground": "{place} ({because})",
    "because": "{fact}: {value}",
    "because.reading": "settled by the reading chosen",
    "absent": "does not arise",
    "quoted": "“{words}”",
    "possible": "What is known leaves {verdicts}.",
    "open.first": "First to find out: {facts}.",
    "ask": "{fact} (ask {who})",
    "and.more": "; and {count} more",
    "otherwise.safest": "The cautious readings give",
    "otherwise.narrowest": "The narrow readings give",
    "otherwise.single": "One other reading alone would change it: {readings}",
    "otherwise.nothing": "No other reading worked out changes this answer.",
    "doubt": "{id}, {question}",
    "beside": "This speaks of that announcement alone. Other law: {law}. Not examined: the "
    "law of other countries, whether the lists are complete, the official file of the annex, and "
    "what else section “{section}” names.",
    "beside.nothing": "no warning arises from these facts, and no other law is worked out here",
    "may": "May apply: {what}",
    "stop": ".",
    "stands.in_force": "On {day} {rule} is in force",
    "stands.unconfirmed": "Whether {rule} runs on {day} is not confirmed",
    "stands.suspended": "On {day} {rule} is suspended",
    "stands.not_started": "On {day} {rule} has not started",
    "stands.ended": "On {day} {rule} has ended",
    "stands.depends": "Whether it runs on {day} depends on which ground is met",
    "rule.whole": "the rule",
    "rule.part": "the part that counts",
    "stands.under": " under {notice}",
    "stands.announced": ", if what was announced on {day} is carried out",
    "stands.checked": " by a notice that was looked up on {day} ({notice})",
    "stands.printed": "; no more than the printed notices is counted",
    "stands.hope": "; an official statement of {issued} speaks of “{state}” to {until}, and no "
    "notice that says so is on record",
    "stands.known": "; the law is known up to {day}",
    "stands.next": "; the next known change: {state} from {day}",
    "stands.differ": "; ground by ground: {grounds}",
    "ground.state": "{ground} {state}",
    "until": " to {day}",
    "lapse": ": by its text {notice} ({state}) ended on {day}",
    "lapse.announced": ": what was announced ({state}) ended on {day}",
    "notice.unnamed": "a notice that is not named",
    "truth.yes": "yes",
    "truth.no": "no",
    "truth.unknown": "not known",
    "finding.yes": "met",
    "finding.no": "not met",
    "finding.unknown": "open",
    "state.in_force": "in force",
    "state.unconfirmed": "unconfirmed",
    "state.suspended": "suspended",
    "state.not_started": "not started",
    "state.ended": "ended",
    "ground.value": "value",
    "ground.technology": "technology",
    "ground.origin": "origin",
    "choice.item_class.part_one": "metal, alloy or oxide (Part I)",
    "choice.item_class.part_two": "magnet or target (Part II)",
    "choice.item_class.assembly": "part or assembly with one inside",
    "choice.item_class.not_listed": "not listed",
    "choice.movement.export": "export",
    "choice.movement.domestic_transfer": "transfer inside one country",
    "choice.chip_kind.none": "no chip use",
    "choice.chip_kind.logic": "logic chips",
    "choice.chip_kind.memory": "memory chips",
    "choice.chip_kind.equipment": "production equipment",
    "choice.chip_kind.test_equipment": "test equipment",
    "choice.chip_kind.materials": "materials",
}
