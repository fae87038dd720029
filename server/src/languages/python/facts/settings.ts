import type { Fact, Range } from '../../../../../rules/facts';
import { celerySettings, entries, type Setting, settings } from '../apis/settings';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

const environmentWord = /^(dev|develop|development|prod|production|live|staging|stage|qa|uat|test|testing|local)(?:ing)?$/i;

/** Settings of frameworks: assignments, `app.config[…] = …`, `app.config.update(…)`, pairs of a config dictionary. */
export function settingsAt(node: Node, module: Module): Fact[] {
  const found = named(node, module);
  if (!found) return [];
  const table = found.celery ? celerySettings : found.entry ? entries : settings;
  const row = Object.hasOwn(table, found.name) ? table[found.name] : undefined;
  if (!row) return [];
  const setting: Setting = {
    name: found.name,
    node: found.value,
    value: module.value(found.value),
    module,
    ...environmentOf(node, module),
  };
  const facts = [row(setting) ?? []].flat();
  return setting.environment === undefined ? facts : facts.map((fact) => inEnvironment(fact, setting.environment as string));
}

/** What `class TestingConfig` says holds where the environment bears that name. */
function inEnvironment(fact: Fact, environment: string): Fact {
  if (fact.kind !== 'local-store' && fact.kind !== 'session-store') return fact;
  return { ...fact, place: { guard: { name: 'environment', is: true, values: [environment] }, ...fact.place } };
}

interface Named {
  readonly name: string;
  readonly value: Node;
  readonly celery?: boolean;
  /** One of those that the setting holds. */
  readonly entry?: boolean;
}

function named(node: Node, module: Module): Named | undefined {
  if (node.type === 'assignment') return ofAssignment(node, module);
  if (node.type === 'pair') {
    const key = field(node, 'key');
    const value = field(node, 'value');
    const name = key && module.evaluator.text(key);
    if (!name || !value) return undefined;
    if (Object.hasOwn(settings, name)) return { name, value };
    // `DATABASES["default"].update({"HOST": …})`
    const list = node.parent?.parent;
    return list?.type === 'argument_list' && updatesEntry(list.parent, module) ? ofEntry(name, value) : undefined;
  }
  if (node.type !== 'keyword_argument') return undefined;
  const key = field(node, 'name');
  const value = field(node, 'value');
  const call = node.parent?.parent;
  const callee = call?.type === 'call' ? field(call, 'function') : undefined;
  if (!key || !value || !callee) return undefined;
  const written = module.text(callee);
  if (updatesEntry(call, module)) return ofEntry(module.text(key), value);
  if (
    /\bconf(?:ig)?\.(?:update|from_mapping)$/.test(written) ||
    (written === 'dict' && Object.hasOwn(settings, module.text(key)))
  ) {
    const name = module.text(key);
    return { name, value, ...(/\bconf\.update$/.test(written) && Object.hasOwn(celerySettings, name) && { celery: true }) };
  }
  return undefined;
}

function ofAssignment(node: Node, module: Module): Named | undefined {
  const left = field(node, 'left');
  const value = field(node, 'right');
  if (!left || !value) return undefined;
  switch (left.type) {
    case 'identifier': {
      const name = module.text(left);
      if (Object.hasOwn(settings, name)) return { name, value };
      const isCeleryConfig = /(?:^|\/)celery_?config\.py$/.test(module.file.path);
      return isCeleryConfig && Object.hasOwn(celerySettings, name) ? { name, value, celery: true } : undefined;
    }
    case 'attribute': {
      // `app.conf.broker_url = …`
      const object = field(left, 'object');
      const name = module.text(field(left, 'attribute') as Node);
      return object && /\.conf$/.test(module.text(object)) && Object.hasOwn(celerySettings, name)
        ? { name, value, celery: true }
        : undefined;
    }
    case 'subscript': {
      const key = field(left, 'subscript');
      const object = field(left, 'value');
      if (object?.type === 'identifier' && Object.hasOwn(entries, module.text(object)))
        return { name: module.text(object), value, entry: true };
      const name = key && module.evaluator.text(key);
      if (name && object && isEntry(object, module)) return ofEntry(name, value);
      return name && object && /\bconfig$/.test(module.text(object)) ? { name, value } : undefined;
    }
    default:
      return undefined;
  }
}

function ofEntry(name: string, value: Node): Named | undefined {
  const within = `DATABASES.${name}`;
  return Object.hasOwn(entries, within) ? { name: within, value, entry: true } : undefined;
}

/** `DATABASES["default"]` */
function isEntry(node: Node, module: Module): boolean {
  const object = node.type === 'subscript' ? field(node, 'value') : undefined;
  return object?.type === 'identifier' && module.text(object) === 'DATABASES';
}

function updatesEntry(call: Node | undefined, module: Module): boolean {
  const callee = call?.type === 'call' ? field(call, 'function') : undefined;
  const object = callee?.type === 'attribute' ? field(callee, 'object') : undefined;
  return object !== undefined && isEntry(object, module) && module.text(field(callee as Node, 'attribute') as Node) === 'update';
}

/** The environment named by the class or the key that a setting stands under. */
function environmentOf(node: Node, module: Module): { environment?: string; environments?: Range } {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'class_definition') {
      const name = module.text(field(current, 'name') as Node);
      const word = name.replace(/(?:Config|Configuration|Settings)$/, '');
      const environment = word !== '' && environmentWord.exec(word)?.[1];
      return environment ? { environment: environment.toLowerCase() } : {};
    }
    if (current.type === 'pair') {
      const key = field(current, 'key');
      const name = key && module.evaluator.text(key);
      if (name && environmentWord.test(name) && current.parent)
        return { environment: name, environments: rangeOf(current.parent) };
    }
    if (current.type === 'function_definition') return {};
  }
  return {};
}
