// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of UpdateHoursOfOperation.
package struct UpdateHoursOfOperationRequest: OperationRequest {
    package typealias Response = UpdateHoursOfOperationResponse

    package static var operation: Operation {
        .updateHoursOfOperation
    }

    /// The instance.
    package let instanceID: String
    /// The hours of operation.
    package let hoursOfOperationID: String
    /// The new name.
    package let name: String?
    /// The new description.
    package let description: String?
    /// The new time zone by its IANA name.
    package let timeZone: String?
    /// When it is open from now on.
    package let config: [Wire.HoursOfOperationConfig]?

    /// Makes one of its members.
    package init(
        instanceID: String,
        hoursOfOperationID: String,
        name: String? = nil,
        description: String? = nil,
        timeZone: String? = nil,
        config: [Wire.HoursOfOperationConfig]? = nil
    ) {
        self.instanceID = instanceID
        self.hoursOfOperationID = hoursOfOperationID
        self.name = name
        self.description = description
        self.timeZone = timeZone
        self.config = config
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        hoursOfOperationID = try members.required("HoursOfOperationId")
        name = try members.optional("Name")
        description = try members.optional("Description")
        timeZone = try members.optional("TimeZone")
        config = try members.optional("Config")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("HoursOfOperationId", hoursOfOperationID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.member("TimeZone", timeZone)
        writer.member("Config", config)
        writer.endObject()
    }
}

/// The answer of UpdateHoursOfOperation.
package struct UpdateHoursOfOperationResponse: OperationResponse {
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
