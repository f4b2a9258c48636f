# SPDX-License-Identifier: Apache-2.0
"""The table of cases: what is typed, in which surroundings, and what the service answers."""
import random
import string

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


def usage():
    for args in [
        [], ["connect"], START, FULL[:-2], START + ["--instance-id", "i"],
        ["conect"], ["connect", "start-chat-contac"], ["connect", "zzz"],
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


SHORTHAND = [
    "", " ", "a", "a=", "=", "=x", "a=1", "a=1,b=2", "a = 1 , b = 2", " a=1", "a=1 ", "a=1,",
    "a=,b=", "a==b", "a=b=c", "a=b=c,d", "a=1,2", "a=1,2,b=3", "a=1,,b=2", "a=[1,2]", "a=[]",
    "a=[1,]", "a=[1", "a=[1]]", "a={b=c}", "a={b=c,d=e}", "a={}", "a={b=c,}", "a={b=c", "a={b}",
    "a='x'", "a=\"x\"", "a='it\\'s'", "a=\"say \\\"hi\\\"\"", "a='x\\\\y'", "a='open", "a=\"open",
    "a='x'y", "a='x' ,b=2", "a='abc\\'", "a=x\\,y", "a=x\\y", "a=\\,", "a=x y z", "a=x'y", "a=x\"y",
    "a=é", "a=😀", "a='😀'", "a=x😀", "é=1", "a-b_c.d#e/f:g=1", "a b=1", "a=1,a=2", "a=1,b=2,a=3",
    "a={x=1,x=2}", "a=x]", "a=]x", "a=}x", "a=x}", "a=x[y]z", "a=x{y", "a=1,x]y", "a=1,x=y",
    "a=1,'q',b=2", "a=1,\"q\"", "a=(x)", "a=!x", "a=-x", "a=@x", "a=%20", "a=x&y", "a=x;y", "a=~",
    "a=|", "a=`x`", "a=^", "a=\t1", "a=1\n,b=2", "a=1,\nb=2", "a=1,\nb", "a=x\ny", "a:1", "a,b",
    "a=[x,'y',\"z\"]", "a=[[1,2],[3]]", "a=[{b=c}]", "a={b=[1,2]}", "a={b={c=d}}", "a=[x y, z]",
    "a=[x,,y]", "a=file://x", "a={b@=plain}", "a=1,b=2,c=3,d=4", "a=null", "a=true", "a=\x7f",
    "a=\u00a0x\u00a0", "a=x\u2003", "\u00a0a=1", "a=1,2,", "a=1, 2 ,b=3", "a=1,2 3,b=4",
]

NESTED = [
    "k={ValueString=v}", "k={ValueInteger=5}", "k={ValueInteger=x}", "k={ValueInteger=[1,2]}",
    "k={ValueMap={m={ValueString=v}}}", "k={ValueList=[{ValueString=a},{ValueString=b}]}",
    "k={ValueList={ValueString=a}}", "k={Bogus=1}", "k=v", "k={ValueString=[a]}",
    "k={ValueInteger= 7 }", "k={ValueInteger=''}", "k={ValueMap=x}", "k={}",
]


def shorthand():
    for text in SHORTHAND:
        start("shorthand", "--attributes", text)
    for text in NESTED:
        start("shorthand", "--segment-attributes", text)
    for text in ["DisplayName=Ann", "DisplayName='Ann, B'", "displayname=Ann", "DisplayName=",
                 "Name=x", "DisplayName=a,b", "DisplayName=[a]", "DisplayName={a=b}", "Ann"]:
        add("shorthand", START + NEEDED[:4] + ["--participant-details", text], answers=[ANSWER])
    start("shorthand", "--initial-message", "ContentType=text/plain,Content='Hi, there'")
    start("shorthand", "--persistent-chat", "RehydrationType=ENTIRE_PAST_SESSION,SourceContactId=s")
    start("shorthand", "--participant-configuration", "ResponseMode=INCREMENTAL")
    start("shorthand", "--participant-configuration", "INCREMENTAL")
    add("shorthand", LIST + ["--contact-flow-types", "CONTACT_FLOW", "AGENT_HOLD"],
        answers=[{"ContactFlowSummaryList": []}])


JSON = [
    "{}", '{"a":"1"}', ' {"a":"1"} ', '{"a":1}', '{"a":null}', '{"a":true}', '{"a":1.5}',
    '{"a":["x"]}', '{"a":{"b":"c"}}', '{"a":"1","a":"2"}', '{"a":"\\u00e9\\ud83d\\ude00"}',
    '{"a":"x\\/y"}', '{"":"v"}', "{", "{}x", '{"a"}', '{"a":}', '{"a":1,}', "{a:1}", "{'a':'1'}",
    '{"a" "b"}', '{"a":"x', '{"a":"\t"}', '{"a":"\\x"}', '{"a":"\\u12"}', '{"a":tru}', '{"a":NaN}',
    '{"a":Infinity}', '{"a":-Infinity}', '{"a":01}', '{"a":1.}', '{"a":-}', '{"a":.5}',
    '{\n"a": "1",\n"b" 2\n}', '{"é":"ü","b":x}', "[]", "[1]", '["a"]', '[{"a":"b"}]', "[", "\t{}",
    '{"a":[1,2', '{"a":"1"}}', '{"a":1e400}', '{"a":12345678901234567890}', '{"a":-0}',
]


def json_values():
    for text in JSON:
        start("json", "--attributes", text)
    for text in ['{"DisplayName":"Ann"}', '{"DisplayName":5}', '{"DisplayName":null}',
                 '{"DisplayName":["a"]}', '{"DisplayName":{"x":1}}', '{"Other":"x"}', "{}", "[]",
                 '{"DisplayName":"Ann","Other":{"a":[1,"b",null,true,2.5]}}',
                 '{"DisplayName":true}', '{"DisplayName":1.0}', '{"DisplayName":"it\'s"}']:
        add("json", START + NEEDED[:4] + ["--participant-details", text], answers=[ANSWER])
    for text in ['{"k":{"ValueInteger":5}}', '{"k":{"ValueInteger":5.0}}',
                 '{"k":{"ValueInteger":true}}', '{"k":{"ValueInteger":"5"}}', '{"k":"v"}',
                 '{"k":{"ValueList":[{"ValueString":5}]}}', '{"k":{"ValueList":"x"}}',
                 '{"k":{"ValueMap":{"m":{"ValueString":["x"]}}}}']:
        start("json", "--segment-attributes", text)


def validation():
    start("validation", "--instance-id", "")
    start("validation", "--instance-id", "", "--contact-flow-id", "")
    start("validation", "--attributes", '{"":"v"}')
    start("validation", "--chat-duration-in-minutes", "10081")
    start("validation", "--client-token", "x" * 600)
    start("validation", "--initial-message", "ContentType=text/plain")
    start("validation", "--initial-message", "Content=,ContentType=")
    start("validation", "--initial-message", '{"Content":""}')
    start("validation", "--persistent-chat", "RehydrationType=NOPE")
    start("validation", "--supported-messaging-content-types", '[""]')
    start("validation", "--supported-messaging-content-types", '[5,null,{"a":1},[2]]')
    start("validation", "--disconnect-on-customer-exit", '[""]')
    add("validation", PARTICIPANT + ["send-message", "--connection-token", "", "--content-type", "",
                                     "--content", ""])
    add("validation", TRANSCRIPT + ["--max-results", "-1"], answers=[{}])
    add("validation", TRANSCRIPT + ["--max-results", "1000"], answers=[{}])
    add("validation", TRANSCRIPT + ["--start-position", "Id=x,MostRecent=3"], answers=[{}])
    add("validation", TRANSCRIPT + ["--start-position", '{"MostRecent":"3"}'], answers=[{}])
    add("validation", TRANSCRIPT + ["--sort-order", "UP", "--scan-direction", "DOWN"], answers=[{}])
    add("validation", LIST + ["--contact-flow-types", '[5]'], answers=[{}])
    add("validation", LIST + ["--page-size", "0"], answers=[{"ContactFlowSummaryList": []}])
    add("validation", LIST + ["--max-results", "0"], answers=[{"ContactFlowSummaryList": []}])


def input_json():
    whole = ('{"InstanceId":"ji","ContactFlowId":"jf","ParticipantDetails":{"DisplayName":"J"},'
             '"Attributes":{"a":"1"}}')
    files = {"in.json": whole, "bad.json": "{", "bytes.json": whole.encode()}
    for words in [["--cli-input-json", whole], ["--cli-input-json", "file://in.json"],
                  ["--cli-input-json", "fileb://bytes.json"],
                  ["--cli-input-json", "file://bad.json"], ["--cli-input-json", "file://none"],
                  ["--cli-input-json", "{URL}/x"], ["--cli-input-json", ""],
                  ["--cli-input-json", "[]"], ["--cli-input-json", "5"],
                  ["--cli-input-json", "null"], ["--cli-input-json", '{"InstanceId":"x"}'],
                  ["--cli-input-json", "{bad}"], ["--cli-input-json=" + whole],
                  ["--cli-input", whole],
                  ["--cli-input-json", whole, "--instance-id", "mine"],
                  ["--cli-input-json", whole, "--attributes", "b=2"],
                  ["--cli-input-json", whole, "--client-token", "t"],
                  ["--cli-input-json", whole[:-1] + ',"ClientToken":"jt"}'],
                  ["--cli-input-json", whole[:-1] + ',"Unknown":1,"InitialMessage":null}'],
                  ["--cli-input-json", whole[:-1] + ',"ChatDurationInMinutes":60.0}'],
                  ["--cli-input-json", whole[:-1] + ',"ChatDurationInMinutes":"60"}'],
                  ["--cli-input-json", whole[:-1] + ',"InstanceId":"file://in.json"}'],
                  ["--cli-input-json", whole, "--bogus"],
                  ["--cli-input-json", whole, "--attributes", "x"]]:
        add("input-json", START + words, files=files, answers=[ANSWER])


def skeletons():
    empty = {"AWS_DEFAULT_REGION": None, "AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
    for operation in [
        START, ["connect", "stop-contact"], ["connect", "describe-contact"],
        ["connect", "list-contact-flows"], ["connect", "update-contact-attributes"],
        ["connect", "get-contact-attributes"], ["connect", "create-participant"],
        PARTICIPANT + ["send-message"], PARTICIPANT + ["get-transcript"],
        PARTICIPANT + ["send-event"], PARTICIPANT + ["create-participant-connection"],
        PARTICIPANT + ["disconnect-participant"],
    ]:
        add("skeleton", operation + ["--generate-cli-skeleton"], env=empty)
    add("skeleton", START + ["--generate-cli-skeleton", "input"], env=empty)
    add("skeleton", START + ["--generate-cli-skeleton", "--output", "text", "--query", "InstanceId"])
    add("skeleton", START + ["--generate-cli-skeleton=input"])
    add("skeleton", START + ["--generate", "input"])
    add("skeleton", START + ["--generate-cli-skeleton", "output"])
    add("skeleton", START + ["--generate-cli-skeleton", "--attributes", "x"])
    add("skeleton", START + ["--generate-cli-skeleton", "--attributes", '{"a":5}'])
    add("skeleton", START + ["--generate-cli-skeleton", "--bogus"])
    add("skeleton", FULL + ["--generate-cli-skeleton"])
    add("skeleton", FULL + ["--generate-cli-skeleton", "output"])
    add("skeleton", FULL + ["--generate-cli-skeleton", "output", "--output", "text"])
    add("skeleton", FULL + ["--generate-cli-skeleton", "output", "--output", "table"])
    add("skeleton", FULL + ["--generate-cli-skeleton", "output", "--query", "ContactId"])
    add("skeleton", FULL + ["--generate-cli-skeleton", "output", "--instance-id", ""])
    add("skeleton", FULL + ["--generate-cli-skeleton", "output"], env=empty)
    add("skeleton", FULL + ["--generate-cli-skeleton", "output"],
        env={**empty, "AWS_DEFAULT_REGION": "us-east-1"})
    add("skeleton", START + ["--cli-input-json", "{}", "--generate-cli-skeleton", "output"])
    add("skeleton", START + ["--cli-input-json", '{"InstanceId":"x"}', "--generate-cli-skeleton"])
    add("skeleton", START + ["--cli-input-json", "{", "--generate-cli-skeleton"])
    add("skeleton", DESCRIBE + ["--generate-cli-skeleton", "output"])
    add("skeleton", LIST + ["--generate-cli-skeleton", "output"])
    add("skeleton", LIST + ["--generate-cli-skeleton", "output", "--max-items", "3"])
    add("skeleton", LIST + ["--generate-cli-skeleton", "output", "--output", "text"])
    add("skeleton", GET + ["--generate-cli-skeleton", "output"])
    add("skeleton", SEND + ["--content-type", "a", "--content", "b",
                            "--generate-cli-skeleton", "output"])
    add("skeleton", TRANSCRIPT + ["--generate-cli-skeleton", "output", "--output", "text"])
    add("skeleton", TRANSCRIPT + ["--generate-cli-skeleton", "output", "--output", "table"])


def requests():
    start("request", "--endpoint-url", "{URL}/base/")
    start("request", "--endpoint-url", "{URL}/base")
    start("request", "--endpoint-url", "{URL}/")
    start("request", "--endpoint-url", "http://localhost:{PORT}")
    start("request", "--no-sign-request")
    start("request", "--initial-message", "ContentType=text/plain,Content=Grüße",
          "--attributes", "a=1", "--client-token", "tok", "--chat-duration-in-minutes", "60")
    start("request", env={"AWS_SESSION_TOKEN": "sess"})
    start("request", env={"AWS_SECURITY_TOKEN": "old", "AWS_SESSION_TOKEN": "new"})
    for identifier in ["plain", "a/b", "arn:aws:connect:us-east-1:1:contact/x y", "é%2F", "..", "a?b#c",
                       "-._~", "a+b", "$&'()*,;=@!"]:
        add("request", ["connect", "describe-contact", "--instance-id", identifier, "--contact-id",
                        identifier], answers=[{"Contact": {"Arn": "x"}}])
    add("request", ["connect", "stop-contact", "--instance-id", "i", "--contact-id", "c"],
        answers=[{}])
    add("request", ["connect", "stop-contact", "--instance-id", "i", "--contact-id", "c",
                    "--disconnect-reason", "Code=OTHER"], answers=[{}])
    add("request", ["connect", "update-contact-attributes", "--instance-id", "i",
                    "--initial-contact-id", "c", "--attributes", "a=1,b=''"],
        answers=[{"status": 200, "body": ""}])
    add("request", ["connect", "create-participant", "--instance-id", "i", "--contact-id", "c",
                    "--participant-details", "ParticipantRole=CUSTOM_BOT,DisplayName=Bot"],
        answers=[{"ParticipantId": "p", "ParticipantCredentials": {"ParticipantToken": "t",
                                                                   "Expiry": "e"}}])
    add("request", LIST + ["--contact-flow-types", "A B", "C/D", "é", "--page-size", "5"],
        answers=[{"ContactFlowSummaryList": []}])
    add("request", LIST + ["--no-paginate", "--max-results", "5", "--next-token", "a b/c"],
        answers=[{"ContactFlowSummaryList": [], "NextToken": "n"}])
    add("request", SEND + ["--content-type", "text/plain", "--content", "hi \"there\"\n"],
        answers=[{"Id": "i", "AbsoluteTime": "2026-01-01T00:00:00.000Z"}])
    add("request", SEND + ["--content-type", "text/plain", "--content", "x", "--no-sign-request"],
        answers=[{}])
    add("request", TRANSCRIPT + ["--max-results", "3", "--start-position", "MostRecent=2"],
        answers=[{}])
    add("request", PARTICIPANT + ["send-event", "--connection-token", "t", "--content-type",
                                  "application/vnd.amazonaws.connect.event.typing"], answers=[{}])
    add("request", PARTICIPANT + ["disconnect-participant", "--connection-token", "t"],
        answers=[{}])
    add("request", PARTICIPANT + ["create-participant-connection", "--participant-token", "t"],
        answers=[{}])


def surroundings():
    none = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
    config = "{HOME}/.aws/config"
    shared = "{HOME}/.aws/credentials"
    start("region", env={"AWS_DEFAULT_REGION": None})
    start("region", env={"AWS_DEFAULT_REGION": None, "AWS_REGION": "eu-west-1"})
    start("region", env={"AWS_DEFAULT_REGION": ""})
    start("region", "--region", "")
    start("region", "--region", "bad region")
    start("region", "--region", "-x")
    start("region", "--region", "a_b")
    start("region", "--region", "eu-central-1")
    start("region", env={"AWS_DEFAULT_REGION": None},
          files={config: "[default]\nregion = eu-west-2\n"})
    start("region", "--instance-id", "", env={"AWS_DEFAULT_REGION": None})
    start("region", "--attributes", "x", env={"AWS_DEFAULT_REGION": None})
    start("profile", "--profile", "nope")
    start("profile", "--profile", "")
    start("profile", env={"AWS_PROFILE": "nope"})
    start("profile", env={"AWS_DEFAULT_PROFILE": "nope"})
    start("profile", "--profile", "nope", "--generate-cli-skeleton")
    start("profile", "--profile", "nope", env={"AWS_DEFAULT_REGION": None})
    two = {config: "[default]\nregion=us-west-1\n[profile dev]\nregion = eu-west-3\noutput = text\n"
                   "[profile \"with space\"]\nregion=eu-north-1\n[dev2]\nregion=x\n",
           shared: "[default]\naws_access_key_id = DEF\naws_secret_access_key = s\n[dev]\n"
                   "aws_access_key_id=DEV\naws_secret_access_key=s\naws_session_token=tok\n"
                   "[half]\naws_access_key_id=HALF\n[region]\nregion=eu-west-9\n"}
    noregion = {"AWS_DEFAULT_REGION": None}
    start("profile", "--profile", "dev", files=two, env=noregion)
    start("profile", files=two, env={**noregion, "AWS_PROFILE": "dev"})
    start("profile", files=two, env={**noregion, **none, "AWS_PROFILE": "dev"})
    start("profile", files=two, env={**noregion, **none, "AWS_PROFILE": "dev",
                                     "AWS_DEFAULT_PROFILE": "default"})
    start("profile", files=two, env={**noregion, **none})
    start("profile", "--profile", "with space", files=two, env=noregion)
    start("profile", "--profile", "dev2", files=two, env=noregion)
    start("profile", "--profile", "half", files=two)
    start("profile", "--profile", "region", files=two, env=noregion)
    start("profile", "--profile", "default", env=noregion)
    start("keys", env=none)
    start("keys", "--instance-id", "", env=none)
    start("keys", env={**none, "AWS_ACCESS_KEY_ID": "K"})
    start("keys", env={"AWS_SECRET_ACCESS_KEY": ""})
    start("keys", env={**none, "AWS_ACCESS_KEY_ID": "K"}, files=two)
    start("keys", "--no-sign-request", env=none)
    start("keys", "--no-sign-request", env={**none, "AWS_ACCESS_KEY_ID": "K"})
    start("keys", env={**none, "AWS_ACCESS_KEY_ID": "K", "AWS_DEFAULT_REGION": None})
    start("keys", env={**none, "AWS_SHARED_CREDENTIALS_FILE": "{WORK}/creds"},
          files={"creds": "[default]\naws_access_key_id = OTHER\naws_secret_access_key = s\n"})
    start("keys", env={**none, "AWS_CONFIG_FILE": "{WORK}/conf"},
          files={"conf": "[default]\naws_access_key_id = CONF\naws_secret_access_key = s\n"})
    script = "#!/bin/sh\n"
    for body in ['echo \'{"Version":1,"AccessKeyId":"PROC","SecretAccessKey":"s","SessionToken":"t"}\'',
                 'echo \'{"Version":2}\'', 'echo \'{"Version":1,"AccessKeyId":"x"}\'', "echo nonsense",
                 "echo broken >&2; exit 3", 'echo \'{"AccessKeyId":"x"}\'']:
        start("process", env=none, files={
            "key.sh": script + body + "\n",
            config: "[default]\ncredential_process = {WORK}/key.sh 'an arg'\n"})
    start("process", env=none, files={config: "[default]\ncredential_process = /no/such/program\n"})
    add("keys", SEND + ["--content-type", "a", "--content", "b"], env=none)
    noend = {"AWS_ENDPOINT_URL": None}
    start("endpoint", env={**noend, "AWS_ENDPOINT_URL_CONNECT": "{URL}/c"})
    start("endpoint", env={"AWS_ENDPOINT_URL_CONNECT": "{URL}/c"})
    start("endpoint", env={"AWS_ENDPOINT_URL": "{URL}/all", "AWS_ENDPOINT_URL_CONNECT": ""})
    start("endpoint", "--endpoint-url", "{URL}/opt", env={"AWS_ENDPOINT_URL_CONNECT": "{URL}/c"})
    add("endpoint", SEND + ["--content-type", "a", "--content", "b"], answers=[{}],
        env={**noend, "AWS_ENDPOINT_URL_CONNECTPARTICIPANT": "{URL}/p",
             "AWS_ENDPOINT_URL_CONNECT": "{URL}/c"})
    start("endpoint", env=noend, files={config: "[default]\nendpoint_url = {URL}/prof\n"})
    start("endpoint", env=noend, files={
        config: "[default]\nservices = mine\nendpoint_url = {URL}/prof\n[services mine]\nconnect =\n"
                "  endpoint_url = {URL}/svc\n"})
    start("endpoint", env=noend, files={config: "[default]\nservices = gone\n"})
    start("endpoint", "--endpoint-url", "{URL}/o",
          env={"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true", "AWS_ENDPOINT_URL": "http://x.invalid"})
    start("endpoint", env={"AWS_ENDPOINT_URL": "nonsense"})
    start("endpoint", "--output", "text", env={"AWS_DEFAULT_OUTPUT": "yaml"})
    start("output", env={"AWS_DEFAULT_OUTPUT": "yaml"})
    start("output", env={"AWS_DEFAULT_OUTPUT": "text"})
    start("output", files={config: "[default]\noutput = table\n"})
    start("output", files={config: "[default]\noutput = nope\n"})
    add("output", LIST, env={"AWS_DEFAULT_OUTPUT": "yaml"}, answers=[{"ContactFlowSummaryList": []}])
    start("config", files={config: "# c\n; d\n[default]\nregion : eu-west-1\n\n  \noutput=text\n"},
          env=noregion)
    start("config", files={config: "[default]\nOUTPUT = text\n"})
    start("proxy", "--endpoint-url", "http://connect.example",
          env={"HTTP_PROXY": "{URL}"})
    start("proxy", "--endpoint-url", "http://connect.example",
          env={"http_proxy": "{URL}", "HTTP_PROXY": "http://127.0.0.1:{CLOSED}"})
    start("proxy", env={"HTTP_PROXY": "http://127.0.0.1:{CLOSED}", "NO_PROXY": "127.0.0.1"})


def retries():
    two = {"AWS_MAX_ATTEMPTS": "2"}
    one = {"AWS_MAX_ATTEMPTS": "1"}
    for status in [500, 502, 503, 504, 509, 429, 400, 403, 501, 408]:
        start("retry", env=two, answers=[{"status": status, "body": {"message": "m", "code": "E"}},
                                         ANSWER])
    for code in ["Throttling", "ThrottlingException", "ThrottledException",
                 "RequestThrottledException", "ProvisionedThroughputExceededException",
                 "TooManyRequestsException", "LimitExceededException", "SlowDown"]:
        for mode in ["legacy", "standard"]:
            start("retry", env={**two, "AWS_RETRY_MODE": mode},
                  answers=[{"status": 400, "headers": {"x-amzn-ErrorType": code}, "body": {}}, ANSWER])
    for mode in ["standard", "adaptive"]:
        for status, code in [(500, "E"), (503, "E"), (509, "E"), (429, "E"),
                             (429, "TooManyRequestsException"), (402, "LimitExceededException")]:
            start("retry", env={**two, "AWS_RETRY_MODE": mode},
                  answers=[{"status": status, "headers": {"x-amzn-ErrorType": code}, "body": {}},
                           ANSWER])
    start("retry", env=two, answers=[{"status": 500, "body": {"message": "gone"}}])
    start("retry", env=one, answers=[{"status": 500, "body": {"message": "gone"}}])
    start("retry", env=one, answers=[{"status": 400, "body": {"message": "gone"}}])
    start("retry", env={**two, "AWS_RETRY_MODE": "standard"},
          answers=[{"status": 500, "body": {"message": "gone"}}])
    start("retry", env={**two, "AWS_RETRY_MODE": "standard"},
          answers=[{"status": 403, "body": {"message": "gone"}}])
    start("retry", env={"AWS_MAX_ATTEMPTS": "0"})
    start("retry", env={"AWS_MAX_ATTEMPTS": "-1"})
    start("retry", env={"AWS_MAX_ATTEMPTS": "x"})
    start("retry", env={"AWS_RETRY_MODE": "eager"})
    start("retry", files={"{HOME}/.aws/config": "[default]\nmax_attempts = 1\n"},
          answers=[{"status": 500, "body": {}}])
    start("retry", env=two, answers=["close", ANSWER])
    start("retry", env=two, answers=["close"])
    start("retry", "--endpoint-url", "http://127.0.0.1:{CLOSED}", env=one)
    start("retry", "--endpoint-url", "http://127.0.0.1:{CLOSED}/base", env=two)
    start("retry", "--cli-read-timeout", "1", env=one, answers=["hang"])
    start("retry", "--cli-read-timeout", "1", env=two, answers=["hang", ANSWER])
    start("retry", "--cli-read-timeout", "0", "--cli-connect-timeout", " 5 ")
    start("retry", "--client-token", "same", env=two, answers=[{"status": 500, "body": {}}, ANSWER])


def service_errors():
    for answer in [
        {"status": 400, "headers": {"x-amzn-ErrorType": "InvalidRequestException"},
         "body": {"Message": "Bad thing"}},
        {"status": 400, "headers": {"x-amzn-ErrorType": "InvalidRequestException:http://x/"},
         "body": {"message": "small", "Message": "big"}},
        {"status": 400, "headers": {"x-amzn-ErrorType": "a.b#Name"}, "body": {}},
        {"status": 400, "body": {"code": "C1", "Code": "C2", "__type": "T"}},
        {"status": 400, "body": {"Code": "C2", "__type": "T"}},
        {"status": 400, "body": {"__type": "x#T:y"}}, {"status": 400, "body": {"__type": ""}},
        {"status": 400, "body": {"message": None}}, {"status": 400, "body": {"message": 5}},
        {"status": 400, "body": {"Message": "ümlaut\nline"}},
        {"status": 404, "body": "plain text"}, {"status": 404, "body": ""},
        {"status": 403, "body": "<html>no</html>"}, {"status": 501, "body": "<html>no</html>"},
        {"status": 501, "body": ""}, {"status": 501, "body": "  "}, {"status": 505, "body": "text"},
        {"status": 301, "headers": {"Location": "{URL}/x"}, "body": ""},
        {"status": 302, "headers": {"Location": "{URL}/x"}, "body": ""},
        {"status": 300, "body": {"ContactId": "x"}}, {"status": 204, "body": ""},
        {"status": 201, "body": {"ContactId": "x"}},
        {"status": 410, "headers": {"x-amzn-ErrorType": "ContactNotFoundException"},
         "body": {"Message": "gone"}},
        {"status": 599, "body": ""}, {"status": 400, "body": "[]"}, {"status": 400, "body": "5"},
    ]:
        start("error", answers=[answer], env={"AWS_MAX_ATTEMPTS": "1"})
    add("error", SEND + ["--content-type", "a", "--content", "b"], answers=[
        {"status": 403, "headers": {"x-amzn-ErrorType": "AccessDeniedException"},
         "body": {"message": "Access denied"}}])


CONTACT = {"Contact": {
    "Arn": "arn:x", "Id": "id", "InitiationMethod": "API", "Channel": "CHAT",
    "QueueInfo": {"Id": "q", "EnqueueTimestamp": 1700000000.123}, "Tags": {"z": "1", "a": "2"},
    "InitiationTimestamp": 1700000000, "AgentInfo": {"Id": "agent", "ConnectedToAgentTimestamp": 1.5e9},
    "Description": "tab\there \"quoted\" \\ / \u0001 \x7f é 日本 😀", "Unknown": 1, "Name": None,
    "SegmentAttributes": {"s": {"ValueString": "v"}}, "QueuePriority": 3}}
FLOWS = {"ContactFlowSummaryList": [
    {"Id": "1", "Arn": "arn:1", "Name": "First", "ContactFlowType": "CONTACT_FLOW",
     "ContactFlowState": "ACTIVE"},
    {"Id": "2", "Name": "Zweiter – é", "ContactFlowState": "ARCHIVED"},
    {"Id": "3", "Arn": "arn:3", "Name": "日本語フロー"}]}
ITEMS = {"InitialContactId": "c", "NextToken": "n", "Transcript": [
    {"Id": "1", "Type": "MESSAGE", "Content": "hi", "ParticipantRole": "CUSTOMER",
     "AbsoluteTime": "2026-01-01T00:00:00.000Z"},
    {"Id": "2", "Type": "ATTACHMENT", "Attachments": [
        {"AttachmentId": "a1", "AttachmentName": "x.png", "Status": "APPROVED"},
        {"AttachmentId": "a2", "Status": "IN_PROGRESS"}]},
    {"Id": "3", "Type": "EVENT", "MessageMetadata": {"MessageId": "m", "Receipts": [
        {"ReadTimestamp": "r", "RecipientParticipantId": "p"}]}}]}
QUERIES = [
    "ContactId", "[ContactId,ParticipantId]", "{id:ContactId,t:ParticipantToken}", "Nope",
    "ContactId==`c-1`", "`5.50`", "`1e3`", "`1`", "`true`", "`[]`", "`{}`", "`\"\"`", "`null`",
    "[`1`,`2`,`3`]", "[[`1`,`2`],[`3`,`4`]]", "[[`1`],[`2`,`3`]]", "[ContactId,[`1`]]", "length(@)",
    "keys(@)", "values(@)", "nope(@)", "abs(ContactId)", "abs(`1`,`2`)", "not_null()", "sum([ContactId])",
    "join('-',[ContactId,'é'])", "to_string(@)", "to_number('12')", "type(@)", "reverse('añ')",
    "sort_by([{a:`2`},{a:`1`}],&a)", "max_by([{a:'x'}],&a)", "avg([`1`,`2`])", "[{a:ContactId}]",
    "[{a:`1`},{b:`2`}]", "[{a:[`1`,`2`]},{a:[`3`]}]", "{a:{b:{c:ContactId}}}", "{a:`1.0`,b:`null`}",
    "[`null`,`true`,`1.5`]", "[ContactId,{a:`1`}]", "[{a:`1`},ContactId]", "contains(ContactId,`1`)",
    "map(&@,[`1`])", "'literal'", "@", "*", "ceil(`1.5`)", "[::0]", "[0:1:0]", "{a:[[`1`]]}",
    "{a:[`1`],b:[[`2`]],c:'x'}", "merge(@,{x:`1`})",
]


def results():
    for query in QUERIES:
        for output in ["json", "text", "table"]:
            start("query", "--query", query, "--output", output)
    for output in ["json", "text", "table"]:
        for args, answer in [(DESCRIBE, CONTACT), (TRANSCRIPT, ITEMS), (LIST, FLOWS),
                             (GET, {"Attributes": {"b": "2", "a": "1", "": "x"}}),
                             (GET, {"Attributes": {}}), (GET, {}), (LIST, {}),
                             (TRANSCRIPT, {"Transcript": []}), (DESCRIBE, {"Contact": {}})]:
            for color in ["off", "on"]:
                add("result", args + ["--output", output, "--color", color], answers=[answer])
        add("result", LIST + ["--no-paginate", "--output", output],
            answers=[{**FLOWS, "NextToken": "n"}])
        add("result", LIST + ["--output", output, "--query", "ContactFlowSummaryList[].Name"],
            answers=[FLOWS])
        add("result", LIST + ["--output", output, "--query", "length(ContactFlowSummaryList)"],
            answers=[FLOWS])
        add("result", TRANSCRIPT + ["--output", output, "--query", "Transcript[].[Id,Type]"],
            answers=[ITEMS])
        add("result", TRANSCRIPT + ["--output", output, "--query", "Transcript[].Attachments[]"],
            answers=[ITEMS])
        add("result", TRANSCRIPT + ["--output", output, "--query", "Transcript[].Attachments"],
            answers=[ITEMS])
    for body in ["", "nonsense", "[]", "5", "null", "\"x\"", '{"ContactId":5}', '{"ContactId":null}',
                 '{"ContactId":["x"]}', '{"ContactId":{"a":1}}', '{"ContactId":1.50}',
                 '{"contactid":"x"}', '{"ContactId":"a","ContactId":"b"}', '{"ContactId":"\\ud83d\\ude00"}']:
        start("body", answers=[{"status": 200, "body": body}])
    for body in ['{"Contact":{"QueuePriority":"5"}}', '{"Contact":{"QueuePriority":1.7}}',
                 '{"Contact":{"QueuePriority":true}}', '{"Contact":{"QueuePriority":"x"}}',
                 '{"Contact":{"QueueInfo":"x"}}', '{"Contact":{"Tags":["x"]}}',
                 '{"Contact":{"InitiationTimestamp":"2026-01-01T00:00:00Z"}}',
                 '{"Contact":{"InitiationTimestamp":1e9}}', '{"Contact":null}', '{"Contact":[]}']:
        add("body", DESCRIBE, answers=[{"status": 200, "body": body}])
    iso = {"{HOME}/.aws/config": "[default]\ncli_timestamp_format = iso8601\n"}
    add("body", DESCRIBE, answers=[CONTACT], files=iso)
    add("body", TRANSCRIPT, answers=[ITEMS], files=iso)
    wide = {"Attributes": {f"key{n}": "v" * 15 for n in range(8)}}
    add("result", GET + ["--output", "table"], answers=[wide])
    add("result", GET + ["--output", "table"], answers=[{"Attributes": {"k": "x" * 100}}])
    add("result", LIST + ["--output", "table"], answers=[{"ContactFlowSummaryList": [
        {"Id": "i" * 40, "Arn": "a" * 50, "Name": "n" * 30}]}])
    add("result", LIST + ["--output", "table"], answers=[{"ContactFlowSummaryList": [
        {"Id": "ｗｉｄｅ", "Name": "…—±"}, {"Id": "x", "Name": "½"}]}])


def pages():
    def flows(*names, **rest):
        return {"ContactFlowSummaryList": [{"Id": name} for name in names], **rest}

    three = [flows("1", "2", NextToken="t1"), flows("3", "4", NextToken="t2"), flows("5")]
    for output in ["json", "text", "table"]:
        for words in [[], ["--max-items", "1"], ["--max-items", "2"], ["--max-items", "3"],
                      ["--max-items", "5"], ["--max-items", "9"], ["--max-items", "0"],
                      ["--max-items", "-1"], ["--query", "ContactFlowSummaryList[].Id"],
                      ["--query", "NextToken"], ["--no-paginate"]]:
            add("pages", LIST + words + ["--output", output], answers=three)
    for words in [["--page-size", "2"], ["--max-results", "2"], ["--next-token", "x"],
                  ["--starting-token", "raw"], ["--starting-token", "raw___1"],
                  ["--starting-token", "None___1"], ["--starting-token", "a___b___c"],
                  ["--starting-token", "a___b"], ["--starting-token", ""],
                  ["--starting-token", "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="],
                  ["--starting-token", "eyJOZXh0VG9rZW4iOiAidDEifQ=="],
                  ["--starting-token", "eyJYIjogMX0="], ["--starting-token", "e30="],
                  ["--starting-token", "eyJOZXh0VG9rZW4iOiAidDEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==",
                   "--max-items", "1"],
                  ["--no-paginate", "--max-items", "5"], ["--max-results", "5", "--page-size", "2"],
                  ["--no-paginate", "--starting-token", "x", "--page-size", "1"],
                  ["--no-paginate", "--max-items", "0"],
                  ["--cli-input-json", '{"InstanceId":"i","NextToken":"j","MaxResults":7}']]:
        add("pages", LIST + words, answers=three)
    add("pages", LIST, answers=[flows("1", NextToken="same")])
    add("pages", LIST + ["--output", "text"], answers=[flows("1", NextToken="same")])
    add("pages", LIST, answers=[flows("1", NextToken=""), flows("2")])
    add("pages", LIST, answers=[flows("1", NextToken="t"), {"NextToken": None}])
    add("pages", LIST, answers=[flows("1", NextToken="t"),
                                {"status": 400, "body": {"message": "late"}}])
    add("pages", LIST + ["--output", "text"],
        answers=[flows("1", NextToken="t"), {"status": 400, "body": {"message": "late"}}])


def generated(seed=20260101, shorthand_count=60, json_count=40):
    source = random.Random(seed)
    pieces = list("ab1=,[]{}'\" \\.@#é") + ["x=", ",y=", "='", "\\,", "\\'", "[a,b]", "{c=d}", "key"]
    for _ in range(shorthand_count):
        text = "a=" + "".join(source.choice(pieces) for _ in range(source.randint(0, 9)))
        start("generated", "--attributes", text)

    def value(depth):
        kind = source.randrange(8 if depth < 3 else 6)
        if kind == 0:
            return source.choice(["null", "true", "false"])
        if kind == 1:
            return source.choice(["0", "-1", "1.5", "1e3", "12345678901234567890"])
        if kind < 6:
            return '"' + "".join(source.choice(list(string.ascii_letters) + ["\\n", "\\u00e9", "é", "😀", "'", '\\"'])
                                 for _ in range(source.randint(0, 5))) + '"'
        if kind == 6:
            return "[" + ",".join(value(depth + 1) for _ in range(source.randint(0, 3))) + "]"
        return "{" + ",".join(f'"k{n}":{value(depth + 1)}' for n in range(source.randint(0, 3))) + "}"

    for _ in range(json_count):
        text = "{" + ",".join(f'"a{n}": {value(0)}' for n in range(source.randint(0, 3))) + "}"
        if source.random() < 0.3:
            place = source.randrange(len(text))
            text = "{" + text[1:place] + source.choice(["", "x", ",", '"', "\\"]) + text[place + 1:]
        start("generated", "--attributes", text)


for fill in (usage, options, parameter_files, shorthand, json_values, validation, input_json, skeletons,
             requests, surroundings, retries, service_errors, results, pages, generated):
    fill()
