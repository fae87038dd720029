const { createServer } = require('node:http');

const home = process.env.SITE_URL ?? process.env.NEXT_PUBLIC_VERCEL_URL ?? process.env.VITE_VERCEL_BRANCH_URL;
const instance = process.env.CF_INSTANCE_INDEX ?? process.env.KOYEB_INSTANCE_ID ?? process.env.NETLIFY_SITE_ID;
const isHosted = Boolean(process.env._HANDLER || process.env.NOW || process.env.WATCHFILES_CHANGES);
const services = JSON.parse(process.env.VCAP_SERVICES ?? '{}');
const server = createServer((request, response) => response.end(`${home} ${instance} ${isHosted} ${Object.keys(services)}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
