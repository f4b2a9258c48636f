// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// A contact that walks through flows. Between steps its state goes through its stored form, so
/// that every test is one of a restart, too.
struct Walk {
    var facts = TestFacts()
    private(set) var state = FlowState()
    private(set) var effects: [FlowEffect] = []
    private(set) var path: [FlowPathEntry] = []

    init(_ facts: TestFacts = TestFacts()) { self.facts = facts }

    /// Publishes a document and starts it.
    init(
        _ document: JSON,
        facts: TestFacts = TestFacts(),
        purpose: FlowPurpose = .inbound,
        type: FlowType = .contactFlow
    ) throws {
        self.init(facts)
        try self.facts.publish("tested", document, type: type)
        try send(.start(flowID: "tested", purpose))
    }

    /// Takes one step and keeps what it did.
    mutating func send(_ input: FlowInput) throws {
        let step = Interpreter.step(state, input, facts: facts)
        state = try FlowState(json: JSON.parse(utf8: step.state.stored))
        try #require(state == step.state)
        effects += step.effects
        path += step.path
        for effect in step.effects { apply(effect) }
    }

    /// Forgets the effects so far.
    mutating func forgetEffects() { effects = [] }

    /// The call that is waited for.
    var call: FlowCall { state.wait?.call ?? FlowCall(-1) }

    /// The identifier of the last action that ran.
    var reached: String? { path.last?.identifier }

    /// The texts that were said so far.
    var said: [String] {
        effects.compactMap {
            if case .sendMessage(let message) = $0 { message.content } else { nil }
        }
    }

    private mutating func apply(_ effect: FlowEffect) {
        switch effect {
        case .updateAttributes(let attributes, of: .current):
            facts.contact.attributes.merge(attributes) { $1 }
        case .tagContact(let tags): facts.contact.tags.merge(tags) { $1 }
        case .enqueue, .transferQueue: facts.contact.isQueued = true
        case .updateContactData(let change, of: .current):
            facts.contact.name = change.name ?? facts.contact.name
        default: break
        }
    }
}
