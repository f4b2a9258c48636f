// SPDX-License-Identifier: Apache-2.0

/// An API operation that Parley serves.
package struct Operation: Sendable {
    /// Who may call an operation.
    package enum Access: Sendable {
        /// A holder of an access key: AWS Signature Version 4.
        case signature
        /// A holder of a participant token, in `X-Amz-Bearer`.
        case participantToken
        /// A holder of a connection token, in `X-Amz-Bearer`.
        case connectionToken
    }

    /// How a list operation is paged.
    package struct Pagination: Sendable {
        /// The input member that takes the token.
        package let inputToken: String
        /// The output member that gives the next token.
        package let outputToken: String
        /// The input member that limits a page; `nil` where the caller cannot choose.
        package let limitKey: String?
        /// The output member that holds the page's items.
        package let resultKey: String
        /// Output members that are the same on each page and shown once.
        package let nonAggregateKeys: [String]

        /// Makes a paging rule.
        package init(
            inputToken: String,
            outputToken: String,
            limitKey: String?,
            resultKey: String,
            nonAggregateKeys: [String] = []
        ) {
            self.inputToken = inputToken
            self.outputToken = outputToken
            self.limitKey = limitKey
            self.resultKey = resultKey
            self.nonAggregateKeys = nonAggregateKeys
        }
    }

    /// The name in the model, e.g. `StartChatContact`.
    package let name: String
    /// The service it belongs to.
    package let service: Service
    /// The HTTP method, in capitals.
    package let method: String
    /// The path, with `{Member}` where a member stands.
    package let path: String
    /// Who may call it.
    package let access: Access
    /// The request.
    package let input: Shape
    /// The answer; a structure without members where the answer is empty.
    package let output: Shape
    /// The exceptions that the model declares for it.
    package let errors: [ErrorCode]
    /// How it is paged; `nil` when a call answers everything.
    package let pagination: Pagination?
    /// A paragraph for manuals, in our words.
    package let documentation: String

    /// Makes an operation.
    package init(
        name: String,
        service: Service,
        method: String,
        path: String,
        access: Access,
        input: Shape,
        output: Shape,
        errors: [ErrorCode],
        pagination: Pagination? = nil,
        documentation: String
    ) {
        self.name = name
        self.service = service
        self.method = method
        self.path = path
        self.access = access
        self.input = input
        self.output = output
        self.errors = errors
        self.pagination = pagination
        self.documentation = documentation
    }
}

/// One of the two services whose API Parley speaks.
package enum Service: String, Sendable, CaseIterable {
    /// The Amazon Connect API: contacts and the resources of an instance.
    case connect
    /// The Amazon Connect Participant Service: what a chat participant does.
    case connectparticipant

    /// The member of an error's body that holds its message; the services differ in the capital.
    package var errorMessageMember: String {
        switch self {
        case .connect: "Message"
        case .connectparticipant: "message"
        }
    }
}

extension Operation: CustomStringConvertible {
    /// The name.
    package var description: String { name }
}

extension Operation {
    /// The operation with a name; `nil` when it is not served.
    package static func named(_ name: String, in service: Service) -> Operation? {
        index[service]?[name]
    }

    private static let index: [Service: [String: Operation]] =
        Dictionary(grouping: all, by: \.service).mapValues { operations in
            Dictionary(operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
}
