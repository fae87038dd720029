import { runsInProduction } from '../environments';
import { literalText } from '../facts';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-log-file',
  factor: 'logs',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'config'],
  title: 'Log file',
  ...inProcesses,
  docs: {
    what: 'Reports a logger that writes to a file.',
    why: 'A log is a stream of events. A process that writes it unbuffered to stdout leaves it to the platform where it is kept; one that writes files must know paths, rotation and free space, and its last lines are lost with its disk.',
    examples: [
      {
        bad: {
          'server.js': `import { createServer } from 'node:http';\nimport winston from 'winston';\n\nconst logger = winston.createLogger({\n  transports: [new winston.transports.File({ filename: 'app.log' })],\n});\nconst server = createServer((req, res) => res.end());\nserver.listen(process.env.PORT, () => logger.info('ready'));\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import { createServer } from 'node:http';\nimport winston from 'winston';\n\nconst logger = winston.createLogger({\n  transports: [new winston.transports.Console()],\n});\nconst server = createServer((req, res) => res.end());\nserver.listen(process.env.PORT, () => logger.info('ready'));\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask\n\nlogging.basicConfig(filename="app.log", level=logging.INFO)\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask\n\nlogging.basicConfig(level=logging.INFO)\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
      {
        bad: {
          'log4js.json':
            '{\n  "appenders": { "app": { "type": "file", "filename": "app.log" } },\n  "categories": { "default": { "appenders": ["app"], "level": "info" } }\n}\n',
        },
        good: {
          'log4js.json':
            '{\n  "appenders": { "app": { "type": "stdout" } },\n  "categories": { "default": { "appenders": ["app"], "level": "info" } }\n}\n',
        },
      },
      {
        bad: {
          'logback.xml':
            '<configuration>\n  <appender name="LOG" class="ch.qos.logback.core.FileAppender">\n    <file>logs/shop.log</file>\n  </appender>\n  <root level="INFO"><appender-ref ref="LOG" /></root>\n</configuration>\n',
        },
        good: {
          'logback.xml':
            '<configuration>\n  <appender name="LOG" class="ch.qos.logback.core.ConsoleAppender" />\n  <root level="INFO"><appender-ref ref="LOG" /></root>\n</configuration>\n',
        },
      },
    ],
    fixSafety: 'Offered as a suggestion: whoever reads the file today has to read the stream of the process instead.',
    whenNotToUse:
      'For a file that is a product of the app and no log of it, such as an audit trail that the law wants kept apart.',
    related: ['no-log-redirect (start commands)', 'no-log-volume'],
  },
  messages: {
    named: 'Logs go to the file {path}; write to stdout and let the platform keep the stream.',
    rotated: 'The log file {path} is rotated, so a process writes it; write to stdout and let the platform keep the stream.',
    file: 'Logs go to a file; write to stdout and let the platform keep the stream.',
  },
  on: {
    'log-sink'({ target, library, path, range, replacement, place }, { report }) {
      if (target !== 'file' || (place && !runsInProduction(place))) return;
      const text = literalText(path);
      if (text !== undefined && /^(?:\/dev\/|\/proc\/(?:1|self)\/fd\/|nul$)/i.test(text)) return;
      report({
        at: range,
        message: library === 'logrotate' ? 'rotated' : text === undefined ? 'file' : 'named',
        data: { library, path: text ?? '' },
        suggest: replacement && [
          {
            title: replacement.text === '' ? 'Log to the console only' : 'Log to the console',
            edits: [replacement],
          },
        ],
      });
    },
  },
});
