# SPDX-License-Identifier: Apache-2.0
"""For every operation in the model: what is missing, a sample input, a whole input, a sample output."""
import json
import re
from pathlib import Path

from table import add

MODEL = Path(__file__).resolve().parents[2] / "Model"

# Outputs of which the model has a part only, so that samples of them differ.
PARTIAL_OUTPUTS = {
    "CreateParticipantConnection", "DescribeContact", "DescribeHoursOfOperation",
    "DescribeInstance", "DescribeQueue", "SearchContacts",
}


def kebab(name):
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1-\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1-\2", name).lower()


class Sampler:
    """Makes a value of a shape that passes the client's check."""

    def __init__(self, shapes):
        self.shapes = shapes

    def value(self, name, above=()):
        shape = self.shapes[name]
        kind = shape["type"]
        if kind == "structure":
            members = shape["members"][:1] if shape.get("union") else shape["members"]
            return {member["name"]: self.value(member["shape"], (*above, name))
                    for member in members if member["shape"] not in above}
        if kind == "list":
            element = shape.get("element") or shape.get("member")
            return [] if element in above else [self.value(element, (*above, name))]
        if kind == "map":
            return {} if shape["value"] in above else {"key": self.value(shape["value"], (*above, name))}
        if kind == "string":
            return shape["values"][0] if shape.get("values") else "x" * max(1, shape.get("min", 1))
        if kind == "timestamp":
            return 1700000000 if shape.get("format") != "iso8601" else "2026-01-01T00:00:00.000Z"
        return {"boolean": True, "integer": max(1, shape.get("min", 1)),
                "long": max(1, shape.get("min", 1)), "double": 1.5}[kind]


def operations():
    for service in ("connect", "connectparticipant"):
        model = json.loads((MODEL / f"{service}.json").read_text())
        sampler = Sampler(model["shapes"])
        for name, operation in model["operations"].items():
            command = [service, kebab(name)]
            whole = sampler.value(operation["input"]) if operation.get("input") else {}
            text = json.dumps(whole)
            add("model", command, answers=[{}])
            add("model", command + ["--generate-cli-skeleton"])
            add("model", command + ["help"])
            add("model", command + ["--cli-input-json", "{}"], answers=[{}])
            add("model", command + ["--cli-input-json", text], answers=[{}])
            answer = sampler.value(operation["output"]) if operation.get("output") else {}
            for output in ("json", "text", "table"):
                add("model", command + ["--cli-input-json", text, "--output", output],
                    answers=[answer])
            if name not in PARTIAL_OUTPUTS:
                add("model", command + ["--cli-input-json", text,
                                        "--generate-cli-skeleton", "output"])
