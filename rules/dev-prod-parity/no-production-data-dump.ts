import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

/** Archives of pg_dump, mongodump and SQL Server, and dumps that were packed. */
const dumpName = /\.(?:pgdump|pg_dump|mysqldump|rdb)$|\.(?:sql|dump|pgdump)\.(?:gz|bz2|xz|zst|zip|7z)$|\.dump$|\.bson(?:\.gz)?$/i;
/** Other programs leave files of these names too: heaps, cores, packets, backups of any file. */
const otherDump =
  /(?:heap|core|thread|crash|stack|memory|mem|tcp|packet|hex|ast|log)[\w.-]*\.dump$|(?:^|\/)snapshot[\w.-]*\.dump$/i;
const databaseBackup =
  /(?:^|[/_.\s-])(?:db|database|sql|mssql|mysql|postgres|pg|mongo|sqlite|prod|production|staging|dump|backup|full)(?:[_.\s-]?\d[\w-]*|[_.\s-][\w.-]*)?\.bak$/i;
/** The backup of a text file, by the name it had. */
const textBackup =
  /\.(?:[cm]?[jt]sx?|json5?|ya?ml|toml|ini|conf|config|cfg|env|py|rb|go|php|java|md|txt|html?|css|xml|sh|csv|properties|lock|tf|tfstate|gradle)\.bak$/i;

export default defineRule({
  id: 'no-production-data-dump',
  factor: 'dev-prod-parity',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['project'],
  title: 'Database dump in the repository',
  docs: {
    what: 'Reports a database dump with rows in it that is part of the repository.',
    why: 'A dump carries real people into every clone, and a database filled from it drifts from the one in production. Migrations and seeds give every environment the same.',
    examples: [
      {
        bad: {
          'backup.sql':
            '--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE users (id integer, email text);\n\nCOPY users (id, email) FROM stdin;\n1\tann@acme.test\n\\.\n',
        },
        good: {
          'schema.sql': '--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE users (id integer, email text);\n',
        },
      },
      { bad: { 'dump/shop/orders.bson': 'rows' }, good: { '.gitignore': 'dump/\n', 'dump/shop/orders.bson': 'rows' } },
    ],
    fixSafety:
      'A suggestion: it adds the file to .gitignore. Take it out of the repository too (`git rm --cached`), and out of its history where it holds real people.',
    whenNotToUse: 'For made-up data that tests or demos load; keep it in a folder of tests or seeds.',
  },
  messages: {
    dump: 'This dump made by {tool} holds data; take it out of the repository and fill databases by migrations and seeds.',
    archive: 'This is a database dump; take it out of the repository and fill databases by migrations and seeds.',
  },
  project({ project, report }) {
    for (const { file, fact } of project.facts('data-dump')) {
      if (
        !fact.rows ||
        isMadeUp(file) ||
        isInstaller(file, project) ||
        project.roleOf(file) !== 'config' ||
        project.isGitIgnored(file)
      )
        continue;
      report({
        at: { file, range: project.lineRange(file, 0) },
        message: 'dump',
        data: { tool: fact.tool },
        suggest: ignored(file, project),
      });
    }
    for (const file of dumpFiles(project, '')) {
      if (!isMadeUp(file) && !project.isGitIgnored(file))
        report({ at: { file, range: { start: 0, end: 0 } }, message: 'archive', suggest: ignored(file, project) });
    }
  },
});

/** Data for tests, pipelines, examples and seeds was written, not dumped from production. */
function isMadeUp(file: string): boolean {
  return /(?:^|[/_.-])(?:tests?|__tests__|specs?|fixtures?|mocks?|examples?|samples?|demos?|seeds?|seeders?|docs?|e2e|testdata|stubs?|ci|vendors?|third[_-]party|node_modules|tutorials?|northwind|chinook|sakila|pagila)(?:[/_.-]|$)/i.test(
    file,
  );
}

/** Statements by hand before a dump's own head, which make what is missing: the program installs a table of its own with it. */
function isInstaller(file: string, project: ProjectView): boolean {
  const [before = ''] = project
    .textOf(file, { start: 0, end: 4000 })
    .split(/^-- (?:PostgreSQL database dump|MySQL dump|MariaDB dump)/m, 1);
  return before.length < 4000 && /^(?:CREATE|DROP)\s+(?:SCHEMA|TABLE)\s+IF\s+(?:NOT\s+)?EXISTS\b/im.test(before);
}

/** Every file whose name is that of a dump which can't be read. */
function* dumpFiles(project: ProjectView, folder: string): Generator<string> {
  for (const name of project.list(folder)) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (isDump(path)) yield path;
    else if (!/\.\w{1,5}$/.test(name) || project.list(path).length > 0) yield* dumpFiles(project, path);
  }
}

function isDump(path: string): boolean {
  if (/\.bak$/i.test(path)) return databaseBackup.test(path) && !textBackup.test(path);
  return dumpName.test(path) && !otherDump.test(path);
}

function ignored(file: string, project: ProjectView): Fix[] | undefined {
  if (project.versionControl !== 'git' || /[*?[\]#!\\]|\s$/.test(file)) return undefined;
  return [{ title: `Add ${file} to .gitignore`, edits: [{ file: '.gitignore', append: [`/${file}`] }] }];
}
