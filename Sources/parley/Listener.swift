// SPDX-License-Identifier: Apache-2.0
import ContactServer
import ContactService
import HummingbirdCore
import JournalSQLite
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Builds the HTTP and WebSocket side of a server.
struct Listener {
    let service: ChatService
    let keys: DataFolder.Keys
    let timekeeper: Timekeeper
    let options: ServerOptions
    let journal: SQLiteJournal
    let logger: Logger

    /// Makes the server.
    /// - Parameter isReady: called with the endpoint once connections are taken.
    func server(_ isReady: @escaping @Sendable (String) throws -> Void) -> any Service {
        let metrics = Metrics()
        addGauges(to: metrics)
        let gate = TicketGate(
            service: service, metrics: metrics, replaysMissed: options.replaysMissed)
        let (host, scheme) = (options.host, options.certificate == nil ? "http" : "https")
        let group = MultiThreadedEventLoopGroup.singleton
        let connections = ConnectionSetup(
            door: frontDoor(metrics), gate: gate, group: group,
            certificate: options.certificate, logger: logger)
        let logger = logger
        return connections.server(
            configuration: ServerConfiguration(
                address: .hostname(host, port: options.port), backlog: 4096),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                do {
                    try await KeepAlive.set(channel)
                    try await AcceptPause.add(to: channel, logger: logger)
                    try isReady("\(scheme)://\(Self.authority(host, port))")
                } catch {
                    logger.critical(
                        "server cannot say that it is ready", metadata: ["error": "\(error)"])
                }
            },
            eventLoopGroup: group, logger: logger)
    }

    private func frontDoor(_ metrics: Metrics) -> FrontDoor {
        let operations = OperationTable(service)
        let origins = Origins(
            publicURL: options.publicURL, fallback: Self.authority(options.host, options.port))
        let api = APIHandler(
            operations: operations,
            signatures: SignatureGate(
                keys: [SignatureGate.Key(id: keys.accessKeyID, secret: keys.secretAccessKey)],
                region: options.region, now: { ServiceClock.systemNow }),
            tokens: service.tokens, clock: service.clock, limiter: RateLimiter(options.quotas),
            metrics: metrics, origins: origins, logger: logger)
        let directory = service.directory
        let start = ChatStartPoint(operations: operations, service: service) {
            NewInstance.inboundFlow(of: directory.instance)
        }
        return FrontDoor(
            api: api,
            operator: OperatorHandler(
                metrics: metrics, timekeeper: options.isClockVirtual ? timekeeper : nil,
                chatStart: start),
            pages: PageHandler(files: WebFiles.all, origins: origins))
    }

    private func addGauges(to metrics: Metrics) {
        let (census, journal) = (service.census, journal)
        metrics.add {
            let statistics = journal.statistics
            return [
                Metrics.Gauge(
                    "parley_chats_open", "Chats that have not ended.", Double(census.openChats)),
                Metrics.Gauge(
                    "parley_journal_commits_total", "Commits that are on stable storage.",
                    Double(statistics.commits), isCounter: true),
                Metrics.Gauge(
                    "parley_journal_groups_total",
                    "Groups of commits that waited for the disk, once each.",
                    Double(statistics.synchronisedGroups), isCounter: true),
                Metrics.Gauge(
                    "parley_journal_conflicts_total", "Commits that another one came before.",
                    Double(statistics.conflicts), isCounter: true),
                Metrics.Gauge(
                    "parley_journal_waiting_commits", "Commits that wait or are being written.",
                    Double(statistics.waitingCommits)),
                Metrics.Gauge(
                    "parley_journal_log_bytes", "The contents of the write-ahead log.",
                    Double(statistics.logBytes)),
            ]
        }
    }

    /// The host and port as a URL holds them; an address of every interface becomes this machine.
    private static func authority(_ host: String, _ port: Int) -> String {
        let name = host == "0.0.0.0" || host == "::" ? "127.0.0.1" : host
        return name.contains(":") ? "[\(name)]:\(port)" : "\(name):\(port)"
    }
}
