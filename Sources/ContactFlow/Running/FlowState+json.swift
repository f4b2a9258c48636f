// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

// The member names here are stored; add, never rename.

extension FlowState {
    /// The state as JSON text; what is empty is left out.
    package var stored: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("run", run?.json)
        writer.member("end", end?.json)
        writer.member("hooks", hooks.map { ($0.key.rawValue, $0.value) })
        writer.member("disabledHooks", .list(disabledHooks.map(\.rawValue).sorted()))
        writer.member("logging", isLogging ? true : nil)
        writer.member("target", target?.json)
        writer.member("results", results.json)
        writer.member(
            "loops",
            .members(
                loops.map { flow, counts in
                    (flow, .members(counts.map { ($0.key, .integer($0.value)) }))
                }))
        writer.key("calls")
        writer.integer(callCount)
        writer.key("actions")
        writer.integer(actionCount)
        writer.endObject()
        return writer.bytes
    }

    /// Reads a state back.
    /// - Throws: ``FlowStateError`` when this is no state, or one of a later version.
    package init(json: JSON) throws(FlowStateError) {
        guard json.object != nil else { throw FlowStateError(member: "") }
        run = try json["run"].map { value throws(FlowStateError) in try FlowRun(json: value) }
        end = try json["end"].map { value throws(FlowStateError) in try FlowEnd(json: value) }
        for (name, flow) in json["hooks"].texts {
            hooks[try FlowHook(stored: name, in: "hooks")] = flow
        }
        for name in json["disabledHooks"].list {
            disabledHooks.insert(try FlowHook(stored: name, in: "disabledHooks"))
        }
        isLogging = json["logging"]?.bool ?? false
        target = try json["target"].map { value throws(FlowStateError) in
            try FlowTarget(json: value)
        }
        results = FlowResults(json: json["results"])
        for (flow, counts) in json["loops"]?.object ?? JSONObject() {
            loops[flow] = counts.counts
        }
        callCount = try json.count("calls")
        actionCount = try json.count("actions")
    }
}

/// A stored state could not be read.
package struct FlowStateError: Error, Sendable, Hashable {
    /// The member that is missing or not understood.
    package let member: String

    /// Makes an error about a member.
    package init(member: String) { self.member = member }
}

extension FlowRun {
    fileprivate var json: JSON {
        var object = JSONObject()
        object["flow"] = document.json
        object["purpose"] = .string(purpose.rawValue)
        object["action"] = .string(action)
        object["wait"] = wait?.json
        object["attributes"] = .texts(attributes.map { ($0.key, $0.value) })
        object["callers"] = callers.isEmpty ? nil : .array(callers.map(\.json))
        object["moduleInput"] = moduleInput
        object["sinceWait"] = .integer(actionsSinceWait)
        object["functions"] = functionMilliseconds == 0 ? nil : .integer(functionMilliseconds)
        object["ends"] = endsMilliseconds.map(JSON.integer)
        return .object(object)
    }

    fileprivate init(json: JSON) throws(FlowStateError) {
        document = try FlowPointer(json: json["flow"])
        guard let purpose = json["purpose"]?.string.flatMap(FlowPurpose.init(rawValue:)) else {
            throw FlowStateError(member: "purpose")
        }
        self.purpose = purpose
        action = try json.text("action")
        wait = try json["wait"].map { value throws(FlowStateError) in try FlowWait(json: value) }
        attributes = json["attributes"].dictionary
        for caller in json["callers"]?.array ?? [] { callers.append(try FlowFrame(json: caller)) }
        moduleInput = json["moduleInput"]
        actionsSinceWait = try json.count("sinceWait")
        functionMilliseconds = json["functions"]?.integer ?? 0
        endsMilliseconds = json["ends"]?.integer
    }
}

extension FlowPointer {
    fileprivate var json: JSON { ["id": .string(id), "version": .string(version)] }

    fileprivate init(json: JSON?) throws(FlowStateError) {
        guard let json else { throw FlowStateError(member: "flow") }
        self.init(id: try json.text("id"), version: try json.text("version"))
    }
}

extension FlowFrame {
    fileprivate var json: JSON {
        var object = JSONObject()
        object["flow"] = document.json
        object["action"] = .string(action)
        object["attributes"] = .texts(attributes.map { ($0.key, $0.value) })
        object["moduleInput"] = moduleInput
        object["results"] = results.json
        return .object(object)
    }

    fileprivate init(json: JSON) throws(FlowStateError) {
        self.init(
            document: try FlowPointer(json: json["flow"]),
            action: try json.text("action"),
            attributes: json["attributes"].dictionary,
            moduleInput: json["moduleInput"],
            results: FlowResults(json: json["results"])
        )
    }
}

extension FlowResults {
    fileprivate var json: JSON? {
        var object = JSONObject()
        object["external"] = external
        object["lex"] = lex
        object["storedInput"] = storedInput.map(JSON.string)
        object["views"] = views
        object["customer"] = customer
        object["case"] = caseFields
        object["metrics"] = metrics
        object["task"] = task
        object["wisdom"] = wisdom
        object["module"] = module
        return object.isEmpty ? nil : .object(object)
    }

    fileprivate init(json: JSON?) {
        external = json?["external"]
        lex = json?["lex"]
        storedInput = json?["storedInput"]?.string
        views = json?["views"]
        customer = json?["customer"]
        caseFields = json?["case"]
        metrics = json?["metrics"]
        task = json?["task"]
        wisdom = json?["wisdom"]
        module = json?["module"]
    }
}

extension FlowWait {
    fileprivate var json: JSON {
        var object = JSONObject()
        object["call"] = .integer(call.number)
        object["due"] = dueMilliseconds.map(JSON.integer)
        switch kind {
        case .queue: object["for"] = "queue"
        case .queueTransfer(let target):
            object["for"] = "queueTransfer"
            object["target"] = target.json
        case .time(let customerMessage, let botLeaving):
            object["for"] = "time"
            object["customerMessage"] = customerMessage ? true : nil
            object["botLeaving"] = botLeaving ? true : nil
        case .lambda: object["for"] = "lambda"
        case .lexMessage(let turn):
            object["for"] = "lexMessage"
            object["turn"] = .integer(turn)
        case .lexAnswer(let turn, let pending):
            object["for"] = "lexAnswer"
            object["turn"] = .integer(turn)
            object["pending"] = .list(pending)
        case .view(let hidesAnswer):
            object["for"] = "view"
            object["hides"] = hidesAnswer ? true : nil
        case .service(let stage):
            object["for"] = "service"
            object["stage"] = .integer(stage)
        }
        return .object(object)
    }

    fileprivate init(json: JSON) throws(FlowStateError) {
        call = FlowCall(try json.count("call"))
        dueMilliseconds = json["due"]?.integer
        switch json["for"]?.string {
        case "queue": kind = .queue
        case "queueTransfer": kind = .queueTransfer(try FlowTarget(json: json["target"] ?? .null))
        case "time":
            kind = .time(
                customerMessage: json["customerMessage"]?.bool ?? false,
                botLeaving: json["botLeaving"]?.bool ?? false
            )
        case "lambda": kind = .lambda
        case "lexMessage": kind = .lexMessage(turn: try json.count("turn"))
        case "lexAnswer":
            kind = .lexAnswer(turn: try json.count("turn"), pending: json["pending"].list)
        case "view": kind = .view(hidesAnswer: json["hides"]?.bool ?? false)
        case "service": kind = .service(stage: try json.count("stage"))
        default: throw FlowStateError(member: "for")
        }
    }
}

extension FlowEnd {
    /// The end as JSON, as it is stored.
    package var json: JSON {
        switch self {
        case .disconnected: ["kind": "disconnected"]
        case .finished: ["kind": "finished"]
        case .queued: ["kind": "queued"]
        case .failed(let action, let why):
            ["kind": "failed", "action": .string(action), "why": .string(why)]
        case .tooManyActions(let action):
            ["kind": "tooManyActions", "action": .string(action)]
        case .outOfTime(let action): ["kind": "outOfTime", "action": .string(action)]
        case .stopped: ["kind": "stopped"]
        }
    }

    /// Reads an end back.
    /// - Throws: ``FlowStateError`` when this is no end, or one of a later version.
    package init(json: JSON) throws(FlowStateError) {
        switch json["kind"]?.string {
        case "disconnected": self = .disconnected
        case "finished": self = .finished
        case "queued": self = .queued
        case "failed":
            self = .failed(action: try json.text("action"), why: try json.text("why"))
        case "tooManyActions": self = .tooManyActions(action: try json.text("action"))
        case "outOfTime": self = .outOfTime(action: try json.text("action"))
        case "stopped": self = .stopped
        default: throw FlowStateError(member: "kind")
        }
    }
}

extension FlowTarget {
    /// The target as JSON, as it is stored.
    package var json: JSON {
        switch self {
        case .queue(let id): ["queue": .string(id)]
        case .agent(let id): ["agent": .string(id)]
        }
    }

    /// Reads a target back.
    /// - Throws: ``FlowStateError`` when this is no target, or one of a later version.
    package init(json: JSON) throws(FlowStateError) {
        if let id = json["queue"]?.string {
            self = .queue(id)
        } else if let id = json["agent"]?.string {
            self = .agent(id)
        } else {
            throw FlowStateError(member: "target")
        }
    }
}

extension FlowHook {
    fileprivate init(stored name: String, in member: String) throws(FlowStateError) {
        guard let hook = FlowHook(rawValue: name) else { throw FlowStateError(member: member) }
        self = hook
    }
}

extension JSONWriter {
    /// Writes a member, unless there is nothing.
    fileprivate mutating func member(_ name: StaticString, _ value: JSON?) {
        guard let value else { return }
        key(name)
        self.value(value)
    }

    /// Writes an object of texts in the order of their names, unless there are none.
    fileprivate mutating func member(_ name: StaticString, _ texts: [(String, String)]) {
        guard !texts.isEmpty else { return }
        key(name)
        beginObject()
        for (name, text) in texts.sorted(by: { $0.0 < $1.0 }) {
            key(name)
            string(text)
        }
        endObject()
    }
}

extension JSON {
    /// An object of the members in the order of their names, so that equal states are equal text;
    /// `nil` when there are none.
    fileprivate static func members(_ members: [(String, JSON?)]) -> JSON? {
        guard !members.isEmpty else { return nil }
        let sorted = members.sorted { $0.0 < $1.0 }
        return .object(JSONObject(sorted.compactMap { name, value in value.map { (name, $0) } }))
    }

    fileprivate static func texts(_ members: [(String, String)]) -> JSON? {
        self.members(members.map { ($0.0, .string($0.1)) })
    }

    fileprivate static func list(_ texts: [String]) -> JSON? {
        texts.isEmpty ? nil : .array(texts.map(JSON.string))
    }

    fileprivate var counts: [String: Int] {
        (object ?? JSONObject()).reduce(into: [:]) { counts, member in
            counts[member.key] = member.value.integer.flatMap(Int.init(exactly:))
        }
    }

    fileprivate func text(_ name: String) throws(FlowStateError) -> String {
        guard let text = self[name]?.string else { throw FlowStateError(member: name) }
        return text
    }

    fileprivate func count(_ name: String) throws(FlowStateError) -> Int {
        guard let count = self[name]?.integer.flatMap(Int.init(exactly:)), count >= 0 else {
            throw FlowStateError(member: name)
        }
        return count
    }
}

extension JSON? {
    fileprivate var texts: [(String, String)] {
        (self?.object ?? JSONObject()).compactMap { name, value in
            value.string.map { (name, $0) }
        }
    }

    fileprivate var dictionary: [String: String] { Dictionary(texts) { $1 } }

    fileprivate var list: [String] { (self?.array ?? []).compactMap(\.string) }
}
