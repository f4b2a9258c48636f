# SPDX-License-Identifier: Apache-2.0
"""What a browser on another origin needs: preflights, and readable answers and errors."""

import json

import pytest

from raw_http import Request, Response, ask, require_error

ORIGIN = "https://shop.example"
PATHS = ["/participant/connection", "/participant/message", "/participant/event",
         "/participant/transcript", "/participant/disconnect"]
ASKED = ["authorization", "content-type", "x-amz-bearer", "x-amz-content-sha256", "x-amz-date",
         "x-amz-user-agent", "amz-sdk-invocation-id", "amz-sdk-request"]


def listed(response: Response, header: str) -> set[str]:
    return {name.strip().lower() for name in response.headers.get(header, "").split(",")}


def require_readable(response: Response):
    assert response.headers["access-control-allow-origin"] in ("*", ORIGIN), response
    exposed = listed(response, "access-control-expose-headers")
    assert {"x-amzn-errortype", "x-amzn-requestid", "retry-after", "date"} <= exposed, response
    assert "access-control-allow-credentials" not in response.headers


@pytest.mark.parametrize("path", PATHS)
def test_a_preflight_is_answered_without_a_token(server, path):
    response = ask(server, Request("OPTIONS", path, {
        "Origin": ORIGIN, "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": ",".join(ASKED)}))
    assert response.status in (200, 204), response
    assert response.headers["access-control-allow-origin"] in ("*", ORIGIN)
    assert set(ASKED) <= listed(response, "access-control-allow-headers")
    assert {"get", "post", "put", "options"} <= listed(response, "access-control-allow-methods")
    assert int(response.headers["access-control-max-age"]) > 0


@pytest.mark.parametrize("path", PATHS)
def test_a_refusal_is_readable_by_the_page(server, path):
    response = ask(server, Request(
        "POST", path, {"Origin": ORIGIN, "X-Amz-Bearer": "nobody's"}, b"{}"))
    require_error(response, 403, "AccessDeniedException")
    require_readable(response)


@pytest.mark.parametrize("path, body", [
    ("/participant/message", b"not json"), ("/participant/message", b"a" * (2 << 20)),
    ("/participant/message", b'{"ContentType":"text/plain","Content":""}'),
    ("/participant/unknown", b"{}"),
], ids=["not json", "too large", "invalid", "unknown path"])
def test_every_kind_of_error_is_readable_by_the_page(server, customer, path, body):
    response = ask(server, Request(
        "POST", path, {"Origin": ORIGIN, "X-Amz-Bearer": customer.connection_token}, body))
    require_error(response)
    require_readable(response)


def test_an_answer_is_readable_by_the_page(server, customer):
    body = json.dumps({"ContentType": "text/plain", "Content": "from a page"}).encode()
    response = ask(server, Request("POST", "/participant/message", {
        "Origin": ORIGIN, "X-Amz-Bearer": customer.connection_token}, body))
    assert response.status == 200
    require_readable(response)


def test_success_is_always_a_json_object(server, customer):
    headers = {"Origin": ORIGIN, "X-Amz-Bearer": customer.connection_token}
    response = ask(server, Request("POST", "/participant/disconnect", headers, b"{}"))
    assert response.status == 200
    assert response.headers["content-type"].startswith("application/json")
    assert response.json == {}


def test_the_clock_is_not_for_pages(virtual_server):
    response = ask(virtual_server, Request("OPTIONS", "/_parley/clock", {
        "Origin": ORIGIN, "Access-Control-Request-Method": "POST"}))
    assert "access-control-allow-origin" not in response.headers
    response = ask(virtual_server, Request(
        "POST", "/_parley/clock", {"Origin": ORIGIN}, b'{"advance":"PT0S"}'))
    assert "access-control-allow-origin" not in response.headers
