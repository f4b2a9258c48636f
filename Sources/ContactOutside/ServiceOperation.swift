// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import SigV4

/// How an operation of another service is put on the wire: the service's own REST form.
struct ServiceOperation: Sendable {
    /// The name with which requests are signed.
    let signingName: String
    let method: String
    /// The path with members in braces; a member that the flow does not give is the endpoint's name.
    let path: String
    /// The members that go into the query, by their names there.
    var query: [String: String] = [:]
    /// The member that holds the idempotency key, where the operation has one.
    var token: String?
    /// The member of the body that the endpoint's name gives, where the path does not hold it.
    var bodyName: String?

    /// The operation of a request; `nil` when it is none of those that flows need.
    /// - SeeAlso: the API references of Customer Profiles, Cases, Amazon Q in Connect and Connect.
    init?(_ request: ServiceRequest) {
        guard let known = Self.known[request.service]?[request.operation] else { return nil }
        self = known
    }

    private init(
        _ signingName: String, _ method: String, _ path: String, query: [String: String] = [:],
        token: String? = nil, bodyName: String? = nil
    ) {
        self.signingName = signingName
        self.method = method
        self.path = path
        self.query = query
        self.token = token
        self.bodyName = bodyName
    }

    private static let known: [ServiceRequest.Service: [String: ServiceOperation]] = [
        .customerProfiles: profiles, .cases: cases, .wisdom: wisdom,
        .messageTemplates: messageTemplates, .contacts: contacts,
    ]

    private static let profiles: [String: ServiceOperation] = [
        "SearchProfiles": .init(
            "profile", "POST", "/domains/{DomainName}/profiles/search",
            query: ["MaxResults": "max-results"]),
        "CreateProfile": .init("profile", "POST", "/domains/{DomainName}/profiles"),
        "UpdateProfile": .init("profile", "PUT", "/domains/{DomainName}/profiles"),
        "AddProfileKey": .init("profile", "POST", "/domains/{DomainName}/profiles/keys"),
        "ListProfileObjects": .init(
            "profile", "POST", "/domains/{DomainName}/profiles/objects",
            query: ["MaxResults": "max-results"]),
        "ListCalculatedAttributesForProfile": .init(
            "profile", "GET", "/domains/{DomainName}/profile/{ProfileId}/calculated-attributes"),
    ]

    private static let cases: [String: ServiceOperation] = [
        "CreateCase": .init(
            "cases", "POST", "/domains/{domainId}/cases", token: "clientToken"),
        "UpdateCase": .init("cases", "PUT", "/domains/{domainId}/cases/{caseId}"),
        "SearchCases": .init("cases", "POST", "/domains/{domainId}/cases-search"),
        "CreateRelatedItem": .init(
            "cases", "POST", "/domains/{domainId}/cases/{caseId}/related-items/"),
    ]

    private static let wisdom: [String: ServiceOperation] = [
        "CreateSession": .init(
            "wisdom", "POST", "/assistants/{assistantId}/sessions", token: "clientToken")
    ]

    private static let messageTemplates: [String: ServiceOperation] = [
        "RenderMessageTemplate": .init(
            "wisdom", "POST",
            "/knowledgeBases/{knowledgeBaseId}/messageTemplates/{messageTemplateId}/render")
    ]

    private static let contacts: [String: ServiceOperation] = [
        "StartTaskContact": .init(
            "connect", "PUT", "/contact/task", token: "ClientToken", bodyName: "InstanceId"),
        "StartOutboundChatContact": .init(
            "connect", "PUT", "/contact/outbound-chat", token: "ClientToken",
            bodyName: "InstanceId"),
    ]

    /// The id at the end of an ARN, with a qualifier where it has one, since paths may hold no ARN;
    /// other texts as they are.
    private static func id(_ text: String?) -> String? {
        guard let text, text.hasPrefix("arn:"), let slash = text.lastIndex(of: "/") else {
            return text
        }
        return String(text[text.index(after: slash)...])
    }

    /// A request on the wire: path, query, body.
    /// - Parameters:
    ///   - name: the domain or instance that the endpoint was configured with.
    ///   - key: the idempotency key.
    func parts(
        _ payload: JSONObject, name: String, key: String
    ) -> (path: String, query: String, body: [UInt8]) {
        var rest = payload
        var path = ""
        for segment in self.path.split(separator: "/") {
            guard segment.hasPrefix("{") else {
                path += "/" + segment
                continue
            }
            let member = String(segment.dropFirst().dropLast())
            path += "/" + PercentEncoding.encode(Self.id(rest[member]?.string) ?? name)
            rest[member] = nil
        }
        if self.path.hasSuffix("/") { path += "/" }
        let pairs = query.sorted { $0.key < $1.key }.compactMap { member, parameter -> String? in
            guard let value = rest[member] else { return nil }
            rest[member] = nil
            return parameter + "=" + PercentEncoding.encode(value.string ?? value.text)
        }
        if let token { rest[token] = rest[token] ?? .string(key) }
        if let bodyName { rest[bodyName] = rest[bodyName] ?? .string(name) }
        let body = method == "GET" ? [] : JSON.object(rest).utf8
        return (path, pairs.joined(separator: "&"), body)
    }
}
