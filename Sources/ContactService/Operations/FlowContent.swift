// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactFlow
import Crypto
import Logging

/// What the operations on flows and on modules have in common.
enum FlowContent {
    /// Refuses content that is no flow document, and content to be published that has problems;
    /// what is published although part of it is doubtful is logged.
    /// - Parameter name: the name of the flow, for the log.
    static func check(
        _ content: String, of name: String, type: FlowResource.Kind, isPublished: Bool,
        in instance: Instance.State, _ logger: Logger
    ) throws(APIFailure) {
        guard let type = FlowType(rawValue: type.rawValue) else {
            throw APIFailure(.invalidParameterException, "Type is not known.")
        }
        let flow: Flow
        do throws(FlowSyntaxError) {
            flow = try FlowParser.parse(content)
        } catch { throw invalid(["Invalid contact flow format: \(error)"], type) }
        guard isPublished else { return }
        let problems = FlowCheck.problems(in: flow, type: type) { kind, name in
            exists(kind, name, in: instance)
        }
        guard problems.isEmpty else { throw invalid(problems.map(\.message), type) }
        let doubts = FlowAdvice.doubts(in: flow)
        let more = doubts.count > warningsMax ? ["and \(doubts.count - warningsMax) more"] : []
        for doubt in doubts.prefix(warningsMax).map(\.description) + more {
            logger.warning(
                "flow may not do what is meant",
                metadata: ["flow": "\(name)", "reason": "\(doubt)"])
        }
    }

    /// How many doubts are logged of one document.
    private static let warningsMax = 10

    /// Whether the instance has what a literal id or ARN in a flow names.
    private static func exists(
        _ kind: FlowResourceKind, _ name: String, in instance: Instance.State
    ) -> Bool {
        let id = ResourceNames.id(in: name)
        return switch kind {
        case .flow: FlowID(id).flatMap(instance.flow)?.isModule == false
        case .module: self.id(name).flow.flatMap(instance.flow)?.isModule == true
        case .queue: QueueID(id).flatMap(instance.queue) != nil
        case .hoursOfOperation: HoursID(id).flatMap(instance.hours) != nil
        case .agent: false
        }
    }

    private static func invalid(_ problems: [String], _ type: FlowType) -> APIFailure {
        let isModule = type == .module
        var failure = APIFailure(
            isModule ? .invalidContactFlowModuleException : .invalidContactFlowException,
            "The contact flow\(isModule ? " module" : "") is not valid: "
                + (problems.first ?? "see problems").asSentence)
        failure.problems = problems
        return failure
    }

    static func nameTaken(_ name: String, isModule: Bool = false) -> APIFailure {
        APIFailure(
            .duplicateResourceException,
            "A contact flow\(isModule ? " module" : "") is called \(name.quoted) already.")
    }

    /// The SHA-256 of content, in hexadecimal.
    static func hash(_ content: String) -> String {
        SHA256.hash(data: Array(content.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }

    /// The id that a request names, without the part that says which content of it.
    static func id(_ name: String) -> (flow: FlowID?, qualifier: Substring?) {
        if let flow = FlowID(name) { return (flow, nil) }
        let id = ResourceNames.id(in: name)
        guard id.utf8.contains(UInt8(ascii: ":")) else { return (FlowID(id), nil) }
        let parts = id.split(separator: ":", maxSplits: 1)
        return (parts.first.flatMap { FlowID(String($0)) }, parts.dropFirst().first)
    }

    /// Finds a flow of an instance.
    /// - Throws: ResourceNotFoundException when there is none.
    static func find(_ name: String, in instance: Instance.State) throws(APIFailure) -> FlowResource
    {
        guard let flow = id(name).flow.flatMap(instance.flow), !flow.isModule else {
            throw APIFailure(
                .resourceNotFoundException, "The contact flow \(name.quoted) does not exist.")
        }
        return flow
    }

    /// Finds a module of an instance.
    /// - Throws: ResourceNotFoundException when there is none, or when the name asks for a version
    ///   that does not exist.
    static func findModule(
        _ name: String, in instance: Instance.State
    ) throws(APIFailure) -> FlowResource {
        let (id, qualifier) = id(name)
        guard let module = id.flatMap(instance.flow), module.isModule,
            qualifier.map(qualifiers.contains) ?? true
        else {
            throw APIFailure(
                .resourceNotFoundException,
                "The contact flow module \(name.quoted) does not exist.")
        }
        return module
    }

    /// The contents that a name may ask for: what was saved last, and what runs.
    static let qualifiers: Set<Substring> = ["$SAVED", "$LATEST"]
}
