import type { AttachedServiceFact, EnvDeclarationFact, Fact } from '../../../../rules/facts';
import { literalsOf } from '../data/environment';
import { type DataNode, get, items } from '../data/node';
import { asScalar, entriesOf, innerRange, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { platformCommand } from './platform';

/** Heroku's app.json: `env` names the variables a deploy takes. Source: https://devcenter.heroku.com/articles/app-json-schema */
export const appJson: ConfigFormat = {
  matches: (path) => /(?:^|\/)app\.json$/.test(path),
  read: (_file, root) => [
    ...variables(get(root, 'env')),
    ...platformCommand(get(root, 'scripts', 'postdeploy'), 'admin', { name: 'postdeploy' }),
    ...platformCommand(get(root, 'scripts', 'dokku', 'predeploy'), 'release', { name: 'predeploy' }),
    ...platformCommand(get(root, 'scripts', 'dokku', 'postdeploy'), 'release', { name: 'postdeploy' }),
    ...addons(get(root, 'addons')),
  ],
  skips: ([key]) =>
    ['repository', 'website', 'logo', 'success_url', 'buildpacks', 'addons', 'environments'].includes(key ?? '') ||
    // Its values are judged under the variables' names; what a variable is for is prose.
    key === 'env',
};

function variables(env: DataNode | undefined): Fact[] {
  const declarations = entriesOf(env).flatMap(variable);
  return [...declarations, ...literalsOf(declarations)];
}

/** `NAME: "value"`, or `NAME: { value, description, required, generator }`. */
function variable({ key, keyRange, value, range }: ReturnType<typeof entriesOf>[number]): EnvDeclarationFact[] {
  const given = asScalar(value.type === 'map' ? get(value, 'value') : value);
  return [
    {
      kind: 'env-declaration',
      name: key,
      nameRange: { start: keyRange.start + 1, end: keyRange.end - 1 },
      where: 'app.json',
      ...(given && { value: given.source.text, valueRange: innerRange(given) }),
      range,
    },
  ];
}

/** `"heroku-postgresql:mini"`, or `{ "plan": "heroku-postgresql" }`; heroku.yml writes the same. */
export function addons(node: DataNode | undefined): AttachedServiceFact[] {
  return items(node).flatMap((addon) => {
    const service = scalarOf(addon) ?? scalarOf(addon, 'plan');
    return service === undefined ? [] : [{ kind: 'attached-service', service, range: addon.range }];
  });
}
