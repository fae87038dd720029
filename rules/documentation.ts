/** Where the rules' pages (`docs/rules`) are published. */
const documentationBase = 'https://github.com/twelve-factor/vscode-twelve-factor/blob/main/docs/rules';

export function ruleUrl(id: string): string {
  return `${documentationBase}/${id}.md`;
}
