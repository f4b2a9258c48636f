# SPDX-License-Identifier: Apache-2.0
"""Compares the program under test with the recorded reference, or records it.

    python parity.py record    run the reference for new or changed cases, write recorded.json
    python parity.py report    run ours, print every unequal case and the figures
"""
import concurrent.futures
import copy
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import cases
import differences
import runner
from reference import Reference

RECORDED = Path(__file__).with_name("recorded.json")
WORKERS = 2
SAVE_EVERY = 50
SHOWN_MAX = 600


def key(case):
    def plain(value):
        return value.decode("latin-1") if isinstance(value, bytes) else str(value)

    text = json.dumps({name: case[name] for name in sorted(case) if name != "name"}, sort_keys=True,
                      default=plain)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def load():
    return json.loads(RECORDED.read_text()) if RECORDED.exists() else {"version": "", "results": {}}


def reference_version():
    done = subprocess.run([runner.programs()[0], "--version"], capture_output=True, text=True)
    return (done.stdout + done.stderr).split()[0]


def record(everything=False):
    version = reference_version()
    known = load()
    if known["version"] != version or everything:
        known = {"version": version, "results": {}}
    wanted = {key(case): case for case in cases.CASES}
    results = {name: known["results"][name] for name in wanted if name in known["results"]}
    missing = [name for name in wanted if name not in results]
    loaded = Reference(str(Path(runner.programs()[0]).with_name("python")), WORKERS)
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        answers = pool.map(lambda name: runner.run(wanted[name], loaded), missing)
        for count, (name, (result, _)) in enumerate(zip(missing, answers), 1):
            results[name] = differences.recordable(result)
            if count % SAVE_EVERY == 0:
                save(version, results)
    loaded.close()
    save(version, results)
    return len(missing)


def save(version, results):
    text = json.dumps({"version": version, "results": dict(sorted(results.items()))},
                      ensure_ascii=False, indent=0, sort_keys=True)
    RECORDED.write_text(text + "\n")


def compare(recorded, result):
    """Both results after the meant differences, and which of them mattered."""
    reference, ours = differences.recordable(copy.deepcopy(recorded)), copy.deepcopy(result)
    mattered = []
    for difference in differences.DIFFERENCES:
        before = json.dumps([reference, ours])
        was_equal = reference == ours
        difference.apply(reference, ours)
        if not was_equal and json.dumps([reference, ours]) != before:
            mattered.append(difference.name)
    return reference, ours, mattered


def shown(value):
    text = repr(value)
    return text if len(text) <= SHOWN_MAX else text[:SHOWN_MAX] + " …"


def report(pattern=""):
    known = load()["results"]
    ours = runner.programs()[1]
    chosen = [case for case in cases.CASES if pattern in case["name"] and key(case) in known]
    unequal, mattered = 0, {}
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for case, (result, _) in zip(chosen, pool.map(lambda case: runner.run(case, ours), chosen)):
            left, right, names = compare(known[key(case)], result)
            for name in names:
                mattered[name] = mattered.get(name, 0) + 1
            if left != right:
                unequal += 1
                print(f"--- {case['name']}: {case['args']}")
                for part in left:
                    if left[part] != right[part]:
                        print(f"  {part}:\n    reference {shown(left[part])}\n"
                              f"    ours      {shown(right[part])}")
    print(f"{len(chosen)} cases, {len(chosen) - unequal} equal, {unequal} unequal; meant: {mattered}")
    return unequal


if __name__ == "__main__":
    if sys.argv[1] == "record":
        print(f"{record('--all' in sys.argv)} recorded")
    else:
        sys.exit(1 if report(sys.argv[2] if len(sys.argv) > 2 else "") else 0)
