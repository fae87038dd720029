import * as fs from 'node:fs';

export interface DirectoryEntry {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'other';
}

/** The part of a file system the engine uses; absolute paths. Methods throw where a thing is missing or unreadable. */
export interface FileSystem {
  readFile(path: string): Uint8Array;
  readDirectory(path: string): DirectoryEntry[];
  /** Size in bytes; undefined where nothing is there. Symbolic links are followed. */
  stat(path: string): { type: 'file' | 'directory' | 'other'; size: number } | undefined;
}

export const nodeFileSystem: FileSystem = {
  readFile: (path) => fs.readFileSync(path),
  readDirectory: (path) =>
    fs.readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      type: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
    })),
  stat(path) {
    let stats: fs.Stats | undefined;
    try {
      stats = fs.statSync(path, { throwIfNoEntry: false });
    } catch {
      // A path below a file (ENOTDIR), a loop of links, a folder that may not be read.
      return undefined;
    }
    return stats && { type: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other', size: stats.size };
  },
};

/** Files in memory, for tests and documentation examples. Keys are absolute paths. */
export function memoryFileSystem(files: Readonly<Record<string, string>>): FileSystem {
  const encoder = new TextEncoder();
  const contents = new Map(Object.entries(files));
  return {
    readFile(path) {
      const text = contents.get(path);
      if (text === undefined) throw new Error(`ENOENT: ${path}`);
      return encoder.encode(text);
    },
    readDirectory(path) {
      const prefix = path.endsWith('/') ? path : `${path}/`;
      const entries = new Map<string, DirectoryEntry>();
      for (const file of contents.keys()) {
        if (!file.startsWith(prefix)) continue;
        const [name, ...rest] = file.slice(prefix.length).split('/') as [string, ...string[]];
        entries.set(name, { name, type: rest.length > 0 ? 'directory' : 'file' });
      }
      return [...entries.values()];
    },
    stat(path) {
      const text = contents.get(path);
      if (text !== undefined) return { type: 'file', size: encoder.encode(text).length };
      for (const file of contents.keys()) if (file.startsWith(`${path}/`)) return { type: 'directory', size: 0 };
      return undefined;
    },
  };
}
