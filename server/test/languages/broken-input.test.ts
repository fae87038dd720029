import { describe, it } from 'vitest';
import type { Range } from '../../../rules/facts';
import { dockerfile } from '../../src/languages/dockerfile';
import type { Language } from '../../src/languages/language';
import { procfile } from '../../src/languages/procfile';
import { shell } from '../../src/languages/shell';

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
