from patterns.remembered import Remembered


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)

    assert [lengths[word] for word in ("чай", "tea", "чай")] == [3, 3, 3]
    assert asked == ["чай", "tea"]


def test_however_many_words_come_few_are_kept() -> None:
    lengths = Remembered(len, most=10)

    assert all(lengths[str(number)] == len(str(number)) for number in range(1000))
    assert len(lengths) <= 10
