# SPDX-License-Identifier: Apache-2.0
"""Runs the reference many times without paying for its start each time.

A process loads the reference once and forks for each command; the fork has its own environment,
folder, output and arguments and calls the same `main` as the program `aws`. Live comparisons run
the program itself, so that a difference between the two would show.
"""
import json
import os
import queue
import subprocess
import sys


class Reference:
    """A few loaded interpreters; `run` may be called from several threads."""

    def __init__(self, interpreter, count):
        self.free = queue.Queue()
        for _ in range(count):
            self.free.put(subprocess.Popen(
                [interpreter, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))

    def run(self, arguments, environment, folder, out, err):
        process = self.free.get()
        try:
            order = {"args": arguments, "env": environment, "cwd": str(folder), "out": str(out),
                     "err": str(err)}
            process.stdin.write(json.dumps(order) + "\n")
            process.stdin.flush()
            return int(process.stdout.readline())
        finally:
            self.free.put(process)

    def close(self):
        while not self.free.empty():
            process = self.free.get()
            process.stdin.close()
            process.wait()


def child(order):
    import time

    import awscli.clidriver

    # Loading the reference has told botocore where its data lies.
    data = os.environ["AWS_DATA_PATH"]
    os.environ.clear()
    os.environ.update(order["env"], AWS_DATA_PATH=data)
    time.tzset()
    os.chdir(order["cwd"])
    for name, descriptor in (("out", 1), ("err", 2)):
        file = os.open(order[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(file, descriptor)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.argv = ["aws", *order["args"]]
    try:
        status = awscli.clidriver.main()
    except SystemExit as stop:
        status = stop.code
    except BaseException:
        import traceback

        traceback.print_exc()
        status = 1
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            pass
    return status if isinstance(status, int) else (0 if status is None else 1)


def warm_up():
    """Loads what the first call would load, with nothing sent and nothing printed."""
    import contextlib
    import io

    import awscli.clidriver

    call = ["connect", "describe-contact", "--instance-id", "i", "--contact-id", "c", "--region",
            "us-east-1", "--endpoint-url", "http://127.0.0.1:1"]
    os.environ.update({"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "HOME": "/nonexistent",
                       "AWS_MAX_ATTEMPTS": "1", "AWS_EC2_METADATA_DISABLED": "true"})
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        awscli.clidriver.create_clidriver().main(call)
        awscli.clidriver.create_clidriver().main(call + ["--generate-cli-skeleton"])


def serve():
    warm_up()
    for line in sys.stdin:
        order = json.loads(line)
        process = os.fork()
        if process == 0:
            os._exit(child(order))
        _, status = os.waitpid(process, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
