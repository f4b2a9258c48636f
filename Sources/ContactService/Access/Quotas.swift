// SPDX-License-Identifier: Apache-2.0
package import APIModel

/// What an instance allows: how many chats at a time, how many queues and hours, and how many calls
/// a second.
package struct Quotas: Sendable, Hashable {
    /// A rate of calls.
    package struct Rate: Sendable, Hashable {
        /// How many calls a second are gained.
        package let perSecond: Double
        /// How many calls may be made at once.
        package let burst: Double

        /// Makes a rate.
        package init(perSecond: Double, burst: Double) {
            self.perSecond = perSecond
            self.burst = burst
        }
    }

    /// What is wrong with a quota that was asked for.
    package struct Fault: Error, Sendable, CustomStringConvertible {
        /// A sentence.
        package let description: String
    }

    /// The name of the quota of open chats.
    package static let concurrentChats = "concurrent-chats"
    /// The name of the quota of queues.
    package static let queues = "queues"
    /// The name of the quota of hours of operation.
    package static let hours = "hours-of-operation"
    /// The names of the quotas that count something.
    private static let counted = [concurrentChats, queues, hours]
    /// The name that stands for all of the service's published defaults.
    package static let service = "service"

    /// How many there may be at a time, by the name of the quota.
    private var counts: [String: Int] = [:]
    /// How many chats may be open at a time; `nil` for any number.
    package var chatsMax: Int? { counts[Self.concurrentChats] }
    /// How many queues there may be; `nil` for any number.
    package var queuesMax: Int? { counts[Self.queues] }
    /// How many hours of operation there may be; `nil` for any number.
    package var hoursMax: Int? { counts[Self.hours] }
    /// The rates by the name of their bucket.
    package private(set) var rates: [String: Rate] = [:]

    /// Limits nothing.
    package init() {}

    /// The bucket that an operation draws on: its own name, but messages and events share one.
    package static func bucket(of operation: Operation) -> String {
        operation.name == "SendEvent" ? "send-message" : name(of: operation)
    }

    /// The names of all buckets, sorted.
    package static var bucketNames: [String] { Set(Operation.all.map(bucket)).sorted() }

    /// `StartChatContact` as `start-chat-contact`.
    private static func name(of operation: Operation) -> String {
        var name = ""
        for character in operation.name {
            if character.isUppercase, !name.isEmpty { name.append("-") }
            name += character.lowercased()
        }
        return name
    }

    /// Applies a setting: `service`, `concurrent-chats=N` and the like, or `BUCKET=RATE/BURST`.
    /// - Throws: ``Fault`` for an unknown name or a value that is no such number.
    package mutating func apply(_ setting: String) throws(Fault) {
        if setting == Self.service { return applyServiceDefaults() }
        let sides = setting.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else {
            throw Fault(
                description: "A quota is written NAME=VALUE or service, not '\(setting)'.")
        }
        let (name, value) = (sides[0], sides[1])
        if Self.counted.contains(name) {
            guard let count = Int(value), count >= 0 else {
                throw Fault(description: "Quota \(name) takes a whole number, not '\(value)'.")
            }
            counts[name] = count
        } else if Self.bucketNames.contains(name) {
            rates[name] = try Self.rate(name, value)
        } else {
            let names = Self.counted + Self.bucketNames + [Self.service]
            throw Fault(
                description: "No quota is called '\(name)'. There are: "
                    + names.joined(separator: ", ") + ".")
        }
    }

    private static func rate(_ name: String, _ value: String) throws(Fault) -> Rate {
        let sides = value.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count == 2, let rate = number(sides[0]), let burst = number(sides[1]),
            rate.isFinite, burst.isFinite, rate > 0, burst >= 1
        else {
            throw Fault(
                description: "Quota \(name) takes RATE/BURST, such as 10/15, not '\(value)'.")
        }
        return Rate(perSecond: rate, burst: burst)
    }

    /// A decimal number; Swift would read hexadecimal ones too.
    private static func number(_ text: Substring) -> Double? {
        text.contains(where: { "xX".contains($0) }) ? nil : Double(text)
    }

    /// - SeeAlso: Amazon Connect Administrator Guide, service quotas.
    private mutating func applyServiceDefaults() {
        counts = [Self.concurrentChats: 500, Self.queues: 50, Self.hours: 100]
        for operation in Operation.all {
            rates[Self.bucket(of: operation)] = Self.serviceRate(operation)
        }
    }

    private static func serviceRate(_ operation: Operation) -> Rate {
        switch operation.name {
        case "StartChatContact", "StartContactStreaming", "StopContactStreaming":
            Rate(perSecond: 5, burst: 8)
        case "CreateParticipantConnection": Rate(perSecond: 6, burst: 9)
        case "DisconnectParticipant": Rate(perSecond: 3, burst: 5)
        case "GetTranscript", "GetAttachment": Rate(perSecond: 8, burst: 12)
        case "SendMessage", "SendEvent": Rate(perSecond: 10, burst: 15)
        case "GetContactAttributes", "UpdateContactAttributes", "DescribeContact", "StopContact",
            "UpdateContact", "ListContactReferences":
            Rate(perSecond: 10, burst: 15)
        case "TagContact", "UntagContact": Rate(perSecond: 20, burst: 25)
        case "SearchContacts": Rate(perSecond: 0.5, burst: 1)
        default: Rate(perSecond: 2, burst: 5)
        }
    }
}
