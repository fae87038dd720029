import express from 'express';

import { bake } from 'chef-core';

const app = express();
app.post('/bake', (request, response) => response.json(bake(request.body)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
