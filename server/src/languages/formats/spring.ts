import type { LogSinkFact } from '../../../../rules/facts';
import { type DataNode, entry, get } from '../data/node';
import { scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { fileSink } from './log-sinks';

/** `application.yml`, `application-prod.properties`, `bootstrap.yml`; profiles of developers and tests are none of production. */
const name = /(?:^|\/)(?:application|bootstrap)(?:-([\w-]+))?\.(?:ya?ml|properties)$/;
const development = /^(?:dev|develop|development|local|test|tests|it|ci|debug)$/i;

/**
 * Where Spring Boot and Quarkus send the log. Sources: Spring Boot's "Common Application Properties" (`logging.file` and `logging.path` before 2.2),
 * Quarkus's "Logging configuration".
 */
export const spring: ConfigFormat = {
  matches: (path) => name.test(path) && !development.test(name.exec(path)?.[1] ?? ''),
  read: (_file, root) => {
    const profile = ['spring.config.activate.on-profile', 'spring.profiles'].flatMap((key) => scalarOf(at(root, key)) ?? [])[0];
    if (profile !== undefined && development.test(profile)) return [];
    return [
      ...['logging.file.name', 'logging.file.path', 'logging.file', 'logging.path'].flatMap((key) =>
        fileSink('Spring Boot', at(root, key)),
      ),
      ...quarkus(root),
    ];
  },
};

function quarkus(root: DataNode): LogSinkFact[] {
  const isOn = ['quarkus.log.file.enable', 'quarkus.log.file.enabled'].some((key) => scalarOf(at(root, key)) === 'true');
  if (!isOn) return [];
  const path = at(root, 'quarkus.log.file.path') ?? at(root, 'quarkus.log.file.enable') ?? at(root, 'quarkus.log.file.enabled');
  return fileSink('Quarkus', path);
}

/** A property by its dotted name: a properties file has it as one key, YAML nested, and either may mix the two. */
function at(node: DataNode | undefined, dotted: string): DataNode | undefined {
  const whole = entry(node, dotted);
  if (whole) return whole.value;
  const words = dotted.split('.');
  for (let length = words.length - 1; length > 0; length--) {
    const head = get(node, words.slice(0, length).join('.'));
    const found = head?.type === 'map' ? at(head, words.slice(length).join('.')) : undefined;
    if (found) return found;
  }
  return undefined;
}
