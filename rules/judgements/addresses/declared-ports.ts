import type { EnvDeclarationFact, Value } from '../../facts';
import { literalNumber } from '../../facts';
import type { App, ProjectView, Start } from '../../project';
import { commandAddresses } from '../commands/server-commands';

/** A port that a process listens on: a number, and the variable that may set another one. */
export interface ListenPort {
  readonly port?: number;
  readonly variable?: string;
}

/** Ports where servers listen if nobody says otherwise. Sources: each program's manual. */
const usual: Readonly<Record<string, number>> = {
  gunicorn: 8000,
  uvicorn: 8000,
  hypercorn: 8000,
  daphne: 8000,
  granian: 8000,
  flask: 5000,
  next: 3000,
  'react-router-serve': 3000,
  'remix-serve': 3000,
};
/** Variables that set another port. */
const portVariables: Readonly<Record<string, string>> = {
  gunicorn: 'PORT',
  next: 'PORT',
  'react-router-serve': 'PORT',
  'remix-serve': 'PORT',
  uvicorn: 'UVICORN_PORT',
  granian: 'GRANIAN_PORT',
  flask: 'FLASK_RUN_PORT',
};
/** Programs that run the source in which calls to listen are read. */
const runsSource = /^(?:node|nodejs|bun|deno|tsx|ts-node|npm|yarn|pnpm|pm2-runtime|nodemon|python[\d.]*|manage\.py)$/;
const roleOfPort = /(?:^|_)PORT$/;

/** Where the processes of an app listen, as far as its code and commands tell; undefined where one can't be told. */
export function listenPorts(project: ProjectView, app: App, starts: readonly Start[]): readonly ListenPort[] | undefined {
  const byCommand = starts.flatMap((start) => portsOfCommand(start, project) ?? []);
  if (starts.some(({ command }) => Object.hasOwn(usual, command.program))) return byCommand;
  if (byCommand.length > 0) return byCommand;
  if (!starts.some(({ command }) => runsSource.test(command.program))) return undefined;
  const ports: ListenPort[] = [];
  for (const { file, fact } of project.facts('listen')) {
    if (project.appOf(file) !== app || project.roleOf(file) !== 'runtime') continue;
    if (fact.place.guard || (fact.place.main && !project.runsAsMain(file))) continue;
    const port = fact.port && portOf(fact.port);
    if (!port) return undefined;
    ports.push(port);
  }
  return ports.length > 0 ? ports : undefined;
}

function portsOfCommand(start: Start, project: ProjectView): ListenPort[] | undefined {
  const { program, words } = start.command;
  const literal = commandAddresses(start, project).flatMap(({ port }) => (port ? [{ port: Number(port.text) }] : []));
  if (literal.length > 0) return literal;
  if (!Object.hasOwn(usual, program)) return undefined;
  const line = words.map(({ text }) => text).join(' ');
  const expansion = /(?:^|[\s:=])\$\{?([A-Za-z_]\w*)(?::?-(\d+))?\}?(?=$|\s)/.exec(line);
  if (expansion && roleOfPort.test(expansion[1] ?? ''))
    return [{ variable: expansion[1] as string, ...(expansion[2] !== undefined && { port: Number(expansion[2]) }) }];
  // A config file or a socket says where.
  if (/(?:^|\s)(?:-c|--config|-b|--bind|-p|--port|--uds|-u|--fd|-k \S+ -b)\b/.test(line)) return undefined;
  const variable = portVariables[program];
  // What a server would do by itself says little where a file of the repository gives it a port.
  if (variable !== undefined && isSetInDotenv(variable, start, project)) return undefined;
  return [{ port: usual[program] as number, ...(variable !== undefined && { variable }) }];
}

function isSetInDotenv(variable: string, { app }: Start, project: ProjectView): boolean {
  return project
    .facts('env-declaration')
    .some(
      ({ file, fact }) =>
        fact.where === 'dotenv' && fact.name === variable && fact.value !== undefined && project.appOf(file) === app,
    );
}

function portOf(value: Value): ListenPort | undefined {
  if (value.kind === 'env') {
    const port = literalNumber(value.fallback);
    if (value.fallback && port === undefined) return undefined;
    return { variable: value.name, ...(port !== undefined && { port }) };
  }
  const port = literalNumber(value);
  return port === undefined || port === 0 ? undefined : { port };
}

/** What a process listens on where these variables are set; undefined where it can't be told. */
export function settle(ports: readonly ListenPort[], declared: readonly EnvDeclarationFact[]): readonly number[] | undefined {
  const settled = ports.map(({ port, variable }) => {
    const own = variable === undefined ? undefined : declared.findLast(({ name }) => name === variable);
    if (!own) return port;
    return own.value !== undefined && !own.reference && /^\d+$/.test(own.value) ? Number(own.value) : undefined;
  });
  return settled.every((port) => port !== undefined) ? (settled as number[]) : undefined;
}
