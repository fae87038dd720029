import type { Fact } from '../../../../rules/facts';
import { literalFacts } from '../data/literals';
import { type DataNode, entry } from '../data/node';
import { isFilledIn } from '../data/substitution';
import { readFormats } from '../formats';
import type { Extraction, Language, SourceFile } from '../language';
import { saidIn } from '../shell/said';
import { isComposeShape, readCompose } from './compose';
import { isGithubActionsFile, isWorkflowShape, readGithubActions } from './github-actions';
import { isGitlabFile, isPipelineShape, readGitlab } from './gitlab-ci';
import { readHelmTemplate } from './helm-templates';
import { isHelmValuesFile, readHelmValues } from './helm-values';
import { isJsonPatch, readJsonPatch } from './json-patch';
import { isKubernetesObject, readKubernetes } from './kubernetes';
import { isKustomization, readKustomization } from './kustomize';
import { parseYaml } from './parse';
import { yamlPhraseBook } from './phrase-book';
import { isTraefikConfig, readTraefikConfig } from './traefik';

export type YamlShape = 'compose' | 'k8s' | 'kustomize' | 'helm-values' | 'github-actions' | 'gitlab-ci';

/** Locks, which their package managers own. */
const notOurs = /(?:^|\/)(?:pnpm-lock|yarn\.lock)\.ya?ml$/;

export const yaml: Language = {
  id: 'yaml',
  matches: (path) => (/\.ya?ml$/i.test(path) || /(?:^|\/)Kustomization$/.test(path)) && !notOurs.test(path),
  extract,
  phraseBook: yamlPhraseBook,
};

function extract(file: SourceFile): Extraction {
  if (isTemplate(file)) return { facts: readHelmTemplate(file) };
  const { documents, error } = parseYaml(file.text);
  // Jinja, ERB and Go templates that name themselves .yml are texts of their own kind, not broken YAML.
  if (error) return /\{\{|\{%|<%/.test(file.text) ? { facts: [] } : { facts: [], parseError: error };
  const facts = documents.flatMap((document) => readDocument(file, document));
  return { facts: [...facts, ...saidIn(facts)] };
}

/** A chart's templates become YAML only when Helm has filled them in. */
function isTemplate({ path, text }: SourceFile): boolean {
  return /(?:^|\/)templates\//.test(path) && text.includes('{{');
}

function readDocument(file: SourceFile, root: DataNode): readonly Fact[] {
  switch (shapeOf(file.path, root)) {
    case 'compose':
      return readCompose(file, root);
    case 'k8s':
      return readKubernetes(file, root);
    case 'kustomize':
      return readKustomization(file, root);
    case 'helm-values':
      return readHelmValues(file, root);
    case 'github-actions':
      return readGithubActions(file, root);
    case 'gitlab-ci':
      return readGitlab(file, root);
    default:
      return readConfig(file, root);
  }
}

/** Pipelines of services that are read by nobody here, and translations. */
const otherPaths =
  /(?:^|\/)(?:\.circleci|\.buildkite|\.woodpecker|\.tekton|i18n|locales?|lang|translations?|\.?github)\/|(?:^|\/)(?:\.travis|appveyor|\.appveyor|\.drone|\.woodpecker|bitbucket-pipelines|azure-pipelines[\w.-]*|cloudbuild|buildspec|\.pre-commit-config|mkdocs|codecov|\.codecov|dependabot|renovate|\.?golangci|\.eslintrc|\.prettierrc|\.rubocop|\.swcrc|Chart|pubspec|lerna|_config)\.ya?ml$/;

function readConfig(file: SourceFile, root: DataNode): readonly Fact[] {
  if (isJsonPatch(root)) return readJsonPatch(root);
  if (isTraefikConfig(root)) return readTraefikConfig(file.text, root, { removable: true });
  const formats = readFormats(file, root);
  return [
    ...formats.facts,
    ...(isConfig(file.path, root)
      ? literalFacts(root, { slot: isFilledIn(file.path) ? 'text' : 'none', skip: (keys) => formats.skips(keys) })
      : []),
  ];
}

/** A config file of the app, and no description of an interface, object of a cluster or pipeline. */
function isConfig(path: string, root: DataNode): boolean {
  return !otherPaths.test(path) && !['openapi', 'swagger', 'asyncapi', 'apiVersion'].some((key) => entry(root, key));
}

/** What a document is, by its file's name where tools go by names, else by its own keys. */
function shapeOf(path: string, root: DataNode): YamlShape | undefined {
  if (isGithubActionsFile(path) || isWorkflowShape(root)) return 'github-actions';
  if (isGitlabFile(path)) return 'gitlab-ci';
  if (isKustomization(path, root)) return 'kustomize';
  if (isKubernetesObject(root)) return 'k8s';
  if (/(?:^|\/)(?:docker-)?(?:compose|stack)(?:[.-][\w.-]+)?\.ya?ml$/i.test(path) || isComposeShape(root)) return 'compose';
  if (isHelmValuesFile(path)) return 'helm-values';
  if (!otherPaths.test(path) && isPipelineShape(root)) return 'gitlab-ci';
  return undefined;
}
