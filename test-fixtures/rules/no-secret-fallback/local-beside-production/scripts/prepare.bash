#!/bin/bash
prepare() {
  if [[ "${TARGET_ENV}" == "local" || "${TARGET_ENV}" == "codebuild" ]]; then
    export STORE_PASSWORD="${STORE_PASSWORD:-toor}"
  else
    export STORE_PASSWORD="${STORE_PASSWORD:-toor}"
    #                                        ^^^^ no-secret-fallback
  fi
}
