import type { EnvironmentGuard } from '../../../../rules/facts';

/** Variables that say which environment a process runs in: `APP_ENV`, `TARGET_ENV`, `STAGE`, `DEPLOY_TARGET`. */
const named =
  /^(?:\w+_)?(?:env|environment|stage|target|env_name|environment_name|build_name|build_type|profile|runtime_env|tier)$/i;

/** A switch of its own for such an environment: `LOCAL_DEV_ENV=true`. */
const switchOfDevelopers = /^(?:\w+_)?(?:LOCAL_?)?(?:DEV|DEVEL|DEVELOPMENT|LOCAL)(?:_(?:ENV|MODE|ENVIRONMENT))?$/;
const on = /^(?:true|1|yes|on)$/i;

/**
 * `[ "$APP_ENV" = local ]`, `[[ $STAGE == "ci" || $STAGE == local ]]`: a test that asks for nothing else; undefined for any other.
 * `[ "$1" = --dev ]` and `[ "$LOCAL_DEV_ENV" = true ]` ask for the environment that the flag or the switch names.
 */
export function environmentTest(clause: string): EnvironmentGuard | undefined {
  const parts = clause
    .replace(/^\s*\[\[?\s|\s\]\]?\s*;?\s*$/g, '')
    .split(/(?:\]\]?)?\s*\|\|\s*(?:\[\[?)?|\s-o\s/)
    .map((part) => /^\s*["']?\$\{?(\w+)(?::?-[^}]*)?\}?["']?\s*(==?|!=)\s*["']?([\w-]+)["']?\s*$/.exec(part));
  const names = new Set(parts.map((part) => part?.[1]));
  const signs = new Set(parts.map((part) => part?.[2] === '!='));
  const [name] = names;
  if (names.size !== 1 || signs.size !== 1 || name === undefined) return undefined;
  const isNot = signs.has(true);
  if (isNot && parts.length > 1) return undefined;
  const values = parts.map((part) => part?.[3] ?? '');
  if (switchOfDevelopers.test(name) && values.every((value) => on.test(value)))
    return { name, is: !isNot, values: ['development'] };
  if (/^\d$/.test(name) && values.every((value) => value.startsWith('--')))
    return { name, is: !isNot, values: values.map((value) => value.slice(2)) };
  return named.test(name) ? { name, is: !isNot, values } : undefined;
}

/** `case "$APP_ENV" in local|ci)` */
export function environmentCase(word: string, patterns: readonly string[]): EnvironmentGuard | undefined {
  const [, name] = /^["']?\$\{?(\w+)(?::?-[^}]*)?\}?["']?$/.exec(word) ?? [];
  const values = patterns.map((pattern) => pattern.replace(/^["']|["']$/g, ''));
  if (name === undefined || !named.test(name) || values.some((value) => !/^[\w-]+$/.test(value))) return undefined;
  return { name, is: true, values };
}
