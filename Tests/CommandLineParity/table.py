# SPDX-License-Identifier: Apache-2.0
"""The table of cases and the lines that most of them begin with."""

START = ["connect", "start-chat-contact"]
NEEDED = ["--instance-id", "inst", "--contact-flow-id", "flow",
          "--participant-details", "DisplayName=Ann"]
FULL = START + NEEDED
ANSWER = {"ContactId": "c-1", "ParticipantId": "p-1", "ParticipantToken": "t-1"}
ATTRIBUTES = START + NEEDED + ["--attributes"]
SEGMENTS = START + NEEDED + ["--segment-attributes"]
DESCRIBE = ["connect", "describe-contact", "--instance-id", "inst", "--contact-id", "contact"]
GET = ["connect", "get-contact-attributes", "--instance-id", "inst", "--initial-contact-id", "c"]
LIST = ["connect", "list-contact-flows", "--instance-id", "inst"]
PARTICIPANT = ["connectparticipant"]
SEND = PARTICIPANT + ["send-message", "--connection-token", "tok"]
TRANSCRIPT = PARTICIPANT + ["get-transcript", "--connection-token", "tok"]
CASES = []


def add(group, args, **rest):
    CASES.append({"name": f"{group} {len(CASES):03d}", "args": args, **rest})


def start(group, *words, **rest):
    rest.setdefault("answers", [ANSWER])
    add(group, FULL + list(words), **rest)
