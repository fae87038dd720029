#!/bin/sh
main() {
  node src/server.js
}

main "$@"
