import type { Range } from '../values';
import type { Word } from './commands';

export type ManifestFormat =
  | 'docker'
  | 'compose'
  | 'k8s'
  | 'helm-values'
  | 'kustomize'
  | 'github-actions'
  | 'gitlab-ci'
  | 'platform';

/** A reference to a container image. */
export interface ImageFact {
  readonly kind: 'image';
  readonly format: ManifestFormat;
  /** `from`: a Dockerfile's FROM. `run`: a workload or compose service runs it. `deploy`: a deploy step names it. `ci`: a CI job's own container or throw-away service. `build`: pushed or built. */
  readonly use: 'from' | 'run' | 'deploy' | 'ci' | 'build';
  /** Without tag and digest, as written: `node`, `ghcr.io/acme/api`. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
  /** Name, tag or digest holds a variable or template whose value the file does not give. */
  readonly dynamic: boolean;
  /** The whole reference, without quotes. */
  readonly range: Range;
  /** FROM of an earlier stage's name, or `scratch`. */
  readonly local?: boolean;
  readonly stage?: { readonly index: number; readonly name?: string; readonly final: boolean };
  /** The compose service or workload (`Deployment/web`), and whether that compose service has `build:`. */
  readonly workload?: string;
  readonly built?: boolean;
  /** GitHub Actions: the job whose container or service it is. */
  readonly job?: string;
  /** In a compose file or profile that serves developers or tests. */
  readonly development?: boolean;
  /** Kubernetes' `imagePullPolicy: Never`: the machine holds it already. */
  readonly neverPulled?: boolean;
  /** Kustomize, Skaffold: the name that workloads use for it; tag or digest are set here for all of them. */
  readonly overrides?: string;
}

/** One environment variable given a value outside program code. */
export interface EnvDeclarationFact {
  readonly kind: 'env-declaration';
  readonly name: string;
  readonly nameRange: Range;
  readonly where:
    | 'dotenv'
    | 'docker-env'
    | 'docker-arg'
    | 'compose'
    | 'k8s'
    | 'configmap'
    | 'secret'
    | 'secret-generator'
    | 'helm-values'
    | 'github-actions'
    | 'gitlab-ci'
    | 'app.json'
    /** A platform's file (fly.toml, render.yaml, a CloudFormation template, …) or a process manager's (systemd, supervisord, pm2). */
    | 'platform'
    | 'shell';
  /** Absent: declared without a value (`environment: - NAME`, `ARG NAME`, `valueFrom`). */
  readonly value?: string;
  readonly valueRange?: Range;
  /** The value comes from elsewhere: `valueFrom`, `${…}`, `${{ … }}`, `{{ … }}`. */
  readonly reference?: boolean;
  /** Dotenv: `# NAME=` documents the name only. */
  readonly commented?: boolean;
  /** The name of the workload, service, job or Dockerfile stage it is for. */
  readonly scope?: string;
  /** YAML: where the map or list starts that it stands in; two of one name in it are duplicates. */
  readonly block?: number;
  /** The image of the container it is for, where known. */
  readonly image?: string;
  /** Kubernetes: the ConfigMap's key that the value comes from; `range` is that of the word `configMapKeyRef`. */
  readonly configMapKey?: { readonly name: string; readonly key: string; readonly range: Range };
  /** A CI job's throw-away service container. */
  readonly throwAway?: boolean;
  /** Helm values: a setting of the chart under its own key, which need not become an environment variable. */
  readonly setting?: boolean;
  /** Kubernetes Secret: its `type`. The `value` of its `data` is decoded. */
  readonly secretType?: string;
  /** Whole entry, for edits: `- name: …\n value: …`, `KEY=value`. */
  readonly range: Range;
}

/** Dockerfile COPY or ADD. */
export interface CopyFact {
  readonly kind: 'copy';
  readonly instruction: 'COPY' | 'ADD';
  readonly sources: readonly Word[];
  readonly destination?: string;
  /** `--from=stage`: not from the build context. */
  readonly from?: string;
  readonly checksum: boolean;
  readonly range: Range;
  readonly stage: { readonly index: number; readonly name?: string; readonly final: boolean };
}

/** Any other Dockerfile instruction a rule may ask for: EXPOSE, VOLUME, USER, LABEL, STOPSIGNAL, HEALTHCHECK, ONBUILD … */
export interface InstructionFact {
  readonly kind: 'instruction';
  readonly keyword: string;
  readonly arguments: readonly Word[];
  readonly range: Range;
  readonly keywordRange: Range;
  readonly stage?: { readonly index: number; readonly name?: string; readonly final: boolean };
}

export interface Probe {
  readonly range: Range;
  readonly port?: number | string;
  readonly portRange?: Range;
}

/** Where a new line can be put into a block: an offset at a line's start, and the indentation of the block's keys. */
export interface Insertion {
  readonly at: number;
  readonly indent: string;
}

export interface Container {
  readonly name: string;
  readonly nameRange: Range;
  readonly image?: string;
  readonly imageRange?: Range;
  readonly init: boolean;
  readonly ports: readonly {
    readonly name?: string;
    readonly port?: number;
    readonly hostPort?: number;
    readonly range: Range;
    readonly hostPortRange?: Range;
    /** What to delete so that the hostPort is gone. */
    readonly hostPortEntry?: Range;
  }[];
  readonly probes: { readonly readiness?: Probe; readonly liveness?: Probe; readonly startup?: Probe };
  readonly mounts: readonly {
    readonly volume?: string;
    readonly path: string;
    readonly pathRange: Range;
    readonly readOnly: boolean;
    readonly range: Range;
    /** Whole lines to delete so that it is gone. */
    readonly removeRange?: Range;
  }[];
  /** Some of its environment comes as a whole from elsewhere (`envFrom`). */
  readonly envFrom?: boolean;
  /** ConfigMaps that `envFrom` takes whole, each with its item of the list. */
  readonly configMaps?: readonly { readonly name: string; readonly range: Range }[];
  readonly requests: { readonly cpu: boolean; readonly memory: boolean };
  readonly limits: { readonly cpu: boolean; readonly memory: boolean };
  readonly hasCommand: boolean;
  /** Where its requests can be put, and what stands there already: nothing of `resources`, no `requests`, or some of them. */
  readonly requestsInsertion?: Insertion & { readonly within: 'container' | 'resources' | 'requests' };
  /** Where a new key of the container can be inserted (offset at a line's start), and the indentation of its keys. */
  readonly insertAt?: number;
  readonly indent?: string;
  readonly range: Range;
}

/** A Kubernetes workload, a compose service, or an app of a platform's file or process manager. */
export interface WorkloadFact {
  readonly kind: 'workload';
  readonly format: 'k8s' | 'compose' | 'helm-values' | 'kustomize' | 'platform';
  /** `Deployment`, `StatefulSet`, `DaemonSet`, `Job`, `CronJob`, `Pod`, …; `service` in compose; `web`, `worker`, `cron`, `unit` of a platform. */
  readonly type: string;
  readonly name: string;
  readonly nameRange: Range;
  readonly labels: Readonly<Record<string, string>>;
  readonly replicas?: number;
  readonly replicasRange?: Range;
  readonly containers: readonly Container[];
  readonly volumes: readonly WorkloadVolume[];
  readonly graceSeconds?: { readonly value: number; readonly range: Range };
  readonly hostNetwork?: Range;
  /** What to delete so that it is gone. */
  readonly hostNetworkEntry?: Range;
  /** Kubernetes: it sees the processes of its node (`hostPID`, `hostIPC`), as agents of the node do. */
  readonly watchesNode?: boolean;
  /** Kubernetes: where a new first key of its `spec` can be put. */
  readonly specInsertion?: Insertion;
  /**
   * Compose: `build:` present, with its context and Dockerfile relative to the project's root; where a variable stands in the context, the
   * Dockerfile's path with that in it.
   */
  readonly build?: {
    readonly context?: string;
    readonly dockerfile?: string;
    readonly target?: string;
    readonly template?: string;
  };
  /** Compose: the service of another file that it extends; `file` relative to the project's root. */
  readonly base?: { readonly file: string; readonly service: string };
  /** Compose: services that it waits for. */
  readonly dependsOn?: readonly string[];
  readonly containerName?: { readonly value: string; readonly range: Range; readonly lineRange: Range };
  readonly hostPorts?: readonly {
    readonly host: number;
    /** Only the machine itself reaches it: `127.0.0.1:8000:8000`. */
    readonly loopback?: boolean;
    readonly target?: number;
    readonly range: Range;
    readonly targetRange?: Range;
  }[];
  /** Platform: where it expects the app to listen. */
  readonly listensOn?: readonly { readonly port: number; readonly range: Range }[];
  readonly stopSignal?: { readonly value: string; readonly range: Range };
  /** `removeRange`: whole lines to delete so that the platform's own driver is used. */
  readonly loggingDriver?: { readonly value: string; readonly range: Range; readonly removeRange?: Range };
  readonly healthcheck?: boolean;
  /** Compose: some of its environment comes from `env_file`. */
  readonly envFile?: boolean;
  readonly profiles?: readonly string[];
  /** Compose: it is started again when it ends (`restart: always`). */
  readonly restarts?: boolean;
  /** In a compose file or profile that serves developers or tests. */
  readonly development?: boolean;
  readonly range: Range;
}

export interface WorkloadVolume {
  readonly name?: string;
  readonly type:
    | 'hostPath'
    | 'persistentVolumeClaim'
    | 'emptyDir'
    | 'configMap'
    | 'secret'
    | 'bind'
    | 'named'
    | 'tmpfs'
    | 'other';
  readonly source?: string;
  readonly target?: string;
  readonly readOnly: boolean;
  readonly range: Range;
  /** Whole lines to delete so that it is gone, the list's key included where it is the only one. */
  readonly removeRange?: Range;
  /** Kubernetes: of the key that says what it is, with its value (`hostPath: …`). */
  readonly typeRange?: Range;
}

/** A Kubernetes Service, Ingress or another object that routes traffic, or an nginx/traefik setting. */
export interface RoutingFact {
  readonly kind: 'routing';
  readonly type: 'Service' | 'Ingress' | 'nginx' | 'traefik-label' | 'HorizontalPodAutoscaler' | 'ScaledObject' | 'other';
  readonly name: string;
  readonly selector?: Readonly<Record<string, string>>;
  readonly targetPorts?: readonly { readonly port: number | string; readonly range: Range }[];
  /** HPA / ScaledObject: what it scales, `Deployment/web`. */
  readonly target?: string;
  readonly range: Range;
}

/** Something pins a client to one process. */
export interface StickyFact {
  readonly kind: 'sticky';
  /** `sessionAffinity: ClientIP`, `nginx.ingress.kubernetes.io/affinity`, `ip_hash`, a traefik label. */
  readonly setting: string;
  readonly range: Range;
  /** Whole lines or entries to delete so that it is gone; absent where that cannot be done mechanically. */
  readonly removeRanges?: readonly Range[];
}

/** A CI workflow's trigger on a branch: a push to it (Actions), or a job's `rules:if` or `only` that names it (GitLab). */
export interface TriggerFact {
  readonly kind: 'ci-trigger';
  readonly format: 'github-actions' | 'gitlab-ci';
  readonly branch: string;
  readonly range: Range;
  /** The workflow or job deploys something. */
  readonly deploys: boolean;
  /** It does so by logins to a host and copies onto it alone, which may well start the repository's compose stack there. */
  readonly onHost: boolean;
}

/** A `uses:` of an action or reusable workflow. */
export interface ActionFact {
  readonly kind: 'ci-action';
  /** `actions/checkout`, `owner/repo/.github/workflows/deploy.yml`. Local ones (`./…`) and `docker://` images are no action. */
  readonly action: string;
  readonly ref?: string;
  readonly inputs: Readonly<Record<string, { readonly value: string; readonly range: Range }>>;
  readonly job?: string;
  readonly range: Range;
}

export type ContainerFact =
  | ImageFact
  | EnvDeclarationFact
  | CopyFact
  | InstructionFact
  | WorkloadFact
  | RoutingFact
  | StickyFact
  | TriggerFact
  | ActionFact;
