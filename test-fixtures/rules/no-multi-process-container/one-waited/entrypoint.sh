#!/bin/sh
ledgerd "$@" &
LEDGER_PID=$!
trap 'kill "$LEDGER_PID"' TERM
until ledger-cli info; do sleep 2; done
ledger-cli create-account shop
wait $LEDGER_PID
