#!/bin/sh
# A chat from start to end with the commands of `parley` alone. They find the server that runs on
# this machine, and its keys, by themselves.
set -eu

instance=$(parley connect list-instances --query 'InstanceSummaryList[0].Id' --output text)
flow=$(parley connect list-contact-flows --instance-id "$instance" \
    --query "ContactFlowSummaryList[?starts_with(Name, 'Sample inbound')].Id" --output text)
ticket=$(parley start-chat-contact --instance-id "$instance" --contact-flow-id "$flow" \
    --participant-details DisplayName=Ann --query ParticipantToken --output text)
token=$(parley connectparticipant create-participant-connection --participant-token "$ticket" \
    --type CONNECTION_CREDENTIALS --connect-participant \
    --query ConnectionCredentials.ConnectionToken --output text)
parley connectparticipant send-message --connection-token "$token" \
    --content-type text/plain --content 'Hello' --query AbsoluteTime --output text
parley connectparticipant get-transcript --connection-token "$token" --sort-order ASCENDING \
    --query 'Transcript[].[ParticipantRole, Content]' --output text
parley connectparticipant disconnect-participant --connection-token "$token"
