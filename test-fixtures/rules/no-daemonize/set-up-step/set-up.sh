#!/bin/bash
wait_until_ready() {
  while ! curl -sf "http://$STORE:5984"; do sleep 1; done
}

main() {
  wait_until_ready
  curl -sf -X PUT "http://$STORE:5984/_users"
  exit 0
}

main &
