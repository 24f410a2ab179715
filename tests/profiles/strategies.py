"""Visits of every shape: any events in any order, as hypothesis strategies."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from profiles.events import (
    AspectHeard,
    AssistantReplied,
    AttentionPaid,
    CartViewed,
    ChatClosed,
    ChatOpened,
    CheckoutStarted,
    CheckoutStepViewed,
    ConsentChosen,
    CouponTried,
    CustomerIdentified,
    DeviceRecognised,
    Event,
    ExitIntended,
    FileDownloaded,
    FormSubmitted,
    InvitationDismissed,
    InvitationShown,
    MomentReached,
    OrderCompleted,
    OrderRecorded,
    OutboundClicked,
    PageHidden,
    PageKind,
    PageShown,
    PageViewed,
    PastDialogueRecorded,
    PastVisitRecorded,
    PatternCorrected,
    PatternTurned,
    PaymentFailed,
    ProductAdded,
    ProductRemoved,
    ProductsCompared,
    ProductsSearched,
    ProductViewed,
    RageClicked,
    Scrolled,
    SectionExpanded,
    SessionStarted,
    SourceRecognised,
    Speaker,
    SpeakerChanged,
    ToneHeard,
    ToneJudged,
    TypingStarted,
    Unrecognised,
    VisitorWrote,
)
from profiles.ids import CustomerId, OrderId, PatternName, ProductId, VisitorId

VISITOR = VisitorId("anna")
START = datetime(2026, 3, 2, 9, tzinfo=UTC)

products = st.sampled_from([ProductId(name) for name in ("a55", "pixel", "kettle", "sofa")])
paths = st.sampled_from(["/", "/a55", "/pixel", "/price", "/warranty", "/cart", "/checkout", "/blog/one"])
texts = st.sampled_from(["", "где мой заказ??", "ok", "just looking", "не работает", "how does it compare in detail?"])
shares = st.floats(0, 1)
patterns = st.sampled_from([PatternName(name) for name in ("hesitant", "urgent", "researcher", "returning_problem")])
moments = st.integers(0, 4 * 3600).map(lambda seconds: START + timedelta(seconds=seconds))

tones = st.builds(
    ToneHeard,
    at=moments,
    tone=st.sampled_from(["neutral", "angry", "satisfied", "unheard_of"]),
    negativity=shares,
    urgency=shares,
    politeness=shares,
    flags=st.frozensets(st.sampled_from(["ask_human", "doubt", "safety", "just_looking", "unheard_of"])),
    aspects=st.lists(st.builds(AspectHeard, aspect=st.just("delivery"), polarity=st.just("negative"))).map(tuple),
    topics=st.lists(st.sampled_from(["price", "warranty", "order_status"]), max_size=2).map(tuple),
    questions=st.integers(0, 4),
    words=st.integers(0, 80),
)

opinions = st.builds(
    ToneJudged,
    at=moments,
    of=st.integers(0, 20),
    tone=st.sampled_from(["neutral", "angry", "satisfied", "unheard_of"]),
    negativity=shares,
    reader=st.just("model:big"),
)

orders = st.builds(
    OrderRecorded,
    at=moments,
    order=st.sampled_from([OrderId("1"), OrderId("2")]),
    placed_at=moments,
    status=st.sampled_from(["delivered", "in_transit", "cancelled", "delayed"]),
)

events: st.SearchStrategy[Event] = st.one_of(
    tones,
    opinions,
    orders,
    st.builds(PageViewed, at=moments, path=paths, kind=st.sampled_from(list(PageKind)), load_seconds=st.floats(0, 20)),
    st.builds(ProductViewed, at=moments, path=paths, product=products),
    st.builds(ProductsCompared, at=moments, path=paths, products=st.lists(products).map(tuple)),
    st.builds(ProductsSearched, at=moments, path=paths, query=texts, results=st.integers(0, 3)),
    st.builds(AttentionPaid, at=moments, path=paths, seconds=st.floats(0, 1e6)),
    st.builds(Scrolled, at=moments, path=paths, percent=st.integers(0, 100)),
    st.builds(SectionExpanded, at=moments, path=paths, section=st.sampled_from(["specs", "Гарантия", ""])),
    st.builds(OutboundClicked, at=moments, path=paths, host=st.sampled_from(["rival.example", "vk.com"])),
    st.builds(RageClicked, at=moments, path=paths),
    st.builds(ProductAdded, at=moments, path=paths, product=products),
    st.builds(ProductRemoved, at=moments, path=paths, product=products),
    st.builds(CheckoutStepViewed, at=moments, path=paths),
    st.builds(OrderCompleted, at=moments, path=paths, order=st.just(OrderId("3"))),
    st.builds(VisitorWrote, at=moments, text=texts),
    st.builds(AssistantReplied, at=moments, text=texts, understood=st.booleans(), unasked=st.booleans()),
    st.builds(SessionStarted, at=moments, local_hour=st.integers(0, 23), weekday=st.integers(0, 6)),
    st.builds(DeviceRecognised, at=moments, kind=st.sampled_from(["mobile", "desktop"]), is_bot=st.booleans()),
    st.builds(SourceRecognised, at=moments, medium=st.sampled_from(["ad", "direct", "internal"])),
    st.builds(CustomerIdentified, at=moments, customer=st.just(CustomerId("c")), vip=st.booleans()),
    st.builds(PastVisitRecorded, at=moments, products=st.lists(products).map(tuple), local_hour=st.integers(0, 23)),
    st.builds(PastDialogueRecorded, at=moments, resolved=st.booleans()),
    st.builds(ConsentChosen, at=moments, behaviour=st.booleans(), personalisation=st.booleans()),
    st.builds(SpeakerChanged, at=moments, speaker=st.sampled_from(list(Speaker))),
    st.builds(PatternTurned, at=moments, pattern=patterns, on=st.booleans()),
    st.builds(PatternCorrected, at=moments, pattern=patterns, holds=st.booleans(), by=st.just("operator")),
    st.builds(MomentReached, at=moments),
    st.builds(Unrecognised, at=moments, name=texts),
    *(
        st.builds(kind, at=moments, path=paths)
        for kind in (
            CartViewed,
            CheckoutStarted,
            CouponTried,
            ExitIntended,
            FileDownloaded,
            FormSubmitted,
            PageHidden,
            PageShown,
            PaymentFailed,
            ChatOpened,
            ChatClosed,
            TypingStarted,
            InvitationShown,
            InvitationDismissed,
        )
    ),
)
"""Any event, at any moment of one morning: the fold must bear times that run backwards."""

visits = st.lists(events, max_size=30)
