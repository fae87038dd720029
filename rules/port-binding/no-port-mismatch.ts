import type { Container, EnvDeclarationFact, Range, RoutingFact, WorkloadFact } from '../facts';
import { type ListenPort, listenPorts, settle } from '../judgements/addresses/declared-ports';
import { isProxiedInImage } from '../judgements/addresses/local-proxies';
import { imageName, runsApp } from '../judgements/containers/app-workloads';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { folderOf, joinFolder } from '../paths';
import type { App, ProjectView } from '../project';
import { defineRule, type TextEdit } from '../rule';

/** A port that a manifest declares, at its digits. */
interface Declared {
  readonly file: string;
  readonly range: Range;
  readonly port: number | string;
}

/** What is known of the image that a workload runs. */
interface Image {
  readonly app: App | undefined;
  readonly ports: readonly ListenPort[] | undefined;
  readonly environment: readonly EnvDeclarationFact[];
  readonly exposed: readonly Declared[];
}

const nothing: Image = { app: undefined, ports: undefined, environment: [], exposed: [] };

export default defineRule({
  id: 'no-port-mismatch',
  factor: 'port-binding',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['docker', 'k8s', 'compose', 'project'],
  title: 'Ports disagree',
  docs: {
    what: 'Reports a port that an image, Service, probe or compose service declares and that the app does not listen on.',
    why: 'The app binds one port and its surroundings are told of another: the container starts, looks healthy or never gets ready, and every request is refused.',
    examples: [
      {
        bad: {
          'server.js': serverListening(3000),
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nEXPOSE 8080\nCMD ["node", "server.js"]\n',
        },
        good: {
          'server.js': serverListening(3000),
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nEXPOSE 3000\nCMD ["node", "server.js"]\n',
        },
      },
      { bad: { 'web.yaml': podAndService(8080) }, good: { 'web.yaml': podAndService(3000) } },
      {
        bad: {
          'docker-compose.yml':
            'services:\n  web:\n    build: .\n    environment:\n      PORT: 3000\n    ports:\n      - "80:8080"\n',
        },
        good: {
          'docker-compose.yml':
            'services:\n  web:\n    build: .\n    environment:\n      PORT: 3000\n    ports:\n      - "80:3000"\n',
        },
      },
    ],
    fixSafety: 'A suggestion: which of the two ports is meant, you know best.',
    whenNotToUse: 'Where something between the two maps one port to the other.',
    related: ['kube-linter dangling-service', 'kube-linter liveness-port', 'kube-linter readiness-port'],
  },
  messages: {
    process: '{place} is {port}, but the app listens on {expected}; name one port in both.',
    exposed: '{place} is {port}, but the image exposes {expected}; name one port in both.',
    container: '{place} is {port}, but its containers declare {expected}; name one port in both.',
  },
  project({ project, report }) {
    const seen = new Set<string>();
    const tell = (
      message: 'process' | 'exposed' | 'container',
      place: string,
      declared: Declared,
      expected: readonly (number | string)[],
      along: readonly Declared[] = [],
    ): void => {
      const key = `${declared.file} ${declared.range.start}`;
      if (seen.has(key)) return;
      seen.add(key);
      const [port] = expected;
      const edits = [declared, ...along.filter((other) => other.port === declared.port)].flatMap((other) =>
        edit(project, other, port),
      );
      report({
        at: { file: declared.file, range: declared.range },
        message,
        data: { place, port: declared.port, expected: expected.join(' and ') },
        suggest: expected.length === 1 && edits.length > 0 ? [{ title: `Use port ${port}`, edits }] : undefined,
      });
    };
    const dockerfiles = project.files.filter((file) => project.factsIn(file, 'image').some(({ use }) => use === 'from'));
    const images = new Map(
      dockerfiles.filter((file) => !isDevelopmentImage(file, project)).map((file) => [file, readImage(project, file)]),
    );
    for (const { exposed, ports, environment } of images.values()) {
      const own = environment.find(({ name }) => name === 'PORT');
      const listening = ports ? settle(ports, environment) : own && settle([{ variable: 'PORT' }], environment);
      const [first] = exposed;
      if (!listening || listening.length === 0 || !first || exposed.some(({ port }) => listening.includes(Number(port))))
        continue;
      // Of several ports none of which is the app's, a proxy in the image serves some: it stands before the app.
      if (new Set(exposed.map(({ port }) => port)).size > 1 || listening.some((port) => isProxiedInImage(port, project)))
        continue;
      tell('process', 'EXPOSE', first, listening);
    }
    for (const { file, fact } of project.facts('workload')) {
      if (fact.development) continue;
      if (fact.format === 'compose') judgeService(file, fact);
      else if (fact.format === 'k8s') judgeWorkload(file, fact);
      else if (fact.format === 'platform') judgePlatform(file, fact);
    }

    function judgeService(file: string, fact: WorkloadFact): void {
      if (!fact.build) return;
      const base = folderOf(file);
      const image = images.get(fact.build.dockerfile ?? joinFolder(fact.build.context ?? base, 'Dockerfile')) ?? nothing;
      const own = project
        .factsIn(file, 'env-declaration')
        .filter(({ where, scope }) => where === 'compose' && scope === fact.name);
      const published = (fact.hostPorts ?? []).flatMap(({ target, targetRange }) =>
        target !== undefined && targetRange ? [{ file, range: targetRange, port: target }] : [],
      );
      const replaced = project
        .factsIn(file, 'command')
        .some(({ workload, origin }) => workload === fact.name && /^compose-/.test(origin));
      judge(published, 'The container’s port', image, own, { open: fact.envFile === true, replaced });
    }

    function judgePlatform(file: string, { build, name, listensOn = [] }: WorkloadFact): void {
      const declarations = project.factsIn(file, 'env-declaration');
      const own = declarations.filter(({ where, scope }) => where === 'platform' && scope === name);
      const replaced = project.factsIn(file, 'command').some(({ phase }) => phase === 'start');
      const expected = listensOn.map(({ port, range }) => ({ file, range, port }));
      judge(expected, 'internal_port', images.get(build?.dockerfile ?? '') ?? nothing, own, { open: false, replaced });
    }

    function judgeWorkload(file: string, fact: WorkloadFact): void {
      const all = fact.containers.filter(({ init }) => !init);
      for (const container of fact.containers.filter(runsApp)) {
        const ports = portsOf(project, file, container);
        const probes = probesOf(file, container);
        const services = project.facts('routing').filter(({ fact: route }) => fronts(route, fact));
        const targets = services.flatMap(({ file: at, fact: route }) =>
          (route.targetPorts ?? []).map(({ port, range }) => ({ file: at, range, port, route })),
        );
        // Workloads of several namespaces or overlays may bear the same labels.
        const fronted = ({ route }: { route: RoutingFact }) =>
          project.facts('workload').flatMap(({ fact: other }) => (fronts(route, other) ? other.containers : []));
        const own = project
          .factsIn(file, 'env-declaration')
          .filter(({ where, scope }) => where === 'k8s' && scope === `${fact.type}/${fact.name}/${container.name}`);
        const image = imageOf(project, images, container);
        const isReplaced = container.hasCommand;
        if (all.length === 1)
          judge(ports, 'containerPort', image, own, { open: container.envFrom === true, replaced: isReplaced }, [
            ...probes,
            ...targets,
          ]);
        if (ports.length === 0) continue;
        // A container of several ports may have one more that nobody else has to know.
        for (const probe of new Set(ports.map(({ port }) => port)).size > 1 ? [] : probes)
          if (!declares(container, probe.port))
            tell(
              'container',
              'The probe’s port',
              probe,
              ports.map(({ port }) => port),
            );
        const everywhere = all.flatMap((other) => portsOf(project, file, other).map(({ port }) => port));
        if (all.some((other) => other.ports.length === 0)) continue;
        for (const target of targets) {
          // A program of several ports need not list all of them, where its Service leads to one that it does list.
          const isDeclared = (port: number | string) => all.some((other) => declares(other, port));
          if (new Set(everywhere).size > 1 && targets.some(({ route, port }) => route === target.route && isDeclared(port)))
            continue;
          const isElsewhere = fronted(target).some((other) => declares(other, target.port));
          if (!isElsewhere && !isDeclared(target.port)) tell('container', 'targetPort', target, everywhere);
        }
      }
    }

    function judge(
      declared: readonly Declared[],
      place: string,
      image: Image,
      own: readonly EnvDeclarationFact[],
      { open, replaced }: { open: boolean; replaced: boolean },
      along: readonly Declared[] = [],
    ): void {
      const [first] = declared;
      if (!first) return;
      const environment = [...image.environment, ...own];
      const ports = replaced ? undefined : image.ports;
      const isOpen =
        open &&
        (ports ?? [{ variable: 'PORT' }]).some(
          ({ variable }) => variable !== undefined && !own.some(({ name }) => name === variable),
        );
      const setPort = own.some(({ name }) => name === 'PORT');
      const listening = isOpen
        ? undefined
        : ports
          ? settle(ports, environment)
          : setPort
            ? settle([{ variable: 'PORT' }], environment)
            : undefined;
      if (listening && listening.length > 0) {
        const isOneOf = new Set(declared.map(({ port }) => port)).size > 1;
        if (!isOneOf && !declared.some(({ port }) => listening.includes(Number(port))))
          tell('process', place, first, listening, along);
        return;
      }
      const exposed = image.exposed.map(({ port }) => port);
      if (exposed.length === 0 || replaced || isOpen || setPort || ports || declared.some(({ port }) => exposed.includes(port)))
        return;
      tell('exposed', place, first, exposed, along);
    }
  },
});

function serverListening(port: number): string {
  return `import http from 'node:http';\n\nconst server = http.createServer();\nserver.listen(process.env.PORT ?? ${port});\nprocess.on('SIGTERM', () => server.close());\n`;
}

function podAndService(port: number): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: { app: web } }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      ports: [{ containerPort: 3000 }]\n      readinessProbe: { httpGet: { path: /ready, port: ${port} } }\n`;
}

function readImage(project: ProjectView, file: string): Image {
  const final = <F extends { readonly stage?: { readonly final: boolean } }>(facts: readonly F[]) =>
    facts.filter(({ stage }) => stage?.final !== false);
  const stages = project.factsIn(file, 'image').filter(({ use }) => use === 'from');
  const last = stages.find(({ stage }) => stage?.final);
  const scope = last?.stage && (last.stage.name ?? String(last.stage.index));
  const environment = project
    .factsIn(file, 'env-declaration')
    .filter((fact) => fact.where === 'docker-env' && fact.scope === scope);
  const starts = project.starts.filter(({ originFile, origin }) => originFile === file && origin.stage?.final === true);
  const app = starts.find((start) => start.app)?.app;
  const exposed = final(project.factsIn(file, 'instruction'))
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap(({ arguments: words }) => words)
    .map(({ text, range }) => ({ file, range, digits: /^(\d+)(?:\/tcp)?$/i.exec(text)?.[1] }));
  // Variables, ranges and UDP leave open what else is exposed.
  const isKnown = exposed.every(({ digits }) => digits !== undefined);
  const starting = starts.filter(({ command }) => !command.substituted);
  return {
    app,
    ports: app ? listenPorts(project, app, starting) : undefined,
    environment,
    exposed: isKnown
      ? exposed.map(({ digits = '', range }) => ({
          file,
          range: { start: range.start, end: range.start + digits.length },
          port: Number(digits),
        }))
      : [],
  };
}

/** The repository's image that a container runs: the only one there is, or the one whose folder or app bears its name. */
function imageOf(project: ProjectView, images: ReadonlyMap<string, Image>, { image }: Container): Image {
  if (image === undefined) return nothing;
  const name = imageName(image).replace(/^.*\//, '');
  const all = [...images];
  const named = all.filter(([file, { app }]) => {
    const folder = file.split('/').at(-2);
    return [folder, app?.name?.replace(/^.*\//, ''), app?.path.split('/').at(-1)].some(
      (own) => own !== undefined && own !== '' && own === name,
    );
  });
  if (named.length === 1) return named[0]?.[1] ?? nothing;
  const others = new Set(
    project
      .facts('workload')
      .flatMap(({ fact }) =>
        fact.format === 'k8s' ? fact.containers.filter(runsApp).map((other) => imageName(other.image ?? '')) : [],
      ),
  );
  return all.length === 1 && others.size === 1 ? (all[0]?.[1] ?? nothing) : nothing;
}

function portsOf(project: ProjectView, file: string, { ports }: Container): Declared[] {
  return ports.flatMap(({ port, range }) => {
    if (port === undefined) return [];
    const at = /containerPort["']?\s*:\s*["']?(\d+)/.exec(project.textOf(file, range));
    const start = at ? range.start + at.index + at[0].length - (at[1]?.length ?? 0) : range.start;
    return [{ file, range: at ? { start, end: start + String(port).length } : range, port }];
  });
}

function probesOf(file: string, { probes }: Container): Declared[] {
  return [probes.startup, probes.readiness, probes.liveness].flatMap((probe) =>
    probe?.port !== undefined && probe.portRange ? [{ file, range: probe.portRange, port: probe.port }] : [],
  );
}

function declares({ ports }: Container, port: number | string): boolean {
  return ports.some((own) => own.port === port || own.name === port || String(own.port) === port);
}

function fronts({ type, selector }: RoutingFact, { labels }: WorkloadFact): boolean {
  const pairs = Object.entries(selector ?? {});
  return type === 'Service' && pairs.length > 0 && pairs.every(([key, value]) => labels[key] === value);
}

/** The number alone; quotes stay. */
function edit(project: ProjectView, { file, range, port }: Declared, expected: number | string | undefined): TextEdit[] {
  const written = project.textOf(file, range);
  const at = written.indexOf(String(port));
  if (at < 0 || expected === undefined) return [];
  const start = range.start + at;
  return [{ file, range: { start, end: start + String(port).length }, text: String(expected) }];
}
