# SPDX-License-Identifier: Apache-2.0
"""Compares the instructions that each piece of the hot path takes with the kept figures.

usage: ratchet.py HOT_PATH FIGURES [--keep]

A piece is run under callgrind twice, FEW and MANY times; the difference of the totals, divided by
the difference of the times, is what one turn takes, without the program's start and end.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FEW, MANY = 100, 600
TOLERANCE = 0.03
SECONDS_MAX = 120


def instructions(program: str, piece: str, times: int) -> int:
    """How many instructions the whole program takes for so many turns."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out",
                   program, "count", piece, str(times)]
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"}
        done = subprocess.run(command, capture_output=True, text=True, check=False,
                              timeout=SECONDS_MAX, env=environment)
    found = re.search(r"Collected\s*:\s*(\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"ratchet: {piece} could not be counted:\n{done.stderr}")
    return int(found.group(1))


def without_debug_information(program: str, folder: str) -> str:
    """A copy that valgrind can read: it knows no DWARF 5."""
    copy = f"{folder}/hot-path"
    subprocess.run(["strip", "--strip-debug", "-o", copy, program], check=True)
    return copy


def per_turn(program: str, piece: str) -> int:
    few, many = (instructions(program, piece, times) for times in (FEW, MANY))
    return round((many - few) / (MANY - FEW))


def count(program: str) -> dict[str, int]:
    names = subprocess.run([program, "names"], capture_output=True, text=True, check=True)
    pieces = names.stdout.split()
    with (tempfile.TemporaryDirectory() as folder,
          concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool):
        copy = without_debug_information(program, folder)
        return dict(zip(pieces, pool.map(lambda piece: per_turn(copy, piece), pieces)))


def toolchain() -> str:
    version = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True)
    return re.search(r"Swift version (\S+)", version.stdout).group(1)


def compare(kept: dict[str, int], found: dict[str, int]) -> bool:
    """Prints the table; answers whether nothing has grown dearer."""
    is_fine = set(kept) == set(found)
    print(f"{'piece':<20}{'kept':>12}{'now':>12}{'change':>10}")
    for piece, now in found.items():
        before = kept.get(piece)
        change = (now - before) / before if before else 0.0
        verdict = ""
        if before is None:
            verdict = "  not kept yet"
        elif change > TOLERANCE:
            verdict, is_fine = "  dearer", False
        elif change < -TOLERANCE:
            verdict = "  cheaper: keep it with scripts/ratchet --keep"
        print(f"{piece:<20}{before or '':>12}{now:>12}{change:>9.1%}{verdict}")
    return is_fine


def main(program: str, path: str, *flags: str):
    figures = pathlib.Path(path)
    found, swift = count(program), toolchain()
    if "--keep" in flags:
        figures.write_text(json.dumps({"swift": swift, "instructions": found}, indent=2) + "\n")
    kept = json.loads(figures.read_text())
    is_fine = compare(kept["instructions"], found)
    if kept["swift"] != swift:
        print(f"ratchet: the figures are Swift {kept['swift']}'s and this is {swift}: not compared")
    elif not is_fine:
        sys.exit("ratchet: the hot path has grown dearer. Make it cheaper, or say in the commit "
                 "why not and keep the figures with scripts/ratchet --keep")


main(*sys.argv[1:])
