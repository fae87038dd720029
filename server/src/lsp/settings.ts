import type { Preset, Severity } from '../../../rules/rule';
import { isRecord } from './json';

/** The section `twelveFactor` of an editor's settings. */
export interface Settings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  readonly scope: 'workspace' | 'openFiles';
  /** Undefined: what the config files say. */
  readonly preset: Preset | undefined;
  /** Levels by rule id; they win over the config files. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Globs, relative to the workspace folder, of files that are not judged. */
  readonly exclude: readonly string[];
}

export const section = 'twelveFactor';

export const defaultSettings: Settings = {
  enable: true,
  run: 'onType',
  scope: 'workspace',
  preset: undefined,
  rules: {},
  exclude: [],
};

const levels: readonly unknown[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Reads settings as a client sends them; what is missing or not understood keeps its default. */
export function parseSettings(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  return {
    enable: typeof given.enable === 'boolean' ? given.enable : defaultSettings.enable,
    run: given.run === 'onSave' ? 'onSave' : 'onType',
    scope: given.scope === 'openFiles' ? 'openFiles' : 'workspace',
    preset: given.preset === 'recommended' || given.preset === 'strict' ? given.preset : undefined,
    rules: isRecord(given.rules)
      ? (Object.fromEntries(Object.entries(given.rules).filter(([, level]) => levels.includes(level))) as Settings['rules'])
      : {},
    exclude: Array.isArray(given.exclude) ? given.exclude.filter((glob) => typeof glob === 'string') : [],
  };
}
