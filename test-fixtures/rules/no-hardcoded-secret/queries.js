const maps = 'https://maps.acme.com/tiles?size=256&api_key=k3Jv9Lq2Wm8Zx4Tn&style=dark';
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `api_key` is a hardcoded secret; read it from the environment.
export const weather = (city) => fetch(`https://api.weather.acme.com/v2?q=${city}&access_token=8f14e45fceea167a5a36dedd4bea2543`);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `access_token` is a hardcoded secret; read it from the environment.
export const fine = [
  `https://maps.acme.com/tiles?api_key=${process.env.MAPS_KEY}`,
  'https://maps.acme.com/tiles?api_key=YOUR_API_KEY',
  'https://login.acme.com/authorize?response_type=token&client_id=orders&token_type=bearer',
  'https://login.acme.com/reset?token=abc',
  'https://acme.com/?utm_source=newsletter&key=value',
];
export default maps;
