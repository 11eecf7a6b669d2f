# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The declarations of the settings: default, text, help and valid values of each.

The page of settings is made from these declarations. No setting changes the conclusion of a case:
choices that do are part of the case.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any, cast

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused

Value = str | int | bool
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Choice:
    """The declaration of one setting: its texts on screen and its valid values.

    ``choices`` maps each allowed value to its words; without it a text may be anything of at most
    ``longest`` characters on one line. ``least`` and ``most`` bound a number and are allowed.
    """

    text: str
    help: str
    choices: Mapping[str, str] = field(default_factory=dict)
    least: int = 0
    most: int = 0
    longest: int = 200
    unit: str = ""


def _setting(
    default: Value, text: str, help_: str, choices: Mapping[str, str] = MappingProxyType({}), **limits: Any
) -> Any:
    """Return the declaration of one setting; ``limits`` are further fields of its Choice."""
    return field(default=default, metadata={"choice": Choice(text, help_, choices, **limits)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of one user. Refused when made with a value that is not allowed."""

    language: str = _setting(
        "system",
        "Language",
        "The language of the screens; papers are in English.",
        {"system": "As the computer", "en": "English", "zh_CN": "简体中文"},
    )
    appearance: str = _setting(
        "system",
        "Appearance",
        "Dark letters on a light background, or the other way round.",
        {"system": "As the computer", "light": "Light", "dark": "Dark"},
    )
    text_size: int = _setting(
        100,
        "Text size",
        "The size of all text on screen; 100 is the size the screens are drawn for.",
        least=75,
        most=200,
        unit="%",
    )
    paper: str = _setting(
        "A4",
        "Paper",
        "The sheet that memos and registers are laid out for.",
        {"A4": "A4", "Letter": "US Letter"},
    )
    signer: str = _setting(
        "", "Your name", "Stands as the person who decided, on determinations and in the journal."
    )
    signer_role: str = _setting(
        "", "Your role", "Stands below your name on papers, such as: export control officer."
    )
    papers_folder: str = _setting(
        "",
        "Folder for papers",
        "Where finished papers are saved. Left empty, you are asked each time.",
        longest=1000,
    )
    law_reminder_days: int = _setting(
        30,
        "Remind me to check the law",
        "After so many days without a recorded look at the ministry's notices.",
        least=1,
        most=365,
        unit="days",
    )
    lists_reminder_days: int = _setting(
        30,
        "Remind me to renew lists",
        "When a list of parties was loaded more than so many days ago.",
        least=1,
        most=365,
        unit="days",
    )
    keep_backups: int = _setting(
        10,
        "Backups to keep",
        "The program saves a copy before each upgrade and each restore; older ones go.",
        least=1,
        most=1000,
    )
    detailed_log: bool = _setting(
        default=False,
        text="Detailed log",
        help_="Writes more into the log. Switch it on when you are asked to, then off again.",
    )

    def __post_init__(self) -> None:
        for name in setting_names():
            value = getattr(self, name)
            setting, declared = _settings_field(name), choice(name)
            if type(value) is not type(setting.default):
                kinds = {bool: "True or false", int: "A whole number", str: "A text in quotes"}
                raise Refused(
                    Phrase(
                        "{kind} is expected, not {value}",
                        kind=kinds[type(setting.default)],
                        value=repr(value),
                    ),
                    where=name,
                )
            if isinstance(value, str):
                _check_text(name, value)
            elif not isinstance(value, bool) and isinstance(value, int):
                least, most = declared.least, declared.most
                if not least <= value <= most:
                    raise Refused(
                        Phrase("{value} is out of range", value=value),
                        where=name,
                        do=Phrase("Use {least} to {most}", least=least, most=most),
                    )


def choice(name: str) -> Choice:
    """Return the declaration of one setting.

    Errors: Refused if there is no setting of that name.
    """
    return _settings_field(name).metadata["choice"]  # type: ignore[no-any-return]


def setting_names() -> tuple[str, ...]:
    """Return the names of all settings, in the order in which they are shown."""
    return tuple(setting.name for setting in dataclasses.fields(Settings))


def with_values(settings: Settings, values: Values) -> Settings:
    """Return a copy with some values replaced.

    Errors: Refused for a name that is no setting, a value of another type, or one out of range.
    """
    for name in values:
        _settings_field(name)
    return dataclasses.replace(settings, **cast("Mapping[str, Any]", values))


def _settings_field(name: str) -> dataclasses.Field[Any]:
    for setting in dataclasses.fields(Settings):
        if setting.name == name:
            return setting
    raise Refused(
        "There is no such setting",
        where=name,
        do=Phrase("Use one of: {words}", words=", ".join(setting_names())),
    )


def _check_text(name: str, value: str) -> None:
    declared = choice(name)
    if declared.choices:
        if value not in declared.choices:
            allowed = ", ".join(declared.choices)
            raise Refused(
                Phrase("{value} is not one of the choices", value=repr(value)),
                where=name,
                do=Phrase("Use {allowed}", allowed=allowed),
            )
    elif len(value) > declared.longest:
        raise Refused(
            "The text is too long",
            where=name,
            do=Phrase("Use up to {longest} letters", longest=declared.longest),
        )
    elif any(unicodedata.category(letter) in _NOT_TEXT for letter in value):
        raise Refused("The text must be on one line, without control characters", where=name)


_NOT_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})  # controls, halves of pairs, line separators
