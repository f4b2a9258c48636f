# SPDX-License-Identifier: Apache-2.0
"""All cases: what is typed, in which surroundings, and what the service answers."""
import cases_calls
import cases_lines
import cases_model
import cases_more
import cases_results
import cases_values
from table import CASES

__all__ = ["CASES"]

for fill in (
    cases_lines.usage, cases_lines.options, cases_lines.parameter_files, cases_values.shorthand,
    cases_values.json_values, cases_values.validation, cases_values.input_json,
    cases_values.skeletons, cases_calls.requests, cases_calls.surroundings, cases_calls.retries,
    cases_calls.service_errors, cases_results.results, cases_results.pages, cases_values.generated,
    cases_model.operations, cases_more.targets, cases_more.proxies, cases_more.key_processes,
    cases_more.limits, cases_more.nested_files, cases_more.samples, cases_more.lists,
    cases_more.manuals,
):
    fill()
