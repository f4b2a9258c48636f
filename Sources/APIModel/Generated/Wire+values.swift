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

    /// A value of DisconnectOnCustomerExitParticipantType.
    package enum DisconnectOnCustomerExitParticipantType: String, WireValue, CaseIterable {
        case agent = "AGENT"
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

    /// A value of ParticipantType.
    package enum ParticipantType: String, WireValue, CaseIterable {
        case all = "ALL"
        case manager = "MANAGER"
        case agent = "AGENT"
        case customer = "CUSTOMER"
        case thirdparty = "THIRDPARTY"
    }

    /// A value of RecordingStatus.
    package enum RecordingStatus: String, WireValue, CaseIterable {
        case available = "AVAILABLE"
        case deleted = "DELETED"
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

    /// A value of SortKey.
    package enum SortKey: String, WireValue, CaseIterable {
        case descending = "DESCENDING"
        case ascending = "ASCENDING"
    }

    /// A value of StorageType.
    package enum StorageType: String, WireValue, CaseIterable {
        case s3 = "S3"
        case kinesisVideoStream = "KINESIS_VIDEO_STREAM"
        case kinesisStream = "KINESIS_STREAM"
        case kinesisFirehose = "KINESIS_FIREHOSE"
    }

    /// A value of VideoCapability.
    package enum VideoCapability: String, WireValue, CaseIterable {
        case send = "SEND"
    }
}
