// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Shows a view and waits for what its user chooses.
struct ShowView: Block {
    static let rules = BlockRules(
        logName: "ShowView",
        flowTypes: [.inbound, .queue, .transfer, .module],
        errors: .exactly(.noMatchingCondition, .noMatchingError, .timeLimitExceeded),
        conditions: .equality,
        parameters: [
            .required(
                "ViewResource",
                .object([.required("Id", .single), .optional("Version", .single)])
            ),
            .required("InvocationTimeLimitSeconds", .integerOrReference(timeLimitRange)),
            .optional("ViewData", .anything),
            .optional(
                "SensitiveDataConfiguration",
                .object([
                    .optional("HideResponseOn", .list(.word(["TRANSCRIPT"]), count: 0...10))
                ])
            ),
        ]
    )

    static let timeLimitRange: ClosedRange<Int64> = 1...604_800
    /// The most that a view's input may take, together with the contact's attributes, in bytes.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Show view".
    static let inputBytesMax = 16_384

    private let viewID: Template?
    private let version: Template?
    private let seconds: Template?
    private let data: JSONTemplate
    private let hidesResponse: Bool

    init(_ parameters: ParameterReader) {
        let resource = parameters.nested("ViewResource")
        viewID = resource.template("Id")
        version = resource.template("Version")
        seconds = parameters.template("InvocationTimeLimitSeconds")
        data = parameters.jsonTemplate("ViewData") ?? .object([])
        let hidden = parameters.nested("SensitiveDataConfiguration").json("HideResponseOn")?.array
        hidesResponse = hidden?.contains("TRANSCRIPT") ?? false
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard let viewID = execution.single(viewID) else { return .failed("no view is given") }
        execution.note("ViewResource", viewID)
        let audience = execution.run.purpose.audience
        guard execution.contact.hasCustomer || audience == .agent else {
            return .failed("the customer is not connected")
        }
        let text = execution.single(seconds) ?? ""
        guard let seconds = text.flowInteger, Self.timeLimitRange.contains(seconds) else {
            return .failed("\"\(text)\" is no time to wait for")
        }
        let attributes = JSON.sortedTexts(execution.contact.attributes)
        guard let data = execution.json(data),
            data.utf8.count + attributes.utf8.count <= Self.inputBytesMax
        else {
            return .failed("the view's input has over \(Self.inputBytesMax) bytes")
        }
        execution.emit(
            .showView(
                ViewRequest(
                    call: execution.upcomingCall,
                    viewID: viewID,
                    version: execution.single(version),
                    data: data,
                    audience: audience,
                    hidesResponse: hidesResponse
                )
            )
        )
        return .wait(
            .view(hidesAnswer: hidesResponse),
            dueMilliseconds: execution.due(inSeconds: seconds)
        )
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        switch input {
        case .timerFired:
            return .failed(.timeLimitExceeded, why: "nobody answered the view in time")
        case .viewAnswered(_, .failed(let why)): return .failed(why)
        case .viewAnswered(_, .answered(let action, let data)):
            let answer: JSON = ["Action": .string(action), "ViewResultData": data]
            if let why = answer.whyNotKept { return .failed("the view's answer \(why)") }
            execution.state.results.views = answer
            return .result(.string(action))
        default: return .stay
        }
    }
}
