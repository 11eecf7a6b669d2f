# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A memo speaks of its own case: of random cases, page 1 and what stands behind it are held against each other."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from desktop_app.documents.memo.act import MOST_WORDS, act_reasons
from desktop_app.documents.memo.duties import MOST, next_steps
from desktop_app.domain.engine.act import ASK_FIRST, LICENCE_NEEDED, LICENCE_POSSIBLE, STANDING
from desktop_app.domain.engine.conclusion import OWED
from desktop_app.domain.engine.first_steps import AWAITED, Phase, first_steps
from desktop_app.domain.law.pack import BARS, LICENCE
from desktop_app.domain.truth import UNKNOWN, YES
from desktop_app.paper.blocks import Subheading
from tests import making
from tests.budget import IS_THOROUGH
from tests.documents import memos
from tests.documents.memo.papers import Paper, paper
from tests.documents.memo.words_for import words_hold_for_this_case
from tests.oracle.strategies import cases
from tests.oracle.strategies.lookups import ENTRIES

DAYS: Final = ("2025-12-02", "2026-03-02", "2026-11-10", "2026-11-29", "2026-12-10")
KINDS: Final = tuple(product(("JP", "CN", None), (-20, 0, 20)))
"""Where the exporter acts from, and how many days after the export day the paper is made."""
ALL_KINDS: Final = pytest.mark.parametrize(("country", "days"), KINDS)
"""Each kind is a test of its own: all of them take too long for one."""
IN_ALL: Final = settings(max_examples=(20_000 if IS_THOROUGH else 504) // len(KINDS))
NOT_WORKED_OUT: Final = re.compile(r"Other Chinese law, .* and not worked out: (.*)")
A_PATH: Final = re.compile(r"\b(?:item|parties|end_use|exporter)(?:\[\d+\])?\.[a-z_]{3,}|\w\[\d+\]")


@st.composite
def cases_and_days(draw: DrawFn, country: str | None, days: int) -> tuple[dict[str, Any], date]:
    """Draw a random case of an exporter somewhere, with parties that a person judged listed or not, and the day of
    its paper so many days after the export day.
    """
    tree: dict[str, Any] = draw(cases(depth=1, room=2))
    on = draw(st.sampled_from([tree["on"], *DAYS]))
    tree |= {"on": on, "exporter": {"name": "Nordwerk Ltd.", "country": country}}
    for party in tree.get("parties") or ():
        if draw(st.booleans()):
            continue
        entry = draw(st.sampled_from([entry for _, entry in ENTRIES]))
        met = {"id": entry, "verdict": "match", "judged": draw(st.sampled_from(["same", "same", None]))}
        listed = draw(st.sampled_from(["control", "watch", "no", None]))
        party |= {"name": "Harbour Co., Ltd.", "listed": listed, "screened": {"candidates": [met]}}
    return tree, date.fromisoformat(on) + timedelta(days=days)


def steps_on_front(front: str) -> dict[int, str]:
    return {int(number): text for number, text in re.findall(r"^([1-9]) \| (.*)$", front, re.MULTILINE)}


@ALL_KINDS
@IN_ALL
@given(data=st.data())
def test_a_memo_speaks_of_its_own_case(country: str | None, days: int, data: st.DataObject) -> None:
    """One test of all that holds: a memo of a random case takes long to make."""
    tree, dated = data.draw(cases_and_days(country, days))
    made = paper(tree, dated=dated)
    conclusion, front = made.conclusion, made.front
    box_holds_what_is_settled_first(made)
    what_page_one_answers_is_worked_out(made)
    steps_stand_in_the_order_in_which_they_are_done(made)
    no_key_and_no_doubled_stop_is_printed(made)
    sentences_fit_exporter_and_day(made)
    words_hold_for_this_case(made.text, made.conclusion, dated)
    for warning in conclusion.warnings:
        for entry in warning.entries:
            assert entry.notice is None or entry.notice in entry.text
    what_is_asked_is_open(made)
    goods_are_kept_for_what_comes_before(made)
    what_is_open_is_named(made)
    other_answers_have_their_condition(made)
    nothing_past_is_to_come(made)
    nothing_is_told_twice(made)
    sections_behind_speak_of_this_case(made)
    owed = [duty.title for duty in conclusion.duties if duty.owed == OWED]
    told = front.lower() + " ".join(step.code for step in next_steps(context_of(made))[:MOST])
    codes = {duty.title: duty.code for duty in conclusion.duties}
    assert all(title.lower() in told or codes[title] in told for title in owed)


def context_of(made: Paper) -> Any:
    return memos.context(made.screened, made.stamp)


def box_holds_what_is_settled_first(made: Paper) -> None:
    assert made.words_in_box <= MOST_WORDS
    is_contradicted = any(warning.code == "facts_disagree" for warning in made.conclusion.warnings)
    if is_contradicted:
        assert "contradict each other" in made.headline
        assert re.search("answer waits (for|until)", made.headline)
    bars = {each.code for each in made.conclusion.warnings if each.effect in (BARS, LICENCE)}
    because = [code for code in made.conclusion.act.because if code not in (STANDING, "facts_disagree")]
    reasons = act_reasons(context_of(made), with_contradictions=False)
    # what bars the goods whatever becomes of No. 61 finds room; beside a contradiction the first of it
    if is_contradicted:
        told = reasons[:1] if bars & set(because) else []
    else:
        told = reasons[: 2 if set(because[:2]) <= {*bars, LICENCE_NEEDED, LICENCE_POSSIBLE} else 1]
    assert all(any(words in made.box.reason for words in wordings) for wordings in told)


def what_page_one_answers_is_worked_out(made: Paper) -> None:
    """What has a heading and an answer on page 1 is not among the law that was not worked out."""
    pack = making.program().pack
    left_out: list[str] = []
    for line in made.section("Not examined, and limits").splitlines():
        if found := NOT_WORKED_OUT.search(line):
            left_out += found[1].rstrip(".").split("; ")
    headings = [
        block.text.replace("\u00a0", " ") for block in made.document.opening if isinstance(block, Subheading)
    ]
    for heading in headings:
        pointed_at = heading == "Export Control Law"  # its answer says that it is not worked out
        assert pointed_at or not any(law.startswith(heading) for law in left_out), heading
    for warning in made.conclusion.warnings:
        titles = [pack.provisions[name].title for name in warning.provisions]
        assert not set(titles) & set(left_out)


WITH_OR_AFTER_THE_GOODS: Final = re.compile(
    "Compliance Notice|Keep file and evidence|eport the exempt export|Screen the next such shipment"
)


def goods_are_kept_for_what_comes_before(made: Paper) -> None:
    """The goods are kept until each step of page 1 that is done before they leave is, and until no other."""
    steps = steps_on_front(made.front)
    kept = re.match(
        r"Keep the goods until (this|the steps below|steps? ([\d, and]+)) (?:is|are) done", steps[1]
    )
    before = [number for number, text in steps.items() if not WITH_OR_AFTER_THE_GOODS.search(text)]
    if made.conclusion.act.word != ASK_FIRST or made.conclusion.on < made.stamp.dated or not before:
        assert kept is None
        return
    assert kept
    named = {"this": [1], "the steps below": list(steps)}.get(kept[1])
    assert (named or [int(number) for number in re.findall(r"\d", kept[2])]) == before


def what_is_open_is_named(made: Paper) -> None:
    """It is not laid on open facts that a warning is open where the paper says that no fact is."""
    opened = [each for each in made.conclusion.warnings if each.truth == UNKNOWN and not each.hangs_on]
    if "No open fact" in made.text and not opened and not made.conclusion.origin_facts:
        facts = {"parallel_code": made.case.item.listed_as, "leaves_china": made.case.destination}
        known = [each for each in made.conclusion.warnings if facts.get(each.hangs_on, "") is not None]
        for warning in known:
            if warning.hangs_on in ("built_in_goods", *facts) and warning.truth == UNKNOWN:
                assert f"{warning.title} (if the open facts" not in made.text


def other_answers_have_their_condition(made: Paper) -> None:
    """What another answer to a question would come to is told as it holds: on a day on which the rule does not run, of
    that day as if it did.
    """
    facts = made.conclusion.act_facts
    if facts.is_certain and not facts.may_run:
        assert "Then the answer is" not in made.text
        assert "Then, if" not in made.text
        assert not re.search(r"(^|\. )Under all cautious readings", made.text, re.MULTILINE)
    for matter in made.conclusion.doubts_that_matter:
        if matter.possible is not None and "under all cautious readings" in made.text.lower():
            beside = re.findall("nder all cautious readings, with ([^:]*) answered as here:", made.text)
            assert beside
            assert matter.doubt in beside[0]


def nothing_past_is_to_come(made: Paper) -> None:
    """Of an export that lies back page 1 does not say that a law may bar it whatever is to become of another."""
    if made.conclusion.on < made.stamp.dated:
        assert "whatever becomes of" not in made.front
        assert not re.search("may bar this|may bar passing|bars this export", made.front)


def nothing_is_told_twice(made: Paper) -> None:
    """A firm in two roles is one firm; and the numbers of owners are explained by owners that are there."""
    told = re.findall(r"([^.]*) is not on the control list itself", made.text)
    assert len(told) == len(set(told))
    for found in re.findall(r" Here: (.*)\.", made.section("Duties and warnings")):
        details = found.split("; ")
        assert len(details) == len(set(details))
    for number in re.findall(r"Owner (\d+\.1) holds part of", made.text):
        assert re.search(rf"^{re.escape(number)} \| ", made.text, re.MULTILINE)


def steps_stand_in_the_order_in_which_they_are_done(made: Paper) -> None:
    steps = first_steps(making.program().pack, made.conclusion, today=made.stamp.dated)
    phases = [step.phase for step in steps]
    assert phases == sorted(phases)
    assert all(
        step.phase is Phase.FILING for step in steps if step.advice and step.advice.code == "keep_records"
    )
    days = [step.advice.due for step in steps if step.advice and step.phase is Phase.OWED and step.advice.due]
    assert days == sorted(days)
    on = made.conclusion.on
    after = [step.phase for step in steps if step.advice and step.advice.due and step.advice.due > on]
    assert on < made.stamp.dated or all(phase >= Phase.AFTER_EXPORT for phase in after)
    drawn, printed = next_steps(context_of(made)), steps_on_front(made.front)
    for number, text in printed.items():
        if waits := re.search(r"Waits for steps? ([\d, and]+)\.", text):
            awaited = [int(each) for each in re.findall(r"\d+", waits[1])]
            assert max(awaited) < number
            assert all(drawn[each - 1].phase in AWAITED for each in awaited)
    assert "letter in this screening" not in made.text


def what_is_asked_is_open(made: Paper) -> None:
    """Nobody is asked what the case states, or told to apply for what other law bars."""
    case, steps = made.case, " ".join(step.what for step in next_steps(context_of(made)))
    if case.end_use.answer_to("military") == YES and case.destination in ("US", "JP"):
        assert "Settle who uses the goods" not in steps
        assert "Settle what of this is open: origin, user, use" not in steps
    barred = [each for each in made.conclusion.warnings if each.effect == BARS and each.truth == YES]
    if any(each.state in ("in_force", "unconfirmed") for each in barred):
        assert not re.search(r"(^|\. )(Keep the goods and a|A)pply for", steps)


def sections_behind_speak_of_this_case(made: Paper) -> None:
    """A passed day is not told as to come, a question that a fact settles not at all, and elements are those here."""
    conclusion, pack, text = made.conclusion, making.program().pack, made.text.replace("\u00a0", " ")
    for change in re.findall(r"next known change[^:.]*: [a-z ]+ from (\d+ \w+ \d+)", text):
        told_day = datetime.strptime(change, "%d %b %Y").replace(tzinfo=UTC).date()
        assert told_day > made.stamp.dated
    if conclusion.on < made.stamp.dated:
        told = re.split(r"\n== [^\n]*Standing: is [^\n]* ==\n+", text)[1].partition("\n")[0]
        assert made.conclusion.on.strftime("%Y") in told
        assert "since" not in told
        assert not re.search(r"On \d+ \w+ \d+ .{0,40} (is|has) ", told), told
    for name in conclusion.settled_doubts:
        assert pack.doubts[name].question not in text
    here = {
        element
        for row in re.findall(r'"(?:row|listed_as)": ?"([^"]+)"', made.screened.read.canonical.decode())
        if row in pack.rows
        for element in pack.rows[row].elements
    }
    for named in re.findall(r"Of these the case names ([^.;]+)[.;]", text):
        assert set(re.findall(r"[A-Z][a-z]?", named)) == here & set(pack.elements)
    assert "none of them is in these goods" not in text or not here & set(pack.elements)
    if made.case.assumption is None:
        assert "as chosen here" not in text


def no_key_and_no_doubled_stop_is_printed(made: Paper) -> None:
    assert not re.search(r"\.\.|\. \.|;\.|,\.|\{|\}", made.front), made.front
    doubled = re.search(r".{40}(?<!\.)\.\.(?!\.).{0,40}", made.text)
    assert not doubled, doubled
    behind = made.text.partition("== Versions and hashes")[0]
    pack = making.program().pack
    for entry in (*(entry for _, entry in ENTRIES), *pack.listings):
        assert entry not in behind
    assert not A_PATH.search(made.front)


def sentences_fit_exporter_and_day(made: Paper) -> None:
    if made.conclusion.is_from_home:
        assert "under which the material left China" not in made.text
        assert "next recipient a Compliance Notice" not in made.front
    steps = " ".join(steps_on_front(made.front).values())
    if made.conclusion.on < made.stamp.dated:
        for words in ("before it leaves", "before anything is sent", "The hold stays", "Nothing leaves"):
            assert words not in steps
    else:
        assert "Had it been in force" not in made.text
        assert "has left" not in steps
