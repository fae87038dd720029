import semver from "semver";

export const isNewer = semver.gt;
