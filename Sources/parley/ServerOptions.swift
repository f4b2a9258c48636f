// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactServer
import ContactService
import Logging

/// The settings of a server, checked.
struct ServerOptions {
    let host: String
    let port: Int
    let data: String
    let readyFile: String?
    let isClockVirtual: Bool
    /// What chance is derived from; `nil` draws it at each start.
    let seed: UInt64?
    let quotas: Quotas
    let region: String
    let publicURL: String?
    /// What the server shows to clients of TLS; `nil` speaks plain HTTP.
    let certificate: ServerCertificate?
    let replaysMissed: Bool
    let outside: OutsideSettings
    let logLevel: Logger.Level

    /// Takes flags first, then the environment, then the file.
    /// - Throws: `ValidationError` with a sentence about the first setting that is not valid.
    init(_ command: Serve, _ settings: Settings) throws {
        let listen = command.listen ?? settings.value("listen") ?? "127.0.0.1:7676"
        (host, port) = try Self.address(listen)
        data = command.data ?? settings.value("data") ?? DataFolder.defaultPath
        readyFile = command.readyFile ?? settings.value("ready-file")
        isClockVirtual = try Self.clock(command, settings) == .virtual
        seed = try Self.seed(command.seed ?? settings.value("seed"))
        quotas = try Self.quotas(command.quota.isEmpty ? settings.values("quota") : command.quota)
        region = command.region ?? settings.value("region") ?? "us-east-1"
        publicURL = try Self.publicURL(command.publicURL ?? settings.value("public-url"))
        certificate = try Self.certificate(
            command.tlsCertificate ?? settings.value("tls-certificate"),
            key: command.tlsKey ?? settings.value("tls-key"))
        replaysMissed = try Self.isOn(command.replay ?? settings.value("replay") ?? "on", "replay")
        outside = try OutsideSettings(
            command.outside, flowLog: command.flowLog, settings)
        logLevel = try Self.level(command.logLevel ?? settings.value("log-level") ?? "info")
    }

    private static func address(_ text: String) throws -> (String, Int) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
        else { throw ValidationError("--listen takes HOST:PORT, not '\(text)'.") }
        let host = text[..<colon].trimmingPrefix("[")
        let name = host.hasSuffix("]") ? String(host.dropLast()) : String(host)
        guard !name.isEmpty else {
            throw ValidationError("--listen takes HOST:PORT, not '\(text)'.")
        }
        return (name, port)
    }

    private static func clock(_ command: Serve, _ settings: Settings) throws -> Serve.Clock {
        if let clock = command.clock { return clock }
        guard let name = settings.value("clock") else { return .system }
        guard let clock = Serve.Clock(rawValue: name) else {
            throw ValidationError("The clock is system or virtual, not '\(name)'.")
        }
        return clock
    }

    private static func seed(_ text: String?) throws -> UInt64? {
        guard let text else { return nil }
        guard let seed = UInt64(text) else {
            throw ValidationError(
                "--seed takes a whole number from 0 to \(UInt64.max), not '\(text)'.")
        }
        return seed
    }

    private static func quotas(_ settings: [String]) throws -> Quotas {
        var quotas = Quotas()
        for setting in settings {
            do throws(Quotas.Fault) {
                try quotas.apply(setting)
            } catch { throw ValidationError(error.description) }
        }
        return quotas
    }

    private static func publicURL(_ text: String?) throws -> String? {
        guard var text else { return nil }
        while text.hasSuffix("/") { text.removeLast() }
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            throw ValidationError("--public-url begins with http:// or https://, not '\(text)'.")
        }
        return text
    }

    private static func certificate(
        _ certificate: String?, key: String?
    ) throws -> ServerCertificate? {
        switch (certificate, key) {
        case (nil, nil): return nil
        case (_?, nil):
            throw ValidationError("--tls-certificate needs --tls-key, the file with its key.")
        case (nil, _?):
            throw ValidationError("--tls-key needs --tls-certificate, the file it belongs to.")
        case (let certificate?, let key?):
            do throws(ServerCertificate.Fault) {
                return try ServerCertificate(certificateFile: certificate, keyFile: key)
            } catch { throw ValidationError(error.description) }
        }
    }

    private static func isOn(_ text: String, _ name: String) throws -> Bool {
        switch text {
        case "on", "true": return true
        case "off", "false": return false
        default: throw ValidationError("--\(name) is on or off, not '\(text)'.")
        }
    }

    private static func level(_ name: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: name) else {
            let names = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("The log level is one of \(names), not '\(name)'.")
        }
        return level
    }
}
