// SPDX-License-Identifier: Apache-2.0

/// The first word of a reference, which says where its value comes from.
/// - SeeAlso: Amazon Connect Administrator Guide, "Use contact attributes".
package enum Namespace: String, Sendable, Hashable, CaseIterable {
    case agent = "Agent"
    case attributes = "Attributes"
    case awsRegion = "AwsRegion"
    case capabilities = "Capabilities"
    case `case` = "Case"
    case channel = "Channel"
    case contactId = "ContactId"
    case customer = "Customer"
    case customerCallbackNumber = "CustomerCallbackNumber"
    case customerEndpoint = "CustomerEndpoint"
    case customerId = "CustomerId"
    case dataTables = "DataTables"
    case description = "Description"
    case email = "Email"
    case external = "External"
    case flowAttributes = "FlowAttributes"
    case initialContactId = "InitialContactId"
    case initiationMethod = "InitiationMethod"
    case instanceARN = "InstanceARN"
    case lambdaInvocation = "LambdaInvocation"
    case languageCode = "LanguageCode"
    case lex = "Lex"
    case loop = "Loop"
    case media = "Media"
    case mediaStreams = "MediaStreams"
    case metrics = "Metrics"
    case modules = "Modules"
    case name = "Name"
    case previousContactId = "PreviousContactId"
    case queue = "Queue"
    case references = "References"
    case relatedContactId = "RelatedContactId"
    case segmentAttributes = "SegmentAttributes"
    case storedCustomerInput = "StoredCustomerInput"
    case systemEndpoint = "SystemEndpoint"
    case tags = "Tags"
    case task = "Task"
    case textToSpeechVoiceId = "TextToSpeechVoiceId"
    case views = "Views"
    case wisdom = "Wisdom"

    /// Whether the namespace is one value, so that nothing after its name belongs to the path.
    package var isScalar: Bool {
        switch self {
        case .awsRegion, .channel, .contactId, .customerCallbackNumber, .customerId, .description,
            .initialContactId, .initiationMethod, .instanceARN, .languageCode, .name,
            .previousContactId, .relatedContactId, .storedCustomerInput, .textToSpeechVoiceId:
            true
        case .agent, .attributes, .capabilities, .case, .customer, .customerEndpoint, .dataTables,
            .email, .external, .flowAttributes, .lambdaInvocation, .lex, .loop, .media,
            .mediaStreams, .metrics, .modules, .queue, .references, .segmentAttributes,
            .systemEndpoint, .tags, .task, .views, .wisdom:
            false
        }
    }
}
