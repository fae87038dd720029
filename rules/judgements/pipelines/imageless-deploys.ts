/** Deploys that take the source and build no image of it. */

import { folderOf, inFolder } from '../../paths';
import type { ProjectView } from '../../project';
import { isDevelopmentFile } from '../development/development';

/**
 * Files by which platforms run functions or workers of an edge, of which none is a process of a container. Sources: the guides of Serverless,
 * Zappa, Azure Functions, Wrangler.
 */
const ofFunctions =
  /^(?:serverless(?:[.-][\w-]+)?\.(?:ya?ml|ts|js|json)|zappa_settings\.json|wrangler\.(?:toml|jsonc?)|host\.json)$/;
/** Files by which platforms build and run processes from the source: of Heroku, Cloud Foundry, App Engine, App Runner. */
const ofProcesses = /^(?:apprunner\.ya?ml|app\.ya?ml|manifest(?:[-_.][\w-]+)?\.ya?ml|Procfile)$/;
/** What in them speaks of images all the same. */
const ofImages = /^\s*(?:-\s*)?["']?(?:docker|ecr|image|containers?|dockerfile)["']?\s*[:=]|runtime:\s*custom|^\[\[containers/im;
/** What else goes by such a name is no deploy: `app.yaml` of App Engine has a runtime, a manifest of Cloud Foundry applications. */
const says: Readonly<Record<string, RegExp>> = {
  app: /^runtime:/m,
  manifest: /^applications:/m,
  host: /"version"\s*:\s*"[23]/,
};

/**
 * Whether the app that a Dockerfile stands with is deployed by such a file: as functions, or as processes while the image starts none by
 * itself. Heroku takes an image where `heroku.yml` says so.
 */
export function isDeployedWithoutImage(dockerfile: string, project: ProjectView): boolean {
  const startsProcess = project
    .factsIn(dockerfile, 'command')
    .some(({ origin }) => origin === 'docker-cmd' || origin === 'docker-entrypoint');
  const folder = project.appOf(dockerfile)?.path ?? folderOf(dockerfile);
  return [...new Set([folderOf(dockerfile), folder])].some((place) => {
    const names = project.list(place);
    const files = names.filter((name) => ofFunctions.test(name) || (!startsProcess && ofProcesses.test(name)));
    return !names.includes('heroku.yml') && files.some((name) => isSuch(inFolder(place, name), name, project));
  });
}

function isSuch(file: string, name: string, project: ProjectView): boolean {
  if (isDevelopmentFile(file)) return false;
  const text = project.textOf(file, { start: 0, end: 20_000 });
  const [stem = ''] = name.split(/[-_.]/);
  return !ofImages.test(text) && (says[stem]?.test(text) ?? true);
}
