"""Each sign that a consultant would notice moves the pattern that it speaks for, or against."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from chat.senses.tracking import event_of
from patterns.common import SHRINKAGE, Usual, shift, time_of_day
from patterns.read import SCORERS, read
from patterns.reading import Pattern
from profiles.arrival import IDLE_SECONDS
from profiles.events import (
    CustomerNoted,
    DeviceRecognised,
    Event,
    OrderRecorded,
    PastDialogueRecorded,
    PastVisitRecorded,
    PatternCorrected,
    SessionStarted,
    SourceRecognised,
    ToneHeard,
    VisitorWrote,
)
from profiles.fold import apply, replay
from profiles.ids import OrderId, PatternName, ProductId
from tests.patterns.orders import delivered, order
from tests.profiles.strategies import START, VISITOR

HESITANT, URGENT, RESEARCHER = Pattern.HESITANT, Pattern.URGENT, Pattern.RESEARCHER
TROUBLE = Pattern.RETURNING_PROBLEM

Report = tuple[float, str, str, dict[str, Any]]
"""Second, name, path and properties, as a page reports them."""


def at(second: float) -> datetime:
    return START + timedelta(seconds=second)


def visit(*reports: Report) -> list[Event]:
    return [event_of(name, properties, path=path, at=at(second)) for second, name, path, properties in reports]


def views(second: float, kind: str, path: str = "", **properties: Any) -> Report:
    return second, "Page Viewed", path or f"/{kind}", {"kind": kind, **properties}


def dwells(second: float, path: str, seconds: float = 10) -> Report:
    return second, "Page Ping", path, {"active_ms": 1000 * seconds}


def does(second: float, name: str, path: str = "/product", **properties: Any) -> Report:
    return second, name, path, properties


def terms(pattern: Pattern, facts: Sequence[Event]) -> dict[str, float]:
    """What each term adds to the pattern after these facts."""
    profile = replay(VISITOR, facts)
    return {part.term: part.log_odds for part in read(profile, facts[-1].at).patterns[pattern].because}


LOOKED = (views(0, "product"), dwells(10, "/product"))
SHOPPED = (*LOOKED, does(12, "Product Added", product_id="a"), does(14, "Cart Viewed", "/cart"))
OWNER = (views(0, "order"), dwells(10, "/order"))

STRANGERS: list[tuple[Pattern, str, int, Sequence[Report]]] = [
    (HESITANT, "returns", 1, [*LOOKED, views(12, "list"), views(14, "product")]),
    (HESITANT, "loops", 1, [*LOOKED, views(12, "product", "/other"), views(24, "product")]),
    (HESITANT, "comparisons", 1, [*LOOKED, does(12, "Products Compared", "/compare", product_ids=["a", "b"])]),
    (HESITANT, "worries", 1, [*LOOKED, views(12, "warranty"), dwells(22, "/warranty")]),
    (HESITANT, "worries", 1, [*LOOKED, does(12, "Section Expanded", section="Гарантия"), dwells(22, "/product")]),
    (HESITANT, "price_study", 1, [views(0, "price"), dwells(60, "/price", 60)]),
    (HESITANT, "lingering", 1, [views(0, "product"), dwells(60, "/product", 60), dwells(120, "/product", 60)]),
    (HESITANT, "rereading", 1, [*LOOKED, views(12, "delivery"), views(14, "product"), views(16, "delivery")]),
    (HESITANT, "cart_removals", 1, [*SHOPPED, does(20, "Product Removed", "/cart", product_id="a")]),
    (HESITANT, "cart_left", 1, [*SHOPPED, views(20, "list")]),
    (HESITANT, "cart_waiting", 1, [*SHOPPED, dwells(24, "/cart"), dwells(34, "/cart")]),
    (HESITANT, "checkout_left", 1, [*SHOPPED, does(20, "Checkout Started", "/checkout"), views(30, "product")]),
    (HESITANT, "checkout_left", 1, [*SHOPPED, views(20, "checkout"), views(30, "product")]),
    (HESITANT, "coupons", 1, [*LOOKED, does(12, "Products Searched", "/search", query="промокод")]),
    (HESITANT, "coupons", 1, [*LOOKED, does(12, "Coupon Denied", "/cart")]),
    (HESITANT, "exits", 1, [*LOOKED, does(12, "Exit Intent")]),
    (HESITANT, "rivals", 1, [*LOOKED, does(12, "Outbound Link Clicked", host="rival.example")]),
    (HESITANT, "unsent", 1, [*LOOKED, does(12, "Chat Opened"), does(14, "Typing Started"), does(20, "Chat Closed")]),
    (HESITANT, "obstacles", -1, [*LOOKED, does(12, "Script Error", message="oops")]),
    (HESITANT, "obstacles", -1, [*LOOKED, does(12, "Payment Failed", "/checkout", reason="card_declined")]),
    (HESITANT, "obstacles", -1, [*LOOKED, views(12, "list", load_ms=9000)]),
    (HESITANT, "ordered", -1, [*LOOKED, does(12, "Order Completed", "/thanks", order_id="1")]),
    (URGENT, "quick_steps", 1, [views(0, "home"), does(2, "Search", "/s", query="a"), views(4, "product")]),
    (URGENT, "search_first", 1, [does(0, "Products Searched", "/s", query="кабель")]),
    (URGENT, "pressing", 1, [does(0, "Products Searched", "/s", query="доставка цветов сегодня")]),
    (URGENT, "pressing", 1, [(0, "Page Viewed", "/x1", {"title": "Срочный вызов мастера"})]),
    (URGENT, "early_cart", 1, [*SHOPPED[:-1]]),
    (URGENT, "early_checkout", 1, [*SHOPPED, does(20, "Checkout Started", "/checkout")]),
    (URGENT, "early_form", 1, [views(0, "landing"), does(20, "Form Submitted", "/landing", form="call me")]),
    (URGENT, "early_order", 1, [*SHOPPED, does(30, "Order Completed", "/thanks", order_id="1")]),
    (URGENT, "early_call", 1, [views(0, "contacts"), does(6, "Phone Link Clicked", "/contacts", href="tel:+7800")]),
    (URGENT, "early_call", 1, [views(0, "contacts"), does(6, "Text Copied", "/contacts")]),
    (URGENT, "asks_at_once", 1, [views(0, "home"), does(9, "Chat Opened", "/")]),
    (URGENT, "no_reading", 1, [views(0, "home"), views(9, "list"), views(18, "product")]),
    (URGENT, "impatience", 1, [*LOOKED, does(12, "Rage Click", target="#pay", clicks=4)]),
    (URGENT, "lingering", -1, [views(0, "product"), dwells(40, "/product", 40)]),
    (URGENT, "long_reading", -1, [views(0, "article"), dwells(60, "/article", 60)]),
    (RESEARCHER, "reading", 1, [views(0, "docs"), dwells(60, "/docs", 60)]),
    (RESEARCHER, "many_sources", 1, [views(0, "docs"), views(60, "article")]),
    (RESEARCHER, "downloads", 1, [*LOOKED, does(12, "File Downloaded", file="datasheet.pdf")]),
    (RESEARCHER, "sections", 1, [*LOOKED, does(12, "Section Expanded", section="specs")]),
    (RESEARCHER, "deep_scrolls", 1, [*LOOKED, does(12, "Scroll Depth Reached", percent=90)]),
    (RESEARCHER, "copies", 1, [*LOOKED, does(12, "Text Copied")]),
    (RESEARCHER, "haste", -1, [views(0, "home"), views(2, "list"), views(4, "product")]),
]

OWNERS: list[tuple[str, Sequence[Report]]] = [
    ("returns_page", [*OWNER, views(12, "returns"), dwells(22, "/returns")]),
    ("support_page", [*OWNER, views(12, "support"), dwells(22, "/support")]),
    ("manual_page", [*OWNER, views(12, "manual"), dwells(22, "/manual")]),
    ("warranty_page", [*OWNER, views(12, "warranty"), dwells(22, "/warranty")]),
    ("contacts_page", [*OWNER, views(12, "contacts"), dwells(22, "/contacts")]),
    ("order_page", [*OWNER]),
    ("asks_after_help", [*OWNER, views(12, "support"), does(20, "Chat Opened", "/support")]),
    ("many_help_pages", [*OWNER, views(12, "support"), views(20, "returns")]),
    ("help_form", [*OWNER, views(12, "support"), does(90, "Form Submitted", "/support", form="ticket")]),
    ("in_vain", [*OWNER, does(12, "Rage Click", "/order", clicks=5)]),
    ("in_vain", [*OWNER, does(12, "Dead Click", "/order", target="a.download")]),
    ("in_vain", [*OWNER, does(12, "Script Error", "/order", message="503")]),
    ("in_vain", [*OWNER, does(12, "Form Error", "/order", form="return")]),
    ("in_vain", [*OWNER, does(12, "Form Submitted", "/order", form="login", ok=False)]),
    ("seeks_call", [*OWNER, views(12, "contacts"), does(20, "Text Copied", "/contacts")]),
]


@pytest.mark.parametrize(("pattern", "term", "sign", "reports"), STRANGERS)
def test_what_a_stranger_does_speaks_for_or_against(
    pattern: Pattern, term: str, sign: int, reports: Sequence[Report]
) -> None:
    comes = SessionStarted(at=START)
    before, after = (terms(pattern, [comes, *visit(*some)]) for some in (reports[:-1], reports))

    assert sign * after.get(term, 0.0) > sign * before.get(term, 0.0) >= 0


@pytest.mark.parametrize(("term", "reports"), OWNERS)
def test_what_an_owner_does_speaks_for_a_problem(term: str, reports: Sequence[Report]) -> None:
    owner = terms(TROUBLE, [delivered(days_ago=5), *visit(*reports)])

    assert owner[term] > terms(TROUBLE, visit(*reports)).get(term, 0.0)


def test_an_order_that_should_have_come_is_a_problem_and_one_that_is_booked_is_not() -> None:
    opened = visit(*OWNER)

    assert terms(TROUBLE, [order("in_transit", days_ago=12), *opened])["late_order"] > 0
    assert "late_order" not in terms(TROUBLE, [order("in_transit", days_ago=2), *opened])
    assert "late_order" not in terms(TROUBLE, [order("paid", days_ago=12), *opened])


def test_an_order_on_its_way_that_is_not_yet_due_is_no_problem_so_far() -> None:
    def tracked(promised_days: float) -> dict[str, float]:
        bought = replace(order("in_transit", days_ago=3), promised_at=START + timedelta(days=promised_days))
        return terms(TROUBLE, [bought, *visit(*OWNER)])

    assert tracked(2)["on_time"] < 0
    assert "on_time" not in tracked(-1)


def test_who_looks_how_to_get_to_a_booked_evening_has_no_problem() -> None:
    way_there = visit(*OWNER, views(12, "contacts"), dwells(22, "/contacts"))

    assert "contacts_page" not in terms(TROUBLE, [order("paid", days_ago=9), *way_there])
    assert terms(TROUBLE, [delivered(days_ago=9), *way_there])["contacts_page"] > 0


def test_who_ordered_in_the_end_got_over_what_did_not_work() -> None:
    failed = [*SHOPPED, does(20, "Payment Failed", "/checkout", reason="card_declined")]
    paid = [*failed, does(30, "Order Completed", "/thanks", order_id="1")]

    assert terms(TROUBLE, [delivered(days_ago=9), *visit(*failed)])["in_vain"] > 0
    assert "in_vain" not in terms(TROUBLE, [delivered(days_ago=9), *visit(*paid)])


def test_what_is_owned_is_not_weighed() -> None:
    looked = (views(0, "product", "/k"), does(0, "Product Viewed", "/k", product_id="kettle"))
    again = visit(*looked, views(12, "list"), does(24, "Product Viewed", "/k", product_id="kettle"))

    assert terms(HESITANT, again)["returns"] > 0
    assert "returns" not in terms(HESITANT, [delivered(days_ago=9), *again])


def test_days_since_the_order_count() -> None:
    fresh, old = (terms(TROUBLE, [delivered(days_ago=days), *visit(*OWNER)])["fresh_order"] for days in (5, 200))

    assert fresh > old > 0


def test_days_since_an_earlier_visit_count() -> None:
    def after_days(days: float) -> float:
        told = PastVisitRecorded(at=at(-86_400 * days), products=(ProductId("a"),))
        return terms(HESITANT, [told, *visit(does(0, "Product Viewed", product_id="a"))])["seen_before"]

    assert after_days(1) > after_days(40) > 0


def test_a_talk_that_ended_badly_is_remembered() -> None:
    talk = PastDialogueRecorded(at=at(-86_400), topic="delivery", resolved=False)

    assert terms(TROUBLE, [talk, *visit(*OWNER)])["unresolved_talks"] > 0


def test_a_holder_of_a_contract_in_force_is_a_customer_however_old_it_is() -> None:
    def support_after(status: str) -> float:
        told = OrderRecorded(at=START, order=OrderId("1"), placed_at=at(-86_400 * 800), status=status)
        return terms(TROUBLE, [told, *visit(views(0, "support"), dwells(10, "/support"))])["support_page"]

    assert support_after("active") > 2 * support_after("delivered")


def test_a_product_page_without_a_product_event_counts_as_a_product() -> None:
    reports = (views(0, "product", "/plan-a"), dwells(60, "/plan-a", 60), dwells(120, "/plan-a", 60))
    named = (does(0, "Product Viewed", "/plan-a", product_id="plan-a"), *reports[1:])

    assert terms(HESITANT, visit(*reports)) == terms(HESITANT, visit(*named))


def test_quick_steps_without_an_aim_are_browsing() -> None:
    aimless = visit(views(0, "home"), views(2, "product", "/a"), views(4, "product", "/b"))
    aimed = [*aimless, *visit(does(6, "Products Searched", "/s", query="кабель"))]

    assert terms(URGENT, aimed)["quick_steps"] > 2 * terms(URGENT, aimless)["quick_steps"]


def test_an_advertisement_for_what_cannot_wait_tells_hurry() -> None:
    came = SourceRecognised(at=START, medium="ad", campaign="remont", term="срочный ремонт сегодня")

    assert terms(URGENT, [came, *visit(views(1, "landing"))])["pressing"] > 0
    assert "pressing" not in terms(URGENT, visit(views(1, "landing")))


def says(second: float, text: str, urgency: float = 0.0) -> list[Event]:
    heard = ToneHeard(at=at(second), tone="neutral", negativity=0.0, urgency=urgency)
    return [VisitorWrote(at=at(second), text=text), heard]


def test_who_says_that_there_is_time_is_in_no_hurry() -> None:
    quick = visit(views(0, "home"), views(2, "price"), does(4, "Chat Opened"))

    assert terms(URGENT, [*quick, *says(9, "no rush, any day is fine")])["no_hurry"] < 0
    assert terms(URGENT, [*quick, *says(9, "я не спешу")])["no_hurry"] < 0


def test_what_was_read_before_says_little_once_it_is_urgent() -> None:
    calm = visit(views(0, "article"), dwells(60, "/article", 60))

    before, after = terms(URGENT, calm), terms(URGENT, [*calm, *says(70, "срочно!", urgency=0.9)])

    assert before["long_reading"] < 4 * after["long_reading"] < 0


def test_writing_slowly_is_no_hurry() -> None:
    typed = visit(views(0, "home"), does(5, "Typing Started"))

    assert terms(URGENT, [*typed, *says(45, "а это надолго?")])["pondered"] < 0
    assert "pondered" not in terms(URGENT, [*typed, *says(9, "а это надолго?")])


def test_nothing_is_concluded_from_too_little() -> None:
    first = visit(views(0, "returns"))
    more = visit(*(views(10 * number, "returns", f"/{number}") for number in range(6)))

    assert terms(TROUBLE, [delivered(days_ago=5), *first])["too_little"] < 0
    assert "too_little" not in terms(TROUBLE, [delivered(days_ago=5), *more])


def test_device_source_and_hour_tell_something_before_anything_is_seen() -> None:
    def begins(device: str, medium: str, hour: int) -> float:
        came = SourceRecognised(at=START, medium=medium)
        device_told = DeviceRecognised(at=START, kind=device)
        return terms(URGENT, [came, device_told, SessionStarted(at=START, local_hour=hour)])["usual"]

    desk = begins("desktop", "social", 20)

    assert -1 < desk < 0 < begins("mobile", "ad", 8) < 1
    assert begins("mobile", "social", 20) > desk
    assert begins("desktop", "ad", 20) > desk
    assert begins("desktop", "social", 8) > desk


def test_few_labelled_visits_move_a_level_less_than_many() -> None:
    usual = Usual(all=(20, 100))

    assert shift(usual, None) == shift(usual, (20, 100)) == 0
    assert 0 < shift(usual, (2, 4)) < shift(usual, (30, 60)) < shift(usual, (300, 600))
    assert SHRINKAGE > 0
    assert [time_of_day(hour) for hour in (None, 3, 9, 13, 20, 23)] == [
        "",
        "night",
        "morning",
        "day",
        "evening",
        "night",
    ]


@pytest.mark.parametrize("holds", [True, False])
def test_what_a_person_said_is_remembered_on_the_next_visit_and_no_longer_locks(holds: bool) -> None:
    told = PatternCorrected(at=at(20), pattern=PatternName("hesitant"), holds=holds, by="vera")
    later = event_of("Page Viewed", {"kind": "home"}, path="/", at=at(60 + IDLE_SECONDS))
    profile = replay(VISITOR, [*visit(*LOOKED), told, later])

    judged = read(profile, later.at).patterns[HESITANT]

    assert judged.gate == ""
    assert (terms(HESITANT, [*visit(*LOOKED), told, later])["told_before"] > 0) is holds
    assert 0 < judged.level < 1


def test_signs_fade_with_active_time() -> None:
    weighed = visit(*LOOKED, views(12, "list"), views(14, "product"))
    reads_on = visit(*(dwells(20 + 10 * number, "/product") for number in range(180)))

    assert terms(HESITANT, [*weighed, *reads_on])["returns"] < 0.5 * terms(HESITANT, weighed)["returns"]


def test_a_test_account_that_the_shop_marks_shows_no_pattern() -> None:
    profile = replay(VISITOR, [CustomerNoted(at=START, staff=True), *visit(*SHOPPED, views(20, "product"))])

    assert {(judged.level, judged.gate) for judged in read(profile, at(20)).patterns.values()} == {(0.0, "staff")}


def test_no_two_terms_of_one_name_say_different_things() -> None:
    said: dict[str, tuple[str, str] | None] = {}
    for scorer in SCORERS.values():
        for term in scorer.terms:
            assert term.says
            assert said.setdefault(term.name, term.says) == term.says


def test_every_new_session_begins_without_the_signs_of_the_last() -> None:
    profile = replay(VISITOR, visit(*SHOPPED, views(20, "list"), views(22, "product")))
    later = event_of("Page Viewed", {"kind": "home"}, path="/", at=at(60 + IDLE_SECONDS))

    assert set(apply(profile, later).live.signals) == {"page:home"}
