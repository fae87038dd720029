import type { ImageFact, Range, SimpleCommand, Word } from '../../../../rules/facts';
import { parseImageReference } from '../image-reference';
import { MappedText } from '../mapped-text';
import { readCommandLine } from '../shell/command-line';

/** Which pipeline says so, and in which job. */
export type DeploySetting = Pick<ImageFact, 'format' | 'workload'> & {
  /** The command runs on the host that serves, where `docker run` deploys. */
  readonly remote?: boolean;
};

/** Programs that take the image to run as an option's value: their first arguments, and the option. */
const imageOptions: Readonly<Record<string, readonly { readonly verbs: RegExp; readonly option: RegExp }[]>> = {
  kubectl: [{ verbs: /^(?:run|create deployment)\b/, option: /^--image$/ }],
  gcloud: [{ verbs: /\brun (?:deploy|services update|jobs)\b/, option: /^--image$/ }],
  docker: [{ verbs: /^service update\b/, option: /^--image$/ }],
  fly: [{ verbs: /^deploy\b/, option: /^(?:--image|-i)$/ }],
  flyctl: [{ verbs: /^deploy\b/, option: /^(?:--image|-i)$/ }],
  az: [
    { verbs: /\b(?:containerapp|container) (?:update|create|up)\b/, option: /^--image$/ },
    { verbs: /\bwebapp\b/, option: /^--(?:docker-custom-image-name|container-image-name|deployment-container-image-name)$/ },
  ],
};

/** Images that a deploying command tells the platform to run. */
export function deployedImages(command: SimpleCommand, setting: DeploySetting): ImageFact[] {
  const { program, words } = command;
  const verbs = words
    .slice(1)
    .map((word) => word.text)
    .filter((word) => !word.startsWith('-'))
    .join(' ');
  if ((program === 'kubectl' || program === 'oc') && /(?:^|\s)set image\b/.test(verbs)) return assigned(words, setting);
  if (program === 'kustomize' && /^edit set image\b/.test(verbs)) return assigned(words, setting);
  if (program === 'helm') return setTags(command, setting);
  if (program === 'ssh') return onHost(words, setting);
  if (setting.remote && (program === 'docker' || program === 'podman') && words[1]?.text === 'run')
    return runImage(words, setting);
  const known = Object.hasOwn(imageOptions, program) ? (imageOptions[program] ?? []) : [];
  const option = known.find((candidate) => candidate.verbs.test(verbs))?.option;
  if (!option) return [];
  return words.flatMap((word, index) => {
    const name = /^(--[\w-]+)=/.exec(word.text)?.[1];
    if (name !== undefined) return option.test(name) && word.value ? image(word.value, setting) : [];
    return option.test(words[index - 1]?.text ?? '') ? image(word, setting) : [];
  });
}

/** `CONTAINER=IMAGE` words. */
function assigned(words: readonly Word[], setting: DeploySetting): ImageFact[] {
  return words.flatMap((word) => {
    const value = word.text.startsWith('-') ? undefined : assignedValue(word);
    return value ? image(value, setting) : [];
  });
}

/** `helm upgrade web ./chart --set image.tag=TAG`: the tag of an image that the chart names. */
function setTags({ words }: SimpleCommand, setting: DeploySetting): ImageFact[] {
  const verb = words.findIndex(({ text }) => text === 'upgrade' || text === 'install');
  const release = words.slice(verb + 1).find(({ text }) => !text.startsWith('-'))?.text;
  return words.flatMap((word, index) => {
    if (!/^--set(?:-string)?$/.test(words[index - 1]?.text ?? '')) return [];
    const [, path, tag] = /^(?:[^,]*,)*((?:[\w-]+\.)*[iI]mage)\.tag=([^,]+)$/.exec(word.text) ?? [];
    const value = assignedValue(word);
    if (path === undefined || tag === undefined || !value) return [];
    const fact: ImageFact = {
      kind: 'image',
      ...given(setting),
      use: 'deploy',
      name: verb < 0 || release === undefined ? path : release,
      tag,
      dynamic: word.dynamic,
      range: value.range,
    };
    return word.text.includes(',') ? [] : [fact];
  });
}

/** What follows the first `=` of a word, where quotes leave its place known. */
function assignedValue(word: Word): { readonly text: string; readonly range: Range } | undefined {
  if (word.value) return word.value;
  const { start, end } = word.range;
  const equals = word.text.indexOf('=');
  if (equals < 1 || end - start !== word.text.length) return undefined;
  return { text: word.text.slice(equals + 1), range: { start: start + equals + 1, end } };
}

/** `ssh HOST docker run …`, and `ssh HOST 'docker run …'`, whose quoted text is a shell's. */
function onHost(words: readonly Word[], setting: DeploySetting): ImageFact[] {
  const program = words.findIndex(({ text }, index) => index > 1 && /^(?:docker|podman)$/.test(text));
  const rest = program < 0 ? [] : words.slice(program);
  if (rest[1]?.text === 'run') return runImage(rest, { ...setting, remote: true });
  return words.slice(2).flatMap((word) => {
    const quotes = word.range.end - word.range.start - word.text.length;
    if (!/\s/.test(word.text) || (quotes !== 0 && quotes !== 2)) return [];
    const script = MappedText.plain(word.text, word.range.start + quotes / 2);
    return readCommandLine(script).flatMap((command) =>
      command.program === 'ssh' ? [] : deployedImages(command, { ...setting, remote: true }),
    );
  });
}

const flags =
  /^-(?:[dit]+|-(?:detach|rm|init|interactive|tty|privileged|read-only|publish-all|no-healthcheck|quiet))$|^-[dit]*P?$/;

/** The first word of `docker run` that is no option, and no option's value. */
function runImage(words: readonly Word[], setting: DeploySetting): ImageFact[] {
  for (let index = 2; index < words.length; index++) {
    const word = words[index] as Word;
    if (!word.text.startsWith('-')) return image(word, setting);
    if (!flags.test(word.text) && !word.text.includes('=')) index++;
  }
  return [];
}

function image({ text, range }: { readonly text: string; readonly range: Range }, setting: DeploySetting): ImageFact[] {
  return [{ kind: 'image', ...given(setting), use: 'deploy', ...parseImageReference(text), range }];
}

function given({ format, workload }: DeploySetting): Pick<ImageFact, 'format' | 'workload'> {
  return { format, ...(workload !== undefined && { workload }) };
}
