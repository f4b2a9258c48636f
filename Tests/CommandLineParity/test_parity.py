# SPDX-License-Identifier: Apache-2.0
"""Our program beside the reference, case by case."""
import concurrent.futures
import datetime
import os
import random
import shutil

import pytest

import cases
import differences
import parity
import runner
import signatures

RECORDED = parity.load()
LIVE_COUNT = int(os.environ.get("PARLEY_PARITY_LIVE", "12"))


@pytest.fixture(scope="session")
def ours():
    """What our program does with every case, run in a few processes at a time."""
    program = runner.programs()[1]
    if not os.path.exists(program):
        pytest.fail(f"build the program first: there is no {program}")
    pool = concurrent.futures.ThreadPoolExecutor(parity.WORKERS)
    futures = {case["name"]: pool.submit(runner.run, case, program) for case in cases.CASES}
    yield futures
    pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("case", cases.CASES, ids=lambda case: case["name"].replace(" ", "-"))
def test_the_case_is_equal(case, ours):
    result, requests = ours[case["name"]].result()
    recorded = RECORDED["results"].get(parity.key(case))
    assert recorded is not None, "record the reference: python parity.py record"
    reference, mine, _ = parity.compare(recorded, result)
    assert mine == reference
    for request in requests:
        signatures.check(request)


def live_cases():
    """Another sample each day. The reference's manual needs a program that sets it."""
    day = datetime.date.today().toordinal()
    chosen = [case for case in cases.CASES if "help" not in case["args"] or shutil.which("groff")]
    return random.Random(day).sample(chosen, min(LIVE_COUNT, len(chosen)))


@pytest.mark.skipif(not os.path.exists(runner.programs()[0]), reason="the reference is not installed")
@pytest.mark.parametrize("case", live_cases(), ids=lambda case: case["name"].replace(" ", "-"))
def test_the_recording_is_what_the_reference_does(case):
    result, _ = runner.run(case, runner.programs()[0])
    recorded = RECORDED["results"][parity.key(case)]
    once, _, _ = parity.compare(recorded, recorded)
    again, _, _ = parity.compare(result, recorded)
    assert again == once


def test_there_are_enough_cases():
    assert len(cases.CASES) >= 300
    assert len({case["name"] for case in cases.CASES}) == len(cases.CASES)


def test_the_page_about_differences_is_up_to_date():
    assert differences.PAGE.read_text() == differences.page(), "python differences.py writes it"
