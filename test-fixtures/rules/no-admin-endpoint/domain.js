import express from 'express';

const app = express();
const none = (req, res) => res.end();

// Nouns of the domain.
app.get('/shop/seeds', none);
app.get('/shop/seeds/:id', none);
app.get('/seeds', none);
app.get('/backups', none);
app.get('/games/:id/seed', none);
app.get('/migrations', none);
app.get('/birds/migration-routes', none);
app.get('/indexes/:name', none);

// Passwords, codes, devices.
app.post('/reset', none);
app.post('/auth/reset', none);
app.post('/password/reset', none);
app.post('/reset-password', none);
app.post('/users/:id/reset-password', none);
app.post('/user/backup-codes', none);
app.post('/backup-email', none);
app.post('/accounts/:id/migrate', none);
app.post('/projects/:id/tasks/reset-all', none);
app.post('/cache/purge', none);

// Not a route.
const links = { seed: '/admin/seed' };
app.get('/', (req, res) => res.send(`<a href="${links.seed}">seed</a> POST /admin/migrate`));

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
