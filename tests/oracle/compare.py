# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the engine says of a case, held against what the second working says."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.oracle import brute
from tests.oracle.advice import acts, doubts, duties, warnings
from tests.oracle.brute import Worlds
from tests.oracle.goods.amounts import Interval
from tests.oracle.law import SWITCHES, Case, Readings, chosen_readings, flipped, profile
from tests.oracle.standing import standing

SAME = (
    "verdict",
    "possible",
    "licence_needed",
    "licence_under",
    "assumption",
    "limbs",
    "standing",
    "next_change",
    "profiles",
    "readings_that_matter",
)
UNDER_OTHER_READINGS = {"licence_under", "profiles", "readings_that_matter"}
"""What is worked out under readings that the case does not choose: there is room of its own there."""
ASKED_AGAIN = ("verdict", "possible", "standing")
SHARES = ("content", "whole_article")
OPEN_QUESTIONS = {f"Q-{number}" for number in range(1, 33)}
# Which open question of the dossier each switch covers; that about technology has none of its own.
DOUBT_OF = {
    "part_ii_scope": "Q-1",
    "numerator": "Q-3",
    "feedstock": "Q-8",
    "ownership": "Q-10",
    "barred_humanitarian": "Q-27",
    "greater_china": "Q-19",
}
BY_NAME = {"name_on_list"}
SMALLEST = 10**9


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where the two differ; `by_bounds` tells that the engine gave a looser answer that is allowed."""

    differences: list[str]
    by_bounds: bool = False


def compare(case: Case, found: dict[str, Any]) -> Comparison:
    """Compare a conclusion with what the second working says; raises TooMany."""
    return compare_worlds(brute.worlds_of(case), case, found)


def compare_worlds(worlds: Worlds, case: Case, found: dict[str, Any]) -> Comparison:
    """Compare a conclusion with what holds in some worlds; ``case`` is what other law sees of it."""
    expected = brute.conclude_on(worlds)
    differing = {
        name: f"{name}: {found[name]}, not {expected[name]}" for name in SAME if found[name] != expected[name]
    }
    of_doubts_and_duties = [
        *doubt_differences(found["doubts_that_matter"], doubts.doubts_that_matter(worlds, expected)),
        *duty_differences(worlds, found["duties"], expected["standing"]),
    ]
    exact = [*differing.values(), *of_doubts_and_duties]
    beside = [
        *share_differences(found["share"], expected["share"], "share"),
        *warning_differences(worlds, case, found["warnings"]),
        *weight_differences(case, found["warnings"]),
        *named_doubt_differences(case, found),
        *act_differences(found),
    ]
    if exact and has_room(worlds):
        return Comparison([*room_differences(worlds, found), *beside], by_bounds=True)
    if differing and differing.keys() <= UNDER_OTHER_READINGS:
        under_others = reading_differences(worlds, found)
        return Comparison([*under_others, *of_doubts_and_duties, *beside], by_bounds=True)
    return Comparison([*exact, *beside])


def every_asking(worlds: Worlds) -> dict[str, Worlds]:
    """Return the worlds of a case as it was asked (without a name), and under other answers."""
    return {"": worlds, **doubts.asked_again(worlds)}


def has_room(worlds: Worlds) -> bool:
    """Tell whether ranges and the composition of components, treated as independent, leave more open."""
    return any(low != high for low, high in map(bounds_of, every_asking(worlds).values()))


def bounds_of(worlds: Worlds, under: Readings | None = None) -> tuple[set[str], set[str]]:
    """Return the least and the most that may be said to be possible (section 5), by default as the case is read."""
    readings = under or chosen_readings(worlds.case)
    return set(worlds.possible(readings)), set(brute.loosest_on(worlds, readings)["possible"])


def room_differences(worlds: Worlds, found: dict[str, Any]) -> Iterator[str]:
    """Yield where an answer is not even between the exact and the loosest one."""
    told = {
        answer["doubt"]: answer["possible"] for answer in found["doubts_that_matter"] if "possible" in answer
    }
    for doubt, asked in every_asking(worlds).items():
        low, high = bounds_of(asked)
        possible = told.get(doubt, found["possible"])
        if not low <= set(possible) <= high:
            yield f"{doubt} possible: {possible}, not between {sorted(low)} and {sorted(high)}"
    if found["verdict"] != brute.single(found["possible"]):
        yield f"verdict: {found['verdict']} of {found['possible']}"
    if found["standing"] != standing(worlds.case, found["limbs"]):
        yield f"standing: {found['standing']} with {found['limbs']}"


def reading_differences(worlds: Worlds, found: dict[str, Any]) -> Iterator[str]:
    """Yield where an answer under other readings is not even between the exact and the loosest one."""
    for name, verdict in found["profiles"].items():
        low, high = bounds_of(worlds, profile(name))
        if verdict not in {brute.single(sorted(low)), *(["UNDETERMINED"] if low < high else [])}:
            yield f"profile {name}: {verdict}, not between {sorted(low)} and {sorted(high)}"
        needed = found["licence_under"][name]
        if needed not in {brute.needs_licence(sorted(low)), brute.needs_licence(sorted(high))}:
            yield f"licence_under {name}: {needed}, not between {sorted(low)} and {sorted(high)}"
    for switch in SWITCHES:
        low, high = bounds_of(worlds, flipped(chosen_readings(worlds.case), switch))
        turned = {brute.single(sorted(low)), *(["UNDETERMINED"] if low < high else [])}
        if (switch in found["readings_that_matter"]) not in {one != found["verdict"] for one in turned}:
            yield f"readings_that_matter: {switch} with {sorted(turned)}"


def share_differences(found: dict[str, Any], expected: dict[str, Any], where: str) -> Iterator[str]:
    """Yield the shares that are not printed as they are, rounded outward."""
    for name in SHARES:
        if not is_printed(found[name], expected[name]):
            yield f"{where} {name}: {found[name]}, not {expected[name]}"


def is_printed(printed: Any, exact: Interval | None) -> bool:
    """Tell whether a share is printed outward, with a relative slip of 1e-9 at most (section 6)."""
    if exact is None or printed is None:
        return exact is printed
    low, high = Fraction(printed["from"]), printed["to"]
    if not low <= exact[0] <= low + exact[0] / SMALLEST:
        return False
    if high is None or exact[1] is None:
        return high is exact[1]
    return Fraction(high) - exact[1] / SMALLEST <= exact[1] <= Fraction(high)


def doubt_differences(found: list[dict[str, Any]], expected: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the doubts that are worked out otherwise."""
    answers = {answer["doubt"]: answer for answer in found}
    if len(answers) != len(found) or set(answers) != set(expected):
        yield f"doubts_that_matter: {[answer['doubt'] for answer in found]}, not {sorted(expected)}"
    for doubt in answers.keys() & expected.keys():
        answer, right = answers[doubt], expected[doubt]
        for name in ASKED_AGAIN:
            if answer.get(name) != right.get(name):
                yield f"{doubt} {name}: {answer.get(name)}, not {right.get(name)}"
        if SHARES[0] in right:
            yield from share_differences(answer, right, doubt)
        elif answer.keys() & {*SHARES, "possible"}:
            yield f"{doubt}: shares or possible are told"


def duty_differences(worlds: Worlds, found: list[dict[str, Any]], stands: dict[str, str]) -> Iterator[str]:
    """Yield the duties that are listed otherwise."""
    expected = duties.duties(worlds, chosen_readings(worlds.case), stands)
    listed = {duty["code"]: {name: duty.get(name) for name in ("applies", "owed", "due")} for duty in found}
    if listed != expected or len(listed) != len(found):
        yield f"duties: {listed}, not {expected}"
    for duty in found:
        if not duty.get("text") or "provisions" not in duty:
            yield f"duty {duty['code']}: no text or no provisions"
        if duty["code"] == "keep_records" and duty.get("provisions"):
            yield f"duty keep_records: {duty['provisions']}, not empty"


def warning_differences(worlds: Worlds, case: Case, found: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the warnings that are not among those the contract allows."""
    allowed = warnings.warnings(worlds, chosen_readings(worlds.case))
    if case is not worlds.case:
        allowed |= warnings.on_days(worlds, case, chosen_readings(case))
    listed = {warning["code"]: warning["applies"] for warning in found}
    for code in sorted(listed.keys() - allowed.keys() - BY_NAME):
        yield f"warnings: {code} is no warning"
    for code, answers in allowed.items():
        if listed.get(code, "no") not in answers:
            yield f"warning {code}: {listed.get(code, 'no')}, not {sorted(answers)}"


def weight_differences(case: Case, found: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the warnings of another effect, or of another state of their law."""
    for warning in found:
        weight = warnings.weight(case, warning["code"], chosen_readings(case))
        if (warning["effect"], warning["state"]) != weight:
            yield f"warning {warning['code']}: {warning['effect'], warning['state']}, not {weight}"


def act_differences(found: dict[str, Any]) -> Iterator[str]:
    """Yield an act that does not follow from the other fields of the conclusion (6.4)."""
    expected = acts.act(found)
    if found["act"] != expected:
        yield f"act: {found['act']}, not {expected}"


def named_doubt_differences(case: Case, found: dict[str, Any]) -> Iterator[str]:
    """Yield doubts that are none or named twice, those that surely matter and are not named, and a wrong Q-31."""
    named = found["doubts"]
    if not set(named) <= OPEN_QUESTIONS or len(set(named)) != len(named):
        yield f"doubts: {named}"
    matter = {answer["doubt"] for answer in found["doubts_that_matter"]}
    matter |= {DOUBT_OF[switch] for switch in found["readings_that_matter"] if switch in DOUBT_OF}
    if not matter <= set(named):
        yield f"doubts: {sorted(matter - set(named))} matter, and only {named} are named"
    listed = {warning["code"] for warning in found["warnings"]}
    if ("yes" if "Q-32" in named else "no") not in warnings.built_in_doubt(case, listed):
        yield f"doubts: Q-32 in {named} should be {sorted(warnings.built_in_doubt(case, listed))}"
    if ("yes" if "Q-31" in named else "no") not in warnings.listed_doubt(case):
        yield f"doubts: Q-31 in {named} should be {sorted(warnings.listed_doubt(case))}"
