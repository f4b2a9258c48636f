// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Invokes a function. What it returns is `$.External` until the next invocation.
package struct InvokeLambdaFunction: Block {
    static let rules = BlockRules(
        logName: "InvokeExternalResource",
        flowTypes: .all,
        parameters: [
            .required("LambdaFunctionARN", .free),
            .required("InvocationTimeLimitSeconds", .integer(timeLimitRange)),
            .optional("InvocationType", .word(["SYNCHRONOUS", "ASYNCHRONOUS"])),
            .optional("LambdaInvocationAttributes", .map()),
            .optional(
                "ResponseValidation",
                .object([.required("ResponseType", .word(["STRING_MAP", "JSON"]))])
            ),
        ]
    )

    static let timeLimitRange: ClosedRange<Int64> = 1...8
    /// The longest answer of a function, in bytes.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Invoke AWS Lambda functions".
    package static let responseBytesMax = 32_768

    /// How long functions may take one after the other while the customer hears nothing.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Invoke AWS Lambda functions".
    package static let sequenceMillisecondsMax: Int64 = 20_000

    private let function: Template?
    private let timeLimitSeconds: Int
    private let isAsynchronous: Bool
    private let attributes: JSONTemplate
    private let takesAnyJSON: Bool

    init(_ parameters: ParameterReader) {
        function = parameters.template("LambdaFunctionARN")
        let seconds = parameters.text("InvocationTimeLimitSeconds")?.flowInteger
        let range = Self.timeLimitRange
        timeLimitSeconds = Int(
            min(max(seconds ?? range.upperBound, range.lowerBound), range.upperBound)
        )
        isAsynchronous = parameters.text("InvocationType")?.lowercased() == "asynchronous"
        attributes = parameters.jsonTemplate("LambdaInvocationAttributes") ?? .object([])
        let validation = parameters.nested("ResponseValidation")
        takesAnyJSON = validation.text("ResponseType")?.lowercased() == "json"
    }

    func run(_ execution: inout Execution) -> Outcome {
        // What it is given may name what the function before has returned.
        let outcome = ask(&execution)
        if case .failed = outcome { execution.state.results.external = nil }
        return outcome
    }

    private func ask(_ execution: inout Execution) -> Outcome {
        guard let function = execution.single(function) else {
            return .failed("no function is given")
        }
        guard let parameters = execution.json(attributes) else {
            return .failed("what the function is to be given is too large")
        }
        execution.note("FunctionArn", function)
        let left = (Self.sequenceMillisecondsMax - execution.run.functionMilliseconds + 999) / 1000
        guard left > 0 || isAsynchronous else {
            return .failed(
                "functions have taken \(Self.sequenceMillisecondsMax / 1000) seconds already "
                    + "while the customer heard nothing")
        }
        let seconds = isAsynchronous ? timeLimitSeconds : min(timeLimitSeconds, Int(left))
        execution.note("TimeLimit", String(seconds * 1000))
        execution.note("Parameters", parameters.text)
        execution.emit(
            .invokeLambda(
                LambdaRequest(
                    call: execution.upcomingCall,
                    functionARN: function,
                    timeLimitSeconds: seconds,
                    isAsynchronous: isAsynchronous,
                    event: execution.lambdaEvent(parameters: parameters)
                )
            )
        )
        // The runner answers an asynchronous request at once: that it is accepted, or why not.
        return .wait(.lambda)
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        guard case .lambdaAnswered(_, let answer) = input else { return .stay }
        if case .accepted = answer { return .done }
        execution.run.functionMilliseconds += max(0, execution.facts.callMilliseconds)
        // What an earlier function returned must not be taken for this one's.
        execution.state.results.external = nil
        switch answer {
        case .failed(let why): return .failed(why)
        case .accepted: return .done
        case .returned(let payload):
            guard payload.utf8.count <= Self.responseBytesMax else {
                return .failed("the answer has over \(Self.responseBytesMax) bytes")
            }
            guard let value = try? JSON.parse(payload) else {
                return .failed("the answer is not JSON")
            }
            execution.answer = ShownAnswer(value)
            guard takesAnyJSON || value.isFlatMap else {
                return .failed("the answer is not an object of texts, numbers and truth values")
            }
            if let why = value.whyNotKept { return .failed("the answer \(why)") }
            execution.state.results.external = value
            return .done
        }
    }
}

extension JSON {
    /// Whether this is an object of scalars. A member that is `null` counts as left out.
    fileprivate var isFlatMap: Bool {
        object?.allSatisfy { $0.value.object == nil && $0.value.array == nil } ?? false
    }
}
