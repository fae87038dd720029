/**
 * Folders whose name says that what stands in them was taken out of use. A mere `archive/`, `backup/` or `legacy/` is none: there are programs
 * that archive and back up, and old code that still runs.
 */
const folder =
  /(?:^|\/)(?:[_.]?(?:archived|attic|deprecated|obsolete|graveyard|retired|old|unused|to[-_]be[-_](?:removed|deleted))|[_.](?:archives?|backups?|legacy|trash)|(?:old|deprecated|archived|obsolete|unused)[-_](?:files?|versions?|code|stuff|configs?|manifests?|deployments?))\//i;

/** Whether a file stands in a folder of things that were put away: `_archived/web/deployment.yaml`, `old/docker-compose.yml`. */
export function isPutAway(file: string): boolean {
  return folder.test(file);
}
