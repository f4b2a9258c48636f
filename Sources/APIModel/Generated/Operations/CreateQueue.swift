// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of CreateQueue.
package struct CreateQueueRequest: OperationRequest {
    package typealias Response = CreateQueueResponse

    package static var operation: Operation {
        .createQueue
    }

    /// The instance.
    package let instanceID: String
    /// The name, which no other queue has.
    package let name: String
    /// The description.
    package let description: String?
    /// What calls out of the queue show; kept and answered.
    package let outboundCallerConfig: Wire.OutboundCallerConfig?
    /// The address that e-mail out of the queue bears.
    package let outboundEmailConfig: Wire.OutboundEmailConfig?
    /// The hours in which it is open.
    package let hoursOfOperationID: String
    /// The most contacts that may wait; the instance's own limit unless given.
    package let maxContacts: Int?
    /// The quick connects that its agents see.
    package let quickConnectIDs: [String]?
    /// The addresses from which its agents send e-mail.
    package let emailAddressesConfig: [Wire.EmailAddressConfig]?
    /// The tags.
    package let tags: [String: String]?

    /// Makes one of its members.
    package init(
        instanceID: String,
        name: String,
        description: String? = nil,
        outboundCallerConfig: Wire.OutboundCallerConfig? = nil,
        outboundEmailConfig: Wire.OutboundEmailConfig? = nil,
        hoursOfOperationID: String,
        maxContacts: Int? = nil,
        quickConnectIDs: [String]? = nil,
        emailAddressesConfig: [Wire.EmailAddressConfig]? = nil,
        tags: [String: String]? = nil
    ) {
        self.instanceID = instanceID
        self.name = name
        self.description = description
        self.outboundCallerConfig = outboundCallerConfig
        self.outboundEmailConfig = outboundEmailConfig
        self.hoursOfOperationID = hoursOfOperationID
        self.maxContacts = maxContacts
        self.quickConnectIDs = quickConnectIDs
        self.emailAddressesConfig = emailAddressesConfig
        self.tags = tags
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        name = try members.required("Name")
        description = try members.optional("Description")
        outboundCallerConfig = try members.optional("OutboundCallerConfig")
        outboundEmailConfig = try members.optional("OutboundEmailConfig")
        hoursOfOperationID = try members.required("HoursOfOperationId")
        maxContacts = try members.optional("MaxContacts")
        quickConnectIDs = try members.optional("QuickConnectIds")
        emailAddressesConfig = try members.optional("EmailAddressesConfig")
        tags = try members.optional("Tags")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.member("OutboundCallerConfig", outboundCallerConfig)
        writer.member("OutboundEmailConfig", outboundEmailConfig)
        writer.member("HoursOfOperationId", hoursOfOperationID)
        writer.member("MaxContacts", maxContacts)
        writer.member("QuickConnectIds", quickConnectIDs)
        writer.member("EmailAddressesConfig", emailAddressesConfig)
        writer.member("Tags", tags)
        writer.endObject()
    }
}

/// The answer of CreateQueue.
package struct CreateQueueResponse: OperationResponse {
    /// The resource name.
    package let queueARN: String?
    /// The id.
    package let queueID: String?

    /// Makes one of its members.
    package init(
        queueARN: String? = nil,
        queueID: String? = nil
    ) {
        self.queueARN = queueARN
        self.queueID = queueID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        queueARN = try members.optional("QueueArn")
        queueID = try members.optional("QueueId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("QueueArn", queueARN)
        writer.member("QueueId", queueID)
        writer.endObject()
    }
}
