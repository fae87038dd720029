import { isInstaller } from '../judgements/commands/installers';
import { runsInProduction } from '../judgements/development/environments';
import { declarePackages } from '../judgements/packages/package-edits';
import { isSetOver } from '../judgements/settings/settings-modules';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-memory-session',
  factor: 'processes',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Session in process memory',
  ...inProcesses,
  docs: {
    what: 'Reports sessions that are kept in the memory of the process or in files on its disk.',
    why: 'Users are logged out with every restart and deploy, and as soon as a second process runs, half of their requests meet one that does not know them. The memory stores of session libraries also never give memory back.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport session from 'express-session';\n\nconst app = express();\napp.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import MongoStore from 'connect-mongo';\nimport express from 'express';\nimport session from 'express-session';\n\nconst app = express();\nconst store = MongoStore.create({ mongoUrl: process.env.MONGODB_URI });\napp.use(session({ store, secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_session import Session\n\napp = Flask(__name__)\napp.config["SESSION_TYPE"] = "filesystem"\nSession(app)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_session import Session\nfrom redis import Redis\n\napp = Flask(__name__)\napp.config["SESSION_TYPE"] = "redis"\napp.config["SESSION_REDIS"] = Redis.from_url(os.environ["REDIS_URL"])\nSession(app)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety:
      'Offered as a suggestion: it needs a running store and its URL in the environment, and running sessions end when it is deployed.',
    whenNotToUse: 'For a tool of one person whose sessions may end with the process.',
    related: ['express-session: MemoryStore is not designed for a production environment'],
  },
  messages: {
    memory: 'Sessions of {library} are kept in the memory of this process; keep them in a shared store such as Redis.',
    file: 'Sessions of {library} are kept on the disk of this process; keep them in a shared store such as Redis.',
  },
  on: {
    'session-store'({ store, replaced, library, range, rewrite, place }, { file, app, project, report }) {
      if ((store !== 'memory' && store !== 'file') || replaced || isInstaller(file) || !runsInProduction(place)) return;
      if (library === 'Django' && isSetOver('SESSION_ENGINE', file, project)) return;
      const suggest = rewrite && [
        {
          title: Object.keys(rewrite.packages).length > 0 ? 'Keep the sessions in Redis' : 'Keep the sessions out of the process',
          edits: [...rewrite.edits, ...declarePackages(rewrite.packages, app?.manifests ?? [], project)],
        },
      ];
      report({ at: range, message: store, data: { library }, suggest });
    },
  },
});
