import semver from 'semver';
import { chunk } from 'lodash';
//                     ^^^^^^ no-undeclared-dependency: lodash is imported but declared nowhere; add it to package.json.
import get from 'lodash/fp/get';
import { s3 } from '@aws-sdk/client-s3';
//                  ^^^^^^^^^^^^^^^^^^ no-undeclared-dependency: @aws-sdk/client-s3 is imported but declared nowhere; add it to package.json.
export { debounce } from 'throttle-debounce';
//                        ^^^^^^^^^^^^^^^^^ no-undeclared-dependency
const chalk = require('chalk');
//                     ^^^^^ no-undeclared-dependency

export async function load() {
  return await import('papaparse');
//                     ^^^^^^^^^ no-undeclared-dependency
}

export default [semver, chunk, get, s3, chalk];
