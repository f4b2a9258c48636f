# SPDX-License-Identifier: Apache-2.0
"""Prosody: a message archived in SQLite, acknowledged, and got by the other user."""

import asyncio
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import peer  # noqa: E402
import xmpp  # noqa: E402

CONFIGURATION = """
daemonize = false
run_as_root = true
pidfile = "{folder}/prosody.pid"
data_path = "{folder}/data"
certificates = "{folder}"
modules_enabled = {{ "roster", "saslauth", "smacks", "mam" }}
modules_disabled = {{ "s2s", "tls" }}
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
authentication = "internal_plain"
c2s_ports = {{ {port} }}
c2s_interfaces = {{ "127.0.0.1" }}
c2s_direct_tls_ports = {{}}
storage = {{ archive = "sql" }}
default_storage = "internal"
sql = {{ driver = "SQLite3", database = "{folder}/prosody.sqlite" }}
default_archive_policy = true
limits = {{ }}
log = {{ {{ levels = {{ min = "warn" }}, to = "console" }} }}
VirtualHost "chat.localhost"
"""


def bench(arguments, folder):
    """Measures Prosody with its message archive in SQLite."""
    program = peer.require("prosody", "prosody lua-dbi-sqlite3")
    port = peer.free_port()
    configuration = folder / "prosody.cfg.lua"
    configuration.write_text(CONFIGURATION.format(folder=folder, port=port))
    accounts = folder / "data" / "chat%2elocalhost" / "accounts"
    accounts.mkdir(parents=True)
    for number in range(2 * xmpp.PAIRS):
        (accounts / f"u{number}.dat").write_text('return { ["password"] = "secret"; };\n')
    server = peer.Server([program, "--config", str(configuration), "-F"], folder, port)
    try:
        return asyncio.run(xmpp.measure(
            arguments, server, port, "chat.localhost", "Prosody",
            "archive in SQLite, both users' archives"))
    finally:
        server.stop()


peer.main(bench)
