import semver from 'semver';

export const compare = semver.compare;
