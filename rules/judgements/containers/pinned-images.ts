import type { ImageFact } from '../../facts';
import type { ProjectView } from '../../project';
import { isMovingTag } from './image-tags';

/**
 * The tag by which the repository names an image elsewhere, if all of its places agree. A tag that holds an expression means something
 * in its own file only.
 */
export function tagElsewhere(fact: ImageFact, file: string, project: ProjectView): string | undefined {
  const tags = new Set(
    project.facts('image').flatMap(({ file: other, fact: { name, tag, dynamic, format } }) => {
      const isPinned = tag !== undefined && !isMovingTag(tag) && !/(?:^|[-_])latest(?:[-_]|$)/.test(tag);
      if (name !== fact.name || !isPinned) return [];
      return dynamic && (other !== file || format !== fact.format) ? [] : [tag];
    }),
  );
  if (tags.size === 0) for (const tag of builtTags(fact.name, file, project)) tags.add(tag);
  return tags.size === 1 ? [...tags][0] : undefined;
}

/** Tags that a pipeline gives the image when it builds it: `docker build -t NAME:${{ github.sha }}`. */
function builtTags(name: string, file: string, project: ProjectView): string[] {
  const texts = [
    ...project.factsIn(file, 'command').filter(({ text }) => /\b(?:build|push|tag)\b/.test(text)),
    ...project.factsIn(file, 'ci-action').flatMap(({ inputs }) => (inputs.tags ? [{ text: inputs.tags.value }] : [])),
  ].map(({ text }) => text);
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const reference = new RegExp(
    `(?<![\\w./-])${escaped}:(\\$\\{\\{[^}]*\\}\\}|\\$\\w+|\\$\\{\\w+\\}|[\\w.-]+)(?=[\\s,"']|$)`,
    'g',
  );
  return texts
    .flatMap((text) => [...text.matchAll(reference)].map((match) => match[1] as string))
    .filter((tag) => !isMovingTag(tag));
}

/** Whether a reference stands in its file as it was read, so that its tag can be written there. */
export function isWrittenPlainly({ name, tag, digest, range }: ImageFact, file: string, project: ProjectView): boolean {
  return digest === undefined && project.textOf(file, range) === (tag === undefined ? name : `${name}:${tag}`);
}
