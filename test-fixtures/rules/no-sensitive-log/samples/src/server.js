const { createServer } = require('node:http');
const { resetPassword } = require(`./cli/${process.argv[2]}`);
const { createUser } = require('./cli/create-user');

const server = createServer((req, res) => res.end(String(resetPassword ?? createUser)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
