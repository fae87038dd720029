import type { ImageFact, Range } from '../facts';
import { finalStages } from '../judgements/containers/image-stages';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

/** Application servers that load an app, by the last part of their image's name. */
const containers =
  /^(?:tomcat|tomee|jetty|wildfly|jboss-\S+|payara|server-full|server-web|glassfish|websphere-\S+|open-liberty|weblogic|geronimo|resin|passenger(?:-\S+)?|mod_wsgi(?:-\S+)?|mod-wsgi(?:-\S+)?)$/;
/** How each calls itself. */
const titles: readonly (readonly [RegExp, string])[] = [
  [/^tomcat$/, 'Tomcat'],
  [/^tomee$/, 'TomEE'],
  [/^jetty$/, 'Jetty'],
  [/^wildfly$/, 'WildFly'],
  [/^jboss-/, 'JBoss'],
  [/^(?:payara|server-full|server-web)$/, 'Payara'],
  [/^glassfish$/, 'GlassFish'],
  [/^websphere-/, 'WebSphere'],
  [/^open-liberty$/, 'Open Liberty'],
  [/^weblogic$/, 'WebLogic'],
  [/^geronimo$/, 'Geronimo'],
  [/^resin$/, 'Resin'],
  [/^passenger/, 'Passenger'],
  [/^mod[-_]wsgi/, 'Apache'],
];
const moduleOfApache =
  /^(?:mod[-_]wsgi|libapache2-mod-(?:wsgi(?:-py3)?|passenger|php[\d.]*|perl2)|python3?-mod-wsgi|apache2-mod-wsgi)(?:[=<>~].*)?$/i;
const staticFiles =
  /(?:^|\/)(?:dist|build|public|public-html|public_html|html|www|htdocs|static|_site|site|out|docs?|storybook-static|index\.html|assets)\/?(?:\*|\.)?$/i;

export default defineRule({
  id: 'no-injected-webserver',
  factor: 'port-binding',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
  languages: ['docker', 'manifest'],
  title: 'App inside a web server',
  docs: {
    what: 'Reports an app that is deployed into a web server: Tomcat, Jetty, WildFly, Apache with PHP or mod_wsgi, Passenger, IIS with iisnode.',
    why: 'A twelve-factor app is complete in itself and serves HTTP by binding a port. One that lives inside a web server needs that server’s configuration wherever it runs, and cannot be started by a single command.',
    examples: [
      {
        bad: { Dockerfile: 'FROM tomcat:10.1\nCOPY target/shop.war /usr/local/tomcat/webapps/\n' },
        good: { Dockerfile: 'FROM eclipse-temurin:21-jre\nCOPY target/shop.jar .\nCMD ["java", "-jar", "shop.jar"]\n' },
      },
      {
        bad: { 'requirements.txt': 'flask==3.0.3\nmod_wsgi==5.0.0\n' },
        good: { 'requirements.txt': 'flask==3.0.3\ngunicorn==23.0.0\n' },
      },
    ],
    whenNotToUse: 'An app that was written for such a server and will not be changed.',
  },
  messages: {
    server: 'The app is deployed into {server}; let it bring its own HTTP server and bind $PORT.',
  },
  on: {
    image(fact, { file, project, report }) {
      if (fact.use !== 'from' || fact.format !== 'docker' || !fact.stage) return;
      if (finalStages(project, file).at(-1) !== fact || isDevelopmentImage(file, project)) return;
      const server = serverOf(fact, file, project);
      if (server) report({ at: fact.range, message: 'server', data: { server } });
    },
    command(fact, { report }) {
      if (fact.origin !== 'docker-run' || fact.stage?.final === false) return;
      for (const { program, words } of fact.commands) {
        if (!/^(?:pip3?|apt-get|apt|apk|yum|dnf|microdnf|uv|poetry)$/.test(program)) continue;
        const found = words.find(({ text }) => moduleOfApache.test(text));
        if (found) report({ at: found.range, message: 'server', data: { server: 'Apache' } });
      }
    },
    dependency({ ecosystem, name, group, range }, { file, project, report }) {
      if (ecosystem !== 'python' || group !== 'runtime' || !isModWsgi(name)) return;
      // Compiled of another, where it is told.
      const source = file.replace(/\.txt$/, '.in');
      const isTold = source !== file && project.factsIn(source, 'dependency').some((other) => isModWsgi(other.name));
      if (!isTold) report({ at: range, message: 'server', data: { server: 'Apache' } });
    },
  },
  project({ project, report }) {
    for (const file of project.files) {
      if (!/(?:^|\/)web\.config$/i.test(file) || project.roleOf(file) === 'test') continue;
      const range = iisnodeIn(project.textOf(file));
      if (range) report({ at: { file, range }, message: 'server', data: { server: 'IIS' } });
    }
  },
});

function isModWsgi(name: string): boolean {
  return /^mod-wsgi(?:-standalone)?$/.test(name);
}

function serverOf({ name, tag = '' }: ImageFact, file: string, project: ProjectView): string | undefined {
  const last = nameOf(name).toLowerCase();
  if (containers.test(last)) return titles.find(([pattern]) => pattern.test(last))?.[1] ?? last;
  if (last === 'php' && /(?:^|-)apache(?:-|$)/.test(tag)) return 'Apache';
  return last === 'httpd' && !servesFiles(file, project) ? 'Apache' : undefined;
}

/** Only files that a build made, or that stand there, are copied in. */
function servesFiles(file: string, project: ProjectView): boolean {
  if (project.appOf(file)?.kind === 'frontend') return true;
  const copies = project.factsIn(file, 'copy').filter(({ stage }) => stage.final);
  return copies.some(
    ({ from, sources, destination = '' }) =>
      (from !== undefined || sources.some(({ text }) => staticFiles.test(text))) && /htdocs|html|www/.test(destination),
  );
}

/** The handler that runs Node inside IIS. */
function iisnodeIn(text: string): Range | undefined {
  const plain = text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  const match = /\bmodules\s*=\s*["'](iisnode)["']/i.exec(plain);
  if (!match) return undefined;
  const start = match.index + match[0].lastIndexOf(match[1] as string);
  return { start, end: start + (match[1]?.length ?? 0) };
}
