// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateParticipantRoleConfig.
package struct UpdateParticipantRoleConfigRequest: OperationRequest {
    package typealias Response = UpdateParticipantRoleConfigResponse

    package static var operation: Operation {
        .updateParticipantRoleConfig
    }

    /// The instance.
    package let instanceID: String
    /// The contact.
    package let contactID: String
    /// The configuration by channel.
    package let channelConfiguration: Wire.UpdateParticipantRoleConfigChannelInfo

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactID: String,
        channelConfiguration: Wire.UpdateParticipantRoleConfigChannelInfo
    ) {
        self.instanceID = instanceID
        self.contactID = contactID
        self.channelConfiguration = channelConfiguration
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactID = try members.required("ContactId")
        channelConfiguration = try members.required("ChannelConfiguration")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactId", contactID)
        writer.member("ChannelConfiguration", channelConfiguration)
        writer.endObject()
    }
}

/// The answer of UpdateParticipantRoleConfig.
package struct UpdateParticipantRoleConfigResponse: OperationResponse {
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
