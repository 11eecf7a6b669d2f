# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The answer in its frame: first for the day, then what it rests on and who chose what."""

from __future__ import annotations

from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.front.choices import choice_sentences
from desktop_app.documents.memo.front.plain_answer import (
    chosen_otherwise,
    plain_answer,
    verdict_names,
)
from desktop_app.documents.memo.front.standing_sentence import on_the_day
from desktop_app.documents.memo.grounds.overview import grounds_of_verdict
from desktop_app.documents.model.runs import Run, Runs, compose_runs
from desktop_app.documents.model.tree import VerdictBox
from desktop_app.domain.law.pack import NARROWEST, SAFEST, UNDETERMINED
from desktop_app.domain.truth import NO, UNKNOWN, YES


def answer_box(memo: MemoContext) -> VerdictBox:
    """Return the answer in its frame, under the sign of the answer that stands first."""
    lines: tuple[Runs, ...] = (
        compose_runs(on_the_day(memo, each_ground=False)),
        _choices_line(memo),
        _deciding_grounds(memo),
        _other_profiles(memo),
    )
    first = memo.cautious if chosen_otherwise(memo) else memo.conclusion
    return VerdictBox(
        memo.verdict_sign(first.verdict), plain_answer(memo), tuple(line for line in lines if line)
    )


def _choices_line(memo: MemoContext) -> Runs:
    """Return who chose what, when and why; nothing where nothing was chosen."""
    choices = list(choice_sentences(memo))
    return compose_runs(memo.format_sentence("chosen.line", choices="; ".join(choices))) if choices else ()


def _deciding_grounds(memo: MemoContext) -> Runs:
    """Return what decides beside the three grounds, which have lines of their own, or which verdicts are left."""
    conclusion = memo.conclusion
    if conclusion.verdict == UNDETERMINED:
        if conclusion.licence_needed != UNKNOWN:
            return ()
        possible = verdict_names(memo, conclusion, last="or")
        return compose_runs(memo.format_sentence("possible", verdicts=possible))
    limbs = {limb.provision for limb in memo.pack.limbs}
    grounds = [words for provision, words in grounds_of_verdict(memo) if provision not in limbs]
    if not grounds:
        return ()
    settled = YES in conclusion.limbs.values() or conclusion.licence_needed == NO
    key = "decides" if settled else "decides.either"
    return compose_runs(memo.format_sentence(key, grounds="; ".join(grounds)))


def _other_profiles(memo: MemoContext) -> Runs:
    """Return the verdict under all cautious and all narrow readings, where it is another."""
    runs: list[str | Run] = []
    for profile in (SAFEST, NARROWEST):
        other = memo.conclusion.profiles[profile]
        if other != memo.conclusion.verdict:
            runs += [memo.format_sentence(f"otherwise.{profile}"), " ", memo.verdict_run(other), ". "]
    return compose_runs(*runs)
