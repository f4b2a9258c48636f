# SPDX-License-Identifier: Apache-2.0
"""Signature Version 4 written out once more, so that each part of it can be made wrong."""

import dataclasses
import datetime
import hashlib
import hmac
import urllib.parse

from parley_server import ParleyServer
from raw_http import Request

ALGORITHM = "AWS4-HMAC-SHA256"


@dataclasses.dataclass
class Signer:
    access_key: str
    secret_key: str
    region: str
    host: str
    service: str = "connect"
    terminator: str = "aws4_request"
    skew: datetime.timedelta = datetime.timedelta()

    @classmethod
    def of(cls, server: ParleyServer, **changes) -> "Signer":
        host, port = server.address
        return cls(**({
            "access_key": server.ready["accessKeyId"],
            "secret_key": server.ready["secretAccessKey"],
            "region": server.ready["region"], "host": f"{host}:{port}"} | changes))

    def sign(self, request: Request, payload_hash: str | None = None) -> Request:
        """The request with its signature in the header Authorization."""
        stamp = self._stamp()
        payload_hash = payload_hash or hashlib.sha256(request.body).hexdigest()
        headers = request.headers | {
            "Host": self.host, "X-Amz-Date": stamp, "X-Amz-Content-Sha256": payload_hash}
        signed = sorted(name.lower() for name in headers)
        path, _, query = request.path.partition("?")
        signature = self._signature(stamp, _canonical(
            request.method, path, query, headers, payload_hash))
        headers["Authorization"] = (
            f"{ALGORITHM} Credential={self.access_key}/{self._scope(stamp)}, "
            f"SignedHeaders={';'.join(signed)}, Signature={signature}")
        return dataclasses.replace(request, headers=headers)

    def presign(self, request: Request, expires: int = 60) -> Request:
        """The request with its signature in the query."""
        stamp = self._stamp()
        query = urllib.parse.urlencode(sorted({
            "X-Amz-Algorithm": ALGORITHM, "X-Amz-Date": stamp, "X-Amz-Expires": str(expires),
            "X-Amz-Credential": f"{self.access_key}/{self._scope(stamp)}",
            "X-Amz-SignedHeaders": "host"}.items()), quote_via=urllib.parse.quote)
        headers = {"Host": self.host}
        payload_hash = hashlib.sha256(request.body).hexdigest()
        signature = self._signature(stamp, _canonical(
            request.method, request.path, query, headers, payload_hash))
        return dataclasses.replace(
            request, headers=headers, path=f"{request.path}?{query}&X-Amz-Signature={signature}")

    def _stamp(self) -> str:
        now = datetime.datetime.now(datetime.timezone.utc) + self.skew
        return now.strftime("%Y%m%dT%H%M%SZ")

    def _scope(self, stamp: str) -> str:
        return "/".join([stamp[:8], self.region, self.service, self.terminator])

    def _signature(self, stamp: str, canonical: str) -> str:
        digest = hashlib.sha256(canonical.encode()).hexdigest()
        text = "\n".join([ALGORITHM, stamp, self._scope(stamp), digest])
        key = f"AWS4{self.secret_key}".encode()
        for part in (stamp[:8], self.region, self.service, self.terminator, text):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        return key.hex()


def _canonical(method: str, path: str, query: str, headers: dict, payload_hash: str) -> str:
    names = sorted(headers, key=str.lower)
    lines = [f"{name.lower()}:{' '.join(headers[name].split())}" for name in names]
    return "\n".join([method, urllib.parse.quote(path, safe="/-_.~"), query, *lines, "",
                      ";".join(name.lower() for name in names), payload_hash])
