import http from 'node:http';

export const settings = {
  name: process.env.SHOP_NAME,
  first: process.env.SHOP_A,
  //     ^^^^^^^^^^^^^^^^^^ no-undocumented-env-var: SHOP_A and 15 other variables are read, but .env.example does not name them; add them there.
  b: process.env.SHOP_B,
  c: process.env.SHOP_C,
  d: process.env.SHOP_D,
  e: process.env.SHOP_E,
  f: process.env.SHOP_F,
  g: process.env.SHOP_G,
  h: process.env.SHOP_H,
  i: process.env.SHOP_I,
  j: process.env.SHOP_J,
  k: process.env.SHOP_K,
  l: process.env.SHOP_L,
  m: process.env.SHOP_M,
  n: process.env.SHOP_N,
  o: process.env.SHOP_O,
  p: process.env.SHOP_P,
};

const server = http.createServer((_, response) => response.end(settings.name));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
