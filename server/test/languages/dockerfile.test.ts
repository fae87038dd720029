import { describe, expect, it } from 'vitest';
import type { Fact, FactKind, FactOf } from '../../../rules/facts';
import { dockerfile } from '../../src/languages/dockerfile';

function facts<K extends FactKind>(text: string, kind: K, path = 'Dockerfile'): FactOf<K>[] {
  return dockerfile.extract({ path, text }).facts.filter((fact: Fact): fact is FactOf<K> => fact.kind === kind);
}
const lines = (text: string) =>
  facts(text, 'command').map(
    ({ origin, form, commands, joined }) =>
      `${origin} ${form}${joined ? ' joined' : ''}: ${commands
        .map(({ wrappers, words }) => [...wrappers.map((wrapper) => `(${wrapper})`), ...words.map((word) => word.text)].join(' '))
        .join(' | ')}`,
  );

describe('file names', () => {
  it.each([
    'Dockerfile',
    'api/Dockerfile',
    'Containerfile',
    'Dockerfile.prod',
    'api.Dockerfile',
    'x/web.dockerfile',
    'Dockerfile-dev',
  ])('%s is one', (path) => expect(dockerfile.matches(path)).toBe(true));
  it.each(['Dockerfile.dockerignore', 'dockerfile.ts', 'MyDockerfile', 'Dockerfile.md', 'docker-compose.yml'])(
    '%s is none',
    (path) => expect(dockerfile.matches(path)).toBe(false),
  );
});

describe('FROM', () => {
  const images = (text: string) =>
    facts(text, 'image').map(({ name, tag, digest, dynamic, local }) => ({ name, tag, digest, dynamic, local }));
  it('puts the defaults of ARG in place', () => {
    expect(
      images('ARG V=20\nARG BASE=node:${V}-alpine\nFROM ${BASE}\nFROM --platform=$BUILDPLATFORM node:${X:-18} AS b\nFROM b'),
    ).toEqual([
      { name: 'node', tag: '20-alpine', digest: undefined, dynamic: false, local: false },
      { name: 'node', tag: '18', digest: undefined, dynamic: false, local: false },
      { name: 'b', tag: undefined, digest: undefined, dynamic: false, local: true },
    ]);
  });
  it('knows what it does not know', () => {
    expect(images('ARG BASE\nFROM $BASE')).toMatchObject([{ dynamic: true }]);
    expect(images('FROM node:${TAG}')).toMatchObject([{ name: 'node', dynamic: true }]);
  });
  it('reads registries, ports and digests', () => {
    expect(images('FROM localhost:5000/a/b:1@sha256:0123\nFROM localhost:5000/a\nfrom scratch')).toMatchObject([
      { name: 'localhost:5000/a/b', tag: '1', digest: 'sha256:0123' },
      { name: 'localhost:5000/a', tag: undefined },
      { name: 'scratch', local: true },
    ]);
  });
  it('says which stage is last', () => {
    expect(facts('FROM a AS x\nFROM b', 'image').map(({ stage }) => stage)).toEqual([
      { index: 0, name: 'x', final: false },
      { index: 1, final: true },
    ]);
  });
  it.each([
    ['FROM node:20-alpine', 'node', '20'],
    ['FROM docker.io/library/node:v18.2.1', 'node', 'v18.2.1'],
    ['ARG NODE=22\nFROM node:$NODE-slim', 'node', '22'],
    ['FROM node:iron-slim', 'node', 'lts/iron'],
    ['FROM gcr.io/distroless/nodejs20-debian12', 'node', '20'],
    ['FROM python:3.12.1-slim', 'python', '3.12.1'],
    ['FROM tiangolo/uvicorn-gunicorn-fastapi:python3.11', 'python', '3.11'],
    ['FROM public.ecr.aws/lambda/nodejs:20', 'node', '20'],
    ['FROM registry.access.redhat.com/ubi9/python-312', 'python', '3.12'],
    ['FROM mcr.microsoft.com/devcontainers/javascript-node:1-20-bookworm', 'node', '20'],
  ])('%s', (text, runtime, version) => {
    const [fact] = facts(text, 'runtime-version');
    expect(fact).toMatchObject({ runtime, version, source: 'docker', final: true });
    if (!version.startsWith('lts') && version !== '3.12') expect(text.slice(fact?.range.start, fact?.range.end)).toBe(version);
  });
  it.each(['FROM node', 'FROM node:lts', 'FROM node:alpine', 'FROM postgres:16', 'FROM node:${V}', 'FROM mynode:3'])(
    '%s names no runtime version',
    (text) => expect(facts(text, 'runtime-version')).toEqual([]),
  );
});

describe('RUN', () => {
  it('joins continued lines and leaves out comments and empty lines between them', () => {
    const text = 'FROM a\nRUN apt-get update && \\\n  # why\n\n    apt-get install -y \\\n    # more\n    curl\n';
    expect(lines(text)).toEqual(['docker-run shell: apt-get update | apt-get install -y curl']);
    const curl = facts(text, 'command')[0]?.commands[1]?.words[3];
    expect(text.slice(curl?.range.start, curl?.range.end)).toBe('curl');
  });
  it('reads heredocs', () => {
    expect(lines('FROM a\nRUN <<EOF\nnpm ci\n# no\nnpm run build\nEOF\nRUN ls')).toEqual([
      'docker-run shell: npm ci | npm run build',
      'docker-run shell: ls',
    ]);
    expect(lines('FROM a\nRUN <<-"EOF" bash -e\n\tnpm ci\n\tEOF\nRUN ls')[1]).toBe('docker-run shell: ls');
    expect(lines('FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nprint("npm i")\nEOF')).toEqual(['docker-run shell: ']);
    expect(lines('FROM a\nRUN cat <<A > /x && npm i\nhello\nA\nRUN ls')).toEqual([
      'docker-run shell: cat | npm i',
      'docker-run shell: ls',
    ]);
  });
  it('skips flags', () => {
    expect(lines('FROM a\nRUN --mount=type=cache,target=/root/.npm --network=none \\\n  npm ci')).toEqual([
      'docker-run shell: npm ci',
    ]);
  });
  it('honours the escape directive', () => {
    expect(lines('# escape=`\nFROM a\nRUN npm ci `\n && dir C:\\')).toHaveLength(1);
    expect(facts('# escape=`\nFROM a\nENV A=b `\n  C=d', 'env-declaration').map(({ name, value }) => [name, value])).toEqual([
      ['A', 'b'],
      ['C', 'd'],
    ]);
  });
  it('reads nothing into other shells', () => {
    expect(lines('FROM a\nSHELL ["powershell", "-Command"]\nRUN npm i')).toEqual(['docker-run shell: ']);
  });
  it('follows ONBUILD', () => expect(lines('FROM a\nONBUILD RUN npm i')).toEqual(['docker-run shell: npm i']));
  it('survives Windows line ends', () => {
    expect(lines('FROM a\r\nRUN a && \\\r\n  b\r\nCMD ["node", "x"]\r\n')).toEqual([
      'docker-run shell: a | b',
      'docker-cmd exec: node x',
    ]);
  });
});

describe('CMD and ENTRYPOINT', () => {
  it('takes an array in single quotes for shell form', () => {
    expect(facts("FROM a\nCMD ['node', 'x']", 'command')[0]).toMatchObject({ form: 'shell' });
  });
  it('decodes JSON and keeps places', () => {
    const text = 'FROM a\nCMD ["sh", "-c", "echo \\"hi\\" && node x --port 3000"]';
    expect(lines(text)).toEqual(['docker-cmd exec: (sh -c) echo hi | (sh -c) node x --port 3000']);
    const port = facts(text, 'command')[0]?.commands[1]?.words[3];
    expect(text.slice(port?.range.start, port?.range.end)).toBe('3000');
  });
  it('joins them', () => {
    expect(lines('FROM a\nENTRYPOINT ["node"]\nCMD ["server.js"]')).toEqual([
      'docker-entrypoint exec: node server.js',
      'docker-cmd exec joined: ',
    ]);
    expect(lines('FROM a\nENTRYPOINT ["/sbin/tini", "--"]\nCMD ["npm", "start"]')).toEqual([
      'docker-entrypoint exec joined: ',
      'docker-cmd exec: (tini) npm start',
    ]);
    expect(lines('FROM a\nENTRYPOINT ["/sbin/tini", "--"]\nCMD npm start')).toEqual([
      'docker-entrypoint exec joined: ',
      'docker-cmd shell: (tini) npm start',
    ]);
    expect(lines('FROM a\nENTRYPOINT ["docker-entrypoint.sh"]\nCMD ["npm", "start"]')).toEqual([
      'docker-entrypoint exec: docker-entrypoint.sh',
      'docker-cmd exec: (docker-entrypoint.sh) npm start',
    ]);
    expect(lines('FROM a\nENTRYPOINT node x\nCMD ["y"]')).toEqual([
      'docker-entrypoint shell: node x',
      'docker-cmd exec joined: ',
    ]);
  });
  it('lets the last one win', () => expect(lines('FROM a\nCMD a\nCMD b')).toEqual(['docker-cmd shell: b']));
  it('knows what the last stage starts by', () => {
    const text = 'FROM a AS base\nENTRYPOINT ["tini", "--"]\nCMD ["x"]\nFROM base AS test\nCMD ["y"]\nFROM base';
    expect(facts(text, 'command').map(({ origin, phase, stage }) => [origin, phase, stage?.name, stage?.final])).toEqual([
      ['docker-entrypoint', 'start', 'base', true],
      ['docker-cmd', 'start', 'base', true],
      ['docker-cmd', 'dev', 'test', false],
    ]);
    expect(lines(text)[2]).toBe('docker-cmd exec: (tini) y');
  });
  it('knows development', () => {
    expect(facts('FROM a\nCMD x', 'command', 'Dockerfile.dev')[0]?.phase).toBe('dev');
    expect(facts('FROM a\nCMD x', 'command', 'device/Dockerfile')[0]?.phase).toBe('start');
  });
  it('reads health checks', () => {
    expect(lines('FROM a\nHEALTHCHECK --interval=5s \\\n CMD curl -f localhost || exit 1')).toEqual([
      'docker-healthcheck shell: curl -f localhost | exit 1',
    ]);
    expect(lines('FROM a\nHEALTHCHECK NONE')).toEqual([]);
  });
});

describe('ENV and ARG', () => {
  const pairs = (text: string) => facts(text, 'env-declaration').map(({ name, value, reference }) => [name, value, reference]);
  it('reads both syntaxes', () => {
    expect(pairs(`FROM a\nENV A=b C="d e" E='f' G=h\\ i \\\n  # c\n  J=$K\nENV old some value\nARG X\nARG Y=1`)).toEqual([
      ['A', 'b', undefined],
      ['C', 'd e', undefined],
      ['E', 'f', undefined],
      ['G', 'h i', undefined],
      ['J', '$K', true],
      ['old', 'some value', undefined],
      ['X', undefined, undefined],
      ['Y', '1', undefined],
    ]);
  });
  it('points at the value without its quotes', () => {
    const text = 'FROM a\nENV A="x y" B=z';
    expect(facts(text, 'env-declaration').map(({ valueRange }) => text.slice(valueRange?.start, valueRange?.end))).toEqual([
      'x y',
      'z',
    ]);
  });
});

describe('COPY and others', () => {
  it('reads sources, destination and flags', () => {
    expect(
      facts('FROM a\nCOPY --from=build --chown=a:b x y /z/\nADD ["a b", "/c"]\nCOPY <<EOF /x\nhi\nEOF', 'copy'),
    ).toMatchObject([
      { from: 'build', sources: [{ text: 'x' }, { text: 'y' }], destination: '/z/' },
      { instruction: 'ADD', sources: [{ text: 'a b' }], destination: '/c' },
      { sources: [], destination: '/x' },
    ]);
  });
  it('keeps the rest as instructions', () => {
    expect(
      facts('FROM a\nEXPOSE 80 443/tcp\nVOLUME ["/data"]\nUSER node\nSTOPSIGNAL SIGKILL\nLABEL a=b', 'instruction').map(
        ({ keyword, arguments: words }) => [keyword, ...words.map(({ text }) => text)],
      ),
    ).toEqual([
      ['EXPOSE', '80', '443/tcp'],
      ['VOLUME', '/data'],
      ['USER', 'node'],
      ['STOPSIGNAL', 'SIGKILL'],
      ['LABEL', 'a=b'],
    ]);
  });
});
