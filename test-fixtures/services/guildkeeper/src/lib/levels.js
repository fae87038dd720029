import Database from 'better-sqlite3';

const db = new Database('data/levels.db');
db.exec('CREATE TABLE IF NOT EXISTS levels (id TEXT PRIMARY KEY, xp INT)');

const up = db.prepare('INSERT INTO levels VALUES (?, ?) ON CONFLICT(id) DO UPDATE SET xp = xp + excluded.xp');
export default { addXp: (id, xp) => up.run(id, xp) };
