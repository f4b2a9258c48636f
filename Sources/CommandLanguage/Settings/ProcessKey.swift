// SPDX-License-Identifier: Apache-2.0
import JMESPath
import JSONDocument

/// Reads what a `credential_process` printed.
package enum ProcessKey {
    private static let provider = "custom-process"

    /// The key in the printed JSON, unless it is good no longer.
    /// - Parameter now: Seconds since 1970.
    /// - Throws: ``CommandFailure/failure(_:)`` for text that holds none.
    package static func read(
        _ text: String,
        now: Double
    ) throws(CommandFailure) -> Settings.KeySource {
        let json: JSON
        do throws(PythonJSONError) {
            json = try JSONText.parse(text)
        } catch {
            throw .failure(error.message)
        }
        guard case .object = json else {
            throw .failure("'\(json.pythonTypeName)' object has no attribute 'get'")
        }
        let version = json["Version"] ?? "<Version key not provided>"
        guard version.integer == 1 else {
            throw failed(
                "Unsupported version '\(PythonText.str(version))' for credential process provider, "
                    + "supported versions: 1"
            )
        }
        func member(_ name: String) throws(CommandFailure) -> String {
            guard let text = json[name]?.string else {
                throw failed("Missing required key in response: '\(name)'")
            }
            return text
        }
        let key = Settings.KeySource.key(
            id: try member("AccessKeyId"),
            secret: try member("SecretAccessKey"),
            sessionToken: json["SessionToken"]?.string
        )
        guard let end = json["Expiration"]?.string else { return key }
        guard let seconds = MomentText.seconds(.string(end)) else {
            throw .failure("Unknown string format: \(end)")
        }
        return Double(seconds) > now ? key : .expired
    }

    /// What is said when the command fails, with what it wrote.
    package static func failed(_ message: String) -> CommandFailure {
        .failure("Error when retrieving credentials from \(provider): \(message)")
    }
}
