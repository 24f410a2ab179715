"""Errors over HTTP are all of one form."""

import httpx2
import pytest

from tests.conftest import OpenShop


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/v1/nothing-here", b"", 404, "not_found"),
        ("PUT", "/v1/visitors", b"{}", 405, "method_not_allowed"),
        ("POST", "/v1/visitors", b'{"site": "\xff"}', 400, "frame_invalid"),
        ("POST", "/v1/visitors", b"[" * 100_000, 400, "frame_invalid"),
        ("POST", "/v1/visitors", b"{}", 422, "frame_invalid"),
        ("POST", "/v1/batch", b"[]", 401, "token_invalid"),
    ],
)
async def test_every_refusal_has_a_code_and_a_sentence(
    opened: OpenShop, method: str, path: str, body: bytes, status: int, code: str
) -> None:
    async with opened() as shop, httpx2.AsyncClient() as http:
        answer = await http.request(method, shop.url + path, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert answer.json()["error"]["code"] == code
    assert answer.json()["error"]["message"]
