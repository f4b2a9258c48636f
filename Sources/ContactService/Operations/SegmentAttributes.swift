// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// What the model cannot say of segment attributes.
/// - SeeAlso: Amazon Connect API, SegmentAttributeValue.
enum SegmentAttributes {
    /// How the names of those begin that the system defines.
    private static let systemPrefix = "connect:"
    /// The one of those that may be changed after the start.
    private static let expiry = "connect:ContactExpiry"

    /// What a chat was started with, and what was set since on one of its contacts.
    static func present(_ start: ChatStart, _ contact: Contact) -> JSONObject {
        var attributes = (try? JSON.parse(start.segmentAttributes))?.object ?? JSONObject()
        for change in contact.segmentAttributes {
            attributes[change.key] = try? JSON.parse(change.value)
        }
        return attributes
    }

    /// Refuses values with no member or several, and those that only the system's attributes have.
    static func check(_ attributes: [String: Wire.SegmentAttributeValue]?) throws(APIFailure) {
        for (name, value) in (attributes ?? [:]).sorted(by: { $0.key < $1.key }) {
            try check(value, of: name, isSystems: name.hasPrefix(systemPrefix))
        }
    }

    /// Refuses what may not be changed once a contact has begun.
    static func checkChange(_ attributes: [String: Wire.SegmentAttributeValue]?) throws(APIFailure)
    {
        try check(attributes)
        let fixed = (attributes ?? [:]).keys.sorted().first {
            $0.hasPrefix(systemPrefix) && $0 != expiry
        }
        guard let fixed else { return }
        throw APIFailure(
            .invalidParameterException,
            "Segment attribute \(fixed.quoted) is the system's and cannot be changed.")
    }

    private static func check(
        _ value: Wire.SegmentAttributeValue, of name: String, isSystems: Bool
    ) throws(APIFailure) {
        let kinds = [
            value.valueString != nil, value.valueMap != nil, value.valueInteger != nil,
            value.valueList != nil, value.valueARN != nil,
        ]
        guard kinds.count(where: { $0 }) == 1 else {
            throw APIFailure(
                .invalidParameterException,
                "Segment attribute \(name.quoted) must have exactly one value.")
        }
        guard isSystems || value.valueList == nil && value.valueARN == nil else {
            throw APIFailure(
                .invalidParameterException,
                "Segment attribute \(name.quoted) may not have a ValueList or ValueArn: only those "
                    + "of the system may.")
        }
        for inner in value.valueList ?? [] { try check(inner, of: name, isSystems: isSystems) }
        for inner in (value.valueMap ?? [:]).values {
            try check(inner, of: name, isSystems: isSystems)
        }
    }
}
