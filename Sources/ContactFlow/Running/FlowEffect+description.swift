// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowEffect: CustomStringConvertible {
    /// The effect as a short sentence without its end, for people who try a flow out.
    package var description: String {
        switch self {
        case .flowStarted(let flowID, let purpose): "flow \(flowID) begins (\(purpose.rawValue))"
        case .flowEnded(let end): "the flow \(end.description)"
        case .disconnect: "the chat ends"
        case .sendMessage(let message): message.line
        case .updateAttributes(let texts, let target):
            "attributes\(target.suffix): \(Self.list(texts))"
        case .updateContactData(let change, let target):
            "contact data\(target.suffix): \(change.summary)"
        case .tagContact(let tags): "tags: \(Self.list(tags))"
        case .untagContact(let keys): "tags taken off: \(keys.joined(separator: ", "))"
        case .setTargetQueue(let target): "working queue: \(target.summary)"
        case .setHook(let hook, let flowID): "\(hook.rawValue): \(flowID ?? "no flow")"
        case .setLogging(let isOn): "flow logging: \(isOn ? "on" : "off")"
        case .setRecording(let change): "recording: \(change.summary)"
        case .setQueuePriority(let priority): "routing priority: \(priority)"
        case .adjustQueueTime(let seconds): "queue time: \(seconds) s added"
        case .setRoutingCriteria(let criteria): "routing criteria: \(criteria.text.forPath)"
        case .enqueue(let target, _): "the contact is to be put into \(target.summary)"
        case .transferQueue(let target, _): "the contact is to be moved to \(target.summary)"
        case .wakeAt(let milliseconds, _): "to be woken at \(milliseconds)"
        case .invokeLambda(let request): "function \(request.functionARN) is to be invoked"
        case .startLexTurn(let request):
            "bot \(request.bot.summary) is to be asked: \(request.text)"
        case .showView(let request):
            "view \(request.viewID) is shown: \(request.data.text.forPath)"
        case .callService(let request):
            "\(request.service.rawValue) is to be asked for \(request.operation)"
        }
    }

    fileprivate static func list(_ texts: [String: String]) -> String {
        texts.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
            .joined(separator: ", ").forPath
    }
}

extension FlowMessage {
    /// The message as a line of a conversation.
    package var line: String {
        let name = sender == .bot ? "BOT" : "SYSTEM_MESSAGE"
        return switch audience {
        case .everyone: "\(name): \(content)"
        case .customer: "\(name), for the customer alone: \(content)"
        case .agent: "\(name), for the agent alone: \(content)"
        }
    }
}

extension TargetContact {
    fileprivate var suffix: String { self == .related ? " of the related contact" : "" }
}

extension FlowTarget {
    /// The target as part of a sentence.
    fileprivate var summary: String {
        switch self {
        case .queue(let id): "queue \(id)"
        case .agent(let id): "the queue of agent \(id)"
        }
    }
}

extension LexRequest.Bot {
    fileprivate var summary: String {
        switch self {
        case .v2(let alias): alias
        case .v1(let name, let alias, _): "\(name) (\(alias))"
        }
    }
}

extension ContactDataChange {
    fileprivate var summary: String {
        var texts: [String: String] = [:]
        texts["name"] = name
        texts["description"] = description
        texts["language"] = languageCode
        texts["customer"] = customerID
        texts["assistant session"] = wisdomSessionARN
        for (key, reference) in references ?? [:] { texts["reference \(key)"] = reference.value }
        return FlowEffect.list(texts)
    }
}

extension RecordingChange {
    fileprivate var summary: String {
        var parts: [String] = []
        if let recordsAgent { parts.append("agent \(recordsAgent ? "on" : "off")") }
        if let recordsCustomer { parts.append("customer \(recordsCustomer ? "on" : "off")") }
        if let analytics { parts.append("analytics \(analytics.text.forPath)") }
        return parts.isEmpty ? "as before" : parts.joined(separator: ", ")
    }
}
