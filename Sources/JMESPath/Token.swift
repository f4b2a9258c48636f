// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A word of an expression, with its place counted in Unicode scalars.
package struct Token: Sendable, Hashable {
    /// What a token is; the raw values are the names that messages use.
    package enum Kind: String, Sendable, Hashable {
        case dot, star, rbracket, comma, colon, current, lparen, rparen, lbrace, rbrace
        case unquotedIdentifier = "unquoted_identifier"
        case quotedIdentifier = "quoted_identifier"
        case flatten, filter, lbracket, or, pipe, and, expref, literal, number
        case lte, lt, gte, gt, ne, not, eq, eof

        /// How strongly a token binds what stands left of it.
        var bindingPower: Int {
            switch self {
            case .pipe: 1
            case .or: 2
            case .and: 3
            case .eq, .gt, .lt, .gte, .lte, .ne: 5
            case .flatten: 9
            case .star: 20
            case .filter: 21
            case .dot: 40
            case .not: 45
            case .lbrace: 50
            case .lbracket: 55
            case .lparen: 60
            case .eof, .unquotedIdentifier, .quotedIdentifier, .literal, .rbracket, .rparen,
                .comma, .rbrace, .number, .current, .expref, .colon:
                0
            }
        }

        /// Tokens that bind more weakly than this end a projection.
        static let projectionStop = 10
    }

    /// What it is.
    package let kind: Kind
    /// What it says: text for words, the value for literals and numbers.
    package let value: JSON
    /// Where it begins.
    package let start: Int
}
