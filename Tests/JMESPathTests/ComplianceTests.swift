// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@testable import JMESPath

@Suite(
    .enabled(
        if: ComplianceVector.folder != nil,
        "the public vectors are not here: put them in ../shared/vectors or name PARLEY_VECTORS"
    )
)
struct ComplianceTests {
    @Test func `all of the suite is read`() {
        #expect(ComplianceVector.all.count >= 890)
    }

    @Test(arguments: ComplianceVector.all)
    func `gives what the suite wants`(vector: ComplianceVector) throws {
        guard let error = vector.error else {
            let found = try JMESPathExpression(vector.expression).search(vector.document)
            if let result = vector.result { #expect(Comparison.isEqual(found, result)) }
            return
        }
        let thrown = #expect(throws: JMESPathError.self) {
            try JMESPathExpression(vector.expression).search(vector.document)
        }
        #expect(thrown?.kind == error)
    }
}

extension JMESPathError {
    /// The name that the suite gives such an error.
    fileprivate var kind: String {
        switch self {
        case .empty, .lexer, .parse, .incomplete, .tooDeep: "syntax"
        case .arity: "invalid-arity"
        case .unknownFunction: "unknown-function"
        case .type, .textContains, .unordered: "invalid-type"
        case .zeroStep: "invalid-value"
        }
    }
}
