import { readFileSync } from 'node:fs';
import express, { type Express } from 'express';
import { createServer } from 'vite';

const app = express();

// Vite's own server is there on a developer's machine only.
async function serveSource(to: Express) {
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  to.get('/shop', async (request, response) => {
    const page = readFileSync('index.html', 'utf8');
    response.send(await vite.transformIndexHtml(request.originalUrl, page));
  });
}

const devPages = (to: Express) => {
  to.get('/about', async (request, response) => {
    response.send(readFileSync('about.html', 'utf8'));
  });
};

const pages = (to: Express) => {
  to.get('/terms', (request, response) => {
    response.send(readFileSync('terms.html', 'utf8'));
    //            ^^^^^^^^^^^^ no-blocking-call-in-handler
  });
};

if (process.env.NODE_ENV === 'production') pages(app);
else {
  await serveSource(app);
  devPages(app);
}
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
