#!/bin/sh
# Any CI server that runs a shell with Node and reads JUnit: Jenkins, CircleCI, Azure Pipelines, Buildkite, …
# The exit code is 0 for nothing to fail for, 1 for findings, 2 for a mistake in how it was called.
set -eu
npx --yes infra-lint@0.1.0 --format concise --format junit=reports/infra-lint.xml --fail-on error
