import type { ImageFact } from '../facts';
import { isAuxiliaryImage } from '../judgements/containers/image-stages';
import { defineRule } from '../rule';

/** Distributions that the full variants stand on. */
const distribution = '(?:buster|bullseye|bookworm|trixie|stretch|jessie|jammy|noble|focal)';
/** Official language images with a slim variant, and where its tag has the word: `22-bookworm-slim`, `3.12-slim-bookworm`. */
const images: Readonly<Record<string, 'before' | 'after'>> = {
  node: 'after',
  swift: 'after',
  python: 'before',
  ruby: 'before',
  rust: 'before',
  perl: 'before',
  pypy: 'before',
  openjdk: 'before',
  elixir: 'before',
  erlang: 'before',
  haskell: 'before',
};
const official = /^(?:docker\.io\/)?(?:library\/)?([a-z]+)$|^(?:public\.ecr\.aws\/docker|mirror\.gcr\.io)\/library\/([a-z]+)$/;
const full = new RegExp(
  `^((?:v?\\d+(?:\\.\\d+)*(?:-?(?:rc|a|b|alpha|beta)[.\\d]*)?)|lts|current|latest|stable|argon|gallium|hydrogen|iron|jod|krypton)?(?:(?:^|-)(${distribution}))?$`,
);

export default defineRule({
  id: 'prefer-slim-base-image',
  factor: 'dependencies',
  severity: 'hint',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['docker'],
  title: 'Full base image',
  docs: {
    what: 'Reports an image whose last stage stands on the full variant of an official language image.',
    why: 'The full variant brings compilers, version control clients and hundreds of libraries that no manifest of the app names. They make the image large, slow to start on a new host, and each of them can have a hole.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node:22.12\nCOPY . .\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22.12-slim\nCOPY . .\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: 'FROM python:3.12-bookworm\nCOPY . .\nCMD ["gunicorn", "shop:app"]\n' },
        good: { Dockerfile: 'FROM python:3.12-slim-bookworm\nCOPY . .\nCMD ["gunicorn", "shop:app"]\n' },
      },
    ],
    fixSafety:
      'A suggestion: what the app calls beyond its manifest (git, curl, shared libraries) must then be installed by name.',
    whenNotToUse: 'For an app that calls many of the programs which the full image brings.',
  },
  messages: {
    full: '{image} is the full image, with compilers and tools the app never declared; use the slim one.',
  },
  on: {
    image(fact, { report, project, file }) {
      if (fact.use !== 'from' || !fact.stage?.final || isAuxiliaryImage(file, fact)) return;
      const base = baseOf(fact, project.factsIn(file, 'image'));
      if (!base || base.local || base.dynamic) return;
      const name = official.exec(base.name)?.slice(1).find(Boolean);
      const place = name !== undefined && Object.hasOwn(images, name) ? images[name] : undefined;
      const tag = full.exec(base.tag ?? '');
      if (!place || !tag || name === undefined) return;
      const text = project.textOf(file, base.range);
      const slim = slimTag(tag[1], tag[2], place);
      const written = base.tag === undefined ? base.name : `${base.name}:${base.tag}`;
      report({
        at: base.range,
        message: 'full',
        data: { image: written },
        suggest:
          text === written
            ? [{ title: `Use ${name}:${slim}`, edits: [{ range: base.range, text: `${base.name}:${slim}` }] }]
            : undefined,
      });
    },
  },
});

/** The image at the root of the last stage, through earlier stages. */
function baseOf(last: ImageFact, all: readonly ImageFact[]): ImageFact | undefined {
  let base: ImageFact | undefined = last;
  for (let depth = 0; base?.local && depth < 20; depth++) {
    const name: string = base.name;
    base = all.find(({ use, stage }) => use === 'from' && stage?.name?.toLowerCase() === name.toLowerCase());
  }
  return base;
}

function slimTag(version: string | undefined, system: string | undefined, place: 'before' | 'after'): string {
  const named = version === 'latest' ? undefined : version;
  const parts = place === 'after' ? [named, system, 'slim'] : [named, 'slim', system];
  return parts.filter((part) => part !== undefined).join('-');
}
