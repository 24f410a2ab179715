from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patterns.reading import Flag, Tone
from patterns.tone import READER, because, hear
from profiles.events import AspectHeard, ToneHeard
from profiles.profile import Dialogue, Heard, Line

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def heard(text: str, dialogue: Dialogue | None = None, *, late_order: bool = False) -> ToneHeard:
    return hear(text, at=NOW, dialogue=dialogue or Dialogue(), late_order=late_order)


def talk(*said: str, understood: bool = True) -> Dialogue:
    """The visitor's lines, each answered by the assistant, and how each sounded."""
    lines: list[Line] = []
    tones: list[Heard] = []
    for number, text in enumerate(said):
        at = NOW - timedelta(minutes=len(said) - number)
        sound = heard(text)
        lines.append(Line(at=at, role="visitor", text=text, fact=2 * number))
        lines.append(Line(at=at, role="assistant", text="Уточните вопрос.", fact=2 * number + 1, understood=understood))
        tones.append(
            Heard(
                at=at,
                fact=2 * number,
                tone=sound.tone,
                negativity=sound.negativity,
                urgency=sound.urgency,
                politeness=sound.politeness,
                flags=sound.flags,
                aspects=sound.aspects,
                topics=sound.topics,
                questions=sound.questions,
                words=sound.words,
            )
        )
    return Dialogue(lines=tuple(lines), heard=tuple(tones), language="ru")


def polarities(aspects: Sequence[AspectHeard]) -> dict[str, str]:
    return {each.aspect: each.polarity for each in aspects}


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Подскажите статус моего заказа", Tone.NEUTRAL),
        ("Где мой заказ?? Жду уже неделю!!!", Tone.ANGRY),
        ("WHERE IS MY ORDER?? it's been a week!!", Tone.ANGRY),
        ("курьер не приехал и не позвонил", Tone.FRUSTRATED),
        ("tracking hasnt moved since monday", Tone.FRUSTRATED),
        ("не понимаю куда тут нажимать", Tone.CONFUSED),
        ("wait so do i pay now or at pickup?", Tone.CONFUSED),
        ("деньги списались, а заказ не появился, это нормально??", Tone.ANXIOUS),
        ("i'm worried my package got lost", Tone.ANXIOUS),
        ("love how the zipper broke on day one", Tone.SARCASTIC),
        ("спасибо, что за три дня никто не ответил", Tone.SARCASTIC),
        ("you're a lifesaver, thank you so much!", Tone.SATISFIED),
        ("мастер просто золото, передайте спасибо", Tone.SATISFIED),
    ],
)
def test_a_plain_message_has_its_tone(text: str, tone: Tone) -> None:
    assert heard(text).tone == tone


def test_a_negated_judgment_turns() -> None:
    assert heard("не плохо, а размеры какие").tone == Tone.NEUTRAL
    assert heard("not bad. does it come in black?").tone == Tone.NEUTRAL
    assert heard("качество не очень хорошее").tone == Tone.FRUSTRATED
    assert heard("I am not happy with the service").tone == Tone.FRUSTRATED


def test_praise_with_a_complaint_keeps_both_and_knows_of_what() -> None:
    mixed = heard("Вы — лучшие, но доставка очень медленная")

    assert mixed.tone == Tone.SATISFIED
    assert polarities(mixed.aspects) == {"company": "positive", "delivery": "negative"}


def test_the_capitals_of_somebody_who_types_so_are_no_anger() -> None:
    assert heard("ЗДРАВСТВУЙТЕ ЕСТЬ В НАЛИЧИИ ЧАЙНИК").tone == Tone.NEUTRAL
    assert heard("HELLO DO YOU HAVE THIS IN BLUE").tone == Tone.NEUTRAL


def test_a_title_in_a_question_is_no_complaint() -> None:
    assert heard("у вас ужастики есть? ищу «Ужас Аркхэма»").tone == Tone.NEUTRAL


def test_emoji_speak_too() -> None:
    assert heard("😡😡😡").tone == Tone.ANGRY
    assert heard("пришло 😍").tone == Tone.SATISFIED


def test_russian_in_latin_letters_is_russian() -> None:
    order = heard("zakaz kogda pridet")

    assert (order.language, order.tone) == ("ru", Tone.NEUTRAL)
    assert "order_status" in order.topics
    assert heard("kurier opyat ne priehal").tone == Tone.FRUSTRATED
    assert Flag.ASK_HUMAN in heard("pozovite operatora").flags


def test_misspelt_words_are_understood() -> None:
    assert heard("спосибо большое, вы меня выручели").tone == Tone.SATISFIED
    assert Flag.ASK_HUMAN in heard("саедините с аператором").flags
    assert Flag.ASK_HUMAN in heard("соедините с опреатором").flags
    assert Flag.LEGAL in heard("my lawyre will call you").flags


def test_letters_of_the_other_alphabet_inside_a_word_do_not_hide_it() -> None:
    assert Flag.ASK_HUMAN in heard("пoзoвитe oпepaтopa").flags


def test_a_bare_answer_after_misunderstandings_is_not_yet_anger() -> None:
    assert heard("да", talk("где мой заказ", understood=False)).tone == Tone.NEUTRAL


def test_the_same_words_sound_worse_after_the_assistant_failed_twice() -> None:
    calm = heard("мой заказ номер 5 до сих пор в пути")
    tired = heard("мой заказ номер 5 до сих пор в пути", talk("где заказ номер 5", "где мой заказ", understood=False))

    assert tired.negativity > calm.negativity


def test_a_late_order_darkens_the_question_for_it_but_not_another() -> None:
    unhappy = "жду заказ уже неделю, и где он"

    assert heard(unhappy, late_order=True).negativity > heard(unhappy).negativity
    assert heard("какой цвет есть", late_order=True) == heard("какой цвет есть")
    assert heard("Подскажите статус моего заказа", late_order=True).tone == Tone.NEUTRAL


def test_urgency_lasts_into_the_next_words() -> None:
    assert heard("да", talk("срочно нужен врач сегодня")).urgency >= 0.6
    assert heard("да").urgency < 0.3


def test_who_just_looks_is_in_no_hurry() -> None:
    looking = heard("просто смотрю", talk("срочно нужно сегодня"))

    assert looking.urgency <= 0.2
    assert Flag.JUST_LOOKING in looking.flags


def test_topics_questions_words_and_language_are_told() -> None:
    told = heard("Сколько стоит доставка? А гарантия есть?")

    assert {"price", "delivery", "warranty"} <= set(told.topics)
    assert (told.questions, told.words, told.language, told.reader) == (2, 6, "ru", READER)
    assert heard("what does shipping cost").language == "en"
    assert heard("Чем Velmo A5 лучше Velmo A5 Lite?").language == "ru"
    assert heard("what does «гарантия» mean for my phone").language == "en"
    assert heard("👍", talk("спасибо")).language == "ru"


def test_the_words_that_speak_for_a_tone_are_told() -> None:
    assert "вдруг" in because("мне страшно, вдруг деньги пропали", Tone.ANXIOUS)
    assert "operator" in because("operator, and be quick", Tone.NEUTRAL, [Flag.ASK_HUMAN])
    assert because("", Tone.ANGRY) == ()


@given(st.text(max_size=300))
def test_any_text_is_heard_within_bounds_and_always_alike(text: str) -> None:
    sound = heard(text)

    assert 0 <= sound.negativity <= 1
    assert 0 <= sound.urgency <= 1
    assert 0 <= sound.politeness <= 1
    assert sound.tone in set(Tone)
    assert sound == heard(text)


@pytest.mark.parametrize(
    "piece", ["не ", "дайте ", "!!! ", "😡", "f*", "оператор ", "can i talk to ", "ё", "«", "1.2", "\u200b"]
)
def test_a_hostile_message_is_read_in_bounded_time(piece: str) -> None:
    begun = process_time()
    heard(piece * (100_000 // len(piece)))

    assert process_time() - begun < 1.0


def test_only_the_first_four_thousand_characters_are_read() -> None:
    assert Flag.ASK_HUMAN not in heard("а" * 4000 + " позовите оператора").flags
