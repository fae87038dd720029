import type { ProjectView } from '../../project';

const examples = /^(?:.*\/)?(?:examples?|samples?|demos?|playgrounds?|tutorials?)(?=\/)/i;

/** Whether a file stands among the examples of a library that the repository publishes: nobody deploys it from here. */
export function isExampleOfLibrary(file: string, project: ProjectView): boolean {
  const folder = examples.exec(file)?.[0];
  if (folder === undefined) return false;
  return project.apps.some(
    ({ kind, path, manifests }) =>
      path !== folder &&
      !path.startsWith(`${folder}/`) &&
      manifests
        .flatMap((manifest) => project.factsIn(manifest, 'package'))
        .some(
          ({ name, version, private: isPrivate, published }) =>
            published || (kind === 'library' && name && version && !isPrivate),
        ),
  );
}

/** Whether a file stands among samples below an app that has another name for them: `sample-webhooks/`, `plugin-examples/`. The app itself may be called so. */
export function isSampleBeside(file: string, project: ProjectView): boolean {
  const app = project.appOf(file)?.path ?? '';
  const inside = app === '' ? file : file.slice(app.length + 1);
  return /(?:^|\/)(?:(?:examples?|samples?|demos?)[-_][\w-]+|[\w-]+[-_](?:examples?|samples?|demos?))\//i.test(inside);
}
