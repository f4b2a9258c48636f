// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactOutside
import ContactService
import Foundation
import Logging
import SigV4

/// The flags of `serve` that say what flows may ask outside, and where their ways are noted.
struct OutsideFlags: ParsableArguments {
    @Option(
        help: """
            Where functions are invoked: URL, or FUNCTION=URL for one function. May be repeated. \
            Without it, flows take the error branch.
            """)
    var lambdaEndpoint: [String] = []

    @Option(help: "Where Lex bots are asked.")
    var lexEndpoint: String?

    @Option(
        help: """
            Where another service is called: NAME=URL with customer-profiles, cases, wisdom, \
            message-templates or contacts, and #DOMAIN where the service has domains. May be \
            repeated.
            """)
    var serviceEndpoint: [String] = []

    @Option(
        help: """
            A bot that flows may ask as parley:bot/NAME: NAME=URL, or NAME=openai:URL#MODEL for \
            chat completions. May be repeated.
            """)
    var bot: [String] = []
}

/// What flows may ask outside, checked.
struct OutsideSettings {
    let configuration: OutsideConfiguration
    private let credentials: Signer.Credentials?
    private let flowLog: String?

    /// Takes flags first, then the environment, then the file.
    /// - Throws: `ValidationError` with a sentence about the first setting that is not valid.
    init(_ flags: OutsideFlags, flowLog: String? = nil, _ settings: Settings) throws {
        var configuration: OutsideConfiguration
        do throws(Endpoint.Fault) {
            configuration = try Self.configuration(flags, settings)
        } catch { throw ValidationError(error.description) }
        for name in configuration.bots.keys {
            configuration.botKeys[name] = settings.value("bot-\(name)-key".lowercased())
        }
        self.configuration = configuration
        credentials = Self.credentials(settings)
        self.flowLog = flowLog ?? settings.value("flow-log")
    }

    private static func configuration(
        _ flags: OutsideFlags, _ settings: Settings
    ) throws(Endpoint.Fault) -> OutsideConfiguration {
        var configuration = OutsideConfiguration()
        for setting in list(flags.lambdaEndpoint, settings, "lambda-endpoint") {
            try configuration.addLambda(setting)
        }
        if let lex = flags.lexEndpoint ?? settings.value("lex-endpoint") {
            configuration.lex = try Endpoint(lex)
        }
        for setting in list(flags.serviceEndpoint, settings, "service-endpoint") {
            try configuration.addService(setting)
        }
        for setting in list(flags.bot, settings, "bot") { try configuration.addBot(setting) }
        return configuration
    }

    private static func list(
        _ flags: [String], _ settings: Settings, _ name: String
    ) -> [String] {
        flags.isEmpty ? settings.values(name) : flags
    }

    /// The keys with which AWS services are called: never flags, which everybody on the machine
    /// can see.
    private static func credentials(_ settings: Settings) -> Signer.Credentials? {
        guard let id = settings.value("outside-access-key-id"),
            let secret = settings.value("outside-secret-access-key")
        else { return nil }
        return Signer.Credentials(
            accessKeyID: id, secretAccessKey: secret,
            sessionToken: settings.value("outside-session-token"))
    }

    /// As whom outside services are called where there is no server: with the keys of the settings,
    /// else with some that only a service takes which does not check them.
    func identity(region: String) -> OutsideIdentity {
        OutsideIdentity(
            credentials: credentials
                ?? Signer.Credentials(accessKeyID: "parley", secretAccessKey: "parley"),
            region: region)
    }

    /// As whom outside services are called: with the keys of the settings, else the server's own.
    func identity(_ keys: DataFolder.Keys, region: String) -> OutsideIdentity {
        OutsideIdentity(
            credentials: credentials
                ?? Signer.Credentials(
                    accessKeyID: keys.accessKeyID, secretAccessKey: keys.secretAccessKey),
            region: region)
    }

    /// Where the ways of flows are noted.
    func record(data: String, _ logger: Logger) -> FlowRecord {
        FlowRecord(
            log: flowLog.map { RotatingFile($0) } ?? FlowPath.log(in: data),
            paths: FlowPath.file(in: data), logger: logger)
    }
}
