# SPDX-License-Identifier: Apache-2.0
"""Says what the server's processor time goes to, from samples that perf took.

usage: profile.py PERF_DATA

Each sample is a stack. A stack belongs to the first row of ROWS whose pattern is found in it, from
the innermost function outwards, so that the rows add up to the whole.
"""

import collections
import re
import subprocess
import sys

ROWS = [
    ("kernel: sending to sockets", r"(tcp_sendmsg|sock_write_iter|__sys_sendto|inet_sendmsg)"),
    ("kernel: reading from sockets", r"(tcp_recvmsg|sock_read_iter|__sys_recvfrom)"),
    ("kernel: waiting for events (epoll)", r"(do_epoll_wait|ep_poll|epoll_ctl|eventfd|timerfd)"),
    ("kernel: writing and synchronising the journal",
     r"(ext4_|fdatasync|vfs_fsync|pwrite|pread|generic_perform_write)"),
    ("kernel: waking and switching threads", r"(futex|schedule|finish_task_switch|wake_up)"),
    ("SQLite", r"sqlite3|GRDB"),
    ("journal: grouping and handing over", r"(GroupWriter|JournalWriter|Handoff|SQLiteJournal)"),
    ("token check", r"TokenIssuer\.open"),
    ("signature check", r"(SignatureGate|SignatureClaim|CanonicalRequest)"),
    ("body: parse JSON", r"(JSONParser|APIHandler\.body)"),
    ("request: validate and read members",
     r"(Validator|Operation\.validate|Operation\.request|MemberReader|Request\.init)"),
    ("domain: decide and evolve", r"(Chat\.sendMessage|Chat\.evolve|Chat\.fold|ChatDraft|Chat\.State)"),
    ("flow step", r"(FlowConductor|FlowStep|Advance|FlowState)"),
    ("commit: encode", r"EventCodec"),
    ("frame: encode", r"(Frame\.init|TranscriptItem|JSONWriter)"),
    ("answer: encode", r"(OperationResponse|Response\.write)"),
    ("metrics", r"Metrics\.answered"),
    ("front door and API handler", r"(FrontDoor|APIHandler|RouteTable|CrossOrigin|RateLimiter)"),
    ("WebSocket session and frames", r"(SocketSession|SocketFollower|WebSocketFrame|OutboundQueue)"),
    ("sessions: turn, publish", r"(Sessions\.|LiveSession|Turnstile|ChatWatch)"),
    ("HTTP/1: parse", r"(HTTPDecoder|llhttp|BetterHTTPParser)"),
    ("HTTP/1: write the answer", r"(HTTPResponseEncoder|HTTP1ToHTTPServerCodec|HTTPHeaders|HTTPFields)"),
    ("HTTP server (Hummingbird, async channel)",
     r"(NIOAsync|HTTPChannelHandler|HTTP1Channel|HummingbirdCore|NIOThrowingAsync|Hummingbird)"),
    ("event loop and channel pipeline", r"(SelectableEventLoop|ChannelPipeline|ChannelHandlerContext)"),
    ("Swift tasks and executors", r"(swift_job_run|swift_task|AsyncTask|dispatch|runJob)"),
]
OTHER = "other"


def stacks(path: str) -> list[list[str]]:
    """The samples, each from the innermost function outwards."""
    script = subprocess.run(["perf", "script", "-i", path, "-F", "comm,ip,sym"],
                            capture_output=True, text=True, errors="replace", check=True)
    names = subprocess.run(["swift", "demangle", "--simplified"], input=script.stdout,
                           capture_output=True, text=True, errors="replace", check=True)
    found, current = [], None
    for line in names.stdout.splitlines():
        frame = re.match(r"\s+[0-9a-f]+ (.*)$", line)
        if frame:
            current.append(frame.group(1))
        elif line.strip():
            current = []
            found.append(current)
    return [stack for stack in found if stack]


def row(stack: list[str]) -> str:
    """The row of a stack: kernel work by any of its functions, the rest by its innermost match."""
    for name, pattern in ROWS[:5]:
        if any(re.search(pattern, function) for function in stack):
            return name
    for function in stack:
        for name, pattern in ROWS[5:]:
            if re.search(pattern, function):
                return name
    return OTHER


def memory_share(samples: list[list[str]]) -> str:
    """How much of all of it is reference counting and allocation, whoever asks for it."""
    def share(pattern: str) -> float:
        hits = sum(1 for stack in samples if re.search(pattern, stack[0]))
        return 100 * hits / len(samples)

    counting = share(r"swift_(retain|release|bridgeObject)|RefCount|isUniquely")
    allocation = share(r"malloc|_int_free|^free|cfree|swift_(alloc|dealloc|slowAlloc)")
    return (f"of all of it, reference counting is {counting:.1f} % and allocation "
            f"{allocation:.1f} %, whatever row they stand in")


def main(path: str):
    samples = stacks(path)
    counts = collections.Counter(row(stack) for stack in samples)
    print(f"{len(samples)} samples")
    for name, count in counts.most_common():
        print(f"{100 * count / len(samples):6.1f} %  {name}")
    print(memory_share(samples))
    inclusive = collections.Counter(
        function for stack in samples for function in set(stack)
        if re.search(r"(APIHandler|FrontDoor|TokenIssuer|Sessions|Socket|Journal|Chat\.|Frame|"
                     r"Operation|Request|Metrics|Turnstile|Flow|Census|Alarms|JSON|EventCodec)",
                     function))
    print("\nfunctions of ours with everything below them (an await ends a stack)")
    for function, count in inclusive.most_common(45):
        print(f"{100 * count / len(samples):6.1f} %  {function[:150]}")


main(sys.argv[1])
