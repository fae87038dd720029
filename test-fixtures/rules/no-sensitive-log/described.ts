import express from 'express';

interface ShopUserInformation {
  sub: string;
}

const app = express();
function contextOf(shopToken: ShopUserInformation) {
  const _token = shopToken;
  console.debug('context', { _token });
  return _token.sub;
}
app.get('/', (req, res) => res.send(contextOf(req.auth)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
