# SPDX-License-Identifier: Apache-2.0
"""Signature Version 4 on the Connect API: what is right passes, every change is refused."""

import dataclasses
import datetime
import json
import re

import pytest

from chat import start_chat, start_request
from raw_http import Request, ask, require_error
from signing import Signer

INVALID = "InvalidSignatureException"
UNKNOWN = "UnrecognizedClientException"
MISSING = "MissingAuthenticationTokenException"
INCOMPLETE = "IncompleteSignatureException"


def request_of(server) -> Request:
    body = json.dumps(start_request(server)).encode()
    return Request("PUT", "/contact/chat", {"Content-Type": "application/json"}, body)


def require_refused(response, code: str, status: int | None = 403):
    require_error(response, status, code)
    assert response.json["Message"], response


def changed(request: Request, **headers: str | None) -> Request:
    """The request with some headers set anew, or left out if None."""
    kept = {name: value for name, value in request.headers.items()
            if name not in headers or headers[name] is not None}
    new = {name: value for name, value in headers.items() if value is not None}
    return dataclasses.replace(request, headers=kept | new)


def authorization(request: Request, pattern: str, replacement: str) -> Request:
    old = request.headers["Authorization"]
    new = re.sub(pattern, replacement, old)
    assert new != old, "the change changes nothing"
    return changed(request, Authorization=new)


def test_a_right_signature_is_accepted(server):
    response = ask(server, Signer.of(server).sign(request_of(server)))
    assert response.status == 200, response
    assert response.json["ContactId"]
    assert response.headers["x-amzn-requestid"]


def test_a_session_token_is_accepted(server):
    request = changed(request_of(server), **{"X-Amz-Security-Token": "whatever it says"})
    assert ask(server, Signer.of(server).sign(request)).status == 200


def test_header_names_and_blanks_do_not_matter(server):
    request = request_of(server)
    request.headers = {"CONTENT-type": "  application/json  ", "X-Extra": "a   b"}
    assert ask(server, Signer.of(server).sign(request)).status == 200


@pytest.mark.parametrize("minutes", [-14, 14])
def test_a_clock_off_by_less_than_15_minutes_is_accepted(server, minutes):
    signer = Signer.of(server, skew=datetime.timedelta(minutes=minutes))
    assert ask(server, signer.sign(request_of(server))).status == 200


@pytest.mark.parametrize("changes, code", [
    ({"secret_key": "wrong"}, INVALID), ({"access_key": "AKIANOBODYKNOWS00000"}, UNKNOWN),
    ({"region": "mars-north-1"}, INVALID), ({"service": "s3"}, INVALID),
    ({"terminator": "aws5_request"}, None),
    ({"skew": datetime.timedelta(minutes=-16)}, INVALID),
    ({"skew": datetime.timedelta(minutes=16)}, INVALID),
    ({"skew": datetime.timedelta(days=-400)}, INVALID),
    ({"host": "connect.us-east-1.amazonaws.com"}, None),
], ids=str)
def test_a_signature_made_otherwise_is_refused(server, changes, code):
    request = Signer.of(server, **changes).sign(request_of(server))
    if "host" in changes:
        request = changed(request, Host="127.0.0.1")
        code = INVALID
    response = ask(server, request)
    require_error(response)
    if code is not None:
        require_refused(response, code)


ALTERATIONS = {
    "a byte of the body": lambda r: dataclasses.replace(r, body=r.body.replace(b"Ann", b"Bob")),
    "no body": lambda r: dataclasses.replace(r, body=b""),
    "a signed header": lambda r: changed(r, **{"Content-Type": "text/plain"}),
    "a signed header left out": lambda r: changed(r, **{"Content-Type": None}),
    "the path": lambda r: dataclasses.replace(r, path="/contact/stop", method="POST"),
    "the query": lambda r: dataclasses.replace(r, path=r.path + "?a=b"),
    "the date": lambda r: changed(r, **{"X-Amz-Date": r.headers["X-Amz-Date"][:-2] + (
        "1Z" if r.headers["X-Amz-Date"][-2] != "1" else "2Z")}),
    "the body's hash": lambda r: changed(r, **{"X-Amz-Content-Sha256": "0" * 64}),
    "the signature's last digit": lambda r: authorization(
        r, "(.)$", lambda m: "1" if m[1] != "1" else "2"),
    "the signature cut": lambda r: authorization(r, ".$", ""),
    "the signature longer": lambda r: authorization(r, "$", "00"),
    "the signature empty": lambda r: authorization(r, "Signature=.*", "Signature="),
    "another day in the scope": lambda r: authorization(r, r"/\d{8}/", "/20200101/"),
    "one signed header fewer": lambda r: authorization(r, "host;", ""),
    "signed names that are none": lambda r: authorization(
        r, "SignedHeaders=", "SignedHeaders=;;"),
    "a signed name in capitals": lambda r: authorization(r, "host;", "Host;"),
    "signed names in another order": lambda r: authorization(
        r, "SignedHeaders=([^;,]+);([^;,]+)", r"SignedHeaders=\2;\1"),
    "one signed header more": lambda r: authorization(r, "host;", "host;x-none;"),
}


@pytest.mark.parametrize("alter", ALTERATIONS.values(), ids=ALTERATIONS.keys())
def test_what_was_altered_after_signing_is_refused(server, alter):
    response = ask(server, alter(Signer.of(server).sign(request_of(server))))
    require_error(response, 403 if response.error == INVALID else None)
    assert response.error in (INVALID, INCOMPLETE), response
    assert response.json["Message"]


def test_an_unsigned_payload_is_refused(server):
    signed = Signer.of(server).sign(request_of(server), payload_hash="UNSIGNED-PAYLOAD")
    require_error(ask(server, signed), 403)


def test_no_authorization_at_all_is_told_as_such(server):
    require_refused(ask(server, request_of(server)), MISSING)


@pytest.mark.parametrize("spoil", [
    "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential=a", "nonsense",
    "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00",
    "AWS4-HMAC-SHA256 SignedHeaders=host, Signature=00",
    "AWS4-HMAC-SHA256 Credential=, SignedHeaders=, Signature=", "AWS4-HMAC-SHA256 ,,,===",
    "AWS4-HMAC-SHA512 Credential=a/20260101/r/connect/aws4_request,SignedHeaders=host,Signature=0",
    "Basic dXNlcjpwYXNz", "Bearer token",
])
def test_a_malformed_authorization_is_told_as_such(server, spoil):
    signed = Signer.of(server).sign(request_of(server))
    response = ask(server, changed(signed, Authorization=spoil))
    require_error(response)
    if spoil.startswith("AWS4-HMAC-SHA256"):
        assert response.error == INCOMPLETE, response
    assert response.json["Message"]


@pytest.mark.parametrize("date", [None, "", "yesterday", "2026-01-01T00:00:00Z", "20260101"])
def test_a_signature_without_a_usable_date_is_refused(server, date):
    signed = Signer.of(server).sign(request_of(server))
    require_error(ask(server, changed(signed, **{"X-Amz-Date": date})))


def attributes_request(server) -> Request:
    customer = start_chat(server, Attributes={"plan": "gold"})
    return Request(
        "GET", f"/contact/attributes/{server.ready['instanceId']}/{customer.contact_id}")


def test_a_presigned_url_is_accepted(server):
    response = ask(server, Signer.of(server).presign(attributes_request(server)))
    assert response.status == 200, response
    assert response.json["Attributes"]["plan"] == "gold"


def test_a_url_presigned_by_boto3_is_accepted(server):
    customer = start_chat(server, Attributes={"plan": "gold"})
    url = server.connect.generate_presigned_url("get_contact_attributes", Params={
        "InstanceId": server.ready["instanceId"], "InitialContactId": customer.contact_id})
    host, port = server.address
    path = url.removeprefix(server.endpoint)
    response = ask(server, Request("GET", path, {"Host": f"{host}:{port}"}))
    assert response.status == 200, response
    assert response.json["Attributes"]["plan"] == "gold"


@pytest.mark.parametrize("pattern, replacement", [
    ("X-Amz-Signature=.", "X-Amz-Signature=x"), ("X-Amz-Expires=60", "X-Amz-Expires=600"),
    ("/contact/attributes/", "/contacts/"), ("X-Amz-Date=.{8}", "X-Amz-Date=20200101"),
    ("X-Amz-Credential=[^%]*", "X-Amz-Credential=AKIANOBODY"), ("$", "&extra=1"),
    ("X-Amz-Algorithm=AWS4-HMAC-SHA256", "X-Amz-Algorithm=AWS4-HMAC-MD5"),
    ("&X-Amz-Signature=.*", ""), ("X-Amz-SignedHeaders=host", "X-Amz-SignedHeaders="),
    ("X-Amz-Expires=60", "X-Amz-Expires=soon"),
])
def test_an_altered_presigned_url_is_refused(server, pattern, replacement):
    request = Signer.of(server).presign(attributes_request(server))
    path = re.sub(pattern, replacement, request.path, count=1)
    assert path != request.path
    require_error(ask(server, dataclasses.replace(request, path=path)))


def test_an_expired_presigned_url_is_refused(server):
    signer = Signer.of(server, skew=datetime.timedelta(minutes=-3))
    require_error(ask(server, signer.presign(attributes_request(server), expires=60)), 403)


def test_the_participant_service_ignores_signatures(server, customer):
    """Stock browser clients sign with an empty access key."""
    nonsense = ("AWS4-HMAC-SHA256 Credential=/20260101/us-west-2/execute-api/aws4_request, "
                "SignedHeaders=host, Signature=0000")
    response = ask(server, Request("POST", "/participant/message", {
        "Authorization": nonsense, "X-Amz-Bearer": customer.connection_token,
        "Content-Type": "application/x-amz-json-1.1"},
        b'{"ContentType":"text/plain","Content":"signed by nobody"}'))
    assert response.status == 200, response
    assert customer.socket.message("signed by nobody")["Id"] == response.json["Id"]
