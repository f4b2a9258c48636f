// SPDX-License-Identifier: Apache-2.0

package import JSONDocument

/// The answer to a request that does not fit its shape.
package struct RequestRefusal: Error, Sendable, Hashable {
    /// The error's name, which gives the status.
    package let code: ErrorCode
    /// All violations in words; values are cut and private ones left out.
    package let message: String
    /// What is wrong, in the order of the model.
    package let violations: [Violation]
}

extension Operation {
    /// Checks a request, whose members from path, query and headers stand among those of the body.
    /// - Throws: ``RequestRefusal`` with everything that is wrong.
    package func validate(_ request: JSON) throws(RequestRefusal) {
        let violations = Validator.violations(of: request, against: input)
        guard !violations.isEmpty else { return }
        throw RequestRefusal(
            code: code(for: violations),
            message: Violation.message(violations),
            violations: violations
        )
    }

    /// The error for violations. The Participant Service knows one. Connect tells JSON of the
    /// wrong form from missing members and these from values outside their limits, in this order,
    /// since a body is read before its members are looked for and these before their limits.
    func code(for violations: [Violation]) -> ErrorCode {
        switch service {
        case .connectparticipant: return .validationException
        case .connect:
            if violations.contains(where: \.isOfWrongForm) { return .serializationException }
            if violations.contains(where: \.isOfWrongMembers) { return .invalidRequestException }
            return errors.contains(.invalidParameterException)
                ? .invalidParameterException : .invalidRequestException
        }
    }
}

extension Violation {
    /// Whether the JSON has another form than the model's. A member of path or query has no form
    /// in JSON: there it is only a bad value.
    fileprivate var isOfWrongForm: Bool {
        guard case .wrongType = kind else { return false }
        return location == .body
    }

    fileprivate var isOfWrongMembers: Bool {
        switch kind {
        case .missing, .union: true
        case .wrongType, .tooShort, .tooLong, .below, .above, .pattern, .notInEnum, .tooFew,
            .tooMany, .notATimestamp, .nullCharacter:
            false
        }
    }
}
