import express from 'express';

const numberOr = (text, other) => (text ? Number(text) : other);
const { env } = process;
// Each has a variable of its own, which wins.
const mapsUrl = process.env.MAPS_URL || (process.env.NODE_ENV === 'development' ? 'http://localhost:2582' : 'https://maps.acme.com');
const limit = numberOr(env.LOGIN_LIMIT, env.NODE_ENV === 'production' ? 100 : 10);
const policy = `connect-src 'self' ${process.env.NODE_ENV === 'development' ? 'webpack://*' : ''} https://api.stripe.com`;
const retries = process.env.NODE_ENV === 'production' ? 5 : 1;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching

const app = express();
app.get('/', (req, res) => res.set('content-security-policy', policy).json({ mapsUrl, limit, retries }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
