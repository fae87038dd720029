import type { ImportFact } from '../facts';
import { vendorOf } from '../judgements/packages/vendor-sdks';
import type { App, Located } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-scattered-vendor-sdk',
  factor: 'backing-services',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['project'],
  title: 'Vendor SDK all over the app',
  docs: {
    what: 'Reports the SDK of one vendor where four or more running modules of an app import it, with no adapter of the app’s own between.',
    why: 'A backing service is an attached resource: another one of its kind should take its place without a change of code. Where the vendor’s types and errors stand all over the app, a change of vendor, or of a major version, is a change of everything, and tests need the vendor everywhere.',
    examples: [
      {
        bad: {
          'package.json': `{\n  "name": "shop",\n  "engines": { "node": "22" },\n  "scripts": { "start": "node server.js" },\n  "dependencies": { "express": "5.1.0", "stripe": "18.0.0" }\n}\n`,
          'server.js': `import express from 'express';\nimport './orders.js';\nimport './invoices.js';\nimport './refunds.js';\nimport './plans.js';\n\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'orders.js': `import Stripe from 'stripe';\n\nexport const orders = new Stripe(process.env.STRIPE_KEY);\n`,
          'invoices.js': `import Stripe from 'stripe';\n\nexport const invoices = new Stripe(process.env.STRIPE_KEY);\n`,
          'refunds.js': `import Stripe from 'stripe';\n\nexport const refunds = new Stripe(process.env.STRIPE_KEY);\n`,
          'plans.js': `import Stripe from 'stripe';\n\nexport const plans = new Stripe(process.env.STRIPE_KEY);\n`,
        },
        good: {
          'package.json': `{\n  "name": "shop",\n  "engines": { "node": "22" },\n  "scripts": { "start": "node server.js" },\n  "dependencies": { "express": "5.1.0", "stripe": "18.0.0" }\n}\n`,
          'server.js': `import express from 'express';\nimport { pay } from './payments.js';\n\nconst app = express();\napp.post('/orders', (req, res) => res.json(pay()));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'payments.js': `import Stripe from 'stripe';\n\nconst stripe = new Stripe(process.env.STRIPE_KEY);\nexport const pay = () => stripe.charges;\n`,
        },
      },
    ],
    whenNotToUse: 'In an app that is made for one vendor, such as a tool for its console.',
  },
  messages: {
    scattered: '{count} modules speak to {vendor} through its SDK; put it behind one module of the app.',
  },
  project({ project, report }) {
    const found = new Map<string, { app: App; vendor: string; imports: Located<ImportFact>[] }>();
    for (const located of project.facts('import')) {
      const { file, fact } = located;
      const vendor = fact.typeOnly ? undefined : vendorOf(fact.specifier);
      const app = vendor === undefined ? undefined : project.appOf(file);
      if (vendor === undefined || !app || !/^(?:service|worker)$/.test(app.kind) || project.roleOf(file) !== 'runtime') continue;
      if (isAdapter(file.slice(app.path.length), vendor)) continue;
      const key = `${app.path}\0${vendor}`;
      const group = found.get(key) ?? { app, vendor, imports: [] };
      found.set(key, group);
      group.imports.push(located);
    }
    for (const { app, vendor, imports } of found.values()) {
      const files = new Set(imports.map(({ file }) => file));
      if (files.size < 4 || isOneFolder([...files], app)) continue;
      for (const file of files) {
        const first = imports.find((located) => located.file === file);
        if (first) report({ at: { file, range: first.fact.range }, message: 'scattered', data: { count: files.size, vendor } });
      }
    }
  },
});

/** Named after the vendor, or as what stands between the app and others. */
function isAdapter(path: string, vendor: string): boolean {
  if (
    /(?:^|[/._-])(?:adapters?|gateways?|integrations?|providers?|clients?|drivers?|connectors?|vendors?|infra(?:structure)?|sdk|wrappers?)(?:[/._-]|$)/i.test(
      path,
    )
  )
    return true;
  const words = path.toLowerCase().split(/[^a-z\d]+/);
  const names: readonly string[] =
    vendor === 'AWS'
      ? ['aws', 's3', 'sqs', 'sns', 'ses', 'dynamo', 'dynamodb']
      : vendor === 'Google Cloud'
        ? ['gcp', 'gcs', 'google', 'pubsub']
        : [vendor.toLowerCase()];
  return words.some((word) => names.includes(word));
}

/** A folder that holds nothing else in common with the app: `src/payments/…` is an adapter of several files. */
function isOneFolder(files: readonly string[], app: App): boolean {
  const folders = files.map((file) => file.slice(0, file.lastIndexOf('/') + 1));
  const first = folders[0] ?? '';
  const name = first.split('/').at(-2) ?? '';
  const plain =
    /^(?:|src|lib|app|server|source|dist|services?|routes?|controllers?|handlers?|api|modules|packages|utils|helpers|jobs|workers?|models|pages|functions|lambdas?)$/;
  if (folders.some((folder) => folder !== first) || plain.test(name) || first === `${app.path}/`) return false;
  return !app.entries.some((entry) => entry.startsWith(first));
}
