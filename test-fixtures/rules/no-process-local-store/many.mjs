import express from 'express';
import { rateLimit } from 'express-rate-limit';

const app = express();
app.use('/login', rateLimit({ limit: 5 }));
//                ^^^^^^^^^ no-process-local-store
app.use('/sign-up', rateLimit({ limit: 5 }));
app.use('/search', rateLimit({ limit: 50 }));
app.use('/upload', rateLimit({ limit: 10 }));
app.use('/export', rateLimit({ limit: 2 }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
