import { describe, expect, it } from 'vitest';
import { json, loadProject } from '../../../test/project';

describe('imports', () => {
  it('resolves workspace packages, exports, imports and extensions', async () => {
    const project = await loadProject({
      'api/package.json': json({ name: '@acme/api', imports: { '#db': './src/db.ts' } }),
      'api/src/a.ts': '',
      'api/src/b.ts': '',
      'api/src/db.ts': '',
      'api/src/dir/index.tsx': '',
      'lib/package.json': json({ name: '@acme/lib', main: 'dist/index.js', types: 'dist/index.d.ts' }),
      'lib/src/index.ts': '',
      'lib/src/deep.ts': '',
      'kit/package.json': json({ name: 'kit', exports: { '.': './main.js', './tool': './tools/tool.js' } }),
      'kit/main.js': '',
      'kit/tools/tool.js': '',
    });
    const from = (specifier: string) => project.resolveImport('api/src/a.ts', specifier);
    expect(from('./b.js')).toBe('api/src/b.ts');
    expect(from('./dir')).toBe('api/src/dir/index.tsx');
    expect(from('#db')).toBe('api/src/db.ts');
    expect(from('@acme/lib')).toBe('lib/src/index.ts');
    expect(from('@acme/lib/deep')).toBe('lib/src/deep.ts');
    expect(from('kit')).toBe('kit/main.js');
    expect(from('kit/tool')).toBe('kit/tools/tool.js');
    expect(from('express')).toBeUndefined();
    expect(from('../../../outside')).toBeUndefined();
  });
});
