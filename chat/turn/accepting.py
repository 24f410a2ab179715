"""Was a human just offered, and did the visitor say yes? Heard in the assistant's own words, whoever wrote them."""

import re

from profiles.profile import Dialogue

HUMAN_RU = r"(?:коллег|оператор|специалист|человек|менеджер|сотрудник|консультант)"
HUMAN_EN = r"(?:colleague|operator|specialist|human|person|people|manager|agent|consultant)s?\b"
QUESTION_RU = r"(?:вас|вопрос|обращение|просьбу|заявку|запрос|жалобу|разговор|диалог|это|его|её)"

OFFERED_HUMAN = re.compile(
    rf"\b(?:(?:по|при)?(?:звать|зову|зов[её]м)|пригла(?:сить|шу|сим)|соедин(?:ить|ю|им)|связать|свяжу|свяжем"
    rf"|(?:пере|под)ключ(?:ить|у|им)|перев(?:ести|еду|ед[её]м))\b[^.!?]{{0,40}}\b{HUMAN_RU}"
    rf"|\bпереда(?:ть|м|дим)\b[^.!?]{{0,10}}\b{QUESTION_RU}\b[^.!?]{{0,20}}\b{HUMAN_RU}"
    rf"|\b(?:хотите|хотели бы|желаете|хочешь)\b[^.!?]{{0,20}}\b(?:поговорить|пообщаться|связаться)\b[^.!?]{{0,20}}"
    rf"\b{HUMAN_RU}"
    r"|\bпоз(?:вать|ову)(?: его| её| их)?\?"
    r"|\b(?:(?:shall|should|can|could|may) (?:i|we)|(?:i|we) (?:can|could)|let me|want|like|prefer|rather)\b"
    rf"[^.!?]{{0,25}}\b(?:(?:call|get|bring|fetch)(?: in| you)? (?:an?|the|my|our|some)\b[^.!?]{{0,12}}"
    r"|(?:connect|transfer|hand|pass|put|switch)\b[^.!?]{0,30}\b(?:to|with)\b[^.!?]{0,20}"
    rf"|(?:talk|speak|chat)(?:ing)? (?:to|with)\b[^.!?]{{0,20}})\b{HUMAN_EN}"
    r"|\bshall i call (?:one|him|her|them)\b",
    re.IGNORECASE,
)
"""The assistant's own words that offer a human (the grounded engine's, and what the prompts ask a model to say)."""

SENTENCE = re.compile(r"[^.!?]+[.!?]*")

OPEN = re.compile(r"\?\s*$|\bмогу\b|\bесли (?:нуж(?:но|ен)|надо|хотите)\b|\bcan\b", re.IGNORECASE)
"""What leaves it to the visitor; «если не поможет, позову коллегу» does not."""

YES = re.compile(
    r"\W*(?:ну |а |да,? |yes,? |ok,? )?(?:да|ага|угу|давай(?:те)?|конечно|хорошо|хочу|пожалуйста|позови(?:те)?|можно"
    r"|зови(?:те)?|соединяй(?:те)?|ок(?:ей)?|будьте добры|было бы (?:здорово|хорошо)|не помешает|yes|yeah|yep|sure"
    r"|please|ok(?:ay)?|go ahead|do (?:it|that|so)|that would be (?:great|good|nice)|of course|why not)"
    r"(?:[\s,.!)]+(?:да|пожалуйста|конечно|давай(?:те)?|спасибо|позови(?:те)?|хочу|please|thanks?|thank you|do|yes|sure"
    r"|it|then|его|коллегу))*[\s.!)🙏👍]*",
    re.IGNORECASE,
)
"""A whole message that says yes and nothing else (our own short list, both languages)."""

COURTESY = re.compile(r"\W*(?:ну |а )?(?:(?:пожалуйста|будьте добры|please)\W*)+", re.IGNORECASE)
"""A courtesy alone is no yes: somebody who writes piece by piece begins with «скажите», «пожалуйста»."""


def accepts_human(dialogue: Dialogue) -> bool:
    """Whether the latest line is the visitor's yes to the assistant's offer of a human just before it."""
    lines = dialogue.lines[-2:]
    if [line.role for line in lines] != ["assistant", "visitor"]:
        return False
    offered, answer = lines
    said = answer.text.strip()[:100]
    if YES.fullmatch(said) is None or COURTESY.fullmatch(said):
        return False
    return any(OFFERED_HUMAN.search(each) and OPEN.search(each) for each in SENTENCE.findall(offered.text))
