import express from 'express';
import serverless from 'serverless-http';

const app = express();
app.get('/', (req, res) => res.json({}));

export const handler = serverless(app);

if (process.env.LOCAL) app.listen(4000);
