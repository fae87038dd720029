import type { Place } from '../../../../rules/facts';
import { branchOf, EnvironmentConditions } from './environment-conditions';
import type { Evaluator } from './evaluate';
import { findHandlers, type Handler } from './handlers';
import type { Names } from './names';
import { ancestor, decoratorsOf, field, isFunction, type Node, walk } from './syntax';

/** Calls that run the function they are given: threads, executors, background tasks, FastAPI's dependencies. */
const runners =
  /(?:^|\.)(?:Thread|Process|to_thread|run_in_executor|run_in_threadpool|run_sync|add_task|Depends|submit|partial)$/;
const startupEvent =
  /\.(?:on_event|before_first_request|before_serving|before_server_start|main_process_start|listener|on_startup|after_configure|on_after_configure)$/;
/** What makes a command line of a function: click, typer, Flask's cli, invoke. */
const commandDecorator = /(?:^|[._])command$|(?:^|\.)group$|^(?:invoke\.|fabric\.)?task$|\bcli\./;
/** A subcommand by which the process itself is started. */
const processCommand = /(?:^|_)(?:run|serve|server|start|web|worker|daemon|listen)(?:_|$)/;
const appClass =
  /^(?:flask\.Flask|quart\.Quart|fastapi\.FastAPI|sanic\.Sanic|aiohttp\.web\.Application|starlette\.applications\.Starlette|tornado\.web\.Application|falcon\.(?:App|asgi\.App)|bottle\.Bottle|connexion\.\w+|litestar\.Litestar|celery\.Celery|apiflask\.APIFlask)\(\)$/;
/** Where in the program each node runs. */
export class Places {
  readonly handlers: ReadonlyMap<Node, Handler>;
  readonly conditions: EnvironmentConditions;
  private readonly inHandler = new Map<Node, Handler>();
  private readonly atStart = new Set<Node>();
  /** Of these, what more than the main guard leads to. */
  private readonly atLoad = new Set<Node>();
  private readonly inCommand = new Set<Node>();
  /** Functions that stand for a subcommand of argparse. */
  private readonly chosen = new Set<Node>();
  private readonly callers = new Map<Node, Node[]>();
  /** Synchronous functions that coroutines of handlers call, themselves or through others: they run on the event loop. */
  private readonly onLoop = new Set<Node>();

  constructor(
    root: Node,
    private readonly names: Names,
    evaluator: Evaluator,
  ) {
    this.conditions = new EnvironmentConditions(names, evaluator);
    this.handlers = findHandlers(root, names, evaluator);
    const calls = new Map<Node | undefined, Node[]>();
    const direct = new Map<Node | undefined, Node[]>();
    const starts: Node[] = [];
    const guarded: Node[] = [];
    const commands: Node[] = [];
    for (const node of walk(root)) {
      if (node.type === 'function_definition') {
        if (this.isStartup(node)) starts.push(node);
        if (this.isCommand(node)) commands.push(node);
      }
      if (node.type !== 'call') continue;
      for (const command of this.argparseCommands(node)) {
        this.chosen.add(command);
        commands.push(command);
      }
      const caller = functionAround(node);
      const isGuarded = caller === undefined && isUnderMain(node, names);
      const called = this.names.localFunction(field(node, 'function') as Node);
      if (caller && called) direct.set(caller, [...(direct.get(caller) ?? []), called]);
      for (const target of this.targetsOf(node)) {
        if (isGuarded) guarded.push(target);
        else calls.set(caller, [...(calls.get(caller) ?? []), target]);
        if (caller) this.callers.set(target, [...(this.callers.get(target) ?? []), caller]);
      }
    }
    for (const [node, handler] of this.handlers) this.spread(node, calls, (reached) => this.claim(reached, handler));
    for (const node of this.inHandler.keys()) {
      if (isCoroutine(node)) this.spread(node, direct, (reached) => reached === node || this.runsAtOnce(reached));
    }
    for (const node of commands) {
      this.spread(
        node,
        calls,
        (reached) => !this.inHandler.has(reached) && !this.inCommand.has(reached) && this.inCommand.add(reached) !== undefined,
      );
    }
    const spreadStart = (from: Node, into: Set<Node>) =>
      this.spread(
        from,
        calls,
        (reached) => !this.inHandler.has(reached) && !into.has(reached) && into.add(reached) !== undefined,
      );
    for (const node of [...starts, ...(calls.get(undefined) ?? [])]) spreadStart(node, this.atLoad);
    for (const node of [...this.atLoad, ...guarded]) spreadStart(node, this.atStart);
  }

  /** A plain function: a decorator may send it to a thread, or keep what it gave. */
  private runsAtOnce(node: Node): boolean {
    const isPlain = node.type === 'function_definition' && !isCoroutine(node) && decoratorsOf(node).length === 0;
    if (!isPlain || this.onLoop.has(node)) return false;
    this.onLoop.add(node);
    return true;
  }

  private claim(node: Node, handler: Handler): boolean {
    if (this.inHandler.has(node)) return false;
    this.inHandler.set(node, this.handlers.get(node) ?? handler);
    return true;
  }

  private spread(from: Node, calls: ReadonlyMap<Node | undefined, Node[]>, visit: (node: Node) => boolean): void {
    const queue = [from];
    for (let node = queue.pop(); node; node = queue.pop()) if (visit(node)) queue.push(...(calls.get(node) ?? []));
  }

  /** Functions of this file that a call runs: its callee, and what it hands to a runner. */
  private targetsOf(call: Node): Node[] {
    const callee = field(call, 'function');
    if (!callee) return [];
    const targets = [this.names.localFunction(callee)];
    const local = this.names.localClass(callee);
    if (local && !local.instance) {
      const initializer = this.names.membersOf(local.node, '__init__')[0];
      if (initializer?.kind === 'function') targets.push(initializer.node);
    }
    if (runners.test(this.names.text(callee))) {
      for (const argument of field(call, 'arguments')?.children ?? []) {
        const value = argument.type === 'keyword_argument' ? field(argument, 'value') : argument;
        if (value?.type === 'identifier' || value?.type === 'attribute') targets.push(this.names.localFunction(value));
      }
    }
    return targets.filter((target) => target !== undefined);
  }

  /** Startup hooks, lifespans, Django's AppConfig.ready, and factories that give back the web application. */
  private isStartup(node: Node): boolean {
    for (const decorator of decoratorsOf(node)) {
      const callee = decorator.type === 'call' ? field(decorator, 'function') : decorator;
      const written = callee ? this.names.text(callee) : '';
      if (startupEvent.test(written) && !/shutdown/.test(this.names.text(decorator))) return true;
    }
    const name = this.names.text(field(node, 'name') as Node);
    if (/^_?(?:app_)?lifespan$/.test(name)) return true;
    const owner = ancestor(node, 'class_definition');
    if (name === 'ready' && owner && this.names.basesOf(owner).some((base) => base.endsWith('AppConfig'))) return true;
    return appClass.test(this.names.returnOf(node) ?? '');
  }

  /** A function of the command line, which is called by a person or a job. */
  private isCommand(node: Node): boolean {
    const owner = ancestor(node, 'class_definition');
    if (owner && this.names.basesOf(owner).some((base) => /^django\.core\.management\b/.test(base))) return true;
    return decoratorsOf(node).some((decorator) => {
      const callee = decorator.type === 'call' ? field(decorator, 'function') : decorator;
      return callee !== undefined && commandDecorator.test(this.names.text(callee));
    });
  }

  /** `subparsers.add_parser("seed").set_defaults(func=seed)`: what the subcommand runs, as `args.func(args)`. The parser's own default always runs. */
  private argparseCommands(call: Node): readonly Node[] {
    const callee = field(call, 'function');
    if (callee?.type !== 'attribute' || this.names.text(field(callee, 'attribute') as Node) !== 'set_defaults') return [];
    const receiver = this.names.of(field(callee, 'object') as Node);
    if (receiver !== undefined && /^(?:argparse\.)?ArgumentParser\(\)$/.test(receiver)) return [];
    return (field(call, 'arguments')?.children ?? []).flatMap((argument) => {
      const value = argument.type === 'keyword_argument' ? field(argument, 'value') : undefined;
      const command = value?.type === 'identifier' || value?.type === 'attribute' ? this.names.localFunction(value) : undefined;
      return command && !processCommand.test(this.names.text(field(command, 'name') as Node)) ? [command] : [];
    });
  }

  /** Whether only commands of this file's command line lead here. */
  isInCommand(node: Node): boolean {
    for (let owner = functionAround(node); owner; owner = functionAround(owner)) {
      if (this.inCommand.has(owner)) return this.of(node).scope === 'function';
    }
    return false;
  }

  get hasCommands(): boolean {
    return this.inCommand.size > 0;
  }

  /** Names of the functions that lead to a node, directly or not. */
  functionsLeadingTo(node: Node): string[] {
    const found = new Set<Node>();
    const queue: Node[] = [];
    for (let owner = functionAround(node); owner; owner = functionAround(owner)) queue.push(owner);
    for (let owner = queue.pop(); owner; owner = queue.pop()) {
      if (found.has(owner)) continue;
      found.add(owner);
      queue.push(...(this.callers.get(owner) ?? []));
    }
    return [...found].map((owner) => this.names.text(field(owner, 'name') as Node));
  }

  of(node: Node): Place {
    const owner = functionAround(node);
    const handler = this.handlerAround(owner);
    const guard = this.conditions.guardOf(node);
    const started = owner ? this.atStart.has(owner) : isUnderMain(node, this.names);
    const isMain = started && !handler && !(owner && this.atLoad.has(owner));
    return {
      scope: handler ? 'handler' : started ? 'start' : owner ? 'function' : 'top',
      async: owner !== undefined && isCoroutine(owner),
      ...(owner && this.onLoop.has(owner) && { onLoop: true }),
      ...(handler && {
        route: { ...(handler.path !== undefined && { path: handler.path }), ...(handler.method && { method: handler.method }) },
      }),
      ...(guard && { guard }),
      ...(isMain && { main: true }),
      ...(isInTry(node, this.names) && { inTry: true }),
      ...(owner && (this.isTask(owner) || this.isOnlyInTasks(owner)) && { task: true }),
    };
  }

  /** `@cli.command()` of click and typer, `@app.cli.command("name")` of Flask, subcommands of argparse. */
  private isTask(owner: Node): boolean {
    for (let current: Node | undefined = owner; current; current = functionAround(current)) {
      if (this.chosen.has(current)) return true;
      const isCommand = decoratorsOf(current).some((decorator) => {
        const callee = decorator.type === 'call' ? field(decorator, 'function') : decorator;
        if (callee === undefined) return false;
        const written = this.names.text(callee);
        // A group within a group is a subcommand; the outermost runs always.
        const isInner = /\.group$/.test(written) && !/^(?:click|typer|\w+click)\.group$/.test(this.names.of(callee) ?? written);
        return isInner || /(?:^|[._])command$/.test(written);
      });
      if (isCommand) return true;
    }
    return false;
  }

  /** A function of the module that only its subcommands call. */
  private isOnlyInTasks(owner: Node, seen: ReadonlySet<Node> = new Set()): boolean {
    const callers = this.callers.get(owner) ?? [];
    if (callers.length === 0 || seen.has(owner) || this.atLoad.has(owner) || this.inHandler.has(owner)) return false;
    return callers.every((caller) => this.isTask(caller) || this.isOnlyInTasks(caller, new Set([...seen, owner])));
  }

  private handlerAround(owner: Node | undefined): Handler | undefined {
    for (let current = owner; current; current = functionAround(current)) {
      const handler = this.inHandler.get(current);
      if (handler) return handler;
    }
    return undefined;
  }
}

export function functionAround(node: Node): Node | undefined {
  let child = node;
  for (let current = node.parent; current; child = current, current = current.parent) {
    if (isFunction(current) && child.field === 'body') return current;
  }
  return undefined;
}

/** `if __name__ == "__main__":`. */
function isUnderMain(node: Node, names: Names): boolean {
  let child = node;
  for (let current = node.parent; current; child = current, current = current.parent) {
    const branch = branchOf(current, child);
    if (
      branch?.holds &&
      /^\(?\s*(?:__name__\s*==\s*(['"])__main__\1|(['"])__main__\2\s*==\s*__name__)\s*\)?$/.test(names.text(branch.condition))
    )
      return true;
  }
  return false;
}

/** `except ImportError: import old_name`: what is tried next where the first choice is missing. */
const standsInFor = /^except\s*(?::|.*\b(?:ImportError|ModuleNotFoundError|AttributeError)\b)/;

function isInTry(node: Node, names: Names): boolean {
  let child = node;
  for (let current = node.parent; current && !isFunction(current); child = current, current = current.parent) {
    if (current.type !== 'try_statement' || !current.children.some((c) => c.type.startsWith('except'))) continue;
    const isCaught = child.type.startsWith('except') && standsInFor.test(names.text(child).split('\n', 1)[0] as string);
    if (child.field === 'body' || isCaught) return true;
  }
  return false;
}

function isCoroutine(node: Node): boolean {
  return node.children[0]?.type === 'async';
}
