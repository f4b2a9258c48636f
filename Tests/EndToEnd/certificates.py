# SPDX-License-Identifier: Apache-2.0
"""Certificates for tests, made by the command openssl and good for two days."""

import pathlib
import subprocess

EXTENSIONS = "basicConstraints=critical,CA:FALSE\nsubjectAltName={names}\n"
HERE = "DNS:localhost,IP:127.0.0.1"


class Authority:
    """Signs certificates that clients trust when they are given its own, `path`."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.path = folder / "authority.pem"
        self.key = make_key(folder / "authority.key")
        openssl("req", "-x509", "-new", "-key", self.key, "-out", self.path, "-days", "2",
                "-subj", "/CN=Test authority", "-addext", "basicConstraints=critical,CA:TRUE")

    def certify(self, name: str, names: str = HERE) -> tuple[pathlib.Path, pathlib.Path]:
        """A certificate for names of hosts, and its key."""
        certificate, key = self.folder / f"{name}.pem", make_key(self.folder / f"{name}.key")
        request, extensions = self.folder / f"{name}.csr", self.folder / f"{name}.ext"
        extensions.write_text(EXTENSIONS.format(names=names))
        openssl("req", "-new", "-key", key, "-out", request, "-subj", f"/CN={name}")
        openssl("x509", "-req", "-in", request, "-CA", self.path, "-CAkey", self.key,
                "-CAcreateserial", "-days", "2", "-extfile", extensions, "-out", certificate)
        return certificate, key


def make_key(path: pathlib.Path) -> pathlib.Path:
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", path)
    return path


def encrypted(key: pathlib.Path) -> pathlib.Path:
    """The key under a passphrase."""
    path = key.with_suffix(".encrypted")
    openssl("pkey", "-in", key, "-aes256", "-passout", "pass:secret", "-out", path)
    return path


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, timeout=30)
