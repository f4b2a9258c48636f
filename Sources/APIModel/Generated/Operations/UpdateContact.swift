// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateContact.
package struct UpdateContactRequest: OperationRequest {
    package typealias Response = UpdateContactResponse

    package static var operation: Operation {
        .updateContact
    }

    /// The instance.
    package let instanceID: String
    /// The contact.
    package let contactID: String
    /// The new name.
    package let name: String?
    /// The new description.
    package let description: String?
    /// Links and notes on the contact by name; they replace those that are there.
    package let references: [String: Wire.Reference]?
    /// Properties of this segment that the system knows, by name.
    package let segmentAttributes: [String: Wire.SegmentAttributeValue]?
    /// The queue that the contact is meant for; a chat does not use it.
    package let queueInfo: Wire.QueueInfoInput?
    /// The user whom the contact is meant for; a chat does not use it.
    package let userInfo: Wire.UserInfo?
    /// The customer's address; a chat has none.
    package let customerEndpoint: Wire.Endpoint?
    /// The address that was contacted; a chat has none.
    package let systemEndpoint: Wire.Endpoint?

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactID: String,
        name: String? = nil,
        description: String? = nil,
        references: [String: Wire.Reference]? = nil,
        segmentAttributes: [String: Wire.SegmentAttributeValue]? = nil,
        queueInfo: Wire.QueueInfoInput? = nil,
        userInfo: Wire.UserInfo? = nil,
        customerEndpoint: Wire.Endpoint? = nil,
        systemEndpoint: Wire.Endpoint? = nil
    ) {
        self.instanceID = instanceID
        self.contactID = contactID
        self.name = name
        self.description = description
        self.references = references
        self.segmentAttributes = segmentAttributes
        self.queueInfo = queueInfo
        self.userInfo = userInfo
        self.customerEndpoint = customerEndpoint
        self.systemEndpoint = systemEndpoint
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactID = try members.required("ContactId")
        name = try members.optional("Name")
        description = try members.optional("Description")
        references = try members.optional("References")
        segmentAttributes = try members.optional("SegmentAttributes")
        queueInfo = try members.optional("QueueInfo")
        userInfo = try members.optional("UserInfo")
        customerEndpoint = try members.optional("CustomerEndpoint")
        systemEndpoint = try members.optional("SystemEndpoint")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactId", contactID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.member("References", references)
        writer.member("SegmentAttributes", segmentAttributes)
        writer.member("QueueInfo", queueInfo)
        writer.member("UserInfo", userInfo)
        writer.member("CustomerEndpoint", customerEndpoint)
        writer.member("SystemEndpoint", systemEndpoint)
        writer.endObject()
    }
}

/// The answer of UpdateContact.
package struct UpdateContactResponse: OperationResponse {
    /// Makes one of its members.
    package init() {}

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        _ = try MemberReader(json)
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }
}
