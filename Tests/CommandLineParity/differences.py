# SPDX-License-Identifier: Apache-2.0
"""The differences that are meant, each with its reason. Nothing else may differ.

A difference rewrites what the reference did (and, where needed, what we did) into one form; the
page docs/cli-differences.md is written from this list.
"""
import json
import re
from pathlib import Path

NOTE = re.compile(r"usage: \rNote: AWS CLI version 2.*?\n\nusage: ", re.S)
LITERAL = "{self._error_location()}"


class Difference:
    def __init__(self, name, reason, apply):
        self.name = name
        self.reason = reason
        self.apply = apply


def program_name(reference, ours):
    err = NOTE.sub("usage: ", reference["err"])
    err = err.replace("usage: aws [", "usage: parley [").replace("\naws: error:", "\nparley: error:")
    reference["err"] = re.sub(r"^  aws (<command>|help)", r"  parley \1", err, flags=re.M)


def error_location(reference, ours):
    if LITERAL in reference["err"]:
        head = "for input:\n"
        place = ours["err"].find(head)
        if place >= 0:
            ours["err"] = ours["err"][: place + len(head)] + LITERAL + "\n"


def served_names(reference, ours):
    for result in (reference, ours):
        result["err"] = re.sub(
            r"(argument (?:command|operation): Invalid choice, valid choices are:\n).*", r"\1",
            result["err"], flags=re.S)


def random_values(reference, ours):
    try:
        left, right = json.loads(reference["out"]), json.loads(ours["out"])
    except ValueError:
        return
    if reference["requests"] or not isinstance(left, dict):
        return

    def blur(value):
        if isinstance(value, dict):
            return {name: blur(member) for name, member in value.items()}
        if isinstance(value, list):
            return [blur(member) for member in value]
        return "<value>" if isinstance(value, str) and re.fullmatch(r"[A-Z0-9_]+", value) else value

    reference["out"] = json.dumps(blur(left), indent=4) + "\n"
    ours["out"] = json.dumps(blur(right), indent=4) + "\n"


UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def body_spelling(reference, ours):
    for result in (reference, ours):
        for request in result["requests"]:
            try:
                body = json.loads(request["body"])
            except ValueError:
                continue
            request["body"] = UUID.sub("<uuid>", json.dumps(body, sort_keys=True))


def without_prose(result):
    """Of a manual page what is no running text: the title, the headings, the synopsis, the options
    with their kinds, and how values are written. Recordings hold nothing else of it."""
    out = re.sub(".\b", "", result["out"])
    title = re.match(r"([A-Z0-9-]*)\(\) *\1\(\)\n", out)
    if not title:
        return result
    kept, heading, syntax = [title.group(1)], "", None
    for line in out.split("\n")[1:]:
        text, indentation = line.strip(), len(line) - len(line.lstrip())
        if indentation == 0 and text and "()" not in text and text != "EXAMPLES":
            heading, syntax = text, None
            kept.append(text)
        elif heading == "SYNOPSIS" and text:
            kept.append("  " + text)
        elif heading in ("OPTIONS", "GLOBAL OPTIONS") and text:
            term = re.match(r"(--\S+(?: +\| +--\S+)*) +(\([\w ]+\))", text)
            if text in ("Syntax:", "Shorthand Syntax:", "JSON Syntax:"):
                syntax = indentation
                kept.append("    " + text)
            elif syntax is not None and indentation > syntax:
                kept.append(" " * (indentation - syntax) + "    " + text)
            else:
                syntax = None
                kept += ["  " + " ".join(" ".join(term.groups()).split())] if term else []
    return {**result, "out": "\n".join(kept) + "\n"}


def manual(reference, ours):
    ours |= without_prose(ours)


LOG = "<log>"


def recordable(result):
    """A result as it is recorded: without what is the reference's own text or tells of a machine."""
    return without_prose(without_log(result))


def without_log(result):
    is_log = re.search(r"^[-0-9]+ [:,0-9]+ - MainThread - ", result["err"], re.M)
    return {**result, "err": LOG} if is_log else result


def debug_log(reference, ours):
    reference |= without_log(reference)
    if reference["err"] == LOG:
        ours["err"] = LOG if ours["err"].startswith("parley: ") else ours["err"]


def tunnel(reference, ours):
    for request in ours["requests"]:
        if request["method"] == "CONNECT":
            request["headers"].pop("host", None)


def plain_proxy(reference, ours):
    """The login for the proxy goes with the tunnel, not with each call."""
    whole = [request for request in reference["requests"] if request["target"].startswith("http://")]
    tunnels = [request for request in ours["requests"] if request["method"] == "CONNECT"]
    if not (whole and tunnels):
        return
    ours["requests"] = [request for request in ours["requests"] if request not in tunnels]
    for request in whole:
        request["target"] = re.sub(r"^http://[^/]*", "", request["target"])
    for request in ours["requests"]:
        request["headers"] |= tunnels[0]["headers"]


DIFFERENCES = [
    Difference(
        "Program name",
        "Messages name the program `parley` instead of `aws`, and leave out the reference's note "
        "that recommends its own version 2.", program_name),
    Difference(
        "Place of a shorthand error",
        "Version 1.45.11 prints the words `{self._error_location()}` where the input and a caret "
        "under the place were meant; `parley` prints the input and the caret.", error_location),
    Difference(
        "Names in refusals",
        "An unknown command or operation is refused with the list of those that exist, and `parley` "
        "has only the operations in its model.", served_names),
    Difference(
        "Sample values",
        "A sample input holds, for a member with named values, one of them at random, in both "
        "programs.", random_values),
    Difference(
        "Spelling of bodies",
        "The JSON of a request has the same members and values, but no blanks, and a client token "
        "that was not given is another random UUID in each call.", body_spelling),
    Difference(
        "Request for a tunnel", "CONNECT carries the header Host, which HTTP/1.1 asks for; the reference "
        "still speaks HTTP/1.0 there.", tunnel),
    Difference(
        "Proxy for plain HTTP", "Calls to an `http` endpoint go through a tunnel of the proxy "
        "(CONNECT), as those to `https` do in both programs.", plain_proxy),
    Difference(
        "Log", "`--debug` tells what is done in a few lines of our own instead of the reference's log.",
        debug_log),
    Difference(
        "Manual", "The manual has the reference's sections, synopsis, options and syntax, but the text is "
        "ours, and there are no EXAMPLES.", manual),
]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cli-differences.md"

# What is not a matter of one case, and so has no function above.
NOTES = [
    ("Other commands", "Without the name of a service in the line, it is one of the program's own, such as "
                       "`serve`: `parley` alone prints their list, an unknown one ends with status 64."),
    ("Damaged files", "A configuration file that cannot be read gives `Unable to parse config file: PATH` and "
                      "status 255; the reference ends with a trace of its code and status 1."),
    ("Operations", "`parley` has the operations in its model, and no `wait`, `configure` or `s3`."),
    ("Members", "Members of inputs and results that the model leaves out are not known: an option for "
                "one is unknown, and one in a result is not shown."),
    ("Keys", "Assumed roles, single sign-on, web identities and metadata services are no sources of "
             "keys; `credential_process` is."),
    ("Settings", "`parameter_validation`, `defaults_mode`, aliases, plugins, the history of commands and "
                 "client-side metrics are not read from the configuration."),
    ("`--v2-debug`", "Is accepted and does nothing: it warns of the reference's own version 2."),
    ("Manual", "`help` needs neither `groff` nor a pager; lines are as wide as the terminal."),
    ("Headers", "`User-Agent` and the headers in which SDKs describe themselves differ."),
    ("`--version`", "Prints the version of `parley`."),
    ("Local server", "With nothing of AWS configured, a Parley on this machine is used; the reference "
                     "asks for a region."),
    ("TLS", "A failure is named as in the reference, without the cause and the place in the code that "
            "follow the name there, and without a wrong certificate's names; a CA bundle that cannot "
            "be read is refused in other words."),
    ("Moments", "Options that are moments take ISO 8601 and seconds since 1970; the reference also "
                "guesses at other spellings."),
]


def page():
    lines = [
        "# Where the command line differs from the AWS CLI", "",
        "<!-- Written by Tests/CommandLineParity/differences.py; edits are lost. -->", "",
        "`parley` is compared with version 1.45.11 of the AWS CLI, case by case. These differences are",
        "meant; the test knows each of them, and any other one fails it.", "",
        "| What | Why |", "| --- | --- |",
    ]
    lines += [f"| {difference.name} | {difference.reason} |" for difference in DIFFERENCES]
    lines += ["", "Beside what single cases can show:", "", "| What | How |", "| --- | --- |"]
    lines += [f"| {name} | {text} |" for name, text in NOTES]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page())
