import { isOnlyInDevelopment } from '../judgements/development/development';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-cluster-in-app',
  factor: 'concurrency',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['js'],
  title: 'Cluster inside the app',
  ...inProcesses,
  docs: {
    what: 'Reports an app that forks copies of itself with `node:cluster`.',
    why: 'How many processes run is the platform’s to decide. A process that multiplies itself hides its number from the scheduler, takes a container’s memory several times over, and all its copies die with it.',
    examples: [
      {
        bad: {
          'server.js': `import cluster from 'node:cluster';\nimport { createServer } from 'node:http';\n\nif (cluster.isPrimary) {\n  cluster.fork();\n} else {\n  const server = createServer().listen(process.env.PORT);\n  process.on('SIGTERM', () => server.close());\n}\n`,
        },
        good: {
          'server.js': `import { createServer } from 'node:http';\n\nconst server = createServer().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
    ],
    whenNotToUse: 'Where one large machine runs the app and nothing else can start several processes.',
  },
  messages: {
    fork: 'The app multiplies itself, out of the platform’s sight; run one process and let the platform start as many as it needs.',
  },
  on: {
    cluster(fact, { report, project, file }) {
      const forks = project.factsIn(file, 'cluster').filter(({ place }) => !isOnlyInDevelopment(place));
      // One that replaces a dead worker has the first one's cause.
      if (forks[0] !== fact) return;
      report({
        at: fact.range,
        message: 'fork',
        related: forks.slice(1).map(({ range }) => ({ file, range, message: 'Also here.' })),
      });
    },
  },
});
