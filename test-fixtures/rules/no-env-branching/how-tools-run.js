const http = require('node:http');

// How developers' tools are called and how a text is set out are no config of a deploy.
const dev = process.env.NODE_ENV === 'development';
const install = `yarn${dev ? '' : ' --production'}`;
let command = 'npm ci';
command += dev ? '' : ' --omit=dev';
const bundler = () => require(dev ? '../webpack.dev' : '../webpack.prod');
const spacer = dev ? 2 : 0;
// Which environment it is, said anew.
const className = dev ? 'development' : process.env.STAGE || 'dev';

const server = http.createServer((_, response) => {
  response.end(JSON.stringify({ install, command, bundler: typeof bundler }, null, dev ? 4 : 0) + className + JSON.stringify({}, null, spacer));
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
