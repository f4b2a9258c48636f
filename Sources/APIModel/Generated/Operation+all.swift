// Generated from Model/connect.json and Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

extension Operation {
    /// Every operation that is served, in the order of the model.
    package static let all: [Operation] = [
        .startChatContact,
        .stopContact,
        .describeContact,
        .getContactAttributes,
        .updateContactAttributes,
        .createParticipant,
        .listContactFlows,
        .createParticipantConnection,
        .sendMessage,
        .sendEvent,
        .getTranscript,
        .disconnectParticipant,
    ]

    /// Starts a chat. It makes a contact and its customer, and answers the participant token with
    /// which the customer connects. The flow begins once the customer is connected; a customer who
    /// does not connect within five minutes loses the chat. Repeating the call with the same
    /// ClientToken answers the same chat again.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_StartChatContact.html
    package static let startChatContact: Operation = Operation(
        name: "StartChatContact",
        service: .connect,
        method: "PUT",
        path: "/contact/chat",
        access: .signature,
        input: ConnectShape.startChatContactRequest,
        output: ConnectShape.startChatContactResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .limitExceededException,
        ],
        documentation: "Starts a chat. It makes a contact and its customer, and answers the participant token with which the customer connects. The flow begins once the customer is connected; a customer who does not connect within five minutes loses the chat. Repeating the call with the same ClientToken answers the same chat again."
    )

    /// Ends a contact from outside. Everybody in the chat sees its end, and what the flow or a
    /// queue still meant to do with it is dropped.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_StopContact.html
    package static let stopContact: Operation = Operation(
        name: "StopContact",
        service: .connect,
        method: "POST",
        path: "/contact/stop",
        access: .signature,
        input: ConnectShape.stopContactRequest,
        output: ConnectShape.stopContactResponse,
        errors: [
            .invalidRequestException,
            .contactNotFoundException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .invalidActiveRegionException,
        ],
        documentation: "Ends a contact from outside. Everybody in the chat sees its end, and what the flow or a queue still meant to do with it is dropped."
    )

    /// Answers what is known of a contact: how it began, where it is, who takes part and when each
    /// stage was reached. It works during the chat and after its end.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContact.html
    package static let describeContact: Operation = Operation(
        name: "DescribeContact",
        service: .connect,
        method: "GET",
        path: "/contacts/{InstanceId}/{ContactId}",
        access: .signature,
        input: ConnectShape.describeContactRequest,
        output: ConnectShape.describeContactResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .throttlingException,
        ],
        documentation: "Answers what is known of a contact: how it began, where it is, who takes part and when each stage was reached. It works during the chat and after its end."
    )

    /// Answers the attributes that the contact carries, as set by the caller that started it, by
    /// its flow and by UpdateContactAttributes.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_GetContactAttributes.html
    package static let getContactAttributes: Operation = Operation(
        name: "GetContactAttributes",
        service: .connect,
        method: "GET",
        path: "/contact/attributes/{InstanceId}/{InitialContactId}",
        access: .signature,
        input: ConnectShape.getContactAttributesRequest,
        output: ConnectShape.getContactAttributesResponse,
        errors: [
            .invalidRequestException,
            .resourceNotFoundException,
            .internalServiceException,
        ],
        documentation: "Answers the attributes that the contact carries, as set by the caller that started it, by its flow and by UpdateContactAttributes."
    )

    /// Sets attributes of a contact. Those that are named get new values, all others stay as they
    /// are; an attribute cannot be removed. It works during the chat and after its end.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactAttributes.html
    package static let updateContactAttributes: Operation = Operation(
        name: "UpdateContactAttributes",
        service: .connect,
        method: "POST",
        path: "/contact/attributes",
        access: .signature,
        input: ConnectShape.updateContactAttributesRequest,
        output: ConnectShape.updateContactAttributesResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .invalidActiveRegionException,
        ],
        documentation: "Sets attributes of a contact. Those that are named get new values, all others stay as they are; an attribute cannot be removed. It works during the chat and after its end."
    )

    /// Adds somebody to a running chat, such as a bot of your own, and answers the token with which
    /// the new participant connects.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateParticipant.html
    package static let createParticipant: Operation = Operation(
        name: "CreateParticipant",
        service: .connect,
        method: "POST",
        path: "/contact/create-participant",
        access: .signature,
        input: ConnectShape.createParticipantRequest,
        output: ConnectShape.createParticipantResponse,
        errors: [
            .invalidRequestException,
            .resourceNotFoundException,
            .internalServiceException,
            .serviceQuotaExceededException,
            .throttlingException,
            .conflictException,
        ],
        documentation: "Adds somebody to a running chat, such as a bot of your own, and answers the token with which the new participant connects."
    )

    /// Lists the flows of an instance in pages.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_ListContactFlows.html
    package static let listContactFlows: Operation = Operation(
        name: "ListContactFlows",
        service: .connect,
        method: "GET",
        path: "/contact-flows-summary/{InstanceId}",
        access: .signature,
        input: ConnectShape.listContactFlowsRequest,
        output: ConnectShape.listContactFlowsResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: "MaxResults",
            resultKey: "ContactFlowSummaryList",
            nonAggregateKeys: []
        ),
        documentation: "Lists the flows of an instance in pages."
    )

    /// Turns a participant token into what a session needs: the address of a WebSocket, a
    /// connection token for the other operations, or both. A program that keeps no socket open says
    /// ConnectParticipant to be counted as present.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_CreateParticipantConnection.html
    package static let createParticipantConnection: Operation = Operation(
        name: "CreateParticipantConnection",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/connection",
        access: .participantToken,
        input: ParticipantShape.createParticipantConnectionRequest,
        output: ParticipantShape.createParticipantConnectionResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Turns a participant token into what a session needs: the address of a WebSocket, a connection token for the other operations, or both. A program that keeps no socket open says ConnectParticipant to be counted as present."
    )

    /// Puts a message into the chat under the name of the holder of the connection token. Repeating
    /// the call with the same ClientToken answers the message that is already there.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_SendMessage.html
    package static let sendMessage: Operation = Operation(
        name: "SendMessage",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/message",
        access: .connectionToken,
        input: ParticipantShape.sendMessageRequest,
        output: ParticipantShape.sendMessageResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Puts a message into the chat under the name of the holder of the connection token. Repeating the call with the same ClientToken answers the message that is already there."
    )

    /// Tells the others in the chat that something happened short of a message: that the
    /// participant is typing, or that a message was delivered or read.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_SendEvent.html
    package static let sendEvent: Operation = Operation(
        name: "SendEvent",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/event",
        access: .connectionToken,
        input: ParticipantShape.sendEventRequest,
        output: ParticipantShape.sendEventResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
            .conflictException,
        ],
        documentation: "Tells the others in the chat that something happened short of a message: that the participant is typing, or that a message was delivered or read."
    )

    /// Answers messages and events of the chat in pages, newest first unless asked otherwise. It
    /// works as long as the connection token lives, also after the end of the chat.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_GetTranscript.html
    package static let getTranscript: Operation = Operation(
        name: "GetTranscript",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/transcript",
        access: .connectionToken,
        input: ParticipantShape.getTranscriptRequest,
        output: ParticipantShape.getTranscriptResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Answers messages and events of the chat in pages, newest first unless asked otherwise. It works as long as the connection token lives, also after the end of the chat."
    )

    /// Takes the holder of the connection token out of the chat. When the customer leaves, the chat
    /// ends unless the flow has more to do.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_DisconnectParticipant.html
    package static let disconnectParticipant: Operation = Operation(
        name: "DisconnectParticipant",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/disconnect",
        access: .connectionToken,
        input: ParticipantShape.disconnectParticipantRequest,
        output: ParticipantShape.disconnectParticipantResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Takes the holder of the connection token out of the chat. When the customer leaves, the chat ends unless the flow has more to do."
    )
}
