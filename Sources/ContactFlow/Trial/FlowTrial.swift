// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A chat that runs a flow without a server, to try the flow out: with a script in the customer's
/// place, time that passes only as told, and lines that say what happens and why.
///
/// What the flow asks outside is handed to the caller, who answers as the server's adapters would.
package struct FlowTrial {
    /// Where the chat stands.
    package enum Stand: Sendable, Hashable {
        /// The flow waits for this to be answered.
        case asks(OutsideRequest)
        /// The flow waits for people or time.
        case waits(dueMilliseconds: Int64?)
        /// No flow runs, and an agent may come or go.
        case rests
        /// The chat is over.
        case over
    }

    /// How long a chat may last: 25 hours, as it is without a wish.
    package static let durationMilliseconds: Int64 = 25 * 3_600_000

    /// Where the chat stands.
    package private(set) var stand = Stand.rests
    /// The contact attributes.
    package var attributes: [String: String] { contact.attributes }

    /// What was said so far: the roles and the texts.
    package private(set) var conversation: [(role: String, text: String)] = []

    private let setting: TrialSetting
    private let flow: FlowProgram
    private let purpose: FlowPurpose
    private var state = FlowState()
    private var contact: FlowContact
    private var now: Int64
    private var drawCount = 0
    private var hasAgent = false
    private var isAccepting = false
    /// The whispers that an agent's arrival has yet to run, the last one first.
    private var whispers = Self.allWhispers
    private var contactCount = 1
    private var report: TrialReport

    /// Prepares a chat for a flow, a module among them.
    /// - Throws: ``TrialFault`` when chats never run flows of its type.
    package init(
        _ file: FlowFile, name: String, in setting: TrialSetting
    ) throws(TrialFault) {
        guard let purpose = FlowPurpose(trying: file.type) else {
            throw TrialFault("flows of type \(file.type.rawValue) do not run on chats")
        }
        let program = FlowProgram(file, name: name)
        var setting = setting
        setting.others.insert(program, at: 0)
        if program.type == .module {
            flow = FlowProgram(callerOf: program)
            setting.others.append(flow)
        } else {
            flow = program
        }
        self.setting = setting
        self.purpose = purpose
        now = setting.startMilliseconds
        report = TrialReport(start: setting.startMilliseconds)
        contact = FlowContact(
            contactID: "contact-1", instanceARN: "arn:aws:connect:us-east-1:0:instance/trial",
            awsRegion: "us-east-1")
        contact.attributes = setting.attributes
        contact.initialMessage = setting.initialMessage
        contact.isQueued = purpose == .customerQueue
        if purpose.seesAgent { contact.agent = .trial }
        switch purpose {
        case .customerQueue, .queueTransfer: state = state.targeting(.queue("queue"))
        case .agentTransfer: state = state.targeting(.agent("agent"))
        case .inbound, .disconnect, .agentWhisper, .customerWhisper, .agentGuide, .disconnectGuide:
            break
        }
    }

    /// The lines since this was last asked for.
    package mutating func takeLines() -> [String] { report.takeLines() }

    /// Starts the flow.
    package mutating func begin() { feed(.start(flowID: flow.id, purpose)) }

    /// Gives the answer to what the flow asks outside.
    package mutating func answer(_ answer: OutsideAnswer) {
        if case .bot(let bot) = answer.content, let turn = bot.said {
            for message in turn.messages {
                report.add("    CUSTOM_BOT: \(message.content)")
                conversation.append(("CUSTOM_BOT", message.content))
            }
        }
        feed(answer.input)
    }

    /// Follows a line of the script. What the customer says waits until the flow listens.
    package mutating func follow(_ direction: TrialDirection) {
        guard stand != .over else { return report.add("    the chat is over") }
        switch direction {
        case .say(let text): say(text)
        case .wait(let milliseconds): pass(until: now + milliseconds)
        case .waitUntilDue:
            if case .waits(let due?) = stand { pass(until: due) }
        case .choose(let action, let data): choose(action, data)
        case .accept: accept()
        case .agentLeaves: agentLeaves()
        case .leave:
            report.event(now, "the customer ends the chat")
            feed(.stop)
            stand = .over
        }
    }

    /// Lets time pass to the flow's next moment; whether there was one within the chat's duration.
    package mutating func passOn() -> Bool {
        guard case .waits(let due?) = stand else { return false }
        pass(until: due)
        return stand != .over
    }

    /// Says at the end where the chat stands.
    package mutating func conclude() {
        switch stand {
        case .over: report.event(now, "the chat is over")
        case .asks: report.event(now, "the flow waits for an answer")
        case .rests:
            report.event(
                now,
                hasAgent
                    ? "the customer talks with an agent"
                    : contact.isQueued ? "the contact waits in its queue" : "no flow runs")
        case .waits:
            report.event(now, "the flow waits at \"\(state.run?.action ?? "")\"")
        }
    }

    // MARK: What happens

    private mutating func say(_ text: String) {
        while case .waits(let due?) = stand, !listens {
            pass(until: due)
        }
        guard stand != .over else {
            return report.add("    the chat is over, and nobody hears: \(text)")
        }
        report.event(now, "CUSTOMER: \(text)")
        guard listens else { return report.add("    no flow listens") }
        conversation.append(("CUSTOMER", text))
        feed(.customerMessage(text))
    }

    private var listens: Bool {
        switch state.wait?.kind {
        case .time(let customerMessage, _): customerMessage
        case .lexMessage, .lexAnswer: true
        case .queue, .queueTransfer, .lambda, .view, .service, nil: false
        }
    }

    private mutating func pass(until moment: Int64) {
        let end = setting.startMilliseconds + Self.durationMilliseconds
        while case .waits(let due?) = stand, due <= min(moment, end), let call = state.wait?.call {
            now = max(now, due)
            feed(.timerFired(call))
        }
        guard stand != .over, moment > now else { return }
        now = min(moment, end)
        guard moment >= end else { return }
        report.event(now, "the chat has lasted 25 hours and ends")
        feed(.stop)
        stand = .over
    }

    private mutating func choose(_ action: String, _ data: JSON) {
        guard let wait = state.wait, case .view = wait.kind else {
            return report.add("    no view is shown; left out: \(action)")
        }
        report.event(now, "CUSTOMER chooses \(action) \(data.text)")
        feed(.viewAnswered(wait.call, .answered(action: action, data: data)))
    }

    private mutating func accept() {
        guard contact.isQueued, !hasAgent, !isAccepting else {
            return report.add("    the contact does not wait for an agent")
        }
        report.event(now, "an agent accepts")
        feed(.stop)
        contact.agent = .trial
        isAccepting = true
        whisperOn()
    }

    private static let allWhispers: [FlowPurpose] = [.customerWhisper, .agentWhisper]

    /// An agent who goes before the two are joined leaves the customer in the queue.
    private mutating func stopAccepting(_ what: String) {
        isAccepting = false
        whispers = Self.allWhispers
        contact.agent = nil
        report.event(now, what)
        feed(.stop)
    }

    /// Runs the whispers that a flow has chosen, one after the other, and then joins the two.
    private mutating func whisperOn() {
        while stand == .rests, isAccepting {
            guard let purpose = whispers.popLast() else {
                isAccepting = false
                whispers = Self.allWhispers
                contact.isQueued = false
                hasAgent = true
                return
            }
            let hook: FlowHook = purpose == .agentWhisper ? .agentWhisper : .customerWhisper
            if let flowID = state.flowID(for: hook) { feed(.start(flowID: flowID, purpose)) }
        }
    }

    private mutating func agentLeaves() {
        if isAccepting { return stopAccepting("the agent leaves before the two are joined") }
        guard hasAgent else { return report.add("    no agent is there") }
        hasAgent = false
        report.event(now, "the agent leaves")
        guard let flowID = state.flowID(for: .customerRemaining) else {
            report.event(now, "no disconnect flow is set, and the chat ends")
            stand = .over
            return
        }
        contactCount += 1
        contact.previousContactID = contact.contactID
        contact.contactID = "contact-\(contactCount)"
        contact.initiationMethod = "DISCONNECT"
        state = state.inheritedByNextContact
        feed(.start(flowID: flowID, .disconnect))
    }

    // MARK: The interpreter

    private mutating func feed(_ input: FlowInput) {
        var inputs = [input]
        while stand != .over, let input = inputs.first {
            inputs.removeFirst()
            let facts = TrialFacts(setting, contact, now: now, drawCount: drawCount)
            let step = Interpreter.step(state, input, facts: facts)
            drawCount = facts.drawCount
            state = step.state
            report.step(step, now)
            stand = state.run == nil ? .rests : .waits(dueMilliseconds: state.wait?.dueMilliseconds)
            inputs += step.effects.compactMap { carryOut($0) }
        }
        if stand == .rests, isAccepting { whisperOn() }
    }

    /// Does what the flow wants done; what it is told of that at once.
    private mutating func carryOut(_ effect: FlowEffect) -> FlowInput? {
        switch effect {
        case .disconnect: stand = .over
        case .flowEnded(.outOfTime) where isAccepting && stand != .over:
            stopAccepting("the agent is disconnected")
        case .sendMessage(let message): conversation.append(("SYSTEM", message.content))
        case .updateAttributes(let texts, .current): contact.attributes.merge(texts) { $1 }
        case .updateContactData(let change, .current): contact.apply(change)
        case .tagContact(let tags): contact.tags.merge(tags) { $1 }
        case .untagContact(let keys): for key in keys { contact.tags[key] = nil }
        case .enqueue(_, let call), .transferQueue(_, let call):
            guard !setting.isQueueFull else { return .queueAnswered(call, .atCapacity) }
            contact.isQueued = true
            return .queueAnswered(call, .enqueued)
        case .invokeLambda(let request): return invoke(request)
        case .startLexTurn(let request): ask(.lex(request))
        case .callService(let request): ask(.service(request))
        case .flowStarted, .flowEnded, .updateAttributes, .updateContactData,
            .setTargetQueue, .setHook, .setLogging, .setRecording,
            .setQueuePriority, .adjustQueueTime, .setRoutingCriteria, .wakeAt, .showView:
            break
        }
        return nil
    }

    private mutating func invoke(_ request: LambdaRequest) -> FlowInput? {
        let name = request.functionARN.split(separator: ":").last.map(String.init) ?? ""
        let stored = setting.functions[request.functionARN] ?? setting.functions[name]
        guard let stored else {
            ask(.lambda(request))
            return nil
        }
        return .lambdaAnswered(
            request.call, request.isAsynchronous ? .accepted : .returned(payload: stored.text))
    }

    private mutating func ask(_ content: OutsideRequest.Content) {
        var content = content
        if case .lex(let request) = content, let name = request.botName {
            let kept = state.results.lex?["SessionAttributes"].map(\.storedTexts)
            content = .bot(
                BotRequest(
                    call: request.call, name: name, text: request.text,
                    sessionAttributes: request.sessionAttributes ?? kept ?? [:],
                    contactAttributes: contact.attributes))
        }
        stand = .asks(OutsideRequest(contactID: contact.contactID, content))
    }
}

extension FlowPurpose {
    /// Why a flow of a type runs when it is tried out; `nil` for types that chats never run.
    fileprivate init?(trying type: FlowType) {
        switch type {
        case .contactFlow, .campaign, .module: self = .inbound
        case .customerQueue: self = .customerQueue
        case .customerWhisper: self = .customerWhisper
        case .agentWhisper: self = .agentWhisper
        case .agentTransfer: self = .agentTransfer
        case .queueTransfer: self = .queueTransfer
        case .customerHold, .agentHold, .outboundWhisper: return nil
        }
    }
}

extension FlowProgram {
    /// A flow that does nothing but call a module.
    fileprivate convenience init(callerOf module: FlowProgram) {
        let end: JSON = ["Identifier": "end", "Type": "DisconnectParticipant", "Parameters": [:]]
        let call: JSON = [
            "Identifier": "module", "Type": "InvokeFlowModule",
            "Parameters": ["FlowModuleId": .string(module.id)],
            "Transitions": [
                "NextAction": "end",
                "Errors": [["ErrorType": "NoMatchingError", "NextAction": "end"]],
            ],
        ]
        let actions = [call, end].compactMap(\.object).map(FlowAction.init)
        self.init(
            Flow(document: [:], startAction: "module", actions: actions),
            id: "caller of \(module.id)", arn: "", name: "a flow that calls the module",
            type: .contactFlow, version: "trial")
    }
}

extension FlowAgent {
    /// The agent of every trial.
    fileprivate static let trial = FlowAgent(
        id: "agent", arn: "agent", userName: "agent", firstName: "Ann", lastName: "Agent")
}

extension FlowContact {
    fileprivate mutating func apply(_ change: ContactDataChange) {
        name = change.name ?? name
        description = change.description ?? description
        languageCode = change.languageCode ?? languageCode
        customerID = change.customerID ?? customerID
        references.merge(change.references ?? [:]) { $1 }
    }
}
