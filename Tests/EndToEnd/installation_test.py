# SPDX-License-Identifier: Apache-2.0
"""Manual pages and completions, as the programs that read them see them."""

import json
import pathlib
import shutil
import subprocess

import pytest

from parley_server import binary

MODEL = pathlib.Path(__file__).parents[2] / "Model"
SECONDS_MAX = 50


def output(*command: str | pathlib.Path) -> str:
    result = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS_MAX,
                            stdin=subprocess.DEVNULL, check=False)
    assert (result.returncode, result.stderr) == (0, ""), result.stderr
    return result.stdout


def needs(program: str):
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> list[pathlib.Path]:
    folder = tmp_path_factory.mktemp("share") / "man" / "man1"
    output(binary(), "man-pages", folder)
    return sorted(folder.iterdir())


def test_every_operation_has_a_manual_page(pages):
    names = {page.name for page in pages}
    operations = sum(len(json.loads((MODEL / f"{service}.json").read_text())["operations"])
                     for service in ("connect", "connectparticipant"))
    assert len(names) == operations + 3
    assert {"parley.1", "parley-connect.1", "parley-connect-start-chat-contact.1",
            "parley-connectparticipant-send-message.1"} <= names


@needs("groff")
def test_groff_sets_the_manual_pages_without_a_warning(pages):
    for page in pages:
        assert "NAME" in output("groff", "-man", "-ww", "-Tutf8", "-P-bcu", page)


@needs("mandoc")
def test_mandoc_finds_no_fault_in_the_manual_pages(pages):
    assert output("mandoc", "-T", "lint", "-W", "warning", *pages) == ""


# What stands on the line up to the place of completion, and what is offered there.
OFFERED = [
    (["connectparticipant", "send-m"], ["send-message"]),
    (["start-chat"], ["start-chat-contact"]),
    (["connect", "list-inst"], ["list-instances"]),
    (["start-chat-contact", "--chat-d"], ["--chat-duration-in-minutes"]),
    (["connect", "start-chat-contact", "--instance-id", "i", "--part"],
     ["--participant-configuration", "--participant-details"]),
    (["connect", "start-chat-contact", "--output", ""], ["json", "table", "text"]),
    (["connectparticipant", "get-transcript", "--sort-order", ""], ["ASCENDING", "DESCENDING"]),
    (["connect", "start-chat-contact", "--generate-cli-skeleton", "o"], ["output"]),
    (["--region", "eu-west-1", "connectparticipant", "send-e"], ["send-event"]),
    (["serve", "--ready"], ["--ready-file"]),
    (["bench", "trans"], ["transcript"]),
    (["bench", "send", "--in-f"], ["--in-flight"]),
]


def offered(shell: str, script: pathlib.Path, words: list[str]) -> list[str]:
    """What a shell offers for the last word."""
    line = ["parley", *words]
    if shell == "bash":
        program = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _parley; '
                   'printf "%s\\n" "${COMPREPLY[@]}"')
        lines = output("bash", "--norc", "-c", program, "bash", script, *line)
    elif shell == "zsh":
        # Outside a line that is edited, what the completion calls is stood in for.
        program = ('compdef() { }; _files() { }; compadd() { shift; print -rl -- "$@" }; source "$1"; '
                   'shift; words=("$@"); CURRENT=$#; _parley')
        lines = output("zsh", "-f", "-c", program, "zsh", script, *line)
    else:
        text = " ".join(word or "''" for word in line).removesuffix("''")
        lines = output("fish", "--no-config", "-c", 'source $argv[1]; complete -C $argv[2]', script, text)
    names = {found.split("\t")[0] for found in lines.splitlines()}
    return sorted(name for name in names if name and name.startswith(words[-1]))


@pytest.mark.parametrize("shell", ["bash", pytest.param("zsh", marks=needs("zsh")),
                                   pytest.param("fish", marks=needs("fish"))])
def test_a_shell_completes_words(shell, tmp_path):
    script = tmp_path / "parley.completion"
    script.write_text(output(binary(), "completions", shell))
    output(shell, "-n", script)
    for words, expected in OFFERED:
        assert (words, offered(shell, script, words)) == (words, expected)
