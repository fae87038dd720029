import { describe, expect, it } from 'vitest';
import { loadLanguages } from '..';
import { requirements } from './requirements';
import { setupCfg } from './setup-cfg';
import { setupPy } from './setup-py';

const summary = (facts: readonly { kind: string }[], text: string) =>
  facts.flatMap((fact) => {
    if (fact.kind !== 'dependency') return [];
    const { name, group, specifier, specifierRange } = fact as unknown as {
      name: string;
      group: string;
      specifier: string;
      specifierRange: { start: number; end: number };
    };
    expect(text.slice(specifierRange.start, specifierRange.end).trim()).toBe(specifier);
    return [[name, group, specifier]];
  });

describe('Python manifests', () => {
  it('reads requirements with extras, markers, comments and URLs', () => {
    const text =
      'Flask[async]==3.0 # web\nPy_YAML>=6 ; python_version > "3"\n-e git+https://x.org/kit.git@v1#egg=Kit\n--no-index\n\nbare\n';
    expect(summary(requirements.extract({ path: 'requirements.txt', text }).facts, text)).toEqual([
      ['flask', 'runtime', '==3.0'],
      ['py-yaml', 'runtime', '>=6'],
      ['kit', 'runtime', 'git+https://x.org/kit.git@v1#egg=Kit'],
      ['bare', 'runtime', ''],
    ]);
  });

  it('reads the lists of setup.cfg', () => {
    const text =
      '[metadata]\nname = My_Shop\n[options]\ninstall_requires =\n    flask>=3\n    # note\n    redis\n[options.extras_require]\ndev = pytest\n';
    const { facts } = setupCfg.extract({ path: 'setup.cfg', text });
    expect(summary(facts, text)).toEqual([
      ['flask', 'runtime', '>=3'],
      ['redis', 'runtime', ''],
      ['pytest', 'optional', ''],
    ]);
    expect(facts[0]).toMatchObject({ kind: 'package', name: 'my-shop', markerOnly: false });
  });

  it('reads the call in setup.py', async () => {
    await loadLanguages();
    const text =
      'from setuptools import setup\n\nsetup(\n    name="shop",\n    install_requires=["flask>=3", "uvicorn[standard]==0.30.0"],\n)\n';
    const { facts } = setupPy.extract({ path: 'setup.py', text });
    expect(summary(facts, text)).toEqual([
      ['flask', 'runtime', '>=3'],
      ['uvicorn', 'runtime', '==0.30.0'],
    ]);
    expect(facts.some(({ kind }) => kind === 'import')).toBe(true);
  });

  it('reads the extras and lists of tests of setup.py, whichever way they are given', async () => {
    await loadLanguages();
    const text = `from setuptools import setup
extras = {
    # Don't add what the service itself needs.
    'redis': ['redis>=5', "hiredis ; python_version < '3.13'"],
    "docs": ["Sphinx"],
}
setup(name="shop", install_requires=["flask>=3"], extras_require=extras, tests_require=['pytest'])
`;
    expect(summary(setupPy.extract({ path: 'setup.py', text }).facts, text)).toEqual([
      ['flask', 'runtime', '>=3'],
      ['redis', 'optional', '>=5'],
      ['hiredis', 'optional', ''],
      ['sphinx', 'optional', ''],
      ['pytest', 'dev', ''],
    ]);
    const inline = 'from setuptools import setup\nsetup(extras_require={"a": ["kombu"], "b": ["boto3==1.34"]}, name="shop")\n';
    expect(summary(setupPy.extract({ path: 'setup.py', text: inline }).facts, inline)).toEqual([
      ['kombu', 'optional', ''],
      ['boto3', 'optional', '==1.34'],
    ]);
  });

  it('takes a setup.py that computes its requirements for no app, and reads what else it states', async () => {
    await loadLanguages();
    const text =
      'from setuptools import setup\nsetup(name="shop", python_requires=">=3.10", install_requires=listed("default.txt"),\n  classifiers=["Topic :: Internet"])\n';
    const { facts } = setupPy.extract({ path: 'setup.py', text });
    expect(facts.find(({ kind }) => kind === 'package')).toMatchObject({ name: 'shop', markerOnly: true });
    expect(facts.find(({ kind }) => kind === 'runtime-version')).toMatchObject({ source: 'requires-python', version: '>=3.10' });
  });
});
