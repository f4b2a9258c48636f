# SPDX-License-Identifier: Apache-2.0
"""Checks the signature of a captured request with botocore's own computation."""
import re

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

import runner

SECRETS = {runner.KEY: runner.SECRET}


def check(request):
    """Fails when botocore would sign the request differently. Requests with other keys than the
    usual one are left out, since their secrets differ from case to case."""
    authorization = request["headers"].get("authorization")
    if not authorization:
        return
    key, date, region, service = re.search(
        r"Credential=([^/]*)/(\d{8})/([^/]*)/([^/]*)/aws4_request", authorization).groups()
    if key not in SECRETS:
        return
    names = re.search(r"SignedHeaders=([^,]*)", authorization).group(1).split(";")
    claimed = re.search(r"Signature=([0-9a-f]{64})", authorization).group(1)
    scheme = "http://" + request["headers"]["host"]
    target = request["target"]
    url = target if target.startswith("http") else scheme + target
    signed = AWSRequest(
        method=request["method"], url=url, data=request["body"].encode("utf-8"),
        headers={name: request["headers"][name] for name in names if name != "host"})
    signed.context["timestamp"] = request["headers"]["x-amz-date"]
    signer = SigV4Auth(Credentials(key, SECRETS[key]), service, region)
    text = signer.canonical_request(signed)
    expected = signer.signature(signer.string_to_sign(signed, text), signed)
    assert claimed == expected, text
