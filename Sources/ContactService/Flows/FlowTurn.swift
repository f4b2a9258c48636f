// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import JSONDocument

/// What a flow is told.
enum FlowOccasion {
    /// Something happened in the chat, or its time came.
    case happened(FlowInput)
    /// What was asked outside was answered.
    case answered(OutsideAnswer)

    var input: FlowInput {
        switch self {
        case .happened(let input): input
        case .answered(let answer): answer.input
        }
    }

    /// How long the call took that was answered, in milliseconds; 0 when none was.
    var milliseconds: Int64 {
        switch self {
        case .happened: 0
        case .answered(let answer): answer.milliseconds
        }
    }
}

extension Chat.State {
    /// The segment attributes of the present contact, as flows see them.
    fileprivate var segmentAttributeTexts: [String: String] {
        guard let start, let contact else { return [:] }
        return Dictionary(
            SegmentAttributes.present(start, contact).members.compactMap { key, value in
                value["ValueString"]?.string.map { (key, $0) }
            }, uniquingKeysWith: { $1 })
    }
}

/// One command's part of a flow in the making.
struct FlowTurn {
    private(set) var draft: ChatDraft
    let stamp: Stamp
    /// The segment attributes as they are at the turn's beginning, read once.
    let segmentAttributes: [String: String]
    private(set) var flow = FlowState()
    private(set) var trace = FlowTrace()
    private(set) var chance = FlowChance(seed: 0, Chat.State())
    /// What is to be asked outside, if the flow still waits for it in the end.
    private var asked: OutsideRequest?

    init(_ draft: ChatDraft, _ stamp: Stamp) {
        self.draft = draft
        self.stamp = stamp
        segmentAttributes = draft.state.segmentAttributeTexts
    }

    var state: Chat.State { draft.state }

    var contactID: String { draft.state.contact?.id.description ?? "" }

    mutating func record(_ events: [Chat.Event]) { draft.record(events) }

    /// Begins a round from what the interpreter has kept.
    mutating func begin(_ kept: FlowState, seed: UInt64) {
        flow = kept
        asked = nil
        chance = FlowChance(seed: seed, state)
    }

    mutating func take(_ step: FlowStep, _ facts: StepFacts) {
        flow = step.state
        chance = facts.chance
        if facts.hasLookedAround { trace.reachOut() }
        trace.add(step.path, contactID: contactID)
    }

    mutating func ask(_ request: OutsideRequest) {
        asked = request
        trace.reachOut()
    }

    /// Notes that what the flow does depends on other chats, or is told to the world outside.
    mutating func reachOut() { trace.reachOut() }

    /// What is to be recorded as asked: the new request, or the one that is still in flight.
    func request(after before: Chat.FlowRun) -> [UInt8]? {
        guard let call = flow.wait?.call else { return nil }
        if let asked, asked.call == call { return asked.json.utf8 }
        guard let pending = before.request, OutsideRequest(stored: pending)?.call == call else {
            return nil
        }
        return pending
    }
}
