# SPDX-License-Identifier: Apache-2.0
"""The page /test-chat in a headless Chromium, as a person sees and drives it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from chat import Participant, add_bot
from parley_server import ParleyServer

WAIT_SECONDS = 20
# What a page may use of a machine that it shares with the server under test.
ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--disable-background-networking", "--no-first-run", "--window-size=1000,720")


def start_browser() -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = next(
        path for name in ("chromium", "google-chrome") if (path := shutil.which(name)))
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(shutil.which("chromedriver"))
    return webdriver.Chrome(options=options, service=service)


class ChatPage:
    """One tab with the page."""

    def __init__(self, driver: webdriver.Chrome, server: ParleyServer, endpoint: str = ""):
        self.driver = driver
        self.server = server
        self.url = (endpoint or server.endpoint) + "/test-chat"

    def open(self) -> ChatPage:
        self.driver.get(self.url)
        return self

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def wait(self, what: str, holds: Callable[[], object]):
        """Waits until something holds, and answers it."""
        try:
            return WebDriverWait(self.driver, WAIT_SECONDS, 0.05).until(lambda _: holds())
        except Exception as error:
            raise AssertionError(
                f"not in {WAIT_SECONDS} s: {what}\n{self.find('body').text}\n{self.log()}"
            ) from error

    def wait_text(self, text: str, selector: str = "#chat-messages"):
        self.wait(f"{text!r} in {selector}", lambda: text in self.find(selector).text)

    def wait_state(self, state: str):
        self.wait(f"state {state}", lambda: self.find("#chat-connection").text == state)

    def press(self, *keys: str):
        """Types wherever the focus is."""
        self.driver.switch_to.active_element.send_keys("".join(keys))

    def paste(self, text: str):
        """Enters text as a clipboard does; keys can be neither so many nor any character."""
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})

    @property
    def focus(self) -> str:
        return self.driver.switch_to.active_element.get_attribute("id")

    def start(self, name: str = "Ann", message: str = "") -> ChatPage:
        """Fills the form in and waits for the chat."""
        self.find("#start-name").clear()
        self.find("#start-name").send_keys(name)
        self.find("#start-message").send_keys(message)
        self.find("#start-submit").click()
        self.wait_state("Connected")
        self.wait_text("You have joined the chat.")
        return self

    def join(self, opened) -> Participant:
        """Lets a bot join the chat."""
        bot = opened(add_bot(self.customer)).connect()
        self.wait_text("Robo has joined the chat.")
        return bot

    def say(self, text: str):
        self.find("#chat-input").send_keys(text, Keys.ENTER)

    @property
    def session(self) -> dict:
        """What the page keeps for a reload."""
        return json.loads(self.driver.execute_script(
            "return sessionStorage.getItem('parley.test-chat.customer')"))

    def take_part_as(self, customer: Participant) -> ChatPage:
        """Goes on with another chat of the server, as if the page had started it."""
        session = self.session | {
            "contactId": customer.contact_id, "participantId": customer.id,
            "participantToken": customer.token}
        self.driver.execute_script(
            "sessionStorage.setItem('parley.test-chat.customer', arguments[0])",
            json.dumps(session))
        self.open()
        self.wait_state("Connected")
        return self

    @property
    def customer(self) -> Participant:
        """The page's participant, to look at the chat from outside."""
        session = self.session
        return Participant(self.server, session["contactId"], session["participantId"],
                           session["participantToken"])

    @property
    def bubbles(self) -> list[str]:
        """The texts of the messages that are shown, in order."""
        return self.driver.execute_script(
            "return Array.from(document.querySelectorAll('.bubble'), (e) => e.textContent)")

    def status(self, text: str) -> str:
        """What stands below the message with this text."""
        return self.driver.execute_script(
            """const bubble = Array.from(document.querySelectorAll('.own .bubble'))
                   .find((element) => element.textContent === arguments[0]);
               return bubble?.parentElement.querySelector('.status')?.textContent ?? '';""", text)

    def wait_status(self, text: str, status: str):
        self.wait(f"{text!r} {status}", lambda: self.status(text) == status)

    def emulate(self, width: int, height: int, **media: str):
        """Shows the page at a size in CSS pixels, with media features such as a colour scheme."""
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": name.replace("_", "-"), "value": value} for name, value in media.items()]})

    def log(self) -> list[str]:
        """What the page wrote to the console since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]
