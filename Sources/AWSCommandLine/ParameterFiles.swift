// SPDX-License-Identifier: Apache-2.0
import CommandLanguage

/// Replaces values such as `file://NAME` by what they name.
struct ParameterFiles: Sendable {
    private let expansion: PathExpansion
    private let world: CommandWorld
    private let followsURLs: @Sendable () -> Bool

    /// Makes the rules; the function says whether URLs may be fetched, asked only when it matters.
    init(_ world: CommandWorld, followsURLs: @escaping @Sendable () -> Bool) {
        self.world = world
        expansion = PathExpansion(environment: world.environment)
        self.followsURLs = followsURLs
    }

    /// The content that a value names; `nil` for any other value.
    /// - Throws: ``CommandFailure/failure(_:)`` with the option's name.
    func content(_ value: String, option: String) async throws(CommandFailure) -> ParameterValue? {
        do throws(CommandFailure) {
            if let content = try local(value) { return content }
            let isURL = value.hasPrefix("http://") || value.hasPrefix("https://")
            return isURL && followsURLs() ? try await remote(value) : nil
        } catch {
            guard case .failure(let message) = error else { throw error }
            throw .failure("Error parsing parameter '\(option)': \(message)")
        }
    }

    /// The content of a file that a value names; `nil` for any other value.
    /// - Throws: ``CommandFailure/failure(_:)`` when it cannot be read.
    func local(_ value: String) throws(CommandFailure) -> ParameterValue? {
        if value.hasPrefix("fileb://") { return .bytes(try read(value, scheme: "fileb://").bytes) }
        guard value.hasPrefix("file://") else { return nil }
        let (path, bytes) = try read(value, scheme: "file://")
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .failure(
                "Unable to load paramfile (\(path)), text contents could not be decoded.  If this "
                    + "is a binary file, please use the fileb:// prefix instead of the file:// "
                    + "prefix."
            )
        }
        return .string(Self.withPlainLineEnds(text))
    }

    private func read(
        _ value: String,
        scheme: String
    ) throws(CommandFailure) -> (path: String, bytes: [UInt8]) {
        let path = expansion.expand(String(value.dropFirst(scheme.count)))
        do throws(LocalFile.Fault) {
            return (path, try LocalFile.read(path))
        } catch {
            let reason = error.text(path: PythonText.repr(path))
            throw .failure("Unable to load paramfile \(value): \(reason)")
        }
    }

    /// Text files are read with their line ends as line feeds.
    private static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var plain = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                plain.append("\n")
            } else if !(scalar == "\n" && isAfterReturn) {
                plain.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(plain)
    }

    private func remote(_ url: String) async throws(CommandFailure) -> ParameterValue {
        let settings = TransportSettings(
            verifiesTLS: true,
            caBundle: nil,
            readTimeoutSeconds: GlobalOptions.timeoutSecondsDefault,
            connectTimeoutSeconds: GlobalOptions.timeoutSecondsDefault,
            proxy: (try? EndpointURL(url)).flatMap {
                ProxyChoice.proxy(for: $0, environment: world.environment)
            }
        )
        do throws(Transport.Fault) {
            let transport = try world.transport(settings)
            let answer: Result<Transport.Response, Transport.Fault>
            do throws(Transport.Fault) {
                answer = .success(
                    try await transport.send(.init(method: "GET", url: url, headers: [], body: nil))
                )
            } catch { answer = .failure(error) }
            await transport.close()
            let response = try answer.get()
            guard response.status == 200 else {
                throw .other("received non 200 status code of \(response.status)")
            }
            return .string(Self.text(response))
        } catch {
            let reason = if case .other(let reason) = error { reason } else { error.text(url: url) }
            throw .failure("Unable to retrieve \(url): \(reason)")
        }
    }

    /// Text without a charset is Latin-1, as the oldest rule of HTTP has it; all else is UTF-8.
    private static func text(_ response: Transport.Response) -> String {
        let type = (response.header("content-type") ?? "").lowercased()
        let charset = type.firstRange(of: "charset=").map { type[$0.upperBound...] }
        let name = charset?.prefix { $0 != ";" }.filter { $0 != "\"" && $0 != "'" && $0 != " " }
        let isLatin = name.map { ["iso-8859-1", "latin-1", "latin1"].contains($0) }
        guard isLatin ?? type.hasPrefix("text/") else {
            return String(decoding: response.body, as: UTF8.self)
        }
        var text = String.UnicodeScalarView()
        for byte in response.body { text.append(Unicode.Scalar(byte)) }
        return String(text)
    }
}
