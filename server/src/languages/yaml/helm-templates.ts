import type { EnvDeclarationFact } from '../../../../rules/facts';
import type { SourceFile } from '../language';

/** Between a variable's name and its value Helm's own lines may stand. */
const variable = /^[ \t]*-[ \t]+name:[ \t]*["']?([A-Z][A-Z\d_]+)["']?[ \t]*\r?\n(?:[ \t]*\{\{.*\n)*[ \t]*value(?:From)?:/gm;

/** The names of the variables that a chart's template gives to containers; it is YAML only when Helm has filled it in. */
export function readHelmTemplate({ text }: SourceFile): EnvDeclarationFact[] {
  return [...text.matchAll(variable)].map((match) => {
    const [whole, name = ''] = match;
    const start = match.index + whole.indexOf(name);
    const nameRange = { start, end: start + name.length };
    return { kind: 'env-declaration', name, nameRange, where: 'platform', scope: 'template', reference: true, range: nameRange };
  });
}
