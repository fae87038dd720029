/** One credential in many places, which is told of once. */

import type { CredentialFact, LiteralFact } from '../../facts';
import type { Located, ProjectView } from '../../project';
import { gatherRepeated } from '../../repeated';
import { contains } from '../../values';
import { isOfTrial } from '../development/trial-places';
import { isTestFile, textWithHoles } from './credential-borders';

type Place = { readonly file: string; readonly project: ProjectView };
/** Whether the rule says the same of another literal. */
type Judgement = (other: Located<LiteralFact>) => boolean;

/** A password that many config files of one kind repeat in one place; empty where they are few. */
export function copiesInConfig(
  literal: LiteralFact,
  isProgram: (file: string) => boolean,
  { file, project }: Place,
  isToldOf: Judgement,
): readonly Located<LiteralFact>[] {
  const { path = [] } = literal;
  const same = saidIn(literal, { file, project }, isToldOf).filter(({ file: other, fact }) => {
    return !isProgram(other) && (fact.path ?? []).join('.') === path.join('.');
  });
  // Twice in one file are two places to mend.
  return firstOfEachFile(gatherRepeated(same, () => '').find((group) => group.length > 1) ?? []);
}

/** One key under one name in three files of a kind or more, the first of each; empty where they are fewer. */
export function sameKeys(literal: LiteralFact, place: Place, isToldOf: Judgement): readonly Located<LiteralFact>[] {
  const first = firstOfEachFile(saidIn(literal, place, isToldOf));
  return first.length > 2 ? first : [];
}

/** The same text under the same name in files of one kind, this one among them. */
function saidIn({ name, text }: LiteralFact, { file, project }: Place, isToldOf: Judgement): readonly Located<LiteralFact>[] {
  const written = textWithHoles(text);
  return project
    .facts('literal')
    .filter(
      (place) =>
        place.fact.name === name &&
        extensionOf(place.file) === extensionOf(file) &&
        textWithHoles(place.fact.text) === written &&
        isToldOf(place),
    );
}

function firstOfEachFile(places: readonly Located<LiteralFact>[]): readonly Located<LiteralFact>[] {
  return places.filter((other, index) => places.findIndex((each) => each.file === other.file) === index);
}

/** The same token in files of one kind, which no name holds there, such as a migration and the schema; in path order. */
export function tokensLike({ range, provider }: CredentialFact, { file, project }: Place): readonly Located<CredentialFact>[] {
  const text = project.textOf(file, range);
  return project
    .facts('credential')
    .filter(
      ({ file: other, fact }) =>
        fact.provider === provider &&
        extensionOf(other) === extensionOf(file) &&
        !isTestFile(other) &&
        !isOfTrial(other, project) &&
        !project.isGitIgnored(other) &&
        project.factsIn(other, 'literal').every((literal) => !contains(literal.range, fact.range)) &&
        project.textOf(other, fact.range) === text,
    );
}

function extensionOf(file: string): string {
  return /\.\w+$/.exec(file)?.[0] ?? '';
}
