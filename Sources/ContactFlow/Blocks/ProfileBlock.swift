// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// An action type on the profiles of customers.
protocol ProfileBlock: ServiceBlock {}

extension ProfileBlock {
    static var service: ServiceRequest.Service { .customerProfiles }

    /// Asks for an operation, unless a value of the request is too long.
    func ask(_ operation: String, _ payload: JSON) -> ServiceStep {
        let length = ProfileRequest.valueCharactersMax
        guard !payload.contains(where: { $0.unicodeScalars.count > length }) else {
            return .settle(.failed("a value of the request has over \(length) characters"))
        }
        return .call(operation: operation, payload: payload)
    }
}

/// The name of a field of a profile, as a document and a reference write it, and where the API has
/// the field.
struct ProfileField: Sendable, Hashable {
    /// The names of the members of a profile that lead to the field.
    let path: [String]
    /// The names that lead to the field below `$.Customer`.
    let reference: [String]

    /// Reads a name. The parts of addresses have flat ones, such as `City` and `ShippingCity`; of
    /// custom attributes and whole addresses it is a path, such as `Attributes.tier`.
    init(_ name: String) {
        if let part = Self.addressPart(name) {
            path = part
            reference = [name]
        } else {
            path = name.split(separator: ".", maxSplits: 1).map(String.init)
            reference = path
        }
    }

    private static func addressPart(_ name: String) -> [String]? {
        for kind in ["", "Shipping", "Mailing", "Billing"] where name.hasPrefix(kind) {
            let part = String(name.dropFirst(kind.count))
            if addressParts.contains(part) { return ["\(kind)Address", part] }
        }
        return nil
    }

    /// - SeeAlso: Customer Profiles API Reference, `Address`.
    private static let addressParts: Set<String> = [
        "Address1", "Address2", "Address3", "Address4", "City", "Country", "County", "PostalCode",
        "Province", "State",
    ]
}

/// The fields of a profile that an action sets.
struct ProfileRequest: Sendable {
    /// The parameters of the actions that make and change profiles.
    static let parameters: [ParameterRule] = [
        .required("ProfileRequestData", .anything), .optional("ProfileResponseData", .anything),
    ]
    /// The longest value of a request, in characters.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Flow block: Customer profiles".
    static let valueCharactersMax = 255

    private let data: JSONTemplate

    init(_ parameters: ParameterReader) {
        data = parameters.jsonTemplate("ProfileRequestData") ?? .object([])
    }

    /// The profile as the API takes it, with references resolved.
    func payload(_ execution: inout Execution) -> JSONObject {
        var profile = JSONObject()
        for (name, value) in execution.json(data)?.object ?? JSONObject() {
            profile.set(value, at: ProfileField(name).path)
        }
        return profile
    }
}

/// The fields of a profile that an action keeps. They come as a list of names in real documents,
/// and as an object in the documentation.
struct ProfileFields: Sendable {
    private let fields: [ProfileField]

    init(_ parameters: ParameterReader) {
        let wanted = parameters.json("ProfileResponseData")
        let names = wanted?.array?.compactMap(\.string) ?? wanted?.object?.keys ?? []
        fields = names.map(ProfileField.init)
    }

    /// Puts the fields into `$.Customer`, always with the profile's id and ARN.
    func keep(_ profile: JSON, _ execution: inout Execution) {
        var values = execution.state.results.customer?.object ?? JSONObject()
        values["ProfileId"] = profile["ProfileId"] ?? values["ProfileId"]
        values["ProfileARN"] = values["ProfileId"]?.string.flatMap { Self.arn($0, execution) }
            .map(JSON.string)
        for field in fields {
            guard let value = profile.value(at: field.path) else { continue }
            values.set(value, at: field.reference)
        }
        execution.state.results.customer = .object(values)
    }

    /// A profile's ARN, by which cases name their customers; `nil` when no domain is configured.
    /// - SeeAlso: Amazon Connect Cases API Reference, `CreateCase`, field `customer_id`.
    private static func arn(_ profileID: String, _ execution: Execution) -> String? {
        let parts = execution.contact.instanceARN.split(
            separator: ":", omittingEmptySubsequences: false)
        guard let domain = execution.facts.profileDomain, parts.count > 5 else { return nil }
        return "\(parts[0]):\(parts[1]):profile:\(parts[3]):\(parts[4]):domains/\(domain)"
            + "/profiles/\(profileID)"
    }
}

extension JSONObject {
    /// Sets the member at a path of one name or two.
    fileprivate mutating func set(_ value: JSON, at path: [String]) {
        guard path.count == 2 else {
            self[path.joined()] = value
            return
        }
        var inner = self[path[0]]?.object ?? JSONObject()
        inner[path[1]] = value
        self[path[0]] = .object(inner)
    }
}
