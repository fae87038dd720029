const ganache = require('ganache');
const simple = require('../test/sources/simple');

const server = ganache.server({ wallet: { deterministic: true } });
server.listen(process.env.PORT, () => console.log(simple.name));
process.on('SIGTERM', () => server.close());
