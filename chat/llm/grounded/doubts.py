"""What takes a doubt away before it is said? The shop's own reassurance, and the warranty of the model in question."""

from chat.llm.grounded.asked import BRIEF, DETAILED, Answer, Asked, on_their_mind
from store.catalogue import UNBREAKABLE, Product, months
from store.knowledge import Knowledge

MOST = {False: 2, True: 3}
"""How many reassuring sentences at most: usually, and where depth is wanted."""


def reassurances(answer: Answer, asked: Asked, knowledge: Knowledge) -> tuple[str, ...]:
    """Sentences against unsaid doubts, the strongest first; none in support, in haste or where nothing was known."""
    if not (answer.understood and answer.sells and asked.may_sell) or asked.depth == BRIEF:
        return ()
    if any(knowledge.reassurance(topic, asked.language) for topic in answer.topics):
        return ()  # the answer itself takes a doubt away; another one does not belong into it
    doubts = [doubt for doubt in asked.objections if doubt not in answer.doubts_met]
    told = dict.fromkeys(text for doubt in doubts for text in _against(doubt, asked, knowledge))
    new = (text for text in told if text not in answer.sentences and not _was_told(text, asked))
    return tuple(new)[: MOST[asked.depth == DETAILED]]


def warranty_sentence(product: Product, asked: Asked) -> str:
    """How long this product's warranty is."""
    term = months(product.warranty_months, asked.language)
    if asked.is_russian:
        return f"На {product.name} действует гарантия {term}."
    return f"{product.name} has a warranty of {term}."


def _against(doubt: str, asked: Asked, knowledge: Knowledge) -> list[str]:
    passage = knowledge.reassurance(doubt, asked.language)
    general = [passage.text] if passage else []
    if doubt != "warranty":
        return general
    model = next((p for name in on_their_mind(asked, knowledge) if (p := knowledge.product(name))), None)
    returns = knowledge.reassurance("returns", asked.language)
    return [warranty_sentence(model, asked), *([returns.text] if returns else [])] if model else general


def _was_told(text: str, asked: Asked) -> bool:
    return text.removesuffix(".").replace(UNBREAKABLE, " ") in asked.told.replace(UNBREAKABLE, " ")
