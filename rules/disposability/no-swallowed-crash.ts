import type { CrashHandlerFact } from '../facts';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { isOfScriptsAlone } from '../judgements/packages/imports';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-swallowed-crash',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js'],
  title: 'Swallowed crash',
  ...inProcesses,
  docs: {
    what: 'Reports a handler of `uncaughtException` or `unhandledRejection` after which the process lives on.',
    why: 'What was going on when the error escaped was left half done: locks held, connections broken, memory in a state nobody foresaw. A process that lives on answers from that state. One that ends is replaced within seconds by a healthy one.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\n\nprocess.on('uncaughtException', (error) => {\n  console.error(error);\n});\n\nconst app = express();\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nprocess.on('uncaughtException', (error) => {\n  console.error(error);\n  process.exit(1);\n});\n\nconst app = express();\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
    ],
    fixSafety: 'A suggestion: reports to other services that are still under way may have to be awaited first.',
    whenNotToUse: 'For a process that watches others and must outlive every mistake of its own.',
    related: ['SonarJS S7059', 'node-best-practices: exit gracefully upon unknown errors'],
  },
  messages: {
    swallowed: 'The process lives on after an {event}, in a state nobody knows; log it and end the process.',
  },
  on: {
    'crash-handler'(fact, { app, file, project, report }) {
      if (fact.ends || isOnlyInDevelopment(fact.place) || isOfScriptsAlone(file, project)) return;
      const inFile = project.factsIn(file, 'crash-handler');
      // Where another listener of the same event ends the process, this one only adds to it.
      const others = project
        .facts('crash-handler')
        .filter((other) => project.appOf(other.file) === app && project.roleOf(other.file) === 'runtime');
      if (others.some((other) => other.fact.event === fact.event && other.fact.ends)) return;
      if (inFile.find((other) => isSame(other, fact)) !== fact) return;
      // Ending the process in one of them is enough: other files' listeners of the event are told of along with the first.
      const swallowing = others.filter((other) => other.fact.event === fact.event && !isOnlyInDevelopment(other.fact.place));
      if (swallowing[0] && swallowing[0].file !== file) return;
      const elsewhere = swallowing.filter((other) => other.file !== file);
      report({
        at: fact.range,
        message: 'swallowed',
        data: { event: fact.event },
        related: elsewhere.map((other) => ({
          file: other.file,
          range: other.fact.range,
          message: 'Another listener that ends nothing.',
        })),
        suggest: fact.ending && [{ title: 'End the process after it', edits: fact.ending }],
      });
    },
  },
});

/** One listener that a loop puts on several events. */
function isSame(one: CrashHandlerFact, other: CrashHandlerFact): boolean {
  return one.range.start === other.range.start && one.range.end === other.range.end;
}
