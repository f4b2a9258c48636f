# SPDX-License-Identifier: Apache-2.0
"""Many senders at once: one order, and the same one for everybody."""

import threading

import pytest

from chat import Participant, add_bot, people, start_chat

MESSAGES = 40
THREADS = 3


def send_at_once(parties: list[Participant]):
    """Each party sends from several threads; contents tell party, thread and number."""
    failures: list[Exception] = []

    def run(party: Participant, place: int, thread: int):
        try:
            for number in range(MESSAGES):
                party.send(f"{place}.{thread}.{number}")
        except Exception as error:  # told to the test below, which cannot see into a thread
            failures.append(error)

    threads = [threading.Thread(target=run, args=(party, place, thread))
               for place, party in enumerate(parties) for thread in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
        assert not thread.is_alive(), "a request hangs"
    assert not failures, failures


@pytest.mark.timeout(150)
def test_all_sockets_and_the_transcript_have_the_same_order(customer, bot):
    customer.connect()
    send_at_once([customer, bot])
    stored = people(customer.transcript())
    order = [item["Id"] for item in stored]
    assert len(order) == len(set(order)) == 2 * THREADS * MESSAGES
    for socket in [*customer.sockets, *bot.sockets]:
        socket.item(lambda item: item["Id"] == order[-1])
        assert [item["Id"] for item in people(socket.items)] == order
    times = [item["AbsoluteTime"] for item in stored]
    assert times == sorted(times)


@pytest.mark.timeout(150)
def test_what_one_thread_sends_in_turn_stays_in_turn(customer, bot):
    send_at_once([customer, bot])
    contents = [item["Content"] for item in people(bot.transcript())]
    for place in range(2):
        for thread in range(THREADS):
            mine = [content for content in contents if content.startswith(f"{place}.{thread}.")]
            assert mine == [f"{place}.{thread}.{number}" for number in range(MESSAGES)]


@pytest.mark.timeout(150)
def test_chats_side_by_side_do_not_mix(server, opened):
    customers = [opened(start_chat(server)).connect() for _ in range(6)]
    bots = [opened(add_bot(customer)).connect() for customer in customers]
    send_at_once(customers)
    for place, (customer, bot) in enumerate(zip(customers, bots)):
        stored = people(customer.transcript())
        assert len(stored) == THREADS * MESSAGES
        assert all(item["Content"].startswith(f"{place}.") for item in stored)
        bot.socket.item(lambda item, last=stored[-1]: item["Id"] == last["Id"])
        assert [item["Id"] for item in people(bot.socket.items)] == [
            item["Id"] for item in stored]


def test_a_socket_that_opens_in_the_middle_misses_nothing_afterwards(customer, bot):
    sender = threading.Thread(target=send_at_once, args=([bot],))
    sender.start()
    late = [customer.connect().socket for _ in range(4)]
    sender.join(timeout=60)
    order = [item["Id"] for item in people(customer.transcript())]
    for socket in late:
        socket.item(lambda item: item["Id"] == order[-1])
        seen = [item["Id"] for item in people(socket.items)]
        assert seen == order[len(order) - len(seen):]
