const http = require('http');
const fs = require('fs');

const server = http.createServer((req, res) => fs.createReadStream('/home/shopkeeper/data/rates.csv').pipe(res));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
