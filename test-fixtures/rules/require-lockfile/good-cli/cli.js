#!/usr/bin/env node
import semver from "semver";

console.log(semver.valid(process.argv[2]));
