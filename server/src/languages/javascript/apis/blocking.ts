import { type ApiTable, type Call, call, type FactBody, type Row } from '../api-table';
import { importEdit } from '../import-edits';
import { isFirstTimeOnly } from '../lazy';
import { isFunction, type Node, rangeOf } from '../syntax';

/** Methods of fs.promises that take the arguments of their `Sync` twin and give its result. Source: Node 20, fs. */
const promised = new Set(
  'access appendFile chmod chown copyFile cp lchown link lstat lutimes mkdir mkdtemp readdir readFile readlink realpath rename rm rmdir stat statfs symlink truncate unlink utimes writeFile'.split(
    ' ',
  ),
);
const otherFs = ['exists', 'open', 'close', 'read', 'write', 'fsync', 'ftruncate', 'fstat', 'opendir', 'readv', 'writev'];
/** Callback twins take the same arguments and a callback, which `util.promisify` turns into a promise. Source: Node 20, zlib and crypto. */
const zlib =
  'gzip gunzip deflate deflateRaw inflate inflateRaw unzip brotliCompress brotliDecompress zstdCompress zstdDecompress'.split(
    ' ',
  );
const crypto = 'pbkdf2 scrypt hkdf generateKey generateKeyPair generatePrime checkPrime randomFill'.split(' ');
const childProcess = ['exec', 'execFile', 'spawn'];
const otherFsExtra =
  'copy emptyDir ensureDir ensureFile ensureLink ensureSymlink mkdirp mkdirs move outputFile outputJson pathExists readJson remove writeJson'.split(
    ' ',
  );
/** They take a tenth of a second by design. Source: bcrypt 5, bcryptjs 3. */
const bcrypt = ['hash', 'compare', 'genSalt'];

/** Calls that hold up the event loop: the `Sync` functions of Node's fs, zlib, crypto and child_process, and of what stands in for them. */
export const blockingCalls: ApiTable<'blocking-call'> = {
  fs: Object.fromEntries([...promised, ...otherFs].map((name) => [`${name}Sync`, fileCall('fs', name)])),
  'fs-extra': Object.fromEntries([
    ...[...promised, ...otherFs].map((name) => [`${name}Sync`, fileCall('fs-extra', name)] as const),
    ...otherFsExtra.map((name) => [`${name}Sync`, twin('fs-extra', name)] as const),
  ]),
  bcrypt: Object.fromEntries(bcrypt.map((name) => [`${name}Sync`, twin('bcrypt', name)])),
  bcryptjs: Object.fromEntries(bcrypt.map((name) => [`${name}Sync`, twin('bcryptjs', name)])),
  'sync-request': { default: call((request) => once(request, body(request, 'sync-request', 'default', 'fetch'))) },
  'sync-fetch': { default: call((request) => once(request, body(request, 'sync-fetch', 'default', 'fetch'))) },
  'graceful-fs': Object.fromEntries([...promised, ...otherFs].map((name) => [`${name}Sync`, fileCall('graceful-fs', name)])),
  zlib: Object.fromEntries(zlib.map((name) => [`${name}Sync`, promisifiable('zlib', name)])),
  crypto: Object.fromEntries(crypto.map((name) => [`${name}Sync`, promisifiable('crypto', name)])),
  child_process: Object.fromEntries(
    childProcess.map((name) => [
      `${name}Sync`,
      call((run) => once(run, body(run, 'child_process', `${name}Sync`, `child_process.${name}`))),
    ]),
  ),
};

type Body = FactBody<'blocking-call'>;

function body(blocking: Call, library: string, name: string, alternative: string): Body {
  const api = name === 'default' ? library : `${library}.${name}`;
  return { api, alternative, range: blocking.calleeRange };
}

/** A function without `Sync` that gives a promise, where it gets no callback. */
function twin(library: string, name: string): Row<'blocking-call'> {
  return call((blocking) => {
    const fact = body(blocking, library, `${name}Sync`, `${library}.${name}`);
    const { callee } = blocking.node;
    if (!canAwait(blocking) || callee.type !== 'MemberExpression') return once(blocking, fact);
    return once(blocking, { ...fact, rewrite: awaited(blocking, `${blocking.text(rangeOf(callee.object))}.${name}`) });
  });
}

/** Not what is done only the first time: `terms ??= fs.readFileSync('terms.md')`. */
function once(blocking: Call, fact: Body): Body | undefined {
  const { parent } = blocking.node;
  const assigned = parent.type === 'AssignmentExpression' && parent.right === blocking.node ? parent : undefined;
  if (assigned?.operator === '??=' || assigned?.operator === '||=') return undefined;
  if (isFirstTimeOnly(blocking.node, blocking.module)) return undefined;
  const target = assigned?.left.type === 'MemberExpression' && blocking.text(rangeOf(assigned.left)).replace(/[^\w]/g, '\\$&');
  for (let at: Node | undefined = assigned?.parent; at && target; at = at.parent) {
    if (isFunction(at)) break;
    const test = at.type === 'IfStatement' ? blocking.text(rangeOf(at.test)) : '';
    if (new RegExp(`^(?:!\\s*${target}|${target}\\s*===?\\s*(?:undefined|null))$`).test(test)) return undefined;
  }
  return fact;
}

function fileCall(library: string, name: string): Row<'blocking-call'> {
  return call((blocking) => {
    const alternative = promised.has(name) ? `fs.promises.${name}` : name === 'exists' ? 'fs.promises.access' : `fs.promises`;
    const fact = body(blocking, library, `${name}Sync`, alternative);
    // `throwIfNoEntry` has no twin.
    const hasTwin = library === 'fs' && promised.has(name) && !(/stat$/.test(name) && (blocking.count ?? 2) > 1);
    const { callee } = blocking.node;
    if (once(blocking, fact) === undefined) return undefined;
    if (!hasTwin || !canAwait(blocking)) return fact;
    if (callee.type === 'MemberExpression') {
      const object = blocking.text(rangeOf(callee.object));
      return { ...fact, rewrite: awaited(blocking, `${object}.promises.${name}`) };
    }
    const imported = importEdit(blocking.module, 'node:fs/promises', name, `promises.${name}`, 'fs');
    return imported ? { ...fact, rewrite: [...awaited(blocking, imported.name), ...imported.edits] } : fact;
  });
}

function promisifiable(library: string, name: string): Row<'blocking-call'> {
  return call((blocking) => {
    const fact = body(blocking, library, `${name}Sync`, `${library}.${name}`);
    if (once(blocking, fact) === undefined) return undefined;
    const { callee } = blocking.node;
    // Their promises give an object of their own, or take the place of a buffer that is filled.
    if (!canAwait(blocking) || callee.type !== 'MemberExpression' || /^(?:generateKeyPair|randomFill)$/.test(name)) return fact;
    const imported = importEdit(blocking.module, 'node:util', 'promisify', 'promisify', 'util');
    if (!imported) return fact;
    const twin = `${blocking.text(rangeOf(callee.object))}.${name}`;
    return { ...fact, rewrite: [...awaited(blocking, `${imported.name}(${twin})`), ...imported.edits] };
  });
}

function canAwait(blocking: Call): boolean {
  return blocking.place.scope === 'handler' && blocking.place.async && !blocking.isInParameters;
}

/** Puts another function in the callee's place and awaits it, in parentheses where the result is used on the spot. */
function awaited(blocking: Call, callee: string): { range: { start: number; end: number }; text: string }[] {
  const { parent } = blocking.node;
  const isOperand =
    (parent.type === 'MemberExpression' && parent.object === blocking.node) ||
    (parent.type === 'CallExpression' && parent.callee === blocking.node) ||
    parent.type === 'TSNonNullExpression';
  const { start } = blocking.range;
  const before = { range: { start, end: blocking.calleeRange.end }, text: `${isOperand ? '(' : ''}await ${callee}` };
  return isOperand ? [before, { range: { start: blocking.range.end, end: blocking.range.end }, text: ')' }] : [before];
}
