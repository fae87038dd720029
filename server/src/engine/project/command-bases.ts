import type { CommandFact, CopyFact, WorkloadFact } from '../../../../rules/facts';
import { folderOf, joinPath, nameOf } from '../../../../rules/paths';
import type { Located } from '../../../../rules/project';
import type { Tree } from '../tree';
import type { AppFolder } from './app-folders';

/** Which folders of the repository a command's relative paths may mean, likeliest first. */
export class CommandBases {
  constructor(
    private readonly tree: Tree,
    private readonly apps: ReadonlyMap<string, AppFolder>,
    private readonly copies: readonly Located<CopyFact>[],
    private readonly workloads: readonly Located<WorkloadFact>[],
  ) {}

  of(file: string, fact: CommandFact): readonly string[] {
    const own = folderOf(file);
    const stated = fact.cwd === undefined ? [] : [fact.cwd];
    const bases = fact.origin.startsWith('docker-')
      ? this.ofDockerfile(file)
      : fact.origin.startsWith('compose-')
        ? this.ofCompose(file, fact)
        : fact.origin === 'k8s-command'
          ? this.ofWorkload(file, fact)
          : [own];
    return [...new Set([...stated, ...bases, own, ''])];
  }

  private ofDockerfile(file: string): string[] {
    const own = folderOf(file);
    const contexts = this.workloads.flatMap(({ fact: { build } }) => {
      const context = build?.context;
      return context !== undefined && joinPath(context, build?.dockerfile ?? 'Dockerfile') === file
        ? [context]
        : build?.dockerfile === file
          ? [context ?? own]
          : [];
    });
    const aside = /^\.?(?:docker|deploy|deployment|build|infra|ops|containers?)$/i.test(nameOf(own)) ? [folderOf(own)] : [];
    const roots = [...contexts, ...aside, own];
    const sources = this.copies
      .filter((copy) => copy.file === file && copy.fact.from === undefined)
      .flatMap(({ fact }) => fact.sources);
    const isGivenWhole = sources.some(({ text }) =>
      /^(?:\.\/?)?(?:$|[^/]*[*$]|package\.json$|[^/]+\.(?:sh|py|[cm]?[jt]s)$)/.test(text),
    );
    const copied = sources
      .flatMap((source) => [...roots, ''].flatMap((root) => joinPath(root, source.text) ?? []))
      .filter((path) => path !== '' && this.tree.hasFolder(path));
    // Of a context that only gives some folders the image has nothing at its top.
    return isGivenWhole || !copied.some((path) => this.apps.has(path)) ? [...roots, ...copied] : [...copied, ...roots];
  }

  private ofCompose(file: string, fact: CommandFact): string[] {
    const own = folderOf(file);
    const service = this.workloads.find((workload) => workload.file === file && workload.fact.name === fact.workload)?.fact;
    const mounted = (service?.volumes ?? []).flatMap((volume) =>
      volume.type === 'bind' && volume.source !== undefined ? (joinPath(own, volume.source) ?? []) : [],
    );
    const context = service?.build?.context;
    return [...(context === undefined ? [] : [context]), ...mounted.filter((path) => this.tree.hasFolder(path)), own];
  }

  /** A manifest names an image, and an image mostly bears its app's name. */
  private ofWorkload(file: string, fact: CommandFact): string[] {
    const workload = this.workloads.find(
      ({ file: other, fact: candidate }) => other === file && `${candidate.type}/${candidate.name}` === fact.workload,
    )?.fact;
    const container = workload?.containers.find(({ name }) => name === fact.container);
    const names = [container?.name, container?.image && nameOf(container.image).replace(/[:@].*$/, ''), workload?.name].filter(
      (name): name is string => name !== undefined,
    );
    const apps = [...this.apps.values()];
    const matching = apps.filter((app) => names.some((name) => isNamed(app, name)));
    return [...matching, ...(apps.length === 1 ? apps : [])].map(({ path }) => path);
  }
}

function isNamed(app: AppFolder, name: string): boolean {
  const own = [nameOf(app.path), app.name?.replace(/^@[^/]*\//, '')].filter((candidate) => candidate);
  return own.some((candidate) => name === candidate || name.endsWith(`-${candidate}`) || name.startsWith(`${candidate}-`));
}
