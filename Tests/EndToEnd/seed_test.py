# SPDX-License-Identifier: Apache-2.0
"""The same seed, the same chance: on a copy of the data, in a new directory, with any concurrency."""

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from chat import BOTH, start_chat
from flows import action, create_flow, hang_up, pause, say
from parley_server import binary, environment

CHATS = [f"chat {number}" for number in range(24)]


def split_flow(server) -> str:
    """Waits a minute, goes one of two ways, and waits again while the way is A."""
    draw = action("draw", "DistributeByPercentage", {}, "b", {"NoMatchingCondition": "b"})
    draw["Transitions"]["Conditions"] = [{"NextAction": "a", "Condition": {
        "Operator": "NumberLessThan", "Operands": ["61"]}}]
    return create_flow(server, pause("wait", "draw", 60), draw, say("a", "A", "wait"),
                       say("b", "B", "end"), hang_up())


def begin(server, chats: list[str], workers: int) -> dict:
    """Starts the chats at once and connects them; the customers by their tokens."""
    flow = split_flow(server)

    def one(name: str):
        customer = start_chat(server, ContactFlowId=flow, ClientToken=name)
        customer.create_connection(Type=BOTH[1:], ConnectParticipant=True)
        return customer
    with ThreadPoolExecutor(workers) as pool:
        return dict(zip(chats, pool.map(one, chats)))


def ways(server, customers: dict) -> dict[str, str]:
    server.advance("PT1H")
    return {name: "".join(item["Content"] for item in customer.transcript()
                          if item["Type"] == "MESSAGE")
            for name, customer in customers.items()}


@pytest.fixture
def seeded(make_server):
    def start(seed: int):
        return make_server("--clock", "virtual", "--seed", str(seed)).start()
    return start


def test_a_copy_of_the_data_takes_the_same_ways_with_the_same_ids(seeded, tmp_path):
    server = seeded(7)
    customers = begin(server, CHATS, 8)
    server.stop()
    shutil.copytree(server.data, tmp_path / "copy")
    first = ways(server.start(), customers)
    ids = {name: [item["Id"] for item in customer.transcript()]
           for name, customer in customers.items()}
    assert len(set(first.values())) > 3
    server.stop()
    shutil.rmtree(server.data)
    shutil.copytree(tmp_path / "copy", server.data)
    assert ways(server.start(), customers) == first
    assert ids == {name: [item["Id"] for item in customer.transcript()]
                   for name, customer in customers.items()}


def test_a_new_directory_takes_the_same_ways_in_any_order(seeded):
    outcomes = []
    for workers, chats in [(8, CHATS), (1, CHATS[::-1])]:
        server = seeded(7)
        outcomes.append(ways(server, begin(server, chats, workers)))
    assert outcomes[0] == outcomes[1]
    server = seeded(8)
    assert ways(server, begin(server, CHATS, 8)) != outcomes[0]


@pytest.mark.parametrize("seed", ["x", "-1", "1.5", "18446744073709551616", ""])
def test_a_seed_that_is_no_number_ends_the_start(tmp_path, seed):
    result = subprocess.run(
        [binary(), "serve", "--listen", "127.0.0.1:0", "--data", str(tmp_path / "data"),
         "--seed=" + seed],
        env=environment(), capture_output=True, text=True, timeout=20)
    assert result.returncode > 0 and "--seed" in result.stderr
