"""Whole visits in a real browser, from the shop's pages to the prompt, the answer, the CRM and the trace."""

import subprocess

from playwright.sync_api import BrowserContext, expect

from chat.running.demo import SHOP_SITE
from tests.browser.conftest import OpenContext
from tests.doubles.demo import BARISTA, Demo, environment, until
from tests.doubles.steered_model import SteeredModel
from tests.doubles.visiting import Person

WATCH_IS_ON_ITS_WAY = "Часы Velmo Watch уже в пути."

PHONE = (
    "У Velmo A5 яркий экран. Камера хорошо снимает вечером. Заряда хватает надолго. Корпус тонкий и лёгкий. "
    "Есть чехлы в тон. Звук громкий и чистый."
)


def barista(*words: str) -> str:
    done = subprocess.run([str(BARISTA), *words], capture_output=True, text=True, timeout=30, env=environment())
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_anna_who_bought_a_week_ago_opens_the_chat_in_silence_and_is_spoken_to_within_five_seconds(
    context: BrowserContext, demo: Demo
) -> None:
    anna = Person(context, demo).permits().signs_in()
    anna.goes("/ru/returns").goes("/ru/contacts").opens_chat()
    expect(anna.answers).to_have_count(1, timeout=5_000)

    assert anna.said == [
        "Добрый день! Вижу, что вы недавно сделали заказ. Всё ли в порядке с покупкой? "
        "Если есть вопросы или сложности — я помогу решить."
    ]
    assert demo.messages()[0]["role"] == "assistant"


def test_the_buyer_of_a_phone_who_asks_for_another_is_known_and_hears_of_accessories(
    context: BrowserContext, modelled: Demo, model: SteeredModel
) -> None:
    model.says("Советую Velmo A5: к вашему уровню он ближе всего. К нему есть скидка на аксессуары.")
    anna = Person(context, modelled).permits().signs_in().goes("/ru/catalogue/smartphones").opens_chat()
    answer = anna.asks("Подскажите хороший смартфон")

    prompt = model.prompts[-1]
    assert "Velmo A4" in prompt
    assert "Zvonn Max" in prompt
    assert "аксессуар" in prompt
    assert "Velmo A5" in answer


def test_who_read_long_about_insurance_hears_of_it_unasked(
    context: BrowserContext, modelled: Demo, model: SteeredModel
) -> None:
    model.says("Заказать можно на странице товара.")
    context.clock.install()
    guest = Person(context, modelled, "/ru?utm_source=yandex&utm_campaign=phones-20").permits()
    guest.goes("/ru/prices").looks(20).goes("/ru/faq")
    guest.page.get_by_text("Можно ли застраховать устройство?").click()
    guest.looks(48).goes("/ru/prices").looks(12).opens_chat()
    guest.asks("Здравствуйте, как сделать заказ?")

    assert "застрахова" in model.prompts[-1] or "страховк" in model.prompts[-1]
    assert "safety_insurance" in str(modelled.traces()[-1]["prompt"])


def test_the_calm_and_the_irritated_ask_the_same_and_get_two_styles_and_one_alarm(
    open_context: OpenContext, modelled: Demo, model: SteeredModel
) -> None:
    model.says(WATCH_IS_ON_ITS_WAY)
    calm = Person(open_context(), modelled).permits().signs_in().opens_chat()
    to_calm = calm.asks("Подскажите статус моего заказа")
    calm_prompt = model.prompts[-1]
    assert modelled.received("customer_unhappy") == []

    cross = Person(open_context(), modelled).permits().signs_in().opens_chat()
    to_cross = cross.asks("Где мой заказ?? Жду уже неделю!!!")
    cross_prompt = model.prompts[-1]
    (unhappy,) = until(lambda: modelled.received("customer_unhappy"))
    calmly, kindly = (trace["prompt"]["contract"]["acknowledge_first"] for trace in modelled.traces()[-2:])
    again = cross.asks("Ну и где он? Сколько можно ждать!")

    assert to_calm == WATCH_IS_ON_ITS_WAY
    assert to_cross.endswith(WATCH_IS_ON_ITS_WAY)
    assert to_cross.startswith(("Понимаю", "Мне жаль", "Извините", "Простите"))
    assert (calmly, kindly) == (False, True)
    assert calm_prompt != cross_prompt
    assert "коллег" in again
    assert unhappy["data"]["customer"] == "anna"
    assert modelled.received("customer_unhappy") == [unhappy]


def test_the_hurried_get_one_sentence_and_a_link_where_the_thorough_get_depth(
    open_context: OpenContext, modelled: Demo, model: SteeredModel
) -> None:
    model.says(PHONE)
    hurried = Person(open_context(is_mobile=True, has_touch=True, viewport={"width": 390, "height": 780}), modelled)
    hurried.permits().goes("/ru/product/velmo-a5").goes("/ru/checkout").goes("/ru/product/velmo-a5").opens_chat()
    short = hurried.asks("срочно нужен Velmo A5, есть сегодня?")

    thorough = Person(open_context(), modelled).permits().goes("/ru/product/velmo-a5").opens_chat()
    deep = thorough.asks(
        "Расскажите подробно про Velmo A5: чем его камера отличается от других, сколько он держит заряд "
        "и какие у него экран и корпус? Хочу разобраться до покупки."
    )

    to_hurried, to_thorough = (trace["prompt"]["contract"] for trace in modelled.traces()[-2:])
    assert (to_hurried["sentences"], to_hurried["links"], short.count(".")) == (1, 1, 1)
    assert (to_thorough["depth"], deep) == ("detailed", PHONE)
    assert "/product/velmo-a5" in model.prompts[-2]


def test_a_turn_explains_itself_on_the_command_line_and_its_prompt_can_be_rendered_anew(
    context: BrowserContext, modelled: Demo, model: SteeredModel
) -> None:
    model.says("Вернуть товар можно в течение 30 дней.")
    guest = Person(context, modelled).permits().opens_chat()
    answer = guest.asks("Как вернуть наушники?")
    turn = modelled.traces()[-1]["turn"]

    told = barista("explain", turn, "--data", str(modelled.data), "--site", str(SHOP_SITE))
    assert f"Turn {turn}" in told
    assert "Decided: Answer" in told
    assert answer in told
    rendered = barista("explain", turn, "--data", str(modelled.data), "--site", str(SHOP_SITE), "--render")
    assert "nothing changes" in rendered
