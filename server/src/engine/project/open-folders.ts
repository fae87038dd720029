import { pathWithin } from '../../../../rules/paths';

/** Where an app may load modules from that no import names. */
export interface OpenFolders {
  hold(file: string): boolean;
}

interface Loader {
  readonly file: string;
  readonly text: string;
}

export const everyFolder: OpenFolders = { hold: () => true };

/**
 * Folders that modules loaded by a path made at run time may come from: those a loader names in a string, and those that hold files the app
 * is known to load. What lies beside (`extra/`, `contrib/`) is somebody's tools.
 * @param app path of the app
 * @param loaders files that load by such paths; where there is none, no folder is open
 * @param loaded files of the app that its started processes load
 */
export function openFolders(app: string, loaders: readonly Loader[], loaded: readonly string[]): OpenFolders {
  if (loaders.length === 0) return { hold: () => false };
  const named = new Set(
    loaders.flatMap(({ text }) => [...text.matchAll(/['"`/]([\w.-]+)(?=['"`/])/g)].map(([, segment]) => segment as string)),
  );
  const tops = new Set(loaded.map((file) => topOf(app, file)));
  // Beside the programs in the app's own folder lie scripts of all kinds; only a loader that stands there may mean them.
  if (!loaders.some(({ file }) => topOf(app, file) === '')) tops.delete('');
  return {
    hold: (file) =>
      tops.has(topOf(app, file)) ||
      pathWithin(app, file)
        .split('/')
        .slice(0, -1)
        .some((folder) => named.has(folder)),
  };
}

/** The folder directly below the app's that holds a file; `''` for the app's own. */
function topOf(app: string, file: string): string {
  const inner = pathWithin(app, file);
  return inner.includes('/') ? inner.slice(0, inner.indexOf('/')) : '';
}
