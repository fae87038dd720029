import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import { factors } from '../../rules/factors';
import { nodeFileSystem } from '../src/engine/file-system';
import type { Problem } from '../src/engine/problem';
import { Workspace } from '../src/engine/workspace';

async function analyze(name: string, preset: 'recommended' | 'strict'): Promise<Problem[]> {
  const root = join(import.meta.dirname, '../../test-fixtures/workspaces', name);
  const workspace = new Workspace(root, { fileSystem: nodeFileSystem, rules });
  workspace.setConfigOverlay({ preset });
  await workspace.load();
  return workspace.analyze();
}

describe('example workspaces', () => {
  it('demo-app breaks each of the twelve factors', async () => {
    const problems = await analyze('demo-app', 'recommended');
    const broken = new Set(problems.map(({ ruleId }) => rules.find(({ id }) => id === ruleId)?.factor));
    expect([...broken].filter(Boolean).sort()).toEqual(factors.map(({ slug }) => slug).sort());
  });

  it('clean-app has nothing to report, even in strict', async () => {
    const problems = await analyze('clean-app', 'strict');
    expect(problems.map(({ file, ruleId, message }) => `${file} ${ruleId}: ${message}`)).toEqual([]);
  });
});
