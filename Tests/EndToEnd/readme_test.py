# SPDX-License-Identifier: Apache-2.0
"""What the README shows does what the README says."""

import pathlib
import re
import sys

from aws_cli import shell

README = pathlib.Path(__file__).parents[2] / "README.md"


def test_the_script_is_the_file_that_other_tests_run():
    script = (README.parent / "docs" / "examples" / "chat.sh").read_text()
    assert f"```sh\n{script}```\n" in README.read_text()


def test_the_python_example_talks_to_the_server(server):
    examples = re.findall(r"```python\n(.*?)```", README.read_text(), flags=re.DOTALL)
    assert examples
    for number, example in enumerate(examples):
        path = server.folder / f"example-{number}.py"
        path.write_text(example)
        assert "CUSTOMER Hi" in shell(server, f"'{sys.executable}' '{path}'").splitlines()
