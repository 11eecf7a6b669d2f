# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The kinds of value a file may hold. Each can clean a value and describe itself as JSON schema.

Cleaning refuses what is wrong and returns the canonical form: nothing null, decimals without trailing zeros.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from fractions import Fraction
from typing import Any, Final, Protocol

from desktop_app.basics.codes import COUNTRIES, CURRENCIES
from desktop_app.basics.days import parse_day
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.quantity import GRAMS, canonical_decimal, fraction_of, is_plain_decimal

DECIMAL_PATTERN: Final = r"^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$"
_SHOWN: Final = 40
_LONGEST_TEXT: Final = 10_000
_MOST_CHOICES_NAMED: Final = 8


class JsonNumber(str):
    """A number found in the file, kept as it was written so that it can be named and refused."""

    __slots__ = ()


class Doubled(dict[str, Any]):
    """An object in which a key stands twice."""

    def __init__(self, entries: Mapping[str, Any], key: str) -> None:
        super().__init__(entries)
        self.key = key


class ValueKind(Protocol):
    """What a field may hold."""

    def clean_value(self, value: Any, path: str) -> Any:
        """Return the canonical form of a value that is not null, or refuse it."""

    def json_schema(self) -> dict[str, Any]:
        """Return the kind as JSON schema."""


def quote_value(value: object) -> str:
    """Return a value as a message may quote it: short, on one line."""
    if isinstance(value, JsonNumber):
        text = str.__str__(value)[: _SHOWN + 1]
    elif isinstance(value, str):
        ends = value if len(value) <= _SHOWN else value[: _SHOWN + 1]
        text = '"' + ends.encode("utf-8", "backslashreplace").decode() + '"'
    elif isinstance(value, bool):
        text = str(value).lower()
    elif isinstance(value, dict):
        return "an object"
    elif isinstance(value, list):
        return "a list"
    else:
        text = "null" if value is None else str(value)
    text = "".join(c if c.isprintable() else "?" for c in text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _is_plain_text(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, JsonNumber)


def _refuse_type(value: object, path: str, wanted: str) -> Refused:
    if isinstance(value, JsonNumber) and wanted not in ("an object", "a list"):
        return Refused(
            Phrase("{value} is a JSON number", value=quote_value(value)),
            where=path,
            do=Phrase("Write {wanted}, in quotes", wanted=wanted),
        )
    return Refused(
        Phrase("{value} is not {wanted}", value=quote_value(value), wanted=wanted),
        where=path,
        do=Phrase("Write {wanted}, or leave it out if not known", wanted=wanted),
    )


@dataclass(frozen=True, slots=True)
class PlainText:
    """Any text that UTF-8 can carry, up to a length that no name or note needs."""

    def clean_value(self, value: Any, path: str) -> str:
        if not _is_plain_text(value):
            raise _refuse_type(value, path, "a text")
        if len(value) > _LONGEST_TEXT:
            raise Refused(
                Phrase("the text has {count} characters", count=len(value)),
                where=path,
                do=Phrase("Shorten it to {most}", most=_LONGEST_TEXT),
            )
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise Refused(
                "half of a surrogate pair stands in the text", where=path, do="Write the character itself"
            ) from None
        return str(value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": _LONGEST_TEXT}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed set of words or codes."""

    description: str
    choices: Collection[str]

    def clean_value(self, value: Any, path: str) -> str:
        if not _is_plain_text(value):
            raise _refuse_type(value, path, self.description)
        if value not in self.choices:
            raise Refused(
                Phrase("{value} is not {what}", value=quote_value(value), what=self.description),
                where=path,
                do=self._list_choices(),
            )
        return str(value)

    def _list_choices(self) -> str:
        *names, last = sorted(self.choices)
        if len(names) >= _MOST_CHOICES_NAMED:
            return Phrase(
                "Use {what}, written as published (for example {first} or {last})",
                what=self.description,
                first=names[0],
                last=last,
            )
        if not names:
            return Phrase("Use {name}", name=last)
        return Phrase("Use {names} or {last}", names=", ".join(names), last=last)

    def json_schema(self) -> dict[str, Any]:
        return {"enum": sorted(self.choices)}


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day."""

    def clean_value(self, value: Any, path: str) -> str:
        if not _is_plain_text(value):
            raise _refuse_type(value, path, "a day such as 2026-11-24")
        try:
            parse_day(value)
        except ValueError:
            raise Refused(
                Phrase("{value} is not a day of the calendar from 1900 to 2999", value=quote_value(value)),
                where=path,
                do="Write it as YYYY-MM-DD, such as 2026-11-24",
            ) from None
        return str(value)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


@dataclass(frozen=True, slots=True)
class Decimal:
    """A plain decimal in quotes, within limits."""

    above_zero: bool = False
    most: str | None = None
    is_whole: bool = False

    def clean_value(self, value: Any, path: str) -> str:
        if not _is_plain_text(value):
            raise _refuse_type(value, path, 'a plain decimal such as "4.20"')
        if not is_plain_decimal(value):
            raise Refused(
                Phrase("{value} is not a plain decimal", value=quote_value(value)),
                where=path,
                do='Write at most 30 ASCII digits with a point, such as "1620" or "0.0999"',
            )
        text = canonical_decimal(value)
        if self.is_whole and "." in value:
            raise Refused(
                Phrase("{value} is not a whole number", value=quote_value(value)),
                where=path,
                do="Give a number without decimals",
            )
        if self.above_zero and text == "0":
            raise Refused(
                "the figure is zero", where=path, do="Give a figure above zero, or leave it out if not known"
            )
        if self.most is not None and fraction_of(text) > fraction_of(self.most):
            raise Refused(
                Phrase("{value} is more than {most}", value=quote_value(value), most=self.most),
                where=path,
                do=Phrase("Give at most {most}", most=self.most),
            )
        return text

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": DECIMAL_PATTERN, "maxLength": 31}


@dataclass(frozen=True, slots=True)
class Either:
    """A word, or else another kind."""

    word: str
    other: ValueKind

    def clean_value(self, value: Any, path: str) -> Any:
        return value if value == self.word and _is_plain_text(value) else self.other.clean_value(value, path)

    def json_schema(self) -> dict[str, Any]:
        return {"anyOf": [{"const": self.word}, self.other.json_schema()]}


@dataclass(frozen=True, slots=True)
class PointOrRange:
    """A plain decimal, or an object with the two ends of a range."""

    number: Decimal

    def clean_value(self, value: Any, path: str) -> Any:
        if isinstance(value, dict):
            return ObjectOf({"from": self.number, "to": self.number}, rule=range_in_order).clean_value(
                value, path
            )
        return self.number.clean_value(value, path)

    def json_schema(self) -> dict[str, Any]:
        ends = ObjectOf({"from": self.number, "to": self.number})
        return {"anyOf": [self.number.json_schema(), ends.json_schema()]}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of one kind. An empty list is an answer, and stays."""

    kind: ValueKind
    rule: Callable[[list[Any], str], None] | None = None

    def clean_value(self, value: Any, path: str) -> list[Any]:
        if not isinstance(value, list):
            raise _refuse_type(value, path, "a list")
        clean = self.kind.clean_value
        result = []
        for number, entry in enumerate(value):
            here = f"{path}[{number}]"
            if entry is None:
                raise Refused("null stands in the list", where=here, do="Take it out, or say what is there")
            result.append(clean(entry, here))
        if self.rule:
            self.rule(result, path)
        return result

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.kind.json_schema()}


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object whose keys are free and whose values are of one kind."""

    kind: ValueKind

    def clean_value(self, value: Any, path: str) -> dict[str, Any]:
        check_object(value, path)
        for key in value:
            PlainText().clean_value(key, path)
        clean = self.kind.clean_value
        result = {}
        for key, entry in value.items():
            if entry is not None:
                try:
                    result[key] = clean(entry, path)
                except Refused:
                    clean(entry, f"{path}[{quote_value(key)}]")  # refused again, with its place
                    raise
        return result

    def json_schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": {"anyOf": [self.kind.json_schema(), {"type": "null"}]},
        }


@dataclass(frozen=True, slots=True)
class ObjectOf:
    """An object with named fields; a field that is null counts as left out."""

    fields: Mapping[str, ValueKind]
    required: tuple[str, ...] = ()
    rule: Callable[[dict[str, Any], str], None] | None = None
    name: str = field(default="", compare=False)

    def clean_value(self, value: Any, path: str) -> dict[str, Any]:
        check_object(value, path)
        fields = self.fields
        result = {}
        for key, entry in value.items():
            kind = fields.get(key)
            if kind is None:
                raise self._refuse_unknown(key, path)
            if entry is not None:
                result[key] = kind.clean_value(entry, f"{path}.{key}" if path else key)
        for key in self.required:
            if key not in result:
                raise Refused(
                    "it is missing", where=f"{path}.{key}" if path else key, do="Add it; it is required"
                )
        if self.rule:
            self.rule(result, path)
        return result

    def _refuse_unknown(self, key: str, path: str) -> Refused:
        field_path = f"{path}.{quote_value(key)[1:-1]}" if path else quote_value(key)[1:-1]
        known_fields = ", ".join(self.fields)
        return Refused(
            "no such field is known here",
            where=field_path,
            do=Phrase("Take it out or correct its name; known are {known}", known=known_fields),
        )

    def json_schema(self) -> dict[str, Any]:
        if self.name:
            return {"$ref": f"#/$defs/{self.name}"}
        return self.object_schema()

    def object_schema(self) -> dict[str, Any]:
        """Return the object itself, where ``schema`` may return a reference to it."""
        properties = {
            key: kind.json_schema()
            if key in self.required
            else {"anyOf": [kind.json_schema(), {"type": "null"}]}
            for key, kind in self.fields.items()
        }
        result: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
        if self.required:
            result["required"] = list(self.required)
        return result


@dataclass(frozen=True, slots=True)
class Nested:
    """An object that may hold more of its own kind, down to a limit; the path tells how deep it stands."""

    kind: ObjectOf
    key: str
    description: str
    most: int

    def clean_value(self, value: Any, path: str) -> dict[str, Any]:
        if f".{path}".count(f".{self.key}[") > self.most:
            raise Refused(
                Phrase("the {what} go too deep", what=self.description),
                where=path,
                do="Leave out the lowest levels, at most 50 are read",
            )
        return self.kind.clean_value(value, path)

    def json_schema(self) -> dict[str, Any]:
        return self.kind.json_schema()


def check_object(value: object, path: str) -> None:
    """Refuse what is not an object, or has a key twice."""
    if not isinstance(value, dict):
        raise _refuse_type(value, path or "the file", "an object")
    if isinstance(value, Doubled):
        field_path = f"{path}.{quote_value(value.key)[1:-1]}" if path else quote_value(value.key)[1:-1]
        raise Refused("the key stands twice", where=field_path, do="Keep one of the two")


def range_in_order(entry: dict[str, Any], path: str) -> None:
    """Refuse a range whose upper end lies below its lower end."""
    if "from" in entry and "to" in entry and range_ends(entry)[0] > range_ends(entry)[1]:
        raise Refused(
            Phrase("the range runs from {first} down to {second}", first=entry["from"], second=entry["to"]),
            where=path,
            do="Give the lower end in from",
        )


def range_ends(entry: dict[str, Any]) -> tuple[Fraction, Fraction]:
    """Return both ends of a range that has both."""
    return fraction_of(entry["from"]), fraction_of(entry["to"])


# --------------------------------------------------------------------------------------------------
# Kinds of value that stand in many places of a case file.


TRUTH: Final = Choice("an answer", ("yes", "no", "unknown"))
COUNTRY: Final = Choice("a country code of ISO 3166-1", COUNTRIES)
CURRENCY: Final = Choice("a currency code of ISO 4217", CURRENCIES)
UNIT: Final = Choice("a unit of mass", tuple(GRAMS))
PERCENT: Final = PointOrRange(Decimal(most="100"))
