import { describe, expect, it } from 'vitest';
import type { Fact, FactKind, FactOf } from '../../../rules/facts';
import { shell } from '../../src/languages/shell';

function facts<K extends FactKind>(text: string, kind: K): FactOf<K>[] {
  return shell.extract({ path: 'run.sh', text }).facts.filter((fact: Fact): fact is FactOf<K> => fact.kind === kind);
}

describe('shell scripts', () => {
  it('makes a command line of each statement', () => {
    const text = '#!/bin/sh\nset -e\nif [ -n "$X" ]; then\n  npm i\nfi\n\nexec node server.js\n';
    expect(facts(text, 'command').map((fact) => [fact.text, fact.commands.map(({ program }) => program).join(' ')])).toEqual([
      ['set -e', 'set'],
      ['if [ -n "$X" ]; then\n  npm i\nfi', '[ npm'],
      ['exec node server.js', 'node'],
    ]);
  });
  it('finds shebangs', () => {
    expect(shell.matchesFirstLine?.('#!/usr/bin/env bash')).toBe(true);
    expect(shell.matchesFirstLine?.('#!/bin/sh -e')).toBe(true);
    expect(shell.matchesFirstLine?.('#!/usr/bin/env node')).toBe(false);
    expect(shell.matchesFirstLine?.('#!/usr/bin/env zsh')).toBe(false);
  });
  it('says where a script is broken', () => {
    expect(shell.extract({ path: 'x.sh', text: 'if a; then\n  npm i\n' })).toMatchObject({ facts: [], parseError: {} });
  });
});

describe('reads with a fallback', () => {
  it('are found wherever a word may stand', () => {
    const text =
      'A="${PORT:-8000}" x ${B-c} "$(echo ${C:-$D})"\n: "${E:=f}" ${G:?no} ${H:+x} $I ${#J} ${K}\ncat <<X\n${L:-m}\nX\n';
    expect(
      facts(text, 'env-read').map(({ name, fallback }) => [name, fallback?.kind === 'literal' ? fallback.value : fallback?.kind]),
    ).toEqual([
      ['PORT', '8000'],
      ['B', 'c'],
      ['C', 'unknown'],
      ['E', 'f'],
      ['L', 'm'],
    ]);
    const [port] = facts(text, 'env-read');
    expect(text.slice(port?.range.start, port?.range.end)).toBe('${PORT:-8000}');
    expect(text.slice(port?.fallbackTail?.start, port?.fallbackTail?.end)).toBe(':-8000');
  });
});

describe('traps', () => {
  it.each([
    ["trap '' TERM", 'SIGTERM nothing'],
    ['trap : SIGTERM', 'SIGTERM nothing'],
    ["trap 'exit 0' TERM INT", 'SIGTERM exits SIGINT exits'],
    ["trap 'echo bye; exit 1' 15", 'SIGTERM exits'],
    ['trap \'kill -TERM "$PID"; wait "$PID"\' TERM', 'SIGTERM closes'],
    ['stop() { kill $PID; }\ntrap stop TERM EXIT', 'SIGTERM closes'],
    ["trap 'exit' TERM\ntrap 'kill 0' EXIT", 'SIGTERM closes'],
    ['trap - TERM', ''],
    ['trap cleanup EXIT', ''],
  ])('%s', (text, expected) => {
    expect(
      facts(text, 'signal-handler')
        .map(({ signal, does }) => `${signal} ${does}`)
        .join(' '),
    ).toBe(expected);
  });
});

describe('literals', () => {
  it.each([
    ['export DB_PASSWORD=s3cr3t', 'variable DB_PASSWORD s3cr3t'],
    ["DB_PASSWORD='s3 cr3t' node x", 'variable DB_PASSWORD s3 cr3t'],
    ['export DB_PASSWORD="s3 cr3t"', 'variable DB_PASSWORD s3 cr3t'],
    ['PGPASSWORD=abcd psql -h db', 'variable PGPASSWORD abcd'],
    ['mysql -uroot -phunter2 db', 'argument password hunter2'],
    ['curl -u admin:hunter2 https://x.io', 'argument password hunter2; argument  https://x.io'],
    ["curl -H 'Authorization: Bearer abc.def' x", 'header Authorization Bearer abc.def'],
    ['deploy --api-key=abc123 --password hunter2', 'argument api-key abc123; argument password hunter2'],
    ['docker login -u me -p hunter2x', 'argument password hunter2x'],
    ['docker run -p 8080:80 web', ''],
    ['export DB_PASSWORD=$SECRET', ''],
    ['export DB_PASSWORD="$(cat /run/secret)"', ''],
    ['echo done', ''],
  ])('%s', (text, expected) => {
    const found = facts(text, 'literal');
    expect(
      found.map((fact) => `${fact.binding} ${fact.name ?? ''} ${fact.text.kind === 'literal' ? fact.text.value : ''}`).join('; '),
    ).toBe(expected);
    for (const fact of found) {
      if (fact.text.kind === 'literal') expect(text.slice(fact.range.start, fact.range.end)).toBe(String(fact.text.value));
    }
  });
});

describe('exports', () => {
  it('declare variables', () => {
    const text = 'export A=b "C=d e" E=$F\nexport G\nH=i';
    expect(facts(text, 'env-declaration').map(({ name, value, reference }) => [name, value, reference])).toEqual([
      ['A', 'b', undefined],
      ['C', 'd e', undefined],
      ['E', '$F', true],
    ]);
  });
});
