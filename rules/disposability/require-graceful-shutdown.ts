import type { ListenFact } from '../facts';
import { literalNumber } from '../facts';
import { isStartedForDevelopersOnly, startsForDevelopers } from '../judgements/development/developers-starts';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { importClosure, importersOf } from '../judgements/packages/imports';
import { isBesideFunction } from '../judgements/runtime/function-hosts';
import { folderOf, joinFolder, nameOf } from '../paths';
import type { App, Located, ProjectView } from '../project';
import { gatherTwins } from '../repeated';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'require-graceful-shutdown',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'No handler for SIGTERM',
  docs: {
    what: 'Reports a service that listens while nothing it loads handles SIGTERM.',
    why: 'Platforms stop a process with SIGTERM at every deploy and scale-down. Without a handler the process dies in the middle of its requests: clients get resets, jobs are lost half-way, connections stay open at the other end.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\n\nconst app = express();\napp.listen(process.env.PORT);\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nconst app = express();\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'server.py': `import os\nfrom http.server import HTTPServer, SimpleHTTPRequestHandler\n\nserver = HTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler)\nserver.serve_forever()\n`,
        },
        good: {
          'server.py': `import os\nimport signal\nimport threading\nfrom http.server import HTTPServer, SimpleHTTPRequestHandler\n\nserver = HTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler)\nsignal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())\nserver.serve_forever()\n`,
        },
      },
    ],
    fixSafety: 'A suggestion: what else must be closed (database connections, queues, timers) only the author knows.',
    whenNotToUse: 'For a process that answers within milliseconds behind a proxy that tries again.',
    related: ['node-best-practices: graceful shutdown'],
  },
  messages: {
    missing: 'Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const unhandled = project.apps.flatMap((app) => {
      if (app.kind !== 'service' || app.ownedBy.some((owner) => ownsProcess.test(owner))) return [];
      const listen = listenOf(app, project);
      return listen && !isHandled(listen.file, app, project) ? [listen] : [];
    });
    unhandled.sort((one, other) => (one.file < other.file ? -1 : 1));
    const ofOneServer = ({ file, fact }: Located<ListenFact>) => ({ key: `${fact.framework} ${nameOf(file)}`, isStep: false });
    for (const [listen, ...copies] of gatherTwins(unhandled, ofOneServer, project)) {
      const fixes = [listen, ...copies].flatMap((each) => suggestion(each, project) ?? []);
      const fix = fixes.length === copies.length + 1 ? fixes[0] : undefined;
      report({
        at: { file: listen.file, range: listen.fact.range },
        message: 'missing',
        related: copies.map(({ file, fact: { range } }) => ({ file, range, message: 'A copy of this server listens here.' })),
        suggest: fix && [{ title: fix.title, edits: fixes.flatMap(({ edits }) => edits) }],
      });
    }
  },
});

/** They start the app's code themselves and stop it on SIGTERM. */
const ownsProcess =
  /^(?:next|nuxt|nuxi|nitro|remix|astro|sveltekit|gatsby|strapi|keystone|gunicorn|uvicorn|hypercorn|daphne|granian|uwsgi|waitress|sanic|lambda|serverless|functions)/;

/** The call of an app to report at: that of an entry file if one listens, else the first. */
function listenOf(app: App, project: ProjectView): Located<ListenFact> | undefined {
  const own = project.facts('listen').filter(({ file, fact }) => {
    if (project.appOf(file)?.path !== app.path || project.roleOf(file) !== 'runtime') return false;
    if (
      (fact.place.main && (!project.runsAsMain(file) || isServedByImage(app, project))) ||
      isOfDevelopers({ file, fact }, app, project)
    )
      return false;
    return fact.place.scope !== 'handler' && literalNumber(fact.port) !== 0 && !isOnlyInDevelopment(fact.place);
  });
  const loaded = own.filter(({ fact }) => fact.place.scope !== 'function');
  return own.find(({ file }) => app.entries.includes(file)) ?? loaded[0] ?? own[0];
}

/** Images that bring a server, which imports the app. Source: their pages on Docker Hub. */
const servingImage = /(?:^|\/)tiangolo\/(?:uwsgi|meinheld|uvicorn)-|(?:^|\/)[\w-]*(?:gunicorn|uwsgi)[\w-]*$/;

function isServedByImage({ path }: App, project: ProjectView): boolean {
  return project
    .facts('image')
    .some(({ file, fact }) => fact.use === 'from' && servingImage.test(fact.name) && project.appOf(file)?.path === path);
}

const devServer = /(?:^|\/)(?:webpack-)?dev-?server\.\w+$/;
/** `dev.js`, `dev-app.js`, `server.dev.ts` */
const developersEntry = /^dev(?:elopment)?(?:[-_.][\w.-]+)?\.[cm]?[jt]s$|[-_.]dev(?:elopment)?\.[cm]?[jt]s$/;
const standIn = /(?:^|[/_-])(?:simulators?|emulators?)$/;

/** A server of developers: by its name, a stand-in for another system beside the app, or one that shows a certificate of localhost. */
function isOfDevelopers({ file, fact }: Located<ListenFact>, { path }: App, project: ProjectView): boolean {
  if (devServer.test(file) || standIn.test(path) || isBesideFunction(file, project)) return true;
  if (isStartedForDevelopersOnly(file, project)) return true;
  if (developersEntry.test(nameOf(file)) && !isDeployed(file, project)) return true;
  const text = project.textOf(file, { start: 0, end: 20_000 });
  if (/^process\.env\.NODE_ENV\s*=\s*['"]development['"]/m.test(text)) return true;
  const others = project.factsIn(file, 'listen').filter(({ range }) => range.end <= fact.range.start);
  const own = text.slice(others.at(-1)?.range.end ?? 0, fact.range.end);
  return /\bhttps\.createServer\(/.test(own) && /['"`/]localhost[\w.-]*\.(?:pem|key|crt|cert)\b/.test(text);
}

/** Whether something other than a package's script starts a file by its name, and not for developers. */
function isDeployed(file: string, project: ProjectView): boolean {
  return project.starts.some(
    ({ command, origin, originFile }) =>
      origin.origin !== 'package-script' &&
      command.words.some(({ text }) => nameOf(text) === nameOf(file)) &&
      !startsForDevelopers({ file: originFile, fact: origin }, project),
  );
}

/** Names of modules that set a process up. One that is not there to be read may handle anything. */
const mayHandle = /boot|exit|graceful|init|lifecycle|process|server|setup|shutdown|signal|start|terminat/i;

/** Whether any module of a process that may listen here handles SIGTERM, or may do so unseen. */
function isHandled(file: string, app: App, project: ProjectView): boolean {
  const entries = app.entries.filter((entry) => importClosure(entry, project).files.has(file));
  const roots = entries.length > 0 ? entries : [file, ...importersOf(file, project)];
  for (const root of roots) {
    const { files, isComplete, missing } = importClosure(root, project);
    if (!isComplete || missing.some((specifier) => mayHandle.test(specifier))) return true;
    for (const loaded of files) {
      const handlers = project.factsIn(loaded, 'signal-handler');
      if (handlers.some(({ signal }) => signal === 'SIGTERM' || signal === '*')) return true;
      if (loadsHandlerByName(loaded, project)) return true;
      if (isOfPm2(file, project) && handlers.some(({ signal, does }) => signal === 'SIGINT' && does !== 'nothing')) return true;
    }
  }
  return false;
}

/** ``require(`../plugins/${name}`)``: one of the modules of the folder handles it. */
function loadsHandlerByName(file: string, project: ProjectView): boolean {
  if (!/\.[cm]?[jt]sx?$/.test(file)) return false;
  const loads = project
    .textOf(file)
    .matchAll(/\b(?:require|import)\(\s*(?:`(\.{1,2}\/[^`$]*)\/\$\{|['"](\.{1,2}\/[^'"]*)\/['"]\s*\+)/g);
  const folders = [...loads].map(([, inTemplate, joined]) => joinFolder(folderOf(file), inTemplate ?? joined ?? ''));
  return (
    folders.length > 0 &&
    project
      .facts('signal-handler')
      .some(({ file: other, fact }) => fact.signal === 'SIGTERM' && folders.some((folder) => other.startsWith(`${folder}/`)))
  );
}

/** All that starts it is pm2, which stops its apps by SIGINT. */
function isOfPm2(file: string, project: ProjectView): boolean {
  const own = project.starts.filter(({ command }) => command.words.some(({ text }) => nameOf(text) === nameOf(file)));
  return own.length > 0 && own.every(({ fact }) => fact.origin === 'pm2');
}

function suggestion({ file, fact }: Located<ListenFact>, project: ProjectView): Fix | undefined {
  const { framework, close, closing, capture, statementEnd: end, indent = '', server } = fact;
  if (closing) return { title: 'Close the server on SIGTERM', edits: closing.map((edit) => ({ file, ...edit })) };
  if (end === undefined || !/\.[cm]?[jt]sx?$/.test(file)) return undefined;
  const semicolon = project.textOf(file, { start: end - 1, end }) === ';' ? ';' : '';
  const after = (text: string) => ({ file, range: { start: end, end }, text: `\n${indent}${text}${semicolon}` });
  if (framework === '@nestjs/core') {
    return server ? { title: 'Enable Nest’s shutdown hooks', edits: [after(`${server}.enableShutdownHooks()`)] } : undefined;
  }
  if (close === undefined) return undefined;
  const quote = quoteOf(file, project);
  const subscribe = framework === 'deno' ? 'Deno.addSignalListener' : 'process.on';
  const edits = [after(`${subscribe}(${quote}SIGTERM${quote}, () => ${close})`)];
  if (capture) edits.unshift({ file, range: { start: capture.at, end: capture.at }, text: capture.text });
  return { title: 'Close the server on SIGTERM', edits };
}

/** The file's own way to quote, as its first import shows it. */
function quoteOf(file: string, project: ProjectView): string {
  const first = project.factsIn(file, 'import')[0];
  const quote = first && project.textOf(file, { start: first.range.start - 1, end: first.range.start });
  return quote === '"' ? '"' : "'";
}
