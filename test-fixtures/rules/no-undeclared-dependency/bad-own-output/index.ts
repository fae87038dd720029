import semver from 'semver';
//                  ^^^^^^ no-undeclared-dependency

export const isNewer = semver.gt;
