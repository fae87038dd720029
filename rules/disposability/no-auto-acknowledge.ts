import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-auto-acknowledge',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['js', 'py'],
  title: 'Message acknowledged before the work',
  ...inProcesses,
  docs: {
    what: 'Reports a queue consumer that lets the broker forget messages as soon as they are sent to it.',
    why: 'A process may die at any moment: a deploy, a crash, the platform moving it. Messages that were acknowledged before the work was done are lost with it; acknowledged afterwards, the broker gives them to another process.',
    examples: [
      {
        bad: {
          'worker.js': `import amqp from 'amqplib';\n\nconst connection = await amqp.connect(process.env.AMQP_URL);\nconst channel = await connection.createChannel();\nawait channel.consume('mails', (message) => {\n  console.log(message.content.toString());\n}, { noAck: true });\n`,
          Procfile: 'worker: node worker.js\n',
        },
        good: {
          'worker.js': `import amqp from 'amqplib';\n\nconst connection = await amqp.connect(process.env.AMQP_URL);\nconst channel = await connection.createChannel();\nawait channel.consume('mails', (message) => {\n  console.log(message.content.toString());\n  channel.ack(message);\n});\n`,
          Procfile: 'worker: node worker.js\n',
        },
      },
      {
        bad: {
          'worker.py': `import os\n\nimport pika\n\nconnection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))\nchannel = connection.channel()\n\n\ndef on_mail(channel, method, properties, body):\n    print(body)\n\n\nchannel.basic_consume(queue="mails", on_message_callback=on_mail, auto_ack=True)\nchannel.start_consuming()\n`,
          Procfile: 'worker: python worker.py\n',
        },
        good: {
          'worker.py': `import os\n\nimport pika\n\nconnection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))\nchannel = connection.channel()\n\n\ndef on_mail(channel, method, properties, body):\n    print(body)\n    channel.basic_ack(delivery_tag=method.delivery_tag)\n\n\nchannel.basic_consume(queue="mails", on_message_callback=on_mail)\nchannel.start_consuming()\n`,
          Procfile: 'worker: python worker.py\n',
        },
      },
    ],
    fixSafety:
      'Offered one by one and left out of fix-all: messages that fail now come back, so the work must bear being done twice, and every way out of the consumer must acknowledge or reject. Not offered where the consumer cannot be seen to acknowledge: messages would pile up unacknowledged.',
    whenNotToUse: 'Where a lost message does no harm, such as readings that the next one replaces.',
    related: ['RabbitMQ: Consumer Acknowledgements'],
  },
  messages: {
    early: 'With `{option}` the broker forgets messages before the work is done; acknowledge each one when it is.',
  },
  on: {
    'auto-acknowledge'({ option, range, rewrite }, { report }) {
      const title = rewrite?.length === 1 ? `Turn ${option} off` : 'Acknowledge when the work is done';
      report({ at: range, message: 'early', data: { option }, ...(rewrite && { suggest: [{ title, edits: rewrite }] }) });
    },
  },
});
