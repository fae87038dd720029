import type { ListenFact, SignalHandlerFact } from '../../facts';
import type { ProjectView } from '../../project';
import type { Fix } from '../../rule';

/** Servers whose `close` takes a callback, as Node's does. The others' gives a promise. */
const takesCallback =
  /^(?:node:(?:http|https|http2|net|tls)|express|koa|connect|restify|polka|ws|socket\.io|@feathersjs\/express|@hono\/node-server)$/;
const givesPromise = /^(?:fastify|@nestjs\/core|@hapi\/hapi|hapi)$/;

/** `process.exit(0)` of a handler → `server.close(() => process.exit(0))`, where one server listens in the same block before it. */
export function closeBeforeExit({ range }: SignalHandlerFact, file: string, project: ProjectView): Fix | undefined {
  const exits = project
    .factsIn(file, 'process-exit')
    .filter((exit) => exit.range.start > range.start && exit.range.end <= range.end);
  const servers = project.factsIn(file, 'listen');
  const [exit] = exits;
  const [server] = servers;
  if (!exit || !server || exits.length > 1 || servers.length > 1) return undefined;
  const { close, capture } = server;
  const closed = close && phraseOf(server.framework, close, project.textOf(file, exit.range));
  if (!closed || !isInReach(server, range.start, file, project)) return undefined;
  const edits = [{ file, range: exit.range, text: closed }];
  if (capture) edits.unshift({ file, range: { start: capture.at, end: capture.at }, text: capture.text });
  return { title: 'Close the server first', edits };
}

function phraseOf(framework: string, close: string, exit: string): string | undefined {
  if (!close.endsWith('()') || !/^[\w.]+\([^()]*\)$/.test(exit)) return undefined;
  if (takesCallback.test(framework)) return `${close.slice(0, -1)}() => ${exit})`;
  return givesPromise.test(framework) ? `${close}.then(() => ${exit})` : undefined;
}

/** Whether the server's name can be seen from the handler: both stand in one block, or the server at the module's top level. */
function isInReach(
  { statementEnd: end, indent, range, inModule }: ListenFact,
  handler: number,
  file: string,
  project: ProjectView,
): boolean {
  if (end === undefined || indent === undefined) return false;
  if (indent === '' || inModule) return true;
  const between = project.textOf(file, handler > end ? { start: end, end: handler } : { start: handler, end: range.start });
  return between
    .split('\n')
    .slice(1)
    .every((line) => line.trim() === '' || line.startsWith(indent));
}
