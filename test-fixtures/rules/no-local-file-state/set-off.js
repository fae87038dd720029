const fs = require('node:fs');
const express = require('express');

const app = express();
app.post('/orders', express.json(), (req, res) => {
  if (false) {
    fs.appendFileSync('data/orders.txt', JSON.stringify(req.body));
  }
  fs.appendFile('data/totals.txt', `${req.body.total}\n`, () => res.sendStatus(201));
  //            ^^^^^^^^^^^^^^^^^ no-local-file-state
});

async function getLocalDevCertificate() {
  await fs.promises.writeFile('certs/certificate.pem', 'made here');
}
if (process.env.NODE_ENV !== 'production') getLocalDevCertificate();

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
