// SPDX-License-Identifier: Apache-2.0
import APIModel
import ArgumentParser
import ContactDomain
import ContactFlow
import ContactOutside
import ContactService
import Foundation
import JSONDocument

/// `parley flow run`: runs a flow in the terminal, without a server.
struct FlowRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a flow in the terminal, with a scripted or typed customer.",
        discussion: """
            It prints which way the flow takes, block by block: what each used, what it did, where \
            it led and why. Time is virtual and passes at once. The customer says what --say \
            tells, else each line of the standard input; when there is no more, time passes until \
            nothing is left to happen.

            Lines that begin with a slash direct the trial:
            \(FlowTrialDirections.text)

            Other flows and modules are found with --flow; functions, bots and services are asked \
            where an endpoint is given, and else take the error branch, as on a server.
            """
    )

    @Argument(help: "The flow document; - is the standard input.")
    var file: String

    @Option(help: "What the customer says, or a direction. May be repeated.")
    var say: [String] = []

    @Option(
        name: [.customLong("attributes"), .customLong("attribute")],
        help: "A contact attribute, NAME=VALUE, or several as a JSON object. May be repeated.")
    var attributes: [String] = []

    @Option(help: "A flow or module that this one may lead to: FILE or NAME=FILE. May be repeated.")
    var flow: [String] = []

    @Option(help: "What the flow is for (default: what the file says, else CONTACT_FLOW).")
    var type: FlowType?

    @Option(help: "The message that the chat is started with.")
    var initialMessage: String?

    @Option(help: "What a function answers, NAME=JSON, without being asked. May be repeated.")
    var returns: [String] = []

    @Flag(help: "All hours of operation are closed.")
    var closed = false

    @Flag(help: "Queues take no more contacts.")
    var queueFull = false

    @Option(help: "How many agents are there.")
    var agents: Int64 = 1

    @Option(help: "How many contacts wait in each queue.")
    var waiting: Int64 = 0

    @Option(help: "How long the first of them has waited, in seconds.")
    var oldestWait: Int64 = 0

    @Option(help: "A number from 1 to 100 for Distribute by percentage. May be repeated.")
    var draw: [Int] = []

    @OptionGroup(title: "Outside")
    var outside: OutsideFlags

    func validate() throws {
        guard draw.allSatisfy((1...100).contains) else {
            throw ValidationError("--draw wants a number from 1 to 100.")
        }
    }

    func run() async throws {
        let settings = try Settings(configuration: nil)
        let outside = try OutsideSettings(outside, settings)
        let trial = try trial(profileDomain: outside.configuration.profileDomain)
        let client = OutsideClient()
        let world = OutsideEndpoints(
            outside.configuration, client: client,
            outside.identity(region: settings.value("region") ?? "us-east-1"),
            instanceID: { nil }
        ).world
        var session = FlowTrialSession(trial: trial, world: world)
        do {
            try await session.run(script)
            try await client.stop()
        } catch {
            try await client.stop()
            throw error
        }
    }

    /// The lines of the script, one after the other.
    private var script: AnyIterator<String> {
        guard say.isEmpty else { return AnyIterator(say.makeIterator()) }
        guard file != "-" else { return AnyIterator { nil } }
        if isatty(STDIN_FILENO) == 1 {
            let hint = "Type what the customer says, or /wait, /leave; Ctrl-D lets time pass.\n"
            FileHandle.standardError.write(Data(hint.utf8))
        }
        return AnyIterator { readLine() }
    }

    private func trial(profileDomain: String?) throws -> FlowTrial {
        do throws(TrialFault) {
            let named = try NamedFlow(file, type: type)
            var setting = try setting()
            setting.profileDomain = profileDomain
            do throws(TrialFault) {
                return try FlowTrial(named.file, name: named.name, in: setting)
            } catch { throw TrialFault("\(file): \(error)") }
        } catch { throw ValidationError(error.description) }
    }

    private func setting() throws(TrialFault) -> TrialSetting {
        var setting = TrialSetting()
        setting.attributes = try contactAttributes()
        setting.initialMessage = initialMessage
        setting.isOpen = !closed
        setting.isQueueFull = queueFull
        setting.agentCount = agents
        setting.waitingCount = waiting
        setting.oldestWaitMilliseconds = oldestWait.multipliedReportingOverflow(by: 1000).0
        if !draw.isEmpty { setting.draws = draw }
        for other in flow {
            let parts = other.split(separator: "=", maxSplits: 1).map(String.init)
            let named = try NamedFlow(parts.last ?? other)
            setting.add(named.file, name: parts.count > 1 ? parts[0] : named.name)
        }
        for answer in returns {
            let parts = answer.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let json = try? JSON.parse(parts[1]) else {
                throw TrialFault("--returns wants NAME=JSON, not '\(answer)'")
            }
            setting.functions[parts[0]] = json
        }
        return setting
    }

    private func contactAttributes() throws(TrialFault) -> [String: String] {
        var texts: [String: String] = [:]
        for attribute in attributes {
            if attribute.hasPrefix("{"), let object = (try? JSON.parse(attribute))?.object {
                for (key, value) in object.members { texts[key] = try Self.text(of: value, key) }
                continue
            }
            guard let equals = attribute.firstIndex(of: "="), equals != attribute.startIndex else {
                throw TrialFault("an attribute is given as NAME=VALUE, not '\(attribute)'")
            }
            texts[String(attribute[..<equals])] =
                String(attribute[attribute.index(after: equals)...])
        }
        try Self.requireStartable(texts)
        return texts
    }

    private static func text(of value: JSON, _ name: String) throws(TrialFault) -> String {
        guard value.array == nil, value.object == nil, let text = value.flowText else {
            throw TrialFault("the value of the attribute '\(name)' is no text: \(value.text)")
        }
        return text
    }

    /// Refuses attributes with which no chat can be started, in the words of StartChatContact.
    private static func requireStartable(_ texts: [String: String]) throws(TrialFault) {
        let attributes = texts.sorted { $0.key < $1.key }
            .map { Attribute(key: $0.key, value: $0.value) }
        do throws(Chat.Rejection) {
            try Chat.checkStartAttributes(attributes)
        } catch { throw TrialFault(APIFailure(error, in: .startChatContact).message) }
    }
}
