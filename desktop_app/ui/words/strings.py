# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the screens: translation, days, figures, countries, verdicts, standings.

Every text that a person reads passes through ``tr``; ``resources/translations/update.py`` collects
them for Qt Linguist.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.basics.messages import Phrase, Quoted, Refused
from desktop_app.basics.quantity import Interval, percent_figures
from desktop_app.basics.resources import resource_path
from desktop_app.domain.law.pack import Pack, Verdict

CONTEXT: Final = "Window"
BELOW: Final = ("Questions", "Law", "Columns", "Steps", "Refusals")
"""The contexts of texts that are written in the layers below the window."""
DASH: Final = "–"
LANGUAGES: Final = ("en", "zh_CN")
_THIN: Final = "\u2009"
_DIGIT_WIDE, _POINT_WIDE = "\u2007", "\u2008"
_MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def tr(text: str, **values: object) -> str:
    """Return a text in the language of the screens, with values put in at ``{name}``."""
    translation = QCoreApplication.translate(CONTEXT, text)
    return translation.format(**values) if values else translation


def tr_n(text: str, count: int) -> str:
    """Return a text with a number in it; ``%n`` stands for the number, ``(s)`` for a plural."""
    translation = QCoreApplication.translate(CONTEXT, text, None, count)
    return translation.replace("(s)", "" if count == 1 else "s")


def mark_translatable(text: str) -> str:
    """Return the text unchanged; ``update.py`` collects it here, and ``tr`` translates it where it is shown."""
    return text


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource_path("window", "words.toml").read_text("utf-8"))


def code_words(table: str, code: str, other: str | None = None) -> str:
    """Return a code in words, by a table of ``resources/window/words.toml``; ``other``, or itself, if it has none."""
    text = _words()[table].get(code)
    return (code if other is None else other) if text is None else tr(text)


def list_codes(table: str) -> list[str]:
    """Return the codes of a table of words, in its order."""
    return list(_words()[table])


def verdict_words(verdict: str) -> str:
    """Return a verdict in words."""
    law_verdict = shown_verdict(verdict)
    return translate_text(law_verdict.words) if law_verdict else verdict


def assumption_words(assumption: str | None) -> str:
    """Return what a case counts beyond the notices that were issued; blank for nothing."""
    return code_words("assumption", assumption or "", "")


def standing_words(standing: str, assumption: str | None = None) -> str:
    """Return a standing as a word, and what it counts where the case assumes something."""
    standing_word = code_words("standing", standing)
    return join_with_commas((standing_word, assumption_words(assumption))) if standing_word else ""


_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def screen_language() -> str:
    """Return the language of the screens: "en" or "zh_CN"."""
    code = QCoreApplication.translate("Language", "en")
    return code if code in LANGUAGES else "en"


def translate_text(text: str) -> str:
    """Return a text of a lower layer in the language of the window, with its days as the window writes days."""
    if not text:
        return text
    if not isinstance(text, Phrase):
        return text if screen_language() == "en" else _translate_from_below(text)
    template = text.template if screen_language() == "en" else _translate_from_below(text.template)
    values = {name: _translate_value(value) for name, value in text.values.items()}
    if template == text.template and values == {n: str(v) for n, v in text.values.items()}:
        return str(text)
    translated = template.format(**values)
    return upper_first_letter(translated) if text[:1].isupper() else translated


def _translate_value(value: object) -> str:
    if isinstance(value, date):
        return format_day(value)
    if not isinstance(value, str) or isinstance(value, Quoted):
        return str(value)
    return format_day(value) if _ISO_DAY.fullmatch(value) else translate_text(value)


def _translate_from_below(text: str) -> str:
    for context in BELOW:
        translation = QCoreApplication.translate(context, text)
        if translation != text:
            return translation
    return text


def join_with_commas(parts: Iterable[str]) -> str:
    """Return parts joined with commas; blank ones are left out."""
    return ("，" if screen_language() == "zh_CN" else ", ").join(word for word in parts if word)


def join_with_semicolons(parts: Iterable[str]) -> str:
    """Return parts that may hold commas, joined with semicolons."""
    return ("；" if screen_language() == "zh_CN" else "; ").join(parts)


def labelled(name: str, text: object) -> str:
    """Return a text behind what it is called."""
    return f"{name}：{text}" if screen_language() == "zh_CN" else f"{name}: {text}"


def join_sentences(*texts: str) -> str:
    """Return texts as sentences after one another, each with a capital and a full stop; blank ones are left out.

    What ends with a colon leads to the next. A Latin full stop is followed by a blank in Chinese too.
    """
    stop = "。" if screen_language() == "zh_CN" else "."
    finished = [text if text.endswith((".", "。", ":", "：")) else f"{text}{stop}" for text in texts if text]
    spaced = [text if text.endswith(("。", "：")) else f"{text} " for text in finished]
    return "".join(map(upper_first_letter, spaced)).rstrip(" ")


def refusal_sentences(problem: str, do: str) -> str:
    """Return a refusal as sentences, as shown below a field: the problem, then what to do."""
    return join_sentences(translate_text(problem), translate_text(do))


def error_sentences(error: Exception) -> str:
    """Return an error in sentences: of a refusal with what to do about it."""
    return refusal_sentences(error.what, error.do) if isinstance(error, Refused) else str(error)


def join_with_or(phrases: list[str]) -> str:
    """Return several possibilities as one phrase: "a, b or c"."""
    if len(phrases) < 2:
        return "".join(phrases)
    comma = "、" if screen_language() == "zh_CN" else ", "
    return tr("{first} or {last}", first=comma.join(phrases[:-1]), last=phrases[-1])


def quote_verdicts(verdicts: Iterable[str]) -> str:
    """Return several possible verdicts as one phrase, each in quotes: the name of one holds a comma itself."""
    return join_with_or([f"“{verdict_words(verdict)}”" for verdict in verdicts])


def upper_first_letter(text: str) -> str:
    """Return a phrase as it begins a line."""
    return text[:1].upper() + text[1:]


def lower_first_letter(text: str) -> str:
    """Return a phrase as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def format_day(on: date | str | None) -> str:
    """Return a day as ``24 Nov 2026``, in Chinese as ``2026年11月24日``; a dash for none."""
    if not on:
        return DASH
    if isinstance(on, str):
        try:
            return format_day(date.fromisoformat(on[:10]))
        except ValueError:
            return on
    if screen_language() == "zh_CN":
        return f"{on.year}年{format_short_day(on)}"
    return f"{format_short_day(on)}\u00a0{on.year}"  # a day is not broken across lines


def format_short_day(on: date) -> str:
    """Return a day without its year, for a drawing that shows the year elsewhere."""
    if screen_language() == "zh_CN":
        return f"{on.month}月{on.day}日"
    return f"{on.day}\u00a0{_MONTHS[on.month - 1]}"


def format_narrow_day(on: date) -> str:
    """Return a day in its shortest form, for charts: ``9 Oct 25``."""
    if screen_language() == "zh_CN":
        return f"{on.year % 100:02}年{format_short_day(on)}"
    return f"{format_short_day(on)}\u00a0{on.year % 100:02}"


def format_hash(digest: str) -> str:
    """Return a hash in groups of eight, so that it can be compared by eye and breaks across lines."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def format_time(at: datetime) -> str:
    """Return a time of day."""
    return f"{at.hour:02}:{at.minute:02}"


def format_moment(at: str) -> str:
    """Return a stored moment as local day and time: ``24 Nov 2026, 14:02``; a dash for none."""
    if not at:
        return DASH
    here = datetime.fromisoformat(at).astimezone()
    return join_with_commas((format_day(here.date()), format_time(here)))


def format_figure(text: str) -> str:
    """Return a decimal written with a point as the user's country writes it; the digits stay."""
    sign, digits = ("−", text[1:]) if text.startswith("-") else ("", text)
    integer, point, fraction = digits.partition(".")
    if not integer.isdigit():
        return text
    locale = QLocale()
    plain = locale.language() in (QLocale.Language.C, QLocale.Language.English)
    groups = f"{int(integer):,}".replace(",", (_THIN if plain else locale.groupSeparator()))
    return f"{sign}{groups}{QLocale().decimalPoint() if point else ''}{fraction}"


def format_amount(low: str, high: str = "", unit: str = "", *, places: int = 0) -> str:
    """Return a figure or a range with its unit; a dash when it is not known.

    A figure with fewer decimals than ``places`` gets blanks as wide as digits, so that in a column the decimal marks
    stand below each other.
    """
    if not low:
        return DASH
    figures = f"{format_figure(low)} … {format_figure(high)}" if high and high != low else format_figure(low)
    _, point, fraction = (high or low).partition(".")
    lacking = max(0, places - len(fraction))
    figures += ("" if point or not lacking else _POINT_WIDE) + _DIGIT_WIDE * lacking
    return f"{figures} {unit}".rstrip()


def format_share(span: Interval | None, line: Fraction | None = None) -> str:
    """Return a share in percent, as the memo writes it; a dash when it does not arise.

    ``line`` is what it is held against.
    """
    if span is None:
        return DASH
    low, high = percent_figures(span, line=line)
    if high is None:
        return tr("{low} % or more", low=format_figure(low))
    return f"{format_figure(low)} %" if low == high else f"{format_figure(low)} … {format_figure(high)} %"


def country_name(code: str | None) -> str:
    """Return a country's name; a dash for none."""
    if not code:
        return DASH
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    return QCoreApplication.translate("Countries", QLocale.territoryToString(territory))


def origin_words(letter: str) -> str:
    """Return what an origin mark stands for."""
    return code_words("origin_mark", letter)


def origin_letter(kind: str) -> str:
    """Return the mark of where a figure came from."""
    return kind[:1].upper() if kind else ""


# --------------------------------------------------------------------------------------------------
# The law file that the window shows: set when the window opens, read for words and signs of verdicts.


_SHOWN: list[Pack] = []


def show_law(pack: Pack) -> None:
    """Set the law file that the window shows."""
    _SHOWN[:] = [pack]


def shown_law() -> Pack:
    """Return the law file that the window shows."""
    return _SHOWN[0]


def law_name() -> str:
    """Return how the window calls the announcement whose law it shows, without its year."""
    law = shown_law()
    name = translate_text(law.announcement.short)
    return law.brief_name if name == law.announcement.short else name.partition("年")[2] or name


def shown_verdict(verdict: str) -> Verdict | None:
    """Return a verdict of the law file by its code; None for a code of another law file."""
    return shown_law().verdicts.get(verdict)
