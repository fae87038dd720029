const dotenv = /^(?:\.env(?:\.[\w.-]+)?|\.envrc|[\w-]+\.env)$/i;
const template =
  /(?:^|[._-])(?:example|sample|template|tmpl|tpl|dist|defaults?|schema|test|testing|vault|encrypted|enc|me|keys\.example)(?:$|[._-])/i;

/** `.env`, `.env.production`, `prod.env`: a file of variables that may hold values. */
export function isDotenvName(name: string): boolean {
  return dotenv.test(name) && !/\.(?:[cm]?[jt]sx?|py|d\.ts|md|ya?ml|json)$/i.test(name);
}

/** Documents names, or holds what tests need: `.env.example`, `.env.test`. */
export function isEnvTemplateName(name: string): boolean {
  return template.test(name.replace(/^\.env\b|\.env$/i, ''));
}
