import http from 'node:http';
import config from 'acme-config';
import Joi from 'joi';

export const settings = Joi.object({
  search: Joi.string().uri().example('https://localhost:9200'),
}).example({ search: 'https://10.0.4.7:9200' });

config.dbs = config.dbs || {
  search: { url: 'http://127.0.0.1:9200/orders' },
};
config.mail ??= { url: 'http://localhost:8025/send' };

const fallback = config.dbs || config.mail;
const billing = { url: 'http://127.0.0.1:9300/bills' };
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint

const server = http.createServer(async (_, response) => {
  const found = await fetch(config.dbs.search.url);
  response.end(JSON.stringify([await found.json(), fallback, billing, config.mail]));
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
