#!/usr/bin/env node
// <- require-declared-admin-task: Nothing names this admin script; declare it as a package script or process type, so that it runs in the release.
console.log('closing');
