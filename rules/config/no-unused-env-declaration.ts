import type { EnvDeclarationFact } from '../facts';
import { isPlatformVariable } from '../judgements/settings/platform-variables';
import { folderOf } from '../paths';
import type { Located, ProjectView } from '../project';
import { defineRule } from '../rule';

/** Read by SDKs, servers and stock images without being named in the app's code. */
const readBySdks =
  /^(?:AWS_|AZURE_|GOOGLE_|GCP_|PG[A-Z]+$|POSTGRES(?:QL)?_|MYSQL_|MARIADB_|MONGO_INITDB_|REDIS_|RABBITMQ_|MINIO_|ELASTIC_|KAFKA_|SENTRY_|DD_|NEW_RELIC_|ELASTIC_APM_|OTEL_|DATADOG_|OPENAI_|ANTHROPIC_|LANGCHAIN_|LANGSMITH_|HF_|CLOUDINARY_URL$|COMPOSE_|DOCKER_|BUILDKIT_|NEXTAUTH_|AUTH_|NEXT_|NUXT_|NITRO_|VITE_|REACT_APP_|CELERY_|DJANGO_|FLASK_|GUNICORN_|UVICORN_|WEB_CONCURRENCY$|FORWARDED_ALLOW_IPS$|PRISMA_|TURBO_|SSL_CERT_|REQUESTS_CA_BUNDLE$|CURL_CA_BUNDLE$|STRAPI_|HUSKY|PIP_|POETRY_|PIPENV_|TRAEFIK_|LETSENCRYPT_|VIRTUAL_HOST|ALLOW_|KC_|KEYCLOAK_|MAILHOG_|NGROK_|TUNNEL_|SUPABASE_|FIREBASE_|GITHUB_TOKEN$|NPM_TOKEN$|DATABASE_URL$)/;
/** Programs of other languages, and templates, may read variables in ways that are not seen here. */
const unread =
  /\.(?:go|rb|java|kts?|php|rs|cs|fs|exs?|erl|scala|clj|swift|dart|lua|pl|cr|vue|svelte|astro|mdx|tf|hcl|j2|jinja2?|erb|ejs|tpl|tmpl|gotmpl|ps1|bat|cmd|fish|r|jl)$|(?:^|\/)(?:Caddyfile|Vagrantfile|Earthfile)$/i;

export default defineRule({
  id: 'no-unused-env-declaration',
  factor: 'config',
  severity: 'hint',
  preset: 'strict',
  fixable: 'fix',
  languages: ['env'],
  title: 'Unused name in the env template',
  docs: {
    what: 'Reports a variable that an env template names and that nothing in the app reads.',
    why: 'Whoever deploys the app asks around for a value that nobody needs. A template is worth reading only while it tells the truth.',
    examples: [
      {
        bad: {
          '.env.example': 'GREETING=\nOLD_MAILER=\n',
          'worker.js': 'console.log(process.env.GREETING);\n',
        },
        good: {
          '.env.example': 'GREETING=\n',
          'worker.js': 'console.log(process.env.GREETING);\n',
        },
      },
    ],
    fixSafety: 'Safe: takes the line out of the template, which no process reads.',
    whenNotToUse: 'Where the template also serves programs outside the repository.',
    related: ['dotenv-linter', 'knip'],
  },
  messages: {
    unused: '{name} is named here, but nothing reads it; remove it.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const templates = new Set([undefined, ...project.apps].flatMap((app) => [...project.envTemplates(app)]));
    for (const template of templates) {
      if (template.startsWith('..') || project.hasParseError(template)) continue;
      const folder = folderOf(template);
      const candidates = project
        .factsIn(template, 'env-declaration')
        .filter(({ commented, name }) => !commented && !isPlatformVariable(name) && !readBySdks.test(name));
      if (candidates.length === 0 || hasUnreadPrograms(project, folder)) continue;
      for (const fact of unusedOf(candidates, template, project)) tell({ file: template, fact });
    }

    function tell({ file, fact }: Located<EnvDeclarationFact>): void {
      const after = project.textOf(file, { start: fact.range.end, end: fact.range.end + 200 });
      const before = project.textOf(file, { start: Math.max(0, fact.range.start - 20), end: fact.range.start });
      const start = fact.range.start - (/(?:export)?[ \t]*$/.exec(before)?.[0].length ?? 0);
      const end = fact.range.end + (/^[^\n]*\n?/.exec(after)?.[0].length ?? 0);
      report({
        at: { file, range: fact.nameRange },
        message: 'unused',
        data: { name: fact.name },
        fix: { title: `Remove ${fact.name}`, edits: [{ file, range: { start, end }, text: '' }] },
      });
    }
  },
});

/** Those that no text of the project names, other declarations of values apart. */
function unusedOf(candidates: readonly EnvDeclarationFact[], template: string, project: ProjectView): EnvDeclarationFact[] {
  const read = new Set(project.facts('env-read').map(({ fact }) => fact.name));
  let rest = candidates.filter(({ name }) => !read.has(name));
  const readsAll = project.facts('env-read-all').length > 0;
  for (const file of project.files) {
    if (rest.length === 0) break;
    if (file === template || /(?:^|\/)(?:\.env[\w.-]*|[\w.-]*\.env)$/.test(file)) continue;
    const text = project.textOf(file);
    const plain = readsAll ? text.replaceAll('_', '').toLowerCase() : '';
    rest = rest.filter(({ name }) => !isNamed(name, text) && !(readsAll && isField(name, plain)));
  }
  return rest;
}

function isNamed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/\w/.test(text[at - 1] ?? ' ') && !/\w/.test(text[at + name.length] ?? ' ')) return true;
  }
  return false;
}

/** Where the environment is read as a whole, a field may bear the name in another case, or without a prefix: `database_url` of `APP_DATABASE_URL`. */
function isField(name: string, plain: string): boolean {
  const words = name.toLowerCase().split('_');
  return words.some((_, at) => {
    const tail = words.slice(at).join('');
    return tail.length > 2 && plain.includes(tail);
  });
}

const unreadIn = new WeakMap<ProjectView, Map<string, boolean>>();

function hasUnreadPrograms(project: ProjectView, folder: string): boolean {
  let known = unreadIn.get(project);
  if (!known) {
    known = new Map();
    unreadIn.set(project, known);
  }
  let found = known.get(folder);
  if (found === undefined) {
    found = project.list(folder).some((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return unread.test(name) || (!/\.\w{1,5}$/.test(name) && hasUnreadPrograms(project, path));
    });
    known.set(folder, found);
  }
  return found;
}
