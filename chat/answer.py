"""How does one answer come about? Materials, prompt, model, checks: text that may be shown, piece by piece."""

import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import datetime
from typing import Any

from chat.llm import loop, tools
from chat.llm.grounded.burst import fragments_before
from chat.llm.seam import Finished, Model, ModelRequest, Text, closing
from chat.protocol import printable
from chat.running.sites import Site
from chat.trace import Answer, Timings
from chat.turn.decide import is_personal
from chat.turn.handoffs import STILL_ANGRY, is_human_called
from chat.turn.visit import Step
from patterns.view import View
from profiles.profile import Profile
from prompts.checks import checker_for
from prompts.compose import compose
from prompts.message import ToolCall
from prompts.prompt import Ask, Passage, Prompt
from store.passages import Found
from store.passages import Passage as ShopPassage
from store.turns import Turn

PASSAGES = 4
"""Pieces of the shop's own words in a prompt that answer the question: more dilute it."""

DOUBTS = 2
"""Objections that are met unasked in one answer: more would be a sermon."""

RECENTLY_HEARD = 3
"""Somebody who was angry in one of so many latest messages is not answered cheerfully."""


class AnswerStream:
    """One answer by one model; `answer` tells afterwards how it went, `prompt` what was asked."""

    def __init__(self, site: Site, model: Model, step: Step, turn: Turn, question: str, timings: Timings) -> None:
        self.answer = Answer(asked=site.model.name)
        self._site = site
        self._model = model
        self._profile = step.profile
        self._reading = step.reading if is_personal(step.profile) else None
        self._at = step.reading.at
        self._timings = timings
        self.ask = self._materials(turn, question)
        self.prompt = compose(self._profile, self._reading, self.ask, site.templates)
        timings.composed = time.monotonic()

    async def pieces(self) -> AsyncGenerator[str]:
        """What may be shown, in order; the whole of it is `answer.text` at the end.

        Raises:
            ModelUnavailable: the model failed; what was shown stands in `answer.text`.
        """
        checker = checker_for(self.prompt, self.ask)

        def look_up(call: ToolCall) -> str:
            found = tools.run(call, self._profile.history.orders, self._site.knowledge, self.ask.language)
            checker.allow(found)
            self.answer.tools.append({"name": call.name, "arguments": dict(call.arguments)})
            return found

        async with closing(loop.answer(self._model, self._request(), look_up)) as pieces:
            async for piece in pieces:
                match piece:
                    case Text(text=text, grounded=grounded):
                        if released := checker.feed(printable(text), grounded=grounded):
                            yield self._shown(released)
                        if checker.done:
                            self._note(Finished(reason="contract"))
                            break
                    case Finished():
                        self._note(piece)
        released, self.answer.breaches = checker.finish()
        self.answer.corrected = checker.has_corrected
        if released:
            yield self._shown(released)

    def _shown(self, released: str) -> str:
        if not self.answer.text:
            self._timings.first_text = time.monotonic()
        self.answer.text += released
        return released

    def _note(self, end: Finished) -> None:
        self.answer.model = end.model or self._model.name
        self.answer.reason = end.reason
        self.answer.fell_back = end.fell_back
        self.answer.understood = end.understood
        self.answer.prompt_tokens = end.prompt_tokens
        self.answer.completion_tokens = end.completion_tokens

    def _materials(self, turn: Turn, question: str) -> Ask:
        live = self._profile.live
        about = [live.product, *live.compared] if is_personal(self._profile) else []
        wanted = question or " ".join(item.name for order in self._profile.history.orders[:1] for item in order.items)
        found = self._site.knowledge.search(
            wanted, turn.language, limit=PASSAGES, about=[product for product in about if product]
        )
        return Ask(
            purpose=turn.purpose,
            question=question,
            language=turn.language,
            shop=self._site.shop(turn.language),
            passages=tuple(Passage(title=p.title, url=p.url, text=p.text) for p in self._unasked(found, turn.language)),
        )

    def _unasked(self, found: Sequence[Found], language: str) -> list[ShopPassage]:
        """What was found, and what the reading suggests: against doubts, and for a buyer the word on accessories."""
        knowledge = self._site.knowledge
        passages = [each.passage for each in found]
        if self._reading is not None:
            doubts = (knowledge.reassurance(doubt, language) for doubt in self._reading.objections[:DOUBTS])
            passages += [passage for passage in doubts if passage]
            if self._profile.history.orders:
                passages += knowledge.on_topic("accessories", language)[:1]
        return list(dict.fromkeys(passages))

    def _request(self) -> ModelRequest:
        contract = self.prompt.contract
        return ModelRequest(
            messages=self.prompt.messages,
            question=self.ask.question,
            language=self.ask.language,
            purpose=self.ask.purpose,
            tools=tools.TOOLS,
            sentences=contract.sentences,
            facts=grounded_facts(self._profile, self.prompt, self._at),
            payer=self._profile.visitor,
        )


def grounded_facts(profile: Profile, prompt: Prompt, at: datetime) -> Mapping[str, Any]:
    """What the grounded engine needs to know, since it reads no prompt."""
    contract = prompt.contract
    view = View(profile, at)
    personal = is_personal(profile)
    return {
        "orders": [
            {
                "order": order.order,
                "placed_at": order.placed_at,
                "status": order.status,
                "total_minor": order.total_minor,
                "currency": order.currency,
                "items": [
                    {"product": item.product, "name": item.name, "category": item.category} for item in order.items
                ],
                "promised_at": order.promised_at,
                "late": order is view.order and view.is_order_late,
            }
            for order in profile.history.orders
        ],
        "acknowledge": contract.acknowledge_first,
        "depth": contract.depth,
        "may_sell": contract.may_sell,
        "objections": list(contract.address_objections),
        "register": contract.register,
        "viewing": (profile.live.product or "") if personal else "",
        "compared": list(profile.live.compared) if personal else [],
        "bonus_minor": profile.history.bonus_minor if personal else None,
        "called": is_human_called(profile, view),
        "upset": personal and any(each.negativity >= STILL_ANGRY for each in profile.dialogue.sounds[-RECENTLY_HEARD:]),
        "before": fragments_before(profile.dialogue),
        "lately": fragments_before(profile.dialogue, answered=True),
    }
