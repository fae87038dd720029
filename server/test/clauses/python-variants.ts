interface Import {
  readonly line: string;
  readonly module: string;
  /** Of `from module import name`. */
  readonly name?: string;
}

/** A Python program's imports written in other ways that mean the same, by the way's name. */
export function pythonImportVariants(source: string): ReadonlyMap<string, string> {
  const text = oneNameALine(source);
  const imports = importsOf(text);
  const variants = new Map<string, string>();
  if (imports.length === 0) return variants;
  variants.set(
    'renamed',
    imports.reduce((changed, { line, module, name }) => {
      if (name !== undefined)
        return used(changed.replace(line, `from ${module} import ${name} as ${name}_here`), name, `${name}_here`);
      const here = `${module.replaceAll('.', '_')}_here`;
      return used(changed.replace(line, `import ${module} as ${here}`), module, here);
    }, text),
  );
  variants.set(
    'whole modules',
    imports.reduce((changed, { line, module, name }) => {
      if (name === undefined || module.startsWith('.')) return changed;
      return used(changed.replace(line, `import ${module}`), name, `${module}.${name}`);
    }, text),
  );
  return variants;
}

/** The program with what it imports defined by itself: not the library, whatever it is called. */
export function pythonShadowed(source: string): string {
  const text = oneNameALine(source);
  return importsOf(text).reduce((changed, { line, module, name }) => {
    const local = name ?? (module.split('.')[0] as string);
    const made =
      /^[a-z]/.test(local) && name !== undefined
        ? `def ${local}(*args, **options):\n    return None`
        : `class ${local}:\n    pass`;
    return changed.replace(line, `${made}\n`);
  }, text);
}

function oneNameALine(text: string): string {
  return text.replace(/^from ([\w.]+) import (\w+(?:, \w+)+)$/gm, (_, module: string, names: string) =>
    names
      .split(', ')
      .map((name) => `from ${module} import ${name}`)
      .join('\n'),
  );
}

function importsOf(text: string): Import[] {
  return text.split('\n').flatMap((line): Import[] => {
    const [, module, names] = /^from ([\w.]+) import (\w+)$/.exec(line) ?? [];
    if (module !== undefined && names !== undefined) return [{ line, module, name: names }];
    const [, whole] = /^import ([\w.]+)$/.exec(line) ?? [];
    return whole === undefined ? [] : [{ line, module: whole }];
  });
}

/** Replaces a name where it is used: not as a member, a keyword, in an import or in a string. */
function used(text: string, name: string, by: string): string {
  const word = new RegExp(`(?<![\\w."'])${name.replaceAll('.', '\\.')}(?![\\w"']| *=(?!=))`, 'g');
  return text
    .split('\n')
    .map((line) => (/^(?:from|import) /.test(line) ? line : line.replace(word, by)))
    .join('\n');
}
