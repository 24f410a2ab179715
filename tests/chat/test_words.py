"""What is said when a human is called: no promise that nobody could keep."""

import pytest

from chat.words import of_call

REASONS = ("safety", "legal", "privacy", "requested")
PROMISE = {"ru": ("зову", "передаю"), "en": ("calling", "passing")}
ADVICE = {"safety": ("112", "112"), "legal": ("серьёзный", "serious"), "privacy": ("«Забыть меня»", "“Forget me”")}


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_colleague_is_promised_only_where_one_may_come(reason: str, language: str) -> None:
    coming = of_call(reason, language, may_come=True)
    nobody = of_call(reason, language, may_come=False)
    closed = of_call(reason, language, may_come=False, hours=(9, 18))

    assert any(promise in coming.lower() for promise in PROMISE[language])
    assert not any(promise in (nobody + closed).lower() for promise in PROMISE[language])
    assert all(word in nobody for word in ({"ru": ("никого", "телефон"), "en": ("None of", "phone")}[language]))
    assert "9:00" in closed
    assert "18:00" in closed


@pytest.mark.parametrize("reason", sorted(ADVICE))
def test_what_helps_at_once_is_said_first_whoever_may_come(reason: str) -> None:
    for language, advice in zip(("ru", "en"), ADVICE[reason], strict=True):
        for said in (of_call(reason, language, may_come=True), of_call(reason, language, may_come=False)):
            assert 0 <= said.find(advice) < 150
