// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Builds the tree of an expression by operator precedence.
struct Parser {
    /// How deeply parts may nest, so that no expression can exhaust the stack.
    private static let depthMax = 300

    private let tokens: [Token]
    private var place = 0
    private var depth = 0

    static func parse(_ expression: String) throws(JMESPathError) -> Node {
        var parser = Parser(tokens: try Lexer.tokens(of: expression))
        let node = try parser.expression(0)
        let token = parser.token
        guard token.kind == .eof else {
            throw parser.fault("Unexpected token: \(token.value.word)", token)
        }
        return node
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    // The last token is always `eof`, which nothing consumes but the head of an expression.
    private var token: Token { tokens[min(place, tokens.count - 1)] }
    private var kind: Token.Kind { token.kind }
    private func kind(ahead count: Int) -> Token.Kind {
        tokens[min(place + count, tokens.count - 1)].kind
    }

    private mutating func expression(_ bindingPower: Int) throws(JMESPathError) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthMax else { throw .tooDeep }
        let first = token
        place += 1
        var left = try head(first)
        while bindingPower < kind.bindingPower {
            let operation = token
            place += 1
            left = try tail(operation, left)
        }
        return left
    }

    /// A part that begins with a token.
    private mutating func head(_ token: Token) throws(JMESPathError) -> Node {
        switch token.kind {
        case .literal: return .literal(token.value)
        case .unquotedIdentifier: return .field(token.value.string ?? "")
        case .quotedIdentifier: return try quotedField(token)
        case .current: return .current
        case .star:
            let right: Node = kind == .rbracket ? .identity : try projected(.star)
            return .valueProjection(.identity, right)
        case .filter: return try filter(.identity)
        case .flatten: return .projection(.flatten(.identity), try projected(.flatten))
        case .lbrace: return try hash()
        case .lparen:
            let inner = try expression(0)
            try match(.rparen)
            return inner
        case .not: return .not(try expression(Token.Kind.not.bindingPower))
        case .expref: return .reference(try expression(Token.Kind.expref.bindingPower))
        case .lbracket: return try bracket()
        case .eof: throw .incomplete
        case .dot, .rbracket, .comma, .colon, .rparen, .rbrace, .or, .pipe, .and, .number,
            .lte, .lt, .gte, .gt, .ne, .eq:
            throw fault("invalid token", token)
        }
    }

    /// A part that continues what stands left of a token.
    private mutating func tail(_ token: Token, _ left: Node) throws(JMESPathError) -> Node {
        let power = token.kind.bindingPower
        switch token.kind {
        case .dot:
            guard kind == .star else { return .chain(left, try afterDot(power)) }
            place += 1
            return .valueProjection(left, try projected(.dot))
        case .pipe: return .chain(left, try expression(power))
        case .or: return .or(left, try expression(power))
        case .and: return .and(left, try expression(power))
        case .eq: return .comparison(.equal, left, try expression(power))
        case .ne: return .comparison(.unequal, left, try expression(power))
        case .lt: return .comparison(.less, left, try expression(power))
        case .lte: return .comparison(.lessOrEqual, left, try expression(power))
        case .gt: return .comparison(.greater, left, try expression(power))
        case .gte: return .comparison(.greaterOrEqual, left, try expression(power))
        case .lparen: return try call(left)
        case .filter: return try filter(left)
        case .flatten: return .projection(.flatten(left), try projected(.flatten))
        case .lbracket:
            if kind == .number || kind == .colon { return try index(left) }
            try match(.star)
            try match(.rbracket)
            return .projection(left, try projected(.star))
        case .star, .not, .lbrace, .rbracket, .comma, .colon, .current, .rparen, .rbrace,
            .unquotedIdentifier, .quotedIdentifier, .expref, .literal, .number, .eof:
            throw fault("invalid token", token)
        }
    }

    private func quotedField(_ token: Token) throws(JMESPathError) -> Node {
        if kind == .lparen {
            let message = "Quoted identifier not allowed for function names."
            throw .parse(message: message, token: self.token, place: 0)
        }
        return .field(token.value.string ?? "")
    }

    private mutating func bracket() throws(JMESPathError) -> Node {
        if kind == .number || kind == .colon { return try index(.identity) }
        if kind == .star, kind(ahead: 1) == .rbracket {
            place += 2
            return .projection(.identity, try projected(.star))
        }
        return try list()
    }

    private mutating func index(_ left: Node) throws(JMESPathError) -> Node {
        if kind == .colon || kind(ahead: 1) == .colon {
            let slice = Node.chain(left, try slice())
            return .projection(slice, try projected(.star))
        }
        let place = Int(token.value.integer ?? 0)
        self.place += 1
        try match(.rbracket)
        return .chain(left, .index(place))
    }

    private mutating func slice() throws(JMESPathError) -> Node {
        var parts: [Int?] = [nil, nil, nil]
        var part = 0
        while kind != .rbracket {
            if kind == .colon, part < 2 {
                part += 1
            } else if kind == .number {
                parts[part] = Int(token.value.integer ?? 0)
            } else {
                throw fault("syntax error", token)
            }
            place += 1
        }
        try match(.rbracket)
        return .slice(start: parts[0], end: parts[1], step: parts[2])
    }

    private mutating func filter(_ left: Node) throws(JMESPathError) -> Node {
        let condition = try expression(0)
        try match(.rbracket)
        let right: Node = kind == .flatten ? .identity : try projected(.filter)
        return .filterProjection(left, condition: condition, right)
    }

    private mutating func call(_ left: Node) throws(JMESPathError) -> Node {
        guard case .field(let name) = left else {
            let named = tokens[max(0, place - 2)]
            throw fault("Invalid function name '\(named.value.word)'", named)
        }
        var arguments: [Node] = []
        while kind != .rparen {
            arguments.append(try expression(0))
            if kind == .comma { place += 1 }
        }
        place += 1
        return .function(name, arguments)
    }

    private mutating func list() throws(JMESPathError) -> Node {
        var elements: [Node] = []
        while true {
            elements.append(try expression(0))
            if kind == .rbracket { break }
            try match(.comma)
        }
        place += 1
        return .list(elements)
    }

    private mutating func hash() throws(JMESPathError) -> Node {
        var members: [(key: String, value: Node)] = []
        while true {
            let key = token
            guard key.kind == .quotedIdentifier || key.kind == .unquotedIdentifier else {
                throw unexpected("['quoted_identifier', 'unquoted_identifier']")
            }
            place += 1
            try match(.colon)
            members.append((key.value.string ?? "", try expression(0)))
            if kind == .comma {
                place += 1
            } else if kind == .rbrace {
                place += 1
                return .hash(members)
            }
        }
    }

    /// What is applied to each element of a projection.
    private mutating func projected(_ kind: Token.Kind) throws(JMESPathError) -> Node {
        if self.kind.bindingPower < Token.Kind.projectionStop { return .identity }
        switch self.kind {
        case .lbracket, .filter: return try expression(kind.bindingPower)
        case .dot:
            place += 1
            return try afterDot(kind.bindingPower)
        default: throw fault("syntax error", token)
        }
    }

    private mutating func afterDot(_ bindingPower: Int) throws(JMESPathError) -> Node {
        switch kind {
        case .quotedIdentifier, .unquotedIdentifier, .star: return try expression(bindingPower)
        case .lbracket:
            place += 1
            return try list()
        case .lbrace:
            place += 1
            return try hash()
        default:
            let allowed =
                "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']"
            throw fault("Expecting: \(allowed), got: \(kind.rawValue)", token)
        }
    }

    private mutating func match(_ wanted: Token.Kind) throws(JMESPathError) {
        guard kind == wanted else { throw unexpected(wanted.rawValue) }
        place += 1
    }

    private func unexpected(_ wanted: String) -> JMESPathError {
        if kind == .eof { return .incomplete }
        return fault("Expecting: \(wanted), got: \(kind.rawValue)", token)
    }

    private func fault(_ message: String, _ token: Token) -> JMESPathError {
        .parse(message: message, token: token, place: token.start)
    }
}

extension JSON {
    /// A token's value as messages show it.
    fileprivate var word: String { string ?? text }
}
