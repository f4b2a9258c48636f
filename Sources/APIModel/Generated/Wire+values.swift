// Generated from Model/connect.json and Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

extension Wire {
    /// A value of ArtifactStatus.
    package enum ArtifactStatus: String, WireValue, CaseIterable {
        case approved = "APPROVED"
        case rejected = "REJECTED"
        case inProgress = "IN_PROGRESS"
    }

    /// A value of Channel.
    package enum Channel: String, WireValue, CaseIterable {
        case voice = "VOICE"
        case chat = "CHAT"
        case task = "TASK"
        case email = "EMAIL"
    }

    /// A value of ChatItemType.
    package enum ChatItemType: String, WireValue, CaseIterable {
        case typing = "TYPING"
        case participantJoined = "PARTICIPANT_JOINED"
        case participantLeft = "PARTICIPANT_LEFT"
        case chatEnded = "CHAT_ENDED"
        case transferSucceeded = "TRANSFER_SUCCEEDED"
        case transferFailed = "TRANSFER_FAILED"
        case message = "MESSAGE"
        case event = "EVENT"
        case attachment = "ATTACHMENT"
        case connectionAck = "CONNECTION_ACK"
        case messageDelivered = "MESSAGE_DELIVERED"
        case messageRead = "MESSAGE_READ"
    }

    /// A value of ConnectionType.
    package enum ConnectionType: String, WireValue, CaseIterable {
        case websocket = "WEBSOCKET"
        case connectionCredentials = "CONNECTION_CREDENTIALS"
        case webrtcConnection = "WEBRTC_CONNECTION"
    }

    /// A value of ContactFlowModuleAnsweredStatus.
    package enum ContactFlowModuleAnsweredStatus: String, WireValue, CaseIterable {
        case published = "published"
        case saved = "saved"
    }

    /// A value of ContactFlowModuleState.
    package enum ContactFlowModuleState: String, WireValue, CaseIterable {
        case active = "ACTIVE"
        case archived = "ARCHIVED"
    }

    /// A value of ContactFlowState.
    package enum ContactFlowState: String, WireValue, CaseIterable {
        case active = "ACTIVE"
        case archived = "ARCHIVED"
    }

    /// A value of ContactFlowStatus.
    package enum ContactFlowStatus: String, WireValue, CaseIterable {
        case published = "PUBLISHED"
        case saved = "SAVED"
    }

    /// A value of ContactFlowType.
    package enum ContactFlowType: String, WireValue, CaseIterable {
        case contactFlow = "CONTACT_FLOW"
        case customerQueue = "CUSTOMER_QUEUE"
        case customerHold = "CUSTOMER_HOLD"
        case customerWhisper = "CUSTOMER_WHISPER"
        case agentHold = "AGENT_HOLD"
        case agentWhisper = "AGENT_WHISPER"
        case outboundWhisper = "OUTBOUND_WHISPER"
        case agentTransfer = "AGENT_TRANSFER"
        case queueTransfer = "QUEUE_TRANSFER"
        case campaign = "CAMPAIGN"
    }

    /// A value of ContactInitiationMethod.
    package enum ContactInitiationMethod: String, WireValue, CaseIterable {
        case inbound = "INBOUND"
        case outbound = "OUTBOUND"
        case transfer = "TRANSFER"
        case queueTransfer = "QUEUE_TRANSFER"
        case callback = "CALLBACK"
        case api = "API"
        case disconnect = "DISCONNECT"
        case monitor = "MONITOR"
        case externalOutbound = "EXTERNAL_OUTBOUND"
        case webrtcApi = "WEBRTC_API"
        case agentReply = "AGENT_REPLY"
        case flow = "FLOW"
    }

    /// A value of ContactMetricName.
    package enum ContactMetricName: String, WireValue, CaseIterable {
        case estimatedWaitTime = "ESTIMATED_WAIT_TIME"
        case positionInQueue = "POSITION_IN_QUEUE"
    }

    /// A value of DirectoryType.
    package enum DirectoryType: String, WireValue, CaseIterable {
        case saml = "SAML"
        case connectManaged = "CONNECT_MANAGED"
        case existingDirectory = "EXISTING_DIRECTORY"
    }

    /// A value of DisconnectOnCustomerExitParticipantType.
    package enum DisconnectOnCustomerExitParticipantType: String, WireValue, CaseIterable {
        case agent = "AGENT"
    }

    /// A value of EndpointType.
    package enum EndpointType: String, WireValue, CaseIterable {
        case telephoneNumber = "TELEPHONE_NUMBER"
        case voip = "VOIP"
        case contactFlow = "CONTACT_FLOW"
        case connectPhonenumberArn = "CONNECT_PHONENUMBER_ARN"
        case emailAddress = "EMAIL_ADDRESS"
    }

    /// A value of HoursOfOperationDays.
    package enum HoursOfOperationDays: String, WireValue, CaseIterable {
        case sunday = "SUNDAY"
        case monday = "MONDAY"
        case tuesday = "TUESDAY"
        case wednesday = "WEDNESDAY"
        case thursday = "THURSDAY"
        case friday = "FRIDAY"
        case saturday = "SATURDAY"
    }

    /// A value of InstanceStatus.
    package enum InstanceStatus: String, WireValue, CaseIterable {
        case creationInProgress = "CREATION_IN_PROGRESS"
        case active = "ACTIVE"
        case creationFailed = "CREATION_FAILED"
    }

    /// A value of MediaStreamType.
    package enum MediaStreamType: String, WireValue, CaseIterable {
        case audio = "AUDIO"
        case video = "VIDEO"
    }

    /// A value of MessageProcessingStatus.
    package enum MessageProcessingStatus: String, WireValue, CaseIterable {
        case processing = "PROCESSING"
        case failed = "FAILED"
        case rejected = "REJECTED"
    }

    /// A value of ParticipantRole.
    package enum ParticipantRole: String, WireValue, CaseIterable {
        case agent = "AGENT"
        case customer = "CUSTOMER"
        case system = "SYSTEM"
        case customBot = "CUSTOM_BOT"
        case supervisor = "SUPERVISOR"
    }

    /// A value of ParticipantState.
    package enum ParticipantState: String, WireValue, CaseIterable {
        case initial = "INITIAL"
        case connected = "CONNECTED"
        case disconnected = "DISCONNECTED"
        case missed = "MISSED"
    }

    /// A value of ParticipantTimerAction.
    package enum ParticipantTimerAction: String, WireValue, CaseIterable {
        case unset = "Unset"
    }

    /// A value of ParticipantTimerType.
    package enum ParticipantTimerType: String, WireValue, CaseIterable {
        case idle = "IDLE"
        case disconnectNoncustomer = "DISCONNECT_NONCUSTOMER"
    }

    /// A value of ParticipantType.
    package enum ParticipantType: String, WireValue, CaseIterable {
        case all = "ALL"
        case manager = "MANAGER"
        case agent = "AGENT"
        case customer = "CUSTOMER"
        case thirdparty = "THIRDPARTY"
    }

    /// A value of QueueStatus.
    package enum QueueStatus: String, WireValue, CaseIterable {
        case enabled = "ENABLED"
        case disabled = "DISABLED"
    }

    /// A value of QueueType.
    package enum QueueType: String, WireValue, CaseIterable {
        case standard = "STANDARD"
        case agent = "AGENT"
    }

    /// A value of RecordingStatus.
    package enum RecordingStatus: String, WireValue, CaseIterable {
        case available = "AVAILABLE"
        case deleted = "DELETED"
    }

    /// A value of ReferenceStatus.
    package enum ReferenceStatus: String, WireValue, CaseIterable {
        case available = "AVAILABLE"
        case deleted = "DELETED"
        case approved = "APPROVED"
        case rejected = "REJECTED"
        case processing = "PROCESSING"
        case failed = "FAILED"
    }

    /// A value of ReferenceType.
    package enum ReferenceType: String, WireValue, CaseIterable {
        case url = "URL"
        case attachment = "ATTACHMENT"
        case contactAnalysis = "CONTACT_ANALYSIS"
        case number = "NUMBER"
        case string = "STRING"
        case date = "DATE"
        case email = "EMAIL"
        case emailMessage = "EMAIL_MESSAGE"
        case emailMessagePlainText = "EMAIL_MESSAGE_PLAIN_TEXT"
        case emailMessagePlainTextRedacted = "EMAIL_MESSAGE_PLAIN_TEXT_REDACTED"
        case emailMessageRedacted = "EMAIL_MESSAGE_REDACTED"
    }

    /// A value of RehydrationType.
    package enum RehydrationType: String, WireValue, CaseIterable {
        case entirePastSession = "ENTIRE_PAST_SESSION"
        case fromSegment = "FROM_SEGMENT"
    }

    /// A value of ResponseMode.
    package enum ResponseMode: String, WireValue, CaseIterable {
        case incremental = "INCREMENTAL"
        case complete = "COMPLETE"
    }

    /// A value of RoutingCriteriaStepStatus.
    package enum RoutingCriteriaStepStatus: String, WireValue, CaseIterable {
        case active = "ACTIVE"
        case inactive = "INACTIVE"
        case joined = "JOINED"
        case expired = "EXPIRED"
    }

    /// A value of ScanDirection.
    package enum ScanDirection: String, WireValue, CaseIterable {
        case forward = "FORWARD"
        case backward = "BACKWARD"
    }

    /// A value of ScreenShareCapability.
    package enum ScreenShareCapability: String, WireValue, CaseIterable {
        case send = "SEND"
    }

    /// A value of SearchContactsMatchType.
    package enum SearchContactsMatchType: String, WireValue, CaseIterable {
        case matchAll = "MATCH_ALL"
        case matchAny = "MATCH_ANY"
        case matchExact = "MATCH_EXACT"
        case matchNone = "MATCH_NONE"
    }

    /// A value of SearchContactsTimeRangeConditionType.
    package enum SearchContactsTimeRangeConditionType: String, WireValue, CaseIterable {
        case notExists = "NOT_EXISTS"
    }

    /// A value of SearchContactsTimeRangeType.
    package enum SearchContactsTimeRangeType: String, WireValue, CaseIterable {
        case initiationTimestamp = "INITIATION_TIMESTAMP"
        case scheduledTimestamp = "SCHEDULED_TIMESTAMP"
        case connectedToAgentTimestamp = "CONNECTED_TO_AGENT_TIMESTAMP"
        case disconnectTimestamp = "DISCONNECT_TIMESTAMP"
        case enqueueTimestamp = "ENQUEUE_TIMESTAMP"
    }

    /// A value of SortKey.
    package enum SortKey: String, WireValue, CaseIterable {
        case descending = "DESCENDING"
        case ascending = "ASCENDING"
    }

    /// A value of SortOrder.
    package enum SortOrder: String, WireValue, CaseIterable {
        case ascending = "ASCENDING"
        case descending = "DESCENDING"
    }

    /// A value of SortableFieldName.
    package enum SortableFieldName: String, WireValue, CaseIterable {
        case initiationTimestamp = "INITIATION_TIMESTAMP"
        case scheduledTimestamp = "SCHEDULED_TIMESTAMP"
        case connectedToAgentTimestamp = "CONNECTED_TO_AGENT_TIMESTAMP"
        case disconnectTimestamp = "DISCONNECT_TIMESTAMP"
        case initiationMethod = "INITIATION_METHOD"
        case channel = "CHANNEL"
        case expiryTimestamp = "EXPIRY_TIMESTAMP"
    }

    /// A value of StorageType.
    package enum StorageType: String, WireValue, CaseIterable {
        case s3 = "S3"
        case kinesisVideoStream = "KINESIS_VIDEO_STREAM"
        case kinesisStream = "KINESIS_STREAM"
        case kinesisFirehose = "KINESIS_FIREHOSE"
    }

    /// A value of TimerEligibleParticipantRoles.
    package enum TimerEligibleParticipantRoles: String, WireValue, CaseIterable {
        case customer = "CUSTOMER"
        case agent = "AGENT"
    }

    /// A value of VideoCapability.
    package enum VideoCapability: String, WireValue, CaseIterable {
        case send = "SEND"
    }
}
