// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Begins an SMS conversation with somebody.
struct StartOutboundChatContact: ServiceBlock {
    static let rules = BlockRules(
        logName: "SendMessage",
        flowTypes: .all,
        parameters: [
            .required("SourceEndpoint", endpoint), .required("DestinationEndpoint", endpoint),
            .required("ContactFlowArn", .resource(.flow)),
            .required("ContactSubtype", .word(["connect:SMS"])),
            .optional("InitialSystemMessage", .object([.optional("Content", .free)])),
            .optional("RelatedContact", .word(["CURRENT"])),
        ]
    )

    static let service = ServiceRequest.Service.contacts

    private static let endpoint = ParameterKind.object([
        .required("Address", .free),
        .required("Type", .word(["CONNECT_PHONENUMBER_ARN", "TELEPHONE_NUMBER"])),
    ])

    private let source: JSONTemplate?
    private let destination: JSONTemplate?
    private let flow: Template?
    private let message: Template?
    private let isRelated: Bool

    init(_ parameters: ParameterReader) {
        source = parameters.jsonTemplate("SourceEndpoint")
        destination = parameters.jsonTemplate("DestinationEndpoint")
        flow = parameters.template("ContactFlowArn")
        message = parameters.nested("InitialSystemMessage").template("Content")
        isRelated = parameters.has("RelatedContact")
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let source, let destination, let flow = execution.single(flow) else {
            return .settle(.failed("an endpoint or the flow is missing"))
        }
        var payload = JSONObject()
        payload["SourceEndpoint"] = execution.json(source)
        payload["DestinationEndpoint"] = execution.json(destination)
        payload["ContactFlowId"] = .string(flow)
        payload["SegmentAttributes"] = ["connect:Subtype": ["ValueString": "connect:SMS"]]
        payload["InitialSystemMessage"] = execution.single(message).map {
            ["Content": .string($0), "ContentType": .string(FlowMessage.plainText)]
        }
        if isRelated { payload["RelatedContactId"] = .string(execution.contact.contactID) }
        execution.note("ContactFlowArn", flow)
        return .call(operation: "StartOutboundChatContact", payload: .object(payload))
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        .settle(.done)
    }
}
