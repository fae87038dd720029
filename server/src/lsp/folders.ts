import { posix } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../engine/file-system';
import { Folder, type FolderEvents } from './folder';
import type { Runtime } from './runtime';

/** A document's place: the folder it is judged in and its path there. */
export interface Place {
  readonly folder: Folder;
  readonly file: string;
}

/** The workspace folders, and one stand-in for each open file that lies in none of them. */
export class Folders {
  private readonly folders = new Map<string, Folder>();
  /** By the document's URI. */
  private readonly loose = new Map<string, Folder>();

  constructor(
    private readonly runtime: Runtime,
    private readonly events: FolderEvents,
  ) {}

  get all(): readonly Folder[] {
    return [...this.folders.values(), ...this.loose.values()];
  }

  /** Undefined for what is no folder on the disk, or is known already. */
  add(uri: string): Folder | undefined {
    if (URI.parse(uri).scheme !== 'file' || this.folders.has(uri)) return undefined;
    const folder = new Folder(uri, this.runtime, this.events);
    this.folders.set(uri, folder);
    return folder;
  }

  remove(uri: string): Folder | undefined {
    const folder = this.folders.get(uri);
    this.folders.delete(uri);
    folder?.dispose();
    return folder;
  }

  /** Where a document belongs: of nested folders, to the innermost. */
  placeOf(uri: string): Place | undefined {
    let best: Place | undefined;
    for (const folder of this.folders.values()) {
      const file = folder.fileOf(uri);
      if (file !== undefined && (!best || file.length < best.file.length)) best = { folder, file };
    }
    const loose = this.loose.get(uri);
    return best ?? (loose && { folder: loose, file: posix.basename(URI.parse(uri).path) });
  }

  /** Makes a place for an open file outside of all folders: nothing around it is read. */
  addLoose(uri: string): Place | undefined {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return undefined;
    const parent = parsed.with({ path: posix.dirname(parsed.path) });
    const runtime = { ...this.runtime, fileSystem: onlyOneFile(this.runtime.fileSystem) };
    const folder = new Folder(parent.toString(), runtime, this.events);
    this.loose.set(uri, folder);
    return { folder, file: posix.basename(parsed.path) };
  }

  removeLoose(uri: string): Folder | undefined {
    const folder = this.loose.get(uri);
    this.loose.delete(uri);
    folder?.dispose();
    return folder;
  }

  /** Stand-ins whose file a workspace folder has come to hold. */
  get adopted(): readonly string[] {
    return [...this.loose.keys()].filter((uri) => this.placeOf(uri)?.folder !== this.loose.get(uri));
  }

  isLoose(folder: Folder): boolean {
    return [...this.loose.values()].includes(folder);
  }
}

/** Folders can't be listed through it: the engine then knows that it does not see everything, and stays silent about what is missing. */
function onlyOneFile(fileSystem: FileSystem): FileSystem {
  return {
    readFile: (path) => fileSystem.readFile(path),
    stat: (path) => fileSystem.stat(path),
    readDirectory: (path) => {
      throw new Error(`${path} is not part of the workspace`);
    },
  };
}
