"""A budget is never overspent, whoever asks at once; when it is spent the shop's own words answer."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chat.budgets import BUDGET, Budgeted, most_prompt_tokens, priced, today
from chat.errors import ModelUnavailable
from chat.llm.scripted import ScriptedModel
from chat.llm.seam import Finished, ModelRequest, Piece, Text
from chat.policy import Budgets, Policy, load_policy
from chat.running.doctor import examine_all
from chat.running.settings import Settings
from profiles.ids import SiteId, VisitorId
from prompts.message import ChatMessage
from store import spending
from store.database import Database
from store.spending import EVERYBODY, Sum
from tests.conftest import OpenShop

ANNA = VisitorId("anna")
SITE = SiteId("demo")
REQUEST = ModelRequest(
    messages=(ChatMessage(role="user", content="Сколько стоит доставка?"),),
    question="Сколько стоит доставка?",
    language="ru",
    max_tokens=100,
    payer=ANNA,
)


class Meter:
    """A model that uses so many tokens each time, and counts; `fault` is how it fails after its first words."""

    name = "meter"

    def __init__(self, prompt: int = 20, completion: int = 100, *, fault: str = "", fell_back: str = "") -> None:
        self.used = 0
        self.asked = 0
        self._end = Finished(prompt_tokens=prompt, completion_tokens=completion, fell_back=fell_back)
        self._fault = fault

    async def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        self.asked += 1
        self.used += self._end.prompt_tokens + self._end.completion_tokens
        await asyncio.sleep(0.01)
        yield Text(text="Да. ")
        if self._fault:
            raise ModelUnavailable("down", kind=self._fault)
        yield self._end


def budgeted(model: Meter, database: Database, **bounds: Any) -> Budgeted:
    policy = replace(Policy(), budgets=Budgets(**bounds))
    return Budgeted(model, ScriptedModel(otherwise="Страница доставки."), policy, database)


async def ask(model: Budgeted, request: ModelRequest = REQUEST) -> Finished:
    end = Finished()
    async for piece in model.stream(request):
        if isinstance(piece, Finished):
            end = piece
    return end


async def used(database: Database, payer: VisitorId = EVERYBODY) -> Sum:
    return await database.read(lambda c: spending.spent(c, SITE, today(Policy()), payer))


async def test_twenty_at_once_never_overspend_and_leave_no_room_for_one_more(database: Database) -> None:
    model = Meter()
    budget = 5 * most_prompt_tokens(REQUEST) + 500
    workers = [budgeted(model, database, tokens_a_day=budget) for _ in range(4)]
    for _ in range(4):
        await asyncio.gather(*(ask(workers[number % 4]) for number in range(20)))
    for worker in workers:
        await worker.aclose()
    left = budget - model.used

    assert model.asked >= 5
    assert 0 <= left < most_prompt_tokens(REQUEST) + REQUEST.max_tokens
    assert await used(database) == Sum(model.used)


async def test_a_visitors_budget_is_their_own_and_costs_the_site_what_was_used(database: Database) -> None:
    model = Meter()
    asking = budgeted(model, database, visitor_tokens_a_day=300)
    annas = [(await ask(asking)).fell_back for _ in range(4)]
    boris = await ask(asking, replace(REQUEST, payer="boris"))
    await asking.aclose()

    assert annas == ["", "", BUDGET, BUDGET]
    assert boris.fell_back == ""
    assert [await used(database, ANNA), await used(database)] == [Sum(240), Sum(360)]


async def test_a_cost_is_bounded_by_the_prices_of_prompt_and_answer(database: Database) -> None:
    asking = budgeted(Meter(), database, cost_a_day=1.0, price_prompt=1.0, price_completion=5.0)
    ends = [(await ask(asking)).fell_back for _ in range(4)]
    await asking.aclose()

    assert ends == ["", BUDGET, BUDGET, BUDGET]
    assert await used(database) == Sum(120, 520_000) == priced(Budgets(price_prompt=1, price_completion=5), 20, 100)


@pytest.mark.parametrize(
    ("model", "tokens"),
    [
        (Meter(fell_back="resting"), 0),
        (Meter(fell_back="timeout"), 14),
        (Meter(0, 0), 17),
        (Meter(fault="dropped"), 17),
    ],
    ids=["not asked", "billed without an answer", "says no usage", "broke off"],
)
async def test_what_the_model_does_not_say_is_estimated(database: Database, model: Meter, tokens: int) -> None:
    asking = budgeted(model, database, tokens_a_day=10_000)
    with contextlib.suppress(ModelUnavailable):
        await ask(asking)
    await asking.aclose()

    assert (await used(database)).tokens == pytest.approx(tokens, abs=2)


async def test_a_reservation_that_nobody_settled_counts_as_used(database: Database) -> None:
    asking = budgeted(Meter(), database, tokens_a_day=400)
    assert await asking._reserve(REQUEST) is not None  # and the process died
    reserved = (await used(database)).tokens

    assert reserved >= 120
    assert [(await ask(asking)).fell_back for _ in range(2)] == ["", BUDGET]
    await asking.aclose()


async def test_an_opinion_is_not_asked_for_on_credit(database: Database) -> None:
    model = Meter()
    asking = budgeted(model, database, tokens_a_day=10)

    with pytest.raises(ModelUnavailable) as refusal:
        await ask(asking, replace(REQUEST, aside=True))
    assert (refusal.value.kind, model.asked) == (BUDGET, 0)
    await asking.aclose()


async def test_a_spent_budget_is_answered_from_the_shops_pages_and_traced(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise="Модель здесь.")
    async with opened(model, budgets=Budgets(tokens_a_day=10)) as shop, shop.visitor() as anna:
        said = await anna.ask("Сколько стоит доставка?")
        (turn,) = await shop.rows("SELECT trace FROM turn WHERE status = 'done'")

    assert "299" in said
    assert '"fell_back":"budget"' in turn["trace"]


async def test_what_a_visitor_used_is_erased_with_them(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise="Да"), budgets=Budgets(tokens_a_day=1_000_000)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            await anna.ask("привет")
        assert len(await shop.rows("SELECT * FROM spending")) == 2
        await shop.delete("/v1/me", Authorization=f"Bearer {known['token']}")

        assert [row["payer"] for row in await shop.rows("SELECT * FROM spending")] == [""]


async def test_the_doctor_tells_what_is_used(opened: OpenShop, tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    site.write_text("[budgets]\ntokens_a_day = 1000\n")
    async with opened(ScriptedModel(otherwise="Да")) as shop:
        budget = [spending.Budget(EVERYBODY, Sum(1000, 10))]
        day = today(Policy())
        await shop.database.write(lambda c: spending.reserve(c, SITE, day, budget, Sum(990)))
    settings = Settings(data=tmp_path, site=site)
    (found,) = [each for each in await asyncio.to_thread(examine_all, settings) if each.what == "budget"]

    assert not found.ok
    assert "990 of 1000 tokens" in found.says


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        ("tokens_a_day = -1", "budgets.tokens_a_day"),
        ("cost_a_day = 5.0", "price_prompt"),
        ("price_prompt = nan", "budgets.price_prompt"),
    ],
)
def test_what_is_no_budget_is_refused_by_name(rules: str, named: str, tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text(f"[budgets]\n{rules}\n")

    with pytest.raises(ValueError, match=named):
        load_policy(path)
