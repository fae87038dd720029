import serverlessExpress from '@vendia/serverless-express';
import express from 'express';

const app = express();
app.get('/', (req, res) => res.json({}));

export const handler = serverlessExpress({ app });

if (process.argv.includes('--local')) {
  app.listen(3132);
}
