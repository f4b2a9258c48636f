// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactOutside
import ContactServer
import ContactService
import Foundation
import HummingbirdCore
import JSONDocument
import Journal
import JournalSQLite
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Joins the parts of a server and runs them until the process is told to stop.
struct ServerProcess {
    private let options: ServerOptions
    private let logger: Logger
    private let folder: DataFolder

    init(_ options: ServerOptions) {
        self.options = options
        folder = DataFolder(path: options.data)
        // A reader of the log or of a socket that is gone is an error of writing and no more.
        signal(SIGPIPE, SIG_IGN)
        let level = options.logLevel
        LoggingSystem.bootstrap { label in
            var handler = JSONLogHandler(label: label)
            handler.logLevel = level
            return handler
        }
        logger = Logger(label: "parley")
    }

    func run() async throws {
        defer { JSONLogHandler.lines.flush(within: Self.lastWordsMax) }
        let journal = try openJournal()
        do {
            try await serve(journal)
        } catch {
            await journal.close()
            throw error
        }
        await journal.close()
        logger.info("server stopped")
    }

    /// How long connections may take to end once the process is told to stop.
    private static let shutdownMax = Duration.seconds(10)

    /// How long the log's reader is waited for at the end.
    private static let lastWordsMax = Duration.seconds(1)

    private func openJournal() throws -> SQLiteJournal {
        do throws(JournalOpenError) {
            return try SQLiteJournal.open(directory: options.data)
        } catch { throw Failure(error.description) }
    }

    private func serve(_ journal: SQLiteJournal) async throws {
        let keys = try folder.keys()
        let clock = try makeClock()
        let stamps = StampSource(clock: clock, seed: options.seed)
        let names = ResourceNames(region: options.region, account: "000000000000")
        let directory = try await loadDirectory(journal, names, stamps)
        let census = Census(chatsMax: options.quotas.chatsMax)
        let alarms = Alarms()
        let questions = OutsideQueue()
        let watch = ChatWatch(census: census, alarms: alarms, outside: questions)
        let client = OutsideClient()
        let world = OutsideEndpoints(
            options.outside.configuration, client: client,
            options.outside.identity(keys, region: options.region),
            instanceID: { directory.instance.id?.description }
        ).world
        let record = options.outside.record(data: options.data, logger)
        let sessions = Sessions(
            journal: journal, stamps: stamps,
            flows: FlowConductor(
                directory: directory, programs: FlowPrograms(directory: directory, names: names),
                census: census, names: names, outside: world, record: record,
                seed: stamps.root, logger: logger),
            observer: watch)
        sessions.recall(folder.takeReaches() ?? [])
        try await watch.recover(from: journal, sessions)
        let folder = folder
        let timekeeper = Timekeeper(
            clock: clock, alarms: alarms, sessions: sessions, logger: logger,
            persist: { try folder.keep(virtualNow: $0) },
            settled: { await questions.settled() })
        let service = ChatService(
            sessions: sessions, directory: directory, journal: journal,
            tokens: TokenIssuer(secret: keys.tokenSecret), clock: clock, stamps: stamps,
            census: census, names: names, quotas: options.quotas,
            secret: keys.identitySecret, logger: logger)
        let calls = OutsideCalls(
            queue: questions, sessions: sessions, journal: journal, world: world,
            own: OwnOperations(service), logger: logger)
        let listener = Listener(
            service: service, keys: keys, timekeeper: timekeeper, options: options,
            journal: journal, logger: logger)
        let server = listener.server { endpoint in
            try announce(endpoint, service, keys)
        }
        var configuration = ServiceGroupConfiguration(
            services: [record, client, calls, timekeeper, server],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        configuration.maximumGracefulShutdownDuration = Self.shutdownMax
        let group = ServiceGroup(configuration: configuration)
        do {
            try await group.run()
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw Failure(
                "\(options.host):\(options.port) cannot be listened on: \(reason). Name another "
                    + "address with --listen HOST:PORT.")
        }
        unlink(folder.readyFile)
        keepReaches(of: sessions)
    }

    /// Keeps how far participants got. A server that cannot sends them more than they lack.
    private func keepReaches(of sessions: Sessions) {
        do {
            try folder.keep(sessions.knownReaches)
        } catch {
            logger.warning(
                "how far participants got is not kept", metadata: ["error": "\(error)"])
        }
    }

    private func makeClock() throws -> ServiceClock {
        guard options.isClockVirtual else { return ServiceClock() }
        let start = folder.virtualNow() ?? ServiceClock.systemNow
        try folder.keep(virtualNow: start)
        return ServiceClock(virtualFrom: start)
    }

    private func loadDirectory(
        _ journal: any Journal, _ names: ResourceNames, _ stamps: StampSource
    ) async throws -> Directory {
        let directory = Directory(journal: journal)
        try await directory.load()
        let stamp = stamps()
        try await directory.change(at: stamp.now) { instance in
            guard instance.id == nil else { return ([], ()) }
            return (NewInstance(names: names, stamp: stamp).events(alias: "parley"), ())
        }
        return directory
    }

    /// Tells clients and people where the server is.
    private func announce(
        _ endpoint: String, _ service: ChatService, _ keys: DataFolder.Keys
    ) throws {
        let instance = service.directory.instance
        guard let id = instance.id, let flow = NewInstance.inboundFlow(of: instance) else {
            throw Failure("The instance has no flow that chats could start with.")
        }
        let ready: JSON = [
            "endpoint": .string(endpoint), "region": .string(options.region),
            "instanceId": .string(id.description),
            "instanceArn": .string(service.names.instance(id)),
            "contactFlowId": .string(flow.description),
            "accessKeyId": .string(keys.accessKeyID),
            "secretAccessKey": .string(keys.secretAccessKey),
        ]
        try DataFolder.write(ready.utf8, to: folder.readyFile)
        if let path = options.readyFile { try DataFolder.write(ready.utf8, to: path) }
        print(
            """
            Parley is ready.
              endpoint       \(endpoint)
              instance       \(id)
              contact flow   \(flow)
              test chat      \(endpoint)/test-chat
            Use it from any AWS client:
              eval "$(parley env\(options.data == DataFolder.defaultPath ? "" : " --data \(options.data)"))"
              aws connect start-chat-contact --instance-id \(id) --contact-flow-id \(flow) \
            --participant-details DisplayName=Ann
            """)
        fflush(nil)
    }
}
