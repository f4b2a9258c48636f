# SPDX-License-Identifier: Apache-2.0
"""Queues and hours of operation: made, changed and deleted by boto3, and what flows find in them."""

import datetime
import itertools
import json
import pathlib
import re

import pytest

from aws_cli import aws, shell
from chat import refusal, start_chat
from flows import action, create_flow, hang_up, pause, say

FULL_WEEK = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"]
_numbers = itertools.count(1)


def time(hours: int, minutes: int = 0) -> dict:
    return {"Hours": hours, "Minutes": minutes}


def entry(day: str, start: dict, end: dict) -> dict:
    return {"Day": day, "StartTime": start, "EndTime": end}


ALWAYS = [entry(day, time(0), time(0)) for day in FULL_WEEK]


class Centre:
    """A server of one's own on the virtual clock, with its operations on queues in few words."""

    def __init__(self, server):
        self.server = server

    @property
    def connect(self):
        return self.server.connect

    @property
    def instance(self) -> str:
        return self.server.ready["instanceId"]

    def make_hours(self, config: list[dict] = ALWAYS, **members) -> str:
        members = {"Name": f"hours {next(_numbers)}", "TimeZone": "UTC"} | members
        return self.connect.create_hours_of_operation(
            InstanceId=self.instance, Config=config, **members)["HoursOfOperationId"]

    def make_queue(self, **members) -> str:
        members = {"Name": f"queue {next(_numbers)}"} | members
        if "HoursOfOperationId" not in members:
            members["HoursOfOperationId"] = self.hours()[0]["Id"]
        return self.connect.create_queue(InstanceId=self.instance, **members)["QueueId"]

    def hours(self) -> list[dict]:
        return list(self.connect.get_paginator("list_hours_of_operations").paginate(
            InstanceId=self.instance).search("HoursOfOperationSummaryList"))

    def queues(self) -> list[dict]:
        return list(self.connect.get_paginator("list_queues").paginate(
            InstanceId=self.instance).search("QueueSummaryList"))

    def queue(self, queue: str) -> dict:
        return self.connect.describe_queue(InstanceId=self.instance, QueueId=queue)["Queue"]

    def describe_hours(self, hours: str) -> dict:
        return self.connect.describe_hours_of_operation(
            InstanceId=self.instance, HoursOfOperationId=hours)["HoursOfOperation"]

    def place(self, customer) -> int:
        """The place of the chat's newest contact in its queue."""
        metrics = self.connect.get_contact_metrics(
            InstanceId=self.instance, ContactId=customer.transcript()[-1]["ContactId"],
            Metrics=[{"Name": "POSITION_IN_QUEUE"}])["MetricResults"]
        return int(metrics[0]["Value"]["Number"])


@pytest.fixture
def centre(make_server):
    return Centre(make_server("--clock", "virtual").start())


@pytest.fixture
def chat(centre, opened):
    """Starts a chat with a flow, connects its customer and lets happen what is due."""
    def start(*actions: dict, flow: str | None = None):
        flow = flow or create_flow(centre.server, *actions)
        customer = opened(start_chat(centre.server, ContactFlowId=flow)).connect()
        centre.server.settle()
        return customer
    return start


def said(customer) -> list[str]:
    return [item["Content"] for item in customer.transcript()
            if item["Type"] == "MESSAGE" and item["ParticipantRole"] == "SYSTEM"]


def enter(queue: str) -> list[dict]:
    """Puts the chat into a queue, or says why not."""
    return [
        action("set", "UpdateContactTargetQueue", {"QueueId": queue}, "enter",
               {"NoMatchingError": "unknown"}),
        action("enter", "TransferContactToQueue", {}, "end",
               {"NoMatchingError": "failed", "QueueAtCapacity": "full"}),
        say("unknown", "no such queue", "pause"), say("failed", "not taken", "pause"),
        say("full", "full", "pause"), pause(), hang_up()]


def check_hours(hours: str | None = None) -> list[dict]:
    parameters = {"HoursOfOperationId": hours} if hours else {}
    return [
        action("check", "CheckHoursOfOperation", parameters, "open",
               {"NoMatchingError": "failed"}, {"True": "open", "False": "closed"}),
        say("open", "open", "pause"), say("closed", "closed", "pause"),
        say("failed", "no hours", "pause"), pause(), hang_up()]


class TestOperations:
    def test_a_queue_is_what_it_was_made_as(self, centre):
        made = centre.connect.create_queue(
            InstanceId=centre.instance, Name="Care", Description="All of it", MaxContacts=7,
            HoursOfOperationId=centre.hours()[0]["Id"], Tags={"team": "ä", "tier": "1"},
            OutboundCallerConfig={"OutboundCallerIdName": "Care"})
        queue = centre.queue(made["QueueArn"])
        modified = queue.pop("LastModifiedTime")
        assert isinstance(modified, datetime.datetime)
        assert queue == {
            "Name": "Care", "QueueArn": made["QueueArn"], "QueueId": made["QueueId"],
            "Description": "All of it", "OutboundCallerConfig": {"OutboundCallerIdName": "Care"},
            "HoursOfOperationId": centre.hours()[0]["Id"], "MaxContacts": 7, "Status": "ENABLED",
            "Tags": {"team": "ä", "tier": "1"}, "LastModifiedRegion": "us-east-1"}
        assert [queue["Name"] for queue in centre.queues()] == ["BasicQueue", "Care"]

    def test_hours_are_what_they_were_made_as(self, centre):
        config = [entry("MONDAY", time(9), time(17, 30)), entry("SUNDAY", time(12), time(0))]
        made = centre.connect.create_hours_of_operation(
            InstanceId=centre.instance, Name="Office", Description="Ours",
            TimeZone="Europe/Berlin", Config=config, Tags={"team": "b"})
        hours = centre.describe_hours(made["HoursOfOperationArn"])
        assert isinstance(hours.pop("LastModifiedTime"), datetime.datetime)
        assert hours == {
            "HoursOfOperationId": made["HoursOfOperationId"],
            "HoursOfOperationArn": made["HoursOfOperationArn"], "Name": "Office",
            "Description": "Ours", "TimeZone": "Europe/Berlin", "Config": config,
            "Tags": {"team": "b"}, "LastModifiedRegion": "us-east-1"}
        assert f":instance/{centre.instance}/operating-hours/" in made["HoursOfOperationArn"]
        assert [hours["Name"] for hours in centre.hours()] == ["Basic Hours", "Office"]

    def test_refusals_are_exceptions_that_the_client_knows(self, centre):
        connect, known = centre.connect, centre.connect.exceptions
        basic, hours = centre.queues()[0]["Id"], centre.hours()[0]["Id"]
        with pytest.raises(known.DuplicateResourceException):
            centre.make_queue(Name="BasicQueue")
        with pytest.raises(known.ResourceNotFoundException):
            centre.queue("00000000-0000-4000-8000-000000000000")
        with pytest.raises(known.InvalidParameterException):
            centre.make_hours(TimeZone="Middle/Earth")
        with pytest.raises(known.InvalidRequestException):
            connect.update_queue_name(InstanceId=centre.instance, QueueId=basic)
        with pytest.raises(known.ResourceInUseException) as refused:
            connect.delete_hours_of_operation(
                InstanceId=centre.instance, HoursOfOperationId=hours)
        assert "BasicQueue" in refused.value.response["Error"]["Message"]

    def test_the_quotas_of_the_service_hold_when_they_are_asked_for(self, make_server):
        # The rate of calls is not what is tested.
        rates = [f"{name}=1000/1000" for name in ("create-queue", "create-hours-of-operation")]
        centre = Centre(make_server(
            "--quota", "service", *[word for rate in rates for word in ("--quota", rate)]).start())
        hours = centre.hours()[0]["Id"]
        for _ in range(49):
            centre.make_queue(HoursOfOperationId=hours)
        assert refusal(centre.make_queue, HoursOfOperationId=hours) == (
            429, "LimitExceededException")
        for _ in range(99):
            centre.make_hours([])
        assert refusal(centre.make_hours, []) == (429, "LimitExceededException")

    def test_everything_is_there_after_a_kill(self, centre):
        hours = centre.make_hours([entry("FRIDAY", time(8), time(12))], Tags={"a": "b"})
        queue = centre.make_queue(HoursOfOperationId=hours, MaxContacts=2, Tags={"c": "d"})
        gone = centre.make_queue()
        connect, instance = centre.connect, centre.instance
        connect.update_queue_status(InstanceId=instance, QueueId=queue, Status="DISABLED")
        connect.update_queue_name(InstanceId=instance, QueueId=queue, Description="new")
        connect.delete_queue(InstanceId=instance, QueueId=gone)
        before = centre.queue(queue), centre.describe_hours(hours), centre.queues()
        centre.server.kill()
        centre.server.start()
        assert (centre.queue(queue), centre.describe_hours(hours), centre.queues()) == before
        assert refusal(centre.queue, gone) == (404, "ResourceNotFoundException")


class TestCommandLine:
    def test_the_documented_commands_make_a_queue_with_its_hours(self, centre):
        page = (pathlib.Path(__file__).parents[2] / "docs" / "flows.md").read_text()
        example = re.search(r"## Queues and hours.*?```sh\n(.*?)```", page, re.DOTALL).group(1)
        shell(centre.server, example)
        care = next(queue["Id"] for queue in centre.queues() if queue["Name"] == "Care")
        hours = centre.describe_hours(centre.queue(care)["HoursOfOperationId"])
        assert centre.queue(care)["MaxContacts"] == 20
        assert hours["TimeZone"] == "Europe/Berlin"
        assert hours["Config"] == [
            entry("MONDAY", time(9), time(17, 30)), entry("FRIDAY", time(20), time(0)),
            entry("SATURDAY", time(0), time(2))]

    def test_the_aws_cli_makes_and_takes_away(self, centre):
        server, instance = centre.server, ["--instance-id", centre.instance]
        made = aws(server, "connect", "create-hours-of-operation", *instance, "--name", "Late",
                   "--time-zone", "UTC", "--config", "[]", "--tags", "team=a")
        hours = ["--hours-of-operation-id", made["HoursOfOperationId"]]
        queue = ["--queue-id", aws(server, "connect", "create-queue", *instance, "--name", "Q",
                                   *hours)["QueueId"]]
        aws(server, "connect", "update-queue-status", *instance, *queue, "--status", "DISABLED")
        aws(server, "connect", "update-queue-max-contacts", *instance, *queue,
            "--max-contacts", "4")
        shown = aws(server, "connect", "describe-queue", *instance, *queue)["Queue"]
        assert (shown["Status"], shown["MaxContacts"]) == ("DISABLED", 4)
        aws(server, "connect", "delete-queue", *instance, *queue)
        aws(server, "connect", "delete-hours-of-operation", *instance, *hours)
        assert [queue["Name"] for queue in centre.queues()] == ["BasicQueue"]
        assert [hours["Name"] for hours in centre.hours()] == ["Basic Hours"]


class TestHours:
    def test_a_flow_finds_them_closed_once_the_clock_says_so(self, centre, chat):
        # Noon in UTC, whatever the date is.
        now = datetime.datetime.fromisoformat(centre.server.advance("PT0S"))
        hour = datetime.timedelta(hours=1)
        noon = now.replace(hour=12, minute=0, second=0, microsecond=0) + 24 * hour
        centre.server.advance(f"PT{(noon - now).total_seconds():.3f}S")
        day = FULL_WEEK[(noon.weekday() + 1) % 7]
        hours = centre.make_hours([entry(day, time(11), time(13))])
        flow = create_flow(centre.server, *check_hours(hours))
        assert said(chat(flow=flow)) == ["open"]
        centre.server.advance("PT59M59S")
        assert said(chat(flow=flow)) == ["open"]
        centre.server.advance("PT1S")
        assert said(chat(flow=flow)) == ["closed"]
        centre.connect.update_hours_of_operation(
            InstanceId=centre.instance, HoursOfOperationId=hours,
            Config=[entry(day, time(11), time(0))])
        assert said(chat(flow=flow)) == ["open"]

    def test_those_of_the_queue_are_asked_when_none_are_named(self, centre, chat):
        queue = centre.make_queue(HoursOfOperationId=centre.make_hours([]))
        choose = action("choose", "UpdateContactTargetQueue", {"QueueId": queue}, "check",
                        {"NoMatchingError": "failed"})
        assert said(chat(choose, *check_hours())) == ["closed"]
        centre.connect.update_queue_hours_of_operation(
            InstanceId=centre.instance, QueueId=queue, HoursOfOperationId=centre.make_hours())
        assert said(chat(choose, *check_hours())) == ["open"]

    def test_the_sample_says_that_it_is_closed(self, centre, opened):
        centre.connect.update_hours_of_operation(
            InstanceId=centre.instance, HoursOfOperationId=centre.hours()[0]["Id"], Config=[])
        customer = opened(start_chat(centre.server)).connect()
        customer.socket.message("We are closed now. Please come back in our hours.")
        customer.socket.event("chat.ended")

    def test_flows_that_name_hours_that_are_gone_take_their_error_branch(self, centre, chat):
        hours = centre.make_hours()
        flow = create_flow(centre.server, *check_hours(hours))
        centre.connect.delete_hours_of_operation(
            InstanceId=centre.instance, HoursOfOperationId=hours)
        assert said(chat(flow=flow)) == ["no hours"]


class TestQueues:
    def test_chats_wait_in_the_queue_that_their_flow_names(self, centre, chat):
        first, second = centre.make_queue(), centre.make_queue()
        chats = [chat(*enter(queue)) for queue in (first, second, second)]
        assert [centre.place(customer) for customer in chats] == [1, 1, 2]
        for customer, queue in zip(chats, (first, second, second)):
            contact = centre.connect.describe_contact(
                InstanceId=centre.instance, ContactId=customer.contact_id)["Contact"]
            assert contact["QueueInfo"]["Id"] == queue

    def test_a_full_queue_takes_the_branch_for_it_until_somebody_leaves(self, centre, chat):
        queue = centre.make_queue(MaxContacts=1)
        flow = create_flow(centre.server, *enter(queue))
        first = chat(flow=flow)
        assert said(first) == []
        assert said(chat(flow=flow)) == ["full"]
        centre.server.restart()
        assert said(chat(flow=flow)) == ["full"]
        first.disconnect()
        assert said(chat(flow=flow)) == []
        centre.connect.update_queue_max_contacts(
            InstanceId=centre.instance, QueueId=queue, MaxContacts=2)
        assert said(chat(flow=flow)) == []
        assert said(chat(flow=flow)) == ["full"]
        centre.connect.update_queue_max_contacts(InstanceId=centre.instance, QueueId=queue)
        assert said(chat(flow=flow)) == []

    def test_a_queue_is_full_also_for_chats_of_one_moment(self, centre, opened):
        queue = centre.make_queue(MaxContacts=3)
        flow = create_flow(centre.server, pause("first", "set", 60), *enter(queue))
        customers = [opened(start_chat(centre.server, ContactFlowId=flow)).connect()
                     for _ in range(8)]
        centre.server.advance("PT1M")
        assert sorted(said(customer) for customer in customers) == [[]] * 3 + [["full"]] * 5

    def test_a_disabled_queue_takes_no_more_and_keeps_those_it_has(self, centre, chat):
        queue = centre.make_queue()
        flow = create_flow(centre.server, *enter(queue))
        first = chat(flow=flow)
        for status, words in [("DISABLED", ["not taken"]), ("ENABLED", [])]:
            centre.connect.update_queue_status(
                InstanceId=centre.instance, QueueId=queue, Status=status)
            assert centre.queue(queue)["Status"] == status
            assert said(chat(flow=flow)) == words
            assert centre.place(first) == 1

    def test_a_queue_is_deleted_when_the_last_chat_has_left(self, centre, chat):
        queue = centre.make_queue()
        flow = create_flow(centre.server, *enter(queue))
        customer = chat(flow=flow)
        delete = {"InstanceId": centre.instance, "QueueId": queue}
        assert refusal(centre.connect.delete_queue, **delete) == (409, "ResourceInUseException")
        customer.disconnect()
        centre.connect.delete_queue(**delete)
        assert said(chat(flow=flow)) == ["no such queue"]

    def test_a_chat_that_moves_to_its_own_queue_is_still_the_first(self, centre, chat):
        queue = centre.make_queue()
        content = {"Version": "2019-10-30", "StartAction": "wait", "Actions": [
            action("wait", "Wait", {"TimeLimitSeconds": "60"}, "move",
                   {"NoMatchingError": "end"}, {"WaitCompleted": "move"}),
            action("move", "DequeueContactAndTransferToQueue", {"QueueId": queue}, "end",
                   {"NoMatchingError": "end", "QueueAtCapacity": "end"}),
            action("end", "EndFlowExecution")]}
        queue_flow = centre.connect.create_contact_flow(
            InstanceId=centre.instance, Name="around", Type="CUSTOMER_QUEUE",
            Content=json.dumps(content))["ContactFlowId"]
        hook = action("hook", "UpdateContactEventHooks",
                      {"EventHooks": {"CustomerQueue": queue_flow}}, "set",
                      {"NoMatchingError": "end"})
        customer = chat(hook, *enter(queue))
        assert centre.place(customer) == 1
        centre.server.advance("PT3M")
        contacts = centre.connect.list_associated_contacts(
            InstanceId=centre.instance, ContactId=customer.contact_id)["ContactSummaryList"]
        assert [contact["InitiationMethod"] for contact in contacts][-1] == "QUEUE_TRANSFER"
        metrics = centre.connect.get_contact_metrics(
            InstanceId=centre.instance, ContactId=contacts[-1]["ContactId"],
            Metrics=[{"Name": "POSITION_IN_QUEUE"}])["MetricResults"]
        assert metrics[0]["Value"]["Number"] == 1
        ask = [action("ask", "GetMetricData", {"QueueId": queue}, "tell",
                      {"NoMatchingError": "end"}),
               say("tell", "$.Metrics.Queue.Size since $.Metrics.Queue.OldestContactAge",
                   "pause"), pause(), hang_up()]
        size, age = said(chat(*ask))[0].split(" since ")
        assert size == "1" and int(age) < 60
