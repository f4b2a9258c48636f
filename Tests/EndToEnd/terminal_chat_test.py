# SPDX-License-Identifier: Apache-2.0
"""parley chat: on a terminal, and over a pipe."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import time

import pytest

from chat import Participant, add_bot, refusal, start_chat
from chat_socket import EVENT
from parley_server import ParleyServer, binary, environment
from terminal import Terminal

GREETING = "System: Hello, and thank you for contacting us."
QUEUED = "System: You are in the queue. The next free agent will join."
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
HOME, END, PAGE_UP, PAGE_DOWN = "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~"
WORD_LEFT = "\x1b[1;5D"
pytestmark = pytest.mark.timeout(120)


def command(server: ParleyServer, *flags: str) -> list[str]:
    return [binary(), "chat", "--data", str(server.data), *flags]


@pytest.fixture
def open_terminal(server):
    """Opens terminals in which `parley chat` runs, and closes them."""
    terminals: list[Terminal] = []

    def start(*flags: str, columns: int = 80, rows: int = 16, **variables: str) -> Terminal:
        terminals.append(Terminal(
            command(server, *flags), environment(TZ="UTC", **variables), columns, rows))
        return terminals[-1]

    yield start
    for terminal in terminals:
        terminal.close()


@pytest.fixture
def terminal(open_terminal) -> Terminal:
    """A chat of its own in a terminal, once the flow has said all it has to say."""
    terminal = open_terminal("--name", "Ann")
    terminal.wait_text(QUEUED)
    return terminal


def join(server: ParleyServer, terminal: Terminal, opened) -> Participant:
    """Lets a bot join the chat that a terminal shows."""
    contact = re.search(r"contact ([0-9a-f-]{36})", terminal.text)[1]
    bot = opened(add_bot(Participant(server, contact, "", ""))).connect()
    terminal.wait_text("-- Robo has joined the chat.")
    return bot


def typed(terminal: Terminal) -> str:
    """What stands behind the prompt."""
    return terminal.lines[-1].removeprefix("> ").removeprefix(">")


def test_a_chat_is_held_on_the_screen(server, terminal, opened):
    assert "-- You have joined the chat." in terminal.text
    assert GREETING in terminal.text
    bot = join(server, terminal, opened)
    terminal.wait("the status", lambda: terminal.lines[-2].startswith(
        " Connected · Ann · contact "))
    terminal.type("Where is my parcel?\r")
    message = bot.socket.message("Where is my parcel?")
    terminal.wait_text("You: Where is my parcel?  (sent)")
    assert bot.socket.event("typing")
    bot.send_event(EVENT + "typing")
    terminal.wait_text("Robo is typing …")
    bot.send_event(EVENT + "message.delivered", Content=json.dumps({"messageId": message["Id"]}))
    terminal.wait_text("(delivered)")
    bot.send_event(EVENT + "message.read", Content=json.dumps({"messageId": message["Id"]}))
    terminal.wait_text("(read)")
    answer = bot.send("On its way.")
    terminal.wait("the answer in place of the typing", lambda: (
        "Robo: On its way." in terminal.text and "is typing" not in terminal.text))
    bot.socket.item(lambda item: item.get("MessageMetadata", {}).get("MessageId") == answer["Id"]
                    and "ReadTimestamp" in item["MessageMetadata"]["Receipts"][0])


def test_lines_are_edited_as_in_a_shell(terminal):
    for keys, shown, column in [
        ("helo", "helo", 6), (LEFT, "helo", 5), ("l", "hello", 6), (HOME, "hello", 2),
        ("oh ", "oh hello", 5), (END, "oh hello", 10), (" there", "oh hello there", 16),
        (WORD_LEFT, "oh hello there", 11), ("\x17", "oh there", 5), ("\x0b", "oh", 5),
        ("\x15", "", 2), ("日本", "日本", 6), (LEFT, "日本", 4), ("é", "日é本", 5),
        ("\x7f\x7f", "本", 2), ("\x05👍", "本👍", 6), ("\x15", "", 2),
    ]:
        terminal.type(keys)
        terminal.wait(f"{shown!r} after {keys!r}", lambda: typed(terminal) == shown.rstrip()
                      and terminal.cursor == (column, 15))


def test_earlier_texts_come_back(terminal):
    for text in ("first", "second"):
        terminal.type(text + "\r")
        terminal.wait_text(f"You: {text}  (sent)")
    terminal.type("draft" + UP)
    terminal.wait("the last text", lambda: typed(terminal) == "second")
    terminal.type(UP)
    terminal.wait("the first text", lambda: typed(terminal) == "first")
    terminal.type(DOWN + DOWN)
    terminal.wait("the draft", lambda: typed(terminal) == "draft")


def test_a_text_of_several_lines_is_sent_as_one(server, terminal, opened):
    bot = join(server, terminal, opened)
    terminal.type("one\x1b\rtwo \x1b[200~three\rfour\x1b[201~\r")
    bot.socket.message("one\ntwo three\nfour")
    terminal.wait_line("      two three")


def test_a_text_that_is_too_long_stays(server, terminal, opened):
    bot = join(server, terminal, opened)
    terminal.type("\x1b[200~" + "x" * 1025 + "\x1b[201~")
    terminal.wait_text("1 over the limit")
    terminal.type("\r")
    terminal.wait_text("This is too long by 1 characters; it was not sent.")
    terminal.type("\x7f\r")
    bot.socket.message("x" * 1024)


def test_it_fits_a_terminal_whose_size_changes(server, terminal, opened):
    bot = join(server, terminal, opened)
    bot.send("one two three four five six seven eight nine ten")
    terminal.wait_text("nine ten")
    terminal.resize(36, 8)
    terminal.wait_line("      six seven eight nine ten")
    terminal.wait("the status", lambda: terminal.lines[6].startswith(" Connected"))
    assert len(terminal.screen.buffer) <= 8
    terminal.resize(100, 30)
    terminal.wait("a whole line", lambda: any(
        line.endswith("Robo: one two three four five six seven eight nine ten")
        for line in terminal.lines))
    terminal.wait("the status", lambda: terminal.lines[28].startswith(" Connected"))


def test_older_messages_come_by_scrolling(server, terminal, opened):
    bot = join(server, terminal, opened)
    for number in range(120):
        bot.send(f"message {number}.")
    terminal.wait_text("message 119.")
    token = join_token(server, terminal, opened)
    terminal.type("/quit\r")
    terminal.end()
    again = token()
    again.wait_text("message 119.")
    for _ in range(60):
        if "Robo: message 0." in again.text:
            break
        again.type(PAGE_UP)
        top = again.lines[0]
        again.wait("what is above", lambda: again.lines[0] != top)
    assert "Robo: message 0." in again.text
    assert "more below: Page Down" in again.text
    bot.send("news")
    again.type("x")
    again.wait("the key", lambda: typed(again) == "x")
    assert "Robo: message 0." in again.text
    again.type(PAGE_DOWN * 20)
    again.wait_text("Robo: news")


def join_token(server, terminal, opened):
    """What comes back to the chat of a terminal, by the token that it leaves."""
    def start() -> Terminal:
        token = re.search(rb"--token (\S+)", terminal.output)[1].decode()
        back = Terminal(command(server, "--token", token), environment(TZ="UTC"))
        opened(back)
        return back

    return start


def test_quitting_leaves_the_chat_open_and_the_token_leads_back(server, terminal, opened):
    bot = join(server, terminal, opened)
    terminal.type("remember me\r")
    terminal.wait_text("(sent)")
    terminal.type("/quit\r")
    assert terminal.end() == 0
    assert terminal.is_restored
    bot.send("while you were away")
    back = join_token(server, terminal, opened)()
    back.wait_text("Robo: while you were away")
    back.wait_text("remember me")
    back.type("here again\r")
    bot.socket.message("here again")
    back.wait_text("You: here again  (sent)")
    # From its first own message on it knows who it is.
    back.wait_text("You: remember me")


@pytest.mark.parametrize("keys", ["\x03", "\x04", "abc\x03\x03"])
def test_control_c_and_control_d_leave(terminal, keys):
    terminal.type(keys)
    assert terminal.end() == 0
    assert terminal.is_restored


def test_ending_the_chat_ends_it_for_everybody(server, terminal, opened):
    bot = join(server, terminal, opened)
    terminal.type("/end\r")
    terminal.wait_text("-- The chat has ended.")
    bot.socket.event("chat.ended")
    assert refusal(bot.send, "too late") == (403, "AccessDeniedException")
    terminal.wait_text(" Ended · ")
    terminal.type("too late\r")
    terminal.wait_text("this was not sent")
    terminal.type("\r")
    assert terminal.end() == 0
    assert terminal.is_restored


def test_help_and_unknown_words_are_answered_and_not_sent(server, terminal, opened):
    bot = join(server, terminal, opened)
    terminal.type("/help\r")
    terminal.wait_text("end the chat for everybody")
    terminal.type("/foo\r")
    terminal.wait_text("There is no /foo")
    terminal.type("//foo\r")
    bot.socket.message("/foo")
    assert [item for item in bot.socket.items if item.get("ParticipantRole") == "CUSTOMER"
            and item["Type"] == "MESSAGE"][-1]["Content"] == "/foo"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_it_and_gives_the_terminal_back(terminal, number):
    assert terminal.signal(number) == -number
    assert terminal.is_restored


def test_a_suspended_terminal_is_drawn_again(terminal):
    seen = len(terminal.output)
    terminal.type("\x1a")
    terminal.wait("left and taken again", lambda: (
        b"\x1b[?1049l" in terminal.output[seen:] and b"\x1b[?1049h" in terminal.output[seen:]))
    terminal.wait_text(GREETING)
    terminal.type("still here")
    terminal.wait("the key", lambda: typed(terminal) == "still here")


def test_nothing_that_others_send_acts_on_the_terminal(server, terminal, opened):
    bot = join(server, terminal, opened)
    bot.send("a\x1b[2Jb\x1b]0;title\x07c\u202Ed\u009b31m")
    terminal.wait_text("Robo: a\ufffd[2Jb\ufffd]0;title\ufffdcd\ufffd31m")
    assert GREETING in terminal.text


def test_colours_stay_away_where_they_are_not_wanted(open_terminal):
    plain = open_terminal(NO_COLOR="1")
    plain.wait_text(QUEUED)
    assert not re.search(rb"\x1b\[[0-9;]*3[0-7][;m]", plain.output)
    coloured = open_terminal()
    coloured.wait_text(QUEUED)
    assert re.search(rb"\x1b\[[0-9;]*3[0-7]m", coloured.output)


def test_a_lost_line_is_said_and_mended_without_loss(server, open_terminal, line, opened):
    terminal = open_terminal("--endpoint", line.endpoint)
    terminal.wait_text(QUEUED)
    bot = join(server, terminal, opened)
    line.cut()
    begun = time.monotonic()
    terminal.wait_text("Connection lost, trying again")
    terminal.type("written while cut\r")
    terminal.wait_text("(waiting for the server)")
    bot.send("sent while cut")
    # It waits ever longer, whatever is pressed.
    assert line.attempts < 10 + time.monotonic() - begun
    line.mend()
    terminal.wait_text("You: written while cut  (sent)")
    bot.socket.message("written while cut")
    terminal.wait_text("Robo: sent while cut")
    terminal.wait_text(" Connected · ")
    assert terminal.text.count("written while cut") == 1


def test_an_end_that_was_missed_is_found_out(server, open_terminal, line, opened):
    terminal = open_terminal("--endpoint", line.endpoint)
    terminal.wait_text(QUEUED)
    bot = join(server, terminal, opened)
    line.cut()
    terminal.wait_text("Connection lost, trying again")
    server.connect.stop_contact(
        InstanceId=server.ready["instanceId"], ContactId=bot.contact_id)
    line.mend()
    terminal.wait_text("-- The chat has ended.")
    terminal.wait_text(" Ended · ")


# Over a pipe

def pipe(server: ParleyServer, text: str, *flags: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        command(server, *flags), input=text, capture_output=True, text=True, timeout=60,
        env=environment(TERM="xterm-256color"))


def test_a_pipe_sends_lines_in_order_and_ends_once_all_are_acknowledged(server, opened):
    customer = start_chat(server)
    lines = [f"line {number}" for number in range(30)] + ["日本 👍", "/etc/hosts", "last, no end"]
    done = pipe(server, "\n".join(lines), "--token", customer.token)
    assert (done.returncode, done.stderr) == (0, "")
    opened(customer).connect()
    sent = [item["Content"] for item in customer.transcript()
            if item.get("ParticipantRole") == "CUSTOMER" and item["Type"] == "MESSAGE"]
    assert sent == lines
    assert [line for line in done.stdout.splitlines() if line.startswith("You: ")] == [
        f"You: {line}" for line in lines]
    assert "\x1b" not in done.stdout


def test_a_pipe_begins_with_the_history(server):
    done = pipe(server, "", "--name", "Ann", "--message", "first", "--attribute", "order=4711")
    assert done.stdout.splitlines()[:3] == ["-- You have joined the chat.", "You: first", GREETING]
    assert (done.returncode, done.stderr) == (0, "")


def test_a_pipe_shows_what_others_write_as_it_comes(server, opened):
    customer = start_chat(server)
    bot = opened(add_bot(customer)).connect()
    with subprocess.Popen(
            command(server, "--token", customer.token), text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, env=environment()) as process:
        process.stdin.write("hello\n")
        process.stdin.flush()
        bot.socket.message("hello")
        bot.send("two\nlines")
        for line in process.stdout:
            if line == "Robo: two\n":
                break
        assert process.stdout.readline() == "    lines\n"
        process.stdin.write("/end\n")
        process.stdin.flush()
        assert "-- The chat has ended.\n" in process.stdout.readlines()
        assert process.wait(timeout=15) == 0
    bot.socket.event("chat.ended")


def test_a_pipe_says_what_was_not_sent(server):
    done = pipe(server, "x" * 1025 + "\nfine\n")
    assert done.returncode == 1
    assert "Not sent: " in done.stderr and "1024" in done.stderr
    assert done.stderr.endswith("Error: One message was not sent.\n")
    assert "You: fine" in done.stdout


def test_a_pipe_outlasts_a_lost_line(server, line, opened):
    customer = start_chat(server)
    bot = opened(add_bot(customer)).connect()
    with subprocess.Popen(
            command(server, "--token", customer.token, "--endpoint", line.endpoint), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment()) as process:
        process.stdin.write("before\n")
        process.stdin.flush()
        bot.socket.message("before")
        line.cut()
        assert "The connection is lost" in process.stderr.readline()
        process.stdin.write("after\n")
        process.stdin.flush()
        line.mend()
        bot.socket.message("after")
        process.stdin.close()
        assert process.wait(timeout=15) == 0


@pytest.mark.parametrize("flags, reason", [
    (["--token", "abc"], "The server does not know this token"),
    (["--endpoint", "http://127.0.0.1:1"], "The server cannot be reached."),
    (["--endpoint", "ftp://example.com"], "An endpoint is http://HOST:PORT or https://"),
    (["--ca-bundle", "/dev/null"], "/dev/null holds no certificates"),
    (["--attribute", "novalue"], "--attribute takes NAME=VALUE"),
    (["--name", "x" * 257], "No chat was started."),
    (["--duration", "5"], "No chat was started."),
])
def test_what_cannot_begin_is_said_in_a_sentence(server, flags, reason):
    done = pipe(server, "", *flags)
    assert done.returncode != 0
    assert reason in done.stderr, done.stderr


def test_without_a_server_it_says_how_to_start_one(tmp_path):
    done = subprocess.run(
        [binary(), "chat", "--data", str(tmp_path)], capture_output=True, text=True, timeout=60,
        stdin=subprocess.DEVNULL, env=environment())
    assert done.returncode != 0
    assert "parley serve" in done.stderr


def test_the_environment_of_parley_env_is_enough(server, tmp_path):
    lines = subprocess.run(
        [binary(), "env", "--data", str(server.data)], capture_output=True, text=True,
        check=True, env=environment()).stdout.splitlines()
    variables = dict(line.removeprefix("export ").replace("'", "").split("=", 1) for line in lines)
    done = subprocess.run(
        [binary(), "chat", "--data", str(tmp_path)], capture_output=True, text=True, timeout=60,
        input="hello\n", env=environment(**variables))
    assert (done.returncode, done.stderr) == (0, "")
    assert "You: hello" in done.stdout
