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
                documentation: "Who is taken out when the customer leaves, so that the flow can go on alone."),
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
}
