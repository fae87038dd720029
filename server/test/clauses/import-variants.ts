import { builtinModules } from 'node:module';
import type { TSESTree } from '@typescript-eslint/types';
import { Module, type Variable } from '../../src/languages/javascript/module';
import { parse } from '../../src/languages/javascript/syntax';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What one import declaration binds: its local name, the export (`default`, `*`), and the variable. */
interface Binding {
  readonly local: string;
  readonly exported: string;
  readonly variable: Variable | undefined;
}

interface Declaration {
  readonly node: TSESTree.ImportDeclaration;
  readonly specifier: string;
  readonly bindings: readonly Binding[];
}

/** A program's import declarations written in other ways that mean the same, by the way's name. Empty where it has none that bind values. */
export function importVariants(text: string): ReadonlyMap<string, string> {
  const source = new ImportedSource(text);
  const variants = new Map<string, string>();
  if (source.declarations.length === 0) return variants;
  variants.set(
    'renamed',
    source.rewritten(renamed, (local) => `${local}Here`),
  );
  variants.set('namespace', source.rewritten(namespace, memberOfNamespace));
  variants.set('required', source.rewritten(required));
  variants.set(
    'required and renamed',
    source.rewritten(requiredAs, (local) => `${local}Here`),
  );
  variants.set('imported when it runs', source.rewritten(awaited));
  variants.set('node: prefix the other way', source.rewritten(otherPrefix));
  return variants;
}

/** The program with what it imports defined by itself, and with it handed in: neither is the library. */
export function shadowedVariants(text: string): ReadonlyMap<string, string> {
  const source = new ImportedSource(text);
  const names = source.declarations.flatMap(({ bindings }) => bindings.map(({ local }) => local));
  const globals = ['process', 'console', ...(/\brequire\(/.test(text) ? ['require'] : [])];
  const body = source.rewritten(() => '').replace(/^export (?:default )?/gm, '');
  return new Map([
    ...(names.length === 0 ? [] : [['defined here', source.rewritten(definedHere)] as const]),
    ['handed in', `export async function setUp(${[...names, ...globals].join(', ')}) {\n${body}}\n`],
  ]);
}

class ImportedSource {
  readonly declarations: readonly Declaration[];

  constructor(private readonly text: string) {
    const { ast, parseError } = parse('sample.ts', text);
    if (!ast) throw new Error(parseError.message);
    const module = new Module('sample.ts', text, ast);
    this.declarations = module.imports.flatMap((node): Declaration[] =>
      node.type === 'ImportDeclaration' && node.specifiers.length > 0 && node.importKind !== 'type'
        ? [{ node, specifier: node.source.value, bindings: node.specifiers.map((one) => bindingOf(one, module)) }]
        : [],
    );
  }

  /** Each declaration written anew, and each use of what it binds where `use` says how. */
  rewritten(declare: (declaration: Declaration) => string, use?: (local: string, exported: string, specifier: string) => string) {
    const edits = this.declarations.flatMap((declaration): Edit[] => {
      const { node, specifier, bindings } = declaration;
      const uses = bindings.flatMap(({ local, exported, variable }) =>
        use ? usesOf(variable).map((place) => useEdit(place, local, use(local, exported, specifier))) : [],
      );
      return [{ start: node.range[0], end: node.range[1], text: declare(declaration) }, ...uses];
    });
    return edits
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), this.text);
  }
}

function bindingOf(one: TSESTree.ImportClause, module: Module): Binding {
  const exported =
    one.type === 'ImportSpecifier'
      ? one.imported.type === 'Identifier'
        ? one.imported.name
        : one.imported.value
      : one.type === 'ImportDefaultSpecifier'
        ? 'default'
        : '*';
  return { local: one.local.name, exported, variable: module.variableOf(one.local) };
}

function usesOf(variable: Variable | undefined): TSESTree.Node[] {
  return (variable?.references ?? []).map(({ identifier }) => identifier);
}

/** `{ a }` becomes `{ a: put }`. */
function useEdit(place: TSESTree.Node, local: string, put: string): Edit {
  const { parent } = place;
  const isShort = parent?.type === 'Property' && parent.shorthand;
  return { start: place.range[0], end: place.range[1], text: isShort ? `${local}: ${put}` : put };
}

function renamed({ specifier, bindings }: Declaration): string {
  const [whole] = bindings.filter(({ exported }) => exported === '*');
  if (whole) return `import * as ${whole.local}Here from '${specifier}';`;
  const named = bindings.map(({ local, exported }) => `${exported} as ${local}Here`);
  return `import { ${named.join(', ')} } from '${specifier}';`;
}

function namespaceName(specifier: string): string {
  return `all_${specifier.replace(/\W/g, '_')}`;
}

function namespace({ specifier }: Declaration): string {
  return `import * as ${namespaceName(specifier)} from '${specifier}';`;
}

function memberOfNamespace(_local: string, exported: string, specifier: string): string {
  return exported === '*' ? namespaceName(specifier) : `${namespaceName(specifier)}.${exported}`;
}

/** CommonJS: what is the default export here is the whole module there. */
function required({ specifier, bindings }: Declaration): string {
  return bindings
    .map(({ local, exported }) =>
      exported === 'default' || exported === '*'
        ? `const ${local} = require('${specifier}');`
        : `const { ${exported === local ? local : `${exported}: ${local}`} } = require('${specifier}');`,
    )
    .join(' ');
}

function requiredAs({ specifier, bindings }: Declaration): string {
  return bindings
    .map(({ local, exported }) =>
      exported === 'default' || exported === '*'
        ? `const ${local}Here = require('${specifier}');`
        : `const ${local}Here = require('${specifier}').${exported};`,
    )
    .join(' ');
}

function awaited({ specifier, bindings }: Declaration): string {
  return bindings
    .map(({ local, exported }) => {
      const bound = exported === '*' ? local : `{ ${exported === local ? local : `${exported}: ${local}`} }`;
      return `const ${bound} = await import('${specifier}');`;
    })
    .join(' ');
}

function otherPrefix({ node, specifier, bindings }: Declaration): string {
  const isBuiltin = builtinModules.includes(specifier.replace(/^node:/, '').split('/')[0] as string);
  const other = !isBuiltin ? specifier : specifier.startsWith('node:') ? specifier.slice(5) : `node:${specifier}`;
  const [whole] = bindings.filter(({ exported }) => exported === '*');
  const plain = bindings.find(({ exported }) => exported === 'default')?.local;
  const named = bindings
    .filter(({ exported }) => exported !== 'default')
    .map(({ local, exported }) => (local === exported ? local : `${exported} as ${local}`));
  if (whole) return `import * as ${whole.local} from '${other}';`;
  const clause = [plain, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])].filter((part) => part !== undefined);
  return `${node.specifiers.length > 0 ? `import ${clause.join(', ')} from` : 'import'} '${other}';`;
}

function definedHere({ bindings }: Declaration): string {
  return bindings
    .map(({ local }) => (/^[A-Z]/.test(local) ? `class ${local} {}` : `function ${local}() {\n  return {};\n}`))
    .join('\n');
}
