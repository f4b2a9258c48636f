# SPDX-License-Identifier: Apache-2.0
"""The page /test-chat: a customer's chat in a real browser."""

from __future__ import annotations

import json
import time

import pytest
from selenium.webdriver.common.keys import Keys

from chat import refusal
from chat_page import ChatPage
from chat_socket import EVENT

GREETING = "Hello, and thank you for contacting us."
pytestmark = pytest.mark.timeout(120)


def test_a_chat_begins_with_its_message_and_the_greeting_of_the_flow(page):
    page.start(name="Ann Example", message="My parcel is late.")
    page.wait_text(GREETING)
    assert page.bubbles[:2] == ["My parcel is late.", GREETING]
    assert page.find("#chat-title").text == "Ann Example"
    assert page.find("#chat-contact").text == page.session["contactId"]
    assert page.focus == "chat-input"


def test_attributes_of_the_form_reach_the_contact(page):
    page.find("#start-add").click()
    page.press("orderNumber", Keys.TAB, "4711")
    page.find("#start-add").click()
    page.press("unwanted")
    page.find("#start-attributes li:last-child button").click()
    page.start()
    attributes = page.server.connect.get_contact_attributes(
        InstanceId=page.server.ready["instanceId"],
        InitialContactId=page.session["contactId"])["Attributes"]
    assert attributes["orderNumber"] == "4711"
    assert "unwanted" not in attributes


def test_messages_go_both_ways_in_order_and_once(page, opened):
    bot = page.start().join(opened)
    page.say("one")
    page.say("two")
    bot.socket.message("two")
    bot.send("three")
    page.wait_text("three")
    page.wait_status("two", "Sent")
    page.say("four")
    bot.socket.message("four")
    page.wait_status("four", "Sent")
    assert page.bubbles[-4:] == ["one", "two", "three", "four"]


def test_shift_and_enter_begin_a_line_and_enter_sends(page, opened):
    bot = page.start().join(opened)
    page.press("first", Keys.SHIFT + Keys.ENTER + Keys.NULL, "second", Keys.ENTER)
    bot.socket.message("first\nsecond")
    page.wait_status("first\nsecond", "Sent")
    page.press(Keys.ENTER, " ", Keys.ENTER)
    assert page.bubbles[-1] == "first\nsecond"


def test_typing_is_told_and_shown(page, opened):
    bot = page.start().join(opened)
    begun = time.monotonic()
    page.press("h")
    bot.socket.event("typing")
    bot.send_event(EVENT + "typing")
    page.wait_text("Robo is typing", "#chat-typing")
    bot.send("done")
    page.wait_text("done")
    assert page.find("#chat-typing").text == ""
    page.press("ello")
    page.say("")
    bot.socket.message("hello")
    # Once in ten seconds, so that was the only one on any but a very slow machine.
    assert len([item for item in bot.socket.items if item["ContentType"] == EVENT + "typing"]) \
        <= 1 + (time.monotonic() - begun) // 10


def test_receipts_are_shown_and_a_later_one_stands_for_those_before(page, opened):
    bot = page.start().join(opened)
    page.say("one")
    page.say("two")
    second = bot.socket.message("two")
    page.wait_status("two", "Sent")
    content = json.dumps({"messageId": second["Id"]})
    bot.send_event(EVENT + "message.delivered", Content=content)
    page.wait_status("two", "Delivered")
    assert page.status("one") == "Delivered"
    bot.send_event(EVENT + "message.read", Content=content)
    page.wait_status("two", "Read")
    assert page.status("one") == "Read"


def test_what_the_page_shows_counts_as_read(page, opened):
    bot = page.start().join(opened)
    message = bot.send("are you there?")
    page.wait_text("are you there?")

    def is_receipt(item: dict) -> bool:
        metadata = item.get("MessageMetadata", {})
        return metadata.get("MessageId") == message["Id"] and any(
            "ReadTimestamp" in receipt for receipt in metadata["Receipts"])

    bot.socket.item(is_receipt)


def test_a_reload_keeps_the_conversation(page, opened):
    bot = page.start().join(opened)
    page.say("before")
    page.wait_status("before", "Sent")
    shown, session = page.bubbles, page.session
    page.driver.refresh()
    page.wait_state("Connected")
    # What is sent again may be there before the transcript is.
    page.wait("what was shown", lambda: page.bubbles == shown)
    assert page.session["participantToken"] == session["participantToken"]
    bot.send("after")
    page.wait_text("after")
    assert page.bubbles == [*shown, "after"]


def test_older_messages_come_page_by_page(tab, make_server, opened):
    # A reload right behind a burst may be sent the end of it again, over what a page holds.
    page = ChatPage(tab, make_server("--replay", "off").start()).open()
    bot = page.start().join(opened)
    texts = [f"message {number}" for number in range(70)]
    for text in texts:
        bot.send(text)
    page.wait_text(texts[-1])
    page.driver.refresh()
    page.wait_text(texts[-1])
    assert texts[0] not in page.bubbles
    page.wait("less than everything", lambda: 0 < len(page.bubbles) <= 30)
    while texts[0] not in page.bubbles:
        count = len(page.bubbles)
        page.find("#chat-older").send_keys(Keys.ENTER)
        page.wait("older ones", lambda: len(page.bubbles) > count)
    assert page.bubbles[-70:] == texts
    page.wait("nothing older", lambda: not page.find("#chat-older").is_displayed())
    assert page.log() == []


def test_new_messages_do_not_pull_away_what_is_being_read(page, opened):
    bot = page.start().join(opened)
    for number in range(20):
        bot.send(f"message {number}")
    page.wait_text("message 19")
    scroller = page.find("#chat-scroller")
    page.driver.execute_script("arguments[0].scrollTop = 100", scroller)
    page.wait("scrolled", lambda: page.driver.execute_script(
        "return arguments[0].scrollTop", scroller) == 100)
    bot.send("news")
    page.wait("a way down", lambda: page.find("#chat-jump").is_displayed())
    assert page.driver.execute_script("return arguments[0].scrollTop", scroller) == 100
    page.find("#chat-jump").click()
    page.wait("at the end", lambda: not page.find("#chat-jump").is_displayed())


def test_a_message_over_the_limit_stays_in_the_field(page, opened):
    bot = page.start().join(opened)
    text = "🙂" + "x" * 1023
    page.paste(text + "y")
    page.press(Keys.ENTER)
    assert "1 character over the limit of 1024" in page.find("#chat-counter").text
    assert page.find("#chat-input").get_attribute("aria-invalid") == "true"
    page.press(Keys.BACKSPACE, Keys.ENTER)
    bot.socket.message(text)
    assert page.find("#chat-counter").text == ""


def test_ending_asks_first_and_leaves_the_transcript(page, opened):
    bot = page.start().join(opened)
    page.say("bye")
    page.wait_status("bye", "Sent")
    page.find("#chat-end").click()
    page.find("#end-no").click()
    bot.send("still there?")
    page.wait_text("still there?")
    bot.socket.event("message.metadata")
    page.find("#chat-end").click()
    page.find("#end-yes").click()
    page.wait_state("Ended")
    page.wait_text("The chat has ended.")
    bot.socket.event("chat.ended")
    assert refusal(bot.send, "too late") == (403, "AccessDeniedException")
    assert not page.find("#chat-composer").is_displayed()
    assert page.focus == "chat-again"
    shown = page.bubbles
    page.driver.refresh()
    page.wait_text("The chat has ended.")
    page.wait("what was shown", lambda: page.bubbles == shown)
    page.find("#chat-again").click()
    assert page.focus == "start-name"
    page.start(name="Ben")
    assert "bye" not in page.bubbles


def test_an_end_from_the_other_side_is_shown(page):
    page.start()
    page.server.connect.stop_contact(
        InstanceId=page.server.ready["instanceId"], ContactId=page.session["contactId"])
    page.wait_state("Ended")
    page.wait_text("The chat has ended.")
    assert page.find("#chat-again").is_displayed()


def test_a_lost_line_is_said_and_mended_without_loss(tab, server, line, opened):
    page = ChatPage(tab, server, line.endpoint).open().start()
    bot = page.join(opened)
    line.cut()
    page.wait_state("Reconnecting …")
    page.wait_text("The connection was lost.", "#chat-notice")
    page.say("written while cut")
    bot.send("sent while cut")
    page.wait_status("written while cut", "Waiting")
    line.mend()
    page.wait_state("Connected")
    page.wait_text("sent while cut")
    bot.socket.message("written while cut")
    page.wait_status("written while cut", "Sent")
    assert not page.find("#chat-notice").is_displayed()
    assert page.bubbles.count("written while cut") == 1
    assert page.bubbles.count("sent while cut") == 1


def test_a_server_that_is_away_is_not_stormed(tab, server, line):
    page = ChatPage(tab, server, line.endpoint).open().start()
    line.cut()
    begun = time.monotonic()
    page.wait_state("Reconnecting …")
    button = page.find("#chat-notice-action")
    for _ in range(20):
        button.click()
    # One in a second, and the browser itself repeats a request on a connection that it found closed.
    assert line.attempts < 10 + 2 * (time.monotonic() - begun)


def test_an_end_that_was_missed_is_found_out(tab, server, line):
    page = ChatPage(tab, server, line.endpoint).open().start()
    line.cut()
    page.wait_state("Reconnecting …")
    server.connect.stop_contact(
        InstanceId=server.ready["instanceId"], ContactId=page.session["contactId"])
    line.mend()
    page.wait_state("Ended")
    page.wait_text("The chat has ended.")


@pytest.mark.parametrize("name, sentence", [
    (" ", "Write a name."), ("x" * 257, "The name may have at most 256 characters.")])
def test_a_wrong_name_is_said_at_its_field(page, name, sentence):
    page.find("#start-name").clear()
    page.find("#start-name").send_keys(name)
    page.find("#start-submit").click()
    assert page.find("#start-name-error").text == sentence
    assert page.focus == "start-name"


def test_a_refused_start_is_said_in_a_sentence(tab, server):
    page = ChatPage(tab, server).open()
    page.find("#start-add").click()
    page.press("big", Keys.TAB)
    page.paste("x" * 32_766)
    page.find("#start-submit").click()
    page.wait_text("The chat was not started.", "#start-error")
    assert page.find("#start-submit").text == "Start chat"
    assert page.focus == "start-submit"


def test_a_server_that_does_not_answer_is_said_in_a_sentence(tab, server, line):
    page = ChatPage(tab, server, line.endpoint).open()
    line.cut()
    page.find("#start-submit").click()
    page.wait_text("The server cannot be reached.", "#start-error")


def test_messages_over_the_rate_wait_and_go_out_later(tab, make_server):
    # The first typing event draws on the same allowance.
    server = make_server("--clock", "virtual", "--quota", "send-message=1/2").start()
    page = ChatPage(tab, server).open().start()
    page.say("first")
    page.wait_status("first", "Sent")
    page.say("second")
    page.wait_status("second", "Waiting")
    server.advance("PT5S")
    page.wait_status("second", "Sent")
    assert page.bubbles[-2:] == ["first", "second"]
