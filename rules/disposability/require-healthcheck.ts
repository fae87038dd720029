import type { WorkloadFact } from '../facts';
import { dockerfileOf, runsApp } from '../judgements/containers/app-workloads';
import { healthCheckBehind } from '../judgements/containers/health-checks';
import { dockerfilesOf, finalInstructions, finalStages, isAuxiliaryImage } from '../judgements/containers/image-stages';
import { makesDatabase } from '../judgements/containers/made-images';
import { nameOf } from '../paths';
import type { App, ProjectView } from '../project';
import { defineRule } from '../rule';

const image = (more: string) => `FROM node:22-slim\nCOPY server.js .\nEXPOSE 3000\n${more}CMD ["node", "server.js"]\n`;

const compose = (more: string) => `services:\n  web:\n    build: .\n    ports: ["80:3000"]\n${more}`;

export default defineRule({
  id: 'require-healthcheck',
  factor: 'disposability',
  severity: 'info',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['docker', 'compose'],
  title: 'No health check',
  docs: {
    what: 'Reports an image that exposes a port and says nowhere how to tell that its process is well.',
    why: 'A process may hang and still run. With a health check the platform sees that, takes it out of service and starts another; without one it goes on sending requests there.',
    examples: [
      { bad: { Dockerfile: image('') }, good: { Dockerfile: image('HEALTHCHECK CMD ["node", "health.js"]\n') } },
      {
        bad: { Dockerfile: image(''), 'compose.yaml': compose('') },
        good: { Dockerfile: image(''), 'compose.yaml': compose('    healthcheck:\n      test: ["CMD", "node", "health.js"]\n') },
      },
    ],
    fixSafety: 'Suggested only: a health endpoint of the app knows more than whether the server answers.',
    whenNotToUse: 'Kubernetes takes no notice of HEALTHCHECK: `require-health-probes` speaks of its workloads.',
    related: ['Checkov CKV_DOCKER_2', 'Trivy DS026'],
  },
  messages: {
    missing: 'Nothing tells whether this container is well; add a HEALTHCHECK, so that a hung process is replaced.',
  },
  project({ project, report }) {
    const workloads = project.facts('workload').filter(({ fact }) => !fact.development);
    const inCluster = workloads.some(({ fact }) => fact.format === 'k8s' && fact.containers.some(runsApp));
    for (const file of dockerfilesOf(project)) {
      const [last] = finalStages(project, file);
      if (isAuxiliaryImage(file, last) || makesDatabase(project, file)) continue;
      const inCompose = workloads.filter(({ fact }) => fact.format === 'compose');
      if (inCompose.some(({ file: at, fact }) => fact.healthcheck && runsImageOf(fact, at, project.appOf(file), project)))
        continue;
      const services = inCompose.filter(({ file: at, fact }) => dockerfileOf(project, at, fact) === file);
      const isChecked = finalInstructions(project, file, 'HEALTHCHECK').some(
        ({ arguments: [first] }) => first?.text.toUpperCase() !== 'NONE',
      );
      if (isChecked || services.some(({ fact }) => fact.healthcheck) || (services.length === 0 && inCluster)) continue;
      const [exposed] = finalInstructions(project, file, 'EXPOSE');
      const isPublished = services.some(({ fact }) => (fact.hostPorts ?? []).length > 0);
      const range = exposed ? exposed.range : isPublished ? last?.range : undefined;
      const suggestion = exposed && healthCheckBehind(exposed, file, project);
      if (range) report({ at: { file, range }, message: 'missing', suggest: suggestion && [suggestion] });
    }
  },
});

/** A compose file for users runs the published image, which bears the app's name. */
function runsImageOf({ build, name }: WorkloadFact, file: string, app: App | undefined, project: ProjectView): boolean {
  const published = app?.name?.replace(/^@.*\//, '');
  if (build || !published) return false;
  return project.factsIn(file, 'image').some(({ workload, name: image }) => workload === name && nameOf(image) === published);
}
