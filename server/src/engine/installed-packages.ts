import { nameOf } from '../../../rules/paths';

/** Names that folders of copied packages go by. */
const holders = /^(?:libs?|ext|extern(?:al)?s?|_?vendor(?:ed)?|packages|python-?packages|deps)$/i;
const manifests = new Set(['package.json', 'pyproject.toml', 'requirements.txt', 'Pipfile', 'setup.py', 'setup.cfg']);
/** Modules that programs most often carry copies of. Source: the vendored folders of pip, and of public applications that bring their own. */
const copied = new Set(
  `appdirs attr bs4 cachetools certifi chardet charset_normalizer cherrypy cheroot click colorama dateutil decorator dns docutils flask future
  gevent html5lib httplib2 idna importlib_metadata itsdangerous jinja2 jwt lxml mako markdown markupsafe msgpack mutagen oauthlib packaging pkg_resources ply
  portend pygments pyparsing pytz requests requests_oauthlib simplejson six soupsieve sqlalchemy tempora tornado tqdm typing_extensions tzlocal urllib3
  webencodings websocket werkzeug xmltodict yaml zipp`
    .split(/\s+/)
    .filter(Boolean),
);
const enough = 6;

/**
 * Whether somebody else's Python packages lie in this folder: pip's own records stand beside them, or their names say so.
 * The root and the folder of a manifest hold an app's own source, whatever else was unpacked there.
 */
export function holdsInstalledPackages(folder: string, names: readonly string[]): boolean {
  if (folder === '' || names.some((name) => manifests.has(name))) return false;
  if (names.some((name) => name.endsWith('.dist-info'))) return true;
  return holders.test(nameOf(folder)) && names.filter((name) => copied.has(name.replace(/\.py$/, ''))).length >= enough;
}
