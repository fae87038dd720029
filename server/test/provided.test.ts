import { describe, expect, it } from 'vitest';
import type { Fact, InstanceExportFact, SchemaChangeFact } from '../../rules/facts';
import { settleProvided } from '../src/engine/project/provided';

const range = { start: 0, end: 0 };
const sequelize = 'sequelize#Sequelize';

const sync = (...path: string[]): SchemaChangeFact => ({
  kind: 'schema-change',
  api: 'sequelize.sync',
  destructive: false,
  provided: { specifier: './db', path, types: [sequelize] },
  range,
  place: { scope: 'top', async: false },
});
const makes = (...path: string[]): InstanceExportFact => ({ kind: 'instance-export', path, type: sequelize, range });
const passes = (path: string[], specifier: string, inner: string[]): InstanceExportFact => ({
  kind: 'instance-export',
  path,
  from: { specifier, path: inner },
  range,
});

function holds(fact: Fact, modules: Record<string, Fact[]>): boolean {
  const factsOf = (file: string) => modules[file] ?? [];
  const resolve = (_file: string, specifier: string) => (specifier in modules ? specifier : undefined);
  return settleProvided('server.js', [fact], factsOf, resolve).length === 1;
}

describe('facts that depend on what another module exports', () => {
  it('stand where the module makes the instance', () => {
    expect(holds(sync('default'), { './db': [makes('default')] })).toBe(true);
    expect(holds(sync('sequelize'), { './db': [makes('sequelize')] })).toBe(true);
    expect(holds(sync('*', 'sequelize'), { './db': [makes('sequelize')] })).toBe(true);
  });
  it('see CommonJS through default, named and whole imports', () => {
    expect(holds(sync('default'), { './db': [makes('*')] })).toBe(true);
    expect(holds(sync('sequelize'), { './db': [makes('*', 'sequelize')] })).toBe(true);
    expect(holds(sync('default', 'sequelize'), { './db': [makes('*', 'sequelize')] })).toBe(true);
    expect(holds(sync('*'), { './db': [makes('*')] })).toBe(true);
  });
  it('follow what is passed on, and stop in a circle', () => {
    const connection = { './connection': [makes('default')] };
    expect(holds(sync('db'), { './db': [passes(['db'], './connection', ['default'])], ...connection })).toBe(true);
    expect(holds(sync('sequelize'), { './db': [passes(['*'], './all', ['*'])], './all': [makes('sequelize')] })).toBe(true);
    expect(holds(sync('db'), { './db': [passes(['db'], './db', ['db'])] })).toBe(false);
  });
  it('fall where the module is unknown or exports something else', () => {
    expect(holds(sync('default'), {})).toBe(false);
    expect(holds(sync('default'), { './db': [] })).toBe(false);
    expect(holds(sync('default'), { './db': [{ ...makes('default'), type: 'knex#Knex' }] })).toBe(false);
    expect(holds(sync('other'), { './db': [makes('sequelize')] })).toBe(false);
  });
});
