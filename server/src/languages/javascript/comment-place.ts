import { parse, walk } from './syntax';

/** A comment of the kind that can stand on a line of its own, inserted at an offset; undefined inside of a template. */
export function commentPlace(
  path: string,
  text: string,
  offset: number,
): { line: string } | { open: string; close: string } | undefined {
  const { ast } = parse(path, text);
  if (!ast) return { line: '//' };
  let place: ReturnType<typeof commentPlace> = { line: '//' };
  walk(ast, (node) => {
    const [start, end] = node.range;
    if (node.type === 'JSXText' && start <= offset && offset <= end) place = { open: '{/*', close: '*/}' };
    if (node.type === 'TemplateElement' && start < offset && offset < end) place = undefined;
  });
  return place;
}
