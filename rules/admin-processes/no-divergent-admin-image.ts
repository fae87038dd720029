import type { ImageFact } from '../facts';
import { isStockImage } from '../judgements/containers/stock-images';
import { folderOf } from '../paths';
import type { Located } from '../project';
import { defineRule } from '../rule';

const objects = (tag: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec:\n  selector: { matchLabels: { app: shop } }\n  template:\n    metadata: { labels: { app: shop } }\n    spec:\n      containers:\n        - name: shop\n          image: ghcr.io/acme/shop:1.4.2\n---\napiVersion: batch/v1\nkind: Job\nmetadata: { name: shop-migrate }\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: migrate\n          image: ghcr.io/acme/shop:${tag}\n          command: ["npm", "run", "migrate"]\n`;

export default defineRule({
  id: 'no-divergent-admin-image',
  factor: 'admin-processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['k8s'],
  title: 'Admin process of another release',
  docs: {
    what: 'Reports a Job or CronJob that runs the app’s image in another version than its Deployment.',
    why: 'An admin process runs against the release it belongs to, with the same code and config. One of another version changes data in a way that the running app does not know.',
    examples: [{ bad: { 'shop.yaml': objects('1.3.0') }, good: { 'shop.yaml': objects('1.4.2') } }],
    fixSafety: 'A suggestion: the task then runs the code of the deployed release.',
    whenNotToUse: 'For a task that is to run an older release on purpose, such as a rollback of data.',
  },
  messages: {
    other: 'This task runs {image} {version} and the app {appVersion}; run both from one release.',
  },
  project({ project, report }) {
    const images = project.facts('image').filter(({ fact }) => fact.use === 'run' && fact.format === 'k8s' && !fact.dynamic);
    const isSetElsewhere = ({ name }: ImageFact) => project.facts('image').some(({ fact }) => fact.overrides === name);
    for (const { file, fact } of images) {
      if (!/^(?:Job|CronJob)\//.test(fact.workload ?? '') || isStockImage(fact.name) || isSetElsewhere(fact)) continue;
      const deployed = images.filter(
        (other) =>
          nameOf(other.fact) === nameOf(fact) &&
          /^(?:Deployment|StatefulSet|Rollout|DeploymentConfig|ReplicaSet|DaemonSet)\//.test(other.fact.workload ?? ''),
      );
      const [first] = near(file, deployed);
      if (!first || deployed.some((other) => isOfOneRelease(fact, other.fact))) continue;
      const versions = new Set(deployed.map((other) => versionOf(other.fact)));
      report({
        at: { file, range: fact.range },
        message: 'other',
        data: { image: fact.name, version: shortOf(fact), appVersion: shortOf(first.fact) },
        related: [{ file: first.file, range: first.fact.range, message: 'The app runs this image.' }],
        suggest:
          versions.size === 1
            ? [
                {
                  title: 'Run the image of the app',
                  edits: [{ file, range: fact.range, text: project.textOf(first.file, first.fact.range) }],
                },
              ]
            : undefined,
      });
    }
  },
});

/** Those of the same file first, then those of the same folder. */
function near(file: string, images: readonly Located<ImageFact>[]): readonly Located<ImageFact>[] {
  const distance = (other: string) => (other === file ? 0 : folderOf(other) === folderOf(file) ? 1 : 2);
  return [...images].sort((a, b) => distance(a.file) - distance(b.file));
}

/** `docker.io/acme/shop` is `acme/shop`. */
function nameOf({ name }: ImageFact): string {
  return name.replace(/^(?:index\.)?docker\.io\/(?:library\/)?/, '');
}

/** The same version, or a variant of it for such tasks: `1.4.0-migrations`. */
function isOfOneRelease(task: ImageFact, app: ImageFact): boolean {
  const [own, others] = [versionOf(task), versionOf(app)];
  // A digest that only one of them adds pins what the tag names.
  if (own === others || (task.tag !== undefined && task.tag === app.tag && !(task.digest && app.digest))) return true;
  return (
    own.startsWith(`${others}-`) &&
    /^(?:migrat\w*|tools?|cli|admin|jobs?|tasks?|cron|worker|init|seed)$/.test(own.slice(others.length + 1))
  );
}

/** A digest names the image alone; without tag and digest it is `latest`. */
function versionOf({ tag, digest }: ImageFact): string {
  return digest ?? tag ?? 'latest';
}

function shortOf(fact: ImageFact): string {
  return fact.digest && fact.tag === undefined ? fact.digest.slice(0, 19) : (fact.tag ?? 'latest');
}
