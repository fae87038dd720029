import { describe, expect, it } from 'vitest';
import { json, loadProject } from '../../../test/project';
import { memoryFileSystem } from '../file-system';
import { Workspace } from '../workspace';

const git = { '.git/HEAD': 'ref: refs/heads/main\n' };
const server = `import http from 'node:http';\nhttp.createServer().listen(process.env.PORT);\n`;

describe('tree', () => {
  it('honours nested ignore files and says what is ignored', async () => {
    const project = await loadProject({
      ...git,
      '.gitignore': 'node_modules/\n*.log\n/build\n',
      'app/.gitignore': '!keep.log\nsecret/\n',
      'app/keep.log': '',
      'app/secret/a.js': '',
      'build/a.js': '',
      'src/a.js': '',
      '.git/info/exclude': 'local.txt\n',
    });
    expect(project.files).toEqual(['.gitignore', 'app/.gitignore', 'src/a.js']);
    expect(project.exists('app/keep.log')).toBe(true);
    expect(project.exists('build/a.js')).toBe(false);
    expect(project.exists('build/a.js', { ignored: true })).toBe(true);
    expect(
      ['node_modules/', 'x/debug.log', 'app/keep.log', 'app/secret/', 'build', 'local.txt'].map((path) =>
        project.isGitIgnored(path),
      ),
    ).toEqual([true, true, false, true, true, true]);
  });

  it('keeps dotenv files that git ignores apart from the codebase', async () => {
    const files: Record<string, string> = {
      '/work/.git/HEAD': 'ref: refs/heads/main\n',
      '/work/.gitignore': '.env*\n!.env.example\n/private/\n',
      '/work/.env.example': 'PORT=3000\n',
      '/work/.env': 'PORT=3000\nAPI_KEY=ghp_0123456789abcdefghij0123456789abcdef\n',
      '/work/app/.env.local': 'PORT=3001\n',
      '/work/private/.env': 'PORT=3002\n',
      '/work/node_modules/pkg/.env': 'PORT=3003\n',
    };
    const workspace = new Workspace('/work', { fileSystem: memoryFileSystem(files), rules: [] });
    await workspace.load();
    const local = () => workspace.view().localDotenvs.map(({ file, fact }) => `${file} ${fact.name}`);
    const project = workspace.view();
    expect(local()).toEqual(['.env PORT', '.env API_KEY', 'app/.env.local PORT']);
    expect(project.files).toEqual(['.env.example', '.gitignore']);
    expect(project.facts('env-declaration').map(({ file }) => file)).toEqual(['.env.example']);
    expect(project.facts('credential')).toEqual([]);
    expect([project.exists('.env'), project.exists('.env', { ignored: true }), project.list('app')]).toEqual([false, true, []]);

    workspace.setOpenText('.env', 'HOST=a\n');
    workspace.setOpenText('private/.env', 'HOST=b\n');
    expect(local()).toEqual(['.env HOST', 'app/.env.local PORT']);
    workspace.setOpenText('.env', undefined);
    workspace.setOpenText('.gitignore', '/app/\n/private/\n');
    expect(local()).toEqual([]);
    expect(workspace.view().files).toEqual(['.env', '.env.example', '.gitignore']);
    workspace.setOpenText('.gitignore', '.env\n/private/\n');
    expect(local()).toEqual(['.env PORT', '.env API_KEY']);
  });

  it('consults what stands above the root, up to the top of version control', async () => {
    const project = await loadProject(
      {
        ...git,
        '.gitignore': 'secret.txt\n',
        'package.json': json({ dependencies: { pg: '^8.0.0' } }),
        'package-lock.json': json({ packages: { 'node_modules/pg': { version: '8.11.3' } } }),
        'services/api/package.json': json({ name: 'api' }),
        'services/api/server.js': server,
      },
      '/work/services/api',
    );
    expect(project.versionControl).toBe('git');
    expect(project.isGitIgnored('secret.txt')).toBe(true);
    expect(project.factsAbove('', 'dependency').map(({ file, fact }) => [file, fact.name])).toEqual([
      ['../../package.json', 'pg'],
    ]);
    expect(['', '../..'].map((folder) => project.lockedVersion(folder, 'pg', 'npm'))).toEqual(['8.11.3', '8.11.3']);
    expect(project.lockfiles('../..', 'npm')).toEqual(['../../package-lock.json']);
    expect((await loadProject({ 'a.js': '' })).versionControl).toBeUndefined();
  });

  it('knows folders of installed packages: found by imports, read by nobody', async () => {
    const secret = 'password = "Geheim-71x"\n';
    const project = await loadProject({
      ...git,
      'requirements.txt': 'flask==3.0.3\n',
      'libs/flask/app.py': secret,
      'libs/flask-3.0.3.dist-info/METADATA': 'Name: Flask\n',
      'lib/shop/app.py': secret,
      ...Object.fromEntries(['six.py', 'requests/api.py', 'idna/core.py'].map((name) => [`lib/${name}`, secret])),
      ...Object.fromEntries(
        ['six.py', 'requests/api.py', 'idna/core.py', 'pytz/a.py', 'bs4/a.py', 'certifi/core.py'].map((name) => [
          `ext/${name}`,
          secret,
        ]),
      ),
      'app.py': 'import flask\n',
    });
    expect(project.facts('literal').map(({ file }) => file.split('/')[0])).toEqual(['lib', 'lib', 'lib', 'lib']);
    expect(project.exists('libs/flask/app.py')).toBe(true);
    expect(project.resolveImport('libs/shop.py', 'flask.app')).toBe('libs/flask/app.py');
  });

  it('anchors .dockerignore to its context', async () => {
    const project = await loadProject({
      'api/.dockerignore': '.env*\n**/*.key\n!.env.example\n',
      'api/Dockerfile.dockerignore': '*\n!src\n',
    });
    const ignored = (path: string, dockerfile?: string) => project.isDockerIgnored(path, 'api', dockerfile);
    expect(['api/.env', 'api/sub/.env', 'api/a/b.key', 'api/.env.example'].map((path) => ignored(path))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(['api/x', 'api/src/a.js'].map((path) => ignored(path, 'api/Dockerfile'))).toEqual([true, false]);
  });

  it('finds env templates, nearest first', async () => {
    const project = await loadProject({
      'package.json': json({ name: 'root' }),
      '.env.example': 'A=\n',
      'api/package.json': json({ name: 'api' }),
      'api/.env.sample': 'A=\n',
      'api/.env': 'A=1\n',
    });
    expect(project.envTemplates(project.apps.find(({ path }) => path === 'api'))).toEqual(['api/.env.sample', '.env.example']);
  });
});

describe('changes', () => {
  it('takes in edits, new files, deletions and a changed .gitignore', async () => {
    const disk: Record<string, string> = { '/work/a.js': '', '/work/b.js': '' };
    let fileSystem = memoryFileSystem(disk);
    const workspace = new Workspace('/work', {
      fileSystem: {
        readFile: (p) => fileSystem.readFile(p),
        readDirectory: (p) => fileSystem.readDirectory(p),
        stat: (p) => fileSystem.stat(p),
      },
      rules: [],
    });
    await workspace.load();
    const change = (path: string, text: string | undefined) => {
      if (text === undefined) delete disk[`/work/${path}`];
      else disk[`/work/${path}`] = text;
      fileSystem = memoryFileSystem(disk);
      workspace.refresh(path);
      return workspace.view().files;
    };
    expect(change('lib/c.js', '')).toEqual(['a.js', 'b.js', 'lib/c.js']);
    expect(change('a.js', undefined)).toEqual(['b.js', 'lib/c.js']);
    expect(change('.gitignore', 'lib/\n')).toEqual(['.gitignore', 'b.js']);
    expect(change('.gitignore', undefined)).toEqual(['b.js', 'lib/c.js']);
    workspace.setOpenText('new.js', 'x');
    expect(workspace.view().files).toEqual(['b.js', 'lib/c.js', 'new.js']);
    workspace.setOpenText('new.js', undefined);
    expect(workspace.view().files).toEqual(['b.js', 'lib/c.js']);
  });
});
