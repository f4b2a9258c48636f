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
# On Linux a release holds Swift's own libraries: it starts three times as fast and needs no toolchain.
# Colours are switched off since they are part of how files are compiled: with them on a terminal and
# without them in a log, each change from one to the other would compile everything anew.
build_swift() {
    set -- "$@" --no-color-diagnostics
    if [[ " $* " == *" --configuration release "* && $(uname) == Linux ]]; then
        set -- "$@" --static-swift-stdlib
    fi
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

# Sets `parley` to the program to run: the one that PARLEY_BINARY names, or one built as CONFIG says.
find_parley() {
    parley=${PARLEY_BINARY:-}
    [ -z "$parley" ] || return 0
    scripts/build
    parley=.build/${CONFIG:-release}/parley
}

# Makes .venv with the Python clients; anew only when their pinned versions have changed.
prepare_python() {
    local requirements=Tests/EndToEnd/requirements.txt stamp=.venv/requirements.txt
    cmp -s "$requirements" "$stamp" && return
    say "preparing the Python clients in .venv"
    python3 -m venv --clear .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements"
    cp "$requirements" "$stamp"
}

# Calls SwiftPM for the pure targets, in a build folder of their own. The workspace has no pins: those
# beside Package.swift would make SwiftPM fetch the server's packages, which nothing here needs.
pure_swift() {
    local verb=$1
    shift
    PARLEY_PURE=1 swift "$verb" --scratch-path .build-pure \
        --multiroot-data-file scripts/pure.xcworkspace "$@"
}

# Runs a tool of this package.
run_tool() { pure_swift run --quiet "$@"; }
