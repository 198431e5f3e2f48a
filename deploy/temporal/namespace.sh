#!/bin/sh
# The namespace, and the search attribute that every run carries. A server knows neither for some seconds after it was
# told of them: what counts is what it lists in the end, not what it answered.
set -eu
until temporal operator cluster health; do sleep 2; done
temporal operator namespace describe -n huiying || temporal operator namespace create -n huiying --retention 72h
tries=60
until temporal operator search-attribute list -n huiying | grep -q '^ *CaseType  *Keyword'; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || { echo "The namespace has no search attribute CaseType." >&2; exit 1; }
  temporal operator search-attribute create -n huiying --name CaseType --type Keyword || true
  sleep 2
done
