import { describe, it } from 'vitest';
import type { Range } from '../../../rules/facts';
import { dockerfile } from '../../src/languages/dockerfile';
import { ini, properties } from '../../src/languages/ini';
import { javascript } from '../../src/languages/javascript';
import { json } from '../../src/languages/json';
import type { Language } from '../../src/languages/language';
import { procfile } from '../../src/languages/procfile';
import { shell } from '../../src/languages/shell';
import { supervisord } from '../../src/languages/supervisord';
import { systemd } from '../../src/languages/systemd';
import { toml } from '../../src/languages/toml';
import { xml } from '../../src/languages/xml';
import { yaml } from '../../src/languages/yaml';

const samples: readonly [string, Language, string][] = [
  [
    'Dockerfile',
    dockerfile,
    `# syntax=docker/dockerfile:1
ARG NODE_VERSION=22 \\
# a comment
FROM --platform=$BUILDPLATFORM node:\${NODE_VERSION:-20}-slim@sha256:ab AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENV A=b C="d e" E='f g' \\
    H=\${I:-j} K
ENV old "style" value
RUN --mount=type=secret,id=npm <<EOF
#!/bin/sh
npm ci && echo "\${X:-y}" | tee 'a b'
EOF
RUN apt-get update && \\
    # why
    apt-get install -y "curl" $(cat list) \`date\`
COPY --from=build --chown=a:b ["a b", "./c"]
COPY <<-"ONE" <<TWO /x
	one
	ONE
two
TWO
ONBUILD RUN sh -c "a && 'b' \\"c\\""
HEALTHCHECK --interval=5s CMD ["curl", "-f", "http://localhost:\\u0033000"] || exit 1
ENTRYPOINT ["tini", "--", "sh", "-c", "exec node \\"$0\\""]
CMD ['node', "x"]
`,
  ],
  [
    'entrypoint.sh',
    shell,
    `#!/usr/bin/env bash
set -euo pipefail
: "\${DATABASE_URL:?not set}" "\${PORT:=3000}"
trap 'kill -TERM "$child"; wait' TERM INT
main() {
  local -a args=("$@" --x="\${Y:-"a b"}")
  for f in *.sql; do psql -f "$f" <<< "$(cat <<'SQL'
select 'it''s';
SQL
)"; done
  case "$1" in web|api) exec gunicorn -b "0.0.0.0:\${PORT}" ;; *) exec "$@" ;; esac
}
if [[ -n "\${A-}" && $(( 1 + \${B:-2} )) -gt 2 ]]; then env -S "a b" c | tee >(cat) 2>&1 & fi
while ! nc -z db 5432; do sleep 1; done || { echo no >&2; exit 1; }
diff <(sort a) <(sort b) && main "$@"
`,
  ],
  [
    'fly.toml',
    toml,
    `app = "shop"
kill_timeout = "5s"
kill_signal = 'SIGKILL'
[deploy]
release_command = "npm run \\"x\\" && y"
[processes]
web = 'node "a b.js" \${PORT:-1}'
[env]
"A.B" = "é\\u00e9 x"
JWT_SECRET = "6cG3p9QvXw1z"
[[mounts]]
source = "a"
destination = "/data"
[[services]]
internal_port = 80
[experimental]
cmd = ["sh", "-c", "a > b.log"]
`,
  ],
  [
    'render.yaml',
    yaml,
    `services:
  - type: web
    name: &n "shop"
    startCommand: >-
      npm run build
      && npm start
    envVars:
      - { key: A, value: "b" }
      - &x
        key: JWT_SECRET
        value: '6cG3''p9QvXw1z'
      - <<: *x
    disk: { mountPath: /data }
    numInstances: 2
  - *n
databases: [{ name: db }]
`,
  ],
  [
    'supervisord.conf',
    supervisord,
    `[supervisord]
nodaemon=true ; comment
[program:web]
command=/bin/sh -c "exec node 'a b.js' > x.log"
  --port %(ENV_PORT)s
environment=A="b,c",
    ; comment
    JWT_SECRET='6cG3p9QvXw1z',D=e
stdout_logfile=/var/log/%(program_name)s.log
stderr_logfile=NONE
`,
  ],
  [
    'web.service',
    systemd,
    `[Unit]
Description=a
[Service]
Environment=A=b "JWT_SECRET=6cG3p9QvXw1z" C='d e' "F="g"
ExecStartPre=-+/usr/bin/npm ci \
  --omit=dev
# comment
ExecStart=@/usr/bin/node \
  "a b.js" $PORT
StandardOutput=append:/var/log/web.log
StandardError=null
KillSignal=9
`,
  ],
  [
    'ecosystem.config.js',
    javascript,
    `const base = { out_file: 'a\\tb.log', ...other };
const names = ['a'];
module.exports = {
  apps: [{ ...base, name: \`x\${names[0]}\`, script: "npm", args: ['run', "start"], env: { A: 'b', ['C']: process.env.C } }, names],
};
`,
  ],
  [
    'pm2.json',
    json,
    '{ "apps": [{ "script": "a\\u0062.js", "args": "\\"x y\\" z", "error_file": "e.log", "env": { "A": 1 } }] }',
  ],
  [
    'log4j2.xml',
    xml,
    `<?xml version="1.0"?>
<Configuration><!-- a --><Appenders>
<RollingFile name="F" fileName='x&amp;.log'><File><!-- b --> y.log </File></RollingFile>
<appender name="G" class="a.FileAppender"><param name="File" value="z.log"/></appender>
</Appenders><AppenderRef ref="F"/></Configuration>
`,
  ],
  [
    'logging.ini',
    ini,
    `[handlers]\nkeys=f\n[handler_f]\nclass=FileHandler\nargs=(\n  'app.log',\n  'a')\n[logger_root]\nhandlers=f\n`,
  ],
  ['application.properties', properties, 'logging.file.name = a\\\n  b.log\nspring.datasource.password: tr0ub4dor\n'],
  ['Procfile', procfile, 'web: A=b sh -c "npm i && node \\"x y\\" --port ${PORT:-1}" > log 2>&1 &\nrelease: $(\n: x\nweb 2: y\n'],
];

/** Deterministic: the same texts on each run. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state;
  }
}

function check(language: Language, path: string, text: string): void {
  const { facts } = language.extract({ path, text });
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value) {
      const { start, end } = value as Range;
      if (!(start >= 0 && start <= end && end <= text.length))
        throw new Error(`range ${start}-${end} of ${JSON.stringify(text)}`);
      return;
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(facts);
}

describe.each(samples)('%s', (path, language, text) => {
  it('reads every beginning of it', () => {
    for (let end = 0; end <= text.length; end++) check(language, path, text.slice(0, end));
  });
  it('reads it with pieces cut out, doubled and swapped', () => {
    const numbers = random(7);
    const next = (limit: number) => Number(numbers.next().value) % limit;
    for (let round = 0; round < 400; round++) {
      const [from, to] = [next(text.length), next(text.length)].sort((a, b) => a - b) as [number, number];
      const piece = text.slice(from, Math.min(to, from + 40));
      const at = next(text.length);
      const cut = text.slice(0, from) + text.slice(Math.min(to, from + 40));
      check(language, path, round % 2 === 0 ? cut : text.slice(0, at) + piece + text.slice(at));
    }
  });
  it('reads it with Windows line ends', () => check(language, path, text.replaceAll('\n', '\r\n')));
  it('reads odd characters', () => {
    for (const odd of ['\0', '\uFEFF', '\u2028', '💥', '\r', '\t', '\\', '"', "'", '`', '$', '{', '<<', '${', '$(', '((']) {
      for (let at = 0; at < text.length; at += 13) check(language, path, text.slice(0, at) + odd + text.slice(at));
    }
  });
});
