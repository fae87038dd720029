import { nameOf } from '../../paths';

/**
 * Folders whose name says that what stands in them was taken out of use. A mere `archive/`, `backup/` or `legacy/` is none: there are programs
 * that archive and back up, and old code that still runs.
 */
const folder =
  /(?:^|\/)(?:[_.]?(?:archived|attic|deprecated|obsolete|graveyard|retired|old|unused|to[-_]be[-_](?:removed|deleted))|[_.](?:archives?|backups?|legacy|trash)|(?:old|deprecated|archived|obsolete|unused)[-_](?:files?|versions?|code|stuff|configs?|manifests?|deployments?|migrations?|scripts?)|legacy[-_]migrations|migrations\/archives?)\//i;

/** Whether a file stands in a folder of things that were put away: `_archived/web/deployment.yaml`, `old/docker-compose.yml`. */
export function isPutAway(file: string): boolean {
  return folder.test(file);
}

/** Whether a file was set aside: all of its folder, or an old version beside the one in use (`Dockerfile.backup`, `compose.yml.old`). */
export function isSetAside(file: string): boolean {
  return isPutAway(file) || /[-_.](?:old|bak|backup|orig|unused)(?:\.\w+)?$/i.test(nameOf(file));
}
