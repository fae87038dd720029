export { gt } from 'semver';
