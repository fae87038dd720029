import { createServer } from 'node:http';
import { readSettings } from './settings.js';
import { variablesFor } from './variables.js';
import './elements/order-list.js';

const settings = readSettings(variablesFor('compose'));
const server = createServer(async (request, response) => response.end(await (await fetch(settings.orders.apiUrl)).text()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
