# SPDX-License-Identifier: Apache-2.0
"""ejabberd: a message archived in SQLite, acknowledged, and got by the other user."""

import asyncio
import os
import pathlib
import shutil
import subprocess
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
auth_method: internal
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
SCHEMA = "/usr/share/ejabberd/sql/lite.new.sql"


def bench(arguments, folder):
    """Measures ejabberd with its message archive in SQLite."""
    control = peer.require("ejabberdctl", "ejabberd erlang-p1-sqlite3")
    port = peer.free_port()
    (folder / "ejabberd.yml").write_text(CONFIGURATION.format(folder=folder, port=port))
    (folder / "ejabberdctl.cfg").write_text(
        f"ERLANG_NODE=parley-peer-{os.getpid()}@localhost\nINET_DIST_INTERFACE=127.0.0.1\n")
    shutil.chown(folder, "ejabberd", "ejabberd")
    for file in folder.iterdir():
        shutil.chown(file, "ejabberd", "ejabberd")
    options = ["--config-dir", str(folder), "--spool", str(folder / "spool"),
               "--logs", str(folder / "logs"), "--ctl-config", str(folder / "ejabberdctl.cfg")]
    server = peer.Server([control, *options, "foreground"], folder, port)
    try:
        for number in range(2 * xmpp.PAIRS):
            subprocess.run([control, *options, "register", f"u{number}", "localhost", "secret"],
                           check=True, capture_output=True, timeout=60)
        return asyncio.run(xmpp.measure(
            arguments, server, port, "localhost", "ejabberd",
            "archive in SQLite, both users' archives"))
    finally:
        subprocess.run([control, *options, "stop"], capture_output=True, timeout=60, check=False)
        server.stop()


peer.main(bench)
