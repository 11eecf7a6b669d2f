# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A conclusion as ``lodestone-conclusion/1``: plain values for JSON, figures rounded outward, and the schema of it."""

from __future__ import annotations

import dataclasses
from typing import Any, Final

from desktop_app.basics.quantity import Interval, rounded
from desktop_app.domain.casefile.fields import schema_heading
from desktop_app.domain.casefile.reading import ReadCase
from desktop_app.domain.engine.act import ACT_WORDS, Act
from desktop_app.domain.engine.conclusion import (
    ADVISED,
    FORMAT,
    OWED,
    OWED_IF_IT_RUNS,
    Conclusion,
    DoubtThatMatters,
    EntryDetail,
    RowDetail,
    Standing,
    WarningOrDuty,
    verdict_of,
)
from desktop_app.domain.engine.decide import DecidedCase
from desktop_app.domain.engine.measures import Shares
from desktop_app.domain.law.pack import EFFECTS, NARROWEST, SAFEST, Pack
from desktop_app.domain.law.timeline import ANNOUNCED, PUBLISHED_TEXT, STRONGEST_FIRST
from desktop_app.domain.truth import WORDS

Json = dict[str, Any]


def conclusion_tree(read: ReadCase, conclusion: Conclusion, pack: Pack) -> Json:
    """Return a conclusion as plain values."""
    change = conclusion.standing.next_change
    return {
        "format": FORMAT,
        "case": {"title": read.case.title, "sha256": read.sha256},
        "on": conclusion.on.isoformat(),
        "assumption": conclusion.assumption,
        "act": act_tree(conclusion.act),
        "licence_needed": WORDS[conclusion.licence_needed],
        "verdict": conclusion.verdict,
        "possible": list(conclusion.possible),
        "limbs": {name: WORDS[truth] for name, truth in conclusion.limbs.items()},
        "share": _shares_tree(conclusion.shares),
        "standing": _standing_tree(conclusion.standing),
        "next_change": {"on": change.on.isoformat(), "standing": change.standing} if change else None,
        "readings": dict(conclusion.readings),
        "profiles": dict(conclusion.profiles),
        "licence_under": {name: WORDS[truth] for name, truth in conclusion.licence_under.items()},
        "readings_that_matter": list(conclusion.readings_that_matter),
        "open_facts": [
            {"fact": fact.fact, "provisions": list(fact.provisions), "who": fact.who}
            for fact in conclusion.open_facts
        ],
        "doubts_that_matter": [_doubt_tree(doubt) for doubt in conclusion.doubts_that_matter],
        "findings": [
            {
                "provision": finding.provision,
                "finding": WORDS[finding.truth],
                "because": finding.because,
                "source": finding.source,
            }
            for finding in conclusion.findings
        ],
        "duties": [_duty_tree(duty) for duty in conclusion.duties],
        "warnings": [_warning_tree(warning) for warning in conclusion.warnings],
        "doubts": list(conclusion.doubts),
        "pack": {
            "id": pack.id,
            "version": pack.version,
            "sha256": pack.sha256,
            "known_to": pack.known_to.isoformat(),
        },
        "names": {"version": conclusion.names.version, "sha256": conclusion.names.sha256}
        if conclusion.names
        else None,
    }


def decision_tree(decision: DecidedCase, act: Act) -> Json:
    """Return a decision as plain values, as a conclusion has them; ``act`` is what to do first."""
    return {
        "act": act_tree(act),
        "verdict": verdict_of(decision.outcome.possible),
        "possible": sorted(decision.outcome.possible),
        "limbs": {name: WORDS[truth] for name, truth in decision.outcome.limbs.items()},
        "share": _shares_tree(decision.observed.counted.value_shares),
        "standing": _standing_tree(decision.outcome.standing),
        "doubts_that_matter": [_doubt_tree(doubt) for doubt in decision.turning],
    }


def _standing_tree(standing: Standing) -> Json:
    return {**standing.limbs, "overall": standing.overall, "without_assumption": standing.without_assumption}


def act_tree(act: Act) -> Json:
    """Return what to do first as plain values."""
    return {"word": act.word, "because": list(act.because)}


def _shares_tree(shares: Shares) -> Json:
    return {"content": span_tree(shares.content), "whole_article": span_tree(shares.whole_article)}


def span_tree(span: Interval | None) -> Json | None:
    """Return a share as plain values, rounded outward."""
    if span is None:
        return None
    return {"from": rounded(span.lo, up=False), "to": None if span.hi is None else rounded(span.hi, up=True)}


def _doubt_tree(doubt: DoubtThatMatters) -> Json:
    result: Json = {"doubt": doubt.doubt, "verdict": doubt.verdict, "standing": doubt.standing}
    if doubt.possible is not None:
        result["possible"] = list(doubt.possible)
    if doubt.shares is not None:
        result.update(_shares_tree(doubt.shares))
    return result


def _duty_tree(duty: WarningOrDuty) -> Json:
    result = {**_advice_tree(duty), "provisions": list(duty.provisions), "owed": duty.owed}
    if duty.due is not None:
        result["due"] = duty.due.isoformat()
    if duty.due_note:
        result["due_note"] = duty.due_note
    return result


def _advice_tree(advice: WarningOrDuty) -> Json:
    return {"code": advice.code, "applies": WORDS[advice.truth], "text": advice.text}


def _warning_tree(warning: WarningOrDuty) -> Json:
    result = {**_advice_tree(warning), "effect": warning.effect, "state": warning.state}
    if warning.rows:
        result["details"] = [_row_tree(row) for row in warning.rows]
    elif warning.details:
        entries = {entry.text: entry for entry in warning.entries}
        result["details"] = [
            _entry_tree(entries[text]) if text in entries else text for text in warning.details
        ]
    return result


def _entry_tree(entry: EntryDetail) -> Json:
    """Return a listed entry with what the case would come to if it were the party: null where that is not known."""
    same = entry.if_same
    return {
        **dataclasses.asdict(entry),
        "if_same": same.verdict if same else None,
        "if_same_act": same.act if same else None,
    }


def _row_tree(row: RowDetail) -> Json:
    days = {"from": row.start, "until": row.until}
    return {
        "path": row.path,
        "row": row.row,
        **{name: day.isoformat() if day else None for name, day in days.items()},
    }


_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_TRUTH: Final = {"enum": ["yes", "no", "unknown"]}
_DAY: Final = {"type": "string", "format": "date"}


def _object_schema(properties: Json, *, optional: tuple[str, ...] = ()) -> Json:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _nullable_schema(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _list_schema(schema: Json) -> Json:
    return {"type": "array", "items": schema}


_SHARE: Final = _nullable_schema(_object_schema({"from": _TEXT, "to": _nullable_schema(_TEXT)}))


def conclusion_schema(pack: Pack) -> Json:
    """Return the JSON schema of a conclusion under a pack."""
    verdict = {"enum": list(pack.verdicts)}
    possible = _list_schema({"enum": list(pack.possible_verdicts)})
    state = {"enum": list(STRONGEST_FIRST)}
    limbs = [limb.id for limb in pack.limbs]
    switches = {name: {"enum": [switch.safest, switch.narrowest]} for name, switch in pack.switches.items()}
    advice_fields = {"code": _TEXT, "applies": _TRUTH, "text": _TEXT}
    text_or_none = _nullable_schema(_TEXT)
    entry_fields = {"text": _TEXT, "party": _TEXT, "if_same": _nullable_schema({"enum": list(pack.verdicts)})}
    entry_fields |= {"if_same_act": _nullable_schema({"enum": list(ACT_WORDS)})}
    entry_fields |= dict.fromkeys(("entry", "list", "notice", "standing"), text_or_none)
    row_fields = {"path": _TEXT, "row": _TEXT, **dict.fromkeys(("from", "until"), _nullable_schema(_DAY))}
    warning = _object_schema(
        {
            **advice_fields,
            "effect": {"enum": list(EFFECTS)},
            "state": {"enum": [None, *STRONGEST_FIRST]},
            "details": _list_schema(
                {"anyOf": [_TEXT, _object_schema(entry_fields), _object_schema(row_fields)]}
            ),
        },
        optional=("details",),
    )
    owed = {"enum": [OWED, OWED_IF_IT_RUNS, ADVISED]}
    duty = _object_schema(
        {**advice_fields, "provisions": _TEXTS, "due": _DAY, "due_note": _TEXT, "owed": owed},
        optional=("due", "due_note"),
    )
    finding = {"provision": _TEXT, "finding": _TRUTH, "because": _TEXT, "source": _TEXT}
    properties = {
        "doubt": {"enum": [name for name, doubt in pack.doubts.items() if doubt.asked_again]},
        "verdict": verdict,
        "possible": possible,
        "content": _SHARE,
        "whole_article": _SHARE,
        "standing": {"enum": list(STRONGEST_FIRST)},
    }
    body = _object_schema(
        {
            "format": {"const": FORMAT},
            "case": _object_schema({"title": _nullable_schema(_TEXT), "sha256": _TEXT}),
            "on": _DAY,
            "assumption": {"enum": [None, ANNOUNCED, PUBLISHED_TEXT]},
            "act": _object_schema({"word": {"enum": list(ACT_WORDS)}, "because": _TEXTS}),
            "licence_needed": _TRUTH,
            "verdict": verdict,
            "possible": possible,
            "limbs": _object_schema(dict.fromkeys(limbs, _TRUTH)),
            "share": _object_schema({"content": _SHARE, "whole_article": _SHARE}),
            "standing": _object_schema(dict.fromkeys([*limbs, "overall", "without_assumption"], state)),
            "next_change": _nullable_schema(_object_schema({"on": _DAY, "standing": state})),
            "readings": _object_schema(switches),
            "profiles": _object_schema({SAFEST: verdict, NARROWEST: verdict}),
            "licence_under": _object_schema({SAFEST: _TRUTH, NARROWEST: _TRUTH}),
            "readings_that_matter": _list_schema({"enum": list(pack.switches)}),
            "doubts_that_matter": _list_schema(
                _object_schema(properties, optional=("possible", "content", "whole_article"))
            ),
            "open_facts": _list_schema(_object_schema({"fact": _TEXT, "provisions": _TEXTS, "who": _TEXT})),
            "findings": _list_schema(_object_schema(finding)),
            "duties": _list_schema(duty),
            "warnings": _list_schema(warning),
            "doubts": _list_schema({"enum": list(pack.doubts)}),
            "pack": _object_schema({"id": _TEXT, "version": _TEXT, "sha256": _TEXT, "known_to": _DAY}),
            "names": _nullable_schema(_object_schema({"version": _TEXT, "sha256": _TEXT})),
        }
    )
    return {**schema_heading(FORMAT), **body}
