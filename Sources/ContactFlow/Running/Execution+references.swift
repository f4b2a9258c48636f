// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension Execution {
    /// The text of a template; references that lead nowhere are empty, and so are those within a
    /// text that name no value in their namespace. A text that would be beyond all bounds is cut.
    func text(_ template: Template) -> String {
        if let literal = template.literal { return literal }
        if let reference = template.wholeReference { return value(reference)?.flowText ?? "" }
        var text = ""
        for segment in template.segments where text.utf8.count <= ValueBounds.resolvedBytesMax {
            switch segment {
            case .text(let part): text += part
            case .reference(let reference) where reference.namesNothing: continue
            case .reference(let reference): text += value(reference)?.flowText ?? ""
            }
        }
        return text
    }

    /// The text of a parameter that is one literal or one reference; `nil` when it is missing,
    /// leads nowhere or is empty, on which an action fails.
    func single(_ template: Template?) -> String? {
        guard let template else { return nil }
        let text = text(template)
        return text.isEmpty ? nil : text
    }

    /// A map of texts with the references in names and values resolved; `nil` when it would be too
    /// large to hand on.
    func texts(_ map: [(key: Template, value: Template)]) -> [(key: String, value: String)]? {
        var budget = ValueBounds.resolvedBytesMax
        var texts: [(key: String, value: String)] = []
        texts.reserveCapacity(map.count)
        for (key, value) in map {
            let text = (key: self.text(key), value: self.text(value))
            budget -= text.key.utf8.count + text.value.utf8.count
            guard budget >= 0 else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// A value with its references resolved; `nil` when it would be too large or too deep to hand
    /// on. A text that is one reference and nothing else becomes the value it leads to, whatever its
    /// kind.
    func json(_ template: JSONTemplate) -> JSON? {
        var budget = ValueBounds.resolvedBytesMax
        let value = json(template, depth: ValueBounds.keptDepthMax, &budget)
        guard budget >= 0 else { return nil }
        return value
    }

    private func json(_ template: JSONTemplate, depth: Int, _ budget: inout Int) -> JSON {
        guard budget >= 0, depth >= 0 else {
            budget = -1
            return nil
        }
        let value: JSON
        switch template {
        case .literal(let literal): value = literal
        case .text(let text):
            value = text.wholeReference.map { self.value($0) ?? "" } ?? .string(self.text(text))
        case .array(let elements):
            return .array(elements.map { json($0, depth: depth - 1, &budget) })
        case .object(let members):
            return .object(
                JSONObject(
                    members.map { member in
                        let name = text(member.key)
                        budget -= name.utf8.count
                        return (name, json(member.value, depth: depth - 1, &budget))
                    }
                )
            )
        }
        budget -= value.weight
        if value.isNested(over: depth) { budget = -1 }
        return value
    }

    /// The value that a reference leads to; `nil` when there is none.
    func value(_ reference: Reference) -> JSON? {
        let keys = reference.keys
        switch reference.namespace {
        case .attributes: return contact.attributes.value(at: keys)
        case .flowAttributes: return run.attributes.value(at: keys)
        case .external: return state.results.external?.value(at: keys)
        case .lambdaInvocation:
            guard keys.first == "ResultData" else { return nil }
            return state.results.external?.value(at: keys.dropFirst())
        case .lex: return state.results.lex?.value(at: keys)
        case .storedCustomerInput: return state.results.storedInput.map(JSON.string)
        case .views: return state.results.views?.value(at: keys)
        case .customer: return state.results.customer?.value(at: keys)
        case .case: return state.results.caseFields?.value(at: keys)
        case .metrics: return state.results.metrics?.value(at: keys)
        case .task: return state.results.task?.value(at: keys)
        case .wisdom: return state.results.wisdom?.value(at: keys)
        case .modules: return moduleValue(keys)
        case .loop: return loopValue(keys)
        case .queue: return queueValue(keys)
        case .agent: return agentValue(keys)
        case .capabilities, .dataTables, .email, .mediaStreams: return nil
        case .awsRegion, .channel, .contactId, .customerCallbackNumber, .customerEndpoint,
            .customerId, .description, .initialContactId, .initiationMethod, .instanceARN,
            .languageCode, .media, .name, .previousContactId, .references, .relatedContactId,
            .segmentAttributes, .systemEndpoint, .tags, .textToSpeechVoiceId:
            return contactValue(reference.namespace, keys)
        }
    }

    private func moduleValue(_ keys: [String]) -> JSON? {
        guard keys.first == "Input" else { return state.results.module?.value(at: keys) }
        return run.moduleInput?.value(at: keys.dropFirst())
    }

    private func loopValue(_ keys: [String]) -> JSON? {
        guard keys.count == 2, keys[1] == "Index" else { return nil }
        return state.loops[run.document.id]?[keys[0]].map { .integer($0 - 1) }
    }

    private func queueValue(_ keys: [String]) -> JSON? {
        guard let queue = targetQueue else { return nil }
        switch keys {
        case ["Name"]: return .string(queue.name)
        case ["ARN"]: return .string(queue.arn)
        case ["OutboundCallerId", "Address"]: return queue.outboundCallerNumber.map(JSON.string)
        case ["OutboundCallerId", "Type"]:
            return queue.outboundCallerNumber.map { _ in "TELEPHONE_NUMBER" }
        default: return nil
        }
    }

    private func agentValue(_ keys: [String]) -> JSON? {
        guard run.purpose.seesAgent, let agent = contact.agent else { return nil }
        switch keys {
        case ["UserName"]: return .string(agent.userName)
        case ["FirstName"]: return .string(agent.firstName)
        case ["LastName"]: return .string(agent.lastName)
        case ["ARN"]: return .string(agent.arn)
        default: return nil
        }
    }

    private func contactValue(_ namespace: Namespace, _ keys: [String]) -> JSON? {
        switch namespace {
        case .awsRegion: .string(contact.awsRegion)
        case .channel: .string(contact.channel)
        case .contactId: .string(contact.contactID)
        case .initialContactId: .string(contact.initialContactID)
        case .previousContactId: .string(contact.previousContactID)
        case .relatedContactId: contact.relatedContactID.map(JSON.string)
        case .initiationMethod: .string(contact.initiationMethod)
        case .instanceARN: .string(contact.instanceARN)
        case .name: contact.name.map(JSON.string)
        case .description: contact.description.map(JSON.string)
        case .languageCode: .string(contact.languageCode)
        case .customerId: contact.customerID.map(JSON.string)
        case .tags: contact.tags.value(at: keys)
        case .segmentAttributes: contact.segmentAttributes.value(at: keys)
        case .references: referenceValue(keys)
        case .customerEndpoint: contact.customerEndpoint?.value(at: keys)
        case .systemEndpoint: contact.systemEndpoint?.value(at: keys)
        case .media where keys == ["InitialMessage"]: contact.initialMessage.map(JSON.string)
        default: nil
        }
    }

    private func referenceValue(_ keys: [String]) -> JSON? {
        guard keys.count == 2, let reference = contact.references[keys[0]] else { return nil }
        switch keys[1] {
        case "Value": return .string(reference.value)
        case "Type": return .string(reference.type)
        default: return nil
        }
    }
}

extension FlowEndpoint {
    fileprivate func value(at keys: [String]) -> JSON? {
        switch keys {
        case ["Address"]: .string(address)
        case ["Type"]: .string(type)
        case ["DisplayName"]: displayName.map(JSON.string)
        default: nil
        }
    }
}

extension Dictionary where Key == String, Value == String {
    /// The value under one key, or for no key the whole map.
    fileprivate func value(at keys: [String]) -> JSON? {
        switch keys.count {
        case 0: .object(JSONObject(sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
        case 1: self[keys[0]].map(JSON.string)
        default: nil
        }
    }
}

extension JSON {
    /// The value below a path of member names; `null` counts as none. Lists have no names.
    func value(at keys: some Sequence<String>) -> JSON? {
        var value = self
        for key in keys {
            guard let next = value[key] else { return nil }
            value = next
        }
        return value.isNull ? nil : value
    }
}
