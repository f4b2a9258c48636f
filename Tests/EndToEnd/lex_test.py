# SPDX-License-Identifier: Apache-2.0
"""Conversations with a Lex bot by the RecognizeText API."""

import json

import pytest

from flows import bot, hang_up, pause, say
from stand_in import Answer

ALIAS = "arn:aws:lex:us-east-1:123456789012:bot-alias/BOTID12345/ALIASID123"


def recognized(intent: str, state: str, *messages: dict, **attributes: str) -> Answer:
    return Answer({
        "sessionId": "s", "messages": list(messages),
        "interpretations": [{"intent": {"name": intent, "state": state},
                             "nluConfidence": {"score": 0.9}}],
        "sessionState": {
            "sessionAttributes": attributes,
            "dialogAction": {"type": "Close" if state == "Fulfilled" else "ElicitSlot"},
            "intent": {"name": intent, "state": state,
                       "slots": {"City": {"value": {"interpretedValue": "Bern"}}}}}})


INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive"
PICKER = json.dumps({"templateType": "ListPicker", "version": "1.0", "data": {
    "content": {"title": "Where?", "elements": [{"title": "Bern"}]}}})


def lex_flow(**parameters) -> list[dict]:
    return [bot("bot", ALIAS, "other", "failed", when={"Book": "booked"}, Text="Ask me",
                LexSessionAttributes={"plan": "$.Attributes.plan"}, **parameters),
            say("booked", "$.Lex.IntentName $.Lex.Slots.City $.Lex.SessionAttributes.seat", "pause"),
            say("other", "something else", "pause"), say("failed", "no bot", "pause"), pause(),
            hang_up()]


def test_a_conversation_with_lex(make_server, stand_in, talk):
    answers = iter([
        recognized("Book", "InProgress", {"contentType": "PlainText", "content": "Where to?"},
                   {"contentType": "CustomPayload", "content": PICKER}),
        recognized("Book", "Fulfilled", {"contentType": "PlainText", "content": "Booked."},
                   seat="12"),
    ])
    lex = stand_in(lambda _: next(answers))
    server = make_server("--lex-endpoint", lex.url).start()
    customer = talk(server, *lex_flow(), Attributes={"plan": "gold"},
                    SupportedMessagingContentTypes=["text/plain", INTERACTIVE])
    customer.socket.message("Ask me")
    customer.send("I want to travel")
    asked = customer.socket.message("Where to?")
    assert (asked["ParticipantRole"], asked["DisplayName"]) == ("SYSTEM", "BOT")
    picker = customer.socket.message(PICKER)
    assert picker["ContentType"] == INTERACTIVE
    customer.send("Bern")
    customer.socket.message("Booked.")
    customer.socket.message("Book Bern 12")
    first, second = lex.call(1), lex.call(2)
    for call in (first, second):
        call.require_signed(server.ready, "lex")
        assert call.path == ("/bots/BOTID12345/botAliases/ALIASID123/botLocales/en_US/sessions/"
                             f"{customer.contact_id}/text")
    assert first.json["text"] == "I want to travel"
    assert first.json["sessionState"] == {"sessionAttributes": {"plan": "gold"}}
    assert first.json["requestAttributes"]["x-amz-lex:channels:platform"] == "Connect Chat"
    assert "PlainText" in first.json["requestAttributes"]["x-amz-lex:accept-content-types"]
    assert second.json["text"] == "Bern"
    assert "sessionState" not in second.json
    assert first.key != second.key


@pytest.mark.parametrize("answer,said", [
    (recognized("FallbackIntent", "ReadyForFulfillment"), "something else"),
    (recognized("Book", "Failed"), "Book Bern "),
    (Answer(status=403), "no bot"), (Answer("not json"), "no bot"),
    (Answer({}), "no bot"), (Answer({"messages": 5}), "no bot"),
    (Answer({"sessionState": {}}), "no bot"),
    (Answer({"sessionState": {"dialogAction": {"type": "Close"}}}), "something else"),
    (recognized("Book", "Fulfilled", {"contentType": "CustomPayload", "content": PICKER}), "no bot"),
    (recognized("Book", "Fulfilled", {"contentType": "CustomPayload", "content": json.dumps(
        {"templateType": "ListPicker", "data": {"content": {"title": "x" * 20_480}}})}), "no bot"),
    (recognized("Book", "Fulfilled", {"contentType": "PlainText", "content": "\u0007"}), "no bot"),
])
def test_what_becomes_of_a_turn(make_server, stand_in, talk, answer, said):
    lex = stand_in(answer)
    server = make_server("--lex-endpoint", lex.url).start()
    customer = talk(server, *lex_flow())
    customer.socket.message("Ask me")
    customer.send("hello")
    customer.socket.item(lambda item: item.get("Content", "").strip() == said.strip())


def test_a_kill_between_two_turns_of_a_conversation(make_server, stand_in, talk):
    answers = iter([
        recognized("Book", "InProgress", {"contentType": "PlainText", "content": "Where to?"}),
        recognized("Book", "Fulfilled"),
    ])
    lex = stand_in(lambda _: next(answers))
    server = make_server("--lex-endpoint", lex.url).start()
    customer = talk(server, *lex_flow())
    customer.socket.message("Ask me")
    customer.send("travel")
    customer.socket.message("Where to?")
    server.kill()
    server.start()
    customer.connect()
    customer.send("Bern")
    customer.socket.item(lambda item: item.get("Content", "").startswith("Book Bern"))
    assert lex.call(1).path == lex.call(2).path


def posted(state: str, **members) -> Answer:
    return Answer({"intentName": "Book", "slots": {}, "sessionAttributes": {}, "dialogState": state,
                   "sessionId": "s"} | members)


def test_a_conversation_with_lex_of_the_first_version(make_server, stand_in, talk):
    composite = json.dumps({"messages": [
        {"group": 1, "type": "PlainText", "value": "Where to?"},
        {"group": 2, "type": "PlainText", "value": "By train?"}]})
    answers = iter([
        posted("ElicitSlot", message=composite, messageFormat="Composite"),
        posted("Fulfilled", message="Booked.", messageFormat="PlainText", responseCard={
            "version": "1", "contentType": "application/vnd.amazonaws.card.generic",
            "genericAttachments": [{"title": "More?", "subTitle": "pick", "buttons": [
                {"text": "Yes", "value": "y"}]}]},
            alternativeIntents=[{"intentName": "Ask", "nluIntentConfidence": {"score": 0.4}}],
            sentimentResponse={"sentimentLabel": "POSITIVE",
                               "sentimentScore": "{Positive: 0.8,Negative: 0.2}"})])
    lex = stand_in(lambda _: next(answers))
    server = make_server("--lex-endpoint", lex.url).start()
    name = {"LexBot": {"Name": "Travel", "Alias": "prod", "Region": "us-east-1"}}
    flow = lex_flow()
    del flow[0]["Parameters"]["LexV2Bot"]
    flow[0]["Parameters"] |= name
    flow[1]["Parameters"]["Text"] = (
        "$.Lex.SentimentResponse.Scores.Positive $.Lex.AlternateIntents.Ask.IntentConfidence.Score")
    customer = talk(server, *flow)
    customer.socket.message("Ask me")
    customer.send("travel")
    customer.socket.message("Where to?")
    customer.socket.message("By train?")
    customer.send("yes")
    customer.socket.message("Booked.")
    customer.socket.message("More?\npick\nYes")
    customer.socket.message("0.8 0.4")
    call = lex.call(1)
    assert call.path == f"/bot/Travel/alias/prod/user/{customer.contact_id}/text"
    call.require_signed(server.ready, "lex")
