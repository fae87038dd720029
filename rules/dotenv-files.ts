const dotenv = /^(?:\.env(?:[._-][\w.-]+)?|\.flaskenv|[\w-]+\.env)$/i;
const otherFile = /\.(?:[cm]?[jt]sx?|json5?|ya?ml|toml|py|rb|go|php|sh|bash|ps1|md|txt|html?|enc|gpg|zip)$/i;
const template =
  /(?:^|[._-])(?:example|sample|template|tmpl|tpl|dist|defaults?|schema|tests?|testing|ci|vault|encrypted|me|project|keys)(?:$|[._-])/i;

/** `.env`, `.env.production`, `prod.env`: a file of variables. */
export function isDotenvName(name: string): boolean {
  return dotenv.test(name) && !otherFile.test(name);
}

/** A dotenv file that only documents names, is encrypted, or holds what tests need: `.env.example`, `.env.test`. */
export function isEnvTemplateName(name: string): boolean {
  return template.test(name.replace(/^\.env(?=[._-]|$)|\.env$/i, ''));
}
