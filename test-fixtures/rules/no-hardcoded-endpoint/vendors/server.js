import http from 'node:http';

const LEDGERS = {
  btc: 'https://api.ledger.tech/graphql',
  signet: 'https://api-dev.ledger.tech/graphql',
};
const OWN = {
  live: 'https://api.acme.com',
  staging: 'https://api-staging.acme.com',
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
};

const server = http.createServer(async (request, response) => {
  const { chain, of } = JSON.parse(String(request.headers.chain));
  response.end(await (await fetch(LEDGERS[chain] + OWN[of])).text());
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
