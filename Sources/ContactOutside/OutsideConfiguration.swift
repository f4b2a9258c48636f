// SPDX-License-Identifier: Apache-2.0
package import ContactFlow

/// Where flows find what they ask outside. What is not here does not exist for them.
package struct OutsideConfiguration: Sendable {
    /// How a bot is asked.
    package enum Bot: Sendable, Hashable {
        /// In the plain form.
        case plain(Endpoint)
        /// By chat completions; the endpoint's name is the model.
        case completions(Endpoint)
    }

    /// Where functions are invoked.
    package var lambda: Endpoint?
    /// Where single functions are invoked, by name.
    package var functions: [String: Endpoint] = [:]
    /// Where Lex bots are asked.
    package var lex: Endpoint?
    /// Where other services are called.
    package var services: [ServiceRequest.Service: Endpoint] = [:]
    /// Bots by name.
    package var bots: [String: Bot] = [:]
    /// Bearer tokens for bots, by the bot's name.
    package var botKeys: [String: String] = [:]

    /// The domain of Customer Profiles that is configured by its name.
    package var profileDomain: String? { services[.customerProfiles]?.name }

    /// Makes a configuration of nothing.
    package init() {}

    /// Takes `URL`, or `FUNCTION=URL` for one function.
    /// - Throws: ``Endpoint/Fault``.
    package mutating func addLambda(_ setting: String) throws(Endpoint.Fault) {
        if let (name, url) = Self.named(setting) {
            functions[name] = try Endpoint(url)
        } else {
            lambda = try Endpoint(setting)
        }
    }

    /// Takes `NAME=URL` with the name of a service in small letters and dashes.
    /// - Throws: ``Endpoint/Fault``.
    package mutating func addService(_ setting: String) throws(Endpoint.Fault) {
        let names = ServiceRequest.Service.allCases.filter { $0 != .authentication }
            .map(\.settingName).joined(separator: ", ")
        guard let (name, url) = Self.named(setting),
            let service = ServiceRequest.Service.allCases.first(where: { $0.settingName == name }),
            service != .authentication
        else {
            throw Endpoint.Fault(
                description: "A service is given as NAME=URL with \(names), not '\(setting)'.")
        }
        services[service] = try Endpoint(url)
    }

    /// Takes `NAME=URL` or `NAME=openai:URL#MODEL`.
    /// - Throws: ``Endpoint/Fault``.
    package mutating func addBot(_ setting: String) throws(Endpoint.Fault) {
        guard let (name, url) = Self.named(setting) else {
            throw Endpoint.Fault(
                description: "A bot is given as NAME=URL, not '\(setting)'.")
        }
        guard url.hasPrefix(Self.completionsPrefix) else {
            bots[name] = .plain(try Endpoint(url))
            return
        }
        let endpoint = try Endpoint(String(url.dropFirst(Self.completionsPrefix.count)))
        guard endpoint.name != nil else {
            throw Endpoint.Fault(
                description: "The bot \(name) needs a model: openai:URL#MODEL.")
        }
        bots[name] = .completions(endpoint)
    }

    private static let completionsPrefix = "openai:"

    /// The sides of `NAME=VALUE`; `nil` when there is no name before the first equals sign.
    private static func named(_ setting: String) -> (name: String, value: String)? {
        guard let place = setting.firstIndex(of: "=") else { return nil }
        let name = String(setting[..<place])
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) })
        else { return nil }
        return (name, String(setting[setting.index(after: place)...]))
    }
}

extension ServiceRequest.Service {
    /// The name in settings.
    package var settingName: String {
        switch self {
        case .authentication: "authentication"
        case .cases: "cases"
        case .contacts: "contacts"
        case .customerProfiles: "customer-profiles"
        case .messageTemplates: "message-templates"
        case .wisdom: "wisdom"
        }
    }
}
