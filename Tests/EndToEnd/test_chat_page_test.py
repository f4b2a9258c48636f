# SPDX-License-Identifier: Apache-2.0
"""The page /test-chat: a customer's chat in a real browser."""

from __future__ import annotations

import http.client
import json

import pytest
from selenium.webdriver.common.keys import Keys

from chat import Participant, add_bot, refusal
from chat_page import ChatPage, start_browser
from chat_socket import EVENT
from cut_line import CutLine

GREETING = "Hello, and thank you for contacting us."
pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def browser():
    driver = start_browser()
    yield driver
    driver.quit()


@pytest.fixture
def tab(browser):
    """A fresh tab, which has a session storage of its own."""
    browser.switch_to.new_window("tab")
    browser.get_log("browser")
    yield browser
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    browser.close()
    browser.switch_to.window(browser.window_handles[0])


@pytest.fixture
def page(tab, server):
    """The page in a fresh tab; it must leave no complaint in the console."""
    page = ChatPage(tab, server).open()
    yield page
    assert page.log() == []


@pytest.fixture
def line(server):
    line = CutLine(server)
    yield line
    line.close()


def join(page: ChatPage, opened) -> Participant:
    """Lets a bot join the page's chat."""
    bot = opened(add_bot(page.customer)).connect()
    page.wait_text("Robo has joined the chat.")
    return bot


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
    bot = join(page.start(), opened)
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
    bot = join(page.start(), opened)
    page.press("first", Keys.SHIFT + Keys.ENTER + Keys.NULL, "second", Keys.ENTER)
    bot.socket.message("first\nsecond")
    page.wait_status("first\nsecond", "Sent")
    page.press(Keys.ENTER, " ", Keys.ENTER)
    assert page.bubbles[-1] == "first\nsecond"


def test_typing_is_told_and_shown(page, opened):
    bot = join(page.start(), opened)
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
    # Once in ten seconds, so that was the only one.
    assert len([item for item in bot.socket.items
                if item["ContentType"] == EVENT + "typing"]) == 1


def test_receipts_are_shown_and_a_later_one_stands_for_those_before(page, opened):
    bot = join(page.start(), opened)
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
    bot = join(page.start(), opened)
    message = bot.send("are you there?")
    page.wait_text("are you there?")

    def is_receipt(item: dict) -> bool:
        metadata = item.get("MessageMetadata", {})
        return metadata.get("MessageId") == message["Id"] and any(
            "ReadTimestamp" in receipt for receipt in metadata["Receipts"])

    bot.socket.item(is_receipt)


def test_a_reload_keeps_the_conversation(page, opened):
    bot = join(page.start(), opened)
    page.say("before")
    page.wait_status("before", "Sent")
    shown, session = page.bubbles, page.session
    page.driver.refresh()
    page.wait_state("Connected")
    page.wait_text("before")
    assert page.bubbles == shown
    assert page.session["participantToken"] == session["participantToken"]
    bot.send("after")
    page.wait_text("after")
    assert page.bubbles == [*shown, "after"]


def test_older_messages_come_page_by_page(page, opened):
    bot = join(page.start(), opened)
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


def test_new_messages_do_not_pull_away_what_is_being_read(page, opened):
    bot = join(page.start(), opened)
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
    bot = join(page.start(), opened)
    text = "🙂" + "x" * 1023
    paste(page, text + "y")
    page.press(Keys.ENTER)
    assert "1 character over the limit of 1024" in page.find("#chat-counter").text
    assert page.find("#chat-input").get_attribute("aria-invalid") == "true"
    page.press(Keys.BACKSPACE, Keys.ENTER)
    bot.socket.message(text)
    assert page.find("#chat-counter").text == ""


def paste(page: ChatPage, text: str):
    """Enters text as a clipboard does; the driver cannot type what lies outside the basic plane."""
    page.driver.execute_cdp_cmd("Input.insertText", {"text": text})


def test_ending_asks_first_and_leaves_the_transcript(page, opened):
    bot = join(page.start(), opened)
    page.say("bye")
    page.wait_status("bye", "Sent")
    page.find("#chat-end").click()
    page.find("#end-no").click()
    bot.send("still there?")
    page.wait_text("still there?")
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
    assert page.bubbles == shown
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
    bot = join(page, opened)
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
    page.wait_state("Reconnecting …")
    # The browser itself repeats a request on a connection that it found closed.
    button = page.find("#chat-notice-action")
    for _ in range(20):
        button.click()
    assert line.attempts < 10


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
    paste(page, "x" * 32_766)
    page.find("#start-submit").click()
    page.wait_text("The chat was not started.", "#start-error")
    assert page.find("#start-submit").text == "Start chat"
    assert page.focus == "start-submit"


def test_a_server_that_does_not_answer_is_said_in_a_sentence(tab, server, line):
    page = ChatPage(tab, server, line.endpoint).open()
    line.cut()
    page.find("#start-submit").click()
    page.wait_text("The server cannot be reached.", "#start-error")


def test_a_message_that_is_refused_can_be_sent_again(tab, make_server):
    server = make_server("--clock", "virtual", "--quota", "send-message=1/1").start()
    page = ChatPage(tab, server).open().start()
    page.say("first")
    page.wait_status("first", "Sent")
    page.say("second")
    page.wait_status("second", "Waiting")
    server.advance("PT5S")
    page.wait_status("second", "Sent")
    assert page.bubbles[-2:] == ["first", "second"]


def test_everything_can_be_done_with_the_keyboard_alone(page):
    assert page.focus == "start-name"
    page.press("Kim")
    page.press(Keys.TAB)
    assert page.focus == "start-message"
    page.press("Hi", Keys.TAB)
    assert page.focus == "start-add"
    page.press(Keys.TAB)
    assert page.focus == "start-submit"
    page.press(Keys.ENTER)
    page.wait_text("Hi")
    assert page.find("#chat-title").text == "Kim"
    page.press("sent by keys", Keys.ENTER)
    page.wait_status("sent by keys", "Sent")
    visited = [back(page) for _ in range(3)]
    assert visited == ["chat-scroller", "chat-copy", "chat-end"]
    page.press(Keys.ENTER)
    assert page.focus == "end-no"
    page.press(Keys.ESCAPE)
    assert page.focus == "chat-end"
    page.press(Keys.ENTER)
    page.press(Keys.TAB)
    assert page.focus == "end-yes"
    page.press(Keys.ENTER)
    page.wait_state("Ended")
    page.wait("the next step", lambda: page.focus == "chat-again")
    page.press(Keys.ENTER)
    assert page.focus == "start-name"


def back(page: ChatPage) -> str:
    page.press(Keys.SHIFT + Keys.TAB + Keys.NULL)
    return page.focus


def test_nothing_is_wider_than_a_screen_of_320_pixels(page, opened):
    page.emulate(320, 568)
    assert is_narrow(page)
    page.find("#start-add").click()
    assert is_narrow(page)
    bot = join(page.start(name="N" * 60), opened)
    bot.send("w" * 400)
    page.say("a reply")
    page.wait_text("w" * 400)
    page.wait_status("a reply", "Sent")
    assert is_narrow(page)
    page.find("#chat-end").click()
    assert is_narrow(page)
    page.find("#end-yes").click()
    page.wait_state("Ended")
    assert is_narrow(page)


def is_narrow(page: ChatPage) -> bool:
    return page.driver.execute_script(
        """const width = document.documentElement.clientWidth;
           const elements = document.querySelectorAll('body *:not(.unseen, dialog:not([open]) *)');
           return document.documentElement.scrollWidth <= width
               && Array.from(elements).every((e) => e.getBoundingClientRect().right <= width + 0.5);
        """)


def test_what_comes_in_is_announced_and_what_one_writes_is_not(page, opened):
    bot = join(page.start(), opened)
    bot.send("listen")
    page.say("my own words")
    page.wait_text("my own words")
    page.wait_text("listen")
    announced = page.find("#announcer").get_attribute("textContent")
    assert "Robo: listen" in announced
    assert "my own words" not in announced


CONTRAST = """
const channel = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const luminance = (c) => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
const parse = (text) => text.match(/[\\d.]+/g).map(Number);
const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
        const colour = parse(getComputedStyle(e).backgroundColor);
        if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
};
const failures = [];
for (const element of document.querySelectorAll('body *')) {
    const hasText = Array.from(element.childNodes)
        .some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!hasText || !element.checkVisibility() || element.closest('.unseen')) continue;
    const pair = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    if (ratio < 4.5) failures.push(`${element.className || element.id} ${ratio.toFixed(2)}`);
}
return failures;
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(page, opened, scheme):
    page.emulate(1000, 720, prefers_color_scheme=scheme)
    assert page.driver.execute_script(CONTRAST) == []
    bot = join(page.start(), opened)
    bot.send("from the bot")
    page.say("mine")
    message = bot.socket.message("mine")
    bot.send_event(EVENT + "message.read", Content=json.dumps({"messageId": message["Id"]}))
    bot.send_event(EVENT + "typing")
    page.wait_status("mine", "Read")
    assert page.driver.execute_script(CONTRAST) == []


def test_nothing_moves_for_those_who_do_not_want_it(page, opened):
    page.emulate(1000, 720, prefers_reduced_motion="reduce")
    bot = join(page.start(), opened)
    bot.send_event(EVENT + "typing")
    page.wait_text("Robo is typing", "#chat-typing")
    assert page.driver.execute_script("return document.getAnimations().length") == 0


def test_every_control_has_a_name_and_the_page_its_landmarks(page):
    page.find("#start-add").click()
    page.start()
    names = page.driver.execute_script(
        """return Array.from(document.querySelectorAll('button, input, textarea'),
               (e) => e.textContent.trim() || e.labels?.length > 0 && 'labelled'
                   || e.getAttribute('aria-label'));""")
    assert names and all(names)
    for selector in ("header h1", "main", "[role=region][aria-label]", "[role=log]"):
        assert page.find(selector)


def test_the_page_may_load_nothing_from_elsewhere(server):
    for path in ("/test-chat", "/test-chat/app.js", "/test-chat/style.css",
                 "/test-chat/icon.svg"):
        status, headers = head(server, path)
        assert status == 200, path
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert f"connect-src 'self' ws://{server.address[0]}:{server.address[1]};" in policy
    status, headers = head(server, "/test-chat/")
    assert (status, headers["Location"]) == (308, "../test-chat")


def head(server, path: str) -> tuple[int, dict]:
    connection = http.client.HTTPConnection(*server.address, timeout=10)
    try:
        connection.request("HEAD", path)
        response = connection.getresponse()
        response.read()
        return response.status, dict(response.getheaders())
    finally:
        connection.close()
