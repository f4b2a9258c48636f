// SPDX-License-Identifier: Apache-2.0
import CommandLanguage

/// Reads the configuration and credentials files that the environment names.
enum SettingsLoader {
    static func load(
        _ options: GlobalOptions,
        _ world: CommandWorld
    ) throws(CommandFailure) -> Settings {
        let environment = world.environment
        return Settings(
            options: options,
            environment: environment,
            configuration: try file(
                environment["AWS_CONFIG_FILE"] ?? "~/.aws/config",
                environment
            ),
            credentials: try file(
                environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials",
                environment
            )
        )
    }

    private static func file(
        _ path: String,
        _ environment: [String: String]
    ) throws(CommandFailure) -> SettingsFile {
        let path = PathExpansion(environment: environment).expand(path)
        guard LocalFile.status(path)?.isRegular ?? false, let bytes = try? LocalFile.read(path)
        else { return SettingsFile() }
        guard let text = String(validating: bytes, as: UTF8.self),
            let file = try? SettingsFile(text)
        else { throw .failure("Unable to parse config file: \(path)") }
        return file
    }
}
