// SPDX-License-Identifier: Apache-2.0
import APIModel
import CommandLanguage
import SigV4

/// Where the calls of a command go, and with which key they are signed.
struct CallTarget: Sendable {
    let endpoint: EndpointURL
    let region: String
    let keySource: Settings.KeySource
    let retries: RetryPolicy
    let transport: TransportSettings
    let signs: Bool

    /// Puts together what the options, the environment and the files say. Where they say nothing
    /// at all, a Parley on this machine is taken.
    static func find(
        _ operation: Operation,
        _ options: GlobalOptions,
        _ world: CommandWorld
    ) async throws(CommandFailure) -> CallTarget {
        let settings = try SettingsLoader.load(options, world)
        if settings.isEmpty, let server = await LocalServer.discover(world) {
            return try await target(operation, options, world, server, settings)
        }
        return try configured(operation, options, world, settings)
    }

    private static func configured(
        _ operation: Operation,
        _ options: GlobalOptions,
        _ world: CommandWorld,
        _ settings: Settings
    ) throws(CommandFailure) -> CallTarget {
        _ = try settings.profile()
        var source = Settings.KeySource.none
        if options.signsRequests {
            source = try settings.keySource()
            if case .process(let command) = source {
                source = try KeyProcess.run(command, now: world.now())
            }
        }
        let retries = try settings.retries()
        let region = try settings.region()
        let endpoint = try EndpointURL(settings.endpoint(operation.service, region: region))
        return CallTarget(
            endpoint: endpoint,
            region: region,
            keySource: source,
            retries: retries,
            transport: try transport(options, settings.caBundle, endpoint, world),
            signs: options.signsRequests
        )
    }

    private static func target(
        _ operation: Operation,
        _ options: GlobalOptions,
        _ world: CommandWorld,
        _ server: LocalServer,
        _ settings: Settings
    ) async throws(CommandFailure) -> CallTarget {
        if options.isDebug {
            world.complain(
                "\(world.program): nothing of AWS is configured; using the Parley that "
                    + "\(LocalServer.readyFile) names: endpoint \(server.endpoint), region "
                    + "\(server.region), access key \(server.accessKeyID)\n"
            )
        }
        let endpoint = try EndpointURL(server.endpoint)
        let key = Settings.KeySource.key(
            id: server.accessKeyID,
            secret: server.secretAccessKey,
            sessionToken: nil
        )
        return CallTarget(
            endpoint: endpoint,
            region: server.region,
            keySource: key,
            retries: try settings.retries(),
            transport: try transport(options, settings.caBundle, endpoint, world),
            signs: options.signsRequests
        )
    }

    private static func transport(
        _ options: GlobalOptions,
        _ caBundle: String?,
        _ endpoint: EndpointURL,
        _ world: CommandWorld
    ) throws(CommandFailure) -> TransportSettings {
        try check(options.connectTimeoutSeconds, "connect")
        try check(options.readTimeoutSeconds, "read")
        return TransportSettings(
            verifiesTLS: options.verifiesTLS,
            caBundle: endpoint.scheme == "https" ? caBundle : nil,
            readTimeoutSeconds: options.readTimeoutSeconds,
            connectTimeoutSeconds: options.connectTimeoutSeconds,
            proxy: ProxyChoice.proxy(for: endpoint, environment: world.environment)
        )
    }

    private static func check(_ seconds: Int64?, _ kind: String) throws(CommandFailure) {
        guard let seconds, seconds <= 0 else { return }
        throw .failure(
            "Attempted to set \(kind) timeout to \(seconds), but the timeout cannot be set to a value "
                + "less than or equal to 0."
        )
    }
}
