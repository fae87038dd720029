#!/bin/sh
main() {
  exec node src/server.js
}

main "$@"
