// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Continues an earlier chat in this one.
struct CreatePersistentContactAssociation: ServiceBlock {
    static let rules = BlockRules(
        logName: "CreatePersistentContactAssociation",
        flowTypes: .all,
        parameters: [
            .required("RehydrationType", .word(["ENTIRE_PAST_SESSION", "FROM_SEGMENT"])),
            .required("SourceContactId", .single),
            .optional("ClientToken", .free),
        ]
    )

    static let service = ServiceRequest.Service.contacts

    private let rehydrationType: String
    private let source: Template?

    init(_ parameters: ParameterReader) {
        rehydrationType = parameters.text("RehydrationType")?.uppercased() ?? ""
        source = parameters.template("SourceContactId")
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let source = execution.single(source) else {
            return .settle(.failed("no earlier contact is given"))
        }
        execution.note("SourceContactId", source)
        // `$.PreviousContactId` of a first contact is its own id.
        guard source != execution.contact.contactID else {
            return .settle(.failed("the chat has no earlier contact"))
        }
        return .call(
            operation: "CreatePersistentContactAssociation",
            payload: [
                "InitialContactId": .string(execution.contact.initialContactID),
                "RehydrationType": .string(rehydrationType),
                "SourceContactId": .string(source),
            ]
        )
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        .settle(.done)
    }
}
