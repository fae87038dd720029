const http = require('node:http');

const settings = require(`./cfg/${process.env.APP_ENV}.json`);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in APP_ENV picks the config file that is loaded; give each value an environment variable of its own.
const server = http.createServer((_, response) => response.end(settings.greeting));
server.listen(process.env.PORT ?? 8080);
process.on('SIGTERM', () => server.close());
