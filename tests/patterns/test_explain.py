import pytest

from patterns.calibration import CALIBRATION
from patterns.explain import SENTENCES, for_visitor, sentence
from patterns.predictions import PREDICTIONS
from patterns.read import SCORERS
from patterns.reading import Contribution, Pattern
from patterns.term import PRIOR

TERMS = {term.name for scorer in (*SCORERS.values(), *PREDICTIONS.values()) for term in scorer.terms}
TERMS |= {PRIOR, CALIBRATION}


@pytest.mark.parametrize("term", sorted(TERMS))
def test_every_term_has_a_plain_sentence_in_both_languages(term: str) -> None:
    contribution = Contribution(term=term, value=1.0, log_odds=0.8)

    russian, english = sentence(contribution, "ru"), sentence(contribution, "en")

    assert russian != english
    assert russian.endswith("(+0.8)")
    assert any("а" <= letter.lower() <= "я" for letter in russian)
    assert english.isascii()


def test_no_sentence_is_left_of_a_term_that_is_gone() -> None:
    assert set(SENTENCES) == TERMS


def test_every_weight_says_where_it_comes_from() -> None:
    assert all(
        term.source and term.weight for scorer in (*SCORERS.values(), *PREDICTIONS.values()) for term in scorer.terms
    )


def test_no_term_counts_twice_in_one_judgment() -> None:
    for scorer in (*SCORERS.values(), *PREDICTIONS.values()):
        names = [term.name for term in scorer.terms]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_visitor_is_told_what_every_pattern_changes(language: str) -> None:
    assert len({for_visitor(pattern, language) for pattern in Pattern}) == len(Pattern)
