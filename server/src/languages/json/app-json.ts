import type { EnvDeclarationFact } from '../../../../rules/facts';
import { type DataNode, get, text } from '../data/node';
import { inner } from './package-json';

/** Heroku's app.json: `env` names the variables a deploy takes. Source: Heroku's app.json schema. */
export function appJsonFacts(root: DataNode): EnvDeclarationFact[] {
  const env = get(root, 'env');
  if (env?.type !== 'map') return [];
  return env.entries.map(({ key, keyRange, value, range }) => {
    const given = value.type === 'map' ? get(value, 'value') : value;
    const written = text(given);
    return {
      kind: 'env-declaration',
      name: key,
      nameRange: inner(keyRange),
      where: 'app.json',
      ...(written !== undefined && given && { value: written, valueRange: inner(given.range) }),
      range,
    };
  });
}
