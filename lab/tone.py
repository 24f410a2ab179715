"""How well are messages heard? Reads messages, writes how each sounds, scores them against their labels."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from patterns.reading import Flag, Tone
from patterns.tone import hear
from profiles.events import ToneHeard
from profiles.profile import Dialogue

AT = datetime(2026, 1, 1, tzinfo=UTC)
"""Messages without a visit have no time; any will do."""

POLARITY = {
    Tone.SATISFIED: "positive",
    Tone.NEUTRAL: "neutral",
    Tone.CONFUSED: "neutral",
    Tone.ANXIOUS: "negative",
    Tone.FRUSTRATED: "negative",
    Tone.ANGRY: "negative",
    Tone.SARCASTIC: "negative",
}
"""Seven tones as three classes: a question is neutral, whatever it puzzles over; worry is not."""

LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya",
}  # fmt: skip
"""How a Russian without a Russian keyboard types."""

SAME = {"website": "site", "bot": "support", "staff": "support"}
"""Aspects that are scored as one: labels are coarser than what is heard, or name it otherwise."""

SIGNS = {"+": "positive", "-": "negative"}
"""How labels write polarity in short; a mention without one is not judged."""

Message = Mapping[str, Any]


def main(path: Path) -> int:
    """Write one line per message of `path` to standard output; 2 where any failed, else 0."""
    failed = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            answer = heard_line(line)
            failed = failed or "error" in answer
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 2 if failed else 0


def heard_line(line: str) -> dict[str, Any]:
    """How the message in one JSON line sounds, or its error."""
    try:
        message = json.loads(line)
        if not isinstance(message, dict) or not isinstance(message.get("text"), str):
            raise ValueError("a message needs a text")
    except ValueError as error:
        return {"id": None, "error": str(error)}
    heard = listen(message["text"])
    return {
        "id": message.get("id"),
        "tone": heard.tone,
        "because": heard.because,
        "negativity": heard.negativity,
        "urgency": heard.urgency,
        "flags": {flag: flag in heard.flags for flag in Flag},
        "aspects": [{"aspect": each.aspect, "polarity": each.polarity} for each in heard.aspects],
    }


def listen(text: str) -> ToneHeard:
    """How a message sounds on its own."""
    return hear(text, at=AT, dialogue=Dialogue())


def messages(path: Path, split: str = "") -> list[Message]:
    """The labelled messages of a file, only those of `split` where it is given."""
    lines = (_labelled(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [line for line in lines if not split or line.get("split") == split]


def _labelled(line: Message) -> Message:
    """A line that only names what is true (`flags` a list, `aspects` a mapping to a sign) as one that tells all."""
    told = {**line, **dict.fromkeys(line.get("flags") or (), True)}
    aspects = line.get("aspects")
    if isinstance(aspects, Mapping):
        told["aspects"] = [{"aspect": name, "polarity": SIGNS[sign]} for name, sign in aspects.items() if sign in SIGNS]
    return told


def score(labelled: Iterable[Message]) -> dict[str, float]:
    """Macro-F1 over seven tones and over three classes; for each flag and the aspects precision, recall and F1, 0..1.

    A precision or recall of nothing (no alarm, nothing to find) is 1. How many there are: `messages`, `*_truths`, and
    `*_false_alarms` of each flag.
    """
    pairs = [(message, listen(message["text"])) for message in labelled]
    tones = [(str(message["tone"]), str(heard.tone)) for message, heard in pairs]
    classes = [(POLARITY[Tone(truth)], POLARITY[Tone(heard)]) for truth, heard in tones]
    figures = {"messages": float(len(pairs)), "tone_f1": macro_f1(tones), "class_f1": macro_f1(classes)}
    for flag in Flag:
        truths = [bool(message.get(flag)) for message, _ in pairs]
        figures |= rates(flag, truths, [flag in heard.flags for _, heard in pairs])
    wanted = [aspects_wanted(message) for message, _ in pairs]
    named = [{(same(each.aspect), each.polarity) for each in heard.aspects} for _, heard in pairs]
    hits = sum(len(truth & heard) for truth, heard in zip(wanted, named, strict=True))
    return figures | _rates("aspects", hits, sum(map(len, named)), sum(map(len, wanted)))


def aspects_wanted(message: Message) -> set[tuple[str, str]]:
    """The labelled aspects of a message with their polarity, those that count as one by one name."""
    return {(same(each["aspect"]), each["polarity"]) for each in message.get("aspects", ())}


def same(aspect: str) -> str:
    """The name under which an aspect is scored."""
    return SAME.get(aspect, aspect)


def in_latin(text: str) -> str:
    """Russian in Latin letters; other text as it is."""
    return "".join(LATIN.get(letter, letter) for letter in text.lower())


def mistyped(text: str, seed: int) -> str:
    """Two neighbouring letters swapped in one word of six letters or more; `text` itself where no word is so long."""
    long_words = list(re.finditer(r"[^\W\d_]{6,}", text))
    if not long_words:
        return text
    word = long_words[seed % len(long_words)]
    place = word.start() + 1 + seed % (len(word[0]) - 2)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def rates(name: str, truths: list[bool], alarms: list[bool]) -> dict[str, float]:
    """Precision, recall and F1 of one yes-or-no judgment, with the number of truths and of false alarms."""
    right = sum(truth and alarm for truth, alarm in zip(truths, alarms, strict=True))
    return _rates(name, right, sum(alarms), sum(truths)) | {f"{name}_false_alarms": float(sum(alarms) - right)}


def _rates(name: str, right: int, alarms: int, truths: int) -> dict[str, float]:
    return {
        f"{name}_precision": _share(right, alarms),
        f"{name}_recall": _share(right, truths),
        f"{name}_f1": _share(2 * right, alarms + truths),
        f"{name}_truths": float(truths),
    }


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    """The mean F1 over the labels that occur as a truth; `pairs` are (truth, heard)."""
    right, truths, heard = Counter[str](), Counter[str](), Counter[str]()
    for truth, guess in pairs:
        truths[truth] += 1
        heard[guess] += 1
        right[truth] += truth == guess
    return sum(2 * right[label] / (truths[label] + heard[label]) for label in truths) / max(1, len(truths))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
