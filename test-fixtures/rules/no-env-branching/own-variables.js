import express from 'express';

const { PAY_ENV, PAY_SECRET_LIVE, PAY_SECRET_SANDBOX } = process.env;
// The deploy sets both, and which of them counts.
const paySecret = PAY_ENV === 'production' ? PAY_SECRET_LIVE : PAY_SECRET_SANDBOX;
const retries = process.env.PAY_ENV === 'production' ? 5 : 1;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in PAY_ENV picks the value of `retries`; give each value an environment variable of its own.

const app = express();
app.get('/', (req, res) => res.json({ known: paySecret !== undefined, retries }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
