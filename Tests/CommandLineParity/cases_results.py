# SPDX-License-Identifier: Apache-2.0
"""Results in every format, queries, and pages."""
from table import DESCRIBE, GET, LIST, TRANSCRIPT, add, start


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
