// SPDX-License-Identifier: Apache-2.0
package import APIModel

/// The manual: a page for the program, for each service and for each operation.
package struct Manual: Sendable {
    private let program: String
    private let otherCommands: [OtherCommand]

    /// A command that is not of the AWS CLI's kind.
    package struct OtherCommand: Sendable, Hashable {
        let name: String
        let purpose: String

        /// Makes a command with a sentence on what it is for.
        package init(name: String, purpose: String) {
            self.name = name
            self.purpose = purpose
        }
    }

    /// Makes the manual of a program that goes by a name and may have other commands.
    package init(program: String, otherCommands: [OtherCommand] = []) {
        self.program = program
        self.otherCommands = otherCommands
    }

    /// Every page, for `man`.
    package func pages(_ operations: [Operation]) -> [ManualPage] {
        let services = Service.allCases.map { service in
            self.service(service, operations.filter { $0.service == service })
        }
        return [overview()] + services + operations.map(operation)
    }

    /// The page of the command line as a whole.
    package func overview() -> ManualPage {
        let names = Service.allCases.map(\.rawValue)
        let others = otherCommands.map {
            ManualPage.Block.entry(term: $0.name, body: [.paragraph($0.purpose)])
        }
        let text =
            "Calls the operations of the services below, on a Parley or on any server that is "
            + "compatible with Amazon Connect."
        return ManualPage(
            name: program,
            title: program,
            summary: "chat contact server, and a command line for servers of its kind",
            sections: [
                .init("DESCRIPTION", [.paragraph(text)]),
                .init(
                    "SYNOPSIS",
                    [.literal(["\(program) [options] <command> <subcommand> [parameters]"])]
                ),
                .init("GLOBAL OPTIONS", ManualOptions.globalSection.blocks),
                .init("AVAILABLE SERVICES", [.bullets(names + ["help"])]),
            ] + (others.isEmpty ? [] : [.init("OTHER COMMANDS", others)])
        )
    }

    /// The page of a service with some operations.
    package func service(_ service: Service, _ operations: [Operation]) -> ManualPage {
        let names = operations.map { OptionName.kebab($0.name) }.sorted()
        return ManualPage(
            name: "\(program)-\(service.rawValue)",
            title: service.rawValue,
            summary: "operations of the service \(service.rawValue)",
            sections: [
                .init("DESCRIPTION", [.paragraph(service.purpose)]),
                .init("AVAILABLE COMMANDS", [.bullets(names + ["help"])]),
            ]
        )
    }

    /// The page of an operation.
    package func operation(_ operation: Operation) -> ManualPage {
        let options = OperationOptions(operation)
        let name = OptionName.kebab(operation.name)
        let output = ManualOptions.members(of: operation.output, above: [operation.output.name])
        return ManualPage(
            name: "\(program)-\(operation.service.rawValue)-\(name)",
            title: name,
            summary: "call the operation \(operation.name)",
            sections: [
                .init("DESCRIPTION", description(operation)),
                .init("SYNOPSIS", [.literal(ManualOptions.synopsis(options))]),
                .init("OPTIONS", ManualOptions.entries(options)),
                ManualOptions.globalSection,
                .init("OUTPUT", output.isEmpty ? [.paragraph("None")] : output),
            ]
        )
    }

    private func description(_ operation: Operation) -> [ManualPage.Block] {
        let name = OptionName.kebab(operation.name)
        var blocks: [ManualPage.Block] = [.paragraph(operation.documentation)]
        if let pagination = operation.pagination {
            blocks.append(
                .paragraph(
                    "\(name) fetches a list page by page, with several calls where needed; "
                        + "--no-paginate fetches the first page only. With --output text a --query "
                        + "is applied to each page's \(pagination.resultKey) on its own."
                )
            )
        }
        return blocks
    }
}

extension Service {
    /// What the service is for.
    fileprivate var purpose: String {
        switch self {
        case .connect:
            "Contacts, and the resources of an instance: flows, queues, hours, users and the like."
        case .connectparticipant:
            "What a participant of a chat does: connect, send, read the transcript, leave. Calls "
                + "carry the participant's own token."
        }
    }
}
