import { matchesHandlerClass, registrars, routeDecorator, taskDecorator } from './apis/handlers';
import type { Evaluator } from './evaluate';
import type { Names } from './names';
import { keywordValue } from './parameters';
import { decoratorsOf, field, type Node, walk } from './syntax';

export interface Handler {
  readonly framework: string;
  readonly path?: string;
  readonly pathNode?: Node;
  readonly method?: string;
}

const requestTypes =
  /^(?:django\.http\.(?:request\.)?HttpRequest|rest_framework\.request\.Request|aiohttp\.web\.Request|starlette\.requests\.Request|starlette\.websockets\.WebSocket|fastapi\.(?:requests\.)?Request|fastapi\.WebSocket|sanic\.(?:request\.)?Request)\(\)$/;

/** Functions that the file hands to a web framework or broker to be called per request or message. */
export function findHandlers(root: Node, names: Names, evaluator: Evaluator): Map<Node, Handler> {
  const found = new Map<Node, Handler>();
  const usesDjango = importsAny(root, names, /^(?:django|rest_framework)\b/);
  for (const node of walk(root)) {
    if (node.type === 'function_definition') {
      const handler = ofFunction(node, names, evaluator, usesDjango);
      if (handler) found.set(node, handler);
    } else if (node.type === 'class_definition') {
      for (const [method, handler] of ofClass(node, names)) found.set(method, handler);
    } else if (node.type === 'call') {
      for (const [target, handler] of registered(node, names, evaluator)) {
        const known = found.get(target);
        if (!known) found.set(target, handler);
        // A view of Django is known by its signature, its path by the list of URLs.
        else if (known.path === undefined) found.set(target, { ...handler, ...known });
      }
    } else if (node.type === 'assignment') {
      // `client.on_message = on_message` (paho-mqtt).
      const left = field(node, 'left');
      const right = field(node, 'right');
      const attribute = left?.type === 'attribute' ? field(left, 'attribute') : undefined;
      const target = right && names.localFunction(right);
      if (attribute && target && /^on_message$/.test(names.text(attribute))) found.set(target, { framework: 'mqtt' });
    }
  }
  return found;
}

function importsAny(root: Node, names: Names, pattern: RegExp): boolean {
  return root.children.some((statement) => {
    if (statement.type !== 'import_statement' && statement.type !== 'import_from_statement') return false;
    const module = field(statement, 'module_name') ?? field(statement, 'name');
    return module !== undefined && pattern.test(names.text(module));
  });
}

function ofFunction(node: Node, names: Names, evaluator: Evaluator, usesDjango: boolean): Handler | undefined {
  for (const decorator of decoratorsOf(node)) {
    const handler = ofDecorator(decorator, names, evaluator);
    if (handler) return handler;
  }
  const parameters = parameterNames(node, names);
  const joined = parameters.join(',');
  if (joined === 'environ,start_response' || joined === 'scope,receive,send') return { framework: 'wsgi' };
  if (/^(?:lambda_)?handler$/.test(names.text(field(node, 'name') as Node)) && joined === 'event,context')
    return { framework: 'aws-lambda' };
  if (/^self,req(?:uest)?,resp(?:onse)?\b/.test(joined)) {
    const verb = /^on_(get|post|put|patch|delete)$/.exec(names.text(field(node, 'name') as Node))?.[1];
    if (verb) return { framework: 'falcon', method: verb };
  }
  const first = field(node, 'parameters')?.children[0];
  if (!first || node.parent?.type === 'block') return undefined;
  // A view of Django is asked by every verb.
  if (usesDjango && parameters[0] === 'request') return { framework: 'django', method: 'all' };
  const annotation = field(first, 'type')?.children[0];
  const type = annotation && names.of(annotation);
  return type && requestTypes.test(`${type}()`) ? { framework: type.split('.')[0] as string } : undefined;
}

function parameterNames(node: Node, names: Names): string[] {
  return (field(node, 'parameters')?.children ?? []).map((parameter) => {
    const name = parameter.type === 'identifier' ? parameter : (field(parameter, 'name') ?? parameter.children[0]);
    return name ? names.text(name) : '';
  });
}

function ofDecorator(decorator: Node, names: Names, evaluator: Evaluator): Handler | undefined {
  const callee = decorator.type === 'call' ? field(decorator, 'function') : decorator;
  if (!callee) return undefined;
  const list = decorator.type === 'call' ? field(decorator, 'arguments') : undefined;
  const qualified = names.of(callee);
  const written = names.text(callee).replace(/\s/g, '');
  const first = list?.children.find((child) => child.type !== 'keyword_argument');
  const pathNode = first && evaluator.text(first) !== undefined ? first : list && keywordValue(list, 'path', names.text);
  const path = textOf(pathNode, evaluator);
  const route = routeDecorator(qualified, written, path);
  if (route) {
    const methods = list && keywordValue(list, 'methods', names.text);
    const method = methods?.children[0] && evaluator.text(methods.children[0]);
    const verb = route.method ?? method?.toLowerCase();
    return {
      framework: route.framework,
      ...(path !== undefined && pathNode && { path, pathNode }),
      ...(verb && { method: verb }),
    };
  }
  const task = taskDecorator(qualified, written);
  return task ? { framework: task } : undefined;
}

function textOf(node: Node | undefined, evaluator: Evaluator): string | undefined {
  return node && evaluator.text(node);
}

function* ofClass(node: Node, names: Names): Generator<[Node, Handler]> {
  const bases = names.basesOf(node);
  if (bases.length === 0) return;
  for (const statement of field(node, 'body')?.children ?? []) {
    const method = statement.type === 'decorated_definition' ? field(statement, 'definition') : statement;
    const nameNode = method?.type === 'function_definition' ? field(method, 'name') : undefined;
    if (!method || !nameNode) continue;
    const name = names.text(nameNode);
    for (const base of bases) {
      const framework = matchesHandlerClass(base, name);
      if (!framework) continue;
      const verb = /^(?:do_)?(get|post|put|patch|delete|head|options)$/i.exec(name)?.[1];
      yield [method, { framework, ...(verb && { method: verb.toLowerCase() }) }];
      break;
    }
  }
}

/** `app.add_url_rule('/x', view_func=f)`, `web.get('/x', f)`, `channel.basic_consume(on_message_callback=f)`. */
function* registered(call: Node, names: Names, evaluator: Evaluator): Generator<[Node, Handler]> {
  const callee = field(call, 'function');
  const list = field(call, 'arguments');
  if (!callee || list?.type !== 'argument_list') return;
  const qualified = names.of(callee);
  const last = (qualified ?? names.text(callee)).split('.').at(-1) as string;
  const row = Object.hasOwn(registrars, last) ? registrars[last] : undefined;
  if (!row || (row.of && !row.of.test(qualified ?? ''))) return;
  const first = list.children[0];
  const path = row.bot ? undefined : first && evaluator.text(first);
  for (const argument of list.children) {
    const value = argument.type === 'keyword_argument' ? field(argument, 'value') : argument;
    if (!value || (value.type !== 'identifier' && value.type !== 'attribute')) continue;
    const target = names.localFunction(value);
    if (target)
      yield [
        target,
        {
          framework: row.framework,
          ...(path !== undefined && first && { path, pathNode: first }),
          ...(row.method && { method: row.method }),
        },
      ];
  }
}
