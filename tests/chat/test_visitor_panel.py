"""What a visitor is told of themselves: plainly, to their face, and where the menu really has it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from chat.visitor_panel import judged
from chat.words import WORDS
from patterns.explain import for_visitor
from patterns.reading import Pattern
from profiles.events import ToneHeard, ToneJudged
from profiles.fold import apply
from profiles.ids import PatternName, VisitorId
from profiles.profile import Dialogue, Profile
from prompts.wording import FACTS
from tests.profiles.strategies import START

MENU = Path(__file__).parents[2] / "widget" / "src" / "more" / "words.ts"
ANNA = Profile(visitor=VisitorId("anna"), personalisation=True, dialogue=Dialogue(messages=1))


@pytest.mark.parametrize(("language", "words"), [("ru", ("настроении", "Сотрудники", "купите")), ("en", ("staff",))])
def test_the_visitor_is_told_what_is_judged_and_who_sees_it(language: str, words: tuple[str, ...]) -> None:
    known = judged(replace(ANNA, on={PatternName("urgent"): 1}), language)
    told = " ".join(entry["text"] for entry in known)

    assert [entry["name"] for entry in known] == ["urgent", "mood", "operators"]
    assert known[0]["text"] == for_visitor(Pattern.URGENT, language)
    assert all(word in told for word in words)
    assert not re.search(r"\d", told)


@pytest.mark.parametrize(("language", "word"), [("ru", "модель"), ("en", "model")])
def test_whose_messages_a_model_has_judged_is_told_so(language: str, word: str) -> None:
    heard = ToneHeard(at=START, tone="neutral", negativity=0.0, urgency=0.0)
    opinion = ToneJudged(at=START, of=ANNA.facts, tone="angry", negativity=0.9, reader="model:big")
    known = {entry["name"]: entry["text"] for entry in judged(apply(apply(ANNA, heard), opinion), language)}

    assert word in known["opinion"]
    assert "opinion" not in {entry["name"] for entry in judged(apply(ANNA, heard), language)}


def test_who_declined_is_told_of_the_mood_alone() -> None:
    declined = replace(ANNA, personalisation=False, on={PatternName("urgent"): 1})

    assert [entry["name"] for entry in judged(declined, "ru")] == ["mood"]
    assert judged(replace(declined, dialogue=Dialogue()), "ru") == []


def test_what_is_known_reads_well_to_whom_it_is_about() -> None:
    assert [name for name, said in FACTS.items() if re.search("посетител", said["ru"].lower())] == []
    assert [name for name, said in FACTS.items() if re.search("the visitor", said["en"].lower())] == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_said_of_the_menu_is_in_the_menu(language: str) -> None:
    half = MENU.read_text(encoding="utf-8").partition("const en")[0 if language == "ru" else 2]
    about, forget = (re.findall(rf'\b{name}: "(.+?)"', half)[0] for name in ("about", "forget"))
    said = [line for line in WORDS[language].values() if forget in line]

    assert said
    assert all(about in line for line in said)
