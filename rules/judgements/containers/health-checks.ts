import type { ImageFact, InstructionFact } from '../../facts';
import type { ProjectView } from '../../project';
import type { Fix } from '../../rule';
import { finalStages } from './image-stages';

/** Servers that speak no HTTP, or not HTTP alone. */
const noHttp = /^(?:node:(?:net|tls|http2|https)|@grpc\/grpc-js|grpc|ws|websockets|socket|asyncio|twisted)$/;

/**
 * A HEALTHCHECK behind EXPOSE, by the runtime that the image has for sure: the app's own. Undefined where the image is of another kind,
 * the port no plain number, or the app may speak something else than HTTP there.
 */
export function healthCheckBehind(exposed: InstructionFact, file: string, project: ProjectView): Fix | undefined {
  const port = exposed.arguments.length === 1 ? /^(\d+)(?:\/tcp)?$/.exec(exposed.arguments[0]?.text ?? '')?.[1] : undefined;
  const base = finalStages(project, file).at(-1);
  const command = base && port && commandFor(base, port);
  const app = project.appOf(file);
  const speaks = project.facts('listen').filter((listen) => project.appOf(listen.file) === app);
  if (!command || speaks.some(({ fact }) => noHttp.test(fact.framework))) return undefined;
  const { end } = exposed.range;
  const vector = `[${command.map((word) => JSON.stringify(word)).join(', ')}]`;
  return {
    title: 'Add a HEALTHCHECK that asks the server',
    edits: [{ file, range: { start: end, end }, text: `\nHEALTHCHECK --timeout=3s CMD ${vector}` }],
  };
}

/** Any answer that is no server error will do: whether the app answers on `/` nobody knows. */
function commandFor({ name, tag = '' }: ImageFact, port: string): readonly string[] | undefined {
  const url = `http://localhost:${port}`;
  const image = name.replace(/^(?:docker\.io\/)?library\//, '');
  const major = Number(/^\d+/.exec(tag)?.[0] ?? Number.NaN);
  // `fetch` came with Node 18.
  if (image === 'node' && !(major < 18)) {
    return ['node', '-e', `fetch('${url}').then(({ status }) => process.exit(status < 500 ? 0 : 1), () => process.exit(1))`];
  }
  if (image === 'python' && !(major < 3)) {
    const ask = `c = http.client.HTTPConnection('localhost', ${port}); c.request('GET', '/'); exit(c.getresponse().status >= 500)`;
    return ['python', '-c', `import http.client; ${ask}`];
  }
  return undefined;
}
