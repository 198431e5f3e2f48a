#!/bin/sh
set -eu
until temporal operator cluster health; do sleep 2; done
temporal operator namespace describe -n huiying || temporal operator namespace create -n huiying --retention 72h
temporal operator search-attribute create -n huiying --name CaseType --type Keyword || echo "CaseType is there already"
