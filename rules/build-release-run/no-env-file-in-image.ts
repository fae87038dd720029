import type { CopyFact, Range, Word } from '../facts';
import { buildContext, copiedPath, isShipped } from '../judgements/containers/build-context';
import { isDevelopmentName } from '../judgements/development/development';
import { isCopiedToBegin, isDotenvName, isEnvTemplate, isOfBundle } from '../judgements/settings/dotenv-files';
import { folderOf, joinFolder, nameOf } from '../paths';
import type { ProjectView } from '../project';
import { enumerate } from '../prose';
import { defineRule, type Edit, type TextEdit } from '../rule';

/** Names that a git-ignored dotenv file may have; others than these are only known where git does not ignore them. */
const usualNames =
  '.env .env.local .env.production .env.production.local .env.prod .env.staging .env.stage .env.development .env.development.local .env.dev prod.env production.env'.split(
    ' ',
  );

export default defineRule({
  id: 'no-env-file-in-image',
  factor: 'build-release-run',
  severity: 'error',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['docker', 'ignore'],
  title: 'Env file in the image',
  docs: {
    what: 'Reports a COPY or ADD that brings a dotenv file into the image, by name or with its folder.',
    why: 'Everybody who can pull the image can read the secrets in it, in every layer and for ever. And an image that carries its config serves one deploy only.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node:22-slim\nCOPY package.json .env ./\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22-slim\nCOPY package.json ./\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["node", "server.js"]\n', '.env': 'A=b\n', '.gitignore': '.env\n' },
        good: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["node", "server.js"]\n',
          '.env': 'A=b\n',
          '.gitignore': '.env\n',
          '.dockerignore': '.env\n',
        },
      },
    ],
    fixSafety:
      'Safe where the platform passes the variables, as it should: the image only loses the file. A process that reads it by itself must get its config from the environment.',
    silentOn:
      'Templates, also one by another name, which a README, a script or its own head says to copy to the `.env` that git ignores.',
    whenNotToUse: 'For an image that never leaves the machine it was built on.',
  },
  messages: {
    named:
      '{file} is copied into the image, where everybody who can pull it can read it; pass its variables when the container starts.',
    folder: 'This copy brings {files} into the image; add it to .dockerignore.',
    folders: 'This copy brings {files} into the image; add them to .dockerignore.',
  },
  on: {
    copy(fact, { report, project, file }) {
      if (fact.from !== undefined) return;
      const context = buildContext(project, file);
      const ignoreFile = project.exists(`${file}.dockerignore`) ? `${file}.dockerignore` : joinFolder(context, '.dockerignore');
      const exclude = (paths: readonly string[]): Edit => ({
        file: ignoreFile,
        append: paths.map((path) => within(context, path)),
      });
      for (const source of fact.sources) {
        if (/^[a-z]+:\/\//i.test(source.text)) continue;
        const path = copiedPath(context, source.text);
        if (isNamedEnvFile(source.text)) {
          if (isLeftBehind(fact, nameOf(path), file, project)) continue;
          const twins = twinsOf(path, file, project);
          if (project.isDockerIgnored(path, context, file) || (twins.length > 0 && isDevelopmentName(nameOf(file)))) continue;
          const removals = twins.flatMap((twin) => {
            const edit = withoutSource(twin.fact, twin.source, project, twin.file);
            return edit ? [{ ...edit, file: twin.file }] : [];
          });
          const removal = withoutSource(fact, source, project, file);
          report({
            at: source.range,
            message: 'named',
            data: { file: source.text },
            related: twins.map((twin) => ({ file: twin.file, range: twin.source.range, message: 'It is copied here too.' })),
            fix: removal && { title: 'Keep it out of the image', edits: [removal, ...removals, exclude([path])] },
          });
          continue;
        }
        if (/[*?[$]/.test(source.text) && source.text !== '*' && source.text !== './*') continue;
        // An image that developers make of their own folder and keep.
        if (!isShipped(project, file, fact) || isDevelopmentName(nameOf(file))) continue;
        const found = envFilesIn(project, copiedPath(context, source.text.replace(/\*$/, ''))).filter(
          (candidate) =>
            !project.isDockerIgnored(candidate, context, file) && !isNeededByBuild(within(context, candidate), file, project),
        );
        if (found.length === 0) continue;
        const [plainest, ...variants] = variantsOf(path, context, file, project);
        if (plainest !== undefined && plainest.file !== file) continue;
        const names = enumerate(found.map((candidate) => within(context, candidate)));
        report({
          at: source.range,
          message: found.length === 1 ? 'folder' : 'folders',
          data: { files: names },
          related: variants.map((other) => ({ ...other, message: 'It is copied here too.' })),
          fix: { title: `Add ${names} to .dockerignore`, edits: [exclude(found)] },
        });
      }
    },
  },
});

/** A file for the build alone: other things of its stage are copied on to the image, and not this one. */
function isLeftBehind(copy: CopyFact, name: string, file: string, project: ProjectView): boolean {
  const { index, name: stage } = copy.stage;
  const isTakenFrom = project
    .factsIn(file, 'copy')
    .some(({ from }) => from !== undefined && (from === String(index) || from.toLowerCase() === stage?.toLowerCase()));
  return isTakenFrom && !isShipped(project, file, copy, name);
}

/** A dotenv file that a step of the build reads: `RUN cp .env-build .env && npm run build`, `COPY build.env .env`. Without it there is no image. */
function isNeededByBuild(name: string, dockerfile: string, project: ProjectView): boolean {
  const isNamed = ({ sources, from }: CopyFact) =>
    from === undefined && sources.some(({ text }) => text.replace(/^\.?\//, '') === name);
  if (project.factsIn(dockerfile, 'copy').some(isNamed)) return true;
  const read = `\\b(?:cp|mv|source|cat)\\s+(?:-\\w+\\s+)*(?:\\./)?${name.replace(/[^\w/]/g, '\\$&')}(?![\\w.-])`;
  return new RegExp(`^(?!\\s*#).*${read}`, 'm').test(project.textOf(dockerfile));
}

interface Twin {
  readonly file: string;
  readonly fact: CopyFact;
  readonly source: Word;
}

/** Other images of the same folder that copy the same file: what is built for developers is told of with what is shipped. */
function twinsOf(path: string, file: string, project: ProjectView): readonly Twin[] {
  return project.facts('copy').flatMap(({ file: other, fact }) => {
    if (other === file || folderOf(other) !== folderOf(file) || fact.from !== undefined) return [];
    if (isDevelopmentName(nameOf(other)) === isDevelopmentName(nameOf(file))) return [];
    const source = fact.sources.find(({ text }) => copiedPath(buildContext(project, other), text) === path);
    return source ? [{ file: other, fact, source }] : [];
  });
}

/** Images of one folder and one context, whose .dockerignore speaks for all that copy the same folder; the one with the plainest name first. */
function variantsOf(path: string, context: string, file: string, project: ProjectView): { file: string; range: Range }[] {
  return project
    .facts('copy')
    .flatMap(({ file: other, fact }) => {
      if (folderOf(other) !== folderOf(file) || fact.from !== undefined || isDevelopmentName(nameOf(other))) return [];
      if (project.exists(`${other}.dockerignore`) || buildContext(project, other) !== context) return [];
      if (!isShipped(project, other, fact)) return [];
      const source = fact.sources.find(({ text }) => copiedPath(context, text) === path);
      return source ? [{ file: other, range: source.range }] : [];
    })
    .filter(({ file: other }, index, all) => all.findIndex((one) => one.file === other) === index)
    .toSorted((one, other) => one.file.length - other.file.length);
}

function within(context: string, path: string): string {
  return context === '' ? path : path.slice(context.length + 1);
}

function isNamedEnvFile(source: string): boolean {
  const name = nameOf(source).replace(/[*?]+$/, '');
  return isDotenvName(name) && !isPublic(name);
}

/** A template, what pipelines run tests with, and the settings of the flask command, which are kept apart from `.env` to be shown. */
function isPublic(name: string): boolean {
  return isEnvTemplate(name) || /^\.(?:flaskenv|env\.ci)$/.test(name);
}

/** The bundle that a browser downloads holds what stands in it. */
function isForBundle(path: string, project: ProjectView): boolean {
  const declared = project.factsIn(path, 'env-declaration').filter(({ commented }) => !commented);
  return declared.length > 0 && declared.every(({ name }) => isOfBundle(name));
}

/** Dotenv files of a folder and of the apps below it, git-ignored or not. */
function envFilesIn(project: ProjectView, folder: string): readonly string[] {
  const inside = (path: string) => folder === '' || path === folder || path.startsWith(`${folder}/`);
  const apps = project.apps.map(({ path }) => path).filter(inside);
  const found = new Set<string>();
  for (const place of new Set([folder, ...apps])) {
    const names = [
      ...project.list(place),
      ...usualNames.filter((name) => project.exists(joinFolder(place, name), { ignored: true })),
    ];
    for (const name of names) {
      const path = joinFolder(place, name);
      if (isDotenvName(name) && !isPublic(name) && !isForBundle(path, project) && !isCopiedToBegin(path, project))
        found.add(path);
    }
  }
  return [...found].filter((path) => !/(?:^|\/)(?:tests?|__tests__|fixtures?|examples?|docs?)\//.test(path)).sort();
}

/** The copy without this source; the whole instruction goes where it copies nothing else. */
function withoutSource(fact: CopyFact, source: Word, project: ProjectView, file: string): TextEdit | undefined {
  const character = (at: number) => project.textOf(file, { start: at, end: at + 1 });
  if (fact.sources.length === 1) {
    const { start, end } = fact.range;
    const lineBreak = character(end) === '\r' ? 2 : character(end) === '\n' ? 1 : 0;
    return start === 0 || character(start - 1) === '\n' ? { range: { start, end: end + lineBreak }, text: '' } : undefined;
  }
  if (source.range.end - source.range.start !== source.text.length || !/[ \t]/.test(character(source.range.start - 1)))
    return undefined;
  return /\s/.test(character(source.range.end))
    ? { range: { start: source.range.start - 1, end: source.range.end }, text: '' }
    : undefined;
}
