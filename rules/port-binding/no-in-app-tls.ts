import { isOnlyInDevelopment } from '../judgements/development/development';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-in-app-tls',
  factor: 'port-binding',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['js', 'py'],
  title: 'TLS inside the app',
  roles: ['runtime'],
  apps: ['service'],
  docs: {
    what: 'Reports a service that terminates TLS itself with certificate files.',
    why: 'The routing layer in front of the processes holds the certificates and renews them. A process that holds its own needs files that no release contains, and a restart for each new certificate.',
    examples: [
      {
        bad: {
          'server.js': `import { readFileSync } from 'node:fs';\nimport { createServer } from 'node:https';\n\nconst server = createServer({ key: readFileSync('key.pem'), cert: readFileSync('cert.pem') });\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import { createServer } from 'node:http';\n\nconst server = createServer();\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nimport uvicorn\n\nuvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]), ssl_keyfile="key.pem", ssl_certfile="cert.pem")\n`,
        },
        good: {
          'app.py': `import os\n\nimport uvicorn\n\nuvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    whenNotToUse: 'Where policy asks for encryption up to the process (mutual TLS between services without a mesh).',
  },
  messages: {
    tls: 'The service holds its own certificate; speak plain HTTP on the port and leave TLS to the platform’s router.',
  },
  on: {
    'tls-server'({ place, range }, { report }) {
      if (!isOnlyInDevelopment(place)) report({ at: range, message: 'tls' });
    },
  },
});
