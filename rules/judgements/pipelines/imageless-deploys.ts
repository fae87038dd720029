/** Deploys that take the source and build no image of it. */

import { folderOf, inFolder } from '../../paths';
import type { ProjectView } from '../../project';
import { isDevelopmentFile } from '../development/development';

/**
 * Files by which platforms run functions or build from the source, and what in them speaks of images all the same. Sources: the guides of
 * Serverless, Zappa, Chalice, Cloud Foundry, App Engine, Azure Functions, Wrangler, App Runner.
 */
const files =
  /^(?:serverless(?:[.-][\w-]+)?\.(?:ya?ml|ts|js|json)|zappa_settings\.json|wrangler\.(?:toml|jsonc?)|host\.json|apprunner\.ya?ml|app\.ya?ml|manifest(?:[-_.][\w-]+)?\.ya?ml|Procfile)$/;
const ofImages = /^\s*(?:-\s*)?["']?(?:docker|ecr|image|containers?|dockerfile)["']?\s*[:=]|runtime:\s*custom|^\[\[containers/im;
/** What else goes by such a name is no deploy: `app.yaml` of App Engine has a runtime, a manifest of Cloud Foundry applications. */
const says: Readonly<Record<string, RegExp>> = {
  app: /^runtime:/m,
  manifest: /^applications:/m,
  host: /"version"\s*:\s*"[23]/,
};

/** Whether the folder that a Dockerfile stands in, or else the root, holds such a file; Heroku's takes an image where `heroku.yml` says so. */
export function isDeployedWithoutImage(dockerfile: string, project: ProjectView): boolean {
  const folder = project.appOf(dockerfile)?.path ?? folderOf(dockerfile);
  return [...new Set([folderOf(dockerfile), folder])].some((place) => {
    const names = project.list(place);
    return !names.includes('heroku.yml') && names.some((name) => isSuch(inFolder(place, name), name, project));
  });
}

function isSuch(file: string, name: string, project: ProjectView): boolean {
  if (!files.test(name) || isDevelopmentFile(file)) return false;
  const text = project.textOf(file, { start: 0, end: 20_000 });
  const [stem = ''] = name.split(/[-_.]/);
  return !ofImages.test(text) && (says[stem]?.test(text) ?? true);
}
