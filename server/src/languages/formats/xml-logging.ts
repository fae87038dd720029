import type { LogSinkFact } from '../../../../rules/facts';
import { descendants, parseXml, type XmlElement, type XmlText } from '../xml/tree';

const isLogging = /<(?:\w+:)?(?:appender|appenders|target|targets)\b/i;
/** Appenders of Logback, log4j 1 and log4net, by the last part of their class. */
const fileClass = /(?:^|\.)(?:File|RollingFile|DailyRollingFile|RollingRandomAccessFile|RandomAccessFile)Appender(?:,.*)?$/;
/** Appenders that Log4j 2 knows as elements of their own. */
const fileElement = /^(?:File|RollingFile|RandomAccessFile|RollingRandomAccessFile|MemoryMappedFile)$/i;
/** Profiles that only developers and tests activate. */
const development =
  /^(?:dev|develop|development|local|test|tests|it|ci|debug)(?:\s*[,|]\s*(?:dev|develop|development|local|test|tests|it|ci|debug))*$/i;

/** Appenders that write to a file in Logback, Log4j, log4net and NLog. Sources: the configuration chapter of each one's manual. */
export function xmlLogSinks(source: string): LogSinkFact[] {
  if (!isLogging.test(source)) return [];
  const root = parseXml(source);
  if (!root) return [];
  const all = [...inProduction(root)];
  const used = new Set(all.flatMap(references));
  const isUsed = (element: XmlElement) => {
    const name = element.attributes.get('name')?.value;
    return used.size === 0 || name === undefined || used.has(name);
  };
  return all.flatMap((element) => {
    const library = libraryOf(element, all);
    if (library === undefined || !isUsed(element)) return [];
    const file = fileOf(element);
    return [
      sink(
        library,
        file ?? element.attributes.get('class') ?? element.attributes.get('type') ?? element.attributes.get('name'),
        file,
      ),
    ].flat();
  });
}

function* inProduction(element: XmlElement): Generator<XmlElement> {
  const profile =
    element.tag === 'springProfile' || element.tag === 'SpringProfile' ? element.attributes.get('name')?.value : undefined;
  if (profile !== undefined && development.test(profile.trim())) return;
  yield element;
  for (const child of element.children) yield* inProduction(child);
}

/** Names of appenders and targets that loggers, rules and wrapping appenders refer to. */
function references({ tag, attributes }: XmlElement): string[] {
  if (/^appender-?ref$/i.test(tag)) return [attributes.get('ref')?.value ?? ''];
  return tag === 'logger' && attributes.has('writeTo')
    ? (attributes.get('writeTo')?.value ?? '').split(',').map((name) => name.trim())
    : [];
}

function libraryOf({ tag, attributes }: XmlElement, all: readonly XmlElement[]): string | undefined {
  if (tag === 'appender') {
    const type = attributes.get('class')?.value ?? attributes.get('type')?.value ?? '';
    if (!fileClass.test(type)) return undefined;
    return /^ch\.qos/.test(type) ? 'Logback' : /^log4net/.test(type) ? 'log4net' : 'Log4j';
  }
  if (tag === 'target' && attributes.get('type')?.value === 'File' && attributes.has('fileName')) return 'NLog';
  const isLog4j = fileElement.test(tag) && (attributes.has('fileName') || attributes.has('filePattern'));
  return isLog4j && all.some((other) => /^appenders$/i.test(other.tag)) ? 'Log4j' : undefined;
}

/** `<file>x</file>`, `<param name="File" value="x"/>`, `<file value="x"/>`, `fileName="x"`. */
function fileOf(element: XmlElement): XmlText | undefined {
  const own = element.attributes.get('fileName') ?? element.attributes.get('filePattern');
  if (own) return own;
  for (const child of descendants(element)) {
    const { tag, attributes, text } = child;
    if (/^file$/i.test(tag) && child !== element) return text ?? attributes.get('value');
    if (tag === 'param' && /^file$/i.test(attributes.get('name')?.value ?? '')) return attributes.get('value');
  }
  for (const { tag, text } of descendants(element)) if (/^fileNamePattern$/i.test(tag)) return text;
  return undefined;
}

/** A file whose name is put together elsewhere is a file all the same. */
function sink(library: string, at: XmlText | undefined, file: XmlText | undefined): LogSinkFact[] {
  if (!at) return [];
  const isKnown = file !== undefined && !/\$\{|%property|\$\$/.test(file.value);
  return [
    {
      kind: 'log-sink',
      library,
      target: 'file',
      ...(isKnown && { path: { kind: 'literal', value: file.value, range: file.range, slot: 'none' } as const }),
      range: at.range,
    },
  ];
}
