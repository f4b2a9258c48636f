# SPDX-License-Identifier: Apache-2.0
"""Options: what is refused, how values are taken, and files in place of values."""
from table import FULL, LIST, NEEDED, PARTICIPANT, SEND, START, TRANSCRIPT, ANSWER, add, start


def usage():
    for args in [
        ["connect"], START, FULL[:-2], START + ["--instance-id", "i"],
        ["--debug", "conect"], ["connect", "start-chat-contac"], ["connect", "zzz"],
        START + ["--instance-id"], START + ["--instance-id", "-x"],
        START + ["--instance-id", "--contact-flow-id", "f"],
        FULL + ["--bogus"], FULL + ["a"], FULL + ["a", "b"], FULL + ["a", "b", "c", "--x", "y"],
        FULL + ["--bogus", "v", "stray"], FULL + ["--", "x", "--y"], FULL + ["-z", "1"],
        FULL + ["help", "help"], FULL + ["--help"], START + ["--help"], FULL + ["--=x"],
        START + ["help", "x"], FULL + [""], FULL + ["", "x"],
        FULL + ["--c", "x"], FULL + ["--p", "x"], FULL + ["--s", "x"], FULL + ["--contact", "x"],
        FULL + ["--no-x"], FULL + ["--output"], FULL + ["--output", "yaml"],
        FULL + ["--output", "jso"], FULL + ["--output", "tables"], FULL + ["--color", "onn"],
        FULL + ["--debug=x"], FULL + ["--no-paginate=1"], FULL + ["--generate-cli-skeleton", "x"],
        FULL + ["--generate-cli-skeleton", "inputs"], FULL + ["--generate-cli-skeleton="],
        ["--output", "x", "connect"], ["--region"], ["--bogus", "connect"],
        ["connect", "--instance-id", "i", "start-chat-contact"],
        FULL + ["--chat-duration-in-minutes", "x"], FULL + ["--chat-duration-in-minutes", ""],
        FULL + ["--chat-duration-in-minutes", "60.0"], FULL + ["--chat-duration-in-minutes", "0x3c"],
        FULL + ["--query", ""], FULL + ["--query", "foo["], FULL + ["--query", "a b"],
        FULL + ["--query", "foo.*.[1]~"], FULL + ["--query", "'x"], FULL + ["--query", "a{b"],
        FULL + ["--query", "a.[b"], FULL + ["--query", "`{bad`"], FULL + ["--query", "\"\\x\""],
        FULL + ["--query", "a = b"], FULL + ["--query", "a."], FULL + ["--query", "@(b)"],
        FULL + ["--query", "*b"], FULL + ["--query", "{a b}"], FULL + ["--query", "[0"],
        FULL + ["--query", "[::0:1]"], FULL + ["--query", "\"a\"(b)"],
        FULL + ["--endpoint-url", "127.0.0.1"], FULL + ["--endpoint-url", "//x"],
        FULL + ["--endpoint-url", ""], FULL + ["--endpoint-url", "ftp://x"],
        FULL + ["--endpoint-url", "http://"], FULL + ["--endpoint-url", "http://a b"],
        FULL + ["--endpoint-url", "localhost:1"],
        FULL + ["--cli-read-timeout", "x"], FULL + ["--cli-connect-timeout", "1.5"],
        FULL + ["--cli-read-timeout", "--output", "text"],
        LIST + ["--max-items", "x"], LIST + ["--page-size", "1.5"], LIST + ["--max-items"],
        LIST + ["--m", "1"], LIST + ["--max", "1"], LIST + ["--page", "1"],
        TRANSCRIPT + ["--max-items", "5"], TRANSCRIPT + ["--starting-token", "x", "--page-size", "1"],
    ]:
        add("usage", args, answers=[ANSWER])


def options():
    start("options", "--inst", "other")
    start("options", "--instance-id=with=equals", "--instance-id=last")
    start("options", "--inst=abbreviated")
    start("options", "--outp", "text")
    start("options", "--re", "eu-west-1")
    start("options", "--d")
    start("options", "--client-token", "-")
    start("options", "--client-token", "-1")
    start("options", "--client-token", "-.5")
    start("options", "--client-token", "-a b")
    start("options", "--client-token=-x")
    start("options", "--client-token", "")
    start("options", "--client-token", "é✓😀 x")
    start("options", "--client-token", "a", "--client-token", "b")
    start("options", "--attributes", "a=1,b=2", "--attributes", "c=3")
    start("options", "--supported-messaging-content-types", "text/plain", "text/markdown")
    start("options", "--supported-messaging-content-types", "a", "b",
          "--supported-messaging-content-types", "c")
    start("options", "--supported-messaging-content-types")
    start("options", "--supported-messaging-content-types", "a,b", "c")
    start("options", "--supported-messaging-content-types", '["x","y"]')
    start("options", "--supported-messaging-content-types", '["x"]', '["y"]')
    start("options", "--supported-messaging-content-types=text/plain")
    start("options", "--supported-messaging-content-types", "[bad")
    start("options", "--supported-messaging-content-types", "[1,true]")
    start("options", "--disconnect-on-customer-exit", "AGENT")
    for number in ["60", " 60 ", "+60", "1_440", "0060", "-5", "59", "99999999999999999999", "٦٠"]:
        start("options", "--chat-duration-in-minutes", number)
    add("options", ["--region", "eu-west-1", "connect", "--output", "text", "start-chat-contact"]
        + NEEDED + ["--query", "ContactId"], answers=[ANSWER])
    add("options", ["--outp=table", "connect"] + FULL[1:], answers=[ANSWER])
    add("options", ["connect", "--color", "off"] + FULL[1:], answers=[ANSWER])
    add("options", PARTICIPANT + ["create-participant-connection", "--participant-token", "t",
                                  "--connect-participant"], answers=[{}])
    add("options", PARTICIPANT + ["create-participant-connection", "--participant-token", "t",
                                  "--connect-participant", "--no-connect-participant"],
        answers=[{}])
    add("options", PARTICIPANT + ["create-participant-connection", "--participant-token", "t",
                                  "--no-connect"], answers=[{}])
    add("options", PARTICIPANT + ["create-participant-connection", "--participant-token", "t",
                                  "--type", "WEBSOCKET", "CONNECTION_CREDENTIALS"],
        answers=[{"ConnectionCredentials": {"ConnectionToken": "x", "Expiry": "2026-01-01"}}])
    add("options", PARTICIPANT + ["create-participant-connection"], answers=[{}])


def parameter_files():
    text = {"body.txt": "hello\n", "crlf.txt": "a\r\nb\r\n", "bad.txt": b"\xff\xfe", "empty": "",
            "int.txt": " 90\n", "attributes.json": '{"a":"1","b":"ü"}', "short.txt": "a=1,b=2",
            "list.json": '["text/plain","x/y"]', "words.txt": "ab", "{HOME}/h.txt": "from home"}
    for value in ["file://body.txt", "file://crlf.txt", "file://bad.txt", "file://missing.txt",
                  "file://empty", "fileb://body.txt", "fileb://bad.txt", "File://body.txt",
                  " file://body.txt", "file://~/h.txt", "file://$HOME/h.txt",
                  "file://${HOME}/h.txt", "file://$NOPE/h.txt", "file://.", "fileb://missing",
                  "file://{WORK}/body.txt", "file://"]:
        add("file", SEND + ["--content-type", "text/plain", "--content", value], files=text,
            answers=[{"Id": "i"}])
    for value in ["file://attributes.json", "file://short.txt", "fileb://attributes.json",
                  "file://missing", "file://empty", "file://list.json"]:
        start("file", "--attributes", value, files=text)
    for value in ["file://int.txt", "fileb://int.txt", "file://short.txt"]:
        start("file", "--chat-duration-in-minutes", value, files=text)
    for words in [["file://list.json"], ["file://words.txt"], ["file://list.json", "x"],
                  ["fileb://words.txt"], ["file://empty"]]:
        start("file", "--supported-messaging-content-types", *words, files=text)
    for value in ["a@=file://body.txt", "a=file://body.txt", "a@=plain", "a@=file://missing",
                  "a@=fileb://body.txt,b=2", "a @= file://body.txt", "a@=file://bad.txt",
                  "a@='file://body.txt',b=1", "a@=x,file://body.txt", "a@"]:
        start("file", "--attributes", value, files=text)
    for status, kind, body in [(200, "application/json", '{"a":"1"}'), (404, "text/plain", "no"),
                               (302, "text/plain", "moved")]:
        start("url", "--attributes", "{URL}/x.json",
              answers=[{"status": status, "headers": {"Content-Type": kind}, "body": body}, ANSWER])
    for kind in ["text/plain", "text/plain; charset=utf-8", "application/octet-stream"]:
        add("url", SEND + ["--content-type", "text/plain", "--content", "{URL}/x"],
            answers=[{"headers": {"Content-Type": kind}, "body": "grün", "status": 200}, {}])
    add("url", SEND + ["--content-type", "t", "--content", "http://127.0.0.1:{CLOSED}/x"])
    add("url", SEND + ["--content-type", "t", "--content", "{URL}/x"], answers=[{}],
        files={"{HOME}/.aws/config": "[default]\ncli_follow_urlparam = false\n"})
