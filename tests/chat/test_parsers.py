"""Whatever comes in, each parser returns a value or says in a typed error what is wrong. `make fuzz` tries far more."""

import contextlib
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chat.errors import FrameInvalid, TokenInvalid
from chat.policy import load_policy
from chat.protocol import parse_operator, parse_visitor
from chat.running.templates import load_templates
from chat.senses.devices import hints_of, see
from chat.senses.pages import page_kind
from chat.senses.sources import source
from chat.senses.tracking import event_of, parse_batch, write_key
from chat.tokens import Tokens
from crm.errors import FactsInvalid, SignatureInvalid
from crm.facts import parse_facts
from crm.signatures import sign, verify
from lab.replay import answer_line
from profiles.ids import SiteId, VisitorId
from profiles.profile import Profile
from prompts.compose import compose
from prompts.prompt import Ask, Shop

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SITE_FILE = Path(__file__).parents[2] / "examples" / "shop" / "site.toml"
SECRET = "whsec_" + "c2VjcmV0" * 5
TOKENS = Tokens(key="k" * 32, identity_key="i" * 32)
TEMPLATES = load_templates()

tried = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "40")),
    derandomize="FUZZ_EXAMPLES" not in os.environ,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
texts = st.text(st.characters(exclude_categories=()), max_size=300)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | texts
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4))


def one_of_these_keys(*names: str) -> st.SearchStrategy[dict[str, Any]]:
    """An object that has some of the right keys, and any values."""
    return st.dictionaries(st.sampled_from(names) | texts, values, max_size=6)


frames = one_of_these_keys("type", "cmid", "body", "token", "visitor", "site", "consent", "seq", "on", "conversation")
events = one_of_these_keys("type", "event", "properties", "context", "messageId", "timestamp")
properties = one_of_these_keys("product_id", "price", "products", "total", "currency", "percent", "active_ms", "kind")
names = st.sampled_from(("Product Viewed", "Order Completed", "Page Ping", "view_item", "Script Error")) | texts
headers = st.text(st.characters(max_codepoint=255), max_size=300)
hints = st.dictionaries(st.sampled_from(("sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-model", "host")), headers)
odd_rules = st.sampled_from(("", "\x00", "= 1", "[x]", "-1", "nan", '"""', "ё", "[[", "1e999", "{}"))
numbers = st.floats() | st.integers()
visits = st.fixed_dictionaries(
    {"id": scalars},
    optional={
        "session": st.fixed_dictionaries({}, optional={"weekday": values, "local_hour": numbers, "language": texts}),
        "events": st.lists(
            st.fixed_dictionaries({"t": numbers, "name": names}, optional={"props": properties}), max_size=3
        ),
        "duration_s": numbers,
        "checkpoints": values,
    },
)


@tried
@given(st.binary(max_size=300) | frames.map(json.dumps) | texts)
def test_frames(said: str | bytes) -> None:
    for parse in (parse_visitor, parse_operator):
        with contextlib.suppress(FrameInvalid):
            parse(said)


@tried
@given(st.binary(max_size=300) | st.fixed_dictionaries({"batch": st.lists(events, max_size=3)}) | values)
def test_batches_of_page_events(body: Any) -> None:
    encoded = body if isinstance(body, bytes) else json.dumps(body).encode()
    assert isinstance(write_key(encoded), str)
    with contextlib.suppress(FrameInvalid):
        parse_batch(encoded, received_at=NOON)


@tried
@given(names, properties)
def test_properties_of_page_events(name: str, claims: dict[str, Any]) -> None:
    assert event_of(name, claims, path="/", at=NOON).at == NOON


@tried
@given(headers, hints)
def test_user_agents(agent: str, others: dict[str, str]) -> None:
    assert 0 <= see(agent, hints_of(others)).robot <= 1


@tried
@given(texts | texts.map("https://x.example/?utm_source=".__add__), texts | texts.map("http://[".__add__))
def test_addresses_and_where_people_come_from(referrer: str, landing: str) -> None:
    assert source(referrer, landing, at=NOON).at == NOON
    assert source(landing, referrer, ["x.example"], at=NOON).at == NOON


@tried
@given(texts, texts, texts, texts)
def test_what_a_page_is_for(path: str, title: str, heading: str, schema: str) -> None:
    assert page_kind(path, title, heading, (schema,))


@tried
@given(texts | st.tuples(*[st.text("abcXYZ019-_=", max_size=60)] * 3).map(".".join))
def test_tokens_and_cookies(token: str) -> None:
    with pytest.raises(TokenInvalid):
        TOKENS.visitor(token, SiteId("demo"))
    with pytest.raises(TokenInvalid):
        TOKENS.operator(token)
    with pytest.raises(TokenInvalid):
        TOKENS.customer(token, SiteId("demo"))


@tried
@given(st.binary(max_size=100), texts, texts, texts)
def test_signatures(body: bytes, message: str, moment: str, signature: str) -> None:
    for claimed in (signature, "v1," + signature, "v1,bm9uZQ==", "v1a," + signature):
        headers = {"webhook-id": message, "webhook-timestamp": moment, "webhook-signature": claimed}
        with pytest.raises(SignatureInvalid):
            verify(SECRET, headers=headers, body=body)


@tried
@given(st.binary(max_size=200) | one_of_these_keys("customer", "facts").map(json.dumps).map(str.encode))
def test_facts(body: bytes) -> None:
    with pytest.raises(FactsInvalid):
        parse_facts(body, received_at=NOON)


@tried
@given(st.integers(0, 10_000), odd_rules)
def test_the_rules_of_a_site(tmp_path_factory: pytest.TempPathFactory, place: int, odd: str) -> None:
    rules = SITE_FILE.read_text("utf-8")
    place %= len(rules)
    path = tmp_path_factory.mktemp("site") / "site.toml"
    path.write_text(rules[:place] + odd + rules[place + len(odd) :], "utf-8")
    with contextlib.suppress(ValueError, OSError):
        load_policy(path)


@tried
@given(texts, texts, texts, st.sampled_from(("ru", "en")))
def test_what_templates_are_filled_with(question: str, shop: str, name: str, language: str) -> None:
    ask = Ask(purpose="reply", question=question, language=language, shop=Shop(name=shop, assistant_name=name))
    assert compose(Profile(visitor=VisitorId("v")), None, ask, TEMPLATES).messages


@tried
@given(st.binary(max_size=100).map(lambda said: said.decode("utf-8", "replace")) | visits.map(json.dumps))
def test_visits_that_were_written_down(line: str) -> None:
    assert "id" in answer_line(line)


@pytest.mark.parametrize(
    "line", ['{"id": "v", "session": {"weekday": 1e30}}', "[" * 100_000, '{"id": "v", "duration_s": 1e99}']
)
def test_visits_of_another_world_are_refused(line: str) -> None:
    assert answer_line(line)["error"]


def test_a_good_signature_is_none_of_these() -> None:
    headers = sign(SECRET, message="m", body=b"{}", at=datetime.now(UTC))
    assert verify(SECRET, headers=headers, body=b"{}") == "m"
