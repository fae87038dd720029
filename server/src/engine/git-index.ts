import { posix } from 'node:path';
import type { FileSystem } from './file-system';

/** Of an entry before its path: times, device, owner, size; then an object name and flags of two bytes. */
const statBytes = 40;
const objectBytes = 20;
const extended = 0x4000;

/**
 * Paths that git tracks, relative to the repository's top, ignored ones too; empty where no index can be read.
 * Source: git's Documentation/gitformat-index.txt, versions 2 to 4.
 *
 * @param top absolute path of the top of version control
 */
export function trackedFiles(fileSystem: FileSystem, top: string): ReadonlySet<string> {
  try {
    return readIndex(fileSystem.readFile(posix.join(gitFolder(fileSystem, top), 'index')));
  } catch {
    return new Set();
  }
}

/** `.git` is a file that names the folder in worktrees and submodules. */
function gitFolder(fileSystem: FileSystem, top: string): string {
  const path = posix.join(top, '.git');
  if (fileSystem.stat(path)?.type !== 'file') return path;
  const named = /^gitdir:\s*(.+?)\s*$/m.exec(new TextDecoder().decode(fileSystem.readFile(path)))?.[1] ?? '';
  return posix.resolve(top, named);
}

/** @throws RangeError where the bytes end before the entries do */
export function readIndex(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const paths = new Set<string>();
  const version = view.getUint32(4);
  if (decoder.decode(bytes.subarray(0, 4)) !== 'DIRC' || version < 2 || version > 4) return paths;
  let at = 12;
  let before = new Uint8Array();
  for (let left = view.getUint32(8); left > 0; left--) {
    const start = at;
    const flags = view.getUint16(at + statBytes + objectBytes);
    at += statBytes + objectBytes + 2 + (flags & extended ? 2 : 0);
    let kept = 0;
    if (version === 4) {
      const { value, next } = variableLength(view, at);
      kept = before.length - value;
      at = next;
    }
    const end = bytes.indexOf(0, at);
    if (end < 0 || kept < 0) throw new RangeError('The index ends within an entry.');
    const path = new Uint8Array([...before.subarray(0, kept), ...bytes.subarray(at, end)]);
    paths.add(decoder.decode(path));
    before = path;
    // Up to version 3 entries are filled up to a multiple of eight bytes.
    at = version === 4 ? end + 1 : start + Math.ceil((end + 1 - start) / 8) * 8;
  }
  return paths;
}

/** A number as packs write offsets: seven bits a byte, the highest first. */
function variableLength(view: DataView, start: number): { value: number; next: number } {
  let at = start;
  let byte = view.getUint8(at++);
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = view.getUint8(at++);
    value = ((value + 1) << 7) | (byte & 0x7f);
  }
  return { value, next: at };
}
