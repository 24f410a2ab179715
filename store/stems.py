"""What is a word about? Russian and English words reduced to their stems, so that any form finds any other.

A token is stemmed by its own alphabet, ё counts as е, and a model name written in Cyrillic («а5») equals the Latin one.
Words that every question has are left out.
"""

import re
import threading
from functools import lru_cache

import Stemmer

TOKEN = re.compile(r"[^\W_]+")
MODEL_LETTERS = str.maketrans("авгдеиклмнопрстуфхз", "avgdeiklmnoprstufxz")


def words(text: str) -> list[str]:
    """The words of `text` in lower case, ё as е."""
    return [*TOKEN.findall(text.lower().replace("ё", "е"))]


STOP = frozenset(
    words("""
    а без бы был была были было быть в вам вас ваш ваша ваше ваши вашей весь во вот все всего вы где да даже для
    до его ее если есть еще же за здравствуйте и из или им их к как какая какие какой какое каком ко когда кто ли
    либо мне много можно могу может мой моя мое моего мы на над надо нам нас не него нее нет ни них но ну нужно
    нужна нужен нужны о об он она они оно от очень по под подскажите пожалуйста при про просто с сейчас скажите
    сколько со стоит стоят стоить так также там то того тоже только тут ты у уж уже хотел хотела хочу хотите чем
    через что чтобы эта эти это этой этот эту я спасибо привет будет делать знать узнать интересует расскажите
    посоветуйте дайте дай такой такая меня себя самый самая самые
    a about after all am an and any are as at be been but by
    can could did do does for from get give had has have hello hi how i if in into is it its just like me much my
    need no not of on or our please should so some tell than thank thanks that the their them then there these
    they this to us want was we what when where which who why will with would you your cost costs many long make s
    t m re
    """)
)
"""Our own judgement: words that tell nothing of a question's subject. «стоит» and "cost" ask a price, of anything."""

_stemmers = {"ru": Stemmer.Stemmer("russian"), "en": Stemmer.Stemmer("english")}
_one_at_a_time = threading.Lock()


def stems(text: str) -> list[str]:
    """The stems of `text` in its order, without stop words and bare numbers: a number has no subject."""
    return [stem(word) for word in words(text) if word not in STOP and not word.isdigit()]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of one lower-case word; a word with digits is a model name and stays whole."""
    if any(sign.isdigit() for sign in word):
        return word.translate(MODEL_LETTERS)
    with _one_at_a_time:  # a Stemmer is not safe to share between threads
        return str(_stemmers["ru" if word[0] > "\u0400" else "en"].stemWord(word))
