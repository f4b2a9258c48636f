// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Something about a document that may be published and yet is worth knowing: what it does on chat
/// may not be what its author wants.
package struct FlowAdvice: Sendable, Hashable {
    /// The identifier of the action concerned; `nil` for what concerns the whole document.
    package let action: String?
    /// The type of that action, as it is spelled.
    package let actionType: String?
    /// What is worth knowing, in a sentence without the action.
    package let remark: String

    /// Finds what is worth knowing of a document, in the order of its actions.
    package static func advice(on flow: Flow) -> [FlowAdvice] {
        let unreachable = Set(FlowGraph(flow).unreachable.map(\.identifier))
        return doubts(in: flow.unknownMembers).map { FlowAdvice(nil, $0) }
            + flow.actions.flatMap { action in
                let isReachable = !unreachable.contains(action.identifier)
                return (doubts(on: action) + remarks(on: action, isReachable: isReachable))
                    .map { FlowAdvice(action, $0) }
            }
    }

    /// Finds what a document says and perhaps does not mean: members that mean nothing and are no
    /// misspelt ones either, and references that end early.
    package static func doubts(in flow: Flow) -> [FlowAdvice] {
        doubts(in: flow.unknownMembers).map { FlowAdvice(nil, $0) }
            + flow.actions.flatMap { action in
                doubts(on: action).map { FlowAdvice(action, $0) }
            }
    }

    private static func doubts(on action: FlowAction) -> [String] {
        doubts(in: action.unknownMembers)
            + JSON.object(action.source).texts(in: "").flatMap { place in
                CutReference.all(in: place.text).map { cut in
                    "\(place.part): \"\(cut.reference)\" ends before \"\(cut.rest)\". "
                        + "A name with such letters takes brackets: \(cut.meant)"
                }
            }
    }

    private static func doubts(in members: [UnknownMember]) -> [String] {
        members.filter { $0.meant == nil }.map {
            "The member \"\($0.part)\" is not known and does nothing."
        }
    }

    private init(_ action: FlowAction?, _ remark: String) {
        self.action = action?.identifier
        actionType = action?.typeName
        self.remark = remark
    }

    private static func remarks(on action: FlowAction, isReachable: Bool) -> [String] {
        guard isReachable else { return ["The flow never gets here."] }
        guard let type = action.type else { return [] }
        if let voice = type.block as? any VoiceOnlyBlock.Type {
            let name = voice.chatError.rawValue
            return [
                "It is for calls. \(whereItLeads(action, voice.chatError, "On a chat", name))"
            ]
        }
        if type.block is any UnservedBlock.Type {
            let there = whereItLeads(action, .noMatchingError, "Here", "NoMatchingError")
            return ["No endpoint can be configured for its service. \(there)"]
        }
        if type == .messageParticipant, action.parameters["Text"] == nil {
            return [
                "Only \"Text\" can be said on a chat. "
                    + (target(of: .noMatchingError, in: action).map {
                        "A chat goes to \"\($0)\" at once."
                    } ?? "A chat goes on without a word.")
            ]
        }
        if type == .updateContactData,
            let code = action.parameters["LanguageCode"]?.flowText.map(Template.init)?.literal,
            !code.isLanguageCode
        {
            let usual = FlowContact.usualLanguageCode
            return ["\"\(code)\" is no language code such as \"\(usual)\": the action fails."]
        }
        return []
    }

    private static func whereItLeads(
        _ action: FlowAction, _ error: FlowErrorType, _ place: String, _ name: String
    ) -> String {
        target(of: error, in: action).map { "\(place) it goes to \"\($0)\" by \(name)." }
            ?? "\(place) it has no branch to take, and the flow ends."
    }

    private static func target(of error: FlowErrorType, in action: FlowAction) -> String? {
        func target(_ name: String) -> String? {
            action.errors.first { $0.source["ErrorType"]?.string == name }?.target
        }
        return target(error.rawValue) ?? target(FlowErrorType.noMatchingError.rawValue)
    }
}

extension FlowAdvice: CustomStringConvertible {
    /// The action and the remark, for people.
    package var description: String {
        guard let action, let actionType else { return remark }
        return "\"\(action)\" (\(actionType)): \(remark)"
    }
}
