import type { ImportFact } from '../../facts';
import { folderOf, foldersUp, isInside } from '../../paths';
import type { ProjectView } from '../../project';
import { installOf } from './package-managers';
import { isProvided, normalize } from './python-modules';

/** An image writes it into its list: `RUN echo "django-heroku==0.3.1" >> requirements.txt`. */
export function isAppended(name: string, project: ProjectView): boolean {
  return project
    .facts('command')
    .some(
      ({ fact }) =>
        fact.origin === 'docker-run' &&
        fact.commands.some(
          ({ words, redirects }) =>
            redirects.some(({ target }) => /requirements[^/]*\.txt$/.test(target?.text ?? '')) &&
            words.some(({ text }) => normalize(nameIn(text)) === name),
        ),
    );
}

/**
 * By the Dockerfile of a part of the app, which installs by name what its code imports (the list above it is another program's), or by a pipeline
 * for a script of its own.
 */
export function isInstalledFor({ specifier, names }: ImportFact, file: string, manifest: string, project: ProjectView): boolean {
  const ofPipeline = /^\.(?:ci|github|gitlab|circleci|buildkite)\//.test(file);
  const above = folderOf(manifest);
  const app = isInside(file, above) ? above : (project.appOf(file)?.path ?? '');
  const parts = foldersUp(folderOf(file)).filter((folder) => folder !== app && isInside(folder, app));
  const installs = project
    .facts('command')
    .filter(({ file: other, fact: { origin } }) =>
      origin === 'docker-run' ? parts.some((folder) => isInside(other, folder)) : ofPipeline && origin === 'ci-step',
    );
  const installed = installs.flatMap(({ fact }) => fact.commands.flatMap((command) => installOf(command)?.packages ?? []));
  return isProvided(specifier, names ?? [], new Set(installed.map(({ text }) => normalize(nameIn(text)))));
}

/** Of `Flask[async]==3.0`. */
function nameIn(requirement: string): string {
  return requirement.replace(/[[<>=~!;@ ].*$/, '');
}
