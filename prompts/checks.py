"""Does the answer keep its contract? A checker between the model and the visitor, sentence by sentence, no I/O (A4).

Text flows word by word, `LAG` words behind the model. A sentence in which anything risky begins (a number, a price, a
link, a promise, sales talk, talk of what the visitor looked at) waits until it is whole; then it passes, is mended, or
is left out. What the visitor gets is the same however the text was chopped, and equals the answer where it was right.
"""

from collections.abc import Iterable

from prompts.claims import Grounds, unfounded
from prompts.links import Addresses, is_pointer, without_addresses
from prompts.manners import (
    ACKNOWLEDGEMENT,
    ACKNOWLEDGES,
    BUREAUCRATIC,
    SALES,
    SURVEILLANCE,
    is_greeting,
    is_risky,
)
from prompts.prompt import Ask, Breach, Prompt, StyleContract
from prompts.sentences import WORD, ends

LAG = 3
"""Words of a sentence that are kept back, so that «я вижу, что вы смотрели» can be left out as a whole."""

POINTER_WORDS = 12
"""A pointer («Подробнее: [условия доставки](/ru/delivery)») has no more words, those of its link among them."""

LONGEST_SENTENCE = 120
"""Words after which a sentence counts as ended, so that nothing is kept without bound."""

HONEST = {
    "ru": "Точных данных об этом у меня нет — если нужно, позову коллегу.",
    "en": "I don't have exact information on that; I can call a colleague if you like.",
}
"""Instead of the first sentence that claims what the shop never said."""

UNFINISHED = {"ru": "… это лучше уточнить у коллеги.", "en": "… a colleague can confirm that."}
"""The end of such a sentence whose beginning the visitor has already seen."""

OPEN = {"ru": "Чем могу помочь?", "en": "How can I help?"}
"""Instead of an answer of which nothing else is left."""


class Checker:
    """Checks one answer while it streams: `feed` each piece, show what it returns, stop when `done`, then `finish`.

    `materials` are pieces of the shop's own pages, `grounds` its other words (records, special terms, our earlier
    lines), `claims` those of the visitor and the page they are on, `urls` the addresses that may be linked.
    """

    def __init__(
        self,
        contract: StyleContract,
        *,
        materials: Iterable[str] = (),
        grounds: Iterable[str] = (),
        claims: Iterable[str] = (),
        urls: Iterable[str] = (),
    ) -> None:
        self.done = False
        """True when the contract's length is reached: the model may be closed, nothing more will be released."""
        self._contract = contract
        self._language = contract.language if contract.language in HONEST else "en"
        self._grounds = Grounds()
        self._addresses = Addresses(urls, contract.links, contract.language)
        self._breaches: list[Breach] = []
        self._owes_acknowledgement = contract.acknowledge_first
        self._sentences = 0
        self._spoke = False
        self._was_honest = False
        self._tail = ""
        """What has come and is not yet a whole word."""
        self._gap = ""
        """White space that goes out before the next words."""
        self._shown = ""
        """What the visitor has seen of the current sentence; `_held` are its other words, each with its white space."""
        self._held: list[str] = []
        self._words = 0
        self._is_risky = False
        self._is_grounded = False
        for text in materials:
            self._grounds.add_page(text)
            self._addresses.add_from(text)
        for text in grounds:
            self.allow(text)
        for text in claims:
            self._grounds.add_claim(text)

    def allow(self, text: str) -> None:
        """Let the answer lean on a further text of the shop's, such as a tool's answer."""
        self._grounds.add(text)
        self._addresses.add_from(text)

    def feed(self, text: str, *, grounded: bool = False) -> str:
        """Take the model's next piece; return what may be shown now, often nothing.

        `grounded` text was built from the shop's own pages and records: it is its own ground, only its form is checked.
        """
        self._is_grounded = grounded
        tail = self._tail + text if self._words or self._spoke else (self._tail + text).lstrip()
        released = ""
        end = 0
        while not self.done and (found := WORD.match(tail, end)):
            end = found.end()
            released += self._take(found[1], found[2], tail[end])
        self._tail = "" if self.done else tail[end:]
        return released

    @property
    def has_corrected(self) -> bool:
        """Whether a claim without grounds was replaced by an honest word: somebody who knows should answer instead."""
        return self._was_honest

    def finish(self) -> tuple[str, tuple[Breach, ...]]:
        """The rest that may be shown, and all that was wrong. Call it once, when the model has ended or was closed."""
        released = ""
        if not self.done:
            if self._tail.strip():
                self._hold(self._tail.strip(), "")
            released = self._close("")
        if not self._spoke and self._breaches:
            released = self._said(self._acknowledged(self._fallback()))
        return released, tuple(self._breaches)

    def _take(self, word: str, gap: str, following: str) -> str:
        """Take a whole word with the white space after it; `following` is the first character of the next."""
        is_first = not self._words
        self._hold(word, gap)
        if (ends(word, gap, following, is_first) and not self._is_inside_link()) or self._words >= LONGEST_SENTENCE:
            return self._close(following)
        if self._is_risky or self._owes_acknowledgement or len(self._held) <= LAG or self._is_full():
            if self._words > POINTER_WORDS and self._is_full():
                self._stop()
            return ""
        word = self._held.pop(0)
        self._shown += word
        return self._said(word)

    def _hold(self, word: str, gap: str) -> None:
        self._held.append(word + gap)
        self._words += 1
        if not self._is_risky:
            self._is_risky = is_risky(word)

    def _close(self, following: str) -> str:
        """End the sentence: judge what is held of it, and say what may be said."""
        text = "".join(self._held)
        body = text.rstrip()
        sentence = self._shown + body
        outgoing = self._judged(sentence, body) if sentence.strip() else ""
        counts = bool(self._shown or outgoing) and not is_greeting(sentence) and not is_pointer(outgoing)
        if self._is_full() and outgoing and not (is_pointer(outgoing) and not self._shown):
            self._stop()
            return ""
        released = self._said(self._acknowledged(outgoing)) if outgoing else ""
        if released or self._shown or ("\n" in text[len(body) :] and self._spoke):
            self._gap = text[len(body) :]
        self._sentences += counts
        self._shown, self._held, self._words, self._is_risky = "", [], 0, False
        if following and self._is_full() and self._addresses.exhausted:
            self._stop()
        return released

    def _judged(self, sentence: str, body: str) -> str:
        """What may be said of `body`, the rest of `sentence`: all, a mended form, an honest word, or nothing."""
        if self._contract.acknowledge_first and (found := BUREAUCRATIC.search(sentence)):
            self._note("bureaucratic", found[0], mended=False)
        if not self._is_risky:
            return body
        if self._is_grounded:
            self.allow(sentence)
        if found := SURVEILLANCE.search(sentence):
            return self._cut("surveillance", found[0])
        if not self._contract.may_sell and (found := SALES.search(sentence)):
            return self._cut("sales_talk", found[0])
        if fault := unfounded(without_addresses(sentence), self._grounds):
            return self._corrected(*fault)
        return self._addresses.mended(body, self._breaches)

    def _cut(self, rule: str, detail: str) -> str:
        """Leave the sentence out; one that has begun is broken off."""
        self._note(rule, detail)
        return "…" if self._shown else ""

    def _corrected(self, rule: str, detail: str) -> str:
        """An honest word in place of a claim, once in an answer; further claims are left out."""
        self._note(rule, detail)
        said_before, self._was_honest = self._was_honest, True
        if self._shown:
            return "…" if said_before else UNFINISHED[self._language]
        return "" if said_before else HONEST[self._language]

    def _acknowledged(self, outgoing: str) -> str:
        """`outgoing` with the acknowledgement that it owes; a greeting may come first."""
        if not self._owes_acknowledgement or is_greeting(outgoing):
            return outgoing
        self._owes_acknowledgement = False
        if ACKNOWLEDGES.search(outgoing):
            return outgoing
        self._note("not_acknowledged", outgoing)
        self._sentences += 1
        return f"{ACKNOWLEDGEMENT[self._language]} {outgoing}"

    def _said(self, text: str) -> str:
        """`text` after the white space that was due."""
        released, self._gap, self._spoke = self._gap + text, "", True
        return released

    def _fallback(self) -> str:
        return (HONEST if self._was_honest else OPEN)[self._language]

    def _is_full(self) -> bool:
        """Whether the answer has all its sentences; only a pointer («Подробнее: ...») may follow."""
        return self._sentences >= self._contract.sentences

    def _is_inside_link(self) -> bool:
        """Whether the words of a Markdown link have begun and not ended."""
        text = "".join(self._held)
        return text.rfind("[") > text.rfind("]")

    def _stop(self) -> None:
        self.done = True
        self._held = []
        self._note("too_long", f"more than {self._contract.sentences} sentences")

    def _note(self, rule: str, detail: str, *, mended: bool = True) -> None:
        self._breaches.append(Breach(rule=rule, detail=detail[:200], mended=mended))


def checker_for(prompt: Prompt, ask: Ask) -> Checker:
    """The checker of an answer to `prompt`, which may lean on what the prompt holds.

    Records, materials, special terms and our own earlier lines are grounds; what the visitor wrote and the page told
    are claims, whose numbers may be repeated but never stated as a price.
    """
    *earlier, _ = prompt.messages
    ours = {"crm", "verified"}
    passages = (text for passage in ask.passages for text in (passage.title, passage.text))
    records = (fact.text for fact in prompt.facts if fact.provenance in ours)
    lines = (message.content for message in earlier if message.role == "assistant")
    told = (fact.text for fact in prompt.facts if fact.provenance not in ours)
    return Checker(
        prompt.contract,
        materials=passages,
        grounds=(*records, *lines, *ask.shop.concessions, ask.shop.name, ask.shop.assistant_name),
        claims=(ask.question, *told, *(message.content for message in earlier if message.role == "user")),
        urls=[passage.url for passage in ask.passages],
    )
