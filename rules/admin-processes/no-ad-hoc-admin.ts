import type { CommandFact, SimpleCommand, Word } from '../facts';
import { heredocOf } from '../judgements/commands/heredocs';
import { wordsRange } from '../judgements/commands/starts';
import { isStockDatabase } from '../judgements/containers/stock-images';
import { nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

const clients = /^(?:psql|mysql|mariadb|mongosh|mongo|sqlcmd|cqlsh|clickhouse-client|redis-cli)$/;
/** Options that take a statement, and those that take a host. Sources: each client's manual. */
const statementOption = /^(?:-c|--command|-e|--execute|--eval|-Q|-q|--query)(?:=|$)/;
const hostOption = /^(?:-h|--host|-S|--server)(?:=|$)/;
/** Statements that change something; looking is no administration. */
const changes =
  /\b(?:insert\s+into|update\s+\S+\s+set|delete\s+from|drop\s+\w+|alter\s+\w+|create\s+\w+|truncate|grant|revoke|vacuum|reindex|replace\s+into)\b|\.(?:insert|update|delete|remove|drop|replace|create|find(?:One)?And\w+|rename)\w*\(|\b(?:flushall|flushdb)\b|\b(?:set|del|unlink|hset|expire)\s/i;

export default defineRule({
  id: 'no-ad-hoc-admin',
  factor: 'admin-processes',
  severity: 'info',
  preset: 'strict',
  fixable: null,
  languages: ['cmd', 'ci'],
  title: 'Data changed by hand',
  docs: {
    what: 'Reports a CI step or script that changes data by hand: a statement given to a database client for another host, or a client run inside a database’s container.',
    why: 'A statement typed into a pipeline is code that changes production and is in no release: it is not tested, not repeatable in another deploy, and the next reader cannot tell whether it ran.',
    examples: [
      {
        bad: { 'scripts/fix.sh': '#!/bin/sh\npsql -h db.acme.net -U shop -c "UPDATE orders SET state = \'paid\'"\n' },
        good: { 'scripts/fix.sh': '#!/bin/sh\nnode tasks/mark-orders-paid.js\n' },
      },
      {
        bad: { 'scripts/purge.sh': '#!/bin/sh\nkubectl exec postgres-0 -- psql -c "DELETE FROM sessions"\n' },
        good: { 'scripts/purge.sh': '#!/bin/sh\nkubectl create job --from=cronjob/purge-sessions purge-now\n' },
      },
      {
        bad: {
          '.github/workflows/fix.yml':
            'on: workflow_dispatch\njobs:\n  fix:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: psql -h db.acme.net -U shop -c "DELETE FROM carts"\n',
        },
        good: {
          '.github/workflows/fix.yml':
            'on: workflow_dispatch\njobs:\n  fix:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: kubectl create job --from=cronjob/purge-carts purge-now\n',
        },
      },
    ],
    whenNotToUse: 'For a database that the pipeline makes for its own tests under a name that is not seen to be throw-away.',
  },
  messages: {
    statement: '`{client}` changes data on {host} by hand; make it a task of the app that a release runs.',
    container: '`{command}` changes data inside the database’s container by hand; make it a task of the app that a release runs.',
  },
  on: {
    command(fact, { report, project, file }) {
      if (!['ci-step', 'shell-script', 'package-script', 'makefile'].includes(fact.origin)) return;
      fact.commands.forEach((command, index) => {
        const piped = fact.commands[index - 1]?.next === '|' ? fact.commands[index - 1] : undefined;
        const inside = insideContainer(command);
        const body = heredocOf(command, file, project);
        if (inside) {
          if (isOwnContainer(project, file) || !(inside.changes || changesData(inside.words, piped, body))) return;
          report({ at: wordsRange(command), message: 'container', data: { command: inside.name } });
          return;
        }
        const platform = platformClient(command);
        if (platform && changesData(command.words, piped, body)) {
          report({ at: wordsRange(command), message: 'statement', data: platform });
          return;
        }
        if (!clients.test(command.program) || !changesData(command.words, piped, body)) return;
        const host = hostOf(command);
        if (host === undefined || isThrowAway(host, project)) return;
        report({ at: wordsRange(command), message: 'statement', data: { client: command.program, host } });
      });
    },
  },
});

/** The statement of an option, what `echo` pipes into the client, or the body of a heredoc. */
function changesData(words: readonly Word[], piped: SimpleCommand | undefined, body: string | undefined): boolean {
  const given = words.flatMap(({ text }, index) => {
    if (!statementOption.test(text)) return [];
    return text.includes('=') ? [text] : [words[index + 1]?.text ?? ''];
  });
  if (words[0]?.text === 'redis-cli') given.push(words.map(({ text }) => text).join(' '));
  if (piped && /^(?:echo|printf)$/.test(piped.program)) given.push(...piped.words.map(({ text }) => text));
  if (body !== undefined) given.push(body);
  return given.some((statement) => changes.test(statement));
}

/** A host that the line names; undefined for none, a variable, or this machine. */
function hostOf({ words, assignments }: SimpleCommand): string | undefined {
  let host = assignments.find(({ name }) => name === 'PGHOST')?.value.text;
  words.forEach(({ text }, index) => {
    if (hostOption.test(text)) host = text.includes('=') ? text.slice(text.indexOf('=') + 1) : words[index + 1]?.text;
    else if (/^-h[\w.-]{3,}$/.test(text)) host = text.slice(2);
    const named = /^(?:\w+=\S+ )*host=([\w.-]+)(?: |$)/.exec(text);
    if (named) host = named[1];
    const url = /^[a-z][\w+]*:\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/?]+)/i.exec(text);
    if (url) host = url[1];
  });
  if (host === undefined || !/^[\w.-]+$/.test(host)) return undefined;
  return /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|::1|host\.docker\.internal)$/.test(host) ? undefined : host;
}

/** `heroku pg:psql -a APP -c …`, `wrangler d1 execute DATABASE --remote --command …`: the platform knows the host. */
function platformClient({ program, words }: SimpleCommand): { client: string; host: string } | undefined {
  const texts = words.map(({ text }) => text);
  if (program === 'heroku' && texts[1] === 'pg:psql') {
    const at = texts.findIndex((text) => text === '-a' || text === '--app');
    const app = at < 0 ? undefined : texts[at + 1];
    return app === undefined ? undefined : { client: 'heroku pg:psql', host: app };
  }
  const isRemote = program === 'wrangler' && texts[1] === 'd1' && texts[2] === 'execute' && texts.includes('--remote');
  const database = isRemote ? texts[3] : undefined;
  return database === undefined || database.startsWith('-') ? undefined : { client: 'wrangler d1', host: database };
}

/** A service of the job, of compose, or a bare name that only such a one has. */
function isThrowAway(host: string, project: ProjectView): boolean {
  if (host.includes('.')) return false;
  if (isStockDatabase(host) || /^(?:db|database|pg|sql|cache)$/.test(host)) return true;
  return project.facts('workload').some(({ fact }) => fact.format === 'compose' && fact.name === host);
}

/** `docker exec -i db psql …`, `kubectl exec postgres-0 -- mysql …`: the client and what it is given. */
function insideContainer({ program, words }: SimpleCommand): Inside | undefined {
  if (program !== 'docker' && program !== 'podman' && program !== 'kubectl' && program !== 'oc') return undefined;
  const verb = words.findIndex(({ text }) => text === 'exec');
  if (verb < 1 || verb > 8 || words.slice(1, verb).some(({ text }) => text === 'run')) return undefined;
  const client = words.findIndex(({ text }, index) => index > verb + 1 && clients.test(nameOf(text)));
  if (client >= 0) return { name: `${program} exec`, words: words.slice(client), changes: false };
  const shell = words.findIndex(({ text }, index) => index > verb + 1 && /^(?:\/bin\/)?(?:ba|da|a)?sh$/.test(text));
  const line = shell < 0 ? undefined : words.slice(shell + 1).find(({ text }) => !text.startsWith('-'));
  if (!line || !inShell.test(line.text)) return undefined;
  return { name: `${program} exec`, words: [], changes: changes.test(line.text) };
}

interface Inside {
  readonly name: string;
  /** The client's own; none where a shell in the container runs it. */
  readonly words: readonly Word[];
  readonly changes: boolean;
}

/** A client and an option with a statement, in the line that a shell gets. */
const inShell =
  /(?:^|[\s;&|/])(?:psql|mysql|mariadb|mongosh|mongo|sqlcmd|cqlsh|clickhouse-client)\b.*\s(?:-c|-e|--command|--execute|--eval|-Q|-q|--query)(?=[\s='"])/s;

/** The file starts the container itself, to throw it away. */
function isOwnContainer(project: ProjectView, file: string): boolean {
  const starts = ({ commands }: CommandFact) =>
    commands.some(({ program, words }) => {
      const texts = words.map(({ text }) => text);
      return (
        (program === 'docker' && texts[1] === 'run') ||
        (/^docker(?:-compose)?$/.test(program) && texts.includes('up')) ||
        (program === 'kind' && texts[1] === 'create')
      );
    });
  return project.factsIn(file, 'command').some(starts);
}
