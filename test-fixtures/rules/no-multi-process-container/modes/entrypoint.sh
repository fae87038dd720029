#!/bin/sh
case "$1" in
  mirror)
    exec supervisord -c mirror.conf
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-multi-process-container
    ;;
  *)
    exec supervisord -c all.conf
    ;;
esac
