import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/languages/mapped-text';
import { readCommandLine, readVector } from '../../src/languages/shell/command-line';

/** One command as a short text: `wrappers > A=1 program args {redirects} flags next`. */
function brief(line: string): string[] {
  return readCommandLine(MappedText.plain(line, 0)).map((command) => {
    const words = command.words.map(({ text, dynamic }) => (dynamic ? `<${text}>` : text));
    const marks = [
      command.background && 'bg',
      command.conditional && 'maybe',
      command.substituted && 'sub',
      command.inPipe !== undefined && `pipe${command.inPipe}`,
      command.inFunction !== undefined && `fn:${command.inFunction}`,
    ].filter(Boolean);
    return [
      ...(command.wrappers.length > 0 ? [`${command.wrappers.join('+')} >`] : []),
      ...command.assignments.map(({ name, value }) => `${name}=${value.text}`),
      `${command.program}:`,
      words.join(' '),
      ...command.redirects.map(({ fd, operator, target }) => `{${fd ?? ''}${operator}${target?.text ?? ''}}`),
      ...(marks.length > 0 ? [`(${marks.join(' ')})`] : []),
      ...(command.next ? [command.next] : []),
    ].join(' ');
  });
}

const lines: readonly [string, ...string[]][] = [
  ['node server.js', 'node: node server.js'],
  ['NODE_ENV=production node dist/server.js', 'NODE_ENV=production node: node dist/server.js'],
  ['exec node server.js', 'exec > node: node server.js'],
  ['exec "$@"', 'exec > : <$@>'],
  ['cross-env NODE_ENV=production PORT=3000 node app', 'cross-env > NODE_ENV=production PORT=3000 node: node app'],
  [
    'cross-env-shell "echo $NODE_ENV && node app"',
    'cross-env-shell > echo: echo <$NODE_ENV> &&',
    'cross-env-shell > node: node app',
  ],
  ['env -u FOO A=1 B="x y" gunicorn app:app', 'env > A=1 B=x y gunicorn: gunicorn app:app'],
  ["env -S 'node app.js'", 'env -S > node: node app.js'],
  ['npx nodemon app.js', 'npx > nodemon: nodemon app.js'],
  ['npx -y prisma@5.1.0 migrate deploy', 'npx > prisma: prisma@5.1.0 migrate deploy'],
  ['npx --package typescript tsc -p .', 'npx > tsc: tsc -p .'],
  ['npx -p typescript -c "tsc && node dist"', 'npx -c > tsc: tsc &&', 'npx -c > node: node dist'],
  ['npx @nestjs/cli@10 build', 'npx > @nestjs/cli: @nestjs/cli@10 build'],
  ['pnpm exec knex migrate:latest', 'pnpm exec > knex: knex migrate:latest'],
  ['pnpm --filter api exec tsc', 'pnpm exec > tsc: tsc'],
  ['pnpm dlx create-app@latest x', 'pnpm dlx > create-app: create-app@latest x'],
  ['pnpm run build', 'pnpm: pnpm run build'],
  ['yarn prisma migrate deploy', 'yarn > prisma: prisma migrate deploy'],
  ['yarn node server.js', 'yarn > node: node server.js'],
  ['yarn start', 'yarn: yarn start'],
  ['npm exec -- tsc --watch', 'npm exec > tsc: tsc --watch'],
  ['npm run build --workspace api', 'npm: npm run build --workspace api'],
  ['bun x tsc', 'bun x > tsc: tsc'],
  ['dotenv -e .env.production -- node app.js', 'dotenv > node: node app.js'],
  ['dotenvx run -f .env -- node app.js', 'dotenvx run > node: node app.js'],
  ['env-cmd -f .env node app.js', 'env-cmd > node: node app.js'],
  ['sudo -u app -E PORT=1 node app.js', 'sudo > PORT=1 node: node app.js'],
  ['gosu postgres postgres -D /data', 'gosu > postgres: postgres -D /data'],
  ['exec su-exec node:node node server.js', 'exec+su-exec > node: node server.js'],
  ['su - app -c "node app.js"', 'su -c > node: node app.js'],
  ['nohup node app.js > app.log 2>&1 &', 'nohup > node: node app.js {>app.log} {2>&1} (bg)'],
  ['time -p make', 'make: make'],
  ['tini -s -- node app.js', 'tini > node: node app.js'],
  ['/usr/bin/dumb-init -- npm start', 'dumb-init > npm: npm start'],
  ['dumb-init node app.js', 'dumb-init > node: node app.js'],
  ['sh -c "npm run migrate && exec node server.js"', 'sh -c > npm: npm run migrate &&', 'sh -c+exec > node: node server.js'],
  ["bash -lc 'a; b'", 'bash -c > a: a ;', 'bash -c > b: b'],
  ["bash -eo pipefail -c 'a | b'", 'bash -c > a: a (pipe0) |', 'bash -c > b: b (pipe1)'],
  [`sh -c "sh -c 'node a'"`, 'sh -c+sh -c > node: node a'],
  ['sh start.sh', 'sh: sh start.sh'],
  ['python -m flask run -p 5000', 'python -m > flask: flask run -p 5000'],
  ['python3.11 -u -m http.server 8000', 'python -m > http.server: http.server 8000'],
  ['python manage.py migrate --noinput', 'python: python manage.py migrate --noinput'],
  ['poetry run python -m uvicorn app:app', 'poetry run+python -m > uvicorn: uvicorn app:app'],
  ['pipenv run gunicorn app', 'pipenv run > gunicorn: gunicorn app'],
  ['uv run --with gunicorn gunicorn app', 'uv run > gunicorn: gunicorn app'],
  ['bundle exec puma -C config/puma.rb', 'bundle exec > puma: puma -C config/puma.rb'],
  ['cat list | xargs -n 1 npm i', 'cat: cat list (pipe0) |', 'xargs > npm: npm i (pipe1)'],
  ['timeout -k 5 30 node app.js', 'timeout > node: node app.js'],
  ['./wait-for-it.sh db:5432 -t 60 -- node app.js', 'wait-for-it > node: node app.js'],
  ['./wait-for-it.sh db:5432 && node app.js', 'wait-for-it.sh: ./wait-for-it.sh db:5432 &&', 'node: node app.js'],
  ['dockerize -wait tcp://db:5432 -timeout 20s node app.js', 'dockerize > node: node app.js'],
  ['doppler run -- npm start', 'doppler run > npm: npm start'],
  ['ddtrace-run gunicorn app', 'ddtrace-run > gunicorn: gunicorn app'],
  ['node node_modules/.bin/next start', 'node > next: node_modules/.bin/next start'],
  ['./node_modules/.bin/tsc', 'tsc: ./node_modules/.bin/tsc'],
  ['node app.js | tee -a app.log', 'node: node app.js (pipe0) |', 'tee: tee -a app.log (pipe1)'],
  ['node a & node b & wait', 'node: node a (bg) &', 'node: node b (bg) &', 'wait: wait'],
  ['if [ -f x ]; then npm i; fi; node a', '[: [ -f x ]', 'npm: npm i (maybe) ;', 'node: node a'],
  ['[ -d node_modules ] || npm ci', '[: [ -d node_modules ] ||', 'npm: npm ci (maybe)'],
  ['for f in *.sql; do psql -f "$f"; done', 'psql: psql -f <$f> (maybe)'],
  ['until nc -z db 5432; do sleep 1; done', 'nc: nc -z db 5432', 'sleep: sleep 1 (maybe)'],
  ['run() { exec node app.js; }; run', 'exec > node: node app.js (fn:run)', 'run: run'],
  ['run() { node app.js; }; [ -n "$X" ] && run', 'node: node app.js (maybe fn:run)', '[: [ -n <$X> ] &&', 'run: run (maybe)'],
  ['bash <(curl -s https://x.sh)', 'curl: curl -s https://x.sh (sub)', 'bash: bash <<(curl -s https://x.sh)>'],
  ['VERSION=$(git rev-parse HEAD) node app', 'git: git rev-parse HEAD (sub)', 'VERSION=$(git rev-parse HEAD) node: node app'],
  ['(cd api && npm start) > /dev/null', 'cd: cd api {>/dev/null} &&', 'npm: npm start {>/dev/null}'],
  ['exec > app.log 2>&1', 'exec: exec {>app.log} {2>&1}'],
  ['gunicorn -b 0.0.0.0:${PORT:-8000} app', 'gunicorn: gunicorn -b <0.0.0.0:${PORT:-8000}> app'],
  ['echo ${{ secrets.TOKEN }} && npm ci', 'echo: echo <${{ secrets.TOKEN }}> &&', 'npm: npm ci'],
  ['node app --port {{ .Values.port }}', 'node: node app --port <{{ .Values.port }}>'],
  ['export NODE_ENV=production', 'export: export NODE_ENV=production'],
  ['set NODE_ENV=production && node app', 'set: set NODE_ENV=production &&', 'node: node app'],
  ['FOO=bar', 'FOO=bar : '],
  ['"/opt/my app/bin/server" --port 1', 'server: /opt/my app/bin/server --port 1'],
  ['$HOME/bin/server', 'server: <$HOME/bin/server>'],
  ['$CMD arg', ': <$CMD> arg'],
  ['command -v node', 'command: command -v node'],
  ['sudo -i', 'sudo: sudo -i'],
  ['npm i &&'],
  ["echo 'unterminated"],
  [''],
  ['   '],
  ['# only a comment'],
];

describe('readCommandLine', () => {
  it.each(lines.map(([line, ...expected]) => [line, expected] as const))('%s', (line, expected) => {
    expect(brief(line)).toEqual(expected);
  });

  it('maps words to where they stand, quotes left out', () => {
    const text = `sh -c "gunicorn --bind \\"0.0.0.0:80\\" app"`;
    const [command] = readCommandLine(MappedText.plain(text, 100));
    const at = (range: { start: number; end: number } | undefined) => range && text.slice(range.start - 100, range.end - 100);
    expect(command?.words.map(({ range }) => at(range))).toEqual(['gunicorn', '--bind', '0.0.0.0:80', 'app']);
  });

  it('gives the value of an option', () => {
    const text = `x --port=80 --bind="a:1" --log='f' -b=2 --x="a"b`;
    const [command] = readCommandLine(MappedText.plain(text, 0));
    expect(
      command?.words.slice(1).map(({ value }) => value && [value.text, text.slice(value.range.start, value.range.end)]),
    ).toEqual([
      ['80', '80'],
      ['a:1', 'a:1'],
      ['f', 'f'],
      ['2', '2'],
      ['ab', 'a"b'],
    ]);
  });

  it('reads across line continuations', () => {
    const text = 'node \\\n  server.js \\\n  --port 3000';
    const [command] = readCommandLine(MappedText.plain(text, 0));
    expect(command?.words.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      'node',
      'server.js',
      '--port',
      '3000',
    ]);
  });

  it('does not follow programs in programs for ever', () => {
    let line = 'node a';
    for (let depth = 0; depth < 14; depth++) line = `eval ${JSON.stringify(line)}`;
    expect(readCommandLine(MappedText.plain(line, 0)).map(({ program }) => program)).toEqual(['eval']);
    expect(() => readCommandLine(MappedText.plain(`${'f() { '.repeat(60)}a${'; }'.repeat(60)}`, 0))).not.toThrow();
    expect(() => readCommandLine(MappedText.plain('('.repeat(5000), 0))).not.toThrow();
    expect(() => readCommandLine(MappedText.plain(`${'$('.repeat(3000)}a${')'.repeat(3000)}`, 0))).not.toThrow();
    expect(() => readCommandLine(MappedText.plain(`echo ${'"$('.repeat(300)}a${')"'.repeat(300)}`, 0))).not.toThrow();
  });
});

describe('readVector', () => {
  const vector = (...words: string[]) => {
    let at = 0;
    return readVector(
      words.map((word) => {
        const text = MappedText.plain(word, at);
        at += word.length + 4;
        return text;
      }),
    );
  };
  it('takes words as they are', () => {
    const [command] = vector('node', 'my app.js', '>', 'x');
    expect(command?.words.map(({ text }) => text)).toEqual(['node', 'my app.js', '>', 'x']);
    expect(command?.redirects).toEqual([]);
  });
  it('looks into sh -c', () => {
    expect(vector('sh', '-c', 'npm run migrate && node app.js').map(({ program }) => program)).toEqual(['npm', 'node']);
  });
  it('looks through tini', () => {
    expect(vector('/sbin/tini', '--', 'node', 'app.js')[0]).toMatchObject({ program: 'node', wrappers: ['tini'] });
  });
  it('reads nothing out of nothing', () => expect(vector()).toEqual([]));
});
