// SPDX-License-Identifier: Apache-2.0
import APIModel
import CommandLanguage
import JMESPath
import JSONDocument

/// Runs one operation: reads its options, sends what they say, writes what comes back.
struct OperationCommand {
    private let operation: Operation
    private let options: OperationOptions
    private let globals: GlobalOptions
    private let world: CommandWorld

    init(_ operation: Operation, _ globals: GlobalOptions, _ world: CommandWorld) {
        self.operation = operation
        self.globals = globals
        self.world = world
        options = OperationOptions(operation)
    }

    func run(_ words: [String]) async throws(CommandFailure) {
        let line = try options.parse(words)
        if line.values["help"]?.word == "help" {
            return world.show(Manual(program: world.program).operation(operation))
        }
        let paging = try PagingOptions.read(line, operation, paginates: globals.paginates)
        let given = try await input(line)
        switch line.values["--\(OperationOptions.skeletonName)"]?.word {
        case "input": writeSampleInput()
        case "output": try await writeSampleOutput(given)
        default: try await send(given, paging)
        }
    }

    // MARK: Input

    /// What the options say: members of the input, and how it is paged.
    private struct Given {
        var members = ParameterMap()
        var paging: [OperationOptions.Paging: String] = [:]
    }

    private func input(_ line: ParsedLine) async throws(CommandFailure) -> Given {
        let (globals, world) = (globals, world)
        let files = ParameterFiles(world) {
            (try? SettingsLoader.load(globals, world))?.followsURLs ?? true
        }
        var given = Given()
        var json: ParameterValue?
        for entry in options.entries {
            guard let typed = line.values[entry.option.destination] else { continue }
            let name = entry.option.name
            switch entry.meaning {
            case .member(let member):
                if let flag = typed.flag {
                    given.members[member.name] = .bool(flag)
                    continue
                }
                let value = try await loaded(typed, name, files)
                let conversion = Conversion(option: name, shape: member.shape) {
                    text throws(CommandFailure) in try files.local(text)
                }
                given.members[member.name] = try conversion.convert(value)
            case .inputJSON: json = try await inputJSON(typed.word ?? "", name, files)
            case .paging(let paging):
                given.paging[paging] = PythonText.str(try await loaded(typed, name, files))
                warn(paging, typed.word)
            case .skeleton: break
            }
        }
        try checkProfile()
        if let json { try InputJSON.merge(json, into: &given.members) }
        return given
    }

    /// The JSON of a whole input: from a file, or as typed. A URL is fetched and its content not
    /// used, as the reference does, so that its faults show.
    private func inputJSON(
        _ word: String, _ name: String, _ files: ParameterFiles
    ) async throws(CommandFailure) -> ParameterValue {
        _ = try await files.content(word, option: name)
        return try files.local(word) ?? .string(word)
    }

    /// A profile that was asked for must exist, even where nothing of it is needed.
    private func checkProfile() throws(CommandFailure) {
        let names = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]
        guard globals.profile != nil || names.contains(where: { world.environment[$0] != nil })
        else { return }
        _ = try SettingsLoader.load(globals, world).profile()
    }

    /// What was typed, or the content of the file or URL that it names. Of several words none is.
    private func loaded(
        _ typed: OptionInput,
        _ name: String,
        _ files: ParameterFiles
    ) async throws(CommandFailure) -> ParameterValue {
        switch typed {
        case .word(let word):
            return try await files.content(word, option: name) ?? .string(word)
        case .words(let words):
            if words.count == 1, let content = try await files.content(words[0], option: name) {
                return content
            }
            return .list(words.map { .string($0) })
        case .flag(let flag): return .bool(flag)
        }
    }

    private func warn(_ paging: OperationOptions.Paging, _ word: String?) {
        guard paging == .maxItems, let count = word.flatMap({ Int64($0) }), count <= 0 else {
            return
        }
        world.complain(
            "warning: Non-positive values for --max-items may result in undefined behavior.\n"
        )
    }

    // MARK: Samples

    private func writeSampleInput() {
        let sample = Skeleton.sample(of: operation.input, texts: .values, pick: pick)
        world.write(JSONText.indented(sample, isASCII: true) + "\n")
    }

    private func writeSampleOutput(_ given: Given) async throws(CommandFailure) {
        _ = try await CallTarget.find(operation, globals, world)
        let sample = Skeleton.sample(of: operation.output, texts: .names, pick: pick)
        if case .map(let map) = ParameterValue(sample) {
            try ParameterCheck.check(map, operation.output)
        }
        var members = given.members
        members["PaginationConfig"] = pagingParameter(given)
        try ParameterCheck.check(members, operation.input)
        try write(sample, try format())
    }

    private func pagingParameter(_ given: Given) -> ParameterValue? {
        guard !given.paging.isEmpty else { return nil }
        let members = OperationOptions.Paging.allCases.compactMap { paging in
            given.paging[paging].map { (paging.rawValue, ParameterValue.string($0)) }
        }
        return .map(ParameterMap(members))
    }

    private func pick(_ count: Int) -> Int { min(count - 1, Int(world.random() * Double(count))) }

    // MARK: Calls

    private func send(_ given: Given, _ paging: PagingOptions?) async throws(CommandFailure) {
        let target = try await CallTarget.find(operation, globals, world)
        let settings = try SettingsLoader.load(globals, world)
        var sender = try CallSender(
            operation,
            target,
            world,
            isDebug: globals.isDebug,
            moment: settings.writesISO8601 ? MomentOutput.iso8601 : nil
        )
        let failure: CommandFailure?
        do throws(CommandFailure) {
            if let paging, let pagination = operation.pagination {
                try await list(given, paging, pagination, &sender)
            } else {
                // With paging turned off, paging options are members that no input has.
                var members = given.members
                members["PaginationConfig"] = pagingParameter(given)
                let result = try await sender.call(members)
                try write(result, try format())
            }
            failure = nil
        } catch { failure = error }
        await sender.close()
        if let failure { throw failure }
    }

    private func list(
        _ given: Given,
        _ paging: PagingOptions,
        _ pagination: Operation.Pagination,
        _ sender: inout CallSender
    ) async throws(CommandFailure) {
        let format = try format()
        var paging = paging
        paging.startingToken = given.paging[.startingToken] ?? paging.startingToken
        var walk = try PageWalk(pagination, paging, input: given.members)
        var pages: [JSON] = []
        while let input = walk.nextInput {
            let page = walk.take(try await sender.call(input))
            pages.append(page)
            if format == .text {
                try write(walk.alone(page, isFirst: pages.count == 1), format)
            }
            try walk.goOn()
        }
        if format != .text { return try write(walk.merged(pages), format) }
        if let token = walk.resumeToken {
            try write(["NextToken": ["NextToken": .string(token)]], format)
        }
    }

    // MARK: Output

    private func format() throws(CommandFailure) -> OutputFormat {
        if let output = globals.output { return output }
        return try SettingsLoader.load(globals, world).output()
    }

    private func write(_ result: JSON, _ format: OutputFormat) throws(CommandFailure) {
        var shown = result
        if let query = globals.query {
            do throws(JMESPathError) {
                shown = try query.search(result)
            } catch {
                throw .failure(error.message(expression: query.text))
            }
        }
        let isColored =
            globals.color == .on || (globals.color == .auto && world.terminalWidth != nil)
        let text = ResultText(
            format: format,
            title: operation.name,
            terminalWidth: world.terminalWidth ?? Self.terminalWidthDefault,
            isColored: isColored
        )
        world.write(try text.text(shown))
    }

    private static let terminalWidthDefault = 80
}
