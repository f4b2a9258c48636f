// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Fills in a message template of a knowledge base.
struct RenderMessageTemplate: ServiceBlock {
    static let rules = BlockRules(
        logName: "RenderMessageTemplate",
        flowTypes: .all,
        errors: .exactly(.templateRenderingError, .noMatchingError),
        parameters: [
            .required("WisdomKnowledgeBaseArn", .single),
            .required("WisdomMessageTemplateArn", .single),
            .optional("Attributes", .anything),
        ]
    )

    static let service = ServiceRequest.Service.messageTemplates

    private let knowledgeBase: Template?
    private let template: Template?

    init(_ parameters: ParameterReader) {
        knowledgeBase = parameters.template("WisdomKnowledgeBaseArn")
        template = parameters.template("WisdomMessageTemplateArn")
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let knowledgeBase = execution.single(knowledgeBase),
            let template = execution.single(template)
        else { return .settle(.failed("no knowledge base or no template is given")) }
        execution.note("WisdomMessageTemplateArn", template)
        return .call(
            operation: "RenderMessageTemplate",
            payload: [
                "knowledgeBaseId": .string(knowledgeBase),
                "messageTemplateId": .string(template),
                "attributes": [
                    "customAttributes": .sortedTexts(execution.contact.attributes)
                ],
            ]
        )
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard let content = answer["content"] else {
            return .settle(.failed(.templateRenderingError, why: "the answer has no content"))
        }
        var wisdom = execution.state.results.wisdom?.object ?? JSONObject()
        wisdom["MessageTemplate"] = content
        execution.state.results.wisdom = .object(wisdom)
        return .settle(.done)
    }
}
