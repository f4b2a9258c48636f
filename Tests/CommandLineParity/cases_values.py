# SPDX-License-Identifier: Apache-2.0
"""Shorthand, JSON, the check of the input, whole inputs and samples, and generated values."""
import random
import string

from table import ANSWER, DESCRIBE, FULL, GET, LIST, NEEDED, PARTICIPANT, SEND, START, TRANSCRIPT, add, start


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
