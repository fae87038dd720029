import express from 'express';
import { claimsOf, locks, rowsAfter } from './rows';

const app = express();
app.post('/holds', async (req, res) => {
  const { leaseToken, reservationToken } = await locks.take(req.body.seat);
  console.log('holding', reservationToken, 'under', leaseToken);
  const rows = await rowsAfter(req.query.bookmarkToken);
  console.log('next rows', rows.partitionToken, rows.continuationToken);
  const decodedAccessToken = claimsOf(req.headers.authorization);
  console.log('claims', decodedAccessToken);
  const { pageAccessToken } = req.body;
  console.log('posting as', pageAccessToken);
  //                        ^^^^^^^^^^^^^^^ no-sensitive-log
  res.json(rows);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
