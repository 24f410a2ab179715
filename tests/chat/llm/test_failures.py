"""When may a busy server be asked again?"""

from datetime import UTC, datetime

import pytest

from chat.llm.failures import by_status, seconds_to_wait

NOW = datetime(2026, 11, 3, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("99999999999", 300.0),
        ("Tue, 03 Nov 2026 12:00:30 GMT", 30.0),
        ("Tue, 03 Nov 2026 11:00:00 GMT", 0.0),
        ("Tue, 03 Nov 2099 11:00:00 GMT", 300.0),
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("²", None),
    ],
)
def test_retry_after_is_understood_in_both_forms_and_bounded(header: str | None, seconds: float | None) -> None:
    assert seconds_to_wait(header, NOW) == seconds


def test_the_status_stands_in_the_sentence() -> None:
    assert "429" in str(by_status(429, "7"))
