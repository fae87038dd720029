import { isOnlyInDevelopment } from '../judgements/development/development';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-blocking-startup',
  factor: 'disposability',
  severity: 'info',
  preset: 'strict',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Startup that waits',
  ...inProcesses,
  docs: {
    what: 'Reports a module that runs another program, sleeps for five seconds or more, or waits for the network while it is imported.',
    why: 'A process should be ready within seconds, so that a platform can replace one that died and add more when load comes. What a module waits for at import holds up every start, and a slow neighbour then keeps the app from coming back.',
    examples: [
      {
        bad: {
          'server.js': `import { execSync } from 'node:child_process';\nimport { createServer } from 'node:http';\n\nconst commit = execSync('git rev-parse HEAD').toString();\nconst server = createServer((req, res) => res.end(commit));\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import { createServer } from 'node:http';\n\nconst server = createServer((req, res) => res.end(process.env.COMMIT));\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\nimport time\n\nfrom flask import Flask\n\ntime.sleep(10)\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    whenNotToUse: 'For a worker that can do nothing before the program or the answer is there, and that nobody waits for.',
  },
  messages: {
    program: '`{api}` runs another program before the process is ready; do it in the build, or when it is first needed.',
    sleep: 'Every start waits {seconds} seconds here; wait for what is needed, with retries, and not for the clock.',
    network: '`{api}` waits for the network before the process is ready; do it when it is first needed.',
  },
  on: {
    'startup-wait'({ wait, api, seconds, place, range }, { report }) {
      // What a function does that is called while the module loads: `const commit = readCommit()`.
      const isCalled = wait === 'program' && place.scope === 'start' && !place.main && !place.async;
      if ((place.scope !== 'top' && !isCalled) || isOnlyInDevelopment(place)) return;
      if (wait === 'sleep' && (seconds === undefined || seconds < 5)) return;
      report({ at: range, message: wait, data: { api, ...(seconds !== undefined && { seconds }) } });
    },
  },
});
