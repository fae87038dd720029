import ms from 'ms';
//              ^^ no-undeclared-dependency: ms is imported but declared nowhere; add it to npm-v2/package.json.
import semver from 'semver';

export const day = ms('1d');
export const isNewer = semver.gt;
