"""Is it only a word that asks nothing? «Да» to no question, «и?», «скажите», «ок», and that nobody need be called."""

from chat.llm.grounded.asked import Answer, Asked
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.sentences import sentences
from store.knowledge import Knowledge
from store.stems import words

YES = frozenset(words("да ага угу ну давай давайте конечно yes yeah yep sure"))
BEGINNINGS = frozenset(
    words(
        """
        а ну и скажите подскажите пожалуйста будьте добры извините простите послушайте вопрос можно есть у меня
        please excuse me sorry tell say listen question
        """
    )
)
"""What somebody writes before the question."""
COURTESIES = frozenset(words("пожалуйста будьте добры please"))
GO_ON = frozenset(words("и ну а что дальше то so and what then now next"))
"""«И?», «ну и что», "so what": more was expected than was said."""
MERE_GO_ON = frozenset(words("и дальше so and what then next"))
NOTED = frozenset(
    words("ок окей ok okay k хорошо понял поняла понятно ясно ладно ну got it i see understood alright all right")
)
NEGATION = frozenset(words("нет не no nope don dont not without без"))
NOBODY = frozenset(
    words(
        """
        нет не надо нужно нужен стоит хочу никого никому человека человек людей коллегу коллега коллег оператора
        оператор операторов менеджера специалиста сотрудника звать зовите зови позвать позовите вызывать вызывайте
        спасибо мне тут пока пожалуйста и а я без
        no nope don dont t not do need want to call get a an any anyone anybody human humans person people colleague
        operator agent please thanks thank you i m without just
        """
    )
)
"""Words of a message that says only that nobody need be called."""
SOMEBODY = frozenset(
    words(
        """
        никого человека человек людей коллегу коллега коллег оператора оператор операторов менеджера специалиста
        сотрудника звать зовите зови позвать позовите anyone anybody human humans person people colleague operator agent
        """
    )
)


def bare_word(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """A fitting short line for what asks nothing; None for anything else."""
    said = set(words(asked.question))
    if not said:
        return None
    name = _name(said, asked)
    return Answer(sentences=sentences(phrase(name, asked)), sells=False) if name else None


def _name(said: set[str], asked: Asked) -> str:
    offered = _offered_a_colleague(asked)
    if said & NEGATION and said & SOMEBODY and said <= NOBODY:
        return "declined"
    if said <= GO_ON and said & MERE_GO_ON:
        return "say_more"
    if said <= COURTESIES and offered and not asked.called:
        return "say_yes"
    if said <= BEGINNINGS:
        return "go_on"
    if said <= NOTED:
        return "noted"
    if said <= YES | COURTESIES:
        return "yes" if offered else "go_on"
    return ""


def _offered_a_colleague(asked: Asked) -> bool:
    """Whether our latest words asked whether to call one."""
    return asked.said.rstrip().endswith("?") and ("коллег" in asked.said or "colleague" in asked.said)
