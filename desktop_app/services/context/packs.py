# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Services about law files: standing on a day, checking the examples, comparing two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.domain.law.listing_counts import ListCount, count_lists, find_miscounts
from desktop_app.domain.law.pack import Example, Pack, Provision
from desktop_app.domain.law.timeline import read_timeline
from desktop_app.domain.truth import WORDS
from desktop_app.services.context.law_use import EVERYBODY, LawManifest, TrustedKey, trusted_keys
from desktop_app.services.context.program import Program, compile_pack


@dataclass(frozen=True, slots=True)
class Failed:
    """An example whose outcome is not the expected one; ``on`` is the day of one that asks for a standing."""

    provision: str
    says: str
    expected: str
    found: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """How many examples ran, which failed, what the lists hold, and where their tables do not agree."""

    examples: int
    failed: tuple[Failed, ...]
    counts: tuple[ListCount, ...]
    miscounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A provision, its standing on a day, and the next day on which that changes."""

    provision: Provision
    state: str
    changes_on: date | None
    changes_to: str


def check(program: Program, folder: Path | None = None) -> Checked:
    """Load a law file, run every example in it, and count its lists."""
    return _check_law(compile_pack(program.load_pack(folder)) if folder else program.law)


def check_pack(program: Program, pack: Pack) -> Checked:
    """Run every example of a law file, and count its lists."""
    return _check_law(program.law if pack is program.pack else compile_pack(pack))


def _check_law(law: CompiledPack) -> Checked:
    examples = [
        (provision, example) for provision in law.pack.provisions.values() for example in provision.examples
    ]
    failed = [failure for provision, example in examples if (failure := run_example(law, provision, example))]
    return Checked(len(examples), tuple(failed), count_lists(law.pack), tuple(find_miscounts(law.pack)))


def run_example(law: CompiledPack, provision: Provision, example: Example) -> Failed | None:
    """Run one example; returns how it failed, or None."""
    if example.on is not None:
        state = law.read_provision_timeline(provision.id, example.assumption, ()).state_on(example.on)
        return (
            None
            if state == example.standing
            else Failed(provision.id, example.says, example.standing, state, example.on)
        )
    bound = law.bind_readings({**law.pack.readings_of_profile("safest"), **example.readings})
    if provision.id not in bound.provisions:
        return Failed(provision.id, example.says, example.expect, "the provision has no condition")
    finding = WORDS[bound.find_provision(provision.id, [law.make_sheet(example.given_facts)])]
    return None if finding == example.expect else Failed(provision.id, example.says, example.expect, finding)


def running(pack: Pack, on: date, assumption: str | None = None) -> Iterator[Running]:
    """Yield every provision that has a timeline, with its standing on a day."""
    for provision in pack.provisions.values():
        if not provision.timeline:
            continue
        timeline = read_timeline(provision.timeline, pack.known_to, assumption, ())
        span = timeline.span_on(on)
        next_span = timeline.changes_after(on)
        yield Running(
            provision,
            span.state,
            next_span.start if next_span else None,
            next_span.state if next_span else "",
        )


# --------------------------------------------------------------------------------------------------
# Law files that come as one signed file: what their manifest says, and whose signatures are trusted.


MAKERS: Final = "the makers of Lodestone"


def manifest_of(pack: Pack) -> LawManifest:
    """Return what the manifest of a law file has to say; the level of the engine is the format it is written in."""
    return LawManifest(pack.id, pack.version, pack.known_to, pack.made_on or pack.known_to, pack.format)


def list_keys(program: Program) -> dict[str, TrustedKey]:
    """Return every key that was ever trusted in the data file, by its id, and that of the makers, if there is one."""
    content = program.law_files.makers_key()
    makers = None
    if content:
        key, _ = program.law_files.read_key(content)
        makers = TrustedKey(
            key, MAKERS, is_trusted=True, client=EVERYBODY, by="", on="", why="", file=content
        )
    return trusted_keys(program.law_events, makers)
