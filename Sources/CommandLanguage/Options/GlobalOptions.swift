// SPDX-License-Identifier: Apache-2.0
package import JMESPath
import JSONDocument

/// The options that every command takes.
package struct GlobalOptions: Sendable {
    /// Colour in tables.
    package enum Color: String, Sendable, CaseIterable { case on, off, auto }

    /// The declarations in the order that messages use.
    package static let declarations: [Option] = [
        Option("--debug", arity: .flag(true)),
        Option("--endpoint-url"),
        Option("--no-verify-ssl", arity: .flag(false)),
        Option("--no-paginate", arity: .flag(false)),
        Option("--output", choices: OutputFormat.allCases.map(\.rawValue)),
        Option("--query"),
        Option("--profile"),
        Option("--region"),
        Option("--color", choices: Color.allCases.map(\.rawValue)),
        Option("--no-sign-request", arity: .flag(false)),
        Option("--ca-bundle"),
        Option("--cli-read-timeout"),
        Option("--cli-connect-timeout"),
        Option("--v2-debug", arity: .flag(true)),
        Option("--version", arity: .version),
    ]

    /// Whether what happens is told on standard error.
    package var isDebug = false
    /// Where to send requests; `nil` leaves it to the configuration.
    package var endpointURL: String?
    /// Whether certificates are checked.
    package var verifiesTLS = true
    /// Whether all pages of a list are fetched.
    package var paginates = true
    /// How results are written; `nil` leaves it to the configuration.
    package var output: OutputFormat?
    /// What to select of a result.
    package var query: JMESPathExpression?
    /// The profile; `nil` leaves it to the environment.
    package var profile: String?
    /// The region; `nil` leaves it to the configuration.
    package var region: String?
    /// Colour in tables.
    package var color = Color.auto
    /// Whether requests are signed.
    package var signsRequests = true
    /// A file with certificates to trust.
    package var caBundle: String?
    /// Seconds without a byte before a call fails; `nil` waits for ever.
    package var readTimeoutSeconds: Int64? = Self.timeoutSecondsDefault
    /// Seconds before a connection must stand; `nil` waits for ever.
    package var connectTimeoutSeconds: Int64? = Self.timeoutSecondsDefault

    /// The time limits where none is given.
    package static let timeoutSecondsDefault: Int64 = 60

    /// Takes the values from a parsed line.
    /// - Throws: ``CommandFailure/failure(_:)`` when a query, URL or time limit makes no sense.
    package init(_ line: ParsedLine) throws(CommandFailure) {
        func word(_ name: String) -> String? { line.values[name]?.word }
        func flag(_ name: String) -> Bool? { line.values[name]?.flag }
        query = try word("--query").map { text throws(CommandFailure) in try Self.query(text) }
        endpointURL = word("--endpoint-url")
        if let endpointURL { try Self.checkScheme(endpointURL) }
        verifiesTLS = flag("--no-verify-ssl") ?? true
        signsRequests = flag("--no-sign-request") ?? true
        readTimeoutSeconds = try Self.seconds(word("--cli-read-timeout"))
        connectTimeoutSeconds = try Self.seconds(word("--cli-connect-timeout"))
        isDebug = flag("--debug") ?? false
        paginates = flag("--no-paginate") ?? true
        output = word("--output").flatMap { OutputFormat(rawValue: $0) }
        profile = word("--profile").flatMap { $0.isEmpty ? nil : $0 }
        region = word("--region")
        color = word("--color").flatMap { Color(rawValue: $0) } ?? .auto
        caBundle = word("--ca-bundle")
    }

    private static func query(_ text: String) throws(CommandFailure) -> JMESPathExpression {
        do throws(JMESPathError) {
            return try JMESPathExpression(text)
        } catch {
            throw .failure("Bad value for --query \(text): \(error.message(expression: text))")
        }
    }

    private static func checkScheme(_ url: String) throws(CommandFailure) {
        let scheme = url.prefix { $0 != ":" }
        let isScheme =
            scheme.utf8.first.map { Character(Unicode.Scalar($0)).isLetter } ?? false
            && scheme.utf8.allSatisfy { byte in
                byte < 0x80
                    && (Character(Unicode.Scalar(byte)).isLetter
                        || Character(Unicode.Scalar(byte)).isNumber || "+-.".utf8.contains(byte))
            }
        guard isScheme, scheme.endIndex < url.endIndex else {
            throw .failure(
                "Bad value for --endpoint-url \"\(url)\": scheme is missing.  Must be of the form "
                    + "http://<hostname>/ or https://<hostname>/"
            )
        }
    }

    private static func seconds(_ text: String?) throws(CommandFailure) -> Int64? {
        guard let text else { return timeoutSecondsDefault }
        guard let number = PythonNumber.integer(text) else {
            throw .failure(Conversion.badInteger(.string(text)))
        }
        let seconds = number.integer ?? Int64.max
        return seconds == 0 ? nil : seconds
    }
}

/// How results are written.
package enum OutputFormat: String, Sendable, CaseIterable { case json, text, table }
