# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What to do first, worked out from the other fields of a conclusion: the table of section 6.4, row by row."""

from typing import Any

OTHER_LAW = ("bars", "licence")
RUNS = ("in_force", "unconfirmed")


def act(found: dict[str, Any]) -> dict[str, Any]:
    """Return the word and all reasons that fit its rows, in the order of the rows, within a row by code."""
    overall, bare = found["standing"]["overall"], found["standing"]["without_assumption"]
    listed, needed = found["warnings"], found["licence_needed"]
    may_run = overall in RUNS or bare in RUNS or "Q-15" in found["doubts"]
    other = [warning for warning in listed if warning["effect"] in OTHER_LAW]
    hold = {
        "licence_needed": overall == "in_force" and needed == "yes",
        **by_code(
            warning for warning in other if (warning["state"], warning["applies"]) == ("in_force", "yes")
        ),
    }
    ask = {
        "licence_possible": may_run and needed != "no",
        "readings": may_run and needed == "no" and found["licence_under"]["safest"] != "no",
        "doubts": may_run and needed == "no" and found["doubts_that_matter"] != [],
        **by_code(warning for warning in other if warning["state"] in RUNS),
        **by_code(warning for warning in listed if warning["effect"] == "ask"),
    }
    owed = [duty for duty in found["duties"] if duty["code"] != "keep_records" and duty["owed"] == "yes"]
    for word, rows in (("hold", hold), ("ask_first", ask)):
        because = [reason for reason, fits in rows.items() if fits]
        if because:
            speaks_of_licence = {"licence_needed", "licence_possible"} & set(because)
            if speaks_of_licence and not is_certain(found):
                because.append("standing")
            return {"word": word, "because": because}
    return {"word": "nothing_holds", "because": ["duties"] if owed else []}


def by_code(warnings: Any) -> dict[str, bool]:
    """Return the codes of warnings in their order, each a reason."""
    return dict.fromkeys(sorted(warning["code"] for warning in warnings), True)


def is_certain(found: dict[str, Any]) -> bool:
    """Tell whether the standing is certain."""
    overall, bare = found["standing"]["overall"], found["standing"]["without_assumption"]
    return overall == bare and overall != "unconfirmed" and not {"Q-15", "Q-16"} & set(found["doubts"])
