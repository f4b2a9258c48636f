// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Makes a task. Its contact id is `$.Task.ContactId`.
struct CreateTask: ServiceBlock {
    static let rules = BlockRules(
        logName: "CreateTask",
        flowTypes: .all,
        parameters: [
            .optional("ContactFlowId", .resource(.flow)),
            .optional("TaskTemplateId", .literal), .optional("Name", .free),
            .optional("Description", .free), .optional("Attributes", .map()),
            .optional("References", .anything),
            .optional("DelaySeconds", .integerOrReference(delayRange)),
            .optional("ScheduledTime", .single),
        ],
        choices: [
            .atLeastOne("ContactFlowId", "TaskTemplateId"),
            .atMostOne("DelaySeconds", "ScheduledTime"),
        ]
    )

    static let service = ServiceRequest.Service.contacts

    private static let delayRange: ClosedRange<Int64> = 1...518_400

    private let texts: [String: Template]
    private let attributes: [(key: Template, value: Template)]
    private let references: JSONTemplate?
    private let delaySeconds: Template?
    private let scheduledTime: Template?

    init(_ parameters: ParameterReader) {
        let names = ["ContactFlowId", "TaskTemplateId", "Name", "Description"]
        texts = names.reduce(into: [:]) { $0[$1] = parameters.template($1) }
        attributes = parameters.map("Attributes")
        references = parameters.jsonTemplate("References")
        delaySeconds = parameters.template("DelaySeconds")
        scheduledTime = parameters.template("ScheduledTime")
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        var payload = JSONObject()
        for (name, template) in texts.sorted(by: { $0.key < $1.key }) {
            payload[name] = .string(execution.text(template))
            execution.note(name, execution.text(template))
        }
        guard let attributes = execution.texts(attributes) else {
            return .settle(.failed("the task's attributes are too large"))
        }
        if !attributes.isEmpty {
            payload["Attributes"] = .object(
                JSONObject(attributes.map { ($0.key, .string($0.value)) })
            )
        }
        payload["References"] = references.flatMap { execution.json($0) }
        payload["PreviousContactId"] = .string(execution.contact.contactID)
        guard let time = time(execution) else { return .settle(.failed("the time is no number")) }
        if !time.isNull { payload["ScheduledTime"] = time }
        return .call(operation: "StartTaskContact", payload: .object(payload))
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard let contactID = answer["ContactId"] else {
            return .settle(.failed("the answer names no contact"))
        }
        execution.state.results.task = ["ContactId": contactID]
        return .settle(.done)
    }

    /// When the task is to begin, in seconds since 1970 UTC, or as text in which the service may
    /// find a time; `.null` for now, and `nil` when the delay is no number.
    private func time(_ execution: Execution) -> JSON? {
        if let delaySeconds {
            guard let delay = execution.text(delaySeconds).flowInteger,
                Self.delayRange.contains(delay)
            else { return nil }
            return .integer(execution.facts.nowMilliseconds / 1000 + delay)
        }
        guard let scheduledTime else { return .null }
        let text = execution.text(scheduledTime)
        return text.flowInteger.map { .integer($0) } ?? .string(text)
    }
}
