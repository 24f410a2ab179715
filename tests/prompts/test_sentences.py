import pytest

from prompts.sentences import WORD, ends


def cut(text: str) -> list[str]:
    """The sentences of `text` as the checker finds them."""
    found: list[str] = []
    sentence, position = "", 0
    padded = text + " \u0416"  # a capital letter follows, so that the last word is whole
    while word := WORD.match(padded, position):
        position = word.end()
        is_first = not sentence
        sentence += word[1] + word[2]
        if ends(word[1], word[2], padded[position], is_first):
            found.append(sentence.strip())
            sentence = ""
    return [*found, sentence.strip()] if sentence.strip() else found


@pytest.mark.parametrize(
    "sentences",
    [
        ["Да.", "Нет!", "Как так?!", "Ладно…", "Вот."],
        ["Он сказал: «Приходите завтра!»", "Мы пришли."],
        ["Это, т. е. пылесос, тихий."],
        ["Модель, т.е. новая, лучше."],
        ["It is quiet, e.g. at night, and light.", "Take it."],
        ["Вес 4.5 кг.", "Шум 60 дБ."],
        ["Цена 500 руб. за штуку.", "Берите."],
        ["Цена 500 руб.", "Доставка отдельно."],
        ["Фильтры, щётки и т. д. в комплекте.", "Есть и чехол."],
        ["Едем в г. Москва на ул. Мира.", "До встречи."],
        ["Спросите А. Иванова в зале."],
        ["1. Откройте крышку.", "2. Достаньте фильтр."],
        ["Вот список:", "- первый", "- второй"],
        ["See shop.example/page for more.", "Bye."],
        ["Готово (уже давно).", "Ждём."],
        ["**Важно.**", "Читайте дальше."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    gap = "\n" if sentences[0].endswith(":") else " "

    assert cut(gap.join(sentences)) == sentences
