/** What the repository's own scanner of secrets is told to let pass: its authors have looked, and say that it opens nothing. */

import { isInside, nameOf } from '../../paths';
import type { ProjectView } from '../../project';

const settings = /(?:^|\/)\.?gitleaks\.toml$/;

/** The scanner's own settings and lists of findings name what they let pass: `.gitleaks.toml`, `.secrets.baseline`. */
export function isOfScanner(file: string): boolean {
  return (
    settings.test(file) ||
    /^\.(?:gitleaksignore|secrets\.baseline|talismanrc|gitguardian\.ya?ml|secretlintrc\.json)$/.test(nameOf(file))
  );
}

/** Whether an allowlist of gitleaks holds this text or this very file; a pattern that is more than a text is not tried. */
export function isAllowedByScanner(text: string, file: string, project: ProjectView): boolean {
  return project.files
    .filter((other) => settings.test(other))
    .some((other) => {
      const { texts, paths } = allowlistsOf(project.textOf(other, { start: 0, end: 100_000 }));
      const folder = other.slice(0, -nameOf(other).length).replace(/\/$/, '');
      const path = folder !== '' && isInside(file, folder) ? file.slice(folder.length + 1) : file;
      return texts.some((allowed) => text.includes(allowed)) || paths.includes(path);
    });
}

/** Source of the form: github.com/gitleaks/gitleaks#configuration */
function allowlistsOf(toml: string): { texts: readonly string[]; paths: readonly string[] } {
  const sections = toml.split(/^(?=\s*\[)/m).filter((section) => /^\s*\[+(?:rules\.)?allowlists?\]+/.test(section));
  const entries = (key: string) =>
    sections.flatMap((section) => {
      const list = new RegExp(`^\\s*${key}\\s*=\\s*\\[([\\s\\S]*?)\\]\\s*(?:#.*)?$`, 'm').exec(section)?.[1] ?? '';
      return [...list.matchAll(/'''([\s\S]*?)'''|"""([\s\S]*?)"""|"([^"\n]*)"|'([^'\n]*)'/g)].map((match) =>
        (match.slice(1).find((part) => part !== undefined) ?? '').replace(/^\^|\$$/g, '').replace(/\\+([^\w])/g, '$1'),
      );
    });
  return {
    texts: [...entries('regexes'), ...entries('stopwords')].filter((text) => text.length >= 8),
    paths: entries('paths'),
  };
}
