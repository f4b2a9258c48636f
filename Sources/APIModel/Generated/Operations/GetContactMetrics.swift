// Generated from Model/connect.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

package import JSONDocument

/// The request of GetContactMetrics.
package struct GetContactMetricsRequest: OperationRequest {
    package typealias Response = GetContactMetricsResponse

    package static var operation: Operation {
        .getContactMetrics
    }

    /// The instance.
    package let instanceID: String
    /// The contact.
    package let contactID: String
    /// The figures that are asked for.
    package let metrics: [Wire.ContactMetricInfo]

    /// Makes one of its members.
    package init(
        instanceID: String,
        contactID: String,
        metrics: [Wire.ContactMetricInfo]
    ) {
        self.instanceID = instanceID
        self.contactID = contactID
        self.metrics = metrics
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        instanceID = try members.required("InstanceId")
        contactID = try members.required("ContactId")
        metrics = try members.required("Metrics")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("InstanceId", instanceID)
        writer.member("ContactId", contactID)
        writer.member("Metrics", metrics)
        writer.endObject()
    }
}

/// The answer of GetContactMetrics.
package struct GetContactMetricsResponse: OperationResponse {
    /// The figures.
    package let metricResults: [Wire.ContactMetricResult]?
    /// The contact.
    package let id: String?
    /// The resource name of the contact.
    package let arn: String?

    /// Makes one of its members.
    package init(
        metricResults: [Wire.ContactMetricResult]? = nil,
        id: String? = nil,
        arn: String? = nil
    ) {
        self.metricResults = metricResults
        self.id = id
        self.arn = arn
    }

    /// Reads the members.
    package init(_ json: JSON) throws(UnreadableValue) {
        let members = try MemberReader(json)
        metricResults = try members.optional("MetricResults")
        id = try members.optional("Id")
        arn = try members.optional("Arn")
    }

    /// Appends the members that are set, in the order of the model.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("MetricResults", metricResults)
        writer.member("Id", id)
        writer.member("Arn", arn)
        writer.endObject()
    }
}
