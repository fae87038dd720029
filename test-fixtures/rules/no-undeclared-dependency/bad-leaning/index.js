import a1 from 'left-pad';
//              ^^^^^^^^ no-undeclared-dependency: left-pad and 15 other packages are imported but declared nowhere; add them to package.json.
import ms from 'ms';
import debug from 'debug';
import semver from 'semver';
import glob from 'glob';
import chalk from 'chalk';
import commander from 'commander';
import yargs from 'yargs';
import rimraf from 'rimraf';
import mkdirp from 'mkdirp';
import uuid from 'uuid';
import nanoid from 'nanoid';
import dayjs from 'dayjs';
import lodash from 'lodash';
import async from 'async';
import bluebird from 'bluebird';

export default [a1, ms, debug, semver, glob, chalk, commander, yargs, rimraf, mkdirp, uuid, nanoid, dayjs, lodash, async, bluebird];
