import type { Fact, FileWriteFact, Value } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import { leadingText } from '../service-urls';
import { bare, field, type Node, rangeOf } from '../syntax';

const scratchText = /^\/(?:tmp|var\/tmp|dev)(?:\/|$)/;

/** Whether a path provably lies in scratch space: /tmp, or what `tempfile` gave. */
function isScratch(node: Node | undefined, call: Call, depth = 0): boolean {
  if (!node || depth > 6) return false;
  const { module } = call;
  const expression = bare(node);
  if (scratchText.test(leadingText(module.value(expression)) ?? '')) return true;
  if (/^tempfile\./.test(module.name(expression) ?? '')) return true;
  switch (expression.type) {
    case 'binary_operator':
    case 'subscript':
      return isScratch(expression.children[0], call, depth + 1);
    case 'attribute':
      return isScratch(field(expression, 'object'), call, depth + 1);
    case 'string':
      return isScratch(expression.children.find((child) => child.type === 'interpolation')?.children[0], call, depth + 1);
    case 'call': {
      const callee = field(expression, 'function');
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

function write(call: Call, api: string, mode: FileWriteFact['mode'], node: Node | undefined): Fact | undefined {
  const path = node && call.module.value(node);
  const text = textOf(path);
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
    ...(path && path.kind !== 'unknown' && { path }),
    scratch: isScratch(node, call),
    range: node ? rangeOf(node) : call.calleeRange,
    place: call.place,
  };
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
    ...(call.argument(0, 'location') && { path: call.value(0, 'location') as Value }),
    scratch: isScratch(call.argument(0, 'location'), call),
    range: call.calleeRange,
    place: call.place,
  })),
  ...rows(['PIL.Image.open().save', 'PIL.Image.new().save', 'PIL.Image.fromarray().save'], (call) => {
    const node = call.argument(0, 'fp');
    const text = textOf(node && call.module.value(node));
    return text === undefined ? undefined : write(call, 'Image.save', 'write', node);
  }),
  ...rows(['shutil.copyfileobj'], () => undefined),
};
