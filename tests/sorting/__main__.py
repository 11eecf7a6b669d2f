# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Sort every list and print what came of it.

python -m tests.sorting                 every list, a line each, and the sum; exit status 1 if any sorting does harm
python -m tests.sorting 05_toys_en      every part of some, with the reasons
"""

from __future__ import annotations

import sys
from collections import Counter

from desktop_app.domain.sorting.sort_products import Group
from tests.sorting.truth import all_lists, harm_in, read_list, sort_list

_WORDS = {
    Group.MAGNETS: "magnets",
    Group.ASSEMBLIES: "assemblies",
    Group.MATERIALS: "materials",
    Group.NOTHING: "nothing",
    Group.OPEN: "not known",
}


def tell(line: str) -> None:
    """Write a line."""
    sys.stdout.write(line + "\n")


def main(names: list[str]) -> int:
    """Print the lists; returns the exit status."""
    tell(f"{'list':38}{'parts':>6}" + "".join(f"{words:>12}" for words in _WORDS.values()) + f"{'harm':>6}")
    total: Counter[str] = Counter()  # by group, and "parts" and "harm"
    truths: Counter[tuple[str, Group]] = Counter()
    for file in all_lists():
        if names and file.stem not in names:
            continue
        parts = read_list(file)
        proposals = sort_list(parts)
        harm = harm_in(parts, proposals)
        counted = Counter(proposal.group for proposal in proposals.values())
        total.update({"parts": len(parts), "harm": len(harm)})
        total.update({group.value: count for group, count in counted.items()})
        truths += Counter((known.truth, proposals[known.part.part_number].group) for known in parts)
        columns = "".join(f"{counted[group]:>12}" for group in _WORDS)
        tell(f"{file.stem:38}{len(parts):>6}{columns}{len(harm):>6}")
        for known in parts if names else harm:
            proposal = proposals[known.part.part_number]
            row = f"  row {proposal.grade.row or 'open'}" if proposal.grade else ""
            told = f"{known.part.part_number}  {known.part.name}: {'; '.join(proposal.reasons)}{row}"
            tell(f"    {known.truth:6}{_WORDS[proposal.group]:12}{told}")
    columns = "".join(f"{total[group]:>12}" for group in _WORDS)
    tell(f"{'all':38}{total['parts']:>6}{columns}{total['harm']:>6}")
    for truth, words in (
        ("is", "is one"), ("holds", "holds one"), ("made", "is made with one"), ("may", "may hold one"),
        ("no", "is nothing of the kind"),
    ):  # fmt: skip
        tell(f"  {words:42}" + "".join(f"{truths[truth, group]:>12}" for group in _WORDS))
    tell(
        f"{total['harm']} harmful in surely nothing; {total[Group.OPEN]} of {total['parts']} left in not known;"
        f" {truths['no', Group.NOTHING]} of {sum(truths['no', group] for group in Group)} sorted out that are nothing"
    )
    return 1 if total["harm"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
