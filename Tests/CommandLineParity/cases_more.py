# SPDX-License-Identifier: Apache-2.0
"""Where calls go, proxies, key processes, time limits, samples of outputs, other lists, manuals."""
from table import ANSWER, FULL, LIST, NEEDED, PARTICIPANT, SEND, START, add, start

CONFIG = "{HOME}/.aws/config"
SHARED = "{HOME}/.aws/credentials"
REFUSED = [{"status": 403, "body": ""}]


def targets():
    """A proxy that refuses sees where a call would go; nothing leaves the machine."""
    real = {"AWS_ENDPOINT_URL": None, "HTTPS_PROXY": "{URL}", "AWS_MAX_ATTEMPTS": "1"}
    send = SEND + ["--content-type", "text/plain", "--content", "x"]
    dual, fips = {"AWS_USE_DUALSTACK_ENDPOINT": "true"}, {"AWS_USE_FIPS_ENDPOINT": "TRUE"}
    for command in (FULL, send):
        for region in ("us-east-1", "eu-west-2", "cn-north-1", "us-gov-west-1", "mars-1"):
            add("target", command + ["--region", region], env=real, answers=REFUSED)
        for more in (dual, fips, {**dual, **fips}):
            for region in ("us-east-1", "us-gov-west-1"):
                add("target", command + ["--region", region], env={**real, **more}, answers=REFUSED)
    add("target", FULL, env=real, answers=REFUSED,
        files={CONFIG: "[default]\nuse_dualstack_endpoint = true\nregion = eu-west-1\n"})
    add("target", FULL, env={**real, "AWS_DEFAULT_REGION": None}, answers=REFUSED,
        files={CONFIG: "[default]\nuse_fips_endpoint = true\nregion = eu-west-1\n"})
    add("target", FULL, env={**real, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true",
                             "AWS_ENDPOINT_URL_CONNECT": "http://127.0.0.1:{CLOSED}"}, answers=REFUSED)
    add("target", FULL, env={**real, "AWS_ENDPOINT_URL_CONNECT": "https://connect.example:8443/x"},
        answers=REFUSED)


def proxies():
    closed = "http://127.0.0.1:{CLOSED}"
    once = {"AWS_MAX_ATTEMPTS": "1"}
    tls = ["--endpoint-url", "https://connect.example"]
    plain = ["--endpoint-url", "http://connect.example"]
    start("proxy", *tls, env={**once, "HTTPS_PROXY": closed})
    start("proxy", *tls, env={**once, "HTTPS_PROXY": "http://us%20er:p%40ss@127.0.0.1:{PORT}"},
          answers=REFUSED)
    start("proxy", *tls, env={**once, "https_proxy": "127.0.0.1:{PORT}"}, answers=REFUSED)
    start("proxy", *tls, env={**once, "HTTPS_PROXY": closed, "https_proxy": "{URL}"}, answers=REFUSED)
    start("proxy", *plain, env={**once, "HTTP_PROXY": "//127.0.0.1:{PORT}"})
    start("proxy", *plain, env={**once, "HTTP_PROXY": closed})
    start("proxy", *plain, env={**once, "HTTP_PROXY": "http://me:secret@127.0.0.1:{PORT}"})
    for excepted in ("127.0.0.1", "localhost", "*", "127.0.0.1:{PORT}", "a.b, 127.0.0.1", "0.0.1", "",
                     ".0.0.1", "127.0.0.0/8"):
        start("proxy", env={**once, "HTTP_PROXY": closed, "NO_PROXY": excepted})
    start("proxy", env={**once, "HTTP_PROXY": closed, "no_proxy": "x", "NO_PROXY": "*"})
    start("proxy", env={**once, "ALL_PROXY": closed})
    start("proxy", "--endpoint-url", "https://127.0.0.1:{CLOSED}",
          env={**once, "HTTPS_PROXY": "{URL}", "NO_PROXY": "127.0.0.1"})


def key_processes():
    none = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
    key = '{"Version":1,"AccessKeyId":"PROC","SecretAccessKey":"s"%s}'

    def process(body, command="{WORK}/key.sh", file=CONFIG, **rest):
        start("process", env={**none, **rest}, files={
            "key.sh": "#!/bin/sh\n" + body + "\n",
            file: f"[default]\ncredential_process = {command}\n"})

    whole = f"echo '{key % ''}'"
    process(whole, file=SHARED)
    process(whole, command="  {WORK}/key.sh  ")
    process(whole, command="sh -c \"exec {WORK}/key.sh\"")
    process(whole, command="no-such-program-anywhere")
    process(whole, command="{WORK}")
    process(whole, command="'open")
    process("echo '%s'" % key % ',"Expiration":"2999-01-01T00:00:00Z"')
    process("echo '%s'" % key % ',"Expiration":"2020-01-01T00:00:00Z"')
    process("echo '%s'" % key % ',"Expiration":"soon"')
    process("echo '%s'" % key % ',"AccountId":"1"')
    process("echo '[]'")
    process("true")
    process("echo '{\"Version\":\"1\",\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\"}'")
    process("echo '{\"Version\":1,\"AccessKeyId\":\"P\"}'; exit 1")
    process('echo "{\\"Version\\":1,\\"AccessKeyId\\":\\"$1\\",\\"SecretAccessKey\\":\\"s\\"}"',
            command="{WORK}/key.sh \"a b\" c")
    start("process", env=none, files={
        "key.sh": f"#!/bin/sh\n{whole}\n",
        SHARED: "[default]\naws_access_key_id = SHARED\naws_secret_access_key = s\n",
        CONFIG: "[default]\ncredential_process = {WORK}/key.sh\n"})
    start("process", env=none, files={
        "key.sh": f"#!/bin/sh\n{whole}\n",
        CONFIG: "[default]\ncredential_process = {WORK}/key.sh\naws_access_key_id = CONF\n"
                "aws_secret_access_key = s\n"})
    start("process", files={"key.sh": f"#!/bin/sh\n{whole}\n",
                            CONFIG: "[default]\ncredential_process = {WORK}/key.sh\n"})
    start("process", "--profile", "p", files={
        "key.sh": f"#!/bin/sh\n{whole}\n", CONFIG: "[profile p]\ncredential_process = {WORK}/key.sh\n"})


def limits():
    """Time limits, tries, and files that cannot be read."""
    once = {"AWS_MAX_ATTEMPTS": "1"}
    for words in [["--cli-read-timeout", "-1"], ["--cli-connect-timeout", "-1"],
                  ["--cli-read-timeout=-5", "--cli-connect-timeout", "0"],
                  ["--cli-connect-timeout", "1", "--cli-read-timeout", "1"],
                  ["--cli-read-timeout", "3_0"], ["--cli-read-timeout", ""]]:
        start("limit", *words, env=once)
    start("limit", "--cli-read-timeout", "1", "--cli-connect-timeout", "1", answers=["hang"],
          env={**once, "AWS_RETRY_MODE": "standard"})
    failure = {"status": 500, "headers": {"x-amzn-ErrorType": "E"}, "body": {"message": "gone"}}
    start("limit", env={"AWS_RETRY_MODE": "standard"}, answers=[failure])
    start("limit", env={"AWS_RETRY_MODE": "adaptive"}, answers=[failure, failure, ANSWER])
    start("limit", answers=[failure, failure, ANSWER])
    start("limit", files={CONFIG: "[default]\nretry_mode = standard\nmax_attempts = 2\n"},
          answers=[failure, failure, ANSWER])
    start("limit", files={CONFIG: "[default]\nretry_mode = standard\nmax_attempts = 2\n"}, env=once,
          answers=[failure, ANSWER])
    start("limit", files={CONFIG: "[default]\nretry_mode = eager\n"})
    start("limit", files={CONFIG: "[default]\nmax_attempts = x\n"})
    start("limit", "--no-verify-ssl", "--ca-bundle", "{WORK}/none.pem")
    start("limit", env={"AWS_CA_BUNDLE": "{WORK}/none.pem"})
    for text in ["[profile ]\n", "[default]\nregion = eu-west-1 # note\n",
                 "[default]\ns3 =\n  a = b\noutput = text\n"]:
        start("limit", files={CONFIG: text}, env={"AWS_DEFAULT_REGION": None})
    start("limit", env={"AWS_CONFIG_FILE": "{WORK}/none", "AWS_SHARED_CREDENTIALS_FILE": "{WORK}/none"})
    start("limit", env={"AWS_DEFAULT_OUTPUT": ""})


def nested_files():
    files = {"body.txt": "hello\n", "int.txt": "7", "map.json": '{"a":"1"}', "bad.txt": b"\xff"}
    for text in ["k={ValueString@=file://body.txt}", "k={ValueInteger@=file://int.txt}",
                 "k={ValueString@=file://missing}", "k@={ValueString=x}", "k={ValueString@=fileb://bad.txt}",
                 "k={ValueList=[{ValueString@=file://body.txt}]}", "k={ValueString@='file://body.txt'}",
                 "k={ValueString @= file://body.txt , ValueInteger=1}", "k@=file://map.json"]:
        start("nested-file", "--segment-attributes", text, files=files)
    for text in ["DisplayName@=file://body.txt", "DisplayName@=[file://body.txt]",
                 "DisplayName=file://body.txt"]:
        add("nested-file", START + NEEDED[:4] + ["--participant-details", text], files=files,
            answers=[ANSWER])
    start("nested-file", "--attributes", "a@=[file://body.txt,plain]", files=files)
    start("nested-file", "--instance-id", "file://int.txt", files=files)
    start("nested-file", "--client-token", "fileb://body.txt", files=files)


def samples():
    """A sample of an output checks the input first."""
    out = ["--generate-cli-skeleton", "output"]
    for words in [["--participant-details", '{"Other":1}'], ["--participant-details", "{}"],
                  ["--attributes", '{"a":5}'], ["--chat-duration-in-minutes", "59"],
                  ["--chat-duration-in-minutes", "x"], ["--initial-message", "Content=a"],
                  ["--client-token", "file://missing"], ["--query", "["], ["--query", "nope(@)"],
                  ["--no-sign-request"], ["--output", "table", "--query", "[ContactId]"],
                  ["--region", "bad region"], ["--profile", "nope"],
                  ["--cli-input-json", '{"InstanceId":5}'], ["--bogus"],
                  ["--endpoint-url", "https://127.0.0.1:{CLOSED}"]]:
        add("sample", FULL + out + words)
    add("sample", FULL + out, env={"AWS_DEFAULT_OUTPUT": "yaml"})
    add("sample", FULL + out, env={"AWS_MAX_ATTEMPTS": "0"})
    for words in [["--no-paginate"], ["--page-size", "3"], ["--max-results", "3"], ["--output", "table"],
                  ["--query", "ContactFlowSummaryList[].Id"], ["--contact-flow-types", "[5]"]]:
        add("sample", LIST + out + words)


def lists():
    """The other lists, each with its own key and token."""
    def pages(key, **rest):
        return [{key: [{"Id": "1"}, {"Id": "2"}], "NextToken": "t", **rest},
                {key: [{"Id": "3"}], **rest}]

    queues = ["connect", "list-queues", "--instance-id", "i"]
    instances = ["connect", "list-instances"]
    time = ["--time-range", "Type=INITIATION_TIMESTAMP,StartTime=2026-01-01T00:00:00Z,EndTime=1767312000"]
    search = ["connect", "search-contacts", "--instance-id", "i"] + time
    references = ["connect", "list-contact-references", "--instance-id", "i", "--contact-id", "c",
                  "--reference-types", "URL"]
    associated = ["connect", "list-associated-contacts", "--instance-id", "i", "--contact-id", "c"]
    for command, key, rest in [(queues, "QueueSummaryList", {}), (instances, "InstanceSummaryList", {}),
                               (search, "Contacts", {"TotalCount": 3}),
                               (references, "ReferenceSummaryList", {}),
                               (associated, "ContactSummaryList", {})]:
        for words in [[], ["--max-items", "1"], ["--max-items", "2"], ["--page-size", "2"],
                      ["--no-paginate"], ["--starting-token", "t"], ["--max-results", "1"],
                      ["--max-items", "1", "--output", "text"], ["--output", "table"],
                      ["--output", "text", "--query", f"{key}[].Id"], ["--query", "TotalCount"]]:
            add("list", command + words, answers=pages(key, **rest))


def manuals():
    """Title and headings of the manual at every level."""
    plain = {"PAGER": "cat", "MANPAGER": "cat"}
    for words in [["connect", "help"], ["connectparticipant", "help"], START + ["help"], FULL + ["help"],
                  ["connect", "--region", "x", "help"], START + ["help", "--output", "text"],
                  SEND[:2] + ["help"], ["connect", "list-queues", "help"], ["--debug=1", "help"]]:
        add("manual", words, env=plain)
