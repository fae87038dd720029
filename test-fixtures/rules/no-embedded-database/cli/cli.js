#!/usr/bin/env node
const Database = require('better-sqlite3');

const db = new Database('notes.db');
db.prepare('insert into notes (text) values (?)').run(process.argv[2]);
