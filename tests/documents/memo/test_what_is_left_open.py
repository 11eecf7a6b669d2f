# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What page 1 asks a person to settle is what this case leaves open, the cheapest look first, and with its day."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

import pytest

from desktop_app.documents.memo.duties import MOST, next_steps
from desktop_app.documents.shipment_memo import shipment_document
from desktop_app.documents.wording import english_wording
from desktop_app.services.context.ports import CaseLine
from tests import making
from tests.documents import memos, plain_text
from tests.documents.memo.papers import Paper, paper

TODAY: Final = date(2026, 12, 2)
LOOK: Final = "Look for a notice that extends No. 70 of 2025"
RHEINMETALL: Final = "control-2026-30-04"
DYSPROSIUM: Final = {
    "row": "I-12",
    "origin": "CN",
    "element_percent": "4.2",
    "price": {"amount": "227.53", "currency": "USD", "per": "kg"},
}
NO_TECHNOLOGY: Final = dict.fromkeys(
    ("mining", "separation", "metal_smelting", "magnet_making", "recycling"), "no"
)
MAGNET: Final = {
    "name": "arc magnet",
    "listed_as": "II-PM-3",
    "made_in": "DE",
    "mass": {"amount": "50", "unit": "g"},
    "value": {"amount": "4.00", "currency": "USD"},
    "technology": NO_TECHNOLOGY,
    "part_one": [DYSPROSIUM],
    "components": [],
}


INSIDE: Final = {**MAGNET, "made_in": "JP", "quantity": "1"}


def magnet(
    on: str = "2026-12-10",
    *,
    exporter: str | None = "DE",
    to: str | None = "BR",
    party: dict[str, Any] | None = None,
    military: str | None = "no",
    **item: Any,
) -> dict[str, Any]:
    """Return a magnet with Chinese dysprosium for a buyer that was looked up."""
    firm = {
        "role": "importer",
        "name": "Harbour Works",
        "country": to,
        "military": military,
        "listed": "no",
        "unreliable": "no",
        "held_by_listed": "no",
        "screened": {"lists": [{"id": "pack", "day": "2026-11-27"}], "on": "2026-11-27", "candidates": []},
        **(party or {}),
    }
    return {
        "format": "lodestone-case/1",
        "on": on,
        "exporter": {"name": "Kassel Works", "country": exporter},
        "movement": "export",
        "destination": to,
        "item": {**MAGNET, **item},
        "parties": [firm, {**firm, "role": "end_user"}],
        "end_use": {
            "text": "pumps",
            "wmd": "no",
            "terrorism": "no",
            "military": military,
            "ai_military": "no",
            "humanitarian": "no",
            "chips": {"kind": "none"},
        },
    }


def judged(entry: str, judgement: str = "same", **listed: str) -> dict[str, Any]:
    """Return the fields of a party that met an entry of a list, with what a person made of it."""
    met = {"list": "pack", "id": entry, "verdict": "match", "judged": judgement}
    lists = [{"id": "pack", "day": "2026-11-27"}]
    return {**listed, "screened": {"lists": lists, "on": "2026-11-27", "candidates": [met]}}


def on_page(tree: dict[str, Any], dated: date = TODAY) -> Paper:
    return paper(tree, dated=dated)


def steps_of(made: Paper) -> list[str]:
    steps = next_steps(memos.context(made.screened, made.stamp))[:MOST]
    return [step.what.replace("\u00a0", " ") for step in steps]


# -- the look-up of a notice ---------------------------------------------------------------------------


ROUNDED: Final = [{"row": "I-12", "origin": "CN", "value": {"amount": "0.0028", "currency": "USD"}}]
"""0.07 % of the value: caught only if the share may be rounded (Q-23)."""
WEIGHED_AT_NOTHING: Final = [{**DYSPROSIUM, "price": {"amount": "0", "currency": "USD", "per": "kg"}}]


@pytest.mark.parametrize(
    ("tree", "first"),
    [
        (magnet(part_one=ROUNDED), LOOK),
        (
            magnet(
                part_one=[{**DYSPROSIUM, "origin": "AU"}],
                technology={**NO_TECHNOLOGY, "magnet_making": "yes"},
            )
            | {"readings": {"technology_nexus": "with_chinese_material"}},
            LOOK,
        ),
        (magnet("2026-11-10"), LOOK),
        (magnet(part_one=WEIGHED_AT_NOTHING), "facts that contradict each other"),
    ],
)
def test_whether_a_notice_extends_the_suspension_is_looked_up_before_counsel_is_asked(
    tree: dict[str, Any], first: str
) -> None:
    made = on_page(tree, date(2026, 10, 30) if tree["on"] < "2026-11-11" else TODAY)
    steps = steps_of(made)
    assert first in steps[0]
    counsel = next(number for number, step in enumerate(steps) if "Have counsel say" in step)
    assert next(number for number, step in enumerate(steps) if LOOK in step) < counsel


def test_of_a_day_on_which_nothing_hangs_on_the_standing_no_notice_is_looked_for() -> None:
    assert not any(LOOK in step for step in steps_of(on_page(magnet(listed_as="not_listed"))))
    assert not any(LOOK in step for step in steps_of(on_page(magnet("2026-03-02"))))


def test_what_counsel_is_asked_comes_before_what_is_owed_only_perhaps() -> None:
    half = magnet(listed_as="assembly", part_one=[], components=[INSIDE])
    steps = steps_of(on_page(half))
    reading = next(number for number, step in enumerate(steps) if "which reading is relied on" in step)
    apply_for = next(number for number, step in enumerate(steps) if "keep the goods and apply" in step)
    assert reading < apply_for
    held = steps_of(on_page({**half, "assumption": "published_text"}))
    assert not any("which reading is relied on" in step for step in held), "a hold has its application first"


@pytest.mark.parametrize(("part_one", "words"), [(ROUNDED, "then, if No. 61 is in force: Licence needed")])
def test_what_another_answer_comes_to_is_said_to_hold_only_if_the_announcement_is_in_force(
    part_one: list[dict[str, Any]], words: str
) -> None:
    assert words in on_page(magnet(part_one=part_one)).headline
    counted = on_page({**magnet(part_one=part_one), "assumption": "published_text"})
    assert "then: Licence needed" in counted.headline
    looked_back = on_page(magnet("2026-11-20", part_one=part_one))
    assert "then, if No. 61 was in force: Licence needed" in looked_back.headline


# -- what law on military users, and No. 18, leaves open -----------------------------------------------


@pytest.mark.parametrize(("to", "law"), [("US", "No. 46"), ("JP", "No. 1 of 2026")])
def test_where_the_user_is_known_to_be_military_nobody_is_asked_who_uses_the_goods(to: str, law: str) -> None:
    built_in = on_page(magnet(to=to, military="yes"))
    assert "count as passed on (Q-32)" in built_in.row("Answer")
    asked = [step for step in step_texts(built_in) if f"{law} (Q-32)" in step]
    assert asked
    assert "Settle what of this is open" not in built_in.text
    assert "may go to a military user" not in built_in.headline
    unknown = on_page(magnet(to=to, military="yes", made_in=None, part_one=None))
    assert any("Once it is known whether the goods are Chinese" in step for step in steps_of(unknown))
    assert "Settle what of this is open" not in unknown.text


def test_where_the_goods_are_known_to_be_chinese_nobody_is_asked_whence_they_are() -> None:
    made = on_page(magnet(to="US", military=None, made_in="CN"))
    assert "If these Chinese goods go to a military user" in made.front
    assert any("Settle who uses the goods and for what." in step for step in step_texts(made))
    several = on_page(magnet(to="US", military=None, made_in=None))
    assert any("Settle what of this is open: origin, user, use." in step for step in step_texts(several))


def step_texts(made: Paper) -> list[str]:
    return [step.what.replace("\u00a0", " ") for step in next_steps(memos.context(made.screened, made.stamp))]


@pytest.mark.parametrize(
    ("tree", "words", "first"),
    [
        (
            magnet(exporter="CN", to="HK", made_in="CN"),
            "whether it is asked for goods to their destination is not settled",
            "Look up whether No. 18 of 2025 asks for a licence for goods to this destination",
        ),
        (
            magnet(exporter="CN", to="PL", made_in="CN", listed_as="assembly"),
            "their code there is not settled",
            "Have the code of the goods in No. 18 of 2025 settled",
        ),
        (
            magnet(exporter=None, to="PL", made_in="CN"),
            "out of China they need a licence of No. 18 of 2025",
            "Settle from which country the goods are exported",
        ),
        (
            magnet(exporter="CN", to="HK", made_in="CN", listed_as="assembly"),
            "their code there, or their way, is not settled",
            "Have the code of the goods in No. 18 of 2025 settled",
        ),
    ],
)
def test_of_a_licence_of_no_18_it_is_said_what_of_it_is_open(
    tree: dict[str, Any], words: str, first: str
) -> None:
    made = on_page(tree)
    assert words in made.text
    assert any(first in step for step in step_texts(made))


# -- what bars the goods, and who is told ---------------------------------------------------------------


def test_nobody_is_told_to_apply_for_what_other_law_forbids() -> None:
    barred = magnet(
        exporter="CN",
        to="DE",
        made_in="CN",
        party=judged(RHEINMETALL, listed="control", name="Rheinmetall AG"),
    )
    steps = steps_of(on_page(barred))
    assert "Take counsel’s advice" in steps[1]
    assert steps[2].startswith(
        "Only if counsel finds that nothing bars these goods: apply for the licence of No. 18"
    )
    perhaps = on_page(magnet(exporter="CN", to="US", made_in="CN", military=None))
    told = step_texts(perhaps)
    bar = next(number for number, step in enumerate(told) if "Settle who uses the goods" in step)
    licence = next(number for number, step in enumerate(told) if "Apply for the licence of No. 18" in step)
    assert bar < licence
    alone = steps_of(on_page(magnet(exporter="CN", to="PL", made_in="CN")))
    assert any(step.startswith("Apply for the licence of No. 18") for step in alone)


def test_an_exporter_in_china_is_told_the_limb_of_a_notice_that_binds_it() -> None:
    barred = magnet(
        exporter="CN",
        to="DE",
        made_in="CN",
        party=judged(RHEINMETALL, listed="control", name="Rheinmetall AG"),
    )
    made = on_page(barred)
    assert "forbids exporters in China to send dual-use goods to Rheinmetall AG" in made.headline
    assert "suppliers of any country" not in made.front
    assert "Give a Compliance Notice to importer and end user" in made.text
    assert "next recipient" not in made.text.partition("== Sources")[0].replace("gives the recipient", "")
    rests = judged("control-2025-21-01", listed="control", name="Sierra Nevada Corporation")
    unconfirmed = on_page(magnet(exporter="CN", to="US", made_in="CN", party=rests))
    assert "suppliers of any country" not in unconfirmed.front
    inside = on_page(barred | {"movement": "domestic_transfer", "destination": "CN"})
    assert "suppliers of any country, in China too" in inside.front


def test_a_party_on_the_unreliable_entity_list_is_named_with_the_list_and_its_notice() -> None:
    entry = next(
        name
        for name, entry in making.program().pack.listed.items()
        if entry.listing.list == "unreliable" and entry.listing.state_on(TODAY) == "in_force"
    )
    tree = magnet(party=judged(entry, unreliable="yes"))
    tree["parties"].append(
        {**tree["parties"][0], "name": "Other Works", **judged("none"), "unreliable": "no"}
    )
    step = next(step for step in step_texts(on_page(tree)) if "unreliable entity list" in step)
    assert "has on Harbour Works (No. " in step
    assert "Other Works" not in step


def test_one_owner_who_is_listed_is_not_told_of_as_several() -> None:
    owner = {"name": "Rheinmetall AG", "percent": "50", **judged(RHEINMETALL, listed="control")}
    tree = magnet(to="DE", party={"owners": [owner], "owners_complete": "yes", "held_by_listed": "yes"})
    made = on_page(tree)
    for words in ("Listed parties", "listed parties hold", "among them"):
        assert words not in made.front
    assert "Rheinmetall AG holds 50 % or more of Harbour Works" in made.front
    half = {**owner, "percent": "25"}
    other = {"name": "Second Holder", "percent": "25", "listed": "control"}
    tree["parties"] = [{**party, "owners": [half, other]} for party in tree["parties"]]
    assert "of which listed parties hold 50 % or more" in on_page(tree).front


@pytest.mark.parametrize(
    ("judgement", "words"), [("unsure", "looked at, left unsure."), (None, "not judged yet.")]
)
def test_one_firm_in_two_roles_meets_an_entry_once(judgement: str | None, words: str) -> None:
    met = judged(RHEINMETALL, judgement or "", name="Rheinmetall AG")
    if judgement is None:
        met["screened"]["candidates"][0].pop("judged")
    made = on_page(magnet(listed_as="not_listed", part_one=[], party=met))
    assert words in made.headline
    assert "more" not in made.headline.partition("If the same")[0]
    second = {**met, "name": "Rheinmetall Landsysteme", "role": "end_user"}
    tree = magnet(listed_as="not_listed", part_one=[], party=met)
    tree["parties"][1] |= second
    assert "with 1 more" in on_page(tree).headline


# -- days --------------------------------------------------------------------------------------------


def test_what_is_owed_stands_on_page_1_with_its_day() -> None:
    tree = {**magnet(listed_as="assembly", part_one=[], components=[INSIDE])}
    held = on_page({**tree, "assumption": "published_text"})
    assert "Give a Compliance Notice to the next recipient, 10 Dec 2026" in held.row("Owed too")
    perhaps = on_page(tree)
    assert "Give a Compliance Notice to the next recipient, 10 Dec 2026" in perhaps.row("If in force")


def test_a_day_that_has_passed_is_not_told_of_as_to_come() -> None:
    made = on_page(magnet("2025-10-27", made_in="CN"))
    assert made.box.words == "Hold"
    assert made.row("Was owed too").startswith("Apply for a licence before export, 27 Oct 2025, passed")
    assert not made.row("Owed too")
    behind = made.section("Duties and warnings")
    assert "for a decision" not in behind
    assert "27 Oct 2025, passed" in behind


def test_what_is_done_before_the_export_comes_before_the_report_on_it() -> None:
    tree = magnet("2027-02-03", exporter="JP", made_in="JP")
    tree["end_use"] |= {"humanitarian": "yes", "text": "wards"}
    made = on_page({**tree, "assumption": "published_text"})
    assert made.conclusion.verdict == "EXEMPT_REPORT"
    steps = steps_of(made)
    assert "Compliance Notice" in steps[0]
    assert "Find the licence and end-user certificate" in steps[1]
    assert steps[2].startswith("Report the exempt export")
    assert "That rests on counting printed notices alone" in made.headline


# -- a shipment ---------------------------------------------------------------------------------------


def front_of_shipment(*trees: dict[str, Any]) -> tuple[str, str]:
    """Return page 1 and all of the paper on a shipment."""
    lines = [making.conclude(tree) for tree in trees]
    case_lines = [CaseLine(each.read, each.conclusion) for each in lines]
    document = shipment_document(case_lines, making.program().pack, memos.STAMP, english_wording())
    front, text = (
        render(document).replace("\u00a0", " ") for render in (plain_text.front, plain_text.render)
    )
    return front, text


def test_the_paper_of_a_shipment_points_to_its_own_sections() -> None:
    looked_up = magnet(part_one=ROUNDED)
    _, text = front_of_shipment(
        looked_up, {**looked_up, "item": {**MAGNET, "name": "second", "made_in": None}}
    )
    numbers = {heading: number for number, heading in re.findall(r"^== (\d+) (.*) ==$", text, re.MULTILINE)}
    duties = numbers["Duties and warnings"]
    assert f"the law of section {duties}, use." in text
    assert f"section {numbers['Not examined, and limits']} names all that was not examined" in text
    assert "The section of its line" in text
    assert "Sections 2 to 6" not in text
    front, alone = front_of_shipment(looked_up)
    (own,) = re.findall(r"^== (\d+) Line 1: .* ==$", alone, re.MULTILINE)
    assert f"Section {own}" in front
    assert f"section {own}" in front, "where counsel finds the reading or the question"


def test_goods_that_are_stopped_are_not_kept_until_something_is_done() -> None:
    held, asked = magnet(to="US", military="yes", made_in="CN"), magnet(to="US", military="yes")
    front, _ = front_of_shipment(held, asked)
    assert "Stop this shipment" in front
    assert "Keep the goods until" not in front
    kept, _ = front_of_shipment(magnet(), magnet(name="second", part_one=ROUNDED))
    assert kept.count("Keep the goods until") == 1
    assert re.search(
        r"^1 \| Keep the goods until (this is|the steps below are|steps [12, and]+ are) done\. ",
        kept,
        re.MULTILINE,
    )


def test_what_a_line_of_a_shipment_owes_stands_on_its_page_1_with_the_line() -> None:
    nothing = magnet(listed_as="not_listed", part_one=[], components=[], name="plate")
    front, _ = front_of_shipment(*({**tree, "assumption": "published_text"} for tree in (nothing, magnet())))
    owed = next(line for line in front.splitlines() if line.startswith("Owed too: "))
    assert "10 Dec 2026 (line 2)" in owed
