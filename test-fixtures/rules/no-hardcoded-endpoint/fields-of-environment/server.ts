import express from 'express';

import { jsonSerializer } from '@deepkit/type';
import { Variables } from './variables.ts';

const variables = jsonSerializer.for(Variables).validatedDeserialize(process.env);
const app = express();
app.get('/', (_, response) => response.redirect(variables.SIGN_IN_URL));
const server = app.listen(variables.PORT);
process.on('SIGTERM', () => server.close());
