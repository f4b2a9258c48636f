# SPDX-License-Identifier: Apache-2.0
"""A chat as its participants see it: boto3 for requests, a WebSocket for what comes back."""

from __future__ import annotations

from botocore.exceptions import ClientError

from chat_socket import ChatSocket
from parley_server import ParleyServer

BOTH = ["WEBSOCKET", "CONNECTION_CREDENTIALS"]


class Participant:
    def __init__(self, server: ParleyServer, contact_id: str, participant_id: str, token: str):
        self.server = server
        self.contact_id = contact_id
        self.id = participant_id
        self.token = token
        self.connection_token = ""
        self.sockets: list[ChatSocket] = []

    @property
    def socket(self) -> ChatSocket:
        """The newest socket."""
        return self.sockets[-1]

    def create_connection(self, **members) -> dict:
        """A socket URL and a connection token; the newest token is the one used from then on."""
        answer = self.server.participant.create_participant_connection(
            ParticipantToken=self.token, **({"Type": BOTH} | members))
        if "ConnectionCredentials" in answer:
            self.connection_token = answer["ConnectionCredentials"]["ConnectionToken"]
        return answer

    def open_socket(self) -> ChatSocket:
        url = self.create_connection()["Websocket"]["Url"]
        self.sockets.append(ChatSocket(url, self.server.ca_bundle))
        return self.socket

    def connect(self) -> Participant:
        self.open_socket().subscribe()
        return self

    def send(self, content: str, **members) -> dict:
        return self.server.participant.send_message(
            ConnectionToken=self.connection_token, Content=content,
            **({"ContentType": "text/plain"} | members))

    def send_event(self, content_type: str, **members) -> dict:
        return self.server.participant.send_event(
            ConnectionToken=self.connection_token, ContentType=content_type, **members)

    def page(self, **members) -> dict:
        return self.server.participant.get_transcript(
            ConnectionToken=self.connection_token, **members)

    def transcript(self) -> list[dict]:
        """The whole transcript, oldest first."""
        items: list[dict] = []
        members = {"MaxResults": 100, "SortOrder": "ASCENDING"}
        for _ in range(1000):
            page = self.page(**members)
            items = page["Transcript"] + items
            if not page.get("NextToken"):
                return items
            members["NextToken"] = page["NextToken"]
        raise AssertionError("the transcript has no end")

    def disconnect(self, **members):
        self.server.participant.disconnect_participant(
            ConnectionToken=self.connection_token, **members)

    def close(self):
        for socket in self.sockets:
            socket.close()


def start_request(server: ParleyServer, **members) -> dict:
    return {"InstanceId": server.ready["instanceId"],
            "ContactFlowId": server.ready["contactFlowId"],
            "ParticipantDetails": {"DisplayName": "Ann"}} | members


def start_chat(server: ParleyServer, **members) -> Participant:
    """Starts a chat; the customer is not connected yet."""
    answer = server.connect.start_chat_contact(**start_request(server, **members))
    return Participant(
        server, answer["ContactId"], answer["ParticipantId"], answer["ParticipantToken"])


def contacts_of(customer: Participant) -> list[dict]:
    """The contacts of a chat, the first one first."""
    server = customer.server
    found = server.connect.list_associated_contacts(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id)["ContactSummaryList"]
    return sorted(found, key=lambda contact: contact["InitiationTimestamp"])


def add_bot(customer: Participant, name: str = "Robo", contact: str = "") -> Participant:
    """Adds the second party of a chat, by its current contact or the one named; it is not
    connected yet."""
    server = customer.server
    current = contact or contacts_of(customer)[-1]["ContactId"]
    answer = server.connect.create_participant(
        InstanceId=server.ready["instanceId"], ContactId=current,
        ParticipantDetails={"ParticipantRole": "CUSTOM_BOT", "DisplayName": name})
    return Participant(server, customer.contact_id, answer["ParticipantId"],
                       answer["ParticipantCredentials"]["ParticipantToken"])


def refusal(call, *arguments, **members) -> tuple[int, str]:
    """The status and the exception that a boto3 call must end with."""
    try:
        answer = call(*arguments, **members)
    except ClientError as error:
        return (error.response["ResponseMetadata"]["HTTPStatusCode"],
                error.response["Error"]["Code"])
    raise AssertionError(f"accepted: {answer}")


def people(items: list[dict]) -> list[dict]:
    """The items that are messages of people or bots, not of the flow."""
    return [item for item in items
            if item["Type"] == "MESSAGE" and item.get("ParticipantRole") != "SYSTEM"]


def contents(items: list[dict]) -> list[str]:
    return [item["Content"] for item in people(items)]
