const { execSync } = require('node:child_process');
const { createServer } = require('node:http');
const { Sequelize } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const Cart = sequelize.define('Cart', {});
execSync('npx prisma migrate reset --force');
Cart.drop();
sequelize.truncate();
if (process.env.NODE_ENV === 'test') execSync('npx prisma migrate reset --force');

const server = createServer((req, res) => res.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
