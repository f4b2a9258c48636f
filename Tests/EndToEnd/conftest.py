# SPDX-License-Identifier: Apache-2.0
"""Fixtures: servers and chats, each cleaned up by whoever made it."""

import pytest

from chat import Participant, add_bot, start_chat
from chat_page import ChatPage, start_browser
from cut_line import CutLine
from flows import start_flow
from parley_server import ParleyServer
from stand_in import StandIn


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Adds the end of each server's log to the report of a test that failed."""
    report = yield
    if report.failed:
        for name, value in getattr(item, "funcargs", {}).items():
            server = getattr(value, "server", value)
            if isinstance(server, ParleyServer):
                report.sections.append((f"log of {name}", server.log()))
    return report


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory):
    server = ParleyServer(tmp_path_factory.mktemp("parley"))
    yield from run(server)


@pytest.fixture(scope="session")
def shared_virtual_server(tmp_path_factory):
    server = ParleyServer(tmp_path_factory.mktemp("virtual"), "--clock", "virtual")
    yield from run(server)


def run(server: ParleyServer):
    try:
        yield server.start()
    finally:
        server.end()


@pytest.fixture
def server(shared_server):
    """A running server that other tests use too: touch only chats of your own."""
    yield shared_server
    assert shared_server.process.poll() is None, shared_server.log()


@pytest.fixture
def virtual_server(shared_virtual_server):
    """The same with a virtual clock, which every test may move on."""
    yield shared_virtual_server
    assert shared_virtual_server.process.poll() is None, shared_virtual_server.log()


@pytest.fixture
def make_server(tmp_path):
    """Makes servers that belong to one test, not started yet; flags are those of `serve`."""
    servers: list[ParleyServer] = []

    def make(*flags: str) -> ParleyServer:
        folder = tmp_path / f"server-{len(servers)}"
        folder.mkdir()
        servers.append(ParleyServer(folder, *flags))
        return servers[-1]

    yield make
    for server in servers:
        server.end()


@pytest.fixture
def own_server(make_server):
    """A running server that belongs to one test, which may restart or kill it."""
    return make_server().start()


@pytest.fixture
def opened():
    """Remembers participants, to close their sockets when the test is over."""
    participants: list[Participant] = []

    def remember(participant: Participant) -> Participant:
        participants.append(participant)
        return participant

    yield remember
    for participant in participants:
        participant.close()


@pytest.fixture
def customer(server, opened) -> Participant:
    """A customer, connected."""
    return opened(start_chat(server)).connect()


@pytest.fixture
def bot(customer, opened) -> Participant:
    """The second party of the customer's chat, connected."""
    return opened(add_bot(customer)).connect()


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


@pytest.fixture
def talk(opened):
    """Starts a chat with a flow and connects its customer."""
    def begin(server, *actions: dict, **members) -> Participant:
        return opened(start_flow(server, *actions, **members)).connect()
    return begin


@pytest.fixture
def stand_in():
    """Makes stand-ins, closed when the test is over."""
    made: list[StandIn] = []

    def make(answer) -> StandIn:
        made.append(StandIn(answer if callable(answer) else lambda _: answer))
        return made[-1]

    yield make
    for server in made:
        server.close()
