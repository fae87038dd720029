import express from 'express';
import swig from 'swig-templates';

swig.setDefaults({ cache: process.env.NODE_ENV === 'production' ? 'memory' : false });
const maxAge = process.env.NODE_ENV === 'production' ? 86400 : null;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
const queue = process.env.NODE_ENV === 'production' ? 'https://sqs.acme.com/orders' : undefined;
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
const app = express();
app.get('/', (_, res) => res.json({ maxAge, queue }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
