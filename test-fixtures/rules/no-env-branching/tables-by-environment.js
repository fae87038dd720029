const express = require('express');

const { APP_ENV } = process.env;
const byEnv = { production: { size: 50 }, staging: { size: 20 } };
const environments = { production: { pool: 30, wait: 200 }, staging: { pool: 4, wait: 900 } };
const limitsByEnvironment = { production: 4000, staging: 100 };

const page = byEnv[APP_ENV ?? 'production'];
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
const pool = environments[process.env.NODE_ENV];
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
const limit = limitsByEnvironment[process.env.NODE_ENV];
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching

// The name itself, how much is said, and a table that is asked by what came in.
const environmentNames = { production: 'live', staging: 'stage' };
const levelByEnv = { production: 'warn', staging: 'debug' };
const shown = environmentNames[process.env.NODE_ENV];
const level = levelByEnv[process.env.NODE_ENV];

const app = express();
app.get('/', (req, res) => res.json({ page, pool, limit, shown, level, asked: environments[req.query.name] }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
