import { defineRule } from '../rule';

const program = /\.(?:[cm]?[jt]sx?|py|vue|svelte)$/;

export default defineRule({
  id: 'no-cross-app-import',
  factor: 'codebase',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: "Import out of another app's source",
  roles: ['runtime', 'admin', 'browser'],
  docs: {
    what: "Reports a relative import that leaves its app's folder and lands in another app's source.",
    why: 'Two apps that share files by path are one app in disguise: neither can be built, released or versioned without the other. What is shared belongs in a library that both declare.',
    examples: [
      {
        bad: {
          'api/package.json': '{ "name": "api" }\n',
          'api/index.js': "import { price } from '../shop/price.js';\n\nexport const total = price;\n",
          'shop/package.json': '{ "name": "shop" }\n',
          'shop/price.js': 'export const price = 1;\n',
        },
        good: {
          'api/package.json': '{ "name": "api" }\n',
          'api/index.js': "import { price } from 'shop/price.js';\n\nexport const total = price;\n",
          'shop/package.json': '{ "name": "shop" }\n',
          'shop/price.js': 'export const price = 1;\n',
        },
      },
      {
        bad: {
          'api/pyproject.toml': '[project]\nname = "api"\n',
          'api/app.py': 'from ..shop.price import PRICE\n\nTOTAL = PRICE\n',
          'shop/pyproject.toml': '[project]\nname = "shop"\n',
          'shop/price.py': 'PRICE = 1\n',
        },
        good: {
          'api/pyproject.toml': '[project]\nname = "api"\n',
          'api/app.py': 'from .price import PRICE\n\nTOTAL = PRICE\n',
          'api/price.py': 'PRICE = 1\n',
          'shop/pyproject.toml': '[project]\nname = "shop"\n',
          'shop/price.py': 'PRICE = 1\n',
        },
      },
    ],
  },
  messages: {
    reaches: 'This import reaches into the source of {app}; share the code as a library and import that by its name.',
  },
  on: {
    import(fact, { app, file, project, report }) {
      if (!app || !fact.specifier.startsWith('.')) return;
      const target = project.resolveImport(file, fact.specifier);
      if (target === undefined || !program.test(target)) return;
      const other = project.appOf(target);
      if (!other || other === app || other.manifests.length === 0 || app.manifests.length === 0) return;
      // What lies in a folder of its own app's is not out of reach.
      if (app.path === '' || target.startsWith(`${app.path}/`)) return;
      // A manifest amid the source of a package is a template or data of it.
      if (other.path !== '' && app.path.startsWith(`${other.path}/src/`)) return;
      report({
        at: fact.range,
        message: 'reaches',
        data: { app: other.name ?? (other.path === '' ? 'the root app' : other.path) },
      });
    },
  },
});
