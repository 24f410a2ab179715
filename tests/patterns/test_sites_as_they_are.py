"""What shops do for reasons of their own says nothing about a visitor: their titles, their addresses, their buttons."""

from datetime import timedelta

from patterns.read import is_machine, read
from patterns.reading import Pattern
from patterns.view import View
from profiles.events import (
    AssistantReplied,
    AttentionPaid,
    Event,
    InvitationShown,
    OrderRecorded,
    PageKind,
    PageViewed,
    ProductAdded,
    ProductViewed,
    SessionStarted,
)
from profiles.fold import replay
from profiles.ids import OrderId, ProductId
from profiles.profile import Profile
from profiles.signals import Signal
from tests.profiles.strategies import START, VISITOR

DAY = timedelta(days=1)


def after(*events: Event) -> Profile:
    return replay(VISITOR, events)


def looks(second: float, path: str, product: str) -> list[Event]:
    moment = START + timedelta(seconds=second)
    return [
        ProductViewed(at=moment, path=path, product=ProductId(product)),
        AttentionPaid(at=moment + timedelta(seconds=10), path=path, seconds=10),
    ]


def to_and_fro(*paths: str) -> Profile:
    """Two products in turn, five times, at these addresses."""
    visit = [looks(30 * turn, paths[turn % len(paths)], "ab"[turn % 2]) for turn in range(5)]
    return after(SessionStarted(at=START), *(event for pair in visit for event in pair))


def test_a_title_that_promises_delivery_today_on_every_page_is_no_hurry() -> None:
    visit: list[Event] = [PageViewed(at=START, path="/", kind=PageKind.HOME, title="Полка")]
    for number in range(1, 5):
        moment = START + timedelta(seconds=40 * number)
        title = "Чайник — доставка сегодня"
        visit += [
            PageViewed(at=moment, path=f"/{number}", kind=PageKind.PRODUCT, title=title),
            AttentionPaid(at=moment + timedelta(seconds=10), path=f"/{number}", seconds=10),
        ]

    assert Signal.PRESSING not in after(*visit).live.signals


def test_the_title_that_a_visitor_came_for_may_tell_a_hurry() -> None:
    came = PageViewed(at=START, path="/locks", kind=PageKind.LANDING, title="Срочное вскрытие замков")

    assert after(came).live.signals[Signal.PRESSING].value == 1.0


def test_ordering_again_with_one_click_is_no_machine() -> None:
    bought = [ProductAdded(at=START, path="/orders", product=ProductId(f"p{number}")) for number in range(6)]
    profile = after(PageViewed(at=START, path="/orders", kind=PageKind.ORDER), *bought)

    assert not is_machine(View(profile, START))


def test_products_that_share_an_address_are_weighed_like_others() -> None:
    apart, shared = (read(to_and_fro(*paths), START).level(Pattern.HESITANT) for paths in (("/a", "/b"), ("/i.php",)))

    assert apart >= 0.6
    assert shared >= 0.6
    assert to_and_fro("/i.php").live.pages == 5


def test_a_page_that_turns_out_to_be_a_product_is_not_counted_twice() -> None:
    def told_twice(second: float, path: str, product: str) -> list[Event]:
        moment = START + timedelta(seconds=second)
        return [PageViewed(at=moment, path=path, kind=PageKind.OTHER), *looks(second, path, product)]

    visit = [told_twice(30 * turn, "/ab"[turn % 2 + 1], "ab"[turn % 2]) for turn in range(5)]
    profile = after(*(event for page in visit for event in page))

    assert profile.live.consulted == ()
    assert Signal.REREAD not in profile.live.signals
    assert profile.live.signals[Signal.RETURN].value > 2.0


def test_our_own_first_words_and_their_showing_are_one_offer() -> None:
    spoke = AssistantReplied(at=START, text="Помочь сравнить?", unasked=True)
    here = PageViewed(at=START, path="/", kind=PageKind.HOME)
    profile = after(here, spoke, InvitationShown(at=START + timedelta(seconds=1)))

    assert (profile.session.invited, len(profile.history.invitations)) == (1, 1)


def test_the_newest_order_counts_where_an_old_one_is_still_open() -> None:
    def order(name: str, status: str, days_ago: int) -> OrderRecorded:
        return OrderRecorded(at=START, order=OrderId(name), placed_at=START - days_ago * DAY, status=status)

    profile = after(order("1", "processing", 80), order("2", "delivered", 2))

    assert View(profile, START).order_days == 2.0
