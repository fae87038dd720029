import express from 'express';
import { ServiceBroker } from 'moleculer';
const broker = new ServiceBroker({});
const app = express();
app.listen(process.env.PORT);
await broker.start();
