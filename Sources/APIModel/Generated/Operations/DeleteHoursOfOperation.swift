// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of DeleteHoursOfOperation.
package struct DeleteHoursOfOperationRequest: OperationRequest {
    package typealias Response = DeleteHoursOfOperationResponse

    package static var operation: Operation {
        .deleteHoursOfOperation
    }

    /// The instance.
    package let instanceID: String
    /// The hours of operation.
    package let hoursOfOperationID: String

    /// Makes one of its members.
    package init(
        instanceID: String,
        hoursOfOperationID: String
    ) {
        self.instanceID = instanceID
        self.hoursOfOperationID = hoursOfOperationID
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        hoursOfOperationID = try members.required("HoursOfOperationId")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("HoursOfOperationId", hoursOfOperationID)
        writer.endObject()
    }
}

/// The answer of DeleteHoursOfOperation.
package struct DeleteHoursOfOperationResponse: OperationResponse {
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
