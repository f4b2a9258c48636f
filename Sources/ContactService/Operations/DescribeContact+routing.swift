// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactFlow
import JSONDocument

/// What a flow asks of the agent. No agent handles chats so far, so no step leads to one and none
/// gives way to the next: there is neither an index nor a status.
extension DescribeContact {
    static func routingCriteria(_ contact: Contact) -> Wire.RoutingCriteria? {
        guard let text = contact.routingCriteria, let kept = try? JSON.parse(text),
            let criteria = try? Wire.RoutingCriteria(typed(kept))
        else { return nil }
        return Wire.RoutingCriteria(
            steps: criteria.steps,
            activationTimestamp: contact.queueStay?.enqueuedAt.milliseconds)
    }

    private static let numbers: Set<String> = [
        "DurationInSeconds", "MaxProficiencyLevel", "MinProficiencyLevel", "ProficiencyLevel",
    ]

    /// The criteria with numbers and texts where the API has them: documents may spell either as
    /// the other.
    private static func typed(_ value: JSON, of name: String = "") -> JSON {
        switch value {
        case .array(let entries): .array(entries.map { typed($0, of: name) })
        case .object(let object):
            .object(JSONObject(object.members.map { ($0.key, typed($0.value, of: $0.key)) }))
        case .string(let text) where numbers.contains(name): (try? JSON.parse(text)) ?? value
        case .null, .bool, .number, .string:
            numbers.contains(name) ? value : value.flowText.map(JSON.string) ?? value
        }
    }
}
