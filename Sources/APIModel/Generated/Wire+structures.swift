// Generated from Model/connect.json and Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

extension Wire {
    /// A group of agents.
    package struct AgentHierarchyGroup: WireStructure {
        /// The resource name.
        package let arn: String?

        /// Makes one of its members.
        package init(
            arn: String? = nil
        ) {
            self.arn = arn
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            arn = try members.optional("Arn")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Arn", arn)
            writer.endObject()
        }
    }

    /// Groups of agents by level.
    package struct AgentHierarchyGroups: WireStructure {
        /// Groups of the highest level.
        package let l1IDs: [String]?
        /// Groups of the second level.
        package let l2IDs: [String]?
        /// Groups of the third level.
        package let l3IDs: [String]?
        /// Groups of the fourth level.
        package let l4IDs: [String]?
        /// Groups of the lowest level.
        package let l5IDs: [String]?

        /// Makes one of its members.
        package init(
            l1IDs: [String]? = nil,
            l2IDs: [String]? = nil,
            l3IDs: [String]? = nil,
            l4IDs: [String]? = nil,
            l5IDs: [String]? = nil
        ) {
            self.l1IDs = l1IDs
            self.l2IDs = l2IDs
            self.l3IDs = l3IDs
            self.l4IDs = l4IDs
            self.l5IDs = l5IDs
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            l1IDs = try members.optional("L1Ids")
            l2IDs = try members.optional("L2Ids")
            l3IDs = try members.optional("L3Ids")
            l4IDs = try members.optional("L4Ids")
            l5IDs = try members.optional("L5Ids")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("L1Ids", l1IDs)
            writer.member("L2Ids", l2IDs)
            writer.member("L3Ids", l3IDs)
            writer.member("L4Ids", l4IDs)
            writer.member("L5Ids", l5IDs)
            writer.endObject()
        }
    }

    /// The agent who took a contact.
    package struct AgentInfo: WireStructure {
        /// The agent.
        package let id: String?
        /// When the agent accepted it.
        package let acceptedByAgentTimestamp: Int64?
        /// When the agent was connected.
        package let connectedToAgentTimestamp: Int64?
        /// The groups above the agent.
        package let hierarchyGroups: Wire.HierarchyGroups?
        /// How many seconds the agent worked on it after its end.
        package let afterContactWorkDuration: Int?
        /// When that work began.
        package let afterContactWorkStartTimestamp: Int64?
        /// When that work ended.
        package let afterContactWorkEndTimestamp: Int64?
        /// The states that the agent went through.
        package let stateTransitions: [Wire.StateTransition]?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            acceptedByAgentTimestamp: Int64? = nil,
            connectedToAgentTimestamp: Int64? = nil,
            hierarchyGroups: Wire.HierarchyGroups? = nil,
            afterContactWorkDuration: Int? = nil,
            afterContactWorkStartTimestamp: Int64? = nil,
            afterContactWorkEndTimestamp: Int64? = nil,
            stateTransitions: [Wire.StateTransition]? = nil
        ) {
            self.id = id
            self.acceptedByAgentTimestamp = acceptedByAgentTimestamp
            self.connectedToAgentTimestamp = connectedToAgentTimestamp
            self.hierarchyGroups = hierarchyGroups
            self.afterContactWorkDuration = afterContactWorkDuration
            self.afterContactWorkStartTimestamp = afterContactWorkStartTimestamp
            self.afterContactWorkEndTimestamp = afterContactWorkEndTimestamp
            self.stateTransitions = stateTransitions
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            acceptedByAgentTimestamp = try members.optional("AcceptedByAgentTimestamp", .epochSeconds)
            connectedToAgentTimestamp = try members.optional("ConnectedToAgentTimestamp", .epochSeconds)
            hierarchyGroups = try members.optional("HierarchyGroups")
            afterContactWorkDuration = try members.optional("AfterContactWorkDuration")
            afterContactWorkStartTimestamp = try members.optional("AfterContactWorkStartTimestamp", .epochSeconds)
            afterContactWorkEndTimestamp = try members.optional("AfterContactWorkEndTimestamp", .epochSeconds)
            stateTransitions = try members.optional("StateTransitions")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("AcceptedByAgentTimestamp", acceptedByAgentTimestamp, .epochSeconds)
            writer.member("ConnectedToAgentTimestamp", connectedToAgentTimestamp, .epochSeconds)
            writer.member("HierarchyGroups", hierarchyGroups)
            writer.member("AfterContactWorkDuration", afterContactWorkDuration)
            writer.member("AfterContactWorkStartTimestamp", afterContactWorkStartTimestamp, .epochSeconds)
            writer.member("AfterContactWorkEndTimestamp", afterContactWorkEndTimestamp, .epochSeconds)
            writer.member("StateTransitions", stateTransitions)
            writer.endObject()
        }
    }

    /// Agents by id.
    package struct AgentsCriteria: WireStructure {
        /// The ids of the agents.
        package let agentIDs: [String]?

        /// Makes one of its members.
        package init(
            agentIDs: [String]? = nil
        ) {
            self.agentIDs = agentIDs
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            agentIDs = try members.optional("AgentIds")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("AgentIds", agentIDs)
            writer.endObject()
        }
    }

    /// A contact of the same conversation.
    package struct AssociatedContactSummary: WireStructure {
        /// The contact.
        package let contactID: String?
        /// The resource name of the contact.
        package let contactARN: String?
        /// When the contact began.
        package let initiationTimestamp: Int64?
        /// When it ended.
        package let disconnectTimestamp: Int64?
        /// The first contact of the chat.
        package let initialContactID: String?
        /// The contact from which this one was transferred.
        package let previousContactID: String?
        /// The contact that this one continues or was made from.
        package let relatedContactID: String?
        /// How the contact began; API for a chat that StartChatContact made.
        package let initiationMethod: Wire.ContactInitiationMethod?
        /// The channel; CHAT here.
        package let channel: Wire.Channel?

        /// Makes one of its members.
        package init(
            contactID: String? = nil,
            contactARN: String? = nil,
            initiationTimestamp: Int64? = nil,
            disconnectTimestamp: Int64? = nil,
            initialContactID: String? = nil,
            previousContactID: String? = nil,
            relatedContactID: String? = nil,
            initiationMethod: Wire.ContactInitiationMethod? = nil,
            channel: Wire.Channel? = nil
        ) {
            self.contactID = contactID
            self.contactARN = contactARN
            self.initiationTimestamp = initiationTimestamp
            self.disconnectTimestamp = disconnectTimestamp
            self.initialContactID = initialContactID
            self.previousContactID = previousContactID
            self.relatedContactID = relatedContactID
            self.initiationMethod = initiationMethod
            self.channel = channel
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            contactID = try members.optional("ContactId")
            contactARN = try members.optional("ContactArn")
            initiationTimestamp = try members.optional("InitiationTimestamp", .epochSeconds)
            disconnectTimestamp = try members.optional("DisconnectTimestamp", .epochSeconds)
            initialContactID = try members.optional("InitialContactId")
            previousContactID = try members.optional("PreviousContactId")
            relatedContactID = try members.optional("RelatedContactId")
            initiationMethod = try members.optional("InitiationMethod")
            channel = try members.optional("Channel")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ContactId", contactID)
            writer.member("ContactArn", contactARN)
            writer.member("InitiationTimestamp", initiationTimestamp, .epochSeconds)
            writer.member("DisconnectTimestamp", disconnectTimestamp, .epochSeconds)
            writer.member("InitialContactId", initialContactID)
            writer.member("PreviousContactId", previousContactID)
            writer.member("RelatedContactId", relatedContactID)
            writer.member("InitiationMethod", initiationMethod)
            writer.member("Channel", channel)
            writer.endObject()
        }
    }

    /// A file in a transcript.
    package struct AttachmentItem: WireStructure {
        /// The type of the file.
        package let contentType: String?
        /// The id of the file.
        package let attachmentID: String?
        /// The name of the file.
        package let attachmentName: String?
        /// Whether the file may be fetched.
        package let status: Wire.ArtifactStatus?

        /// Makes one of its members.
        package init(
            contentType: String? = nil,
            attachmentID: String? = nil,
            attachmentName: String? = nil,
            status: Wire.ArtifactStatus? = nil
        ) {
            self.contentType = contentType
            self.attachmentID = attachmentID
            self.attachmentName = attachmentName
            self.status = status
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            contentType = try members.optional("ContentType")
            attachmentID = try members.optional("AttachmentId")
            attachmentName = try members.optional("AttachmentName")
            status = try members.optional("Status")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ContentType", contentType)
            writer.member("AttachmentId", attachmentID)
            writer.member("AttachmentName", attachmentName)
            writer.member("Status", status)
            writer.endObject()
        }
    }

    /// A file.
    package struct AttachmentReference: WireStructure {
        /// The name.
        package let name: String?
        /// The value.
        package let value: String?
        /// The status.
        package let status: Wire.ReferenceStatus?
        /// The resource name.
        package let arn: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            value: String? = nil,
            status: Wire.ReferenceStatus? = nil,
            arn: String? = nil
        ) {
            self.name = name
            self.value = value
            self.status = status
            self.arn = arn
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            value = try members.optional("Value")
            status = try members.optional("Status")
            arn = try members.optional("Arn")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.member("Status", status)
            writer.member("Arn", arn)
            writer.endObject()
        }
    }

    /// A condition on one skill of an agent.
    package struct AttributeCondition: WireStructure {
        /// The skill.
        package let name: String?
        /// The value of the skill.
        package let value: String?
        /// The level of the skill.
        package let proficiencyLevel: Double?
        /// The levels that will do.
        package let range: Wire.Range?
        /// Agents that are named directly.
        package let matchCriteria: Wire.MatchCriteria?
        /// How the level is compared.
        package let comparisonOperator: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            value: String? = nil,
            proficiencyLevel: Double? = nil,
            range: Wire.Range? = nil,
            matchCriteria: Wire.MatchCriteria? = nil,
            comparisonOperator: String? = nil
        ) {
            self.name = name
            self.value = value
            self.proficiencyLevel = proficiencyLevel
            self.range = range
            self.matchCriteria = matchCriteria
            self.comparisonOperator = comparisonOperator
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            value = try members.optional("Value")
            proficiencyLevel = try members.optional("ProficiencyLevel")
            range = try members.optional("Range")
            matchCriteria = try members.optional("MatchCriteria")
            comparisonOperator = try members.optional("ComparisonOperator")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.member("ProficiencyLevel", proficiencyLevel)
            writer.member("Range", range)
            writer.member("MatchCriteria", matchCriteria)
            writer.member("ComparisonOperator", comparisonOperator)
            writer.endObject()
        }
    }

    /// Counts and times of the whole chat.
    package struct ChatContactMetrics: WireStructure {
        /// Whether more than two took part.
        package let multiParty: Bool?
        /// The number of messages.
        package let totalMessages: Int?
        /// The number of messages from bots.
        package let totalBotMessages: Int?
        /// The characters of the messages from bots.
        package let totalBotMessageLengthInChars: Int?
        /// Milliseconds from the customer's last message to the end.
        package let conversationCloseTimeInMillis: Int?
        /// How often the word passed from one side to the other.
        package let conversationTurnCount: Int?
        /// When the agent first answered.
        package let agentFirstResponseTimestamp: Int64?
        /// Milliseconds from the agent's connection to the first answer.
        package let agentFirstResponseTimeInMillis: Int?

        /// Makes one of its members.
        package init(
            multiParty: Bool? = nil,
            totalMessages: Int? = nil,
            totalBotMessages: Int? = nil,
            totalBotMessageLengthInChars: Int? = nil,
            conversationCloseTimeInMillis: Int? = nil,
            conversationTurnCount: Int? = nil,
            agentFirstResponseTimestamp: Int64? = nil,
            agentFirstResponseTimeInMillis: Int? = nil
        ) {
            self.multiParty = multiParty
            self.totalMessages = totalMessages
            self.totalBotMessages = totalBotMessages
            self.totalBotMessageLengthInChars = totalBotMessageLengthInChars
            self.conversationCloseTimeInMillis = conversationCloseTimeInMillis
            self.conversationTurnCount = conversationTurnCount
            self.agentFirstResponseTimestamp = agentFirstResponseTimestamp
            self.agentFirstResponseTimeInMillis = agentFirstResponseTimeInMillis
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            multiParty = try members.optional("MultiParty")
            totalMessages = try members.optional("TotalMessages")
            totalBotMessages = try members.optional("TotalBotMessages")
            totalBotMessageLengthInChars = try members.optional("TotalBotMessageLengthInChars")
            conversationCloseTimeInMillis = try members.optional("ConversationCloseTimeInMillis")
            conversationTurnCount = try members.optional("ConversationTurnCount")
            agentFirstResponseTimestamp = try members.optional("AgentFirstResponseTimestamp", .epochSeconds)
            agentFirstResponseTimeInMillis = try members.optional("AgentFirstResponseTimeInMillis")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("MultiParty", multiParty)
            writer.member("TotalMessages", totalMessages)
            writer.member("TotalBotMessages", totalBotMessages)
            writer.member("TotalBotMessageLengthInChars", totalBotMessageLengthInChars)
            writer.member("ConversationCloseTimeInMillis", conversationCloseTimeInMillis)
            writer.member("ConversationTurnCount", conversationTurnCount)
            writer.member("AgentFirstResponseTimestamp", agentFirstResponseTimestamp, .epochSeconds)
            writer.member("AgentFirstResponseTimeInMillis", agentFirstResponseTimeInMillis)
            writer.endObject()
        }
    }

    /// A message with its content type.
    package struct ChatMessage: WireStructure {
        /// The type of the content, such as text/plain.
        package let contentType: String
        /// The text of the message.
        package let content: String

        /// Makes one of its members.
        package init(
            contentType: String,
            content: String
        ) {
            self.contentType = contentType
            self.content = content
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            contentType = try members.required("ContentType")
            content = try members.required("Content")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ContentType", contentType)
            writer.member("Content", content)
            writer.endObject()
        }
    }

    /// Counts and times of a chat.
    package struct ChatMetrics: WireStructure {
        /// Of the whole chat.
        package let chatContactMetrics: Wire.ChatContactMetrics?
        /// Of the agent's side.
        package let agentMetrics: Wire.ParticipantMetrics?
        /// Of the customer's side.
        package let customerMetrics: Wire.ParticipantMetrics?

        /// Makes one of its members.
        package init(
            chatContactMetrics: Wire.ChatContactMetrics? = nil,
            agentMetrics: Wire.ParticipantMetrics? = nil,
            customerMetrics: Wire.ParticipantMetrics? = nil
        ) {
            self.chatContactMetrics = chatContactMetrics
            self.agentMetrics = agentMetrics
            self.customerMetrics = customerMetrics
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            chatContactMetrics = try members.optional("ChatContactMetrics")
            agentMetrics = try members.optional("AgentMetrics")
            customerMetrics = try members.optional("CustomerMetrics")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ChatContactMetrics", chatContactMetrics)
            writer.member("AgentMetrics", agentMetrics)
            writer.member("CustomerMetrics", customerMetrics)
            writer.endObject()
        }
    }

    /// The timers of a chat.
    package struct ChatParticipantRoleConfig: WireStructure {
        /// The timers to be set or removed.
        package let participantTimerConfigList: [Wire.ParticipantTimerConfiguration]

        /// Makes one of its members.
        package init(
            participantTimerConfigList: [Wire.ParticipantTimerConfiguration]
        ) {
            self.participantTimerConfigList = participantTimerConfigList
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            participantTimerConfigList = try members.required("ParticipantTimerConfigList")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ParticipantTimerConfigList", participantTimerConfigList)
            writer.endObject()
        }
    }

    /// A connection token and how long it may be used.
    package struct ConnectionCredentials: WireStructure {
        /// The connection token.
        package let connectionToken: String?
        /// When the token ends.
        package let expiry: Int64?

        /// Makes one of its members.
        package init(
            connectionToken: String? = nil,
            expiry: Int64? = nil
        ) {
            self.connectionToken = connectionToken
            self.expiry = expiry
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            connectionToken = try members.optional("ConnectionToken")
            expiry = try members.optional("Expiry", .iso8601)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ConnectionToken", connectionToken)
            writer.member("Expiry", expiry, .iso8601)
            writer.endObject()
        }
    }

    /// A contact: one segment of a chat, from a start or a transfer to the next or the end.
    package struct Contact: WireStructure {
        /// The resource name.
        package let arn: String?
        /// The id.
        package let id: String?
        /// The first contact of the chat.
        package let initialContactID: String?
        /// The contact from which this one was transferred.
        package let previousContactID: String?
        /// The id that all contacts of one conversation share.
        package let contactAssociationID: String?
        /// How the contact began; API for a chat that StartChatContact made.
        package let initiationMethod: Wire.ContactInitiationMethod?
        /// The name.
        package let name: String?
        /// The description.
        package let description: String?
        /// The channel; CHAT here.
        package let channel: Wire.Channel?
        /// The queue that it waits or waited in.
        package let queueInfo: Wire.QueueInfo?
        /// The agent who took it.
        package let agentInfo: Wire.AgentInfo?
        /// When the contact began.
        package let initiationTimestamp: Int64?
        /// When it ended.
        package let disconnectTimestamp: Int64?
        /// When it last changed.
        package let lastUpdateTimestamp: Int64?
        /// The contact that this one continues or was made from.
        package let relatedContactID: String?
        /// Your own number of the customer.
        package let customerID: String?
        /// How many seconds it counts as having waited more or less than it has.
        package let queueTimeAdjustmentSeconds: Int?
        /// Its rank in the queue; a smaller number goes first.
        package let queuePriority: Int?
        /// The tags.
        package let tags: [String: String]?
        /// When the customer was connected.
        package let connectedToSystemTimestamp: Int64?
        /// What it asks of the agent.
        package let routingCriteria: Wire.RoutingCriteria?
        /// Counts and times of the chat.
        package let chatMetrics: Wire.ChatMetrics?
        /// Properties of this segment that the system knows, by name.
        package let segmentAttributes: [String: Wire.SegmentAttributeValue]?
        /// Where its transcript is kept.
        package let recordings: [Wire.RecordingInfo]?
        /// How it came to end.
        package let disconnectReason: String?
        /// What flows can read of the contact; all names and values together have at most 32,768
        /// bytes.
        package let attributes: [String: String]?

        /// Makes one of its members.
        package init(
            arn: String? = nil,
            id: String? = nil,
            initialContactID: String? = nil,
            previousContactID: String? = nil,
            contactAssociationID: String? = nil,
            initiationMethod: Wire.ContactInitiationMethod? = nil,
            name: String? = nil,
            description: String? = nil,
            channel: Wire.Channel? = nil,
            queueInfo: Wire.QueueInfo? = nil,
            agentInfo: Wire.AgentInfo? = nil,
            initiationTimestamp: Int64? = nil,
            disconnectTimestamp: Int64? = nil,
            lastUpdateTimestamp: Int64? = nil,
            relatedContactID: String? = nil,
            customerID: String? = nil,
            queueTimeAdjustmentSeconds: Int? = nil,
            queuePriority: Int? = nil,
            tags: [String: String]? = nil,
            connectedToSystemTimestamp: Int64? = nil,
            routingCriteria: Wire.RoutingCriteria? = nil,
            chatMetrics: Wire.ChatMetrics? = nil,
            segmentAttributes: [String: Wire.SegmentAttributeValue]? = nil,
            recordings: [Wire.RecordingInfo]? = nil,
            disconnectReason: String? = nil,
            attributes: [String: String]? = nil
        ) {
            self.arn = arn
            self.id = id
            self.initialContactID = initialContactID
            self.previousContactID = previousContactID
            self.contactAssociationID = contactAssociationID
            self.initiationMethod = initiationMethod
            self.name = name
            self.description = description
            self.channel = channel
            self.queueInfo = queueInfo
            self.agentInfo = agentInfo
            self.initiationTimestamp = initiationTimestamp
            self.disconnectTimestamp = disconnectTimestamp
            self.lastUpdateTimestamp = lastUpdateTimestamp
            self.relatedContactID = relatedContactID
            self.customerID = customerID
            self.queueTimeAdjustmentSeconds = queueTimeAdjustmentSeconds
            self.queuePriority = queuePriority
            self.tags = tags
            self.connectedToSystemTimestamp = connectedToSystemTimestamp
            self.routingCriteria = routingCriteria
            self.chatMetrics = chatMetrics
            self.segmentAttributes = segmentAttributes
            self.recordings = recordings
            self.disconnectReason = disconnectReason
            self.attributes = attributes
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            arn = try members.optional("Arn")
            id = try members.optional("Id")
            initialContactID = try members.optional("InitialContactId")
            previousContactID = try members.optional("PreviousContactId")
            contactAssociationID = try members.optional("ContactAssociationId")
            initiationMethod = try members.optional("InitiationMethod")
            name = try members.optional("Name")
            description = try members.optional("Description")
            channel = try members.optional("Channel")
            queueInfo = try members.optional("QueueInfo")
            agentInfo = try members.optional("AgentInfo")
            initiationTimestamp = try members.optional("InitiationTimestamp", .epochSeconds)
            disconnectTimestamp = try members.optional("DisconnectTimestamp", .epochSeconds)
            lastUpdateTimestamp = try members.optional("LastUpdateTimestamp", .epochSeconds)
            relatedContactID = try members.optional("RelatedContactId")
            customerID = try members.optional("CustomerId")
            queueTimeAdjustmentSeconds = try members.optional("QueueTimeAdjustmentSeconds")
            queuePriority = try members.optional("QueuePriority")
            tags = try members.optional("Tags")
            connectedToSystemTimestamp = try members.optional("ConnectedToSystemTimestamp", .epochSeconds)
            routingCriteria = try members.optional("RoutingCriteria")
            chatMetrics = try members.optional("ChatMetrics")
            segmentAttributes = try members.optional("SegmentAttributes")
            recordings = try members.optional("Recordings")
            disconnectReason = try members.optional("DisconnectReason")
            attributes = try members.optional("Attributes")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Arn", arn)
            writer.member("Id", id)
            writer.member("InitialContactId", initialContactID)
            writer.member("PreviousContactId", previousContactID)
            writer.member("ContactAssociationId", contactAssociationID)
            writer.member("InitiationMethod", initiationMethod)
            writer.member("Name", name)
            writer.member("Description", description)
            writer.member("Channel", channel)
            writer.member("QueueInfo", queueInfo)
            writer.member("AgentInfo", agentInfo)
            writer.member("InitiationTimestamp", initiationTimestamp, .epochSeconds)
            writer.member("DisconnectTimestamp", disconnectTimestamp, .epochSeconds)
            writer.member("LastUpdateTimestamp", lastUpdateTimestamp, .epochSeconds)
            writer.member("RelatedContactId", relatedContactID)
            writer.member("CustomerId", customerID)
            writer.member("QueueTimeAdjustmentSeconds", queueTimeAdjustmentSeconds)
            writer.member("QueuePriority", queuePriority)
            writer.member("Tags", tags)
            writer.member("ConnectedToSystemTimestamp", connectedToSystemTimestamp, .epochSeconds)
            writer.member("RoutingCriteria", routingCriteria)
            writer.member("ChatMetrics", chatMetrics)
            writer.member("SegmentAttributes", segmentAttributes)
            writer.member("Recordings", recordings)
            writer.member("DisconnectReason", disconnectReason)
            writer.member("Attributes", attributes)
            writer.endObject()
        }
    }

    /// What a conversation must contain.
    package struct ContactAnalysis: WireStructure {
        /// What the transcript contains.
        package let transcript: Wire.Transcript?

        /// Makes one of its members.
        package init(
            transcript: Wire.Transcript? = nil
        ) {
            self.transcript = transcript
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            transcript = try members.optional("Transcript")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Transcript", transcript)
            writer.endObject()
        }
    }

    /// A flow with its content.
    package struct ContactFlow: WireStructure {
        /// The resource name.
        package let arn: String?
        /// The id.
        package let id: String?
        /// The name.
        package let name: String?
        /// What it is for.
        package let type: Wire.ContactFlowType?
        /// Whether it is in use or put away.
        package let state: Wire.ContactFlowState?
        /// Whether it is published or only saved.
        package let status: Wire.ContactFlowStatus?
        /// The description.
        package let description: String?
        /// The content in the flow language.
        package let content: String?
        /// The tags.
        package let tags: [String: String]?
        /// The SHA-256 of the content, in hexadecimal.
        package let flowContentSha256: String?
        /// The number of the version.
        package let version: Int?
        /// The description of the version.
        package let versionDescription: String?
        /// When it was last changed.
        package let lastModifiedTime: Int64?
        /// The region in which it was last changed.
        package let lastModifiedRegion: String?

        /// Makes one of its members.
        package init(
            arn: String? = nil,
            id: String? = nil,
            name: String? = nil,
            type: Wire.ContactFlowType? = nil,
            state: Wire.ContactFlowState? = nil,
            status: Wire.ContactFlowStatus? = nil,
            description: String? = nil,
            content: String? = nil,
            tags: [String: String]? = nil,
            flowContentSha256: String? = nil,
            version: Int? = nil,
            versionDescription: String? = nil,
            lastModifiedTime: Int64? = nil,
            lastModifiedRegion: String? = nil
        ) {
            self.arn = arn
            self.id = id
            self.name = name
            self.type = type
            self.state = state
            self.status = status
            self.description = description
            self.content = content
            self.tags = tags
            self.flowContentSha256 = flowContentSha256
            self.version = version
            self.versionDescription = versionDescription
            self.lastModifiedTime = lastModifiedTime
            self.lastModifiedRegion = lastModifiedRegion
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            arn = try members.optional("Arn")
            id = try members.optional("Id")
            name = try members.optional("Name")
            type = try members.optional("Type")
            state = try members.optional("State")
            status = try members.optional("Status")
            description = try members.optional("Description")
            content = try members.optional("Content")
            tags = try members.optional("Tags")
            flowContentSha256 = try members.optional("FlowContentSha256")
            version = try members.optional("Version")
            versionDescription = try members.optional("VersionDescription")
            lastModifiedTime = try members.optional("LastModifiedTime", .epochSeconds)
            lastModifiedRegion = try members.optional("LastModifiedRegion")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Arn", arn)
            writer.member("Id", id)
            writer.member("Name", name)
            writer.member("Type", type)
            writer.member("State", state)
            writer.member("Status", status)
            writer.member("Description", description)
            writer.member("Content", content)
            writer.member("Tags", tags)
            writer.member("FlowContentSha256", flowContentSha256)
            writer.member("Version", version)
            writer.member("VersionDescription", versionDescription)
            writer.member("LastModifiedTime", lastModifiedTime, .epochSeconds)
            writer.member("LastModifiedRegion", lastModifiedRegion)
            writer.endObject()
        }
    }

    /// A module with its content.
    package struct ContactFlowModule: WireStructure {
        /// The resource name.
        package let arn: String?
        /// The id.
        package let id: String?
        /// The name.
        package let name: String?
        /// The content in the flow language.
        package let content: String?
        /// The description.
        package let description: String?
        /// Whether it is in use or put away.
        package let state: Wire.ContactFlowModuleState?
        /// Whether it is published or only saved.
        package let status: Wire.ContactFlowModuleAnsweredStatus?
        /// The tags.
        package let tags: [String: String]?
        /// The SHA-256 of the content, in hexadecimal.
        package let flowModuleContentSha256: String?
        /// The number of the version.
        package let version: Int?
        /// The description of the version.
        package let versionDescription: String?
        /// The schema of what the module takes and gives, as JSON text.
        package let settings: String?
        /// Whether others than flows may run the module.
        package let externalInvocationConfiguration: Wire.ExternalInvocationConfiguration?

        /// Makes one of its members.
        package init(
            arn: String? = nil,
            id: String? = nil,
            name: String? = nil,
            content: String? = nil,
            description: String? = nil,
            state: Wire.ContactFlowModuleState? = nil,
            status: Wire.ContactFlowModuleAnsweredStatus? = nil,
            tags: [String: String]? = nil,
            flowModuleContentSha256: String? = nil,
            version: Int? = nil,
            versionDescription: String? = nil,
            settings: String? = nil,
            externalInvocationConfiguration: Wire.ExternalInvocationConfiguration? = nil
        ) {
            self.arn = arn
            self.id = id
            self.name = name
            self.content = content
            self.description = description
            self.state = state
            self.status = status
            self.tags = tags
            self.flowModuleContentSha256 = flowModuleContentSha256
            self.version = version
            self.versionDescription = versionDescription
            self.settings = settings
            self.externalInvocationConfiguration = externalInvocationConfiguration
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            arn = try members.optional("Arn")
            id = try members.optional("Id")
            name = try members.optional("Name")
            content = try members.optional("Content")
            description = try members.optional("Description")
            state = try members.optional("State")
            status = try members.optional("Status")
            tags = try members.optional("Tags")
            flowModuleContentSha256 = try members.optional("FlowModuleContentSha256")
            version = try members.optional("Version")
            versionDescription = try members.optional("VersionDescription")
            settings = try members.optional("Settings")
            externalInvocationConfiguration = try members.optional("ExternalInvocationConfiguration")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Arn", arn)
            writer.member("Id", id)
            writer.member("Name", name)
            writer.member("Content", content)
            writer.member("Description", description)
            writer.member("State", state)
            writer.member("Status", status)
            writer.member("Tags", tags)
            writer.member("FlowModuleContentSha256", flowModuleContentSha256)
            writer.member("Version", version)
            writer.member("VersionDescription", versionDescription)
            writer.member("Settings", settings)
            writer.member("ExternalInvocationConfiguration", externalInvocationConfiguration)
            writer.endObject()
        }
    }

    /// A module without its content.
    package struct ContactFlowModuleSummary: WireStructure {
        /// The id.
        package let id: String?
        /// The resource name.
        package let arn: String?
        /// The name.
        package let name: String?
        /// Whether it is in use or put away.
        package let state: Wire.ContactFlowModuleState?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            arn: String? = nil,
            name: String? = nil,
            state: Wire.ContactFlowModuleState? = nil
        ) {
            self.id = id
            self.arn = arn
            self.name = name
            self.state = state
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            arn = try members.optional("Arn")
            name = try members.optional("Name")
            state = try members.optional("State")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("Arn", arn)
            writer.member("Name", name)
            writer.member("State", state)
            writer.endObject()
        }
    }

    /// A flow without its content.
    package struct ContactFlowSummary: WireStructure {
        /// The id.
        package let id: String?
        /// The resource name.
        package let arn: String?
        /// The name.
        package let name: String?
        /// What the flow is for.
        package let contactFlowType: Wire.ContactFlowType?
        /// Whether the flow is in use or put away.
        package let contactFlowState: Wire.ContactFlowState?
        /// Whether the flow is published or only saved.
        package let contactFlowStatus: Wire.ContactFlowStatus?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            arn: String? = nil,
            name: String? = nil,
            contactFlowType: Wire.ContactFlowType? = nil,
            contactFlowState: Wire.ContactFlowState? = nil,
            contactFlowStatus: Wire.ContactFlowStatus? = nil
        ) {
            self.id = id
            self.arn = arn
            self.name = name
            self.contactFlowType = contactFlowType
            self.contactFlowState = contactFlowState
            self.contactFlowStatus = contactFlowStatus
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            arn = try members.optional("Arn")
            name = try members.optional("Name")
            contactFlowType = try members.optional("ContactFlowType")
            contactFlowState = try members.optional("ContactFlowState")
            contactFlowStatus = try members.optional("ContactFlowStatus")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("Arn", arn)
            writer.member("Name", name)
            writer.member("ContactFlowType", contactFlowType)
            writer.member("ContactFlowState", contactFlowState)
            writer.member("ContactFlowStatus", contactFlowStatus)
            writer.endObject()
        }
    }

    /// A figure that is asked for.
    package struct ContactMetricInfo: WireStructure {
        /// The figure.
        package let name: Wire.ContactMetricName

        /// Makes one of its members.
        package init(
            name: Wire.ContactMetricName
        ) {
            self.name = name
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.required("Name")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.endObject()
        }
    }

    /// A figure and its value.
    package struct ContactMetricResult: WireStructure {
        /// The figure.
        package let name: Wire.ContactMetricName
        /// The value.
        package let value: Wire.ContactMetricValue

        /// Makes one of its members.
        package init(
            name: Wire.ContactMetricName,
            value: Wire.ContactMetricValue
        ) {
            self.name = name
            self.value = value
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.required("Name")
            value = try members.required("Value")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.endObject()
        }
    }

    /// The value of a figure; one of its members is set.
    package struct ContactMetricValue: WireStructure {
        /// A number.
        package let number: Double?

        /// Makes one of its members.
        package init(
            number: Double? = nil
        ) {
            self.number = number
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            number = try members.optional("Number")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Number", number)
            writer.endObject()
        }
    }

    /// A contact that was found.
    package struct ContactSearchSummary: WireStructure {
        /// The resource name.
        package let arn: String?
        /// The id.
        package let id: String?
        /// The first contact of the chat.
        package let initialContactID: String?
        /// The contact from which this one was transferred.
        package let previousContactID: String?
        /// How the contact began; API for a chat that StartChatContact made.
        package let initiationMethod: Wire.ContactInitiationMethod?
        /// The channel; CHAT here.
        package let channel: Wire.Channel?
        /// The queue that it waits or waited in.
        package let queueInfo: Wire.ContactSearchSummaryQueueInfo?
        /// The agent who took it.
        package let agentInfo: Wire.ContactSearchSummaryAgentInfo?
        /// When the contact began.
        package let initiationTimestamp: Int64?
        /// When it ended.
        package let disconnectTimestamp: Int64?
        /// Properties of this segment that the system knows, by name.
        package let segmentAttributes: [String: Wire.ContactSearchSummarySegmentAttributeValue]?
        /// The name.
        package let name: String?
        /// What it asks of the agent.
        package let routingCriteria: Wire.RoutingCriteria?
        /// The tags.
        package let tags: [String: String]?

        /// Makes one of its members.
        package init(
            arn: String? = nil,
            id: String? = nil,
            initialContactID: String? = nil,
            previousContactID: String? = nil,
            initiationMethod: Wire.ContactInitiationMethod? = nil,
            channel: Wire.Channel? = nil,
            queueInfo: Wire.ContactSearchSummaryQueueInfo? = nil,
            agentInfo: Wire.ContactSearchSummaryAgentInfo? = nil,
            initiationTimestamp: Int64? = nil,
            disconnectTimestamp: Int64? = nil,
            segmentAttributes: [String: Wire.ContactSearchSummarySegmentAttributeValue]? = nil,
            name: String? = nil,
            routingCriteria: Wire.RoutingCriteria? = nil,
            tags: [String: String]? = nil
        ) {
            self.arn = arn
            self.id = id
            self.initialContactID = initialContactID
            self.previousContactID = previousContactID
            self.initiationMethod = initiationMethod
            self.channel = channel
            self.queueInfo = queueInfo
            self.agentInfo = agentInfo
            self.initiationTimestamp = initiationTimestamp
            self.disconnectTimestamp = disconnectTimestamp
            self.segmentAttributes = segmentAttributes
            self.name = name
            self.routingCriteria = routingCriteria
            self.tags = tags
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            arn = try members.optional("Arn")
            id = try members.optional("Id")
            initialContactID = try members.optional("InitialContactId")
            previousContactID = try members.optional("PreviousContactId")
            initiationMethod = try members.optional("InitiationMethod")
            channel = try members.optional("Channel")
            queueInfo = try members.optional("QueueInfo")
            agentInfo = try members.optional("AgentInfo")
            initiationTimestamp = try members.optional("InitiationTimestamp", .epochSeconds)
            disconnectTimestamp = try members.optional("DisconnectTimestamp", .epochSeconds)
            segmentAttributes = try members.optional("SegmentAttributes")
            name = try members.optional("Name")
            routingCriteria = try members.optional("RoutingCriteria")
            tags = try members.optional("Tags")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Arn", arn)
            writer.member("Id", id)
            writer.member("InitialContactId", initialContactID)
            writer.member("PreviousContactId", previousContactID)
            writer.member("InitiationMethod", initiationMethod)
            writer.member("Channel", channel)
            writer.member("QueueInfo", queueInfo)
            writer.member("AgentInfo", agentInfo)
            writer.member("InitiationTimestamp", initiationTimestamp, .epochSeconds)
            writer.member("DisconnectTimestamp", disconnectTimestamp, .epochSeconds)
            writer.member("SegmentAttributes", segmentAttributes)
            writer.member("Name", name)
            writer.member("RoutingCriteria", routingCriteria)
            writer.member("Tags", tags)
            writer.endObject()
        }
    }

    /// The agent of a contact that was found.
    package struct ContactSearchSummaryAgentInfo: WireStructure {
        /// The id.
        package let id: String?
        /// When the agent was connected.
        package let connectedToAgentTimestamp: Int64?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            connectedToAgentTimestamp: Int64? = nil
        ) {
            self.id = id
            self.connectedToAgentTimestamp = connectedToAgentTimestamp
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            connectedToAgentTimestamp = try members.optional("ConnectedToAgentTimestamp", .epochSeconds)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("ConnectedToAgentTimestamp", connectedToAgentTimestamp, .epochSeconds)
            writer.endObject()
        }
    }

    /// The queue of a contact that was found.
    package struct ContactSearchSummaryQueueInfo: WireStructure {
        /// The id.
        package let id: String?
        /// When it came into the queue.
        package let enqueueTimestamp: Int64?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            enqueueTimestamp: Int64? = nil
        ) {
            self.id = id
            self.enqueueTimestamp = enqueueTimestamp
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            enqueueTimestamp = try members.optional("EnqueueTimestamp", .epochSeconds)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("EnqueueTimestamp", enqueueTimestamp, .epochSeconds)
            writer.endObject()
        }
    }

    /// The value of a segment attribute of a contact that was found.
    package struct ContactSearchSummarySegmentAttributeValue: WireStructure {
        /// A text.
        package let valueString: String?
        /// Values by name.
        package let valueMap: [String: Wire.SegmentAttributeValue]?

        /// Makes one of its members.
        package init(
            valueString: String? = nil,
            valueMap: [String: Wire.SegmentAttributeValue]? = nil
        ) {
            self.valueString = valueString
            self.valueMap = valueMap
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            valueString = try members.optional("ValueString")
            valueMap = try members.optional("ValueMap")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ValueString", valueString)
            writer.member("ValueMap", valueMap)
            writer.endObject()
        }
    }

    /// Tags to look for; one of the members is set.
    package struct ControlPlaneTagFilter: WireStructure {
        /// Groups of tags of which one must be there.
        package let orConditions: [[Wire.TagCondition]]?
        /// Tags that must all be there.
        package let andConditions: [Wire.TagCondition]?
        /// One tag that must be there.
        package let tagCondition: Wire.TagCondition?

        /// Makes one of its members.
        package init(
            orConditions: [[Wire.TagCondition]]? = nil,
            andConditions: [Wire.TagCondition]? = nil,
            tagCondition: Wire.TagCondition? = nil
        ) {
            self.orConditions = orConditions
            self.andConditions = andConditions
            self.tagCondition = tagCondition
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            orConditions = try members.optional("OrConditions")
            andConditions = try members.optional("AndConditions")
            tagCondition = try members.optional("TagCondition")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("OrConditions", orConditions)
            writer.member("AndConditions", andConditions)
            writer.member("TagCondition", tagCondition)
            writer.endObject()
        }
    }

    /// A date.
    package struct DateReference: WireStructure {
        /// The name.
        package let name: String?
        /// The value.
        package let value: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            value: String? = nil
        ) {
            self.name = name
            self.value = value
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            value = try members.optional("Value")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.endObject()
        }
    }

    /// Why a contact is ended.
    package struct DisconnectReason: WireStructure {
        /// A code of the reason.
        package let code: String?

        /// Makes one of its members.
        package init(
            code: String? = nil
        ) {
            self.code = code
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            code = try members.optional("Code")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Code", code)
            writer.endObject()
        }
    }

    /// An e-mail address by id.
    package struct EmailAddressConfig: WireStructure {
        /// The address.
        package let emailAddressID: String

        /// Makes one of its members.
        package init(
            emailAddressID: String
        ) {
            self.emailAddressID = emailAddressID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            emailAddressID = try members.required("EmailAddressId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("EmailAddressId", emailAddressID)
            writer.endObject()
        }
    }

    /// An e-mail message.
    package struct EmailMessageReference: WireStructure {
        /// The name.
        package let name: String?
        /// The resource name.
        package let arn: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            arn: String? = nil
        ) {
            self.name = name
            self.arn = arn
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            arn = try members.optional("Arn")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Arn", arn)
            writer.endObject()
        }
    }

    /// An e-mail address.
    package struct EmailReference: WireStructure {
        /// The name.
        package let name: String?
        /// The value.
        package let value: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            value: String? = nil
        ) {
            self.name = name
            self.value = value
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            value = try members.optional("Value")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.endObject()
        }
    }

    /// An address outside the server.
    package struct Endpoint: WireStructure {
        /// The kind of address.
        package let type: Wire.EndpointType?
        /// The address.
        package let address: String?

        /// Makes one of its members.
        package init(
            type: Wire.EndpointType? = nil,
            address: String? = nil
        ) {
            self.type = type
            self.address = address
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            type = try members.optional("Type")
            address = try members.optional("Address")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Type", type)
            writer.member("Address", address)
            writer.endObject()
        }
    }

    /// When a step gives way to the next.
    package struct Expiry: WireStructure {
        /// How many seconds the step counts.
        package let durationInSeconds: Int?
        /// When the step ends.
        package let expiryTimestamp: Int64?

        /// Makes one of its members.
        package init(
            durationInSeconds: Int? = nil,
            expiryTimestamp: Int64? = nil
        ) {
            self.durationInSeconds = durationInSeconds
            self.expiryTimestamp = expiryTimestamp
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            durationInSeconds = try members.optional("DurationInSeconds")
            expiryTimestamp = try members.optional("ExpiryTimestamp", .epochSeconds)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("DurationInSeconds", durationInSeconds)
            writer.member("ExpiryTimestamp", expiryTimestamp, .epochSeconds)
            writer.endObject()
        }
    }

    /// A condition on an agent; one of its members is set.
    package struct Expression: WireStructure {
        /// A condition on a skill.
        package let attributeCondition: Wire.AttributeCondition?
        /// Conditions that must all hold.
        package let andExpression: [Wire.Expression]?
        /// Conditions of which one must hold.
        package let orExpression: [Wire.Expression]?
        /// A condition that must not hold.
        package let notAttributeCondition: Wire.AttributeCondition?

        /// Makes one of its members.
        package init(
            attributeCondition: Wire.AttributeCondition? = nil,
            andExpression: [Wire.Expression]? = nil,
            orExpression: [Wire.Expression]? = nil,
            notAttributeCondition: Wire.AttributeCondition? = nil
        ) {
            self.attributeCondition = attributeCondition
            self.andExpression = andExpression
            self.orExpression = orExpression
            self.notAttributeCondition = notAttributeCondition
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            attributeCondition = try members.optional("AttributeCondition")
            andExpression = try members.optional("AndExpression")
            orExpression = try members.optional("OrExpression")
            notAttributeCondition = try members.optional("NotAttributeCondition")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("AttributeCondition", attributeCondition)
            writer.member("AndExpression", andExpression)
            writer.member("OrExpression", orExpression)
            writer.member("NotAttributeCondition", notAttributeCondition)
            writer.endObject()
        }
    }

    /// Whether others than flows may run a module.
    package struct ExternalInvocationConfiguration: WireStructure {
        /// Whether they may.
        package let enabled: Bool?

        /// Makes one of its members.
        package init(
            enabled: Bool? = nil
        ) {
            self.enabled = enabled
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            enabled = try members.optional("Enabled")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Enabled", enabled)
            writer.endObject()
        }
    }

    /// The groups above an agent, from the top.
    package struct HierarchyGroups: WireStructure {
        /// The highest group.
        package let level1: Wire.AgentHierarchyGroup?
        /// The group below the first.
        package let level2: Wire.AgentHierarchyGroup?
        /// The group below the second.
        package let level3: Wire.AgentHierarchyGroup?
        /// The group below the third.
        package let level4: Wire.AgentHierarchyGroup?
        /// The lowest group.
        package let level5: Wire.AgentHierarchyGroup?

        /// Makes one of its members.
        package init(
            level1: Wire.AgentHierarchyGroup? = nil,
            level2: Wire.AgentHierarchyGroup? = nil,
            level3: Wire.AgentHierarchyGroup? = nil,
            level4: Wire.AgentHierarchyGroup? = nil,
            level5: Wire.AgentHierarchyGroup? = nil
        ) {
            self.level1 = level1
            self.level2 = level2
            self.level3 = level3
            self.level4 = level4
            self.level5 = level5
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            level1 = try members.optional("Level1")
            level2 = try members.optional("Level2")
            level3 = try members.optional("Level3")
            level4 = try members.optional("Level4")
            level5 = try members.optional("Level5")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Level1", level1)
            writer.member("Level2", level2)
            writer.member("Level3", level3)
            writer.member("Level4", level4)
            writer.member("Level5", level5)
            writer.endObject()
        }
    }

    /// Times of the week in which queues are open.
    package struct HoursOfOperation: WireStructure {
        /// The id.
        package let hoursOfOperationID: String?
        /// The resource name.
        package let hoursOfOperationARN: String?
        /// The name.
        package let name: String?
        /// The description.
        package let description: String?
        /// The time zone by its IANA name.
        package let timeZone: String?
        /// When it is open.
        package let config: [Wire.HoursOfOperationConfig]?
        /// The tags.
        package let tags: [String: String]?
        /// When they were last changed.
        package let lastModifiedTime: Int64?
        /// The region in which they were last changed.
        package let lastModifiedRegion: String?

        /// Makes one of its members.
        package init(
            hoursOfOperationID: String? = nil,
            hoursOfOperationARN: String? = nil,
            name: String? = nil,
            description: String? = nil,
            timeZone: String? = nil,
            config: [Wire.HoursOfOperationConfig]? = nil,
            tags: [String: String]? = nil,
            lastModifiedTime: Int64? = nil,
            lastModifiedRegion: String? = nil
        ) {
            self.hoursOfOperationID = hoursOfOperationID
            self.hoursOfOperationARN = hoursOfOperationARN
            self.name = name
            self.description = description
            self.timeZone = timeZone
            self.config = config
            self.tags = tags
            self.lastModifiedTime = lastModifiedTime
            self.lastModifiedRegion = lastModifiedRegion
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            hoursOfOperationID = try members.optional("HoursOfOperationId")
            hoursOfOperationARN = try members.optional("HoursOfOperationArn")
            name = try members.optional("Name")
            description = try members.optional("Description")
            timeZone = try members.optional("TimeZone")
            config = try members.optional("Config")
            tags = try members.optional("Tags")
            lastModifiedTime = try members.optional("LastModifiedTime", .epochSeconds)
            lastModifiedRegion = try members.optional("LastModifiedRegion")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("HoursOfOperationId", hoursOfOperationID)
            writer.member("HoursOfOperationArn", hoursOfOperationARN)
            writer.member("Name", name)
            writer.member("Description", description)
            writer.member("TimeZone", timeZone)
            writer.member("Config", config)
            writer.member("Tags", tags)
            writer.member("LastModifiedTime", lastModifiedTime, .epochSeconds)
            writer.member("LastModifiedRegion", lastModifiedRegion)
            writer.endObject()
        }
    }

    /// A time of the week in which it is open.
    package struct HoursOfOperationConfig: WireStructure {
        /// The day of the week.
        package let day: Wire.HoursOfOperationDays
        /// When it opens.
        package let startTime: Wire.HoursOfOperationTimeSlice
        /// When it closes; 0:00 is the midnight after that day.
        package let endTime: Wire.HoursOfOperationTimeSlice

        /// Makes one of its members.
        package init(
            day: Wire.HoursOfOperationDays,
            startTime: Wire.HoursOfOperationTimeSlice,
            endTime: Wire.HoursOfOperationTimeSlice
        ) {
            self.day = day
            self.startTime = startTime
            self.endTime = endTime
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            day = try members.required("Day")
            startTime = try members.required("StartTime")
            endTime = try members.required("EndTime")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Day", day)
            writer.member("StartTime", startTime)
            writer.member("EndTime", endTime)
            writer.endObject()
        }
    }

    /// Hours of operation without their times.
    package struct HoursOfOperationSummary: WireStructure {
        /// The id.
        package let id: String?
        /// The resource name.
        package let arn: String?
        /// The name.
        package let name: String?
        /// When they were last changed.
        package let lastModifiedTime: Int64?
        /// The region in which they were last changed.
        package let lastModifiedRegion: String?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            arn: String? = nil,
            name: String? = nil,
            lastModifiedTime: Int64? = nil,
            lastModifiedRegion: String? = nil
        ) {
            self.id = id
            self.arn = arn
            self.name = name
            self.lastModifiedTime = lastModifiedTime
            self.lastModifiedRegion = lastModifiedRegion
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            arn = try members.optional("Arn")
            name = try members.optional("Name")
            lastModifiedTime = try members.optional("LastModifiedTime", .epochSeconds)
            lastModifiedRegion = try members.optional("LastModifiedRegion")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("Arn", arn)
            writer.member("Name", name)
            writer.member("LastModifiedTime", lastModifiedTime, .epochSeconds)
            writer.member("LastModifiedRegion", lastModifiedRegion)
            writer.endObject()
        }
    }

    /// A time of day.
    package struct HoursOfOperationTimeSlice: WireStructure {
        /// The hour.
        package let hours: Int
        /// The minute.
        package let minutes: Int

        /// Makes one of its members.
        package init(
            hours: Int,
            minutes: Int
        ) {
            self.hours = hours
            self.minutes = minutes
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            hours = try members.required("Hours")
            minutes = try members.required("Minutes")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Hours", hours)
            writer.member("Minutes", minutes)
            writer.endObject()
        }
    }

    /// An instance with its settings.
    package struct Instance: WireStructure {
        /// The id.
        package let id: String?
        /// The resource name.
        package let arn: String?
        /// Who manages its users.
        package let identityManagementType: Wire.DirectoryType?
        /// Its name in addresses.
        package let instanceAlias: String?
        /// When it was made.
        package let createdTime: Int64?
        /// The role under which it acts.
        package let serviceRole: String?
        /// Whether it is ready.
        package let instanceStatus: Wire.InstanceStatus?
        /// Why it could not be made.
        package let statusReason: Wire.InstanceStatusReason?
        /// Whether calls may come in.
        package let inboundCallsEnabled: Bool?
        /// Whether calls may go out.
        package let outboundCallsEnabled: Bool?
        /// The address of its web site.
        package let instanceAccessURL: String?
        /// The tags.
        package let tags: [String: String]?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            arn: String? = nil,
            identityManagementType: Wire.DirectoryType? = nil,
            instanceAlias: String? = nil,
            createdTime: Int64? = nil,
            serviceRole: String? = nil,
            instanceStatus: Wire.InstanceStatus? = nil,
            statusReason: Wire.InstanceStatusReason? = nil,
            inboundCallsEnabled: Bool? = nil,
            outboundCallsEnabled: Bool? = nil,
            instanceAccessURL: String? = nil,
            tags: [String: String]? = nil
        ) {
            self.id = id
            self.arn = arn
            self.identityManagementType = identityManagementType
            self.instanceAlias = instanceAlias
            self.createdTime = createdTime
            self.serviceRole = serviceRole
            self.instanceStatus = instanceStatus
            self.statusReason = statusReason
            self.inboundCallsEnabled = inboundCallsEnabled
            self.outboundCallsEnabled = outboundCallsEnabled
            self.instanceAccessURL = instanceAccessURL
            self.tags = tags
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            arn = try members.optional("Arn")
            identityManagementType = try members.optional("IdentityManagementType")
            instanceAlias = try members.optional("InstanceAlias")
            createdTime = try members.optional("CreatedTime", .epochSeconds)
            serviceRole = try members.optional("ServiceRole")
            instanceStatus = try members.optional("InstanceStatus")
            statusReason = try members.optional("StatusReason")
            inboundCallsEnabled = try members.optional("InboundCallsEnabled")
            outboundCallsEnabled = try members.optional("OutboundCallsEnabled")
            instanceAccessURL = try members.optional("InstanceAccessUrl")
            tags = try members.optional("Tags")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("Arn", arn)
            writer.member("IdentityManagementType", identityManagementType)
            writer.member("InstanceAlias", instanceAlias)
            writer.member("CreatedTime", createdTime, .epochSeconds)
            writer.member("ServiceRole", serviceRole)
            writer.member("InstanceStatus", instanceStatus)
            writer.member("StatusReason", statusReason)
            writer.member("InboundCallsEnabled", inboundCallsEnabled)
            writer.member("OutboundCallsEnabled", outboundCallsEnabled)
            writer.member("InstanceAccessUrl", instanceAccessURL)
            writer.member("Tags", tags)
            writer.endObject()
        }
    }

    /// Why an instance could not be made.
    package struct InstanceStatusReason: WireStructure {
        /// The reason in words.
        package let message: String?

        /// Makes one of its members.
        package init(
            message: String? = nil
        ) {
            self.message = message
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            message = try members.optional("Message")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Message", message)
            writer.endObject()
        }
    }

    /// An instance without its tags.
    package struct InstanceSummary: WireStructure {
        /// The id.
        package let id: String?
        /// The resource name.
        package let arn: String?
        /// Who manages its users.
        package let identityManagementType: Wire.DirectoryType?
        /// Its name in addresses.
        package let instanceAlias: String?
        /// When it was made.
        package let createdTime: Int64?
        /// The role under which it acts.
        package let serviceRole: String?
        /// Whether it is ready.
        package let instanceStatus: Wire.InstanceStatus?
        /// Whether calls may come in.
        package let inboundCallsEnabled: Bool?
        /// Whether calls may go out.
        package let outboundCallsEnabled: Bool?
        /// The address of its web site.
        package let instanceAccessURL: String?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            arn: String? = nil,
            identityManagementType: Wire.DirectoryType? = nil,
            instanceAlias: String? = nil,
            createdTime: Int64? = nil,
            serviceRole: String? = nil,
            instanceStatus: Wire.InstanceStatus? = nil,
            inboundCallsEnabled: Bool? = nil,
            outboundCallsEnabled: Bool? = nil,
            instanceAccessURL: String? = nil
        ) {
            self.id = id
            self.arn = arn
            self.identityManagementType = identityManagementType
            self.instanceAlias = instanceAlias
            self.createdTime = createdTime
            self.serviceRole = serviceRole
            self.instanceStatus = instanceStatus
            self.inboundCallsEnabled = inboundCallsEnabled
            self.outboundCallsEnabled = outboundCallsEnabled
            self.instanceAccessURL = instanceAccessURL
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            arn = try members.optional("Arn")
            identityManagementType = try members.optional("IdentityManagementType")
            instanceAlias = try members.optional("InstanceAlias")
            createdTime = try members.optional("CreatedTime", .epochSeconds)
            serviceRole = try members.optional("ServiceRole")
            instanceStatus = try members.optional("InstanceStatus")
            inboundCallsEnabled = try members.optional("InboundCallsEnabled")
            outboundCallsEnabled = try members.optional("OutboundCallsEnabled")
            instanceAccessURL = try members.optional("InstanceAccessUrl")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("Arn", arn)
            writer.member("IdentityManagementType", identityManagementType)
            writer.member("InstanceAlias", instanceAlias)
            writer.member("CreatedTime", createdTime, .epochSeconds)
            writer.member("ServiceRole", serviceRole)
            writer.member("InstanceStatus", instanceStatus)
            writer.member("InboundCallsEnabled", inboundCallsEnabled)
            writer.member("OutboundCallsEnabled", outboundCallsEnabled)
            writer.member("InstanceAccessUrl", instanceAccessURL)
            writer.endObject()
        }
    }

    /// An entry of a transcript.
    package struct Item: WireStructure {
        /// When it came into the chat.
        package let absoluteTime: Int64?
        /// The text of a message, or the detail of an event.
        package let content: String?
        /// The type of the content or of the event.
        package let contentType: String?
        /// The id of the item.
        package let id: String?
        /// What kind of item it is.
        package let type: Wire.ChatItemType?
        /// Who sent it.
        package let participantID: String?
        /// The name under which the participant appears.
        package let displayName: String?
        /// The role of the participant.
        package let participantRole: Wire.ParticipantRole?
        /// The files.
        package let attachments: [Wire.AttachmentItem]?
        /// Its receipts.
        package let messageMetadata: Wire.MessageMetadata?
        /// For an item of a past conversation, the contact in which it was sent.
        package let relatedContactID: String?
        /// The contact in which it was sent.
        package let contactID: String?

        /// Makes one of its members.
        package init(
            absoluteTime: Int64? = nil,
            content: String? = nil,
            contentType: String? = nil,
            id: String? = nil,
            type: Wire.ChatItemType? = nil,
            participantID: String? = nil,
            displayName: String? = nil,
            participantRole: Wire.ParticipantRole? = nil,
            attachments: [Wire.AttachmentItem]? = nil,
            messageMetadata: Wire.MessageMetadata? = nil,
            relatedContactID: String? = nil,
            contactID: String? = nil
        ) {
            self.absoluteTime = absoluteTime
            self.content = content
            self.contentType = contentType
            self.id = id
            self.type = type
            self.participantID = participantID
            self.displayName = displayName
            self.participantRole = participantRole
            self.attachments = attachments
            self.messageMetadata = messageMetadata
            self.relatedContactID = relatedContactID
            self.contactID = contactID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            absoluteTime = try members.optional("AbsoluteTime", .iso8601)
            content = try members.optional("Content")
            contentType = try members.optional("ContentType")
            id = try members.optional("Id")
            type = try members.optional("Type")
            participantID = try members.optional("ParticipantId")
            displayName = try members.optional("DisplayName")
            participantRole = try members.optional("ParticipantRole")
            attachments = try members.optional("Attachments")
            messageMetadata = try members.optional("MessageMetadata")
            relatedContactID = try members.optional("RelatedContactId")
            contactID = try members.optional("ContactId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("AbsoluteTime", absoluteTime, .iso8601)
            writer.member("Content", content)
            writer.member("ContentType", contentType)
            writer.member("Id", id)
            writer.member("Type", type)
            writer.member("ParticipantId", participantID)
            writer.member("DisplayName", displayName)
            writer.member("ParticipantRole", participantRole)
            writer.member("Attachments", attachments)
            writer.member("MessageMetadata", messageMetadata)
            writer.member("RelatedContactId", relatedContactID)
            writer.member("ContactId", contactID)
            writer.endObject()
        }
    }

    /// Whom a condition names directly.
    package struct MatchCriteria: WireStructure {
        /// The agents.
        package let agentsCriteria: Wire.AgentsCriteria?

        /// Makes one of its members.
        package init(
            agentsCriteria: Wire.AgentsCriteria? = nil
        ) {
            self.agentsCriteria = agentsCriteria
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            agentsCriteria = try members.optional("AgentsCriteria")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("AgentsCriteria", agentsCriteria)
            writer.endObject()
        }
    }

    /// Receipts of a message.
    package struct MessageMetadata: WireStructure {
        /// The message.
        package let messageID: String?
        /// The receipts.
        package let receipts: [Wire.Receipt]?
        /// Whether a message is being processed or was held back.
        package let messageProcessingStatus: Wire.MessageProcessingStatus?

        /// Makes one of its members.
        package init(
            messageID: String? = nil,
            receipts: [Wire.Receipt]? = nil,
            messageProcessingStatus: Wire.MessageProcessingStatus? = nil
        ) {
            self.messageID = messageID
            self.receipts = receipts
            self.messageProcessingStatus = messageProcessingStatus
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            messageID = try members.optional("MessageId")
            receipts = try members.optional("Receipts")
            messageProcessingStatus = try members.optional("MessageProcessingStatus")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("MessageId", messageID)
            writer.member("Receipts", receipts)
            writer.member("MessageProcessingStatus", messageProcessingStatus)
            writer.endObject()
        }
    }

    /// What has become of a message before it is shown.
    package struct MessageProcessingMetadata: WireStructure {
        /// Whether a message is being processed or was held back.
        package let messageProcessingStatus: Wire.MessageProcessingStatus?

        /// Makes one of its members.
        package init(
            messageProcessingStatus: Wire.MessageProcessingStatus? = nil
        ) {
            self.messageProcessingStatus = messageProcessingStatus
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            messageProcessingStatus = try members.optional("MessageProcessingStatus")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("MessageProcessingStatus", messageProcessingStatus)
            writer.endObject()
        }
    }

    /// Texts to look for in names.
    package struct NameCriteria: WireStructure {
        /// Texts to look for.
        package let searchText: [String]
        /// Whether all of them must fit, any of them, or none.
        package let matchType: Wire.SearchContactsMatchType

        /// Makes one of its members.
        package init(
            searchText: [String],
            matchType: Wire.SearchContactsMatchType
        ) {
            self.searchText = searchText
            self.matchType = matchType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            searchText = try members.required("SearchText")
            matchType = try members.required("MatchType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("SearchText", searchText)
            writer.member("MatchType", matchType)
            writer.endObject()
        }
    }

    /// A number.
    package struct NumberReference: WireStructure {
        /// The name.
        package let name: String?
        /// The value.
        package let value: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            value: String? = nil
        ) {
            self.name = name
            self.value = value
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            value = try members.optional("Value")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.endObject()
        }
    }

    /// What calls out of a queue show.
    package struct OutboundCallerConfig: WireStructure {
        /// The name that is shown.
        package let outboundCallerIDName: String?
        /// The number that is shown.
        package let outboundCallerIDNumberID: String?
        /// The whisper flow of calls out of the queue.
        package let outboundFlowID: String?

        /// Makes one of its members.
        package init(
            outboundCallerIDName: String? = nil,
            outboundCallerIDNumberID: String? = nil,
            outboundFlowID: String? = nil
        ) {
            self.outboundCallerIDName = outboundCallerIDName
            self.outboundCallerIDNumberID = outboundCallerIDNumberID
            self.outboundFlowID = outboundFlowID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            outboundCallerIDName = try members.optional("OutboundCallerIdName")
            outboundCallerIDNumberID = try members.optional("OutboundCallerIdNumberId")
            outboundFlowID = try members.optional("OutboundFlowId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("OutboundCallerIdName", outboundCallerIDName)
            writer.member("OutboundCallerIdNumberId", outboundCallerIDNumberID)
            writer.member("OutboundFlowId", outboundFlowID)
            writer.endObject()
        }
    }

    /// The address that e-mail out of a queue bears.
    package struct OutboundEmailConfig: WireStructure {
        /// The address.
        package let outboundEmailAddressID: String?

        /// Makes one of its members.
        package init(
            outboundEmailAddressID: String? = nil
        ) {
            self.outboundEmailAddressID = outboundEmailAddressID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            outboundEmailAddressID = try members.optional("OutboundEmailAddressId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("OutboundEmailAddressId", outboundEmailAddressID)
            writer.endObject()
        }
    }

    /// Hours by id.
    package struct ParentHoursOfOperationConfig: WireStructure {
        /// The hours.
        package let hoursOfOperationID: String?

        /// Makes one of its members.
        package init(
            hoursOfOperationID: String? = nil
        ) {
            self.hoursOfOperationID = hoursOfOperationID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            hoursOfOperationID = try members.optional("HoursOfOperationId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("HoursOfOperationId", hoursOfOperationID)
            writer.endObject()
        }
    }

    /// What a participant may show besides text.
    package struct ParticipantCapabilities: WireStructure {
        /// Whether the participant may send video.
        package let video: Wire.VideoCapability?
        /// Whether the participant may share a screen.
        package let screenShare: Wire.ScreenShareCapability?

        /// Makes one of its members.
        package init(
            video: Wire.VideoCapability? = nil,
            screenShare: Wire.ScreenShareCapability? = nil
        ) {
            self.video = video
            self.screenShare = screenShare
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            video = try members.optional("Video")
            screenShare = try members.optional("ScreenShare")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Video", video)
            writer.member("ScreenShare", screenShare)
            writer.endObject()
        }
    }

    /// How a participant wants to be answered.
    package struct ParticipantConfiguration: WireStructure {
        /// Whether answers of a bot come in pieces or whole.
        package let responseMode: Wire.ResponseMode?

        /// Makes one of its members.
        package init(
            responseMode: Wire.ResponseMode? = nil
        ) {
            self.responseMode = responseMode
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            responseMode = try members.optional("ResponseMode")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ResponseMode", responseMode)
            writer.endObject()
        }
    }

    /// The customer of a new chat.
    package struct ParticipantDetails: WireStructure {
        /// The name under which the customer appears.
        package let displayName: String

        /// Makes one of its members.
        package init(
            displayName: String
        ) {
            self.displayName = displayName
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            displayName = try members.required("DisplayName")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("DisplayName", displayName)
            writer.endObject()
        }
    }

    /// The participant to be added.
    package struct ParticipantDetailsToAdd: WireStructure {
        /// The role; CUSTOM_BOT for a bot of your own.
        package let participantRole: Wire.ParticipantRole?
        /// The name under which the participant appears.
        package let displayName: String?
        /// What the participant may show besides text.
        package let participantCapabilities: Wire.ParticipantCapabilities?

        /// Makes one of its members.
        package init(
            participantRole: Wire.ParticipantRole? = nil,
            displayName: String? = nil,
            participantCapabilities: Wire.ParticipantCapabilities? = nil
        ) {
            self.participantRole = participantRole
            self.displayName = displayName
            self.participantCapabilities = participantCapabilities
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            participantRole = try members.optional("ParticipantRole")
            displayName = try members.optional("DisplayName")
            participantCapabilities = try members.optional("ParticipantCapabilities")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ParticipantRole", participantRole)
            writer.member("DisplayName", displayName)
            writer.member("ParticipantCapabilities", participantCapabilities)
            writer.endObject()
        }
    }

    /// Counts and times of one side of a chat.
    package struct ParticipantMetrics: WireStructure {
        /// Whose figures these are.
        package let participantID: String?
        /// The side.
        package let participantType: Wire.ParticipantType?
        /// Whether this side left without an answer.
        package let conversationAbandon: Bool?
        /// The number of messages.
        package let messagesSent: Int?
        /// The number of answers.
        package let numResponses: Int?
        /// The characters of the messages.
        package let messageLengthInChars: Int?
        /// Milliseconds taken for all answers.
        package let totalResponseTimeInMillis: Int?
        /// Milliseconds taken for the slowest answer.
        package let maxResponseTimeInMillis: Int?
        /// When the last message was sent.
        package let lastMessageTimestamp: Int64?

        /// Makes one of its members.
        package init(
            participantID: String? = nil,
            participantType: Wire.ParticipantType? = nil,
            conversationAbandon: Bool? = nil,
            messagesSent: Int? = nil,
            numResponses: Int? = nil,
            messageLengthInChars: Int? = nil,
            totalResponseTimeInMillis: Int? = nil,
            maxResponseTimeInMillis: Int? = nil,
            lastMessageTimestamp: Int64? = nil
        ) {
            self.participantID = participantID
            self.participantType = participantType
            self.conversationAbandon = conversationAbandon
            self.messagesSent = messagesSent
            self.numResponses = numResponses
            self.messageLengthInChars = messageLengthInChars
            self.totalResponseTimeInMillis = totalResponseTimeInMillis
            self.maxResponseTimeInMillis = maxResponseTimeInMillis
            self.lastMessageTimestamp = lastMessageTimestamp
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            participantID = try members.optional("ParticipantId")
            participantType = try members.optional("ParticipantType")
            conversationAbandon = try members.optional("ConversationAbandon")
            messagesSent = try members.optional("MessagesSent")
            numResponses = try members.optional("NumResponses")
            messageLengthInChars = try members.optional("MessageLengthInChars")
            totalResponseTimeInMillis = try members.optional("TotalResponseTimeInMillis")
            maxResponseTimeInMillis = try members.optional("MaxResponseTimeInMillis")
            lastMessageTimestamp = try members.optional("LastMessageTimestamp", .epochSeconds)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ParticipantId", participantID)
            writer.member("ParticipantType", participantType)
            writer.member("ConversationAbandon", conversationAbandon)
            writer.member("MessagesSent", messagesSent)
            writer.member("NumResponses", numResponses)
            writer.member("MessageLengthInChars", messageLengthInChars)
            writer.member("TotalResponseTimeInMillis", totalResponseTimeInMillis)
            writer.member("MaxResponseTimeInMillis", maxResponseTimeInMillis)
            writer.member("LastMessageTimestamp", lastMessageTimestamp, .epochSeconds)
            writer.endObject()
        }
    }

    /// One timer for one role.
    package struct ParticipantTimerConfiguration: WireStructure {
        /// Whose silence counts.
        package let participantRole: Wire.TimerEligibleParticipantRoles
        /// What happens when the time is over: the others are told, or the silent one is taken out.
        package let timerType: Wire.ParticipantTimerType
        /// The time, or the order to remove the timer.
        package let timerValue: Wire.ParticipantTimerValue

        /// Makes one of its members.
        package init(
            participantRole: Wire.TimerEligibleParticipantRoles,
            timerType: Wire.ParticipantTimerType,
            timerValue: Wire.ParticipantTimerValue
        ) {
            self.participantRole = participantRole
            self.timerType = timerType
            self.timerValue = timerValue
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            participantRole = try members.required("ParticipantRole")
            timerType = try members.required("TimerType")
            timerValue = try members.required("TimerValue")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ParticipantRole", participantRole)
            writer.member("TimerType", timerType)
            writer.member("TimerValue", timerValue)
            writer.endObject()
        }
    }

    /// A time or the order to remove the timer; one of its members is set.
    package struct ParticipantTimerValue: WireStructure {
        /// Removes the timer.
        package let participantTimerAction: Wire.ParticipantTimerAction?
        /// The minutes of silence.
        package let participantTimerDurationInMinutes: Int?

        /// Makes one of its members.
        package init(
            participantTimerAction: Wire.ParticipantTimerAction? = nil,
            participantTimerDurationInMinutes: Int? = nil
        ) {
            self.participantTimerAction = participantTimerAction
            self.participantTimerDurationInMinutes = participantTimerDurationInMinutes
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            participantTimerAction = try members.optional("ParticipantTimerAction")
            participantTimerDurationInMinutes = try members.optional("ParticipantTimerDurationInMinutes")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ParticipantTimerAction", participantTimerAction)
            writer.member("ParticipantTimerDurationInMinutes", participantTimerDurationInMinutes)
            writer.endObject()
        }
    }

    /// A participant token and how long it may be used.
    package struct ParticipantTokenCredentials: WireStructure {
        /// What the participant connects with; it is valid as long as the participant.
        package let participantToken: String?
        /// When the token ends.
        package let expiry: Int64?

        /// Makes one of its members.
        package init(
            participantToken: String? = nil,
            expiry: Int64? = nil
        ) {
            self.participantToken = participantToken
            self.expiry = expiry
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            participantToken = try members.optional("ParticipantToken")
            expiry = try members.optional("Expiry", .iso8601)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ParticipantToken", participantToken)
            writer.member("Expiry", expiry, .iso8601)
            writer.endObject()
        }
    }

    /// The past conversation that a new one continues.
    package struct PersistentChat: WireStructure {
        /// How much of the past is shown: all of it, or what came up to the named contact.
        package let rehydrationType: Wire.RehydrationType?
        /// The contact whose conversation is continued; it must have ended.
        package let sourceContactID: String?

        /// Makes one of its members.
        package init(
            rehydrationType: Wire.RehydrationType? = nil,
            sourceContactID: String? = nil
        ) {
            self.rehydrationType = rehydrationType
            self.sourceContactID = sourceContactID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            rehydrationType = try members.optional("RehydrationType")
            sourceContactID = try members.optional("SourceContactId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("RehydrationType", rehydrationType)
            writer.member("SourceContactId", sourceContactID)
            writer.endObject()
        }
    }

    /// A queue with its settings.
    package struct Queue: WireStructure {
        /// The name.
        package let name: String?
        /// The resource name.
        package let queueARN: String?
        /// The queue.
        package let queueID: String?
        /// The description.
        package let description: String?
        /// What calls out of the queue show.
        package let outboundCallerConfig: Wire.OutboundCallerConfig?
        /// The hours in which it is open.
        package let hoursOfOperationID: String?
        /// The most contacts that may wait; the instance's own limit unless given.
        package let maxContacts: Int?
        /// Whether it takes contacts.
        package let status: Wire.QueueStatus?
        /// The tags.
        package let tags: [String: String]?
        /// When it was last changed.
        package let lastModifiedTime: Int64?
        /// The region in which it was last changed.
        package let lastModifiedRegion: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            queueARN: String? = nil,
            queueID: String? = nil,
            description: String? = nil,
            outboundCallerConfig: Wire.OutboundCallerConfig? = nil,
            hoursOfOperationID: String? = nil,
            maxContacts: Int? = nil,
            status: Wire.QueueStatus? = nil,
            tags: [String: String]? = nil,
            lastModifiedTime: Int64? = nil,
            lastModifiedRegion: String? = nil
        ) {
            self.name = name
            self.queueARN = queueARN
            self.queueID = queueID
            self.description = description
            self.outboundCallerConfig = outboundCallerConfig
            self.hoursOfOperationID = hoursOfOperationID
            self.maxContacts = maxContacts
            self.status = status
            self.tags = tags
            self.lastModifiedTime = lastModifiedTime
            self.lastModifiedRegion = lastModifiedRegion
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            queueARN = try members.optional("QueueArn")
            queueID = try members.optional("QueueId")
            description = try members.optional("Description")
            outboundCallerConfig = try members.optional("OutboundCallerConfig")
            hoursOfOperationID = try members.optional("HoursOfOperationId")
            maxContacts = try members.optional("MaxContacts")
            status = try members.optional("Status")
            tags = try members.optional("Tags")
            lastModifiedTime = try members.optional("LastModifiedTime", .epochSeconds)
            lastModifiedRegion = try members.optional("LastModifiedRegion")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("QueueArn", queueARN)
            writer.member("QueueId", queueID)
            writer.member("Description", description)
            writer.member("OutboundCallerConfig", outboundCallerConfig)
            writer.member("HoursOfOperationId", hoursOfOperationID)
            writer.member("MaxContacts", maxContacts)
            writer.member("Status", status)
            writer.member("Tags", tags)
            writer.member("LastModifiedTime", lastModifiedTime, .epochSeconds)
            writer.member("LastModifiedRegion", lastModifiedRegion)
            writer.endObject()
        }
    }

    /// The queue that a contact waits or waited in.
    package struct QueueInfo: WireStructure {
        /// The queue.
        package let id: String?
        /// When it came into the queue.
        package let enqueueTimestamp: Int64?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            enqueueTimestamp: Int64? = nil
        ) {
            self.id = id
            self.enqueueTimestamp = enqueueTimestamp
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            enqueueTimestamp = try members.optional("EnqueueTimestamp", .epochSeconds)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("EnqueueTimestamp", enqueueTimestamp, .epochSeconds)
            writer.endObject()
        }
    }

    /// A queue by id.
    package struct QueueInfoInput: WireStructure {
        /// The queue.
        package let id: String?

        /// Makes one of its members.
        package init(
            id: String? = nil
        ) {
            self.id = id
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.endObject()
        }
    }

    /// A queue without its settings.
    package struct QueueSummary: WireStructure {
        /// The id.
        package let id: String?
        /// The resource name.
        package let arn: String?
        /// The name.
        package let name: String?
        /// Whether it is a queue of its own or belongs to an agent.
        package let queueType: Wire.QueueType?
        /// When it was last changed.
        package let lastModifiedTime: Int64?
        /// The region in which it was last changed.
        package let lastModifiedRegion: String?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            arn: String? = nil,
            name: String? = nil,
            queueType: Wire.QueueType? = nil,
            lastModifiedTime: Int64? = nil,
            lastModifiedRegion: String? = nil
        ) {
            self.id = id
            self.arn = arn
            self.name = name
            self.queueType = queueType
            self.lastModifiedTime = lastModifiedTime
            self.lastModifiedRegion = lastModifiedRegion
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            arn = try members.optional("Arn")
            name = try members.optional("Name")
            queueType = try members.optional("QueueType")
            lastModifiedTime = try members.optional("LastModifiedTime", .epochSeconds)
            lastModifiedRegion = try members.optional("LastModifiedRegion")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("Arn", arn)
            writer.member("Name", name)
            writer.member("QueueType", queueType)
            writer.member("LastModifiedTime", lastModifiedTime, .epochSeconds)
            writer.member("LastModifiedRegion", lastModifiedRegion)
            writer.endObject()
        }
    }

    /// The lowest and the highest level of skill.
    package struct Range: WireStructure {
        /// The lowest level.
        package let minProficiencyLevel: Double?
        /// The highest level.
        package let maxProficiencyLevel: Double?

        /// Makes one of its members.
        package init(
            minProficiencyLevel: Double? = nil,
            maxProficiencyLevel: Double? = nil
        ) {
            self.minProficiencyLevel = minProficiencyLevel
            self.maxProficiencyLevel = maxProficiencyLevel
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            minProficiencyLevel = try members.optional("MinProficiencyLevel")
            maxProficiencyLevel = try members.optional("MaxProficiencyLevel")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("MinProficiencyLevel", minProficiencyLevel)
            writer.member("MaxProficiencyLevel", maxProficiencyLevel)
            writer.endObject()
        }
    }

    /// When a participant got and read a message.
    package struct Receipt: WireStructure {
        /// When it was delivered.
        package let deliveredTimestamp: Int64?
        /// When it was read.
        package let readTimestamp: Int64?
        /// Who got it.
        package let recipientParticipantID: String?

        /// Makes one of its members.
        package init(
            deliveredTimestamp: Int64? = nil,
            readTimestamp: Int64? = nil,
            recipientParticipantID: String? = nil
        ) {
            self.deliveredTimestamp = deliveredTimestamp
            self.readTimestamp = readTimestamp
            self.recipientParticipantID = recipientParticipantID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            deliveredTimestamp = try members.optional("DeliveredTimestamp", .iso8601)
            readTimestamp = try members.optional("ReadTimestamp", .iso8601)
            recipientParticipantID = try members.optional("RecipientParticipantId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("DeliveredTimestamp", deliveredTimestamp, .iso8601)
            writer.member("ReadTimestamp", readTimestamp, .iso8601)
            writer.member("RecipientParticipantId", recipientParticipantID)
            writer.endObject()
        }
    }

    /// Where a transcript or a recording is kept.
    package struct RecordingInfo: WireStructure {
        /// The kind of store.
        package let storageType: Wire.StorageType?
        /// The place in the store.
        package let location: String?
        /// The kind of medium.
        package let mediaStreamType: Wire.MediaStreamType?
        /// Whose voice it holds.
        package let participantType: Wire.ParticipantType?
        /// The first fragment of a stream.
        package let fragmentStartNumber: String?
        /// The last fragment of a stream.
        package let fragmentStopNumber: String?
        /// When the recording began.
        package let startTimestamp: Int64?
        /// When the recording ended.
        package let stopTimestamp: Int64?
        /// Whether it is still there.
        package let status: Wire.RecordingStatus?
        /// Why it was deleted.
        package let deletionReason: String?
        /// The place of the transcript before anything was left out of it.
        package let unprocessedTranscriptLocation: String?

        /// Makes one of its members.
        package init(
            storageType: Wire.StorageType? = nil,
            location: String? = nil,
            mediaStreamType: Wire.MediaStreamType? = nil,
            participantType: Wire.ParticipantType? = nil,
            fragmentStartNumber: String? = nil,
            fragmentStopNumber: String? = nil,
            startTimestamp: Int64? = nil,
            stopTimestamp: Int64? = nil,
            status: Wire.RecordingStatus? = nil,
            deletionReason: String? = nil,
            unprocessedTranscriptLocation: String? = nil
        ) {
            self.storageType = storageType
            self.location = location
            self.mediaStreamType = mediaStreamType
            self.participantType = participantType
            self.fragmentStartNumber = fragmentStartNumber
            self.fragmentStopNumber = fragmentStopNumber
            self.startTimestamp = startTimestamp
            self.stopTimestamp = stopTimestamp
            self.status = status
            self.deletionReason = deletionReason
            self.unprocessedTranscriptLocation = unprocessedTranscriptLocation
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            storageType = try members.optional("StorageType")
            location = try members.optional("Location")
            mediaStreamType = try members.optional("MediaStreamType")
            participantType = try members.optional("ParticipantType")
            fragmentStartNumber = try members.optional("FragmentStartNumber")
            fragmentStopNumber = try members.optional("FragmentStopNumber")
            startTimestamp = try members.optional("StartTimestamp", .epochSeconds)
            stopTimestamp = try members.optional("StopTimestamp", .epochSeconds)
            status = try members.optional("Status")
            deletionReason = try members.optional("DeletionReason")
            unprocessedTranscriptLocation = try members.optional("UnprocessedTranscriptLocation")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("StorageType", storageType)
            writer.member("Location", location)
            writer.member("MediaStreamType", mediaStreamType)
            writer.member("ParticipantType", participantType)
            writer.member("FragmentStartNumber", fragmentStartNumber)
            writer.member("FragmentStopNumber", fragmentStopNumber)
            writer.member("StartTimestamp", startTimestamp, .epochSeconds)
            writer.member("StopTimestamp", stopTimestamp, .epochSeconds)
            writer.member("Status", status)
            writer.member("DeletionReason", deletionReason)
            writer.member("UnprocessedTranscriptLocation", unprocessedTranscriptLocation)
            writer.endObject()
        }
    }

    /// A link, a file or a note on a contact.
    package struct Reference: WireStructure {
        /// The value.
        package let value: String?
        /// What the reference is.
        package let type: Wire.ReferenceType
        /// The status.
        package let status: Wire.ReferenceStatus?
        /// The resource name.
        package let arn: String?
        /// Why it has that status.
        package let statusReason: String?

        /// Makes one of its members.
        package init(
            value: String? = nil,
            type: Wire.ReferenceType,
            status: Wire.ReferenceStatus? = nil,
            arn: String? = nil,
            statusReason: String? = nil
        ) {
            self.value = value
            self.type = type
            self.status = status
            self.arn = arn
            self.statusReason = statusReason
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            value = try members.optional("Value")
            type = try members.required("Type")
            status = try members.optional("Status")
            arn = try members.optional("Arn")
            statusReason = try members.optional("StatusReason")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Value", value)
            writer.member("Type", type)
            writer.member("Status", status)
            writer.member("Arn", arn)
            writer.member("StatusReason", statusReason)
            writer.endObject()
        }
    }

    /// A reference; the member that is set tells its type.
    package struct ReferenceSummary: WireStructure {
        /// A link.
        package let url: Wire.UrlReference?
        /// A file.
        package let attachment: Wire.AttachmentReference?
        /// An e-mail message.
        package let emailMessage: Wire.EmailMessageReference?
        /// An e-mail message with parts left out.
        package let emailMessageRedacted: Wire.EmailMessageReference?
        /// An e-mail message as plain text.
        package let emailMessagePlainText: Wire.EmailMessageReference?
        /// An e-mail message as plain text with parts left out.
        package let emailMessagePlainTextRedacted: Wire.EmailMessageReference?
        /// A text.
        package let string: Wire.StringReference?
        /// A number.
        package let number: Wire.NumberReference?
        /// A date.
        package let date: Wire.DateReference?
        /// An e-mail address.
        package let email: Wire.EmailReference?

        /// Makes one of its members.
        package init(
            url: Wire.UrlReference? = nil,
            attachment: Wire.AttachmentReference? = nil,
            emailMessage: Wire.EmailMessageReference? = nil,
            emailMessageRedacted: Wire.EmailMessageReference? = nil,
            emailMessagePlainText: Wire.EmailMessageReference? = nil,
            emailMessagePlainTextRedacted: Wire.EmailMessageReference? = nil,
            string: Wire.StringReference? = nil,
            number: Wire.NumberReference? = nil,
            date: Wire.DateReference? = nil,
            email: Wire.EmailReference? = nil
        ) {
            self.url = url
            self.attachment = attachment
            self.emailMessage = emailMessage
            self.emailMessageRedacted = emailMessageRedacted
            self.emailMessagePlainText = emailMessagePlainText
            self.emailMessagePlainTextRedacted = emailMessagePlainTextRedacted
            self.string = string
            self.number = number
            self.date = date
            self.email = email
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            url = try members.optional("Url")
            attachment = try members.optional("Attachment")
            emailMessage = try members.optional("EmailMessage")
            emailMessageRedacted = try members.optional("EmailMessageRedacted")
            emailMessagePlainText = try members.optional("EmailMessagePlainText")
            emailMessagePlainTextRedacted = try members.optional("EmailMessagePlainTextRedacted")
            string = try members.optional("String")
            number = try members.optional("Number")
            date = try members.optional("Date")
            email = try members.optional("Email")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Url", url)
            writer.member("Attachment", attachment)
            writer.member("EmailMessage", emailMessage)
            writer.member("EmailMessageRedacted", emailMessageRedacted)
            writer.member("EmailMessagePlainText", emailMessagePlainText)
            writer.member("EmailMessagePlainTextRedacted", emailMessagePlainTextRedacted)
            writer.member("String", string)
            writer.member("Number", number)
            writer.member("Date", date)
            writer.member("Email", email)
            writer.endObject()
        }
    }

    /// What a contact asks of the agent who takes it, step by step.
    package struct RoutingCriteria: WireStructure {
        /// The steps in order.
        package let steps: [Wire.Step]?
        /// When the first step began to count.
        package let activationTimestamp: Int64?
        /// The number of the step that counts now, from 0.
        package let index: Int?

        /// Makes one of its members.
        package init(
            steps: [Wire.Step]? = nil,
            activationTimestamp: Int64? = nil,
            index: Int? = nil
        ) {
            self.steps = steps
            self.activationTimestamp = activationTimestamp
            self.index = index
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            steps = try members.optional("Steps")
            activationTimestamp = try members.optional("ActivationTimestamp", .epochSeconds)
            index = try members.optional("Index")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Steps", steps)
            writer.member("ActivationTimestamp", activationTimestamp, .epochSeconds)
            writer.member("Index", index)
            writer.endObject()
        }
    }

    /// Further conditions on times.
    package struct SearchContactsAdditionalTimeRange: WireStructure {
        /// The conditions.
        package let criteria: [Wire.SearchContactsAdditionalTimeRangeCriteria]
        /// Whether all of them must fit, any of them, or none.
        package let matchType: Wire.SearchContactsMatchType

        /// Makes one of its members.
        package init(
            criteria: [Wire.SearchContactsAdditionalTimeRangeCriteria],
            matchType: Wire.SearchContactsMatchType
        ) {
            self.criteria = criteria
            self.matchType = matchType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            criteria = try members.required("Criteria")
            matchType = try members.required("MatchType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Criteria", criteria)
            writer.member("MatchType", matchType)
            writer.endObject()
        }
    }

    /// One further condition on a time.
    package struct SearchContactsAdditionalTimeRangeCriteria: WireStructure {
        /// A span into which another event must fall.
        package let timeRange: Wire.SearchContactsTimeRange?
        /// An event that must not have happened.
        package let timestampCondition: Wire.SearchContactsTimestampCondition?

        /// Makes one of its members.
        package init(
            timeRange: Wire.SearchContactsTimeRange? = nil,
            timestampCondition: Wire.SearchContactsTimestampCondition? = nil
        ) {
            self.timeRange = timeRange
            self.timestampCondition = timestampCondition
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            timeRange = try members.optional("TimeRange")
            timestampCondition = try members.optional("TimestampCondition")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("TimeRange", timeRange)
            writer.member("TimestampCondition", timestampCondition)
            writer.endObject()
        }
    }

    /// A span of time and the event that must fall into it.
    package struct SearchContactsTimeRange: WireStructure {
        /// The event that must fall into the span.
        package let type: Wire.SearchContactsTimeRangeType
        /// The beginning of the span.
        package let startTime: Int64
        /// The end of the span.
        package let endTime: Int64

        /// Makes one of its members.
        package init(
            type: Wire.SearchContactsTimeRangeType,
            startTime: Int64,
            endTime: Int64
        ) {
            self.type = type
            self.startTime = startTime
            self.endTime = endTime
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            type = try members.required("Type")
            startTime = try members.required("StartTime", .epochSeconds)
            endTime = try members.required("EndTime", .epochSeconds)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Type", type)
            writer.member("StartTime", startTime, .epochSeconds)
            writer.member("EndTime", endTime, .epochSeconds)
            writer.endObject()
        }
    }

    /// A time that must be missing.
    package struct SearchContactsTimestampCondition: WireStructure {
        /// The event.
        package let type: Wire.SearchContactsTimeRangeType
        /// What must hold of it.
        package let conditionType: Wire.SearchContactsTimeRangeConditionType

        /// Makes one of its members.
        package init(
            type: Wire.SearchContactsTimeRangeType,
            conditionType: Wire.SearchContactsTimeRangeConditionType
        ) {
            self.type = type
            self.conditionType = conditionType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            type = try members.required("Type")
            conditionType = try members.required("ConditionType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Type", type)
            writer.member("ConditionType", conditionType)
            writer.endObject()
        }
    }

    /// What contacts must have to be found; all of it must fit.
    package struct SearchCriteria: WireStructure {
        /// Texts in the name.
        package let name: Wire.NameCriteria?
        /// The ids of the agents.
        package let agentIDs: [String]?
        /// Groups of the agent.
        package let agentHierarchyGroups: Wire.AgentHierarchyGroups?
        /// Channels, any of them.
        package let channels: [Wire.Channel]?
        /// What the conversation contains.
        package let contactAnalysis: Wire.ContactAnalysis?
        /// Ways to begin, any of them.
        package let initiationMethods: [Wire.ContactInitiationMethod]?
        /// Queues, any of them.
        package let queueIDs: [String]?
        /// What it asks of the agent.
        package let routingCriteria: Wire.SearchableRoutingCriteria?
        /// Further conditions on times.
        package let additionalTimeRange: Wire.SearchContactsAdditionalTimeRange?
        /// Contact attributes.
        package let searchableContactAttributes: Wire.SearchableContactAttributes?
        /// Segment attributes.
        package let searchableSegmentAttributes: Wire.SearchableSegmentAttributes?
        /// Regions, any of them.
        package let activeRegions: [String]?
        /// Tags.
        package let contactTags: Wire.ControlPlaneTagFilter?

        /// Makes one of its members.
        package init(
            name: Wire.NameCriteria? = nil,
            agentIDs: [String]? = nil,
            agentHierarchyGroups: Wire.AgentHierarchyGroups? = nil,
            channels: [Wire.Channel]? = nil,
            contactAnalysis: Wire.ContactAnalysis? = nil,
            initiationMethods: [Wire.ContactInitiationMethod]? = nil,
            queueIDs: [String]? = nil,
            routingCriteria: Wire.SearchableRoutingCriteria? = nil,
            additionalTimeRange: Wire.SearchContactsAdditionalTimeRange? = nil,
            searchableContactAttributes: Wire.SearchableContactAttributes? = nil,
            searchableSegmentAttributes: Wire.SearchableSegmentAttributes? = nil,
            activeRegions: [String]? = nil,
            contactTags: Wire.ControlPlaneTagFilter? = nil
        ) {
            self.name = name
            self.agentIDs = agentIDs
            self.agentHierarchyGroups = agentHierarchyGroups
            self.channels = channels
            self.contactAnalysis = contactAnalysis
            self.initiationMethods = initiationMethods
            self.queueIDs = queueIDs
            self.routingCriteria = routingCriteria
            self.additionalTimeRange = additionalTimeRange
            self.searchableContactAttributes = searchableContactAttributes
            self.searchableSegmentAttributes = searchableSegmentAttributes
            self.activeRegions = activeRegions
            self.contactTags = contactTags
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            agentIDs = try members.optional("AgentIds")
            agentHierarchyGroups = try members.optional("AgentHierarchyGroups")
            channels = try members.optional("Channels")
            contactAnalysis = try members.optional("ContactAnalysis")
            initiationMethods = try members.optional("InitiationMethods")
            queueIDs = try members.optional("QueueIds")
            routingCriteria = try members.optional("RoutingCriteria")
            additionalTimeRange = try members.optional("AdditionalTimeRange")
            searchableContactAttributes = try members.optional("SearchableContactAttributes")
            searchableSegmentAttributes = try members.optional("SearchableSegmentAttributes")
            activeRegions = try members.optional("ActiveRegions")
            contactTags = try members.optional("ContactTags")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("AgentIds", agentIDs)
            writer.member("AgentHierarchyGroups", agentHierarchyGroups)
            writer.member("Channels", channels)
            writer.member("ContactAnalysis", contactAnalysis)
            writer.member("InitiationMethods", initiationMethods)
            writer.member("QueueIds", queueIDs)
            writer.member("RoutingCriteria", routingCriteria)
            writer.member("AdditionalTimeRange", additionalTimeRange)
            writer.member("SearchableContactAttributes", searchableContactAttributes)
            writer.member("SearchableSegmentAttributes", searchableSegmentAttributes)
            writer.member("ActiveRegions", activeRegions)
            writer.member("ContactTags", contactTags)
            writer.endObject()
        }
    }

    /// Agents named by a routing step.
    package struct SearchableAgentCriteriaStep: WireStructure {
        /// The ids of the agents.
        package let agentIDs: [String]?
        /// Whether all of them must fit, any of them, or none.
        package let matchType: Wire.SearchContactsMatchType?

        /// Makes one of its members.
        package init(
            agentIDs: [String]? = nil,
            matchType: Wire.SearchContactsMatchType? = nil
        ) {
            self.agentIDs = agentIDs
            self.matchType = matchType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            agentIDs = try members.optional("AgentIds")
            matchType = try members.optional("MatchType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("AgentIds", agentIDs)
            writer.member("MatchType", matchType)
            writer.endObject()
        }
    }

    /// Contact attributes to look for.
    package struct SearchableContactAttributes: WireStructure {
        /// The conditions.
        package let criteria: [Wire.SearchableContactAttributesCriteria]
        /// Whether all of them must fit, any of them, or none.
        package let matchType: Wire.SearchContactsMatchType?

        /// Makes one of its members.
        package init(
            criteria: [Wire.SearchableContactAttributesCriteria],
            matchType: Wire.SearchContactsMatchType? = nil
        ) {
            self.criteria = criteria
            self.matchType = matchType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            criteria = try members.required("Criteria")
            matchType = try members.optional("MatchType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Criteria", criteria)
            writer.member("MatchType", matchType)
            writer.endObject()
        }
    }

    /// One contact attribute to look for.
    package struct SearchableContactAttributesCriteria: WireStructure {
        /// The name of the attribute.
        package let key: String
        /// Values, any of them.
        package let values: [String]

        /// Makes one of its members.
        package init(
            key: String,
            values: [String]
        ) {
            self.key = key
            self.values = values
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            key = try members.required("Key")
            values = try members.required("Values")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Key", key)
            writer.member("Values", values)
            writer.endObject()
        }
    }

    /// Routing steps to look for.
    package struct SearchableRoutingCriteria: WireStructure {
        /// The steps in order.
        package let steps: [Wire.SearchableRoutingCriteriaStep]?

        /// Makes one of its members.
        package init(
            steps: [Wire.SearchableRoutingCriteriaStep]? = nil
        ) {
            self.steps = steps
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            steps = try members.optional("Steps")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Steps", steps)
            writer.endObject()
        }
    }

    /// A routing step to look for.
    package struct SearchableRoutingCriteriaStep: WireStructure {
        /// The agents that a step names.
        package let agentCriteria: Wire.SearchableAgentCriteriaStep?

        /// Makes one of its members.
        package init(
            agentCriteria: Wire.SearchableAgentCriteriaStep? = nil
        ) {
            self.agentCriteria = agentCriteria
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            agentCriteria = try members.optional("AgentCriteria")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("AgentCriteria", agentCriteria)
            writer.endObject()
        }
    }

    /// Segment attributes to look for.
    package struct SearchableSegmentAttributes: WireStructure {
        /// The conditions.
        package let criteria: [Wire.SearchableSegmentAttributesCriteria]
        /// Whether all of them must fit, any of them, or none.
        package let matchType: Wire.SearchContactsMatchType?

        /// Makes one of its members.
        package init(
            criteria: [Wire.SearchableSegmentAttributesCriteria],
            matchType: Wire.SearchContactsMatchType? = nil
        ) {
            self.criteria = criteria
            self.matchType = matchType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            criteria = try members.required("Criteria")
            matchType = try members.optional("MatchType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Criteria", criteria)
            writer.member("MatchType", matchType)
            writer.endObject()
        }
    }

    /// One segment attribute to look for.
    package struct SearchableSegmentAttributesCriteria: WireStructure {
        /// The name of the attribute.
        package let key: String
        /// Values, any of them.
        package let values: [String]

        /// Makes one of its members.
        package init(
            key: String,
            values: [String]
        ) {
            self.key = key
            self.values = values
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            key = try members.required("Key")
            values = try members.required("Values")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Key", key)
            writer.member("Values", values)
            writer.endObject()
        }
    }

    /// The value of a segment attribute; one of its members is set.
    package struct SegmentAttributeValue: WireStructure {
        /// A text.
        package let valueString: String?
        /// Values by name.
        package let valueMap: [String: Wire.SegmentAttributeValue]?
        /// A whole number.
        package let valueInteger: Int?
        /// Values in order.
        package let valueList: [Wire.SegmentAttributeValue]?
        /// A resource name.
        package let valueARN: String?

        /// Makes one of its members.
        package init(
            valueString: String? = nil,
            valueMap: [String: Wire.SegmentAttributeValue]? = nil,
            valueInteger: Int? = nil,
            valueList: [Wire.SegmentAttributeValue]? = nil,
            valueARN: String? = nil
        ) {
            self.valueString = valueString
            self.valueMap = valueMap
            self.valueInteger = valueInteger
            self.valueList = valueList
            self.valueARN = valueARN
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            valueString = try members.optional("ValueString")
            valueMap = try members.optional("ValueMap")
            valueInteger = try members.optional("ValueInteger")
            valueList = try members.optional("ValueList")
            valueARN = try members.optional("ValueArn")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ValueString", valueString)
            writer.member("ValueMap", valueMap)
            writer.member("ValueInteger", valueInteger)
            writer.member("ValueList", valueList)
            writer.member("ValueArn", valueARN)
            writer.endObject()
        }
    }

    /// The order of what is found.
    package struct Sort: WireStructure {
        /// What to sort by.
        package let fieldName: Wire.SortableFieldName
        /// Whether the smallest or the greatest comes first.
        package let order: Wire.SortOrder

        /// Makes one of its members.
        package init(
            fieldName: Wire.SortableFieldName,
            order: Wire.SortOrder
        ) {
            self.fieldName = fieldName
            self.order = order
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            fieldName = try members.required("FieldName")
            order = try members.required("Order")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("FieldName", fieldName)
            writer.member("Order", order)
            writer.endObject()
        }
    }

    /// Where in a transcript to begin; one of its members is set.
    package struct StartPosition: WireStructure {
        /// The item with this id.
        package let id: String?
        /// The item at this time.
        package let absoluteTime: Int64?
        /// The item with this number, counted from the newest.
        package let mostRecent: Int?

        /// Makes one of its members.
        package init(
            id: String? = nil,
            absoluteTime: Int64? = nil,
            mostRecent: Int? = nil
        ) {
            self.id = id
            self.absoluteTime = absoluteTime
            self.mostRecent = mostRecent
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            id = try members.optional("Id")
            absoluteTime = try members.optional("AbsoluteTime", .iso8601)
            mostRecent = try members.optional("MostRecent")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Id", id)
            writer.member("AbsoluteTime", absoluteTime, .iso8601)
            writer.member("MostRecent", mostRecent)
            writer.endObject()
        }
    }

    /// A state of an agent within a contact, with its times.
    package struct StateTransition: WireStructure {
        /// The state.
        package let state: Wire.ParticipantState?
        /// When the state began.
        package let stateStartTimestamp: Int64?
        /// When the state ended.
        package let stateEndTimestamp: Int64?

        /// Makes one of its members.
        package init(
            state: Wire.ParticipantState? = nil,
            stateStartTimestamp: Int64? = nil,
            stateEndTimestamp: Int64? = nil
        ) {
            self.state = state
            self.stateStartTimestamp = stateStartTimestamp
            self.stateEndTimestamp = stateEndTimestamp
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            state = try members.optional("State")
            stateStartTimestamp = try members.optional("StateStartTimestamp", .epochSeconds)
            stateEndTimestamp = try members.optional("StateEndTimestamp", .epochSeconds)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("State", state)
            writer.member("StateStartTimestamp", stateStartTimestamp, .epochSeconds)
            writer.member("StateEndTimestamp", stateEndTimestamp, .epochSeconds)
            writer.endObject()
        }
    }

    /// One step of the routing criteria.
    package struct Step: WireStructure {
        /// When the next step takes its place.
        package let expiry: Wire.Expiry?
        /// The condition.
        package let expression: Wire.Expression?
        /// Whether the step counts now, has led to an agent or has passed.
        package let status: Wire.RoutingCriteriaStepStatus?

        /// Makes one of its members.
        package init(
            expiry: Wire.Expiry? = nil,
            expression: Wire.Expression? = nil,
            status: Wire.RoutingCriteriaStepStatus? = nil
        ) {
            self.expiry = expiry
            self.expression = expression
            self.status = status
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            expiry = try members.optional("Expiry")
            expression = try members.optional("Expression")
            status = try members.optional("Status")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Expiry", expiry)
            writer.member("Expression", expression)
            writer.member("Status", status)
            writer.endObject()
        }
    }

    /// A text.
    package struct StringReference: WireStructure {
        /// The name.
        package let name: String?
        /// The value.
        package let value: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            value: String? = nil
        ) {
            self.name = name
            self.value = value
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            value = try members.optional("Value")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.endObject()
        }
    }

    /// A tag that must be there.
    package struct TagCondition: WireStructure {
        /// The key of the tag.
        package let tagKey: String?
        /// The value of the tag.
        package let tagValue: String?

        /// Makes one of its members.
        package init(
            tagKey: String? = nil,
            tagValue: String? = nil
        ) {
            self.tagKey = tagKey
            self.tagValue = tagValue
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            tagKey = try members.optional("TagKey")
            tagValue = try members.optional("TagValue")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("TagKey", tagKey)
            writer.member("TagValue", tagValue)
            writer.endObject()
        }
    }

    /// What a transcript must contain.
    package struct Transcript: WireStructure {
        /// The conditions.
        package let criteria: [Wire.TranscriptCriteria]
        /// Whether all of them must fit, any of them, or none.
        package let matchType: Wire.SearchContactsMatchType?

        /// Makes one of its members.
        package init(
            criteria: [Wire.TranscriptCriteria],
            matchType: Wire.SearchContactsMatchType? = nil
        ) {
            self.criteria = criteria
            self.matchType = matchType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            criteria = try members.required("Criteria")
            matchType = try members.optional("MatchType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Criteria", criteria)
            writer.member("MatchType", matchType)
            writer.endObject()
        }
    }

    /// Texts that somebody must have said.
    package struct TranscriptCriteria: WireStructure {
        /// Who must have said it.
        package let participantRole: Wire.ParticipantRole
        /// Texts to look for.
        package let searchText: [String]
        /// Whether all of them must fit, any of them, or none.
        package let matchType: Wire.SearchContactsMatchType

        /// Makes one of its members.
        package init(
            participantRole: Wire.ParticipantRole,
            searchText: [String],
            matchType: Wire.SearchContactsMatchType
        ) {
            self.participantRole = participantRole
            self.searchText = searchText
            self.matchType = matchType
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            participantRole = try members.required("ParticipantRole")
            searchText = try members.required("SearchText")
            matchType = try members.required("MatchType")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("ParticipantRole", participantRole)
            writer.member("SearchText", searchText)
            writer.member("MatchType", matchType)
            writer.endObject()
        }
    }

    /// The configuration by channel; one of its members is set.
    package struct UpdateParticipantRoleConfigChannelInfo: WireStructure {
        /// The timers of a chat.
        package let chat: Wire.ChatParticipantRoleConfig?

        /// Makes one of its members.
        package init(
            chat: Wire.ChatParticipantRoleConfig? = nil
        ) {
            self.chat = chat
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            chat = try members.optional("Chat")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Chat", chat)
            writer.endObject()
        }
    }

    /// A link.
    package struct UrlReference: WireStructure {
        /// The name.
        package let name: String?
        /// The value.
        package let value: String?

        /// Makes one of its members.
        package init(
            name: String? = nil,
            value: String? = nil
        ) {
            self.name = name
            self.value = value
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            name = try members.optional("Name")
            value = try members.optional("Value")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Name", name)
            writer.member("Value", value)
            writer.endObject()
        }
    }

    /// A user by id.
    package struct UserInfo: WireStructure {
        /// The user.
        package let userID: String?

        /// Makes one of its members.
        package init(
            userID: String? = nil
        ) {
            self.userID = userID
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            userID = try members.optional("UserId")
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("UserId", userID)
            writer.endObject()
        }
    }

    /// The address of a socket and how long it may be used.
    package struct Websocket: WireStructure {
        /// The address.
        package let url: String?
        /// When the address ends.
        package let connectionExpiry: Int64?

        /// Makes one of its members.
        package init(
            url: String? = nil,
            connectionExpiry: Int64? = nil
        ) {
            self.url = url
            self.connectionExpiry = connectionExpiry
        }

        /// Reads the members.
        package init(_ json: JSON) throws(UnreadableValue) {
            let members = try MemberReader(json)
            url = try members.optional("Url")
            connectionExpiry = try members.optional("ConnectionExpiry", .iso8601)
        }

        /// Appends the members that are set, in the order of the model.
        package func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("Url", url)
            writer.member("ConnectionExpiry", connectionExpiry, .iso8601)
            writer.endObject()
        }
    }
}
