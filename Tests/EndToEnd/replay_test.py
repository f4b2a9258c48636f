# SPDX-License-Identifier: Apache-2.0
"""A participant that comes back is sent what it missed: in order, once, before what is new."""

import pytest

from chat import add_bot, contents, start_chat


@pytest.fixture
def pair(server, opened):
    customer = opened(start_chat(server)).connect()
    bot = opened(add_bot(customer)).connect()
    return customer, bot


def received(socket) -> list[str]:
    socket.ask('{"topic":"aws/ping"}')
    return contents(socket.items)


@pytest.mark.parametrize("leave", ["close", "cut"])
def test_a_new_socket_brings_what_the_old_one_did_not(pair, leave):
    customer, bot = pair
    for number in range(5):
        bot.send(f"seen {number}")
    customer.socket.message("seen 4")
    customer.socket.confirm()
    if leave == "close":
        customer.socket.close()
    else:
        customer.socket.websocket.socket.close()
    missed = [f"missed {number}" for number in range(5)]
    for text in missed:
        bot.send(text)
    customer.connect()
    customer.socket.message("missed 4")
    assert received(customer.socket) == missed
    bot.send("new")
    customer.socket.message("new")
    assert received(customer.socket) == missed + ["new"]


def test_the_answer_to_the_subscription_comes_first(pair):
    customer, bot = pair
    customer.socket.close()
    bot.send("missed")
    customer.connect()
    customer.socket.message("missed")
    assert customer.socket.frames[0]["topic"] == "aws/subscribe"


def test_nothing_comes_twice_on_one_socket(pair):
    customer, bot = pair
    bot.send("once")
    customer.socket.message("once")
    customer.socket.subscribe()
    assert received(customer.socket) == ["once"]


@pytest.mark.parametrize("leave", ["stays", "closes"])
def test_nothing_comes_again_after_a_restart_in_order(make_server, opened, leave):
    server = make_server().start()
    customer = opened(start_chat(server)).connect()
    bot = opened(add_bot(customer)).connect()
    for number in range(40):
        bot.send(f"{number}")
    customer.socket.message("39")
    customer.socket.confirm()
    if leave == "closes":
        customer.socket.close()
        bot.send("missed")
    for _ in range(2):
        server.restart()
    if leave == "stays":
        bot.send("missed")
    customer.connect()
    customer.socket.message("missed")
    assert received(customer.socket) == ["missed"]
    customer.socket.confirm()
    server.restart()
    bot.send("new")
    customer.connect()
    customer.socket.message("new")
    assert received(customer.socket) == ["new"]


def test_a_round_trip_after_a_burst_all_of_it_is_known_to_have_come(pair):
    customer, bot = pair
    for number in range(40):
        bot.send(f"{number}")
    customer.socket.message("39")
    assert len(received(customer.socket)) == 40
    customer.socket.close()
    bot.send("new")
    customer.connect()
    customer.socket.message("new")
    assert received(customer.socket) == ["new"]


def test_what_was_missed_over_a_kill_comes_with_the_next_socket(make_server, opened):
    server = make_server().start()
    customer = opened(start_chat(server)).connect()
    bot = opened(add_bot(customer)).connect()
    customer.socket.confirm()
    customer.send("my last word")
    bot.send("said before the kill")
    server.kill()
    server.start()
    customer.connect()
    customer.socket.message("said before the kill")
    assert received(customer.socket) == ["said before the kill"]


def test_words_without_a_socket_are_no_sign_of_what_came_before(make_server, opened):
    server = make_server().start()
    customer = opened(start_chat(server)).connect()
    bot = opened(add_bot(customer)).connect()
    bot.send("seen")
    customer.socket.message("seen")
    customer.socket.confirm()
    customer.send("I have seen it")
    customer.socket.close()
    bot.send("missed")
    customer.send("I am on another network")
    server.kill()
    server.start()
    customer.connect()
    customer.socket.message("I am on another network")
    assert received(customer.socket) == ["missed", "I am on another network"]


def test_replay_can_be_switched_off(make_server, opened):
    server = make_server("--replay", "off").start()
    customer = opened(start_chat(server)).connect()
    bot = opened(add_bot(customer)).connect()
    customer.socket.close()
    bot.send("missed")
    customer.connect()
    bot.send("new")
    customer.socket.message("new")
    assert received(customer.socket) == ["new"]


def test_at_most_250_items_come_again(pair):
    customer, bot = pair
    customer.socket.close()
    for number in range(260):
        bot.send(f"{number}")
    customer.connect()
    customer.socket.message("259")
    assert received(customer.socket) == [f"{number}" for number in range(10, 260)]
