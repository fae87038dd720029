import { defineRule } from '../rule';

export default defineRule({
  id: 'require-dry-run',
  factor: 'admin-processes',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Bulk change without a dry run',
  docs: {
    what: 'Reports an admin script that deletes or updates many records and offers neither a dry run nor a confirmation.',
    why: 'A one-off task runs against the data of production, by hand and often once only. One wrong condition and the rows are gone before anybody has seen how many there were. A dry run shows the count first; a question asks whether this is the right database.',
    examples: [
      {
        bad: {
          'package.json': `{\n  "name": "shop",\n  "engines": { "node": "22" },\n  "scripts": { "start": "node server.js", "purge": "node scripts/purge-orders.js" },\n  "dependencies": { "mongodb": "6.16.0" }\n}\n`,
          'scripts/purge-orders.js': `import { MongoClient } from 'mongodb';\n\nconst client = new MongoClient(process.env.MONGODB_URI);\nawait client.db().collection('orders').deleteMany({ state: 'stale' });\nawait client.close();\n`,
        },
        good: {
          'package.json': `{\n  "name": "shop",\n  "engines": { "node": "22" },\n  "scripts": { "start": "node server.js", "purge": "node scripts/purge-orders.js" },\n  "dependencies": { "mongodb": "6.16.0" }\n}\n`,
          'scripts/purge-orders.js': `import { MongoClient } from 'mongodb';\n\nconst client = new MongoClient(process.env.MONGODB_URI);\nconst orders = client.db().collection('orders');\nconst stale = { state: 'stale' };\nconsole.log(await orders.countDocuments(stale), 'orders');\nif (!process.argv.includes('--dry-run')) await orders.deleteMany(stale);\nawait client.close();\n`,
        },
      },
      {
        bad: {
          'scripts/purge_orders.py': `import os\n\nimport psycopg\n\nwith psycopg.connect(os.environ["DATABASE_URL"]) as db:\n    db.execute("delete from orders where state = 'stale'")\n`,
        },
        good: {
          'scripts/purge_orders.py': `import os\nimport sys\n\nimport psycopg\n\nwith psycopg.connect(os.environ["DATABASE_URL"]) as db:\n    print(db.execute("select count(*) from orders where state = 'stale'").fetchone())\n    if "--dry-run" not in sys.argv:\n        db.execute("delete from orders where state = 'stale'")\n`,
        },
      },
    ],
    whenNotToUse: 'For scripts that fill or empty a database of development.',
  },
  messages: {
    deletes: '`{api}` deletes in bulk at once; offer a dry run that shows what would go, or ask first.',
    updates: '`{api}` changes records in bulk at once; offer a dry run that shows what would change, or ask first.',
  },
  project({ project, report }) {
    const seen = new Set<string>();
    for (const { file, fact } of project.facts('bulk-change')) {
      const role = project.roleOf(file);
      if (fact.guarded || seen.has(file) || isVersioned(file) || fact.place.scope === 'handler') continue;
      if (role !== 'admin' && !(role === 'tooling' && /(?:^|\/)(?:scripts|bin|tasks|admin|maintenance|ops|jobs)\//.test(file)))
        continue;
      seen.add(file);
      report({ at: { file, range: fact.range }, message: fact.does, data: { api: fact.api } });
    }
  },
});

/** Migrations and seeds have a way back, or are meant for empty databases. */
function isVersioned(file: string): boolean {
  return /(?:^|\/)(?:migrations?|migrate|versions|alembic|seeds?|seeders?|fixtures|tests?|e2e)\/|(?:^|[/._-])(?:seed\w*|migrat\w*|fixtures?|rollback|test|setup[-_]?(?:dev|test)\w*)(?:[._-]|$)/i.test(
    file,
  );
}
