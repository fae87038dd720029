import type { ImportFact } from '../facts';
import { folderOf, isInside, joinFolder } from '../paths';
import type { Located, ProjectView } from '../project';
import { defineRule } from '../rule';

/** What comes as a submodule and is not code that an app runs. */
const aside =
  /(?:^|[/_-])(?:themes?|docs?|documentation|wiki|tests?|testdata|test-data|fixtures?|samples?|examples?|vectors|specs?|corpus|benchmarks?)(?:[/_-]|$)/i;

export default defineRule({
  id: 'no-shared-code-submodule',
  factor: 'codebase',
  severity: 'info',
  preset: 'strict',
  fixable: null,
  languages: ['project'],
  title: 'Shared code as a submodule',
  docs: {
    what: 'Reports a git submodule whose code the app imports.',
    why: 'Shared code belongs in a library with versions, taken in by the dependency manager. A submodule is a second codebase within the first: no version, no declared dependencies of its own, and a build that fails where nobody cloned it.',
    examples: [
      {
        bad: {
          '.gitmodules': '[submodule "shared"]\n\tpath = shared\n\turl = https://github.com/acme/shared.git\n',
          'package.json': '{ "name": "shop", "version": "1.0.0", "main": "index.js" }\n',
          'index.js': "export { format } from './shared/format.js';\n",
          'shared/format.js': 'export const format = String;\n',
        },
        good: {
          '.gitmodules': '[submodule "themes/plain"]\n\tpath = themes/plain\n\turl = https://github.com/acme/plain.git\n',
          'package.json': '{ "name": "shop", "version": "1.0.0", "main": "index.js" }\n',
          'index.js': 'export const format = String;\n',
        },
      },
      {
        bad: {
          '.gitmodules': '[submodule "common"]\n\tpath = common\n\turl = https://github.com/acme/common.git\n',
          'requirements.txt': 'flask==3.0.3\n',
          'shop.py': 'from common.money import round_up\n\nPRICE = round_up(1)\n',
        },
        good: {
          'requirements.txt': 'flask==3.0.3\nacme-common==1.4.0\n',
          'shop.py': 'from acme_common.money import round_up\n\nPRICE = round_up(1)\n',
        },
      },
    ],
    whenNotToUse: 'For code that is built from source with the app on purpose, such as a fork under change.',
  },
  messages: {
    imported: 'The submodule {path} is code that this repository imports; publish it as a package and depend on a version.',
  },
  on: {
    submodule(fact, { file, project, report }) {
      if (file !== '.gitmodules' || aside.test(fact.path)) return;
      const uses = project.facts('import').filter((place) => isUse(place, fact.path, project));
      const declared = project.facts('dependency').filter(({ fact: { specifier }, file: manifest }) => {
        const local = /^(?:file|link|portal):(.+)$/.exec(specifier)?.[1];
        return local !== undefined && isInside(joinFolder(folderOf(manifest), local), fact.path);
      });
      if (uses.length === 0 && declared.length === 0) return;
      report({
        at: fact.range,
        message: 'imported',
        data: { path: fact.path },
        related: [...uses, ...declared]
          .slice(0, 5)
          .map((place) => ({ file: place.file, range: place.fact.range, message: 'Imported here.' })),
      });
    },
  },
});

function isUse({ file, fact }: Located<ImportFact>, path: string, project: ProjectView): boolean {
  const role = project.roleOf(file);
  if (role === 'test' || role === 'docs' || isInside(file, path)) return false;
  const target = project.resolveImport(file, fact.specifier);
  if (target !== undefined) return isInside(target, path);
  // A clone without its submodules has an empty folder there.
  if (fact.form === 'python') {
    const [first] = fact.specifier.split('.');
    return first !== '' && (path === first || path === `src/${first}`);
  }
  return fact.specifier.startsWith('.') && isInside(joinFolder(folderOf(file), fact.specifier), path);
}
