# SPDX-License-Identifier: Apache-2.0
"""Compares the start-up of our command line with the AWS CLI's.

usage: startup.py PARLEY AWS RUNS

Both print the sample input of StartChatContact, in turn, after one run each that does not count.
Processor time (user and system) is the operating system's account of each process; on a busy
machine it says more than the time on the clock.
"""

import os
import statistics
import subprocess
import sys
import time

SAMPLE = ["--generate-cli-skeleton"]


def run(command: list[str]) -> tuple[float, float]:
    """Milliseconds on the clock and of processor time."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"startup: {command[0]} ended with status {process.returncode}")
    return elapsed * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def main(parley: str, aws: str, runs: int):
    ours = [parley, "start-chat-contact", *SAMPLE]
    theirs = [aws, "connect", "start-chat-contact", *SAMPLE]
    pairs = [(run(ours), run(theirs)) for _ in range(runs + 1)][1:]
    print(f"{'milliseconds':<16}{'parley':>10}{'aws':>10}{'ratio':>8}   medians of {runs} pairs")
    for place, name in enumerate(("on the clock", "processor")):
        mine, other = ([side[place] for side in sides] for sides in zip(*pairs))
        ratio = statistics.median(b / a for a, b in zip(mine, other))
        print(f"{name:<16}{statistics.median(mine):>10.1f}{statistics.median(other):>10.1f}{ratio:>7.0f}×")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
