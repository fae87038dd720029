import type { RuntimeVersionFact } from '../../../../rules/facts';
import { nameOf } from '../../../../rules/paths';
import type { ImageReference } from '../image-reference';
import type { MappedText } from '../mapped-text';

const ltsNames = 'argon|boron|carbon|dubnium|erbium|fermium|gallium|hydrogen|iron|jod|krypton';

/** Images whose tag is the runtime's version, by the last part of their name. */
const tagged: Readonly<Record<string, RuntimeVersionFact['runtime']>> = {
  node: 'node',
  nodejs: 'node',
  'javascript-node': 'node',
  'typescript-node': 'node',
  'python-fastapi': 'python',
  python: 'python',
};

/** The version of node or Python that an image brings, and where it is written. */
export function runtimeOf(
  { name, tag }: ImageReference,
  reference: MappedText,
): Pick<RuntimeVersionFact, 'runtime' | 'version' | 'range'> | undefined {
  const base = nameOf(name);
  const inName = /^(nodejs|node|python)-?(\d+(?:[.-]\d+)*)/.exec(base);
  if (inName) {
    // `gcr.io/distroless/nodejs20-debian12`, `ubi9/nodejs-20`, `ubi9/python-312`.
    const [, runtime, version = ''] = inName;
    const at = name.length - base.length + inName[0].length - version.length;
    const dotted = runtime === 'python' && /^3\d+$/.test(version) ? `3.${version.slice(1)}` : version.replace('-', '.');
    return {
      runtime: runtime === 'python' ? 'python' : 'node',
      version: dotted,
      range: reference.range(at, at + version.length),
    };
  }
  if (tag === undefined) return undefined;
  const tagAt = name.length + 1;
  // An image that others make puts its own version first: `acme/node:2.10.3-node22.21.1`.
  const said = /(?:^|-)(python|node)(?:js)?-?v?(\d+(?:\.\d+){0,2})(?![\w.])/d.exec(tag);
  const at = said?.indices?.[2]?.[0];
  if (said?.[2] !== undefined && at !== undefined && (said[1] === 'node' || said[2].includes('.'))) {
    const runtime = said[1] === 'node' ? 'node' : 'python';
    return { runtime, version: said[2], range: reference.range(tagAt + at, tagAt + at + said[2].length) };
  }
  const runtime = Object.hasOwn(tagged, base) ? tagged[base] : undefined;
  if (!runtime) return undefined;
  // Dev container images put their own version first: `1-20-bookworm`.
  const lead = /(?:javascript|typescript)-node$/.test(base) ? (/^\d+(?:\.\d+)*-(?=\d)/.exec(tag)?.[0].length ?? 0) : 0;
  const number = /^v?\d+(?:\.\d+){0,2}/.exec(tag.slice(lead))?.[0];
  if (number) return { runtime, version: number, range: reference.range(tagAt + lead, tagAt + lead + number.length) };
  const codename = new RegExp(`^(?:lts-)?(${ltsNames})(?:-|$)`).exec(tag)?.[1];
  return runtime === 'node' && codename
    ? { runtime, version: `lts/${codename}`, range: reference.range(tagAt, tagAt + codename.length) }
    : undefined;
}
