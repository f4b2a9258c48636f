# SPDX-License-Identifier: Apache-2.0
"""The page /test-chat for everybody: keyboard, small screens, contrast, motion, names, safety."""

from __future__ import annotations

import http.client
import json

import pytest
from selenium.webdriver.common.keys import Keys

from chat_page import ChatPage
from chat_socket import EVENT

pytestmark = pytest.mark.timeout(120)


def test_everything_can_be_done_with_the_keyboard_alone(page):
    assert page.focus == "start-name"
    page.press(Keys.CONTROL + "a" + Keys.NULL, "Kim", Keys.TAB)
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
    assert too_wide(page) == []
    page.find("#start-add").click()
    assert too_wide(page) == []
    bot = page.start(name="N" * 60).join(opened)
    bot.send("w" * 400)
    page.say("a reply")
    page.wait_text("w" * 400)
    page.wait_status("a reply", "Sent")
    assert too_wide(page) == []
    page.find("#chat-end").click()
    assert too_wide(page) == []
    page.find("#end-yes").click()
    page.wait_state("Ended")
    assert too_wide(page) == []


def too_wide(page: ChatPage) -> list[str]:
    return page.driver.execute_script(
        """const width = document.documentElement.clientWidth;
           const all = [document.documentElement, ...document.querySelectorAll('body *')];
           return all.filter((e) => e.checkVisibility() && !e.closest('.unseen, dialog:not([open])'))
               .filter((e) => e.scrollWidth > e.clientWidth + 1 && e === all[0]
                   || e.getBoundingClientRect().right > width + 0.5)
               .map((e) => e.outerHTML.slice(0, 100));""")


def test_what_comes_in_is_announced_and_what_one_writes_is_not(page, opened):
    bot = page.start().join(opened)
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
    # Without motion, so that no colour is measured on its way.
    page.emulate(1000, 720, prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    assert page.driver.execute_script(CONTRAST) == []
    bot = page.start().join(opened)
    bot.send("from the bot")
    page.say("mine")
    message = bot.socket.message("mine")
    bot.send_event(EVENT + "message.read", Content=json.dumps({"messageId": message["Id"]}))
    bot.send_event(EVENT + "typing")
    page.wait_status("mine", "Read")
    assert page.driver.execute_script(CONTRAST) == []


def test_nothing_moves_for_those_who_do_not_want_it(page, opened):
    page.emulate(1000, 720, prefers_reduced_motion="reduce")
    bot = page.start().join(opened)
    bot.send_event(EVENT + "typing")
    page.wait_text("Robo is typing", "#chat-typing")
    assert page.driver.execute_script("return document.getAnimations().length") == 0


def test_every_control_has_a_name_and_the_page_its_landmarks(page):
    page.find("#start-add").click()
    assert all(names_of_controls(page))
    page.start()
    assert all(names_of_controls(page))
    for selector in ("header h1", "main", "[role=region][aria-label]", "[role=log]"):
        assert page.find(selector)


def names_of_controls(page: ChatPage) -> list[str]:
    return page.driver.execute_script(
        """const controls = Array.from(document.querySelectorAll('button, input, textarea'));
           return controls.filter((control) => control.checkVisibility()).map((control) =>
               control.textContent.trim() || control.labels?.[0]?.textContent
               || control.getAttribute('aria-label'));""")


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
