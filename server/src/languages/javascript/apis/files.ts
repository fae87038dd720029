import type { FileWriteFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, callOrConstruct, type FactBody, type Row } from '../api-table';
import { isPassingFile, isTakenAway } from '../passing-files';
import { type Node, rangeOf, walk } from '../syntax';
import { type FilePath, filePath } from './paths';

type Body = FactBody<'file-write'>;
type Rows = Readonly<Record<string, Row<'file-write'>>>;
type Mode = FileWriteFact['mode'];

/** A function that writes to the path in one of its arguments. */
function writes(position: number, mode: Mode = 'write', library = 'fs'): Row<'file-write'> {
  return call((made) => {
    const node = made.expression(position);
    return node && written(made, node, apiName(made, library), mode);
  });
}

/** `fs.promises.writeFile`, also where the function was imported under another name. */
export function apiName(made: Call, library: string): string {
  const path = made.api.path.slice(made.api.path.lastIndexOf(')') + 1).replace(/^\./, '');
  return path === 'default' ? library : `${library}.${path}`;
}

export function written(made: Call, node: Node, api: string, mode: Mode): Body {
  const body = bodyOf(filePath(made, node), node, api, mode);
  const passes = (mode === 'upload' && isTakenAway(made.module)) || isPassingFile(made, node);
  return !body.scratch && passes ? { ...body, scratch: true } : body;
}

/** The path at its literal, where it has one; else the expression. */
export function bodyOf({ value, scratch }: FilePath, node: Node, api: string, mode: Mode): Body {
  return { api, mode, path: value, scratch, range: value.kind === 'literal' ? value.range : rangeOf(node) };
}

/** `open(path, 'w')`: only flags that write. */
const opens: Row<'file-write'> = call((made) => {
  const flags = made.argument(1);
  const node = made.expression(0);
  if (!node || flags?.kind !== 'literal' || !/[wa+]/.test(String(flags.value))) return undefined;
  return written(made, node, apiName(made, 'fs'), /a/.test(String(flags.value)) ? 'append' : 'write');
});

/** What a program copies about while it starts is its own; what a request brings is state. */
const copies: Row<'file-write'> = call((made) => {
  const node = made.expression(1);
  return node && made.place.scope === 'handler' ? written(made, node, apiName(made, 'fs'), 'write') : undefined;
});

const both = (...names: string[]) => names.flatMap((name) => [name, `${name}Sync`, `promises.${name}`]).join(' | ');

const node: Rows = {
  [both('writeFile')]: writes(0),
  [both('appendFile')]: writes(0, 'append'),
  createWriteStream: writes(0),
  [both('copyFile', 'rename', 'cp')]: copies,
  [both('open')]: opens,
};

const extra: Rows = {
  ...node,
  [both('outputFile', 'writeJson', 'writeJSON', 'outputJson', 'outputJSON')]: writes(0),
  [both('copy', 'move')]: copies,
};

/** `dest` of Multer; without it uploads stay in memory. */
const multerDest: Row<'file-write'> = call((made) => {
  for (const name of ['dest', 'storage.dest']) {
    const found = made.optionExpression(name);
    if (typeof found !== 'string') return written(made, found, 'multer dest', 'upload');
  }
  return undefined;
});

const multer: Rows = {
  default: multerDest,
  diskStorage: call((made) => {
    const destination = made.optionExpression('destination');
    if (typeof destination === 'string') return undefined;
    const fn = made.functionOf(destination);
    if (!fn) return written(made, destination, 'multer diskStorage', 'upload');
    const done = fn.params[2];
    if (done?.type !== 'Identifier') return undefined;
    const given: Node[] = [];
    walk(fn, (inner) => {
      if (inner.type !== 'CallExpression' || inner.callee.type !== 'Identifier' || inner.callee.name !== done.name) return;
      const path = inner.arguments[1];
      if (path) given.push(path);
    });
    return given.slice(0, 1).map((path) => written(made, path, 'multer diskStorage', 'upload'));
  }),
};

/** Multer's options, behind the names of the fields. */
const interceptor = (...positions: readonly number[]): Row<'file-write'> =>
  call((made) => {
    for (const position of positions) {
      const dest = made.optionExpression('dest', position);
      if (typeof dest !== 'string') return written(made, dest, 'multer dest', 'upload');
    }
    return undefined;
  });

function uploadDir(...names: string[]): Row<'file-write'> {
  return callOrConstruct((made) => {
    for (const name of names) {
      const found = made.optionExpression(name);
      if (typeof found !== 'string') return written(made, found, `${made.api.module} ${name}`, 'upload');
    }
    return undefined;
  });
}

const saves = (name: string, position = 0): Row<'file-write'> => writes(position, 'write', name);
const savesTo = (name: string, option: string, position = 0): Row<'file-write'> =>
  call((made) => {
    const found = made.optionExpression(option, position);
    return typeof found === 'string' ? undefined : written(made, found, apiName(made, name), 'write');
  });

/** Calls that put files on the local disk. Sources: Node's documentation of `fs`, and each package's at the version named. */
export const fileWrites: ApiTable<'file-write'> = {
  fs: node,
  bun: { write: saves('Bun') },
  deno: { 'writeFile | writeFileSync | writeTextFile | writeTextFileSync': saves('Deno') },
  'graceful-fs@4': node,
  'fs-extra@11': extra,
  'fs-extra/esm@11': extra,
  'jsonfile@6': { 'writeFile | writeFileSync': writes(0, 'write', 'jsonfile') },
  'write-file-atomic@6': { 'default | sync | default.sync': saves('write-file-atomic') },
  'write-json-file@6': { 'writeJsonFile | writeJsonFileSync': saves('write-json-file') },
  'multer@2': multer,
  '@nestjs/platform-express@11': {
    'MulterModule.register': multerDest,
    'FileInterceptor | FilesInterceptor': interceptor(1, 2),
    'FileFieldsInterceptor | AnyFilesInterceptor': interceptor(0, 1),
  },
  'formidable@3': {
    'default | formidable | IncomingForm | default.IncomingForm': uploadDir('uploadDir'),
  },
  'multiparty@4': { Form: uploadDir('uploadDir') },
  'koa-body@6': { 'default | koaBody': uploadDir('formidable.uploadDir') },
  'connect-multiparty@2': { default: uploadDir('uploadDir') },
  'sharp@0.34': { 'default().toFile': saves('sharp') },
  'jimp@1': { 'read().write | Jimp.read().write | read().writeAsync | Jimp.read().writeAsync': saves('jimp') },
  'gm@1': { 'default().write': saves('gm') },
  'exceljs@4': { 'Workbook().xlsx.writeFile | Workbook().csv.writeFile': saves('exceljs') },
  'xlsx@0.18': { 'writeFile | writeFileXLSX': saves('xlsx', 1) },
  'csv-writer@1': {
    'createObjectCsvWriter | createArrayCsvWriter': savesTo('csv-writer', 'path'),
  },
  'adm-zip@0.5': { 'default().writeZip | default().extractAllTo': saves('adm-zip') },
  'puppeteer@24': {
    'launch().newPage().screenshot | launch().newPage().pdf': savesTo('puppeteer', 'path'),
  },
};
