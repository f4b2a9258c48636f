# SPDX-License-Identifier: Apache-2.0
"""Runs one case with one program in a clean environment and tells what could be noticed."""
import os
import re
import subprocess
import tempfile
from pathlib import Path

from capture import Capture, free_port

KEY = "AKIDEXAMPLE"
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TIMEOUT_SECONDS = 60


def base_environment(home):
    return {
        "HOME": str(home),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "AWS_ACCESS_KEY_ID": KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }


def run(case, program):
    """What a program does with a case: status, output, complaints and requests."""
    with tempfile.TemporaryDirectory() as folder, Capture(case.get("answers", [])) as server:
        home = Path(folder) / "home"
        work = Path(folder) / "work"
        home.mkdir()
        work.mkdir()
        places = {"URL": server.url, "PORT": str(server.port), "HOME": str(home),
                  "WORK": str(work), "CLOSED": str(free_port())}

        def fill(text):
            for name, value in places.items():
                text = text.replace("{%s}" % name, value)
            return text

        for name, content in case.get("files", {}).items():
            path = Path(fill(name)) if name.startswith("{") else work / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_bytes(fill(content).encode("utf-8"))
            path.chmod(0o755 if name.endswith(".sh") else 0o644)
        environment = base_environment(home)
        environment["AWS_ENDPOINT_URL"] = server.url
        for name, value in case.get("env", {}).items():
            if value is None:
                environment.pop(name, None)
            else:
                environment[name] = fill(value)
        arguments = [fill(word) for word in case["args"]]
        status, out, err = execute(program, arguments, environment, work)
        result = {
            "status": status,
            "out": out.decode("utf-8", "replace"),
            "err": err.decode("utf-8", "replace"),
            "requests": [noticed(request) for request in server.requests],
        }
        raw = list(server.requests)
    return hide(result, places), raw


def execute(program, arguments, environment, work):
    if not isinstance(program, str):
        out, err = work.parent / "out", work.parent / "err"
        status = program.run(arguments, environment, work, out, err)
        return status, out.read_bytes(), err.read_bytes()
    done = subprocess.run(
        [program, *arguments], env=environment, cwd=work, stdin=subprocess.DEVNULL,
        capture_output=True, timeout=TIMEOUT_SECONDS)
    return done.returncode, done.stdout, done.stderr


NOTICED_HEADERS = (
    "host", "content-type", "x-amz-bearer", "x-amz-security-token", "proxy-authorization")


def noticed(request):
    headers = {name: request["headers"][name] for name in NOTICED_HEADERS
               if name in request["headers"]}
    authorization = request["headers"].get("authorization")
    if authorization:
        scope = re.search(r"Credential=([^/]*)/\d{8}/([^,]*)", authorization)
        signed = re.search(r"SignedHeaders=([^,]*)", authorization)
        headers["authorization"] = [scope.group(1), scope.group(2), signed.group(1)]
    return {"method": request["method"], "target": request["target"], "headers": headers,
            "body": request["body"]}


def hide(value, places):
    """Replaces ports and folders, which differ from run to run, by their names."""
    if isinstance(value, str):
        for name in ("HOME", "WORK", "URL"):
            value = value.replace(places[name], "{%s}" % name)
        # A long number may hold the digits of a port.
        for name in ("PORT", "CLOSED"):
            value = re.sub(rf"(?<!\d){places[name]}(?!\d)", "{%s}" % name, value)
        return value
    if isinstance(value, list):
        return [hide(item, places) for item in value]
    if isinstance(value, dict):
        return {name: hide(item, places) for name, item in value.items()}
    return value


def programs():
    """The reference, and the program under test."""
    root = Path(__file__).resolve().parents[2]
    reference = os.environ.get("PARLEY_REFERENCE_AWS", str(root / ".venv/bin/aws"))
    ours = os.environ.get("PARLEY_BINARY", str(root / ".build/debug/parley"))
    return reference, ours
