import type { InstructionFact, Range, WorkloadFact } from '../facts';
import { enumerateServices } from '../judgements/containers/app-workloads';
import { isDevelopersStack } from '../judgements/containers/production-stacks';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

/** Signals a process cannot handle, by name or number. Source: signal(7). */
const unhandled = /^(?:SIG)?KILL$|^9$/i;

export default defineRule({
  id: 'no-zero-grace-period',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['k8s', 'compose', 'docker'],
  title: 'No time to shut down',
  docs: {
    what: 'Reports a workload that is killed at once when it is stopped: a grace period of zero, or SIGKILL as the stop signal.',
    why: 'A process is stopped at every release and whenever it is moved. Without SIGTERM and some seconds to act on it, running requests break off, jobs are lost and connections stay open on the other side.',
    examples: [
      {
        bad: {
          'pod.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  terminationGracePeriodSeconds: 0\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n',
        },
        good: {
          'pod.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  terminationGracePeriodSeconds: 30\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n',
        },
      },
      {
        bad: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    stop_grace_period: 0s\n' },
        good: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    stop_grace_period: 30s\n' },
      },
      {
        bad: { Dockerfile: 'FROM node:22\nSTOPSIGNAL SIGKILL\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22\nSTOPSIGNAL SIGTERM\nCMD ["node", "server.js"]\n' },
      },
    ],
    fixSafety:
      'Safe: a process that ends on SIGTERM is gone as fast as before; one that does not is still killed after the grace period.',
    whenNotToUse: 'For a process that holds nothing and may stop at any moment.',
  },
  messages: {
    period: '{name} is killed at once when it stops; give it a grace period to finish its work.',
    shared: '{name} are killed at once when they stop; give them a grace period to finish their work.',
    signal: '{name} is stopped with SIGKILL, which no process can handle; stop it with SIGTERM.',
  },
  on: {
    workload(fact, { file, project, report }) {
      if (
        fact.development ||
        isDevelopersStack(file, project) ||
        servesDevelopers(file, project) ||
        isExampleOfLibrary(file, project)
      )
        return;
      const { graceSeconds, stopSignal } = fact;
      if (graceSeconds?.value === 0) {
        const sharing = sharingOne(fact, graceSeconds.range, file, project);
        if (sharing[0] !== fact) return;
        report({
          at: graceSeconds.range,
          message: sharing.length > 1 ? 'shared' : 'period',
          data: { name: enumerateServices(sharing) || 'The workload' },
          fix: { title: `Set the grace period to ${usual(fact)}`, edits: [{ range: graceSeconds.range, text: usual(fact) }] },
        });
      }
      if (stopSignal && unhandled.test(stopSignal.value)) {
        report({
          at: stopSignal.range,
          message: 'signal',
          data: { name: fact.name || 'The workload' },
          fix: { title: 'Stop it with SIGTERM', edits: [{ range: stopSignal.range, text: termOf(fact) }] },
        });
      }
    },
    instruction(fact, { file, project, report }) {
      if (isDevelopmentImage(file, project, fact.stage?.name) || isExampleOfLibrary(file, project)) return;
      const signal = stopSignalOf(fact);
      if (!signal || !unhandled.test(signal.text)) return;
      report({
        at: signal.range,
        message: 'signal',
        data: { name: 'The container' },
        fix: { title: 'Stop it with SIGTERM', edits: [{ range: signal.range, text: 'SIGTERM' }] },
      });
    },
  },
});

/** A compose file one of whose services runs in development mode: there, stopping at once only spares the developer the wait. */
function servesDevelopers(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'env-declaration')
    .some(
      ({ where, name, value }) =>
        where === 'compose' &&
        /^(?:NODE|APP|RAILS|FLASK|DJANGO|SYMFONY)_ENV$/.test(name) &&
        /^dev(?:elopment)?$/.test(value ?? ''),
    );
}

/** Services of a compose file that take their grace period from one line, by an anchor or `extends`. */
function sharingOne(fact: WorkloadFact, { start, end }: Range, file: string, project: ProjectView): WorkloadFact[] {
  if (fact.format !== 'compose') return [fact];
  return project
    .factsIn(file, 'workload')
    .filter(
      ({ development, graceSeconds }) => !development && graceSeconds?.range.start === start && graceSeconds.range.end === end,
    );
}

/** supervisord names signals without their prefix. */
function termOf({ format, type }: WorkloadFact): string {
  return format === 'platform' && type === 'program' ? 'TERM' : 'SIGTERM';
}

/** What Kubernetes and Compose wait where nothing is said, written as each writes it. */
function usual({ format }: WorkloadFact): string {
  return format === 'compose' ? '10s' : '30';
}

function stopSignalOf({ keyword, arguments: words }: InstructionFact) {
  return keyword.toUpperCase() === 'STOPSIGNAL' ? words[0] : undefined;
}
