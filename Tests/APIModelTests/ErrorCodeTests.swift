// SPDX-License-Identifier: Apache-2.0

import APIModel
import Testing

@Suite struct ErrorCodeTests {
    static let statuses: [(ErrorCode, Int)] = [
        (ErrorCode.contactNotFoundException, 410), (.serviceQuotaExceededException, 402),
        (.limitExceededException, 429), (.accessDeniedException, 403), (.validationException, 400),
        (.unknownOperationException, 404), (.requestEntityTooLargeException, 413),
        (.internalServerException, 500), (.idempotencyException, 409),
        (.invalidSignatureException, 403), (.incompleteSignatureException, 400),
    ]

    @Test(arguments: statuses)
    func `has the status of the model`(code: ErrorCode, status: Int) {
        #expect(code.status == status)
    }

    @Test func `is spelled as on the wire`() {
        for code in ErrorCode.allCases { #expect(code.rawValue.hasSuffix("Exception")) }
        #expect(ErrorCode(rawValue: "ContactNotFoundException") == .contactNotFoundException)
    }
}
