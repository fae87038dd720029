const path = require('node:path');
const fs = require('node:fs');
const dotenv = require('dotenv');
const express = require('express');
const configs = require('./config');

dotenv.config({ path: `.env.${process.env.NODE_ENV}` });
// <- no-env-branching: The name in NODE_ENV picks the config file that is loaded; give each value an environment variable of its own.
const env = process.env.NODE_ENV ? process.env.NODE_ENV : 'development';
const settings = configs[env];
//               ^^^^^^^^^^^^ no-env-branching: The name in NODE_ENV picks a whole set of config; give each value an environment variable of its own.
const limits = require('./config/' + env);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
const database = require(path.join(__dirname, 'config', 'database.json'))[env];
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
const features = JSON.parse(fs.readFileSync(path.join(__dirname, 'config', `${env}.json`), 'utf8'));
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
let rates;
if (env === 'production') rates = require('./config/rates-production');
//  ^^^^^^^^^^^^^^^^^^^^ no-env-branching
else rates = require('./config/rates-default');

const app = express();
const region = app.get('env') === 'production' ? 'eu-1' : 'eu-2';
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
app.get('/', (req, res) => res.json({ settings, limits, database, features, rates, region }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
