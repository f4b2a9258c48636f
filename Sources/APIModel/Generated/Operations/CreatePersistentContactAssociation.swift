// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of CreatePersistentContactAssociation.
package struct CreatePersistentContactAssociationRequest: OperationRequest {
    package typealias Response = CreatePersistentContactAssociationResponse

    package static var operation: Operation {
        .createPersistentContactAssociation
    }

    /// The instance.
    package let instanceID: String
    /// The first contact of the chat.
    package let initialContactID: String
    /// How much of the past is shown: all of it, or what came up to the named contact.
    package let rehydrationType: Wire.RehydrationType
    /// The contact whose conversation is continued; it must have ended.
    package let sourceContactID: String
    /// A text of your choice that makes a repeated call harmless.
    package let clientToken: String?

    /// Makes one of its members.
    package init(
        instanceID: String,
        initialContactID: String,
        rehydrationType: Wire.RehydrationType,
        sourceContactID: String,
        clientToken: String? = nil
    ) {
        self.instanceID = instanceID
        self.initialContactID = initialContactID
        self.rehydrationType = rehydrationType
        self.sourceContactID = sourceContactID
        self.clientToken = clientToken
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        initialContactID = try members.required("InitialContactId")
        rehydrationType = try members.required("RehydrationType")
        sourceContactID = try members.required("SourceContactId")
        clientToken = try members.optional("ClientToken")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("InitialContactId", initialContactID)
        writer.member("RehydrationType", rehydrationType)
        writer.member("SourceContactId", sourceContactID)
        writer.member("ClientToken", clientToken)
        writer.endObject()
    }
}

/// The answer of CreatePersistentContactAssociation.
package struct CreatePersistentContactAssociationResponse: OperationResponse {
    /// The past contact that this one continues.
    package let continuedFromContactID: String?

    /// Makes one of its members.
    package init(
        continuedFromContactID: String? = nil
    ) {
        self.continuedFromContactID = continuedFromContactID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        continuedFromContactID = try members.optional("ContinuedFromContactId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ContinuedFromContactId", continuedFromContactID)
        writer.endObject()
    }
}
