import { contains, type FileWriteFact, type LogSinkFact, type Value } from '../facts';
import { isInstaller } from '../judgements/commands/installers';
import { isDialogue, isProgramCommand } from '../judgements/commands/program-commands';
import { isStepBefore } from '../judgements/commands/steps-before';
import { isInDevelopersFunction } from '../judgements/development/development';
import { runsInProduction } from '../judgements/development/environments';
import { isInDevelopersFolder } from '../judgements/development/trial-places';
import { importersOf } from '../judgements/packages/imports';
import { isReached } from '../judgements/runtime/reached';
import { literally } from '../patterns';
import type { Located, ProjectView } from '../project';
import { few } from '../repeated';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-local-file-state',
  factor: 'processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'State in local files',
  ...inProcesses,
  docs: {
    what: 'Reports running code that keeps something in a file of the local file system: uploads, exports, caches, data files.',
    why: 'The disk of a process is its own and goes with it. The file that one process wrote is not there for the next request, which another one serves, nor after the next deploy. Scratch files in the temporary folder, used within one request, are fine, and so is a cache that is fetched anew when it is missing.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport multer from 'multer';\n\nconst upload = multer({ dest: 'uploads/' });\nconst app = express();\napp.post('/avatar', upload.single('avatar'), (req, res) => res.sendStatus(201));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import { S3Client } from '@aws-sdk/client-s3';\nimport express from 'express';\nimport multer from 'multer';\nimport multerS3 from 'multer-s3';\n\nconst upload = multer({ storage: multerS3({ s3: new S3Client({}), bucket: process.env.UPLOAD_BUCKET }) });\nconst app = express();\napp.post('/avatar', upload.single('avatar'), (req, res) => res.sendStatus(201));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import json\nimport os\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.post("/orders")\ndef order():\n    with open("data/orders.json", "a") as orders:\n        json.dump(request.json, orders)\n    return "", 201\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import json\nimport os\n\nimport psycopg\nfrom flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.post("/orders")\ndef order():\n    with psycopg.connect(os.environ["DATABASE_URL"]) as db:\n        db.execute("insert into orders (body) values (%s)", [json.dumps(request.json)])\n    return "", 201\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    whenNotToUse: 'In a process that owns a disk by design, such as a database or a CI runner.',
  },
  messages: {
    write: '`{api}` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.',
    upload: '`{api}` keeps uploads on the disk of this process, where others cannot see them; keep them in an object store.',
  },
  on: {
    'file-write'(fact, { file, project, report }) {
      if (!isKept(fact, file, project)) return;
      const [first, ...others] = withItsLike(fact, file, project);
      if (first?.fact !== fact) return;
      report({
        at: fact.range,
        message: fact.mode === 'upload' ? 'upload' : 'write',
        data: { api: fact.api },
        related: others.map((other) => ({
          file: other.file,
          range: other.fact.range,
          message: other.file === file ? 'The next one is written here.' : 'The same file is written here.',
        })),
      });
    },
  },
});

function isKept(fact: FileWriteFact, file: string, project: ProjectView): boolean {
  if (isInstaller(file) || isLog(fact, project.factsIn(file, 'log-sink'))) return false;
  if (isOfCommand(fact, file, project) || isRecording(fact, file, project)) return false;
  if (
    isForChild(fact, file, project) ||
    isOfBatchProgram(fact, file, project) ||
    isInDevelopersFunction(file, fact.range, project)
  )
    return false;
  if (isInDevelopersFolder(file)) return false;
  if (isTakenAway(fact, file, project) || isInScratchFolder(fact, file, project)) return false;
  if (project.factsIn(file, 'daemonize').some(({ range }) => contains(range, fact.range))) return false;
  if (fact.mode === 'delete' || fact.scratch || !runsInProduction(fact.place) || !isCertain(fact)) return false;
  return fact.place.scope !== 'function' || isReached(file, fact.range, project);
}

/** `@run_in_tempdir()` on the function, `with isolated_filesystem():`, `os.chdir(tmp)`: what has no folder of its own lies in scratch space. */
function isInScratchFolder({ path, range }: FileWriteFact, file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py') || path?.kind !== 'literal' || /^[/~]|^\w:/.test(pathText(path) ?? '/')) return false;
  const around = project.factsIn(file, 'declaration').find((declaration) => contains(declaration.range, range));
  if (!around) return false;
  const before = project.textOf(file, { start: Math.max(0, around.range.start - 300), end: range.start });
  const decorated = before.slice(before.lastIndexOf('\n\n', before.length - (range.start - around.range.start)) + 1);
  return /^[ \t]*(?:@|with[ \t]+)[\w.]*(?:te?mp_?dir|temporary_?dir|isolated_filesystem)\w*\(|\bchdir\([ \t]*\w*te?mp/im.test(
    decorated,
  );
}

/** `finally { await unlink(file.path); }` in another module of the app: an upload lasts no longer than its request. */
function isTakenAway({ api, mode }: FileWriteFact, file: string, project: ProjectView): boolean {
  if (mode !== 'upload' || api !== 'multer dest') return false;
  const app = project.appOf(file);
  const taken = /\bfinally\s*\{[^}]*\b(?:unlink|rm)(?:Sync)?\(\s*(?:\w+\??\.)*\w*file\??\.path\b/i;
  return project.files.some(
    (other) => project.appOf(other) === app && project.roleOf(other) === 'runtime' && taken.test(project.textOf(other)),
  );
}

/** `spawn('proxy', ['serve', '/run/proxy.yaml'])` in the same file, also by the constant's name: the config of a program, written for it at each start. */
function isForChild({ path, range, place }: FileWriteFact, file: string, project: ProjectView): boolean {
  if (place.scope === 'handler') return false;
  const text = pathText(path);
  const written = project.textOf(file, range);
  const before = project.textOf(file, { start: Math.max(0, range.start - 200), end: range.start });
  const name = /^[A-Za-z_$][\w$]*$/.test(written)
    ? written
    : /(?:^|[\n;]\s*)(?:(?:const|let|var)\s+)?([\w$]+)\s*=\s*$/.exec(before)?.[1];
  if (!/\.(?:ya?ml|json|toml|ini|conf|cfg|cnf|env|xml|properties)$/.test(text ?? '') && !/conf(?:ig)?/i.test(name ?? ''))
    return false;
  const named = [
    ...(path?.kind === 'literal' ? [`['"\`= ]${literally(text ?? '')}['"\` ]`] : []),
    ...(name ? [`(?<![\\w$.'"])${name}(?![\\w$'"])`] : []),
  ];
  const calls = project.factsIn(file, 'spawn').map((child) => project.textOf(file, child.range));
  // By a helper of the program's own, too.
  for (const [call] of project.textOf(file).matchAll(/(?<![.\w])(?:spawn|fork|execFile|execa)(?:Sync)?\([^;]{0,400}/g))
    calls.push(call);
  return calls.some((call) => named.some((one) => new RegExp(one).test(call)));
}

/** A program that is told on its command line where to write, and comes to an end: a step of a pipeline. */
function isOfBatchProgram({ path, place }: FileWriteFact, file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py') || path?.kind === 'literal' || place.scope === 'handler') return false;
  if (serving.some((kind) => project.factsIn(file, kind).length > 0)) return false;
  const text = project.textOf(file);
  return /\bArgumentParser\(/.test(text) && /\.parse_args\(/.test(text) && !/^ {0,4}while True:/m.test(text);
}

/** What is told at once: many calls of one name, statement by statement, and all files of an app that write to one path. */
function withItsLike(fact: FileWriteFact, file: string, project: ProjectView): readonly Located<FileWriteFact>[] {
  const run = runOf(fact, file, project);
  if (run.length > few) return run.map((one) => ({ file, fact: one }));
  const path = fact.path?.kind === 'literal' ? pathText(fact.path) : undefined;
  if (path === undefined) return [{ file, fact }];
  const app = project.appOf(file);
  const same = project
    .facts('file-write')
    .filter(
      (other) =>
        other.fact.path?.kind === 'literal' &&
        pathText(other.fact.path) === path &&
        project.appOf(other.file) === app &&
        project.roleOf(other.file) === 'runtime' &&
        isKept(other.fact, other.file, project),
    );
  // Each write of the first file stands for itself.
  const home = same[0]?.file;
  if (file !== home) return same;
  return [{ file, fact }, ...(same[0]?.fact === fact ? same.filter((other) => other.file !== home) : [])];
}

/** Calls of one name that follow each other with nothing between. */
function runOf(fact: FileWriteFact, file: string, project: ProjectView): readonly FileWriteFact[] {
  const writes = project.factsIn(file, 'file-write').filter((other) => isKept(other, file, project));
  const isNext = (one: FileWriteFact | undefined, next: FileWriteFact | undefined) =>
    one !== undefined &&
    next !== undefined &&
    one.api === next.api &&
    one.range.end < next.range.start &&
    /^[^\n]*\n\s*(?:await\s+)?[\w.]+\([^\n()]*$/.test(
      project.textOf(file, { start: one.range.end, end: next.range.start }).replace(/(?:\/\/|#).*/g, ''),
    );
  let from = writes.indexOf(fact);
  let to = from;
  while (isNext(writes[from - 1], writes[from])) from--;
  while (isNext(writes[to], writes[to + 1])) to++;
  return writes.slice(from, to + 1);
}

/** What somebody asks for by hand: a subcommand of the program's own, or a script that nothing loads. */
function isOfCommand({ place }: FileWriteFact, file: string, project: ProjectView): boolean {
  if (place.scope === 'handler') return false;
  if (place.task || isProgramCommand(file, project) || isDialogue(file, project) || isStepBefore(file, project)) return true;
  const isLoaded = project.appOf(file)?.entries.includes(file) || importersOf(file, project).length > 0;
  return place.scope === 'top' && !isLoaded && serving.every((kind) => project.factsIn(file, kind).length === 0);
}

const serving = ['listen', 'handler', 'route'] as const;

/** What a process does is recorded for whoever looks for a mistake: `path.join(this.recordDir, 'input')`, `debug-response.html`. */
function isRecording({ range, path }: FileWriteFact, file: string, project: ProjectView): boolean {
  const call = project
    .textOf(file, { start: range.start, end: range.end + 200 })
    .split('\n', 1)
    .join('');
  if (
    /\b_?(?:record(?!s)|debug|dump|trace|profiling|profiler|heap|crash|coverage)[a-z]*_?(?:[a-z]+_?)?(?:dir|directory|folder|path|file|filename)\b/i.test(
      call,
    )
  )
    return true;
  // A log that is written by hand, and what describes the program for others.
  if (/\b\w*_?log_?(?:file|path|filename|name|dir)\b/i.test(call)) return true;
  if (
    /(?:^|[/\\])(?:[\w-]*[_.-])?(?:openapi|swagger|postman|schema)(?:[_.-][\w.-]*)?\.(?:json|ya?ml|gql|graphql)$/i.test(
      pathText(path) ?? '',
    )
  )
    return true;
  return /(?:^|[/\\])debug(?:[/\\_-][\w.-]*|\.\w+)$/i.test(pathText(path) ?? '');
}

/** A stream that a logger writes to is `no-log-file`'s. */
function isLog({ range }: FileWriteFact, sinks: readonly LogSinkFact[]): boolean {
  return sinks.some((sink) => sink.target === 'file' && sink.range.start === range.start && sink.range.end === range.end);
}

/** Logs and PID files have rules of their own; what the path is must be known, at least in part. */
function isCertain({ path, mode }: FileWriteFact): boolean {
  const text = pathText(path);
  if (text === undefined) return path?.kind === 'env' ? !/TE?MP|PID|LOG|SOCK/i.test(path.name) : mode === 'upload' && !path;
  return ![ofOthers, ofBuild, ofDesktop].some((pattern) => pattern.test(text));
}

/** Devices, scratch, settings of the machine's programs, what an orchestrator picks up, logs, PID files, locks. */
const ofOthers =
  /^\/(?:dev|proc|tmp|etc|var\/tmp|run|var\/run|airflow\/xcom)\/|\.(?:log|pid|lock|sock)(?:\.|$)|(?:^|[/\\])(?:te?mp[/\\]|te?mp\.\w+|[\w.-]*pid-?file)$/i;
/** What a build makes of the source: programs, style sheets, all that lies in its folders but what people fetch from there. */
const ofBuild =
  /\.(?:[cm]?jsx?|[cm]?tsx?|css|s[ac]ss|less|map|vue|py)$|(?:^|[/\\])(?:build|dist|\.next|\.nuxt|__generated__|generated)[/\\](?!exports?[/\\]|uploads?[/\\]|data[/\\])/i;
/** Settings by which a desktop starts programs, and those of a program in its user's home: `/home/agent/.pi/models.json`. */
const ofDesktop = /\.(?:plist|desktop)$|^(?:\/root|\/home\/[^/]+|~)\/\.[\w-]+\//i;

function pathText(path: Value | undefined): string | undefined {
  if (path?.kind === 'literal') return typeof path.value === 'string' ? path.value : undefined;
  if (path?.kind === 'partial' && path.parts.some((part) => part !== null && /\w/.test(part))) return path.parts.join('');
  return undefined;
}
