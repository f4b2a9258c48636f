// SPDX-License-Identifier: Apache-2.0
import JournalSQLite
@main struct JournalCrashWriter { static func main() {} }
