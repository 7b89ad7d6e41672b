#!/usr/bin/env bash
# Installs the fuzzer for the OpenAPI description into tests/.artefacts, unless these very versions are there.
set -euo pipefail
cd "$(dirname "$0")/../../.."

wanted=tests/support/openapi/requirements.txt
home=tests/.artefacts/schemathesis
if cmp -s "$wanted" "$home/requirements.txt"; then exit 0; fi
if ! command -v python3 > /dev/null; then
  echo 'There is no python3: the OpenAPI description is not fuzzed.' >&2
  exit 0
fi
rm -rf "$home"
mkdir -p tests/.artefacts
python3 -m venv "$home"
if ! "$home/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$wanted"; then
  echo 'The fuzzer cannot be fetched from the package index: the OpenAPI description is not fuzzed.' >&2
  rm -rf "$home"
  exit 0
fi
cp "$wanted" "$home/requirements.txt"
