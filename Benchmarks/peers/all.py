# SPDX-License-Identifier: Apache-2.0
"""Measures every peer that is installed and prints a table.

usage: all.py [REPORT]

With the JSON report of `parley bench suite` the table says what each peer's message costs in
messages of Parley.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
NOT_INSTALLED = 3
SECONDS_MAX = 120


def measure(folder: pathlib.Path) -> dict | str:
    """The peer's figures, or why there are none."""
    try:
        done = subprocess.run([sys.executable, str(folder / "bench.py"), "--seconds", "8"],
                              capture_output=True, text=True, timeout=SECONDS_MAX, check=False)
    except subprocess.TimeoutExpired:
        return "took too long"
    if done.returncode == 0:
        return json.loads(done.stdout)
    if done.returncode == NOT_INSTALLED:
        return done.stderr.strip()
    return (done.stderr.strip().splitlines() or ["failed without a word"])[-1]


def own_cost(arguments: list[str]) -> float | None:
    if not arguments:
        return None
    report = json.loads(pathlib.Path(arguments[0]).read_text())
    figures = report["reports"]["send, flat out"]["figures"]
    return figures["server CPU per message"]["value"]


def main(arguments: list[str]):
    cost = own_cost(arguments)
    print(f"{'peer':<26}{'messages/s':>11}{'CPU µs':>9}{'to Parley':>11}{'p50 ms':>9}{'p99 ms':>9}"
          f"{'MiB':>7}  note")
    for folder in sorted(entry.parent for entry in HERE.glob("*/bench.py")):
        found = measure(folder)
        if isinstance(found, str):
            print(f"{folder.name:<26}  not measured: {found}")
            continue
        ratio = f"{found['server_cpu_us_per_message'] / cost:.2f} ×" if cost else ""
        print(f"{found['peer']:<26}{found['messages_per_second']:>11.0f}"
              f"{found['server_cpu_us_per_message']:>9.0f}{ratio:>11}{found['p50_ms']:>9.1f}"
              f"{found['p99_ms']:>9.1f}{found['resident_mib']:>7.0f}  {found['note']}", flush=True)


main(sys.argv[1:])
