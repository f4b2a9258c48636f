# SPDX-License-Identifier: Apache-2.0
"""The AWS CLI, run in a shell that knows nothing but what `parley env` prints."""

import json
import os
import pathlib
import subprocess
import sys

from parley_server import ParleyServer, binary


class CommandFailed(Exception):
    def __init__(self, result: subprocess.CompletedProcess):
        super().__init__(f"status {result.returncode}: {result.stderr}")
        self.result = result


def shell(server: ParleyServer, script: str) -> str:
    """What a bash script prints after `eval "$(parley env)"`, in an otherwise bare environment."""
    folders = [pathlib.Path(binary()).parent, pathlib.Path(sys.prefix) / "bin", "/usr/bin", "/bin"]
    result = subprocess.run(
        ["bash", "-euc", f'eval "$(parley env)"\n{script}'],
        env={"PATH": os.pathsep.join(map(str, folders)), "HOME": str(server.folder),
             "LANG": "C.UTF-8", "PARLEY_DATA": str(server.data),
             "PARLEY_READY_FILE": str(server.ready_file)},
        cwd=server.folder, capture_output=True, text=True, timeout=50, stdin=subprocess.DEVNULL)
    if result.returncode != 0:
        raise CommandFailed(result)
    return result.stdout


def aws(server: ParleyServer, *arguments: str) -> dict:
    """Runs one `aws` command; answers its JSON, or an empty object if it printed nothing."""
    words = " ".join(quoted(argument) for argument in arguments)
    output = shell(server, f"aws {words}")
    return json.loads(output) if output.strip() else {}


def quoted(argument: str) -> str:
    """A word for the shell in which `$NAME` still stands for a variable."""
    if argument.startswith("$"):
        return f'"{argument}"'
    return "'" + argument.replace("'", "'\\''") + "'"
