# SPDX-License-Identifier: Apache-2.0
"""Says how many instructions a message or a chat takes, from what callgrind counted.

usage: instructions.py CALLGRIND_FILE send|start
"""

import collections
import re
import subprocess
import sys

# The function that is called once for each, as the compiler names it.
ONCE = {"send": ("message", "4ChatO11sendMessage"), "start": ("chat", "4ChatO05startC0")}
ROWS = 25


def read(path: str, once: str) -> tuple[int, int, collections.Counter]:
    """All instructions, how often the function was called, and each function's own instructions."""
    names: dict[str, str] = {}
    own: collections.Counter = collections.Counter()
    total = calls = 0
    function = callee = ""
    is_call = False
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            name = re.match(r"(c?fn)=\((\d+)\)(?: (.*))?$", line)
            if name:
                names[name[2]] = name[3] or names[name[2]]
                if name[1] == "fn":
                    function = names[name[2]]
                else:
                    callee = names[name[2]]
            elif line.startswith("calls="):
                calls += int(line[6:].split()[0]) if once in callee else 0
                is_call = True
            elif is_call:
                is_call = False
            elif re.match(r"[+\-*\d]", line):
                own[function] += int(line.split()[-1])
            elif line.startswith("totals:"):
                total = int(line.split()[1])
    return total, calls, own


def main(path: str, scenario: str):
    unit, once = ONCE[scenario]
    total, calls, own = read(path, once)
    if not calls:
        sys.exit(f"no {unit} came while instructions were counted: the machine was too slow")
    rows = own.most_common(ROWS)
    readable = subprocess.run(["swift", "demangle", "--simplified"], text=True, check=True,
                              input="\n".join(name for name, _ in rows), capture_output=True)
    print(f"{total / calls:,.0f} instructions a {unit}, of {calls} counted\n")
    for name, (_, count) in zip(readable.stdout.splitlines(), rows):
        print(f"{count / calls:10,.0f}  {name[:100]}")


main(*sys.argv[1:])
