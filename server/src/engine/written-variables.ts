import { nameOf } from '../../../rules/paths';
import { languageOf } from '../languages';
import { dotenv } from '../languages/dotenv';

/** Programs of languages that nobody reads facts of, prose, and data: what a word in them names is not said. */
const otherText =
  /\.(?:go|java|kt|kts|scala|groovy|rb|rake|erb|php|cs|fs|vb|rs|c|cc|cpp|h|hpp|m|swift|ex|exs|erl|clj|lua|pl|pm|r|dart|vue|svelte|astro|mdx?|markdown|rst|adoc|txt|ipynb|x?html?|s?css|less|svg|sql|csv|tsv|log|lock|snap|po|pot|map|graphql|proto|diff|patch)$/i;
const lockfile =
  /^(?:package-lock|npm-shrinkwrap|composer\.lock|pnpm-lock|deno\.lock|poetry\.lock|uv\.lock)|^(?:readme|changelog|license|copying|authors|notice)(?:$|\.)/i;

/** A name of several words anywhere; one of a single word where it is given or taken: `STAGE=`, `"STAGE":`, `${STAGE}`, `name: STAGE`. */
const variable = /\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b|\b[A-Z][A-Z\d]{2,}\b(?=["'`}\])]|\s*[:=])|(?<=:\s|\$)\b[A-Z][A-Z\d]{2,}\b/g;

const none: ReadonlySet<string> = new Set();

/**
 * Names in capitals, as variables of the environment bear them, that a text of config writes: manifests, charts, infrastructure, scripts,
 * build files, whatever their format. Dotenv files are read as what they are.
 */
export function writtenVariables(path: string, text: string, firstLine: string): ReadonlySet<string> {
  const name = nameOf(path);
  if (otherText.test(name) || lockfile.test(name)) return none;
  const language = languageOf(path, firstLine);
  if (language?.isProgram || language?.id === dotenv.id) return none;
  const found = text.match(variable);
  return found ? new Set(found) : none;
}
