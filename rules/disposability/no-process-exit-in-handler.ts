import { isInstaller } from '../judgements/commands/installers';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-process-exit-in-handler',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Process ended by a handler',
  ...inProcesses,
  docs: {
    what: 'Reports a request handler or message consumer that ends the process.',
    why: 'One process serves many requests at once. When the handler of one of them ends the process, all the others are cut off with it, and whoever found the way to that line can take the service down at will.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport { save } from './store.js';\n\nconst app = express();\napp.post('/orders', async (req, res) => {\n  try {\n    res.json(await save(req.body));\n  } catch (error) {\n    console.error(error);\n    process.exit(1);\n  }\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'store.js': `export const save = async (order) => order;\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport { save } from './store.js';\n\nconst app = express();\napp.post('/orders', async (req, res, next) => {\n  try {\n    res.json(await save(req.body));\n  } catch (error) {\n    next(error);\n  }\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'store.js': `export const save = async (order) => order;\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\nimport sys\n\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.post("/orders")\ndef orders():\n    if "ORDERS_URL" not in os.environ:\n        sys.exit(1)\n    return "ok"\n`,
          Procfile: 'web: gunicorn app:app\n',
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\norders_url = os.environ["ORDERS_URL"]\n\n\n@app.post("/orders")\ndef orders():\n    return "ok"\n`,
          Procfile: 'web: gunicorn app:app\n',
        },
      },
    ],
    whenNotToUse: 'For a process that serves one request and is meant to end with it.',
    related: ['eslint-plugin-n no-process-exit', 'eslint-plugin-unicorn no-process-exit'],
  },
  messages: {
    ends: '`{api}` in a handler cuts off every other request of this process; answer with an error and let the process live.',
  },
  on: {
    'process-exit'({ api, range, place }, { file, project, report }) {
      if (place.scope !== 'handler' || isOnlyInDevelopment(place) || isInstaller(file)) return;
      // Listeners of signals and crashes that a handler's module sets up end the process by right.
      const listeners = [...project.factsIn(file, 'crash-handler'), ...project.factsIn(file, 'signal-handler')];
      if (listeners.some((listener) => listener.range.start <= range.start && listener.range.end >= range.end)) return;
      report({ at: range, message: 'ends', data: { api } });
    },
  },
});
