// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

/// The shapes of the Amazon Connect API.
enum ConnectShape {
    static let startChatContactRequest: Shape = Shape(
        "StartChatContactRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true,
                documentation: "The instance in which the chat takes place."),
            Member(
                "ContactFlowId", { ConnectShape.contactFlowID }, isRequired: true,
                documentation: "The flow that the contact begins in."),
            Member(
                "Attributes", { ConnectShape.attributes },
                documentation: "What flows can read of the contact; all names and values together have at most 32,768 bytes."),
            Member(
                "ParticipantDetails", { ConnectShape.participantDetails }, isRequired: true,
                documentation: "Who the customer is."),
            Member(
                "ParticipantConfiguration", { ConnectShape.participantConfiguration },
                documentation: "How the customer wants to be answered."),
            Member(
                "InitialMessage", { ConnectShape.chatMessage },
                documentation: "The first message of the customer."),
            Member(
                "ClientToken", { ConnectShape.clientToken }, isIdempotencyToken: true,
                documentation: "A text of your choice that makes a repeated call harmless."),
            Member(
                "ChatDurationInMinutes", { ConnectShape.chatDurationInMinutes },
                documentation: "How long the chat may last, waiting included; 25 hours unless given."),
            Member(
                "SupportedMessagingContentTypes", { ConnectShape.supportedMessagingContentTypes },
                documentation: "The content types that the customer's program can show; text/plain must be among them."),
            Member(
                "PersistentChat", { ConnectShape.persistentChat },
                documentation: "The past conversation that this one continues; not together with RelatedContactId."),
            Member(
                "RelatedContactId", { ConnectShape.contactID },
                documentation: "A contact whose properties the new one takes over; not together with PersistentChat."),
            Member(
                "SegmentAttributes", { ConnectShape.segmentAttributes },
                documentation: "Properties of this segment that the system knows, by name."),
            Member(
                "CustomerId", { ConnectShape.customerIDNonEmpty },
                documentation: "Your own number of the customer."),
            Member(
                "DisconnectOnCustomerExit", { ConnectShape.disconnectOnCustomerExit },
                documentation: "Who is taken out when the customer ends the chat, so that the customer goes on through the disconnect flow."),
        ])
    )

    static let instanceID: Shape = Shape(
        "InstanceId",
        .string(length: Shape.Limit(min: 1, max: 100))
    )

    static let contactFlowID: Shape = Shape(
        "ContactFlowId",
        .string(length: Shape.Limit(max: 500))
    )

    static let attributes: Shape = Shape(
        "Attributes",
        .map(key: { ConnectShape.attributeName }, value: { ConnectShape.attributeValue })
    )

    static let attributeName: Shape = Shape(
        "AttributeName",
        .string(length: Shape.Limit(min: 1, max: 32767))
    )

    static let attributeValue: Shape = Shape(
        "AttributeValue",
        .string(length: Shape.Limit(min: 0, max: 32767)),
        isSensitive: true
    )

    static let participantDetails: Shape = Shape(
        "ParticipantDetails",
        .structure(members: [
            Member(
                "DisplayName", { ConnectShape.displayName }, isRequired: true,
                documentation: "The name under which the customer appears."),
        ]),
        documentation: "The customer of a new chat."
    )

    static let displayName: Shape = Shape(
        "DisplayName",
        .string(length: Shape.Limit(min: 1, max: 256)),
        isSensitive: true
    )

    static let participantConfiguration: Shape = Shape(
        "ParticipantConfiguration",
        .structure(members: [
            Member(
                "ResponseMode", { ConnectShape.responseMode },
                documentation: "Whether answers of a bot come in pieces or whole."),
        ]),
        documentation: "How a participant wants to be answered."
    )

    static let responseMode: Shape = Shape(
        "ResponseMode",
        .string(values: ["INCREMENTAL", "COMPLETE"])
    )

    static let chatMessage: Shape = Shape(
        "ChatMessage",
        .structure(members: [
            Member(
                "ContentType", { ConnectShape.chatContentType }, isRequired: true,
                documentation: "The type of the content, such as text/plain."),
            Member(
                "Content", { ConnectShape.chatContent }, isRequired: true,
                documentation: "The text of the message."),
        ]),
        documentation: "A message with its content type."
    )

    static let chatContentType: Shape = Shape(
        "ChatContentType",
        .string(length: Shape.Limit(min: 1, max: 100))
    )

    static let chatContent: Shape = Shape(
        "ChatContent",
        .string(length: Shape.Limit(min: 1, max: 16384)),
        isSensitive: true
    )

    static let clientToken: Shape = Shape(
        "ClientToken",
        .string(length: Shape.Limit(max: 500))
    )

    static let chatDurationInMinutes: Shape = Shape(
        "ChatDurationInMinutes",
        .integer(range: Shape.Limit(min: 60, max: 10080))
    )

    static let supportedMessagingContentTypes: Shape = Shape(
        "SupportedMessagingContentTypes",
        .list(element: { ConnectShape.supportedMessagingContentType })
    )

    static let supportedMessagingContentType: Shape = Shape(
        "SupportedMessagingContentType",
        .string(length: Shape.Limit(min: 1, max: 100))
    )

    static let persistentChat: Shape = Shape(
        "PersistentChat",
        .structure(members: [
            Member(
                "RehydrationType", { ConnectShape.rehydrationType },
                documentation: "How much of the past is shown: all of it, or what came up to the named contact."),
            Member(
                "SourceContactId", { ConnectShape.contactID },
                documentation: "The contact whose conversation is continued; it must have ended."),
        ]),
        documentation: "The past conversation that a new one continues."
    )

    static let rehydrationType: Shape = Shape(
        "RehydrationType",
        .string(values: ["ENTIRE_PAST_SESSION", "FROM_SEGMENT"])
    )

    static let contactID: Shape = Shape(
        "ContactId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let segmentAttributes: Shape = Shape(
        "SegmentAttributes",
        .map(key: { ConnectShape.segmentAttributeName }, value: { ConnectShape.segmentAttributeValue })
    )

    static let segmentAttributeName: Shape = Shape(
        "SegmentAttributeName",
        .string(length: Shape.Limit(min: 1, max: 128))
    )

    static let segmentAttributeValue: Shape = Shape(
        "SegmentAttributeValue",
        .structure(members: [
            Member(
                "ValueString", { ConnectShape.segmentAttributeValueString },
                documentation: "A text."),
            Member(
                "ValueMap", { ConnectShape.segmentAttributeValueMap },
                documentation: "Values by name."),
            Member(
                "ValueInteger", { ConnectShape.segmentAttributeValueInteger },
                documentation: "A whole number."),
            Member(
                "ValueList", { ConnectShape.segmentAttributeValueList },
                documentation: "Values in order."),
            Member(
                "ValueArn", { ConnectShape.segmentAttributeValueString },
                documentation: "A resource name."),
        ]),
        documentation: "The value of a segment attribute; one of its members is set."
    )

    static let segmentAttributeValueString: Shape = Shape(
        "SegmentAttributeValueString",
        .string(length: Shape.Limit(min: 0, max: 1024)),
        isSensitive: true
    )

    static let segmentAttributeValueMap: Shape = Shape(
        "SegmentAttributeValueMap",
        .map(key: { ConnectShape.segmentAttributeName }, value: { ConnectShape.segmentAttributeValue })
    )

    static let segmentAttributeValueInteger: Shape = Shape(
        "SegmentAttributeValueInteger",
        .integer()
    )

    static let segmentAttributeValueList: Shape = Shape(
        "SegmentAttributeValueList",
        .list(element: { ConnectShape.segmentAttributeValue })
    )

    static let customerIDNonEmpty: Shape = Shape(
        "CustomerIdNonEmpty",
        .string(length: Shape.Limit(min: 1, max: 128)),
        isSensitive: true
    )

    static let disconnectOnCustomerExit: Shape = Shape(
        "DisconnectOnCustomerExit",
        .list(element: { ConnectShape.disconnectOnCustomerExitParticipantType }, count: Shape.Limit(min: 1, max: 1))
    )

    static let disconnectOnCustomerExitParticipantType: Shape = Shape(
        "DisconnectOnCustomerExitParticipantType",
        .string(values: ["AGENT"])
    )

    static let startChatContactResponse: Shape = Shape(
        "StartChatContactResponse",
        .structure(members: [
            Member(
                "ContactId", { ConnectShape.contactID },
                documentation: "The new contact."),
            Member(
                "ParticipantId", { ConnectShape.participantID },
                documentation: "The customer of the new chat."),
            Member(
                "ParticipantToken", { ConnectShape.participantToken },
                documentation: "What the participant connects with; it is valid as long as the participant."),
            Member(
                "ContinuedFromContactId", { ConnectShape.contactID },
                documentation: "The past contact that this one continues."),
        ])
    )

    static let participantID: Shape = Shape(
        "ParticipantId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let participantToken: Shape = Shape(
        "ParticipantToken",
        .string(length: Shape.Limit(min: 1, max: 1000)),
        isSensitive: true
    )

    static let stopContactRequest: Shape = Shape(
        "StopContactRequest",
        .structure(members: [
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true,
                documentation: "The contact."),
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true,
                documentation: "The instance."),
            Member(
                "DisconnectReason", { ConnectShape.disconnectReason },
                documentation: "Why it is ended; only voice contacts use it."),
        ])
    )

    static let disconnectReason: Shape = Shape(
        "DisconnectReason",
        .structure(members: [
            Member(
                "Code", { ConnectShape.disconnectReasonCode },
                documentation: "A code of the reason."),
        ]),
        documentation: "Why a contact is ended."
    )

    static let disconnectReasonCode: Shape = Shape(
        "DisconnectReasonCode",
        .string()
    )

    static let stopContactResponse: Shape = Shape(
        "StopContactResponse",
        .structure(members: [
        ])
    )

    static let describeContactRequest: Shape = Shape(
        "DescribeContactRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true, location: .path("ContactId"),
                documentation: "The contact."),
        ])
    )

    static let describeContactResponse: Shape = Shape(
        "DescribeContactResponse",
        .structure(members: [
            Member(
                "Contact", { ConnectShape.contact },
                documentation: "The contact."),
        ])
    )

    static let contact: Shape = Shape(
        "Contact",
        .structure(members: [
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Id", { ConnectShape.contactID },
                documentation: "The id."),
            Member(
                "InitialContactId", { ConnectShape.contactID },
                documentation: "The first contact of the chat."),
            Member(
                "PreviousContactId", { ConnectShape.contactID },
                documentation: "The contact from which this one was transferred."),
            Member(
                "ContactAssociationId", { ConnectShape.contactID },
                documentation: "The id that all contacts of one conversation share."),
            Member(
                "InitiationMethod", { ConnectShape.contactInitiationMethod },
                documentation: "How the contact began; API for a chat that StartChatContact made."),
            Member(
                "Name", { ConnectShape.name },
                documentation: "The name."),
            Member(
                "Description", { ConnectShape.description },
                documentation: "The description."),
            Member(
                "Channel", { ConnectShape.channel },
                documentation: "The channel; CHAT here."),
            Member(
                "QueueInfo", { ConnectShape.queueInfo },
                documentation: "The queue that it waits or waited in."),
            Member(
                "AgentInfo", { ConnectShape.agentInfo },
                documentation: "The agent who took it."),
            Member(
                "InitiationTimestamp", { ConnectShape.timestamp },
                documentation: "When the contact began."),
            Member(
                "DisconnectTimestamp", { ConnectShape.timestamp },
                documentation: "When it ended."),
            Member(
                "LastUpdateTimestamp", { ConnectShape.timestamp },
                documentation: "When it last changed."),
            Member(
                "RelatedContactId", { ConnectShape.contactID },
                documentation: "The contact that this one continues or was made from."),
            Member(
                "CustomerId", { ConnectShape.customerID },
                documentation: "Your own number of the customer."),
            Member(
                "QueueTimeAdjustmentSeconds", { ConnectShape.queueTimeAdjustmentSeconds },
                documentation: "How many seconds it counts as having waited more or less than it has."),
            Member(
                "QueuePriority", { ConnectShape.queuePriority },
                documentation: "Its rank in the queue; a smaller number goes first."),
            Member(
                "Tags", { ConnectShape.contactTagMap },
                documentation: "The tags."),
            Member(
                "ConnectedToSystemTimestamp", { ConnectShape.timestamp },
                documentation: "When the customer was connected."),
            Member(
                "RoutingCriteria", { ConnectShape.routingCriteria },
                documentation: "What it asks of the agent."),
            Member(
                "ChatMetrics", { ConnectShape.chatMetrics },
                documentation: "Counts and times of the chat."),
            Member(
                "SegmentAttributes", { ConnectShape.segmentAttributes },
                documentation: "Properties of this segment that the system knows, by name."),
            Member(
                "Recordings", { ConnectShape.recordings },
                documentation: "Where its transcript is kept."),
            Member(
                "DisconnectReason", { ConnectShape.string },
                documentation: "How it came to end."),
            Member(
                "Attributes", { ConnectShape.attributes },
                documentation: "What flows can read of the contact; all names and values together have at most 32,768 bytes."),
        ]),
        documentation: "A contact: one segment of a chat, from a start or a transfer to the next or the end."
    )

    static let arn: Shape = Shape(
        "ARN",
        .string()
    )

    static let contactInitiationMethod: Shape = Shape(
        "ContactInitiationMethod",
        .string(values: ["INBOUND", "OUTBOUND", "TRANSFER", "QUEUE_TRANSFER", "CALLBACK", "API", "DISCONNECT", "MONITOR", "EXTERNAL_OUTBOUND", "WEBRTC_API", "AGENT_REPLY", "FLOW"])
    )

    static let name: Shape = Shape(
        "Name",
        .string(length: Shape.Limit(min: 0, max: 1024)),
        isSensitive: true
    )

    static let description: Shape = Shape(
        "Description",
        .string(length: Shape.Limit(min: 0, max: 4096)),
        isSensitive: true
    )

    static let channel: Shape = Shape(
        "Channel",
        .string(values: ["VOICE", "CHAT", "TASK", "EMAIL"])
    )

    static let queueInfo: Shape = Shape(
        "QueueInfo",
        .structure(members: [
            Member(
                "Id", { ConnectShape.queueID },
                documentation: "The queue."),
            Member(
                "EnqueueTimestamp", { ConnectShape.timestamp },
                documentation: "When it came into the queue."),
        ]),
        documentation: "The queue that a contact waits or waited in."
    )

    static let queueID: Shape = Shape(
        "QueueId",
        .string()
    )

    static let timestamp: Shape = Shape(
        "timestamp",
        .timestamp(.epochSeconds)
    )

    static let agentInfo: Shape = Shape(
        "AgentInfo",
        .structure(members: [
            Member(
                "Id", { ConnectShape.agentResourceID },
                documentation: "The agent."),
            Member(
                "AcceptedByAgentTimestamp", { ConnectShape.timestamp },
                documentation: "When the agent accepted it."),
            Member(
                "ConnectedToAgentTimestamp", { ConnectShape.timestamp },
                documentation: "When the agent was connected."),
            Member(
                "HierarchyGroups", { ConnectShape.hierarchyGroups },
                documentation: "The groups above the agent."),
            Member(
                "AfterContactWorkDuration", { ConnectShape.duration },
                documentation: "How many seconds the agent worked on it after its end."),
            Member(
                "AfterContactWorkStartTimestamp", { ConnectShape.timestamp },
                documentation: "When that work began."),
            Member(
                "AfterContactWorkEndTimestamp", { ConnectShape.timestamp },
                documentation: "When that work ended."),
            Member(
                "StateTransitions", { ConnectShape.stateTransitions },
                documentation: "The states that the agent went through."),
        ]),
        documentation: "The agent who took a contact."
    )

    static let agentResourceID: Shape = Shape(
        "AgentResourceId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let hierarchyGroups: Shape = Shape(
        "HierarchyGroups",
        .structure(members: [
            Member(
                "Level1", { ConnectShape.agentHierarchyGroup },
                documentation: "The highest group."),
            Member(
                "Level2", { ConnectShape.agentHierarchyGroup },
                documentation: "The group below the first."),
            Member(
                "Level3", { ConnectShape.agentHierarchyGroup },
                documentation: "The group below the second."),
            Member(
                "Level4", { ConnectShape.agentHierarchyGroup },
                documentation: "The group below the third."),
            Member(
                "Level5", { ConnectShape.agentHierarchyGroup },
                documentation: "The lowest group."),
        ]),
        documentation: "The groups above an agent, from the top."
    )

    static let agentHierarchyGroup: Shape = Shape(
        "AgentHierarchyGroup",
        .structure(members: [
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
        ]),
        documentation: "A group of agents."
    )

    static let duration: Shape = Shape(
        "Duration",
        .integer(range: Shape.Limit(min: 0))
    )

    static let stateTransitions: Shape = Shape(
        "StateTransitions",
        .list(element: { ConnectShape.stateTransition })
    )

    static let stateTransition: Shape = Shape(
        "StateTransition",
        .structure(members: [
            Member(
                "State", { ConnectShape.participantState },
                documentation: "The state."),
            Member(
                "StateStartTimestamp", { ConnectShape.timestamp },
                documentation: "When the state began."),
            Member(
                "StateEndTimestamp", { ConnectShape.timestamp },
                documentation: "When the state ended."),
        ]),
        documentation: "A state of an agent within a contact, with its times."
    )

    static let participantState: Shape = Shape(
        "ParticipantState",
        .string(values: ["INITIAL", "CONNECTED", "DISCONNECTED", "MISSED"])
    )

    static let customerID: Shape = Shape(
        "CustomerId",
        .string(length: Shape.Limit(min: 0, max: 128)),
        isSensitive: true
    )

    static let queueTimeAdjustmentSeconds: Shape = Shape(
        "QueueTimeAdjustmentSeconds",
        .integer()
    )

    static let queuePriority: Shape = Shape(
        "QueuePriority",
        .integer(range: Shape.Limit(min: 1, max: 9223372036854775807), isLong: true)
    )

    static let contactTagMap: Shape = Shape(
        "ContactTagMap",
        .map(key: { ConnectShape.contactTagKey }, value: { ConnectShape.contactTagValue }, count: Shape.Limit(min: 1, max: 6))
    )

    static let contactTagKey: Shape = Shape(
        "ContactTagKey",
        .string(length: Shape.Limit(min: 1, max: 128), pattern: Pattern("^(?!aws:)[a-zA-Z+-=._:/]+$"))
    )

    static let contactTagValue: Shape = Shape(
        "ContactTagValue",
        .string(length: Shape.Limit(max: 256))
    )

    static let routingCriteria: Shape = Shape(
        "RoutingCriteria",
        .structure(members: [
            Member(
                "Steps", { ConnectShape.steps },
                documentation: "The steps in order."),
            Member(
                "ActivationTimestamp", { ConnectShape.timestamp },
                documentation: "When the first step began to count."),
            Member(
                "Index", { ConnectShape.index },
                documentation: "The number of the step that counts now, from 0."),
        ]),
        documentation: "What a contact asks of the agent who takes it, step by step."
    )

    static let steps: Shape = Shape(
        "Steps",
        .list(element: { ConnectShape.step })
    )

    static let step: Shape = Shape(
        "Step",
        .structure(members: [
            Member(
                "Expiry", { ConnectShape.expiry },
                documentation: "When the next step takes its place."),
            Member(
                "Expression", { ConnectShape.expression },
                documentation: "The condition."),
            Member(
                "Status", { ConnectShape.routingCriteriaStepStatus },
                documentation: "Whether the step counts now, has led to an agent or has passed."),
        ]),
        documentation: "One step of the routing criteria."
    )

    static let expiry: Shape = Shape(
        "Expiry",
        .structure(members: [
            Member(
                "DurationInSeconds", { ConnectShape.durationInSeconds },
                documentation: "How many seconds the step counts."),
            Member(
                "ExpiryTimestamp", { ConnectShape.timestamp },
                documentation: "When the step ends."),
        ]),
        documentation: "When a step gives way to the next."
    )

    static let durationInSeconds: Shape = Shape(
        "DurationInSeconds",
        .integer()
    )

    static let expression: Shape = Shape(
        "Expression",
        .structure(members: [
            Member(
                "AttributeCondition", { ConnectShape.attributeCondition },
                documentation: "A condition on a skill."),
            Member(
                "AndExpression", { ConnectShape.expressions },
                documentation: "Conditions that must all hold."),
            Member(
                "OrExpression", { ConnectShape.expressions },
                documentation: "Conditions of which one must hold."),
            Member(
                "NotAttributeCondition", { ConnectShape.attributeCondition },
                documentation: "A condition that must not hold."),
        ]),
        documentation: "A condition on an agent; one of its members is set."
    )

    static let attributeCondition: Shape = Shape(
        "AttributeCondition",
        .structure(members: [
            Member(
                "Name", { ConnectShape.predefinedAttributeName },
                documentation: "The skill."),
            Member(
                "Value", { ConnectShape.proficiencyValue },
                documentation: "The value of the skill."),
            Member(
                "ProficiencyLevel", { ConnectShape.nullableProficiencyLevel },
                documentation: "The level of the skill."),
            Member(
                "Range", { ConnectShape.range },
                documentation: "The levels that will do."),
            Member(
                "MatchCriteria", { ConnectShape.matchCriteria },
                documentation: "Agents that are named directly."),
            Member(
                "ComparisonOperator", { ConnectShape.comparisonOperator },
                documentation: "How the level is compared."),
        ]),
        documentation: "A condition on one skill of an agent."
    )

    static let predefinedAttributeName: Shape = Shape(
        "PredefinedAttributeName",
        .string(length: Shape.Limit(min: 1, max: 100))
    )

    static let proficiencyValue: Shape = Shape(
        "ProficiencyValue",
        .string(length: Shape.Limit(min: 1, max: 128))
    )

    static let nullableProficiencyLevel: Shape = Shape(
        "NullableProficiencyLevel",
        .double(range: Shape.Limit(min: 1, max: 5))
    )

    static let range: Shape = Shape(
        "Range",
        .structure(members: [
            Member(
                "MinProficiencyLevel", { ConnectShape.nullableProficiencyLevel },
                documentation: "The lowest level."),
            Member(
                "MaxProficiencyLevel", { ConnectShape.nullableProficiencyLevel },
                documentation: "The highest level."),
        ]),
        documentation: "The lowest and the highest level of skill."
    )

    static let matchCriteria: Shape = Shape(
        "MatchCriteria",
        .structure(members: [
            Member(
                "AgentsCriteria", { ConnectShape.agentsCriteria },
                documentation: "The agents."),
        ]),
        documentation: "Whom a condition names directly."
    )

    static let agentsCriteria: Shape = Shape(
        "AgentsCriteria",
        .structure(members: [
            Member(
                "AgentIds", { ConnectShape.agentIDs },
                documentation: "The ids of the agents."),
        ]),
        documentation: "Agents by id."
    )

    static let agentIDs: Shape = Shape(
        "AgentIds",
        .list(element: { ConnectShape.agentID })
    )

    static let agentID: Shape = Shape(
        "AgentId",
        .string(length: Shape.Limit(max: 256))
    )

    static let comparisonOperator: Shape = Shape(
        "ComparisonOperator",
        .string(length: Shape.Limit(min: 1, max: 127))
    )

    static let expressions: Shape = Shape(
        "Expressions",
        .list(element: { ConnectShape.expression })
    )

    static let routingCriteriaStepStatus: Shape = Shape(
        "RoutingCriteriaStepStatus",
        .string(values: ["ACTIVE", "INACTIVE", "JOINED", "EXPIRED"])
    )

    static let index: Shape = Shape(
        "Index",
        .integer()
    )

    static let chatMetrics: Shape = Shape(
        "ChatMetrics",
        .structure(members: [
            Member(
                "ChatContactMetrics", { ConnectShape.chatContactMetrics },
                documentation: "Of the whole chat."),
            Member(
                "AgentMetrics", { ConnectShape.participantMetrics },
                documentation: "Of the agent's side."),
            Member(
                "CustomerMetrics", { ConnectShape.participantMetrics },
                documentation: "Of the customer's side."),
        ]),
        documentation: "Counts and times of a chat."
    )

    static let chatContactMetrics: Shape = Shape(
        "ChatContactMetrics",
        .structure(members: [
            Member(
                "MultiParty", { ConnectShape.nullableBoolean },
                documentation: "Whether more than two took part."),
            Member(
                "TotalMessages", { ConnectShape.count },
                documentation: "The number of messages."),
            Member(
                "TotalBotMessages", { ConnectShape.count },
                documentation: "The number of messages from bots."),
            Member(
                "TotalBotMessageLengthInChars", { ConnectShape.count },
                documentation: "The characters of the messages from bots."),
            Member(
                "ConversationCloseTimeInMillis", { ConnectShape.durationMillis },
                documentation: "Milliseconds from the customer's last message to the end."),
            Member(
                "ConversationTurnCount", { ConnectShape.count },
                documentation: "How often the word passed from one side to the other."),
            Member(
                "AgentFirstResponseTimestamp", { ConnectShape.timestamp },
                documentation: "When the agent first answered."),
            Member(
                "AgentFirstResponseTimeInMillis", { ConnectShape.durationMillis },
                documentation: "Milliseconds from the agent's connection to the first answer."),
        ]),
        documentation: "Counts and times of the whole chat."
    )

    static let nullableBoolean: Shape = Shape(
        "NullableBoolean",
        .boolean
    )

    static let count: Shape = Shape(
        "Count",
        .integer()
    )

    static let durationMillis: Shape = Shape(
        "DurationMillis",
        .integer(range: Shape.Limit(min: 0), isLong: true)
    )

    static let participantMetrics: Shape = Shape(
        "ParticipantMetrics",
        .structure(members: [
            Member(
                "ParticipantId", { ConnectShape.participantID },
                documentation: "Whose figures these are."),
            Member(
                "ParticipantType", { ConnectShape.participantType },
                documentation: "The side."),
            Member(
                "ConversationAbandon", { ConnectShape.nullableBoolean },
                documentation: "Whether this side left without an answer."),
            Member(
                "MessagesSent", { ConnectShape.count },
                documentation: "The number of messages."),
            Member(
                "NumResponses", { ConnectShape.count },
                documentation: "The number of answers."),
            Member(
                "MessageLengthInChars", { ConnectShape.count },
                documentation: "The characters of the messages."),
            Member(
                "TotalResponseTimeInMillis", { ConnectShape.durationMillis },
                documentation: "Milliseconds taken for all answers."),
            Member(
                "MaxResponseTimeInMillis", { ConnectShape.durationMillis },
                documentation: "Milliseconds taken for the slowest answer."),
            Member(
                "LastMessageTimestamp", { ConnectShape.timestamp },
                documentation: "When the last message was sent."),
        ]),
        documentation: "Counts and times of one side of a chat."
    )

    static let participantType: Shape = Shape(
        "ParticipantType",
        .string(values: ["ALL", "MANAGER", "AGENT", "CUSTOMER", "THIRDPARTY"])
    )

    static let recordings: Shape = Shape(
        "Recordings",
        .list(element: { ConnectShape.recordingInfo })
    )

    static let recordingInfo: Shape = Shape(
        "RecordingInfo",
        .structure(members: [
            Member(
                "StorageType", { ConnectShape.storageType },
                documentation: "The kind of store."),
            Member(
                "Location", { ConnectShape.recordingLocation },
                documentation: "The place in the store."),
            Member(
                "MediaStreamType", { ConnectShape.mediaStreamType },
                documentation: "The kind of medium."),
            Member(
                "ParticipantType", { ConnectShape.participantType },
                documentation: "Whose voice it holds."),
            Member(
                "FragmentStartNumber", { ConnectShape.fragmentNumber },
                documentation: "The first fragment of a stream."),
            Member(
                "FragmentStopNumber", { ConnectShape.fragmentNumber },
                documentation: "The last fragment of a stream."),
            Member(
                "StartTimestamp", { ConnectShape.timestamp },
                documentation: "When the recording began."),
            Member(
                "StopTimestamp", { ConnectShape.timestamp },
                documentation: "When the recording ended."),
            Member(
                "Status", { ConnectShape.recordingStatus },
                documentation: "Whether it is still there."),
            Member(
                "DeletionReason", { ConnectShape.recordingDeletionReason },
                documentation: "Why it was deleted."),
            Member(
                "UnprocessedTranscriptLocation", { ConnectShape.unprocessedTranscriptLocation },
                documentation: "The place of the transcript before anything was left out of it."),
        ]),
        documentation: "Where a transcript or a recording is kept."
    )

    static let storageType: Shape = Shape(
        "StorageType",
        .string(values: ["S3", "KINESIS_VIDEO_STREAM", "KINESIS_STREAM", "KINESIS_FIREHOSE"])
    )

    static let recordingLocation: Shape = Shape(
        "RecordingLocation",
        .string(length: Shape.Limit(min: 0, max: 1024))
    )

    static let mediaStreamType: Shape = Shape(
        "MediaStreamType",
        .string(values: ["AUDIO", "VIDEO"])
    )

    static let fragmentNumber: Shape = Shape(
        "FragmentNumber",
        .string(length: Shape.Limit(min: 0, max: 128))
    )

    static let recordingStatus: Shape = Shape(
        "RecordingStatus",
        .string(values: ["AVAILABLE", "DELETED"])
    )

    static let recordingDeletionReason: Shape = Shape(
        "RecordingDeletionReason",
        .string()
    )

    static let unprocessedTranscriptLocation: Shape = Shape(
        "UnprocessedTranscriptLocation",
        .string(length: Shape.Limit(min: 0, max: 1024))
    )

    static let string: Shape = Shape(
        "String",
        .string()
    )

    static let getContactAttributesRequest: Shape = Shape(
        "GetContactAttributesRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "InitialContactId", { ConnectShape.contactID }, isRequired: true, location: .path("InitialContactId"),
                documentation: "The first contact of the chat."),
        ])
    )

    static let getContactAttributesResponse: Shape = Shape(
        "GetContactAttributesResponse",
        .structure(members: [
            Member(
                "Attributes", { ConnectShape.attributes },
                documentation: "The attributes by name."),
        ])
    )

    static let updateContactAttributesRequest: Shape = Shape(
        "UpdateContactAttributesRequest",
        .structure(members: [
            Member(
                "InitialContactId", { ConnectShape.contactID }, isRequired: true,
                documentation: "The first contact of the chat."),
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true,
                documentation: "The instance."),
            Member(
                "Attributes", { ConnectShape.attributes }, isRequired: true,
                documentation: "The attributes to be set."),
        ])
    )

    static let updateContactAttributesResponse: Shape = Shape(
        "UpdateContactAttributesResponse",
        .structure(members: [
        ])
    )

    static let createParticipantRequest: Shape = Shape(
        "CreateParticipantRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true,
                documentation: "The instance."),
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true,
                documentation: "The contact."),
            Member(
                "ClientToken", { ConnectShape.clientToken }, isIdempotencyToken: true,
                documentation: "A text of your choice that makes a repeated call harmless."),
            Member(
                "ParticipantDetails", { ConnectShape.participantDetailsToAdd }, isRequired: true,
                documentation: "Who is to be added."),
        ])
    )

    static let participantDetailsToAdd: Shape = Shape(
        "ParticipantDetailsToAdd",
        .structure(members: [
            Member(
                "ParticipantRole", { ConnectShape.participantRole },
                documentation: "The role; CUSTOM_BOT for a bot of your own."),
            Member(
                "DisplayName", { ConnectShape.displayName },
                documentation: "The name under which the participant appears."),
            Member(
                "ParticipantCapabilities", { ConnectShape.participantCapabilities },
                documentation: "What the participant may show besides text."),
        ]),
        documentation: "The participant to be added."
    )

    static let participantRole: Shape = Shape(
        "ParticipantRole",
        .string(values: ["AGENT", "CUSTOMER", "SYSTEM", "CUSTOM_BOT", "SUPERVISOR"])
    )

    static let participantCapabilities: Shape = Shape(
        "ParticipantCapabilities",
        .structure(members: [
            Member(
                "Video", { ConnectShape.videoCapability },
                documentation: "Whether the participant may send video."),
            Member(
                "ScreenShare", { ConnectShape.screenShareCapability },
                documentation: "Whether the participant may share a screen."),
        ]),
        documentation: "What a participant may show besides text."
    )

    static let videoCapability: Shape = Shape(
        "VideoCapability",
        .string(values: ["SEND"])
    )

    static let screenShareCapability: Shape = Shape(
        "ScreenShareCapability",
        .string(values: ["SEND"])
    )

    static let createParticipantResponse: Shape = Shape(
        "CreateParticipantResponse",
        .structure(members: [
            Member(
                "ParticipantCredentials", { ConnectShape.participantTokenCredentials },
                documentation: "What the new participant connects with."),
            Member(
                "ParticipantId", { ConnectShape.participantID },
                documentation: "The participant, the same for the whole chat."),
        ])
    )

    static let participantTokenCredentials: Shape = Shape(
        "ParticipantTokenCredentials",
        .structure(members: [
            Member(
                "ParticipantToken", { ConnectShape.participantToken },
                documentation: "What the participant connects with; it is valid as long as the participant."),
            Member(
                "Expiry", { ConnectShape.iso8601Datetime },
                documentation: "When the token ends."),
        ]),
        documentation: "A participant token and how long it may be used."
    )

    static let iso8601Datetime: Shape = Shape(
        "ISO8601Datetime",
        .timestamp(.iso8601)
    )

    static let listContactFlowsRequest: Shape = Shape(
        "ListContactFlowsRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowTypes", { ConnectShape.contactFlowTypes }, location: .query("contactFlowTypes"),
                documentation: "The types of flow to list; all unless given."),
            Member(
                "NextToken", { ConnectShape.nextToken }, location: .query("nextToken"),
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "MaxResults", { ConnectShape.maxResult1000 }, location: .query("maxResults"),
                documentation: "The most items of a page."),
        ])
    )

    static let contactFlowTypes: Shape = Shape(
        "ContactFlowTypes",
        .list(element: { ConnectShape.contactFlowType }, count: Shape.Limit(max: 10))
    )

    static let contactFlowType: Shape = Shape(
        "ContactFlowType",
        .string(values: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "CUSTOMER_HOLD", "CUSTOMER_WHISPER", "AGENT_HOLD", "AGENT_WHISPER", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "CAMPAIGN"])
    )

    static let nextToken: Shape = Shape(
        "NextToken",
        .string()
    )

    static let maxResult1000: Shape = Shape(
        "MaxResult1000",
        .integer(range: Shape.Limit(min: 1, max: 1000))
    )

    static let listContactFlowsResponse: Shape = Shape(
        "ListContactFlowsResponse",
        .structure(members: [
            Member(
                "ContactFlowSummaryList", { ConnectShape.contactFlowSummaryList },
                documentation: "The flows."),
            Member(
                "NextToken", { ConnectShape.nextToken },
                documentation: "Where the next page begins; absent on the last."),
        ])
    )

    static let contactFlowSummaryList: Shape = Shape(
        "ContactFlowSummaryList",
        .list(element: { ConnectShape.contactFlowSummary })
    )

    static let contactFlowSummary: Shape = Shape(
        "ContactFlowSummary",
        .structure(members: [
            Member(
                "Id", { ConnectShape.contactFlowID },
                documentation: "The id."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Name", { ConnectShape.contactFlowName },
                documentation: "The name."),
            Member(
                "ContactFlowType", { ConnectShape.contactFlowType },
                documentation: "What the flow is for."),
            Member(
                "ContactFlowState", { ConnectShape.contactFlowState },
                documentation: "Whether the flow is in use or put away."),
            Member(
                "ContactFlowStatus", { ConnectShape.contactFlowStatus },
                documentation: "Whether the flow is published or only saved."),
        ]),
        documentation: "A flow without its content."
    )

    static let contactFlowName: Shape = Shape(
        "ContactFlowName",
        .string(length: Shape.Limit(min: 1))
    )

    static let contactFlowState: Shape = Shape(
        "ContactFlowState",
        .string(values: ["ACTIVE", "ARCHIVED"])
    )

    static let contactFlowStatus: Shape = Shape(
        "ContactFlowStatus",
        .string(values: ["PUBLISHED", "SAVED"])
    )

    static let updateContactResponse: Shape = Shape(
        "UpdateContactResponse",
        .structure(members: [
        ])
    )

    static let updateContactRequest: Shape = Shape(
        "UpdateContactRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true, location: .path("ContactId"),
                documentation: "The contact."),
            Member(
                "Name", { ConnectShape.name },
                documentation: "The new name."),
            Member(
                "Description", { ConnectShape.description },
                documentation: "The new description."),
            Member(
                "References", { ConnectShape.contactReferences },
                documentation: "Links and notes on the contact by name; they replace those that are there."),
            Member(
                "SegmentAttributes", { ConnectShape.segmentAttributes },
                documentation: "Properties of this segment that the system knows, by name."),
            Member(
                "QueueInfo", { ConnectShape.queueInfoInput },
                documentation: "The queue that the contact is meant for; a chat does not use it."),
            Member(
                "UserInfo", { ConnectShape.userInfo },
                documentation: "The user whom the contact is meant for; a chat does not use it."),
            Member(
                "CustomerEndpoint", { ConnectShape.endpoint },
                documentation: "The customer's address; a chat has none."),
            Member(
                "SystemEndpoint", { ConnectShape.endpoint },
                documentation: "The address that was contacted; a chat has none."),
        ])
    )

    static let contactReferences: Shape = Shape(
        "ContactReferences",
        .map(key: { ConnectShape.referenceKey }, value: { ConnectShape.reference })
    )

    static let referenceKey: Shape = Shape(
        "ReferenceKey",
        .string(length: Shape.Limit(min: 1, max: 4096))
    )

    static let reference: Shape = Shape(
        "Reference",
        .structure(members: [
            Member(
                "Value", { ConnectShape.referenceValue },
                documentation: "The value."),
            Member(
                "Type", { ConnectShape.referenceType }, isRequired: true,
                documentation: "What the reference is."),
            Member(
                "Status", { ConnectShape.referenceStatus },
                documentation: "The status."),
            Member(
                "Arn", { ConnectShape.referenceARN },
                documentation: "The resource name."),
            Member(
                "StatusReason", { ConnectShape.referenceStatusReason },
                documentation: "Why it has that status."),
        ]),
        documentation: "A link, a file or a note on a contact."
    )

    static let referenceValue: Shape = Shape(
        "ReferenceValue",
        .string(length: Shape.Limit(min: 0, max: 4096)),
        isSensitive: true
    )

    static let referenceType: Shape = Shape(
        "ReferenceType",
        .string(values: ["URL", "ATTACHMENT", "CONTACT_ANALYSIS", "NUMBER", "STRING", "DATE", "EMAIL", "EMAIL_MESSAGE", "EMAIL_MESSAGE_PLAIN_TEXT", "EMAIL_MESSAGE_PLAIN_TEXT_REDACTED", "EMAIL_MESSAGE_REDACTED"])
    )

    static let referenceStatus: Shape = Shape(
        "ReferenceStatus",
        .string(values: ["AVAILABLE", "DELETED", "APPROVED", "REJECTED", "PROCESSING", "FAILED"])
    )

    static let referenceARN: Shape = Shape(
        "ReferenceArn",
        .string(length: Shape.Limit(min: 20, max: 256), pattern: Pattern("^[-:/A-Za-z0-9]+"))
    )

    static let referenceStatusReason: Shape = Shape(
        "ReferenceStatusReason",
        .string(length: Shape.Limit(min: 0, max: 100))
    )

    static let queueInfoInput: Shape = Shape(
        "QueueInfoInput",
        .structure(members: [
            Member(
                "Id", { ConnectShape.queueID },
                documentation: "The queue."),
        ]),
        documentation: "A queue by id."
    )

    static let userInfo: Shape = Shape(
        "UserInfo",
        .structure(members: [
            Member(
                "UserId", { ConnectShape.agentResourceID },
                documentation: "The user."),
        ]),
        documentation: "A user by id."
    )

    static let endpoint: Shape = Shape(
        "Endpoint",
        .structure(members: [
            Member(
                "Type", { ConnectShape.endpointType },
                documentation: "The kind of address."),
            Member(
                "Address", { ConnectShape.endpointAddress },
                documentation: "The address."),
        ]),
        documentation: "An address outside the server."
    )

    static let endpointType: Shape = Shape(
        "EndpointType",
        .string(values: ["TELEPHONE_NUMBER", "VOIP", "CONTACT_FLOW", "CONNECT_PHONENUMBER_ARN", "EMAIL_ADDRESS"])
    )

    static let endpointAddress: Shape = Shape(
        "EndpointAddress",
        .string(length: Shape.Limit(min: 0, max: 256))
    )

    static let tagContactResponse: Shape = Shape(
        "TagContactResponse",
        .structure(members: [
        ])
    )

    static let tagContactRequest: Shape = Shape(
        "TagContactRequest",
        .structure(members: [
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true,
                documentation: "The contact."),
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true,
                documentation: "The instance."),
            Member(
                "Tags", { ConnectShape.contactTagMap }, isRequired: true,
                documentation: "The tags to be put on."),
        ])
    )

    static let untagContactResponse: Shape = Shape(
        "UntagContactResponse",
        .structure(members: [
        ])
    )

    static let untagContactRequest: Shape = Shape(
        "UntagContactRequest",
        .structure(members: [
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true, location: .path("ContactId"),
                documentation: "The contact."),
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "TagKeys", { ConnectShape.contactTagKeys }, isRequired: true, location: .query("TagKeys"),
                documentation: "The tags to be taken off."),
        ])
    )

    static let contactTagKeys: Shape = Shape(
        "ContactTagKeys",
        .list(element: { ConnectShape.contactTagKey }, count: Shape.Limit(min: 1, max: 6))
    )

    static let listContactReferencesResponse: Shape = Shape(
        "ListContactReferencesResponse",
        .structure(members: [
            Member(
                "ReferenceSummaryList", { ConnectShape.referenceSummaryList },
                documentation: "The references."),
            Member(
                "NextToken", { ConnectShape.nextToken },
                documentation: "Where the next page begins, as the page before answered."),
        ])
    )

    static let referenceSummaryList: Shape = Shape(
        "ReferenceSummaryList",
        .list(element: { ConnectShape.referenceSummary })
    )

    static let referenceSummary: Shape = Shape(
        "ReferenceSummary",
        .structure(members: [
            Member(
                "Url", { ConnectShape.urlReference },
                documentation: "A link."),
            Member(
                "Attachment", { ConnectShape.attachmentReference },
                documentation: "A file."),
            Member(
                "EmailMessage", { ConnectShape.emailMessageReference },
                documentation: "An e-mail message."),
            Member(
                "EmailMessageRedacted", { ConnectShape.emailMessageReference },
                documentation: "An e-mail message with parts left out."),
            Member(
                "EmailMessagePlainText", { ConnectShape.emailMessageReference },
                documentation: "An e-mail message as plain text."),
            Member(
                "EmailMessagePlainTextRedacted", { ConnectShape.emailMessageReference },
                documentation: "An e-mail message as plain text with parts left out."),
            Member(
                "String", { ConnectShape.stringReference },
                documentation: "A text."),
            Member(
                "Number", { ConnectShape.numberReference },
                documentation: "A number."),
            Member(
                "Date", { ConnectShape.dateReference },
                documentation: "A date."),
            Member(
                "Email", { ConnectShape.emailReference },
                documentation: "An e-mail address."),
        ], isUnion: true),
        documentation: "A reference; the member that is set tells its type."
    )

    static let urlReference: Shape = Shape(
        "UrlReference",
        .structure(members: [
            Member(
                "Name", { ConnectShape.referenceKey },
                documentation: "The name."),
            Member(
                "Value", { ConnectShape.referenceValue },
                documentation: "The value."),
        ]),
        documentation: "A link."
    )

    static let attachmentReference: Shape = Shape(
        "AttachmentReference",
        .structure(members: [
            Member(
                "Name", { ConnectShape.referenceKey },
                documentation: "The name."),
            Member(
                "Value", { ConnectShape.referenceValue },
                documentation: "The value."),
            Member(
                "Status", { ConnectShape.referenceStatus },
                documentation: "The status."),
            Member(
                "Arn", { ConnectShape.referenceARN },
                documentation: "The resource name."),
        ]),
        documentation: "A file."
    )

    static let emailMessageReference: Shape = Shape(
        "EmailMessageReference",
        .structure(members: [
            Member(
                "Name", { ConnectShape.referenceKey },
                documentation: "The name."),
            Member(
                "Arn", { ConnectShape.referenceARN },
                documentation: "The resource name."),
        ]),
        documentation: "An e-mail message."
    )

    static let stringReference: Shape = Shape(
        "StringReference",
        .structure(members: [
            Member(
                "Name", { ConnectShape.referenceKey },
                documentation: "The name."),
            Member(
                "Value", { ConnectShape.referenceValue },
                documentation: "The value."),
        ]),
        documentation: "A text."
    )

    static let numberReference: Shape = Shape(
        "NumberReference",
        .structure(members: [
            Member(
                "Name", { ConnectShape.referenceKey },
                documentation: "The name."),
            Member(
                "Value", { ConnectShape.referenceValue },
                documentation: "The value."),
        ]),
        documentation: "A number."
    )

    static let dateReference: Shape = Shape(
        "DateReference",
        .structure(members: [
            Member(
                "Name", { ConnectShape.referenceKey },
                documentation: "The name."),
            Member(
                "Value", { ConnectShape.referenceValue },
                documentation: "The value."),
        ]),
        documentation: "A date."
    )

    static let emailReference: Shape = Shape(
        "EmailReference",
        .structure(members: [
            Member(
                "Name", { ConnectShape.referenceKey },
                documentation: "The name."),
            Member(
                "Value", { ConnectShape.referenceValue },
                documentation: "The value."),
        ]),
        documentation: "An e-mail address."
    )

    static let listContactReferencesRequest: Shape = Shape(
        "ListContactReferencesRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true, location: .path("ContactId"),
                documentation: "The contact."),
            Member(
                "ReferenceTypes", { ConnectShape.referenceTypes }, isRequired: true, location: .query("referenceTypes"),
                documentation: "The types of reference to list."),
            Member(
                "NextToken", { ConnectShape.nextToken }, location: .query("nextToken"),
                documentation: "Where the next page begins, as the page before answered."),
        ])
    )

    static let referenceTypes: Shape = Shape(
        "ReferenceTypes",
        .list(element: { ConnectShape.referenceType }, count: Shape.Limit(max: 6))
    )

    static let createPersistentContactAssociationResponse: Shape = Shape(
        "CreatePersistentContactAssociationResponse",
        .structure(members: [
            Member(
                "ContinuedFromContactId", { ConnectShape.contactID },
                documentation: "The past contact that this one continues."),
        ])
    )

    static let createPersistentContactAssociationRequest: Shape = Shape(
        "CreatePersistentContactAssociationRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "InitialContactId", { ConnectShape.contactID }, isRequired: true, location: .path("InitialContactId"),
                documentation: "The first contact of the chat."),
            Member(
                "RehydrationType", { ConnectShape.rehydrationType }, isRequired: true,
                documentation: "How much of the past is shown: all of it, or what came up to the named contact."),
            Member(
                "SourceContactId", { ConnectShape.contactID }, isRequired: true,
                documentation: "The contact whose conversation is continued; it must have ended."),
            Member(
                "ClientToken", { ConnectShape.clientToken },
                documentation: "A text of your choice that makes a repeated call harmless."),
        ])
    )

    static let updateParticipantRoleConfigResponse: Shape = Shape(
        "UpdateParticipantRoleConfigResponse",
        .structure(members: [
        ])
    )

    static let updateParticipantRoleConfigRequest: Shape = Shape(
        "UpdateParticipantRoleConfigRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true, location: .path("ContactId"),
                documentation: "The contact."),
            Member(
                "ChannelConfiguration", { ConnectShape.updateParticipantRoleConfigChannelInfo }, isRequired: true,
                documentation: "The configuration by channel."),
        ])
    )

    static let updateParticipantRoleConfigChannelInfo: Shape = Shape(
        "UpdateParticipantRoleConfigChannelInfo",
        .structure(members: [
            Member(
                "Chat", { ConnectShape.chatParticipantRoleConfig },
                documentation: "The timers of a chat."),
        ], isUnion: true),
        documentation: "The configuration by channel; one of its members is set."
    )

    static let chatParticipantRoleConfig: Shape = Shape(
        "ChatParticipantRoleConfig",
        .structure(members: [
            Member(
                "ParticipantTimerConfigList", { ConnectShape.participantTimerConfigList }, isRequired: true,
                documentation: "The timers to be set or removed."),
        ]),
        documentation: "The timers of a chat."
    )

    static let participantTimerConfigList: Shape = Shape(
        "ParticipantTimerConfigList",
        .list(element: { ConnectShape.participantTimerConfiguration }, count: Shape.Limit(min: 1, max: 6))
    )

    static let participantTimerConfiguration: Shape = Shape(
        "ParticipantTimerConfiguration",
        .structure(members: [
            Member(
                "ParticipantRole", { ConnectShape.timerEligibleParticipantRoles }, isRequired: true,
                documentation: "Whose silence counts."),
            Member(
                "TimerType", { ConnectShape.participantTimerType }, isRequired: true,
                documentation: "What happens when the time is over: the others are told, or the silent one is taken out."),
            Member(
                "TimerValue", { ConnectShape.participantTimerValue }, isRequired: true,
                documentation: "The time, or the order to remove the timer."),
        ]),
        documentation: "One timer for one role."
    )

    static let timerEligibleParticipantRoles: Shape = Shape(
        "TimerEligibleParticipantRoles",
        .string(values: ["CUSTOMER", "AGENT"])
    )

    static let participantTimerType: Shape = Shape(
        "ParticipantTimerType",
        .string(values: ["IDLE", "DISCONNECT_NONCUSTOMER"])
    )

    static let participantTimerValue: Shape = Shape(
        "ParticipantTimerValue",
        .structure(members: [
            Member(
                "ParticipantTimerAction", { ConnectShape.participantTimerAction },
                documentation: "Removes the timer."),
            Member(
                "ParticipantTimerDurationInMinutes", { ConnectShape.participantTimerDurationInMinutes },
                documentation: "The minutes of silence."),
        ], isUnion: true),
        documentation: "A time or the order to remove the timer; one of its members is set."
    )

    static let participantTimerAction: Shape = Shape(
        "ParticipantTimerAction",
        .string(values: ["Unset"])
    )

    static let participantTimerDurationInMinutes: Shape = Shape(
        "ParticipantTimerDurationInMinutes",
        .integer(range: Shape.Limit(min: 2, max: 480))
    )

    static let searchContactsResponse: Shape = Shape(
        "SearchContactsResponse",
        .structure(members: [
            Member(
                "Contacts", { ConnectShape.contacts }, isRequired: true,
                documentation: "The contacts that were found."),
            Member(
                "NextToken", { ConnectShape.largeNextToken },
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "TotalCount", { ConnectShape.totalCount },
                documentation: "How many there are on all pages."),
        ])
    )

    static let contacts: Shape = Shape(
        "Contacts",
        .list(element: { ConnectShape.contactSearchSummary })
    )

    static let contactSearchSummary: Shape = Shape(
        "ContactSearchSummary",
        .structure(members: [
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Id", { ConnectShape.contactID },
                documentation: "The id."),
            Member(
                "InitialContactId", { ConnectShape.contactID },
                documentation: "The first contact of the chat."),
            Member(
                "PreviousContactId", { ConnectShape.contactID },
                documentation: "The contact from which this one was transferred."),
            Member(
                "InitiationMethod", { ConnectShape.contactInitiationMethod },
                documentation: "How the contact began; API for a chat that StartChatContact made."),
            Member(
                "Channel", { ConnectShape.channel },
                documentation: "The channel; CHAT here."),
            Member(
                "QueueInfo", { ConnectShape.contactSearchSummaryQueueInfo },
                documentation: "The queue that it waits or waited in."),
            Member(
                "AgentInfo", { ConnectShape.contactSearchSummaryAgentInfo },
                documentation: "The agent who took it."),
            Member(
                "InitiationTimestamp", { ConnectShape.timestamp },
                documentation: "When the contact began."),
            Member(
                "DisconnectTimestamp", { ConnectShape.timestamp },
                documentation: "When it ended."),
            Member(
                "SegmentAttributes", { ConnectShape.contactSearchSummarySegmentAttributes },
                documentation: "Properties of this segment that the system knows, by name."),
            Member(
                "Name", { ConnectShape.name },
                documentation: "The name."),
            Member(
                "RoutingCriteria", { ConnectShape.routingCriteria },
                documentation: "What it asks of the agent."),
            Member(
                "Tags", { ConnectShape.contactTagMap },
                documentation: "The tags."),
        ]),
        documentation: "A contact that was found."
    )

    static let contactSearchSummaryQueueInfo: Shape = Shape(
        "ContactSearchSummaryQueueInfo",
        .structure(members: [
            Member(
                "Id", { ConnectShape.queueID },
                documentation: "The id."),
            Member(
                "EnqueueTimestamp", { ConnectShape.timestamp },
                documentation: "When it came into the queue."),
        ]),
        documentation: "The queue of a contact that was found."
    )

    static let contactSearchSummaryAgentInfo: Shape = Shape(
        "ContactSearchSummaryAgentInfo",
        .structure(members: [
            Member(
                "Id", { ConnectShape.agentResourceID },
                documentation: "The id."),
            Member(
                "ConnectedToAgentTimestamp", { ConnectShape.timestamp },
                documentation: "When the agent was connected."),
        ]),
        documentation: "The agent of a contact that was found."
    )

    static let contactSearchSummarySegmentAttributes: Shape = Shape(
        "ContactSearchSummarySegmentAttributes",
        .map(key: { ConnectShape.segmentAttributeName }, value: { ConnectShape.contactSearchSummarySegmentAttributeValue }),
        isSensitive: true
    )

    static let contactSearchSummarySegmentAttributeValue: Shape = Shape(
        "ContactSearchSummarySegmentAttributeValue",
        .structure(members: [
            Member(
                "ValueString", { ConnectShape.segmentAttributeValueString },
                documentation: "A text."),
            Member(
                "ValueMap", { ConnectShape.segmentAttributeValueMap },
                documentation: "Values by name."),
        ]),
        documentation: "The value of a segment attribute of a contact that was found."
    )

    static let largeNextToken: Shape = Shape(
        "LargeNextToken",
        .string(length: Shape.Limit(min: 1, max: 100000))
    )

    static let totalCount: Shape = Shape(
        "TotalCount",
        .integer(isLong: true)
    )

    static let searchContactsRequest: Shape = Shape(
        "SearchContactsRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true,
                documentation: "The instance."),
            Member(
                "TimeRange", { ConnectShape.searchContactsTimeRange }, isRequired: true,
                documentation: "The span of time to look in."),
            Member(
                "SearchCriteria", { ConnectShape.searchCriteria },
                documentation: "What contacts must have to be found."),
            Member(
                "MaxResults", { ConnectShape.maxResult100 },
                documentation: "The most items of a page."),
            Member(
                "NextToken", { ConnectShape.largeNextToken },
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "Sort", { ConnectShape.sort },
                documentation: "The order of what is found."),
        ])
    )

    static let searchContactsTimeRange: Shape = Shape(
        "SearchContactsTimeRange",
        .structure(members: [
            Member(
                "Type", { ConnectShape.searchContactsTimeRangeType }, isRequired: true,
                documentation: "The event that must fall into the span."),
            Member(
                "StartTime", { ConnectShape.timestamp }, isRequired: true,
                documentation: "The beginning of the span."),
            Member(
                "EndTime", { ConnectShape.timestamp }, isRequired: true,
                documentation: "The end of the span."),
        ]),
        documentation: "A span of time and the event that must fall into it."
    )

    static let searchContactsTimeRangeType: Shape = Shape(
        "SearchContactsTimeRangeType",
        .string(values: ["INITIATION_TIMESTAMP", "SCHEDULED_TIMESTAMP", "CONNECTED_TO_AGENT_TIMESTAMP", "DISCONNECT_TIMESTAMP", "ENQUEUE_TIMESTAMP"])
    )

    static let searchCriteria: Shape = Shape(
        "SearchCriteria",
        .structure(members: [
            Member(
                "Name", { ConnectShape.nameCriteria },
                documentation: "Texts in the name."),
            Member(
                "AgentIds", { ConnectShape.agentResourceIDList },
                documentation: "The ids of the agents."),
            Member(
                "AgentHierarchyGroups", { ConnectShape.agentHierarchyGroups },
                documentation: "Groups of the agent."),
            Member(
                "Channels", { ConnectShape.channelList },
                documentation: "Channels, any of them."),
            Member(
                "ContactAnalysis", { ConnectShape.contactAnalysis },
                documentation: "What the conversation contains."),
            Member(
                "InitiationMethods", { ConnectShape.initiationMethodList },
                documentation: "Ways to begin, any of them."),
            Member(
                "QueueIds", { ConnectShape.queueIDList },
                documentation: "Queues, any of them."),
            Member(
                "RoutingCriteria", { ConnectShape.searchableRoutingCriteria },
                documentation: "What it asks of the agent."),
            Member(
                "AdditionalTimeRange", { ConnectShape.searchContactsAdditionalTimeRange },
                documentation: "Further conditions on times."),
            Member(
                "SearchableContactAttributes", { ConnectShape.searchableContactAttributes },
                documentation: "Contact attributes."),
            Member(
                "SearchableSegmentAttributes", { ConnectShape.searchableSegmentAttributes },
                documentation: "Segment attributes."),
            Member(
                "ActiveRegions", { ConnectShape.activeRegionList },
                documentation: "Regions, any of them."),
            Member(
                "ContactTags", { ConnectShape.controlPlaneTagFilter },
                documentation: "Tags."),
        ]),
        documentation: "What contacts must have to be found; all of it must fit."
    )

    static let nameCriteria: Shape = Shape(
        "NameCriteria",
        .structure(members: [
            Member(
                "SearchText", { ConnectShape.searchTextList }, isRequired: true,
                documentation: "Texts to look for."),
            Member(
                "MatchType", { ConnectShape.searchContactsMatchType }, isRequired: true,
                documentation: "Whether all of them must fit, any of them, or none."),
        ]),
        documentation: "Texts to look for in names."
    )

    static let searchTextList: Shape = Shape(
        "SearchTextList",
        .list(element: { ConnectShape.searchText }, count: Shape.Limit(min: 0, max: 100))
    )

    static let searchText: Shape = Shape(
        "SearchText",
        .string(length: Shape.Limit(max: 128)),
        isSensitive: true
    )

    static let searchContactsMatchType: Shape = Shape(
        "SearchContactsMatchType",
        .string(values: ["MATCH_ALL", "MATCH_ANY", "MATCH_EXACT", "MATCH_NONE"])
    )

    static let agentResourceIDList: Shape = Shape(
        "AgentResourceIdList",
        .list(element: { ConnectShape.agentResourceID }, count: Shape.Limit(min: 0, max: 100))
    )

    static let agentHierarchyGroups: Shape = Shape(
        "AgentHierarchyGroups",
        .structure(members: [
            Member(
                "L1Ids", { ConnectShape.hierarchyGroupIDList },
                documentation: "Groups of the highest level."),
            Member(
                "L2Ids", { ConnectShape.hierarchyGroupIDList },
                documentation: "Groups of the second level."),
            Member(
                "L3Ids", { ConnectShape.hierarchyGroupIDList },
                documentation: "Groups of the third level."),
            Member(
                "L4Ids", { ConnectShape.hierarchyGroupIDList },
                documentation: "Groups of the fourth level."),
            Member(
                "L5Ids", { ConnectShape.hierarchyGroupIDList },
                documentation: "Groups of the lowest level."),
        ]),
        documentation: "Groups of agents by level."
    )

    static let hierarchyGroupIDList: Shape = Shape(
        "HierarchyGroupIdList",
        .list(element: { ConnectShape.hierarchyGroupID }, count: Shape.Limit(min: 0, max: 10))
    )

    static let hierarchyGroupID: Shape = Shape(
        "HierarchyGroupId",
        .string()
    )

    static let channelList: Shape = Shape(
        "ChannelList",
        .list(element: { ConnectShape.channel })
    )

    static let contactAnalysis: Shape = Shape(
        "ContactAnalysis",
        .structure(members: [
            Member(
                "Transcript", { ConnectShape.transcript },
                documentation: "What the transcript contains."),
        ]),
        documentation: "What a conversation must contain."
    )

    static let transcript: Shape = Shape(
        "Transcript",
        .structure(members: [
            Member(
                "Criteria", { ConnectShape.transcriptCriteriaList }, isRequired: true,
                documentation: "The conditions."),
            Member(
                "MatchType", { ConnectShape.searchContactsMatchType },
                documentation: "Whether all of them must fit, any of them, or none."),
        ]),
        documentation: "What a transcript must contain."
    )

    static let transcriptCriteriaList: Shape = Shape(
        "TranscriptCriteriaList",
        .list(element: { ConnectShape.transcriptCriteria }, count: Shape.Limit(min: 0, max: 6))
    )

    static let transcriptCriteria: Shape = Shape(
        "TranscriptCriteria",
        .structure(members: [
            Member(
                "ParticipantRole", { ConnectShape.participantRole }, isRequired: true,
                documentation: "Who must have said it."),
            Member(
                "SearchText", { ConnectShape.searchTextList }, isRequired: true,
                documentation: "Texts to look for."),
            Member(
                "MatchType", { ConnectShape.searchContactsMatchType }, isRequired: true,
                documentation: "Whether all of them must fit, any of them, or none."),
        ]),
        documentation: "Texts that somebody must have said."
    )

    static let initiationMethodList: Shape = Shape(
        "InitiationMethodList",
        .list(element: { ConnectShape.contactInitiationMethod })
    )

    static let queueIDList: Shape = Shape(
        "QueueIdList",
        .list(element: { ConnectShape.queueID }, count: Shape.Limit(min: 0, max: 100))
    )

    static let searchableRoutingCriteria: Shape = Shape(
        "SearchableRoutingCriteria",
        .structure(members: [
            Member(
                "Steps", { ConnectShape.searchableRoutingCriteriaStepList },
                documentation: "The steps in order."),
        ]),
        documentation: "Routing steps to look for."
    )

    static let searchableRoutingCriteriaStepList: Shape = Shape(
        "SearchableRoutingCriteriaStepList",
        .list(element: { ConnectShape.searchableRoutingCriteriaStep })
    )

    static let searchableRoutingCriteriaStep: Shape = Shape(
        "SearchableRoutingCriteriaStep",
        .structure(members: [
            Member(
                "AgentCriteria", { ConnectShape.searchableAgentCriteriaStep },
                documentation: "The agents that a step names."),
        ]),
        documentation: "A routing step to look for."
    )

    static let searchableAgentCriteriaStep: Shape = Shape(
        "SearchableAgentCriteriaStep",
        .structure(members: [
            Member(
                "AgentIds", { ConnectShape.agentResourceIDList },
                documentation: "The ids of the agents."),
            Member(
                "MatchType", { ConnectShape.searchContactsMatchType },
                documentation: "Whether all of them must fit, any of them, or none."),
        ]),
        documentation: "Agents named by a routing step."
    )

    static let searchContactsAdditionalTimeRange: Shape = Shape(
        "SearchContactsAdditionalTimeRange",
        .structure(members: [
            Member(
                "Criteria", { ConnectShape.searchContactsAdditionalTimeRangeCriteriaList }, isRequired: true,
                documentation: "The conditions."),
            Member(
                "MatchType", { ConnectShape.searchContactsMatchType }, isRequired: true,
                documentation: "Whether all of them must fit, any of them, or none."),
        ]),
        documentation: "Further conditions on times."
    )

    static let searchContactsAdditionalTimeRangeCriteriaList: Shape = Shape(
        "SearchContactsAdditionalTimeRangeCriteriaList",
        .list(element: { ConnectShape.searchContactsAdditionalTimeRangeCriteria })
    )

    static let searchContactsAdditionalTimeRangeCriteria: Shape = Shape(
        "SearchContactsAdditionalTimeRangeCriteria",
        .structure(members: [
            Member(
                "TimeRange", { ConnectShape.searchContactsTimeRange },
                documentation: "A span into which another event must fall."),
            Member(
                "TimestampCondition", { ConnectShape.searchContactsTimestampCondition },
                documentation: "An event that must not have happened."),
        ]),
        documentation: "One further condition on a time."
    )

    static let searchContactsTimestampCondition: Shape = Shape(
        "SearchContactsTimestampCondition",
        .structure(members: [
            Member(
                "Type", { ConnectShape.searchContactsTimeRangeType }, isRequired: true,
                documentation: "The event."),
            Member(
                "ConditionType", { ConnectShape.searchContactsTimeRangeConditionType }, isRequired: true,
                documentation: "What must hold of it."),
        ]),
        documentation: "A time that must be missing."
    )

    static let searchContactsTimeRangeConditionType: Shape = Shape(
        "SearchContactsTimeRangeConditionType",
        .string(values: ["NOT_EXISTS"])
    )

    static let searchableContactAttributes: Shape = Shape(
        "SearchableContactAttributes",
        .structure(members: [
            Member(
                "Criteria", { ConnectShape.searchableContactAttributesCriteriaList }, isRequired: true,
                documentation: "The conditions."),
            Member(
                "MatchType", { ConnectShape.searchContactsMatchType },
                documentation: "Whether all of them must fit, any of them, or none."),
        ]),
        documentation: "Contact attributes to look for."
    )

    static let searchableContactAttributesCriteriaList: Shape = Shape(
        "SearchableContactAttributesCriteriaList",
        .list(element: { ConnectShape.searchableContactAttributesCriteria }, count: Shape.Limit(min: 0, max: 15))
    )

    static let searchableContactAttributesCriteria: Shape = Shape(
        "SearchableContactAttributesCriteria",
        .structure(members: [
            Member(
                "Key", { ConnectShape.searchableContactAttributeKey }, isRequired: true,
                documentation: "The name of the attribute."),
            Member(
                "Values", { ConnectShape.searchableContactAttributeValueList }, isRequired: true,
                documentation: "Values, any of them."),
        ]),
        documentation: "One contact attribute to look for."
    )

    static let searchableContactAttributeKey: Shape = Shape(
        "SearchableContactAttributeKey",
        .string(length: Shape.Limit(min: 1, max: 100)),
        isSensitive: true
    )

    static let searchableContactAttributeValueList: Shape = Shape(
        "SearchableContactAttributeValueList",
        .list(element: { ConnectShape.searchableContactAttributeValue }, count: Shape.Limit(min: 0, max: 20))
    )

    static let searchableContactAttributeValue: Shape = Shape(
        "SearchableContactAttributeValue",
        .string(length: Shape.Limit(min: 0, max: 100)),
        isSensitive: true
    )

    static let searchableSegmentAttributes: Shape = Shape(
        "SearchableSegmentAttributes",
        .structure(members: [
            Member(
                "Criteria", { ConnectShape.searchableSegmentAttributesCriteriaList }, isRequired: true,
                documentation: "The conditions."),
            Member(
                "MatchType", { ConnectShape.searchContactsMatchType },
                documentation: "Whether all of them must fit, any of them, or none."),
        ]),
        documentation: "Segment attributes to look for."
    )

    static let searchableSegmentAttributesCriteriaList: Shape = Shape(
        "SearchableSegmentAttributesCriteriaList",
        .list(element: { ConnectShape.searchableSegmentAttributesCriteria }, count: Shape.Limit(min: 1, max: 15))
    )

    static let searchableSegmentAttributesCriteria: Shape = Shape(
        "SearchableSegmentAttributesCriteria",
        .structure(members: [
            Member(
                "Key", { ConnectShape.searchableSegmentAttributeKey }, isRequired: true,
                documentation: "The name of the attribute."),
            Member(
                "Values", { ConnectShape.searchableSegmentAttributeValueList }, isRequired: true,
                documentation: "Values, any of them."),
        ]),
        documentation: "One segment attribute to look for."
    )

    static let searchableSegmentAttributeKey: Shape = Shape(
        "SearchableSegmentAttributeKey",
        .string(length: Shape.Limit(min: 1, max: 64)),
        isSensitive: true
    )

    static let searchableSegmentAttributeValueList: Shape = Shape(
        "SearchableSegmentAttributeValueList",
        .list(element: { ConnectShape.searchableSegmentAttributeValue }, count: Shape.Limit(min: 1, max: 20)),
        isSensitive: true
    )

    static let searchableSegmentAttributeValue: Shape = Shape(
        "SearchableSegmentAttributeValue",
        .string(length: Shape.Limit(min: 0, max: 128)),
        isSensitive: true
    )

    static let activeRegionList: Shape = Shape(
        "ActiveRegionList",
        .list(element: { ConnectShape.regionName })
    )

    static let regionName: Shape = Shape(
        "RegionName",
        .string(pattern: Pattern("[a-z]{2}(-[a-z]+){1,2}(-[0-9])?"))
    )

    static let controlPlaneTagFilter: Shape = Shape(
        "ControlPlaneTagFilter",
        .structure(members: [
            Member(
                "OrConditions", { ConnectShape.tagOrConditionList },
                documentation: "Groups of tags of which one must be there."),
            Member(
                "AndConditions", { ConnectShape.tagAndConditionList },
                documentation: "Tags that must all be there."),
            Member(
                "TagCondition", { ConnectShape.tagCondition },
                documentation: "One tag that must be there."),
        ]),
        documentation: "Tags to look for; one of the members is set."
    )

    static let tagOrConditionList: Shape = Shape(
        "TagOrConditionList",
        .list(element: { ConnectShape.tagAndConditionList })
    )

    static let tagAndConditionList: Shape = Shape(
        "TagAndConditionList",
        .list(element: { ConnectShape.tagCondition })
    )

    static let tagCondition: Shape = Shape(
        "TagCondition",
        .structure(members: [
            Member(
                "TagKey", { ConnectShape.string },
                documentation: "The key of the tag."),
            Member(
                "TagValue", { ConnectShape.string },
                documentation: "The value of the tag."),
        ]),
        documentation: "A tag that must be there."
    )

    static let maxResult100: Shape = Shape(
        "MaxResult100",
        .integer(range: Shape.Limit(min: 1, max: 100))
    )

    static let sort: Shape = Shape(
        "Sort",
        .structure(members: [
            Member(
                "FieldName", { ConnectShape.sortableFieldName }, isRequired: true,
                documentation: "What to sort by."),
            Member(
                "Order", { ConnectShape.sortOrder }, isRequired: true,
                documentation: "Whether the smallest or the greatest comes first."),
        ]),
        documentation: "The order of what is found."
    )

    static let sortableFieldName: Shape = Shape(
        "SortableFieldName",
        .string(values: ["INITIATION_TIMESTAMP", "SCHEDULED_TIMESTAMP", "CONNECTED_TO_AGENT_TIMESTAMP", "DISCONNECT_TIMESTAMP", "INITIATION_METHOD", "CHANNEL", "EXPIRY_TIMESTAMP"])
    )

    static let sortOrder: Shape = Shape(
        "SortOrder",
        .string(values: ["ASCENDING", "DESCENDING"])
    )

    static let listAssociatedContactsResponse: Shape = Shape(
        "ListAssociatedContactsResponse",
        .structure(members: [
            Member(
                "ContactSummaryList", { ConnectShape.associatedContactSummaryList },
                documentation: "The contacts."),
            Member(
                "NextToken", { ConnectShape.nextToken },
                documentation: "Where the next page begins, as the page before answered."),
        ])
    )

    static let associatedContactSummaryList: Shape = Shape(
        "AssociatedContactSummaryList",
        .list(element: { ConnectShape.associatedContactSummary })
    )

    static let associatedContactSummary: Shape = Shape(
        "AssociatedContactSummary",
        .structure(members: [
            Member(
                "ContactId", { ConnectShape.contactID },
                documentation: "The contact."),
            Member(
                "ContactArn", { ConnectShape.arn },
                documentation: "The resource name of the contact."),
            Member(
                "InitiationTimestamp", { ConnectShape.timestamp },
                documentation: "When the contact began."),
            Member(
                "DisconnectTimestamp", { ConnectShape.timestamp },
                documentation: "When it ended."),
            Member(
                "InitialContactId", { ConnectShape.contactID },
                documentation: "The first contact of the chat."),
            Member(
                "PreviousContactId", { ConnectShape.contactID },
                documentation: "The contact from which this one was transferred."),
            Member(
                "RelatedContactId", { ConnectShape.contactID },
                documentation: "The contact that this one continues or was made from."),
            Member(
                "InitiationMethod", { ConnectShape.contactInitiationMethod },
                documentation: "How the contact began; API for a chat that StartChatContact made."),
            Member(
                "Channel", { ConnectShape.channel },
                documentation: "The channel; CHAT here."),
        ]),
        documentation: "A contact of the same conversation."
    )

    static let listAssociatedContactsRequest: Shape = Shape(
        "ListAssociatedContactsRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactId", { ConnectShape.contactID }, isRequired: true, location: .query("contactId"),
                documentation: "The contact."),
            Member(
                "MaxResults", { ConnectShape.listAssociatedContactsRequestMaxResults }, location: .query("maxResults"),
                documentation: "The most items of a page."),
            Member(
                "NextToken", { ConnectShape.nextToken }, location: .query("nextToken"),
                documentation: "Where the next page begins, as the page before answered."),
        ])
    )

    static let listAssociatedContactsRequestMaxResults: Shape = Shape(
        "ListAssociatedContactsRequestMaxResults",
        .integer(range: Shape.Limit(min: 1, max: 100))
    )

    static let getContactMetricsResponse: Shape = Shape(
        "GetContactMetricsResponse",
        .structure(members: [
            Member(
                "MetricResults", { ConnectShape.contactMetricResults },
                documentation: "The figures."),
            Member(
                "Id", { ConnectShape.contactID },
                documentation: "The contact."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name of the contact."),
        ])
    )

    static let contactMetricResults: Shape = Shape(
        "ContactMetricResults",
        .list(element: { ConnectShape.contactMetricResult })
    )

    static let contactMetricResult: Shape = Shape(
        "ContactMetricResult",
        .structure(members: [
            Member(
                "Name", { ConnectShape.contactMetricName }, isRequired: true,
                documentation: "The figure."),
            Member(
                "Value", { ConnectShape.contactMetricValue }, isRequired: true,
                documentation: "The value."),
        ]),
        documentation: "A figure and its value."
    )

    static let contactMetricName: Shape = Shape(
        "ContactMetricName",
        .string(values: ["ESTIMATED_WAIT_TIME", "POSITION_IN_QUEUE"])
    )

    static let contactMetricValue: Shape = Shape(
        "ContactMetricValue",
        .structure(members: [
            Member(
                "Number", { ConnectShape.double },
                documentation: "A number."),
        ], isUnion: true),
        documentation: "The value of a figure; one of its members is set."
    )

    static let double: Shape = Shape(
        "Double",
        .double()
    )

    static let getContactMetricsRequest: Shape = Shape(
        "GetContactMetricsRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceIDOrARN }, isRequired: true,
                documentation: "The instance."),
            Member(
                "ContactId", { ConnectShape.instanceIDOrARN }, isRequired: true,
                documentation: "The contact."),
            Member(
                "Metrics", { ConnectShape.contactMetrics }, isRequired: true,
                documentation: "The figures that are asked for."),
        ])
    )

    static let instanceIDOrARN: Shape = Shape(
        "InstanceIdOrArn",
        .string(length: Shape.Limit(min: 1, max: 250), pattern: Pattern("^(arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9]{1}:[0-9]{1,20}:instance/)?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$"))
    )

    static let contactMetrics: Shape = Shape(
        "ContactMetrics",
        .list(element: { ConnectShape.contactMetricInfo }, count: Shape.Limit(min: 1))
    )

    static let contactMetricInfo: Shape = Shape(
        "ContactMetricInfo",
        .structure(members: [
            Member(
                "Name", { ConnectShape.contactMetricName }, isRequired: true,
                documentation: "The figure."),
        ]),
        documentation: "A figure that is asked for."
    )

    static let describeContactFlowResponse: Shape = Shape(
        "DescribeContactFlowResponse",
        .structure(members: [
            Member(
                "ContactFlow", { ConnectShape.contactFlow },
                documentation: "The flow."),
        ])
    )

    static let contactFlow: Shape = Shape(
        "ContactFlow",
        .structure(members: [
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Id", { ConnectShape.contactFlowID },
                documentation: "The id."),
            Member(
                "Name", { ConnectShape.contactFlowName },
                documentation: "The name."),
            Member(
                "Type", { ConnectShape.contactFlowType },
                documentation: "What it is for."),
            Member(
                "State", { ConnectShape.contactFlowState },
                documentation: "Whether it is in use or put away."),
            Member(
                "Status", { ConnectShape.contactFlowStatus },
                documentation: "Whether it is published or only saved."),
            Member(
                "Description", { ConnectShape.contactFlowDescription },
                documentation: "The description."),
            Member(
                "Content", { ConnectShape.contactFlowContent },
                documentation: "The content in the flow language."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
            Member(
                "FlowContentSha256", { ConnectShape.flowContentSha256 },
                documentation: "The SHA-256 of the content, in hexadecimal."),
            Member(
                "Version", { ConnectShape.resourceVersion },
                documentation: "The number of the version."),
            Member(
                "VersionDescription", { ConnectShape.contactFlowDescription },
                documentation: "The description of the version."),
            Member(
                "LastModifiedTime", { ConnectShape.timestamp },
                documentation: "When it was last changed."),
            Member(
                "LastModifiedRegion", { ConnectShape.regionName },
                documentation: "The region in which it was last changed."),
        ]),
        documentation: "A flow with its content."
    )

    static let contactFlowDescription: Shape = Shape(
        "ContactFlowDescription",
        .string()
    )

    static let contactFlowContent: Shape = Shape(
        "ContactFlowContent",
        .string()
    )

    static let tagMap: Shape = Shape(
        "TagMap",
        .map(key: { ConnectShape.tagKey }, value: { ConnectShape.tagValue }, count: Shape.Limit(min: 1, max: 50))
    )

    static let tagKey: Shape = Shape(
        "TagKey",
        .string(length: Shape.Limit(min: 1, max: 128), pattern: Pattern("^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"))
    )

    static let tagValue: Shape = Shape(
        "TagValue",
        .string(length: Shape.Limit(max: 256))
    )

    static let flowContentSha256: Shape = Shape(
        "FlowContentSha256",
        .string(length: Shape.Limit(min: 1, max: 64), pattern: Pattern("^[a-zA-Z0-9]{64}$"))
    )

    static let resourceVersion: Shape = Shape(
        "ResourceVersion",
        .integer(range: Shape.Limit(min: 1), isLong: true)
    )

    static let describeContactFlowRequest: Shape = Shape(
        "DescribeContactFlowRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowId", { ConnectShape.contactFlowID }, isRequired: true, location: .path("ContactFlowId"),
                documentation: "The flow; with `:$SAVED` behind it, the version that was last saved."),
        ])
    )

    static let createContactFlowResponse: Shape = Shape(
        "CreateContactFlowResponse",
        .structure(members: [
            Member(
                "ContactFlowId", { ConnectShape.contactFlowID },
                documentation: "The new flow."),
            Member(
                "ContactFlowArn", { ConnectShape.arn },
                documentation: "The resource name of the new flow."),
            Member(
                "FlowContentSha256", { ConnectShape.flowContentSha256 },
                documentation: "The SHA-256 of the content, in hexadecimal."),
        ])
    )

    static let createContactFlowRequest: Shape = Shape(
        "CreateContactFlowRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "Name", { ConnectShape.contactFlowName }, isRequired: true,
                documentation: "The name."),
            Member(
                "Type", { ConnectShape.contactFlowType }, isRequired: true,
                documentation: "What the flow is for."),
            Member(
                "Description", { ConnectShape.contactFlowDescription },
                documentation: "The description."),
            Member(
                "Content", { ConnectShape.contactFlowContent }, isRequired: true,
                documentation: "The content in the flow language."),
            Member(
                "Status", { ConnectShape.contactFlowStatus },
                documentation: "Whether it is published; it is unless given."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
        ])
    )

    static let updateContactFlowContentResponse: Shape = Shape(
        "UpdateContactFlowContentResponse",
        .structure(members: [
        ])
    )

    static let updateContactFlowContentRequest: Shape = Shape(
        "UpdateContactFlowContentRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowId", { ConnectShape.contactFlowID }, isRequired: true, location: .path("ContactFlowId"),
                documentation: "The flow."),
            Member(
                "Content", { ConnectShape.contactFlowContent }, isRequired: true,
                documentation: "The new content in the flow language."),
        ])
    )

    static let updateContactFlowMetadataResponse: Shape = Shape(
        "UpdateContactFlowMetadataResponse",
        .structure(members: [
        ])
    )

    static let updateContactFlowMetadataRequest: Shape = Shape(
        "UpdateContactFlowMetadataRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowId", { ConnectShape.contactFlowID }, isRequired: true, location: .path("ContactFlowId"),
                documentation: "The flow."),
            Member(
                "Name", { ConnectShape.contactFlowName },
                documentation: "The name."),
            Member(
                "Description", { ConnectShape.contactFlowDescription },
                documentation: "The description."),
            Member(
                "ContactFlowState", { ConnectShape.contactFlowState },
                documentation: "Whether the flow is in use or put away."),
        ])
    )

    static let updateContactFlowNameResponse: Shape = Shape(
        "UpdateContactFlowNameResponse",
        .structure(members: [
        ])
    )

    static let updateContactFlowNameRequest: Shape = Shape(
        "UpdateContactFlowNameRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowId", { ConnectShape.contactFlowID }, isRequired: true, location: .path("ContactFlowId"),
                documentation: "The flow."),
            Member(
                "Name", { ConnectShape.contactFlowName },
                documentation: "The name."),
            Member(
                "Description", { ConnectShape.contactFlowDescription },
                documentation: "The description."),
        ])
    )

    static let deleteContactFlowResponse: Shape = Shape(
        "DeleteContactFlowResponse",
        .structure(members: [
        ])
    )

    static let deleteContactFlowRequest: Shape = Shape(
        "DeleteContactFlowRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowId", { ConnectShape.contactFlowID }, isRequired: true, location: .path("ContactFlowId"),
                documentation: "The flow."),
        ])
    )

    static let listQueuesResponse: Shape = Shape(
        "ListQueuesResponse",
        .structure(members: [
            Member(
                "QueueSummaryList", { ConnectShape.queueSummaryList },
                documentation: "The queues."),
            Member(
                "NextToken", { ConnectShape.nextToken },
                documentation: "Where the next page begins, as the page before answered."),
        ])
    )

    static let queueSummaryList: Shape = Shape(
        "QueueSummaryList",
        .list(element: { ConnectShape.queueSummary })
    )

    static let queueSummary: Shape = Shape(
        "QueueSummary",
        .structure(members: [
            Member(
                "Id", { ConnectShape.queueID },
                documentation: "The id."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Name", { ConnectShape.queueName },
                documentation: "The name."),
            Member(
                "QueueType", { ConnectShape.queueType },
                documentation: "Whether it is a queue of its own or belongs to an agent."),
            Member(
                "LastModifiedTime", { ConnectShape.timestamp },
                documentation: "When it was last changed."),
            Member(
                "LastModifiedRegion", { ConnectShape.regionName },
                documentation: "The region in which it was last changed."),
        ]),
        documentation: "A queue without its settings."
    )

    static let queueName: Shape = Shape(
        "QueueName",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let queueType: Shape = Shape(
        "QueueType",
        .string(values: ["STANDARD", "AGENT"])
    )

    static let listQueuesRequest: Shape = Shape(
        "ListQueuesRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "QueueTypes", { ConnectShape.queueTypes }, location: .query("queueTypes"),
                documentation: "The types of queue to list; all unless given."),
            Member(
                "NextToken", { ConnectShape.nextToken }, location: .query("nextToken"),
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "MaxResults", { ConnectShape.maxResult1000 }, location: .query("maxResults"),
                documentation: "The most items of a page."),
        ])
    )

    static let queueTypes: Shape = Shape(
        "QueueTypes",
        .list(element: { ConnectShape.queueType }, count: Shape.Limit(max: 2))
    )

    static let describeQueueResponse: Shape = Shape(
        "DescribeQueueResponse",
        .structure(members: [
            Member(
                "Queue", { ConnectShape.queue },
                documentation: "The queue."),
        ])
    )

    static let queue: Shape = Shape(
        "Queue",
        .structure(members: [
            Member(
                "Name", { ConnectShape.commonNameLength127 },
                documentation: "The name."),
            Member(
                "QueueArn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "QueueId", { ConnectShape.queueID },
                documentation: "The queue."),
            Member(
                "Description", { ConnectShape.queueDescription },
                documentation: "The description."),
            Member(
                "OutboundCallerConfig", { ConnectShape.outboundCallerConfig },
                documentation: "What calls out of the queue show."),
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID },
                documentation: "The hours in which it is open."),
            Member(
                "MaxContacts", { ConnectShape.queueMaxContacts },
                documentation: "The most contacts that may wait; the instance's own limit unless given."),
            Member(
                "Status", { ConnectShape.queueStatus },
                documentation: "Whether it takes contacts."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
            Member(
                "LastModifiedTime", { ConnectShape.timestamp },
                documentation: "When it was last changed."),
            Member(
                "LastModifiedRegion", { ConnectShape.regionName },
                documentation: "The region in which it was last changed."),
        ]),
        documentation: "A queue with its settings."
    )

    static let commonNameLength127: Shape = Shape(
        "CommonNameLength127",
        .string(length: Shape.Limit(min: 1, max: 127))
    )

    static let queueDescription: Shape = Shape(
        "QueueDescription",
        .string(length: Shape.Limit(min: 1, max: 250))
    )

    static let hoursOfOperationID: Shape = Shape(
        "HoursOfOperationId",
        .string()
    )

    static let queueMaxContacts: Shape = Shape(
        "QueueMaxContacts",
        .integer(range: Shape.Limit(min: 0))
    )

    static let queueStatus: Shape = Shape(
        "QueueStatus",
        .string(values: ["ENABLED", "DISABLED"])
    )

    static let describeQueueRequest: Shape = Shape(
        "DescribeQueueRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "QueueId", { ConnectShape.queueID }, isRequired: true, location: .path("QueueId"),
                documentation: "The queue."),
        ])
    )

    static let describeInstanceResponse: Shape = Shape(
        "DescribeInstanceResponse",
        .structure(members: [
            Member(
                "Instance", { ConnectShape.instance },
                documentation: "The instance."),
        ])
    )

    static let instance: Shape = Shape(
        "Instance",
        .structure(members: [
            Member(
                "Id", { ConnectShape.instanceID },
                documentation: "The id."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "IdentityManagementType", { ConnectShape.directoryType },
                documentation: "Who manages its users."),
            Member(
                "InstanceAlias", { ConnectShape.directoryAlias },
                documentation: "Its name in addresses."),
            Member(
                "CreatedTime", { ConnectShape.timestamp },
                documentation: "When it was made."),
            Member(
                "ServiceRole", { ConnectShape.arn },
                documentation: "The role under which it acts."),
            Member(
                "InstanceStatus", { ConnectShape.instanceStatus },
                documentation: "Whether it is ready."),
            Member(
                "StatusReason", { ConnectShape.instanceStatusReason },
                documentation: "Why it could not be made."),
            Member(
                "InboundCallsEnabled", { ConnectShape.inboundCallsEnabled },
                documentation: "Whether calls may come in."),
            Member(
                "OutboundCallsEnabled", { ConnectShape.outboundCallsEnabled },
                documentation: "Whether calls may go out."),
            Member(
                "InstanceAccessUrl", { ConnectShape.url },
                documentation: "The address of its web site."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
        ]),
        documentation: "An instance with its settings."
    )

    static let directoryType: Shape = Shape(
        "DirectoryType",
        .string(values: ["SAML", "CONNECT_MANAGED", "EXISTING_DIRECTORY"])
    )

    static let directoryAlias: Shape = Shape(
        "DirectoryAlias",
        .string(length: Shape.Limit(min: 1, max: 45), pattern: Pattern("^(?!d-)([\\da-zA-Z]+)([-]*[\\da-zA-Z])*$")),
        isSensitive: true
    )

    static let instanceStatus: Shape = Shape(
        "InstanceStatus",
        .string(values: ["CREATION_IN_PROGRESS", "ACTIVE", "CREATION_FAILED"])
    )

    static let instanceStatusReason: Shape = Shape(
        "InstanceStatusReason",
        .structure(members: [
            Member(
                "Message", { ConnectShape.string },
                documentation: "The reason in words."),
        ]),
        documentation: "Why an instance could not be made."
    )

    static let inboundCallsEnabled: Shape = Shape(
        "InboundCallsEnabled",
        .boolean
    )

    static let outboundCallsEnabled: Shape = Shape(
        "OutboundCallsEnabled",
        .boolean
    )

    static let url: Shape = Shape(
        "Url",
        .string()
    )

    static let describeInstanceRequest: Shape = Shape(
        "DescribeInstanceRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
        ])
    )

    static let listInstancesResponse: Shape = Shape(
        "ListInstancesResponse",
        .structure(members: [
            Member(
                "InstanceSummaryList", { ConnectShape.instanceSummaryList },
                documentation: "The instances."),
            Member(
                "NextToken", { ConnectShape.nextToken },
                documentation: "Where the next page begins, as the page before answered."),
        ])
    )

    static let instanceSummaryList: Shape = Shape(
        "InstanceSummaryList",
        .list(element: { ConnectShape.instanceSummary })
    )

    static let instanceSummary: Shape = Shape(
        "InstanceSummary",
        .structure(members: [
            Member(
                "Id", { ConnectShape.instanceID },
                documentation: "The id."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "IdentityManagementType", { ConnectShape.directoryType },
                documentation: "Who manages its users."),
            Member(
                "InstanceAlias", { ConnectShape.directoryAlias },
                documentation: "Its name in addresses."),
            Member(
                "CreatedTime", { ConnectShape.timestamp },
                documentation: "When it was made."),
            Member(
                "ServiceRole", { ConnectShape.arn },
                documentation: "The role under which it acts."),
            Member(
                "InstanceStatus", { ConnectShape.instanceStatus },
                documentation: "Whether it is ready."),
            Member(
                "InboundCallsEnabled", { ConnectShape.inboundCallsEnabled },
                documentation: "Whether calls may come in."),
            Member(
                "OutboundCallsEnabled", { ConnectShape.outboundCallsEnabled },
                documentation: "Whether calls may go out."),
            Member(
                "InstanceAccessUrl", { ConnectShape.url },
                documentation: "The address of its web site."),
        ]),
        documentation: "An instance without its tags."
    )

    static let listInstancesRequest: Shape = Shape(
        "ListInstancesRequest",
        .structure(members: [
            Member(
                "NextToken", { ConnectShape.nextToken }, location: .query("nextToken"),
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "MaxResults", { ConnectShape.maxResult10 }, location: .query("maxResults"),
                documentation: "The most items of a page."),
        ])
    )

    static let maxResult10: Shape = Shape(
        "MaxResult10",
        .integer(range: Shape.Limit(min: 1, max: 10))
    )

    static let createContactFlowModuleRequest: Shape = Shape(
        "CreateContactFlowModuleRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "Name", { ConnectShape.contactFlowModuleName }, isRequired: true,
                documentation: "The name."),
            Member(
                "Description", { ConnectShape.contactFlowModuleDescription },
                documentation: "The description."),
            Member(
                "Content", { ConnectShape.contactFlowModuleContent }, isRequired: true,
                documentation: "The content in the flow language, with its `Settings`."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
            Member(
                "ClientToken", { ConnectShape.clientToken }, isIdempotencyToken: true,
                documentation: "Makes repeats of the call answer the same module."),
            Member(
                "Settings", { ConnectShape.flowModuleSettings },
                documentation: "The schema of what the module takes and gives, as JSON text."),
            Member(
                "ExternalInvocationConfiguration", { ConnectShape.externalInvocationConfiguration },
                documentation: "Whether others than flows may run the module."),
        ])
    )

    static let createContactFlowModuleResponse: Shape = Shape(
        "CreateContactFlowModuleResponse",
        .structure(members: [
            Member(
                "Id", { ConnectShape.contactFlowModuleID },
                documentation: "The new module."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name of the new module."),
        ])
    )

    static let describeContactFlowModuleRequest: Shape = Shape(
        "DescribeContactFlowModuleRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowModuleId", { ConnectShape.contactFlowModuleID }, isRequired: true, location: .path("ContactFlowModuleId"),
                documentation: "The module; its id, its resource name, or either with `:$SAVED` or `:$LATEST`."),
        ])
    )

    static let describeContactFlowModuleResponse: Shape = Shape(
        "DescribeContactFlowModuleResponse",
        .structure(members: [
            Member(
                "ContactFlowModule", { ConnectShape.contactFlowModule },
                documentation: "The module."),
        ])
    )

    static let listContactFlowModulesRequest: Shape = Shape(
        "ListContactFlowModulesRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "NextToken", { ConnectShape.nextToken }, location: .query("nextToken"),
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "MaxResults", { ConnectShape.maxResult1000 }, location: .query("maxResults"),
                documentation: "The most items of a page."),
            Member(
                "ContactFlowModuleState", { ConnectShape.contactFlowModuleState }, location: .query("state"),
                documentation: "The state of the modules to list; all unless given."),
        ])
    )

    static let listContactFlowModulesResponse: Shape = Shape(
        "ListContactFlowModulesResponse",
        .structure(members: [
            Member(
                "ContactFlowModulesSummaryList", { ConnectShape.contactFlowModulesSummaryList },
                documentation: "The modules of this page."),
            Member(
                "NextToken", { ConnectShape.nextToken },
                documentation: "Where the next page begins; absent on the last one."),
        ])
    )

    static let updateContactFlowModuleContentRequest: Shape = Shape(
        "UpdateContactFlowModuleContentRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowModuleId", { ConnectShape.contactFlowModuleID }, isRequired: true, location: .path("ContactFlowModuleId"),
                documentation: "The module; its id, its resource name, or either with `:$SAVED` or `:$LATEST`."),
            Member(
                "Content", { ConnectShape.contactFlowModuleContent },
                documentation: "The content in the flow language."),
            Member(
                "Settings", { ConnectShape.flowModuleSettings },
                documentation: "The schema of what the module takes and gives, as JSON text."),
        ])
    )

    static let updateContactFlowModuleContentResponse: Shape = Shape(
        "UpdateContactFlowModuleContentResponse",
        .structure(members: [
        ])
    )

    static let updateContactFlowModuleMetadataRequest: Shape = Shape(
        "UpdateContactFlowModuleMetadataRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowModuleId", { ConnectShape.contactFlowModuleID }, isRequired: true, location: .path("ContactFlowModuleId"),
                documentation: "The module; its id, its resource name, or either with `:$SAVED` or `:$LATEST`."),
            Member(
                "Name", { ConnectShape.contactFlowModuleName },
                documentation: "The new name."),
            Member(
                "Description", { ConnectShape.contactFlowModuleDescription },
                documentation: "The new description."),
            Member(
                "State", { ConnectShape.contactFlowModuleState },
                documentation: "Whether the module is in use or put away."),
        ])
    )

    static let updateContactFlowModuleMetadataResponse: Shape = Shape(
        "UpdateContactFlowModuleMetadataResponse",
        .structure(members: [
        ])
    )

    static let deleteContactFlowModuleRequest: Shape = Shape(
        "DeleteContactFlowModuleRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "ContactFlowModuleId", { ConnectShape.contactFlowModuleID }, isRequired: true, location: .path("ContactFlowModuleId"),
                documentation: "The module; its id, its resource name, or either with `:$SAVED` or `:$LATEST`."),
        ])
    )

    static let deleteContactFlowModuleResponse: Shape = Shape(
        "DeleteContactFlowModuleResponse",
        .structure(members: [
        ])
    )

    static let contactFlowModule: Shape = Shape(
        "ContactFlowModule",
        .structure(members: [
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Id", { ConnectShape.contactFlowModuleID },
                documentation: "The id."),
            Member(
                "Name", { ConnectShape.contactFlowModuleName },
                documentation: "The name."),
            Member(
                "Content", { ConnectShape.contactFlowModuleContent },
                documentation: "The content in the flow language."),
            Member(
                "Description", { ConnectShape.contactFlowModuleDescription },
                documentation: "The description."),
            Member(
                "State", { ConnectShape.contactFlowModuleState },
                documentation: "Whether it is in use or put away."),
            Member(
                "Status", { ConnectShape.contactFlowModuleAnsweredStatus },
                documentation: "Whether it is published or only saved."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
            Member(
                "FlowModuleContentSha256", { ConnectShape.flowModuleContentSha256 },
                documentation: "The SHA-256 of the content, in hexadecimal."),
            Member(
                "Version", { ConnectShape.resourceVersion },
                documentation: "The number of the version."),
            Member(
                "VersionDescription", { ConnectShape.contactFlowModuleDescription },
                documentation: "The description of the version."),
            Member(
                "Settings", { ConnectShape.flowModuleSettings },
                documentation: "The schema of what the module takes and gives, as JSON text."),
            Member(
                "ExternalInvocationConfiguration", { ConnectShape.externalInvocationConfiguration },
                documentation: "Whether others than flows may run the module."),
        ]),
        documentation: "A module with its content."
    )

    static let contactFlowModuleSummary: Shape = Shape(
        "ContactFlowModuleSummary",
        .structure(members: [
            Member(
                "Id", { ConnectShape.contactFlowModuleID },
                documentation: "The id."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Name", { ConnectShape.contactFlowModuleName },
                documentation: "The name."),
            Member(
                "State", { ConnectShape.contactFlowModuleState },
                documentation: "Whether it is in use or put away."),
        ]),
        documentation: "A module without its content."
    )

    static let externalInvocationConfiguration: Shape = Shape(
        "ExternalInvocationConfiguration",
        .structure(members: [
            Member(
                "Enabled", { ConnectShape.nullableBoolean },
                documentation: "Whether they may."),
        ]),
        documentation: "Whether others than flows may run a module."
    )

    static let contactFlowModulesSummaryList: Shape = Shape(
        "ContactFlowModulesSummaryList",
        .list(element: { ConnectShape.contactFlowModuleSummary })
    )

    static let contactFlowModuleID: Shape = Shape(
        "ContactFlowModuleId",
        .string(length: Shape.Limit(min: 1, max: 256))
    )

    static let contactFlowModuleName: Shape = Shape(
        "ContactFlowModuleName",
        .string(length: Shape.Limit(min: 1, max: 127), pattern: Pattern(".*\\S.*"))
    )

    static let contactFlowModuleDescription: Shape = Shape(
        "ContactFlowModuleDescription",
        .string(length: Shape.Limit(min: 0, max: 500), pattern: Pattern(".*\\S.*"))
    )

    static let contactFlowModuleContent: Shape = Shape(
        "ContactFlowModuleContent",
        .string(length: Shape.Limit(min: 1, max: 256000))
    )

    static let contactFlowModuleState: Shape = Shape(
        "ContactFlowModuleState",
        .string(values: ["ACTIVE", "ARCHIVED"])
    )

    static let contactFlowModuleAnsweredStatus: Shape = Shape(
        "ContactFlowModuleAnsweredStatus",
        .string(values: ["published", "saved"])
    )

    static let flowModuleContentSha256: Shape = Shape(
        "FlowModuleContentSha256",
        .string(length: Shape.Limit(min: 1, max: 64), pattern: Pattern("^[a-zA-Z0-9]{64}$"))
    )

    static let flowModuleSettings: Shape = Shape(
        "FlowModuleSettings",
        .string()
    )

    static let createQueueRequest: Shape = Shape(
        "CreateQueueRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "Name", { ConnectShape.commonNameLength127 }, isRequired: true,
                documentation: "The name, which no other queue has."),
            Member(
                "Description", { ConnectShape.queueDescription },
                documentation: "The description."),
            Member(
                "OutboundCallerConfig", { ConnectShape.outboundCallerConfig },
                documentation: "What calls out of the queue show; kept and answered."),
            Member(
                "OutboundEmailConfig", { ConnectShape.outboundEmailConfig },
                documentation: "The address that e-mail out of the queue bears."),
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID }, isRequired: true,
                documentation: "The hours in which it is open."),
            Member(
                "MaxContacts", { ConnectShape.queueMaxContacts },
                documentation: "The most contacts that may wait; the instance's own limit unless given."),
            Member(
                "QuickConnectIds", { ConnectShape.quickConnectsList },
                documentation: "The quick connects that its agents see."),
            Member(
                "EmailAddressesConfig", { ConnectShape.emailAddressConfigList },
                documentation: "The addresses from which its agents send e-mail."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
        ])
    )

    static let createQueueResponse: Shape = Shape(
        "CreateQueueResponse",
        .structure(members: [
            Member(
                "QueueArn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "QueueId", { ConnectShape.queueID },
                documentation: "The id."),
        ])
    )

    static let outboundCallerConfig: Shape = Shape(
        "OutboundCallerConfig",
        .structure(members: [
            Member(
                "OutboundCallerIdName", { ConnectShape.outboundCallerIDName },
                documentation: "The name that is shown."),
            Member(
                "OutboundCallerIdNumberId", { ConnectShape.phoneNumberID },
                documentation: "The number that is shown."),
            Member(
                "OutboundFlowId", { ConnectShape.contactFlowID },
                documentation: "The whisper flow of calls out of the queue."),
        ]),
        documentation: "What calls out of a queue show."
    )

    static let outboundCallerIDName: Shape = Shape(
        "OutboundCallerIdName",
        .string(length: Shape.Limit(min: 1, max: 255))
    )

    static let phoneNumberID: Shape = Shape(
        "PhoneNumberId",
        .string()
    )

    static let outboundEmailConfig: Shape = Shape(
        "OutboundEmailConfig",
        .structure(members: [
            Member(
                "OutboundEmailAddressId", { ConnectShape.emailAddressID },
                documentation: "The address."),
        ]),
        documentation: "The address that e-mail out of a queue bears."
    )

    static let emailAddressID: Shape = Shape(
        "EmailAddressId",
        .string(length: Shape.Limit(min: 1, max: 500))
    )

    static let quickConnectsList: Shape = Shape(
        "QuickConnectsList",
        .list(element: { ConnectShape.quickConnectID }, count: Shape.Limit(min: 1, max: 50))
    )

    static let quickConnectID: Shape = Shape(
        "QuickConnectId",
        .string()
    )

    static let emailAddressConfigList: Shape = Shape(
        "EmailAddressConfigList",
        .list(element: { ConnectShape.emailAddressConfig }, count: Shape.Limit(min: 1, max: 50))
    )

    static let emailAddressConfig: Shape = Shape(
        "EmailAddressConfig",
        .structure(members: [
            Member(
                "EmailAddressId", { ConnectShape.emailAddressID }, isRequired: true,
                documentation: "The address."),
        ]),
        documentation: "An e-mail address by id."
    )

    static let updateQueueNameRequest: Shape = Shape(
        "UpdateQueueNameRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "QueueId", { ConnectShape.queueID }, isRequired: true, location: .path("QueueId"),
                documentation: "The queue."),
            Member(
                "Name", { ConnectShape.commonNameLength127 },
                documentation: "The new name."),
            Member(
                "Description", { ConnectShape.queueDescription },
                documentation: "The new description."),
        ])
    )

    static let updateQueueNameResponse: Shape = Shape(
        "UpdateQueueNameResponse",
        .structure(members: [
        ])
    )

    static let updateQueueStatusRequest: Shape = Shape(
        "UpdateQueueStatusRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "QueueId", { ConnectShape.queueID }, isRequired: true, location: .path("QueueId"),
                documentation: "The queue."),
            Member(
                "Status", { ConnectShape.queueStatus }, isRequired: true,
                documentation: "Whether it takes contacts."),
        ])
    )

    static let updateQueueStatusResponse: Shape = Shape(
        "UpdateQueueStatusResponse",
        .structure(members: [
        ])
    )

    static let updateQueueMaxContactsRequest: Shape = Shape(
        "UpdateQueueMaxContactsRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "QueueId", { ConnectShape.queueID }, isRequired: true, location: .path("QueueId"),
                documentation: "The queue."),
            Member(
                "MaxContacts", { ConnectShape.queueMaxContacts },
                documentation: "The most contacts that may wait; the instance's own limit unless given."),
        ])
    )

    static let updateQueueMaxContactsResponse: Shape = Shape(
        "UpdateQueueMaxContactsResponse",
        .structure(members: [
        ])
    )

    static let updateQueueHoursOfOperationRequest: Shape = Shape(
        "UpdateQueueHoursOfOperationRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "QueueId", { ConnectShape.queueID }, isRequired: true, location: .path("QueueId"),
                documentation: "The queue."),
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID }, isRequired: true,
                documentation: "The hours in which it is open."),
        ])
    )

    static let updateQueueHoursOfOperationResponse: Shape = Shape(
        "UpdateQueueHoursOfOperationResponse",
        .structure(members: [
        ])
    )

    static let deleteQueueRequest: Shape = Shape(
        "DeleteQueueRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "QueueId", { ConnectShape.queueID }, isRequired: true, location: .path("QueueId"),
                documentation: "The queue."),
        ])
    )

    static let deleteQueueResponse: Shape = Shape(
        "DeleteQueueResponse",
        .structure(members: [
        ])
    )

    static let createHoursOfOperationRequest: Shape = Shape(
        "CreateHoursOfOperationRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "Name", { ConnectShape.commonNameLength127 }, isRequired: true,
                documentation: "The name, which no other hours have."),
            Member(
                "Description", { ConnectShape.hoursOfOperationDescription },
                documentation: "The description."),
            Member(
                "TimeZone", { ConnectShape.timeZone }, isRequired: true,
                documentation: "The time zone by its IANA name, such as `Europe/Berlin`."),
            Member(
                "Config", { ConnectShape.hoursOfOperationConfigList }, isRequired: true,
                documentation: "When it is open; never when the list is empty."),
            Member(
                "ParentHoursOfOperationConfigs", { ConnectShape.parentHoursOfOperationConfigList },
                documentation: "The hours whose exceptions hold here too."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
        ])
    )

    static let createHoursOfOperationResponse: Shape = Shape(
        "CreateHoursOfOperationResponse",
        .structure(members: [
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID },
                documentation: "The id."),
            Member(
                "HoursOfOperationArn", { ConnectShape.arn },
                documentation: "The resource name."),
        ])
    )

    static let hoursOfOperationDescription: Shape = Shape(
        "HoursOfOperationDescription",
        .string(length: Shape.Limit(min: 1, max: 250))
    )

    static let timeZone: Shape = Shape(
        "TimeZone",
        .string()
    )

    static let hoursOfOperationConfigList: Shape = Shape(
        "HoursOfOperationConfigList",
        .list(element: { ConnectShape.hoursOfOperationConfig }, count: Shape.Limit(min: 0, max: 100))
    )

    static let hoursOfOperationConfig: Shape = Shape(
        "HoursOfOperationConfig",
        .structure(members: [
            Member(
                "Day", { ConnectShape.hoursOfOperationDays }, isRequired: true,
                documentation: "The day of the week."),
            Member(
                "StartTime", { ConnectShape.hoursOfOperationTimeSlice }, isRequired: true,
                documentation: "When it opens."),
            Member(
                "EndTime", { ConnectShape.hoursOfOperationTimeSlice }, isRequired: true,
                documentation: "When it closes; 0:00 is the midnight after that day."),
        ]),
        documentation: "A time of the week in which it is open."
    )

    static let hoursOfOperationDays: Shape = Shape(
        "HoursOfOperationDays",
        .string(values: ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"])
    )

    static let hoursOfOperationTimeSlice: Shape = Shape(
        "HoursOfOperationTimeSlice",
        .structure(members: [
            Member(
                "Hours", { ConnectShape.hours24Format }, isRequired: true,
                documentation: "The hour."),
            Member(
                "Minutes", { ConnectShape.minutesLimit60 }, isRequired: true,
                documentation: "The minute."),
        ]),
        documentation: "A time of day."
    )

    static let hours24Format: Shape = Shape(
        "Hours24Format",
        .integer(range: Shape.Limit(min: 0, max: 23))
    )

    static let minutesLimit60: Shape = Shape(
        "MinutesLimit60",
        .integer(range: Shape.Limit(min: 0, max: 59))
    )

    static let parentHoursOfOperationConfigList: Shape = Shape(
        "ParentHoursOfOperationConfigList",
        .list(element: { ConnectShape.parentHoursOfOperationConfig }, count: Shape.Limit(min: 0, max: 3))
    )

    static let parentHoursOfOperationConfig: Shape = Shape(
        "ParentHoursOfOperationConfig",
        .structure(members: [
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID },
                documentation: "The hours."),
        ]),
        documentation: "Hours by id."
    )

    static let describeHoursOfOperationRequest: Shape = Shape(
        "DescribeHoursOfOperationRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID }, isRequired: true, location: .path("HoursOfOperationId"),
                documentation: "The hours of operation."),
        ])
    )

    static let describeHoursOfOperationResponse: Shape = Shape(
        "DescribeHoursOfOperationResponse",
        .structure(members: [
            Member(
                "HoursOfOperation", { ConnectShape.hoursOfOperation },
                documentation: "The hours of operation."),
        ])
    )

    static let hoursOfOperation: Shape = Shape(
        "HoursOfOperation",
        .structure(members: [
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID },
                documentation: "The id."),
            Member(
                "HoursOfOperationArn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Name", { ConnectShape.commonNameLength127 },
                documentation: "The name."),
            Member(
                "Description", { ConnectShape.hoursOfOperationDescription },
                documentation: "The description."),
            Member(
                "TimeZone", { ConnectShape.timeZone },
                documentation: "The time zone by its IANA name."),
            Member(
                "Config", { ConnectShape.hoursOfOperationConfigList },
                documentation: "When it is open."),
            Member(
                "Tags", { ConnectShape.tagMap },
                documentation: "The tags."),
            Member(
                "LastModifiedTime", { ConnectShape.timestamp },
                documentation: "When they were last changed."),
            Member(
                "LastModifiedRegion", { ConnectShape.regionName },
                documentation: "The region in which they were last changed."),
        ]),
        documentation: "Times of the week in which queues are open."
    )

    static let listHoursOfOperationsRequest: Shape = Shape(
        "ListHoursOfOperationsRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "NextToken", { ConnectShape.nextToken }, location: .query("nextToken"),
                documentation: "Where the next page begins, as the page before answered."),
            Member(
                "MaxResults", { ConnectShape.maxResult1000 }, location: .query("maxResults"),
                documentation: "The most items of a page."),
        ])
    )

    static let listHoursOfOperationsResponse: Shape = Shape(
        "ListHoursOfOperationsResponse",
        .structure(members: [
            Member(
                "HoursOfOperationSummaryList", { ConnectShape.hoursOfOperationSummaryList },
                documentation: "The hours of operation."),
            Member(
                "NextToken", { ConnectShape.nextToken },
                documentation: "Where the next page begins, as the page before answered."),
        ])
    )

    static let hoursOfOperationSummaryList: Shape = Shape(
        "HoursOfOperationSummaryList",
        .list(element: { ConnectShape.hoursOfOperationSummary })
    )

    static let hoursOfOperationSummary: Shape = Shape(
        "HoursOfOperationSummary",
        .structure(members: [
            Member(
                "Id", { ConnectShape.hoursOfOperationID },
                documentation: "The id."),
            Member(
                "Arn", { ConnectShape.arn },
                documentation: "The resource name."),
            Member(
                "Name", { ConnectShape.hoursOfOperationName },
                documentation: "The name."),
            Member(
                "LastModifiedTime", { ConnectShape.timestamp },
                documentation: "When they were last changed."),
            Member(
                "LastModifiedRegion", { ConnectShape.regionName },
                documentation: "The region in which they were last changed."),
        ]),
        documentation: "Hours of operation without their times."
    )

    static let hoursOfOperationName: Shape = Shape(
        "HoursOfOperationName",
        .string()
    )

    static let updateHoursOfOperationRequest: Shape = Shape(
        "UpdateHoursOfOperationRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID }, isRequired: true, location: .path("HoursOfOperationId"),
                documentation: "The hours of operation."),
            Member(
                "Name", { ConnectShape.commonNameLength127 },
                documentation: "The new name."),
            Member(
                "Description", { ConnectShape.updateHoursOfOperationDescription },
                documentation: "The new description."),
            Member(
                "TimeZone", { ConnectShape.timeZone },
                documentation: "The new time zone by its IANA name."),
            Member(
                "Config", { ConnectShape.hoursOfOperationConfigList },
                documentation: "When it is open from now on."),
        ])
    )

    static let updateHoursOfOperationResponse: Shape = Shape(
        "UpdateHoursOfOperationResponse",
        .structure(members: [
        ])
    )

    static let updateHoursOfOperationDescription: Shape = Shape(
        "UpdateHoursOfOperationDescription",
        .string(length: Shape.Limit(min: 0, max: 250))
    )

    static let deleteHoursOfOperationRequest: Shape = Shape(
        "DeleteHoursOfOperationRequest",
        .structure(members: [
            Member(
                "InstanceId", { ConnectShape.instanceID }, isRequired: true, location: .path("InstanceId"),
                documentation: "The instance."),
            Member(
                "HoursOfOperationId", { ConnectShape.hoursOfOperationID }, isRequired: true, location: .path("HoursOfOperationId"),
                documentation: "The hours of operation."),
        ])
    )

    static let deleteHoursOfOperationResponse: Shape = Shape(
        "DeleteHoursOfOperationResponse",
        .structure(members: [
        ])
    )
}
