# SPDX-License-Identifier: Apache-2.0
"""ejabberd: a message archived in SQLite, acknowledged, and got by the other user."""

import asyncio
import pathlib
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import peer  # noqa: E402
import xmpp  # noqa: E402

CONFIGURATION = """
hosts: [localhost]
loglevel: warning
listen:
  - port: {port}
    ip: "127.0.0.1"
    module: ejabberd_c2s
    max_stanza_size: 262144
    shaper: none
    access: all
    starttls: false
auth_method: sql
auth_password_format: plain
default_db: sql
sql_type: sqlite
sql_database: "{folder}/ejabberd.sqlite"
new_sql_schema: true
modules:
  mod_roster: {{}}
  mod_stream_mgmt: {{}}
  mod_mam:
    default: always
    db_type: sql
    assume_mam_usage: true
"""
PACKAGES = "ejabberd erlang-p1-sqlite3"
LIBRARIES = pathlib.Path("/usr/lib/x86_64-linux-gnu")
ERLANG_LIBRARIES = pathlib.Path("/usr/lib/erlang/lib")


def create_users(folder: pathlib.Path, schema: pathlib.Path):
    """Makes the database as the server would, and the users in it."""
    with sqlite3.connect(folder / "ejabberd.sqlite") as database:
        database.executescript(schema.read_text())
        database.executemany(
            "INSERT INTO users (username, server_host, password, serverkey, salt, iterationcount)"
            " VALUES (?, 'localhost', 'secret', '', '', 0)",
            [(f"u{number}",) for number in range(2 * xmpp.PAIRS)])


def bench(arguments, folder):
    """Measures ejabberd with its message archive in SQLite."""
    peer.require("ejabberdctl", PACKAGES)
    if not any(ERLANG_LIBRARIES.glob("p1_sqlite3-*")):
        peer.missing("its library for SQLite", PACKAGES)
    erlang = peer.require("erl", "erlang-base")
    port = peer.free_port()
    (folder / "ejabberd.yml").write_text(CONFIGURATION.format(folder=folder, port=port))
    home = next(LIBRARIES.glob("ejabberd-*"))
    create_users(folder, home / "priv" / "sql" / "lite.new.sql")
    # Started without ejabberdctl, which would leave the server in a session of its own and a
    # name server behind.
    server = peer.Server(
        [erlang, "-noshell", "-noinput", "-pa", f"{home}/ebin", "-mnesia", "dir",
         f'"{folder}/spool"', "-s", "ejabberd"],
        folder, port,
        environment={"ERL_LIBS": str(LIBRARIES), "HOME": str(folder),
                     "EJABBERD_CONFIG_PATH": f"{folder}/ejabberd.yml",
                     "EJABBERD_LOG_PATH": f"{folder}/ejabberd.log"})
    try:
        return asyncio.run(xmpp.measure(
            arguments, server, port, "localhost", "ejabberd",
            "archive in SQLite, both users' archives"))
    finally:
        server.stop()


peer.main(bench)
