# SPDX-License-Identifier: Apache-2.0
# Every verb of this repository. Each is one script, so that it can be run and read without make.

CONFIG ?= release
ARGS ?=
export CONFIG

.DEFAULT_GOAL := help
.PHONY: help setup serve build quick test check format generate bench startup man completions clean

help: ## print this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## install what building, serving and testing need
	@scripts/setup test

serve: ## build what is missing and start the server; ARGS="--listen 127.0.0.1:7777"
	@scripts/serve $(ARGS)

build: ## build the server; CONFIG=debug for a quick one
	@scripts/build

quick: ## test the rules alone, without the server's packages; ARGS="--filter Chat"
	@scripts/quick $(ARGS)

test: ## run every test, real clients included; ARGS="-k crash" picks among those
	@scripts/test $(ARGS)

check: ## what a change must pass: format, tidy, fresh generated code, no warning, every test
	@scripts/check

format: ## format the Swift code in place
	@scripts/format

generate: ## write the generated code anew from Model/ and Web/
	@scripts/generate

bench: ## measure the server; figures go to docs/performance.md by hand
	@scripts/bench $(ARGS)

startup: ## measure how fast a command starts, beside the AWS CLI; ARGS=50 runs
	@scripts/startup $(ARGS)

man: ## write the manual pages to .build/share; ARGS=/usr/local/share for everybody
	@scripts/man $(ARGS)

completions: ## write completions for bash, zsh and fish to .build/share; ARGS as above
	@scripts/completions $(ARGS)

clean: ## remove what was built; data directories stay
	@rm -rf .build .build-pure .venv .pytest_cache
