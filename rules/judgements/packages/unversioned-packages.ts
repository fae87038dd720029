import type { Word } from '../../facts';
import type { Install } from './package-managers';

/** Packages that an install's line names without a version. */
export function unversioned({ manager, packages, global, locked }: Install): readonly Word[] {
  // `--no-binary lxml lxml lxml==5.2.1` names it again, with its version.
  const pinned = new Set(packages.flatMap(({ text }) => /^([A-Za-z][\w.-]*)(?:\[[^\]]*\])?===?[^=]/.exec(text)?.[1] ?? []));
  const words = packages.filter(
    ({ text, dynamic }) =>
      !pinned.has(text) &&
      (!dynamic || /^[A-Za-z][\w.-]*\[[\w,.-]+\]$/.test(text)) &&
      text !== '' &&
      !/^(?:\.|\/|~|file:|link:)/.test(text),
  );
  switch (manager) {
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return words.filter(({ text }) => {
        if (global && /^(?:npm|yarn|pnpm|corepack)(?:@latest)?$/.test(text)) return false;
        return /^(?:@[\w.-]+\/)?[\w.-]+(?:@latest)?$/.test(text) && !/\.t(?:ar\.)?gz$/.test(text);
      });
    case 'pip':
    case 'pipx':
    case 'uv':
    case 'poetry':
    case 'pipenv':
    case 'pdm':
      return locked
        ? []
        : words.filter(
            ({ text }) =>
              /^[A-Za-z][\w.-]*(?:\[[\w,.\s-]*\])?$/.test(text) && !/^(?:pip|setuptools|wheel)$|\.(?:whl|gz|zip|txt)$/.test(text),
          );
    case 'gem':
      return locked ? [] : words.filter(({ text }) => /^[A-Za-z][\w.-]*$/.test(text) && !/\.gem$/.test(text));
    case 'go':
      return words.filter(({ text }) => /@latest$/.test(text));
    default:
      return [];
  }
}
