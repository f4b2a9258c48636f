# SPDX-License-Identifier: Apache-2.0
"""Requests, settings and keys, retries, and the errors of a service."""
from table import ANSWER, LIST, PARTICIPANT, SEND, TRANSCRIPT, add, start


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
