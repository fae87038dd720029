import type { Value } from '../../../../rules/facts';
import type { TextEdit } from '../../../../rules/rule';
import type { SourceFile } from '../language';

/** How the reader of a config file writes a variable of the environment, and one with a default where it knows such a thing. */
interface Syntax {
  readonly read: (name: string) => string;
  readonly orElse?: (name: string, fallback: string) => string;
}

const braces: Syntax = { read: (name) => `\${${name}}` };
const colon: Syntax = { ...braces, orElse: (name, fallback) => `\${${name}:${fallback}}` };
const dash: Syntax = { ...braces, orElse: (name, fallback) => `\${${name}:-${fallback}}` };
const ofEnvironment: Syntax = { read: (name) => `\${env:${name}}` };

/**
 * Config files that somebody fills in from the environment when they are read, by their name. The formats themselves know no variables, and
 * all files that are not named here are left alone.
 */
const readers: readonly { readonly files: RegExp; readonly syntax: Syntax }[] = [
  // docs.spring.io/spring-boot/reference/features/external-config.html; Quarkus and Micronaut write the same
  { files: /(?:^|\/)(?:application|bootstrap)(?:[-_.][\w.-]+)?\.(?:ya?ml|properties)$/, syntax: colon },
  // logback.qos.ch/manual/configuration.html#variableSubstitution
  { files: /(?:^|\/)logback(?:[-.][\w.-]+)?\.xml$/, syntax: dash },
  // logging.apache.org/log4j/2.x/manual/lookups.html#EnvironmentLookup
  { files: /(?:^|\/)log4j2(?:[-.][\w.-]+)?\.(?:xml|ya?ml|json|properties)$/, syntax: ofEnvironment },
  // maven.apache.org/settings.html: `${env.NAME}`
  { files: /(?:^|\/)(?:[\w-]+[-.])?settings\.xml$|(?:^|\/)pom\.xml$/, syntax: { read: (name) => `\${env.${name}}` } },
  // learn.microsoft.com/nuget/reference/nuget-config-file#using-environment-variables
  { files: /(?:^|\/)nuget\.config$/i, syntax: { read: (name) => `%${name}%` } },
  // docs.npmjs.com/cli/configuring-npm/npmrc, yarnpkg.com/configuration/yarnrc
  { files: /(?:^|\/)\.npmrc$|(?:^|\/)\.yarnrc\.yml$/, syntax: braces },
  // supervisord.org/configuration.html
  {
    files: /(?:^|\/)supervisord?(?:\.conf|\.ini|\/(?:conf\.d\/)?[\w.-]+\.(?:conf|ini))$/,
    syntax: { read: (name) => `%(ENV_${name})s` },
  },
  // uwsgi-docs.readthedocs.io/en/latest/Configuration.html#placeholders
  { files: /(?:^|\/)uwsgi(?:[-.][\w.-]+)?\.ini$/, syntax: { read: (name) => `$(${name})` } },
  // www.php.net/manual/configuration.file.php
  { files: /(?:^|\/)php(?:[-.][\w.-]+)?\.ini$/, syntax: braces },
  // grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#variable-expansion, …/administration/provisioning
  {
    files: /(?:^|\/)grafana\.ini$|(?:^|\/)provisioning\/(?:datasources|dashboards|notifiers|alerting)\/[\w.-]+\.ya?ml$/,
    syntax: braces,
  },
  // Elastic's programs, Vector and Fluent Bit, Telegraf: pages on environment variables in their configuration
  {
    files: /(?:^|\/)(?:elasticsearch|kibana|(?:file|metric|heart|packet|audit)beat|logstash|apm-server)(?:[-.][\w-]+)?\.yml$/,
    syntax: braces,
  },
  { files: /(?:^|\/)(?:vector\.(?:toml|ya?ml)|fluent-bit\.(?:conf|ya?ml)|telegraf\.(?:conf|toml))$/, syntax: braces },
  // opentelemetry.io/docs/collector/configuration/#environment-variables
  { files: /(?:^|\/)(?:otel|otelcol|opentelemetry)(?:[-_.][\w.-]+)?\.ya?ml$/, syntax: ofEnvironment },
  // www.serverless.com/framework/docs/guides/variables, code.visualstudio.com/docs/editor/variables-reference
  { files: /(?:^|\/)serverless\.ya?ml$|(?:^|\/)\.vscode\/(?:launch|tasks)\.json$/, syntax: ofEnvironment },
  // guides.rubyonrails.org/configuring.html: Rails reads these as ERB
  {
    files: /(?:^|\/)config\/(?:database|storage|cable|secrets|mongoid)\.yml$/,
    syntax: { read: (name) => `<%= ENV["${name}"] %>` },
  },
  // symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables
  {
    files: /(?:^|\/)config\/(?:packages\/(?:\w+\/)?[\w-]+|services(?:_\w+)?)\.ya?ml$/,
    syntax: { read: (name) => `%env(${name})%` },
  },
  // supabase.com/docs/guides/local-development/managing-config
  { files: /(?:^|\/)supabase\/config\.toml$/, syntax: { read: (name) => `env(${name})` } },
  // pipenv.pypa.io/en/latest/credentials.html
  { files: /(?:^|\/)Pipfile$/, syntax: braces },
];

/** Whether the reader of this file fills in variables of the environment. */
export function isFilledIn(path: string): boolean {
  return syntaxOf(path) !== undefined;
}

/** What to write for a variable in place of a value; undefined where the reader of the file fills in none. */
export function variableText(
  path: string,
  value: Value,
  name: string,
  { keep = true }: { keep?: boolean } = {},
): string | undefined {
  const syntax = syntaxOf(path);
  if (!syntax || value.kind !== 'literal' || value.slot !== 'text') return undefined;
  return keep ? syntax.orElse?.(name, String(value.value)) : syntax.read(name);
}

/** The same as an edit, in a format whose values stand bare or in quotes; these are kept. */
export function readInConfig(
  { path, text }: SourceFile,
  value: Value,
  name: string,
  options?: { keep?: boolean },
): readonly TextEdit[] | undefined {
  const replacement = variableText(path, value, name, options);
  if (replacement === undefined || value.kind !== 'literal') return undefined;
  const quote = /^(["'])[\s\S]*\1$/.exec(text.slice(value.range.start, value.range.end))?.[1] ?? '';
  return [{ range: value.range, text: `${quote}${replacement}${quote}` }];
}

function syntaxOf(path: string): Syntax | undefined {
  return readers.find(({ files }) => files.test(path))?.syntax;
}
