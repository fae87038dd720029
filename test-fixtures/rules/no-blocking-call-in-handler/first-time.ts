import { existsSync, readFileSync } from 'node:fs';
import express from 'express';
import { isDevelopmentMode } from './mode';

let robots = '';
const app = express();

export function makeDocs() {
  let spec: string | undefined;
  app.get('/openapi.yaml', (_req, res) => {
    if (!spec) {
      const file = 'generated/spec.yaml';
      if (existsSync(file)) {
        spec = readFileSync(file).toString();
      }
    }
    res.send(spec);
  });
}

app.get('/robots.txt', (_req, res) => {
  if (!robots) {
    robots = readFileSync('robots.txt').toString();
  }
  res.send(robots);
});
app.get('/pages/:name', (req, res) => {
  if (isDevelopmentMode()) {
    if (!existsSync(`pages/${req.params.name}.html`)) return res.sendStatus(404);
  }
  let page: string | undefined;
  if (!page) {
    page = readFileSync('pages/index.html', 'utf8');
    //     ^^^^^^^^^^^^ no-blocking-call-in-handler
  }
  return res.send(page);
});
makeDocs();
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
