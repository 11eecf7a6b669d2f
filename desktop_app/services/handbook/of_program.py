# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Entries made from what the program declares: questions of the interview, fields of the forms, steps; and those
that are written for the handbook alone, in ``resources/handbook``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from desktop_app.basics.resources import resources_folder
from desktop_app.domain.case_fields import CASE_FIELDS, PATH_OF_MEASURE
from desktop_app.domain.facts import Question
from desktop_app.domain.interview.questions.page import TOPICS, Step
from desktop_app.domain.interview.questions.question_texts import OWN_QUESTIONS
from desktop_app.domain.law.condition import Compare, Is, sentences
from desktop_app.domain.law.pack import Pack
from desktop_app.services.handbook.entries import START, Entry, Wording, lines, link, paragraphs, read_written
from desktop_app.services.schema.columns import WORKBOOK, Column, Columns

WRITTEN: Final = ("errands", "pages", "answers", "problems")
"""The files of entries that are written as a whole."""
_IN_CHINESE: Final = "changes_zh.md"
_KINDS: Final = {
    "text": "kind_text", "key": "kind_key", "percent": "kind_percent", "day": "kind_day", "country": "kind_country",
    "currency": "kind_currency", "process": "kind_process", "listed_as": "kind_row", "material_row": "kind_row",
    **dict.fromkeys(("decimal", "positive", "factor", "whole", "years"), "kind_figure"),
}  # fmt: skip


class ProgramChapters:
    """The entries about the program, in one language; ``slots`` are what written texts call by name."""

    def __init__(
        self, pack: Pack, wording: Wording, words: Mapping[str, Any], slots: Mapping[str, str]
    ) -> None:
        self._pack, self._wording, self._words, self._slots = pack, wording, words, slots
        self._questions: dict[str, Question] = {**pack.questions, **OWN_QUESTIONS}
        self._written = read_written("questions")

    def entries(self) -> Iterator[Entry]:
        """Yield every entry."""
        yield from self._written_entries()
        yield from self._question_entries()
        yield from self._step_entries()
        yield from self._field_entries()
        yield from self._entries_of_versions()

    # ---- what is written ----

    def _written_entries(self) -> Iterator[Entry]:
        for name in WRITTEN:
            for place, written in read_written(name).items():
                yield Entry(
                    place,
                    self._fill(self._wording.pick(written["title"])),
                    self._fill(self._wording.pick(written["text"])),
                    written.get("above", START if place != START else ""),
                    words=f"{' '.join(written['title'])} {written.get('words', '')}",
                )

    def _fill(self, text: str) -> str:
        return text.format_map(self._slots) if "{" in text else text

    # ---- questions and steps ----

    def _question_entries(self) -> Iterator[Entry]:
        steps = {topic.name: topic.step for topic in TOPICS}
        step_of = {field.path: steps[field.page] for field in CASE_FIELDS if field.page in steps}
        yield Entry("questions", self._word("questions"), self._list_questions(step_of))
        for path, question in self._questions.items():
            written = self._written_about(path)
            step = step_of.get(path) or step_of.get(path.partition("[")[0])
            rules = [f"- {link(f'provision/{rule}')}" for rule in self._rules_of(path, written)]
            fields = [f"- {link(place)}" for place in self._fields_of(path)]
            body = paragraphs(
                f"**{self._say(question.ask)}**",
                self._say(question.help),
                self._fact("why", self._fill(self._wording.pick(written["why"])) if written else ""),
                self._fact("who", self._wording.sentence(self._say(question.who))),
                self._listed(
                    "proves",
                    [self._fill(self._wording.pick(written["proves"]))] if "proves" in written else (),
                ),
                self._word("if_unknown"),
                self._listed("rules_turn_on_it", rules),
                self._listed("fields_of_it", fields),
                self._fact("step", link(f"step/{step.name.lower()}")) if step else "",
            )
            words = f"{question.label} {question.ask} {path}"
            yield Entry(f"question/{path}", self._say(question.label), body, "questions", words=words)

    def _list_questions(self, step_of: Mapping[str, Step]) -> str:
        parts = [self._word("questions_intro")]
        for step in Step:
            places = [
                f"- {link(f'question/{path}')}" for path in self._questions if step_of.get(path) is step
            ]
            if places:
                parts += [f"## {self._say(step.value)}", lines(*places)]
        rest = [f"- {link(f'question/{path}')}" for path in self._questions if path not in step_of]
        return paragraphs(*parts, lines(*rest))

    def _written_about(self, path: str) -> Mapping[str, Any]:
        """Return what is written about a question: under its path, else under the nearest path above it."""
        while path:
            if path in self._written:
                written: Mapping[str, Any] = self._written[path]
                return {**self._written_about(written["like"]), **written} if "like" in written else written
            path = re.sub(r"(^|\.)[^.]*$", "", path)
        return {}

    def _rules_of(self, path: str, written: Mapping[str, Any]) -> list[str]:
        """Return the provisions that turn on a question: those whose condition reads it, and the grounds named."""
        measures = {measure for measure, at in PATH_OF_MEASURE.items() if at == path}
        measures |= set(written.get("measures", ()))
        facts = {name for name, fact in self._pack.facts.items() if fact.measure in measures}
        reading = [
            rule.id
            for rule in self._pack.provisions.values()
            if rule.when is not None
            and any(isinstance(s, (Is, Compare)) and s.fact in facts for s in sentences(rule.when))
        ]
        grounds = [limb.provision for limb in self._pack.limbs if limb.id in written.get("grounds", ())]
        return list(dict.fromkeys((*grounds, *reading)))

    def _fields_of(self, path: str) -> Iterator[str]:
        """Yield the fields of the catalogue that keep the answer to a question."""
        key = path.rpartition(".")[2]
        for sheet, declaration in WORKBOOK.items():
            for name, column in declaration.columns.items():
                asked = column.path or question_of_column(sheet, name, column.fact, self._questions)
                is_beside = name != key and name.endswith(("_to", "_currency", "_unit", "_per"))
                if asked == path and not is_beside:
                    yield f"field/{sheet}.{name}"

    def _step_entries(self) -> Iterator[Entry]:
        written = read_written("steps")
        yield Entry(
            "steps",
            self._word("steps"),
            paragraphs(
                self._word("steps_intro"),
                lines(*(f"{n}. {link(f'step/{s.name.lower()}')}" for n, s in enumerate(Step, 1))),
            ),
        )
        steps = {topic.name: topic.step for topic in TOPICS}
        for step in Step:
            asked = [
                f"- {link(f'question/{field.path}')}"
                for field in CASE_FIELDS
                if steps.get(field.page) is step and field.path in self._questions
            ]
            text = self._fill(self._wording.pick(written[step.name.lower()]["text"]))
            body = paragraphs(text, self._listed("questions_of_step", asked))
            yield Entry(f"step/{step.name.lower()}", self._say(step.value), body, "steps")

    # ---- fields ----

    def _field_entries(self) -> Iterator[Entry]:
        columns = Columns(self._pack)
        intro = self._word("fields_intro")
        yield Entry(
            "fields",
            self._word("fields"),
            paragraphs(intro, lines(*(f"- {link(f'fields/{s}')}" for s in WORKBOOK))),
        )
        for sheet, declaration in WORKBOOK.items():
            of_sheet = columns.columns_of_sheet(sheet)
            listed = lines(*(f"- {link(f'field/{sheet}.{name}')}" for name in of_sheet))
            text = paragraphs(self._word("sheet_intro"), listed)
            yield Entry(
                f"fields/{sheet}", self._say(declaration.title), text, "fields", words=declaration.title
            )
            for name, column in of_sheet.items():
                declared = declaration.columns[name]
                path = declared.path or question_of_column(sheet, name, declared.fact, self._questions)
                body = paragraphs(
                    self._say(column.help),
                    self._fact("what_may_stand", self._kind_words(column)),
                    self._word("is_needed") if column.required else "",
                    self._fact("question_of_field", link(f"question/{path}"))
                    if path in self._questions
                    else "",
                )
                title = self._say(column.label)
                yield Entry(
                    f"field/{sheet}.{name}", title, body, f"fields/{sheet}", words=f"{column.label} {name}"
                )

    def _kind_words(self, column: Column) -> str:
        if column.kind in _KINDS:
            return self._word(_KINDS[column.kind])
        choices = self._join(self._say(words) for words in column.choices.values())
        return self._word("kind_choice").format(choices=choices) if choices else self._word("kind_text")

    # ---- versions ----

    def _entries_of_versions(self) -> Iterator[Entry]:
        sections = read_versions(in_chinese=self._wording.is_chinese)
        listed = lines(*(f"- {link(f'new/{version}')}" for version, _text in sections))
        yield Entry("new", self._word("new"), paragraphs(self._word("new_intro"), listed))
        for version, text in sections:
            yield Entry(f"new/{version}", version, paragraphs(self._word("new_shortened"), text), "new")

    # ---- pieces ----

    def _listed(self, heading: str, texts: Iterable[str]) -> str:
        listed = lines(*texts)
        return paragraphs(f"## {self._word(heading)}", listed) if listed else ""

    def _fact(self, key: str, text: str) -> str:
        return self._wording.led(self._word(key), text)

    def _word(self, key: str) -> str:
        return self._wording.pick(self._words[key])

    def _say(self, text: str) -> str:
        return self._wording.say(text)

    def _join(self, parts: Iterable[str]) -> str:
        return ("、" if self._wording.is_chinese else ", ").join(part for part in parts if part)


_OWNERS: Final = {
    "products": "item", "materials": "item.part_one[]", "technology": "item.technology", "parties": "parties[]",
    "owners": "parties[].owners[]",
}  # fmt: skip
"""By sheet the path of what its rows are in a case."""


def question_of_column(sheet: str, name: str, fact: str, questions: Mapping[str, Question]) -> str:
    """Return the path of the question that a column answers; blank where it answers none."""
    owner = _OWNERS.get(sheet)
    of_deal = (
        *(name, f"{name}.name", ".".join(name.rsplit("_", 1)), f"end_use.{name}", f"parties[{name}]"),
        *(f"end_use.chips.{name}", f"end_use.chips.{name.removeprefix('chips_')}"),
    )
    candidates = (f"{owner}.{fact or name}",) if owner else of_deal
    return next((path for path in candidates if path in questions), "")


def read_versions(*, in_chinese: bool = False) -> list[tuple[str, str]]:
    """Return the versions of the list of changes with their text, the newest first; the Chinese one is shorter."""
    handbook = resources_folder() / "handbook"
    places = (
        handbook / "CHANGELOG.md",
        resources_folder().parent / "CHANGELOG.md",
    )  # as packed, and in the tree
    file = handbook / _IN_CHINESE if in_chinese else next((file for file in places if file.is_file()), None)
    text = "" if file is None else file.read_text("utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    return [
        (
            re.split("[,，]", heading)[0],
            re.sub(r"^### ", "## ", body.strip(), flags=re.MULTILINE).replace("`", ""),
        )
        for heading, body in zip(parts[::2], parts[1::2], strict=True)
    ]
