// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactTesting
import Foundation
import Testing

@Suite struct TokenIssuerTests {
    private static let issuer = TokenIssuer(secret: [UInt8](repeating: 1, count: 32))
    private static let caller = Caller(
        session: SampleChat.contact, participant: SampleChat.customer)
    private static let expiry = Instant.after(.seconds(100))

    private func refusal(
        _ token: String, as kind: TokenKind = .socket, by issuer: TokenIssuer = issuer,
        at now: Instant = .outset
    ) -> TokenIssuer.Refusal? {
        do throws(TokenIssuer.Refusal) {
            _ = try issuer.open(token, as: kind, at: now)
            return nil
        } catch { return error }
    }

    @Test(arguments: TokenKind.allCases)
    func `a token speaks for whom it was made`(kind: TokenKind) throws {
        let token = Self.issuer.issue(kind, for: Self.caller, expiry: Self.expiry)
        #expect(try Self.issuer.open(token, as: kind, at: .outset) == Self.caller)
        // The model allows a thousand characters; a URL must have room for it.
        #expect(token.utf8.count <= 100)
        #expect(
            token.utf8.allSatisfy {
                UInt8(ascii: "-") == $0 || UInt8(ascii: "_") == $0
                    || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                    || (0x61...0x7A).contains($0)
            })
    }

    /// Texts with the Kelvin sign in place of a K are equal when they are compared as texts.
    @Test func `a token that was opened is not known by a text that only compares equal`() throws {
        let tokens = (0..<100).map { _ in
            Self.issuer.issue(.connection, for: Self.caller, expiry: Self.expiry)
        }
        let token = try #require(tokens.first { $0.contains("K") })
        #expect(refusal(token, as: .connection) == nil)
        let other = token.replacing("K", with: "\u{212A}")
        #expect(other == token)
        #expect(refusal(other, as: .connection) == .notValid)
    }

    @Test func `no two tokens are the same`() {
        let tokens = (0..<100).map { _ in
            Self.issuer.issue(.socket, for: Self.caller, expiry: Self.expiry)
        }
        #expect(Set(tokens).count == 100)
    }

    @Test func `a token that does not expire is the same each time, for one participant`() {
        let token = Self.issuer.issue(.participant, for: Self.caller, expiry: nil)
        #expect(Self.issuer.issue(.participant, for: Self.caller, expiry: nil) == token)
        #expect(refusal(token, as: .participant, at: Instant(milliseconds: .max)) == nil)
        let others = [
            Self.issuer.issue(
                .participant,
                for: Caller(session: SampleChat.contact, participant: SampleChat.bot),
                expiry: nil),
            Self.issuer.issue(.connection, for: Self.caller, expiry: nil),
            TokenIssuer(secret: [UInt8](repeating: 2, count: 32)).issue(
                .participant, for: Self.caller, expiry: nil),
        ]
        #expect(!others.contains(token))
    }

    @Test(arguments: TokenKind.allCases, TokenKind.allCases)
    func `kinds cannot stand for each other`(made: TokenKind, wanted: TokenKind) {
        let token = Self.issuer.issue(made, for: Self.caller, expiry: Self.expiry)
        #expect(refusal(token, as: wanted) == (made == wanted ? nil : .notValid))
    }

    @Test(
        arguments: [(99_999, nil), (100_000, nil), (100_001, TokenIssuer.Refusal.expired)]
            as [(Int, TokenIssuer.Refusal?)])
    func `a token is good up to its expiry`(milliseconds: Int, expected: TokenIssuer.Refusal?) {
        let token = Self.issuer.issue(.socket, for: Self.caller, expiry: Self.expiry)
        #expect(refusal(token, at: .after(.milliseconds(milliseconds))) == expected)
    }

    @Test func `a token without expiry is good for ever`() {
        let token = Self.issuer.issue(.participant, for: Self.caller, expiry: nil)
        let end = Instant(milliseconds: .max)
        #expect(refusal(token, as: .participant, at: end) == nil)
    }

    @Test func `a token with any bit flipped is refused`() throws {
        let token = Self.issuer.issue(.socket, for: Self.caller, expiry: Self.expiry)
        let characters = Array(token.utf8)
        for place in characters.indices {
            for bit in 0..<8 {
                var altered = characters
                altered[place] ^= 1 << bit
                #expect(refusal(String(decoding: altered, as: UTF8.self)) == .notValid)
            }
        }
    }

    @Test func `a token is refused in any other spelling`() {
        let token = Self.issuer.issue(.socket, for: Self.caller, expiry: Self.expiry)
        let spellings = [
            token + "=", token + "==", " " + token, token + "\n", token + "A", token.uppercased(),
            String(token.dropLast()), String(token.dropFirst()), token + token,
        ]
        for spelling in spellings { #expect(refusal(spelling) == .notValid) }
        let others = Self.lastCharacters(like: token)
        #expect(others.count == 63)
        for spelling in others { #expect(refusal(spelling) == .notValid) }
    }

    /// The token with each other character of the alphabet in the last place, in which base64
    /// leaves bits unused.
    private static func lastCharacters(like token: String) -> [String] {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        return alphabet.map { token.dropLast() + String($0) }.filter { $0 != token }
    }

    @Test func `another key's token is refused`() {
        let foreign = TokenIssuer(secret: [UInt8](repeating: 2, count: 32))
        let renamed = TokenIssuer(secret: [UInt8](repeating: 1, count: 32), keyID: 2)
        for issuer in [foreign, renamed] {
            let token = issuer.issue(.socket, for: Self.caller, expiry: Self.expiry)
            #expect(refusal(token) == .notValid)
            #expect(refusal(token, by: issuer) == nil)
        }
    }

    @Test(arguments: [
        "", "x", "null", "é", "AA==", String(repeating: "A", count: 94),
        String(repeating: "A", count: 100_000), String(repeating: "é", count: 60),
        "eyJhbGciOiJIUzI1NiJ9.e30.ZRrHA1JJJW8opsbCGfG_HACGpVUMN_a9IV7pAx_Zmeo",
    ])
    func `garbage is refused`(text: String) {
        for kind in TokenKind.allCases { #expect(refusal(text, as: kind) == .notValid) }
    }
}
