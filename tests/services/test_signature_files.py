# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which files beside a paper are its signatures."""

from __future__ import annotations

from pathlib import Path

from desktop_app.services.paper_signing import list_signature_files, signature_path


def test_signatures_are_found_by_the_name_of_their_paper_in_order(tmp_path: Path) -> None:
    paper = tmp_path / "2026-0014-v1.pdf"
    own = ["2026-0014-v1.p7s", "2026-0014-v1.pdf.1.p7s", "2026-0014-v1.pdf.2.p7s", "2026-0014-v1.pdf.10.p7s",
           "2026-0014-v1.pdf.P7S", "2026-0014-v1.pdf.roth.p7s"]  # fmt: skip
    others = ["2026-0014-v10.pdf.1.p7s", "2026-0014.pdf.1.p7s", "2026-0014-v1.pdf.txt", "p7s", "roth.p7s"]
    for name in (paper.name, *own, *others):
        (tmp_path / name).touch()
    found = [file.name for file in list_signature_files(paper)]
    assert sorted(found) == sorted(own)
    assert found.index("2026-0014-v1.pdf.2.p7s") < found.index("2026-0014-v1.pdf.10.p7s")


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert list_signature_files(tmp_path / "gone" / "MEMO.pdf") == []


def test_a_signature_lies_beside_its_paper(tmp_path: Path) -> None:
    assert signature_path(tmp_path / "MEMO.pdf", 3) == tmp_path / "MEMO.pdf.3.p7s"
