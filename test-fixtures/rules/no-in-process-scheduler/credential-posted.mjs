import axios from 'axios';
import express from 'express';

let token;
const lease = () => {
  axios
    .post(`${process.env.LEASE_URL}/lease`, { service: 'shop', secret: process.env.LEASE_SECRET })
    .then((answer) => (token = answer.data))
    .catch((error) => console.error(error.message));
};
const charge = async () => {
  const token = await lease();
  await axios.post(process.env.CHARGES_URL, { token });
};

lease();
setInterval(lease, 60 * 60 * 1000);
setInterval(charge, 60 * 60 * 1000);
// <- no-in-process-scheduler

const app = express();
app.get('/', (_request, response) => response.send(token ? 'ready' : 'not ready'));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
