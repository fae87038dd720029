import type { Fact, FileWriteFact, Value } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import { leadingText } from '../service-urls';
import { ancestor, bare, field, type Node, rangeOf, walk } from '../syntax';

const scratchName = /(?:^|[._])(?:te?mp|scratch)/i;
/** Folders that belong to the app itself. */
const ownFolder =
  /__file__|(?:base|root|media|upload|data|static|storage|project|app|instance)_?(?:dir|folder|path|root)?\b|\bgetcwd\b|\bcwd\b|\bconfig\b|\bsettings\./i;
const scratchText = /^\/(?:tmp|var\/tmp|dev)(?:\/|$)/;

/** Whether a path provably lies in scratch space: /tmp, or what `tempfile` gave. */
/** Django's `settings.MEDIA_ROOT`: where an app keeps what was uploaded, whatever folder it is. */
function isOfSettings(node: Node | undefined, call: Call): boolean {
  return node?.type === 'attribute' && /^settings\.\w+$/.test(call.module.text(node));
}

function isScratch(node: Node | undefined, call: Call, depth = 0): boolean {
  if (!node || depth > 6) return false;
  const { module } = call;
  const expression = bare(node);
  if (scratchText.test(leadingText(module.value(expression)) ?? '')) return true;
  if (/^tempfile\./.test(module.name(expression) ?? '')) return true;
  // What is called so is scratch as a rule; the rest is not certain enough to speak of.
  if (/^(?:identifier|attribute)$/.test(expression.type) && scratchName.test(module.text(expression))) return true;
  switch (expression.type) {
    case 'binary_operator':
    case 'subscript':
      return isScratch(expression.children[0], call, depth + 1);
    case 'attribute': {
      const object = field(expression, 'object');
      const owner = object && module.names.localClass(object);
      const members = owner ? module.names.membersOf(owner.node, module.text(field(expression, 'attribute') as Node)) : [];
      if (members.some((member) => member.kind === 'value' && isScratch(member.value, call, depth + 1))) return true;
      return isScratch(object, call, depth + 1);
    }
    case 'string':
      return isScratch(expression.children.find((child) => child.type === 'interpolation')?.children[0], call, depth + 1);
    case 'call': {
      const callee = field(expression, 'function');
      const local = callee && module.names.localFunction(callee);
      if (local) return givesScratch(local, call, depth);
      const name = module.name(callee);
      if (name && /^(?:os\.path\.join|os\.path\.abspath|os\.fspath|str|pathlib\.\w*Path)$/.test(name))
        return isScratch(field(expression, 'arguments')?.children[0], call, depth + 1);
      return callee?.type === 'attribute' && isScratch(field(callee, 'object'), call, depth + 1);
    }
    case 'identifier': {
      const definitions = module.scopes.lookup(module.text(expression), expression);
      return (
        definitions.length > 0 &&
        definitions.every((definition) => definition.kind === 'value' && isScratch(definition.value, call, depth + 1))
      );
    }
    default:
      return false;
  }
}

/** `def upload_dir(): … return path`, where all that it gives back lies in scratch space. */
function givesScratch(local: Node, call: Call, depth: number): boolean {
  const given = [...walk(local)].filter(
    (node) => node.type === 'return_statement' && ancestor(node, 'function_definition', 'lambda') === local,
  );
  return given.length > 0 && given.every((node) => isScratch(node.children[0], call, depth + 1));
}

function write(call: Call, api: string, mode: FileWriteFact['mode'], node: Node | undefined): Fact | undefined {
  const value = node && call.module.value(node);
  const path = value && isKnown(value, node, call) ? value : undefined;
  const text = textOf(value);
  if (text !== undefined && /\.pid$/.test(text) && writesParameter(call)) return undefined;
  if (text !== undefined && /\.pid$/.test(text))
    return { kind: 'daemonize', api: 'PID file', range: call.range, place: call.place };
  if (node && text !== undefined && /\.log$/.test(text) && !isScratch(node, call)) {
    return {
      kind: 'log-sink',
      library: api,
      target: 'file',
      ...(path && path.kind !== 'unknown' && { path }),
      range: rangeOf(node),
      place: call.place,
    };
  }
  return {
    kind: 'file-write',
    api,
    mode,
    ...(path && { path }),
    scratch:
      isScratch(node, call) ||
      isPassing(node, call) ||
      isWorkFolder(node, call) ||
      isRefilled(node, call) ||
      isLaidDown(node, call),
    range: path?.kind === 'literal' ? path.range : node ? rangeOf(node) : call.calleeRange,
    place: call.place,
  };
}

/** `def note(self, pid): open(path, "w").write(str(pid))`: the number of a child, which the caller knows. */
function writesParameter({ node, module }: Call): boolean {
  let within: Node | undefined = node.parent;
  while (within && within.type !== 'function_definition') within = within.parent;
  if (!within) return false;
  const after = module.text({ start: node.end, end: within.end });
  const written = /\.write\(\s*(?:str\(\s*|f["']\{)?(\w+)\b(?!\s*\.|\()/.exec(after)?.[1];
  return written !== undefined && module.scopes.lookup(written, node).some(({ kind }) => kind === 'parameter');
}

/** Nothing is written to the file (`with open(path, "w"): pass`), or the function that writes it removes it afterwards. */
function isPassing(node: Node | undefined, call: Call): boolean {
  const { module } = call;
  const clause = call.node.parent?.type === 'as_pattern' ? call.node.parent.parent?.parent : call.node.parent?.parent;
  const body = clause?.parent?.type === 'with_statement' ? field(clause.parent, 'body') : undefined;
  if (body && /^(?:pass|\.\.\.)$/.test(module.text(body).trim())) return true;
  const alias = clause?.type === 'with_item' || clause?.type === 'with_clause' ? module.text(call.node.parent as Node) : '';
  if (/\bas\s+\w*te?mp\w*$/i.test(alias)) return true;
  const made = call.node.parent?.type === 'attribute' ? call.node.parent : undefined;
  if (made && field(made, 'attribute') && module.text(field(made, 'attribute') as Node) === 'close') return true;
  let within: Node | undefined = call.node.parent;
  while (within && within.type !== 'function_definition') within = within.parent;
  const leading = node && leadingName(node, call);
  if (!node || !leading || !within) return false;
  const after = module.text({ start: call.node.end, end: within.end });
  // What is handed to an upload lies in the store then.
  if (
    new RegExp(`(?:^|[^\\w'"])\\w*(?:[Uu]pload|put_object|fput)\\w*\\((?:[^()'"]|'[^'\\n]*'|"[^"\\n]*")*\\b${leading}\\b`).test(
      after,
    )
  )
    return true;
  if (node.type !== 'identifier') return false;
  const name = module.text(node);
  return new RegExp(`\\b(?:os\\.(?:remove|unlink)|shutil\\.rmtree)\\(\\s*${name}\\b|\\b${name}\\.unlink\\(`).test(after);
}

/** The folder that a child or one job works in, for as long as it does: `self.private_data_dir`, `runner.project_dir`, `sandbox_dir`. */
function isWorkFolder(node: Node | undefined, call: Call): boolean {
  if (!node) return false;
  const leading = leadingExpression(node, call);
  const isOfJob =
    /(?:^|\s)(?!settings|app|config|cls)[a-z_]+(?:\.[a-z_]+)*\.(?:project|private_data|work(?:ing)?|run|job|task)_?(?:dir|folder|path)\b/;
  return isOfJob.test(leading) || /\b(?:sandbox|staging|staged|private_data)_?(?:dir|folder|path)\b/.test(leading);
}

const fetches =
  /\b(?:requests|httpx|urllib\.request|urllib3|session|client|aiohttp)\b[\w.()]*\.(?:get|post|request|urlopen|download|fetch|list)\w*\(|\b(?:fetch|download)\w*\(|\burlopen\(|\bawait\s+[\w.]+\.(?:get|fetch|list|load|download)\w*\(/;

/** A cache that the module fetches anew where it is missing or old: named so, asked for before, written by the function that fetches. */
function isRefilled(node: Node | undefined, call: Call): boolean {
  const { module } = call;
  const name = node && bare(node).type !== 'string' ? module.text(bare(node)) : undefined;
  if (!name || !/^\w*cache\w*$/i.test(name)) return false;
  let within: Node | undefined = call.node.parent;
  while (within && within.type !== 'function_definition') within = within.parent;
  if (!within || !fetches.test(module.text(within))) return false;
  const asked = `\\b(?:exists|isfile|getmtime|stat)\\(\\s*${name}\\b|\\b${name}\\.(?:exists|is_file|stat)\\(`;
  return new RegExp(asked).test(module.text(module.root));
}

/** `if not path.is_file():` around what puts a variable of the environment into the file that a library wants: it is made anew wherever it is missing. */
function isLaidDown(node: Node | undefined, call: Call): boolean {
  const name = node?.type === 'identifier' ? call.module.text(node) : undefined;
  if (name === undefined) return false;
  const missing = new RegExp(
    `^not\\s+(?:os\\.path\\.(?:exists|isfile)\\(\\s*${name}\\s*\\)|${name}\\.(?:exists|is_file)\\(\\))$`,
  );
  for (let at = call.node.parent; at && at.type !== 'function_definition'; at = at.parent) {
    const condition = at.type === 'if_statement' ? field(at, 'condition') : undefined;
    const branch = at.type === 'if_statement' ? field(at, 'consequence') : undefined;
    if (!condition || !branch || !missing.test(call.module.text(condition))) continue;
    return /\bos\.(?:environ\b|getenv\()/.test(call.module.text(branch));
  }
  return false;
}

/** The variable that a path begins with. */
function leadingName(node: Node, call: Call): string | undefined {
  const expression = bare(node);
  if (expression.type === 'identifier') return call.module.text(expression);
  if (expression.type === 'binary_operator') return expression.children[0] && leadingName(expression.children[0], call);
  const joins = expression.type === 'call' && call.module.name(field(expression, 'function')) === 'os.path.join';
  const first = joins ? field(expression, 'arguments')?.children[0] : undefined;
  return first && leadingName(first, call);
}

/** Where the path begins in is known: a text, the environment, or a folder of the app. */
function isKnown(value: Value, node: Node, call: Call): boolean {
  if (value.kind === 'unknown') return false;
  if (value.kind !== 'partial' || value.parts[0] !== null) return true;
  return value.parts.some((part) => part !== null && /\w/.test(part)) && ownFolder.test(leadingExpression(node, call));
}

/** The text of the expression that a joined path begins with, constants followed. */
function leadingExpression(node: Node, call: Call, depth = 0): string {
  const { module } = call;
  const expression = bare(node);
  if (depth > 6) return '';
  if (expression.type === 'identifier') {
    const only = module.scopes.lookup(module.text(expression), expression)[0];
    // A folder that the caller hands in may be any.
    if (only?.kind === 'parameter') return '';
    return `${module.text(expression)} ${only?.kind === 'value' ? leadingExpression(only.value, call, depth + 1) : ''}`;
  }
  if (expression.type === 'binary_operator')
    return expression.children[0] ? leadingExpression(expression.children[0], call, depth + 1) : '';
  if (expression.type === 'string') {
    const hole = expression.children.find((child) => child.type === 'interpolation')?.children[0];
    return hole ? leadingExpression(hole, call, depth + 1) : '';
  }
  const first = expression.type === 'call' ? field(expression, 'arguments')?.children[0] : undefined;
  const joins = /^(?:os\.path\.\w+|str|pathlib\.\w*Path)$/.test(module.name(field(expression, 'function')) ?? '');
  return joins && first ? leadingExpression(first, call, depth + 1) : module.text(expression);
}

function textOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  return value?.kind === 'partial' ? value.parts.map((part) => part ?? '').join('') : undefined;
}

const modes = /^(?:[wax]|r?b?\+|r\+b?)/;

/** `open(path, mode)`; the mode must be known and write. */
const opens = (names: readonly string[], api: string, modePosition: number, path: (call: Call) => Node | undefined) =>
  rows(names, (call) => {
    const mode = call.text(modePosition, 'mode');
    if (mode === undefined || !/[wax]/.test(mode) || !modes.test(mode)) return undefined;
    return write(call, api, mode.includes('a') ? 'append' : 'write', path(call));
  });

const receiver = (call: Call) => (call.callee.type === 'attribute' ? field(call.callee, 'object') : undefined);
const paths = ['pathlib.Path()', 'anyio.Path()'];
const ofPath = (method: string) => paths.map((path) => `${path}.${method}`);

/** Writes to the local disk. Source: builtins, io, pathlib, shutil of Python 3.13, Werkzeug 3.1, Django 5.1 (files.storage), aiofiles 24, Pillow 11, pandas 2. */
export const fileWrites: ApiTable = {
  ...opens(['open', 'io.open', 'codecs.open', 'gzip.open', 'bz2.open', 'lzma.open', 'os.fdopen'], 'open', 1, (call) =>
    call.argument(0, 'file', 'filename'),
  ),
  ...opens(['aiofiles.open', 'anyio.open_file'], 'aiofiles.open', 1, (call) => call.argument(0, 'file')),
  ...opens(ofPath('open'), 'Path.open', 0, receiver),
  ...rows(ofPath('write_text'), (call) => write(call, 'Path.write_text', 'write', receiver(call))),
  ...rows(ofPath('write_bytes'), (call) => write(call, 'Path.write_bytes', 'write', receiver(call))),
  ...rows(
    [
      'werkzeug.datastructures.FileStorage().save',
      'flask.request.files[].save',
      'flask.request.files.get().save',
      'quart.request.files[].save',
      'bottle.request.files.get().save',
    ],
    (call) => write(call, 'FileStorage.save', 'upload', call.argument(0, 'dst')),
  ),
  ...rows(['django.core.files.storage.FileSystemStorage', 'django.core.files.storage.filesystem.FileSystemStorage'], (call) => ({
    kind: 'file-write',
    api: 'FileSystemStorage',
    mode: 'upload',
    ...(call.argument(0, 'location') &&
      !isOfSettings(call.argument(0, 'location'), call) && { path: call.value(0, 'location') as Value }),
    scratch: isScratch(call.argument(0, 'location'), call),
    range: call.calleeRange,
    place: call.place,
  })),
  ...rows(['PIL.Image.open().save', 'PIL.Image.new().save', 'PIL.Image.fromarray().save'], (call) => {
    const node = call.argument(0, 'fp');
    const text = textOf(node && call.module.value(node));
    return text === undefined ? undefined : write(call, 'Image.save', 'write', node);
  }),
  ...rows(['shutil.copy', 'shutil.copy2', 'shutil.copyfile', 'shutil.move', 'shutil.copytree'], (call) =>
    write(call, call.name, 'write', call.argument(1, 'dst')),
  ),
};
