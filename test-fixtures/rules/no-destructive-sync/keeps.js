// What the environment decides, what runs in tests or development only, and local names.
const http = require('http');
const { Sequelize } = require('sequelize');
const { DataSource } = require('typeorm');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, dropSchema: false, synchronize: false });

/** Nobody's database. */
const cache = { dropDatabase: () => new Map(), sync: (options) => options };
cache.dropDatabase();
cache.sync({ force: true });

if (process.env.NODE_ENV === 'test') sequelize.sync({ force: true });
const force = process.env.RESET === 'yes';
sequelize.authenticate().then(() => sequelize.sync({ force }));

const server = http.createServer((request, response) => response.end(String(source.isInitialized))).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
