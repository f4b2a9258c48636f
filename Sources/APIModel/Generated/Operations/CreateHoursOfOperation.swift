// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of CreateHoursOfOperation.
package struct CreateHoursOfOperationRequest: OperationRequest {
    package typealias Response = CreateHoursOfOperationResponse

    package static var operation: Operation {
        .createHoursOfOperation
    }

    /// The instance.
    package let instanceID: String
    /// The name, which no other hours have.
    package let name: String
    /// The description.
    package let description: String?
    /// The time zone by its IANA name, such as `Europe/Berlin`.
    package let timeZone: String
    /// When it is open; never when the list is empty.
    package let config: [Wire.HoursOfOperationConfig]
    /// The hours whose exceptions hold here too.
    package let parentHoursOfOperationConfigs: [Wire.ParentHoursOfOperationConfig]?
    /// The tags.
    package let tags: [String: String]?

    /// Makes one of its members.
    package init(
        instanceID: String,
        name: String,
        description: String? = nil,
        timeZone: String,
        config: [Wire.HoursOfOperationConfig],
        parentHoursOfOperationConfigs: [Wire.ParentHoursOfOperationConfig]? = nil,
        tags: [String: String]? = nil
    ) {
        self.instanceID = instanceID
        self.name = name
        self.description = description
        self.timeZone = timeZone
        self.config = config
        self.parentHoursOfOperationConfigs = parentHoursOfOperationConfigs
        self.tags = tags
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        name = try members.required("Name")
        description = try members.optional("Description")
        timeZone = try members.required("TimeZone")
        config = try members.required("Config")
        parentHoursOfOperationConfigs = try members.optional("ParentHoursOfOperationConfigs")
        tags = try members.optional("Tags")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("Name", name)
        writer.member("Description", description)
        writer.member("TimeZone", timeZone)
        writer.member("Config", config)
        writer.member("ParentHoursOfOperationConfigs", parentHoursOfOperationConfigs)
        writer.member("Tags", tags)
        writer.endObject()
    }
}

/// The answer of CreateHoursOfOperation.
package struct CreateHoursOfOperationResponse: OperationResponse {
    /// The id.
    package let hoursOfOperationID: String?
    /// The resource name.
    package let hoursOfOperationARN: String?

    /// Makes one of its members.
    package init(
        hoursOfOperationID: String? = nil,
        hoursOfOperationARN: String? = nil
    ) {
        self.hoursOfOperationID = hoursOfOperationID
        self.hoursOfOperationARN = hoursOfOperationARN
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        hoursOfOperationID = try members.optional("HoursOfOperationId")
        hoursOfOperationARN = try members.optional("HoursOfOperationArn")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("HoursOfOperationId", hoursOfOperationID)
        writer.member("HoursOfOperationArn", hoursOfOperationARN)
        writer.endObject()
    }
}
