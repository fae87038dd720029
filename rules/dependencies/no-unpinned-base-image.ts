import { defineRule } from '../rule';

export default defineRule({
  id: 'no-unpinned-base-image',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['docker'],
  title: 'Unpinned base image',
  docs: {
    what: 'Reports a FROM whose image has no tag, or the tag `latest`.',
    why: 'The base image is a dependency like any other. Without a version two builds of one commit stand on different runtimes, and a release that worked yesterday breaks today with nothing changed in the repository.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node\nCOPY . .\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22.12-slim\nCOPY . .\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: 'ARG TAG=latest\nFROM python:${TAG}\n' },
        good: { Dockerfile: 'ARG TAG=3.12\nFROM python:${TAG}\n' },
      },
    ],
    related: ['hadolint DL3006', 'hadolint DL3007'],
  },
  messages: {
    none: 'Base image {image} has no tag, so every build may stand on another version; name one.',
    latest: 'Base image {image} is whatever was pushed last; name a version.',
  },
  on: {
    image(fact, { report }) {
      if (fact.use !== 'from' || fact.local || fact.dynamic || fact.digest !== undefined) return;
      if (fact.tag === undefined) report({ at: fact.range, message: 'none', data: { image: fact.name } });
      else if (/^latest(?:-|$)/.test(fact.tag))
        report({ at: fact.range, message: 'latest', data: { image: `${fact.name}:${fact.tag}` } });
    },
  },
});
