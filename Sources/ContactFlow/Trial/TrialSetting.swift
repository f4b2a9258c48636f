// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// What a flow that is tried out without a server finds around it.
package struct TrialSetting: Sendable {
    /// The contact attributes at the start.
    package var attributes: [String: String] = [:]
    /// The message that the chat is started with; `nil` for none.
    package var initialMessage: String?
    /// When the trial begins, in milliseconds since 1970 UTC.
    package var startMilliseconds: Int64 = 1_767_610_800_000
    /// Whether all hours of operation are open.
    package var isOpen = true
    /// How many agents are staffed, online and available.
    package var agentCount: Int64 = 1
    /// How many contacts wait in each queue.
    package var waitingCount: Int64 = 0
    /// How long the first of them has waited, in milliseconds.
    package var oldestWaitMilliseconds: Int64 = 0
    /// Whether queues take no more contacts.
    package var isQueueFull = false
    /// The numbers that `DistributeByPercentage` draws, one after the other and then anew.
    package var draws: [Int] = [50]
    /// The functions that answer without being asked, by their names.
    package var functions: [String: JSON] = [:]
    /// The domain of Customer Profiles; `nil` for none.
    package var profileDomain: String?
    /// The flows and modules that the tried one may lead to.
    package var others: [FlowProgram] = []

    /// Makes a setting in which all is open and one agent is there.
    package init() {}

    /// Adds a document that the tried one may lead to. It is found by its name, its id, or an ARN
    /// that ends in either.
    package mutating func add(_ file: FlowFile, name: String) {
        others.append(FlowProgram(file, name: name))
    }

    func program(_ name: String) -> FlowProgram? {
        let wanted = Self.plainName(name)
        return others.first { $0.id == name || $0.name == name }
            ?? others.first { $0.id == wanted || $0.name == wanted }
    }

    /// A name without the parts of an ARN before it and a qualifier after it.
    static func plainName(_ name: String) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let plain = last.prefix { $0 != ":" }
        return plain.isEmpty ? last : String(plain)
    }
}

extension FlowProgram {
    /// Makes a file ready to be tried out.
    convenience init(_ file: FlowFile, name: String) {
        self.init(
            file.flow, id: file.id ?? name, arn: file.id ?? name, name: file.name ?? name,
            type: file.type, version: "trial")
    }
}

/// The answers to what a flow asks while it is tried out.
final class TrialFacts: FlowFacts {
    let nowMilliseconds: Int64
    let contact: FlowContact
    private let setting: TrialSetting
    private(set) var drawCount: Int

    init(_ setting: TrialSetting, _ contact: FlowContact, now: Int64, drawCount: Int) {
        self.setting = setting
        self.contact = contact
        nowMilliseconds = now
        self.drawCount = drawCount
    }

    var profileDomain: String? { setting.profileDomain }

    func flow(_ id: String, version: String?) -> FlowProgram? { setting.program(id) }

    /// A flow that says nothing on chat is the default; it is not worth a line.
    func defaultFlowID(for hook: FlowHook) -> String? { nil }

    func queue(_ id: String) -> FlowQueue? {
        let name = TrialSetting.plainName(id)
        return name.isEmpty
            ? nil : FlowQueue(id: name, arn: id, name: name, hoursOfOperationID: "hours")
    }

    func agent(_ id: String) -> FlowAgent? {
        let name = TrialSetting.plainName(id)
        return FlowAgent(id: name, arn: id, userName: name, firstName: name, lastName: "Agent")
    }

    func isOpen(hoursID: String) -> Bool? { setting.isOpen }

    func metric(_ metric: QueueMetric, of target: FlowTarget) -> Int64? {
        switch metric {
        case .agentsAvailable, .agentsStaffed, .agentsOnline: setting.agentCount
        case .oldestContactAge: setting.oldestWaitMilliseconds
        case .contactsInQueue: setting.waitingCount
        }
    }

    func metrics(of target: FlowTarget, channel: String?) -> QueueMetrics? {
        guard case .queue(let name) = target else { return nil }
        var metrics = QueueMetrics()
        metrics.queueName = name
        metrics.queueARN = name
        let hasWaiting = Self.countsChats(channel)
        metrics.contactsInQueue = hasWaiting ? setting.waitingCount : 0
        metrics.oldestContactAgeMilliseconds = hasWaiting ? setting.oldestWaitMilliseconds : 0
        metrics.agentsOnline = setting.agentCount
        metrics.agentsAvailable = setting.agentCount
        metrics.agentsStaffed = setting.agentCount
        return metrics
    }

    func drawPercent() -> Int {
        defer { drawCount += 1 }
        return setting.draws.isEmpty ? 50 : setting.draws[drawCount % setting.draws.count]
    }
}
