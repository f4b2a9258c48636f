// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A step in the making: what blocks read and write.
struct Execution {
    var state: FlowState
    var run: FlowRun
    /// The contact with the changes that the step has made so far.
    var contact: FlowContact
    let facts: any FlowFacts
    var effects: [FlowEffect] = []
    /// What the action that runs has used.
    private(set) var inputs: [FlowPathEntry.Input] = []
    /// What the action that runs was answered from outside.
    var answer: ShownAnswer?

    init(_ state: FlowState, _ run: FlowRun, _ facts: any FlowFacts) {
        self.state = state
        self.run = run
        self.facts = facts
        contact = facts.contact
    }

    /// Adds something to be done.
    mutating func emit(_ effect: FlowEffect) { effects.append(effect) }

    /// Notes what the action uses, for path and log.
    mutating func note(_ name: String, _ value: String) {
        inputs.append(.init(name: name.forPath, value: value.forPath))
    }

    /// Begins the notes of another action.
    mutating func forgetNotes() {
        inputs.removeAll(keepingCapacity: true)
        answer = nil
    }

    /// Numbers a request.
    mutating func nextCall() -> FlowCall {
        state.callCount += 1
        return FlowCall(state.callCount)
    }

    /// The number that the wait which the running action asks for will have.
    var upcomingCall: FlowCall { FlowCall(state.callCount + 1) }

    /// A time so many seconds from now.
    func due(inSeconds seconds: Int64) -> Int64 { facts.nowMilliseconds + seconds * 1000 }

    /// The queue that the contact is to be put into, when it is a standard one.
    var targetQueue: FlowQueue? {
        guard case .queue(let id) = state.target else { return nil }
        return facts.queue(id)
    }
}

extension String {
    /// The text as a path shows it: its beginning and an ellipsis when it is long.
    var forPath: String { cut(to: FlowPathEntry.inputCharactersMax) }

    /// The text, or its first characters and an ellipsis when it has more.
    func cut(to count: Int) -> String {
        guard utf8.count > count,
            let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex
        else { return self }
        return self[..<end] + "…"
    }
}
