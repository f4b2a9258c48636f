# SPDX-License-Identifier: Apache-2.0
# Sourced first by every script here: strict mode, the repository's root, one way to speak.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '==> %s\n' "$*" >&2; }

stop() {
    printf 'parley: %s\n' "$*" >&2
    exit 1
}

# Builds with SwiftPM. A terminal gets its moving line; a log gets a line of progress in ten seconds.
build_swift() {
    if [ -t 1 ]; then
        swift build "$@"
    else
        swift build "$@" 2>&1 | thin_progress
    fi
}

thin_progress() {
    local line due=0
    while IFS= read -r line; do
        if [[ $line =~ ^\[[0-9]+/[0-9]+\] ]]; then
            ((SECONDS >= due)) || continue
            due=$((SECONDS + 10))
        fi
        printf '%s\n' "$line"
    done
}

# Runs a tool of this package; the pure build folder keeps the server's packages out of it.
run_tool() {
    PARLEY_PURE=1 swift run --quiet --scratch-path .build-pure "$@"
}
