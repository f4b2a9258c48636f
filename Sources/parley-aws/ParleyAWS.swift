// SPDX-License-Identifier: Apache-2.0
import AWSCommandLine

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The command line on its own, for tests beside the reference.
@main
enum ParleyAWS {
    static func main() async {
        let world = CommandWorld.system(program: "parley", version: "parley/0")
        exit(await AWSCommandLine.run(Array(CommandLine.arguments.dropFirst()), world))
    }
}
