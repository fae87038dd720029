import { folderOf, foldersUp, inFolder, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';
import { installOf } from '../packages/package-managers';

/**
 * Modules that come with the program or platform that loads the code: clusters, editors, debuggers, creative tools, the operating system.
 * Nothing installs them from a manifest.
 */
const ofPrograms = new Set(
  `
  pyspark py4j awsglue dbutils webapp2 webapp2_extras cloudstorage bpy bmesh mathutils gdb lldb sublime sublime_plugin vim idaapi idautils idc
  xbmc xbmcgui xbmcaddon xbmcplugin xbmcvfs maya pymel nuke hou unreal arcpy qgis FreeCAD Part pcbnew rhinoscriptsyntax uno pyodide micropython
  machine renpy rospy rclpy apt apt_pkg rpm dnf hawkey yum selinux gtk gobject pygtk
`
    .trim()
    .split(/\s+/),
);

/** Airflow loads what is written for it, plugins of its pages too, beside its own packages, and pins those by its constraints. */
const ofAirflow =
  /^(?:pendulum|sqlalchemy|dateutil|jinja2|requests|kubernetes|numpy|pandas|pytz|flask|flask_appbuilder|flask_login|flask_wtf|wtforms|connexion|marshmallow|alembic|croniter|fastapi|pydantic|httpx|werkzeug|markupsafe|attr|yaml)$/;

/** Packages that a base image is made to bring; the image's name as far as a slash, tag or registry goes. */
const ofImages: readonly (readonly [image: RegExp, modules: RegExp])[] = [
  [/(?:^|\/)pytorch(?:\/|$)|pytorch/, /^(?:torch|torchvision|torchaudio|numpy)$/],
  [/(?:^|\/)tensorflow(?:\/|$)/, /^(?:tensorflow|keras|numpy)$/],
  [/(?:^|\/)beam_python/, /^apache_beam$/],
  [/(?:^|\/)airflow$/, new RegExp(`^airflow$|${ofAirflow.source}`)],
  [/(?:^|\/)(?:spark|pyspark[\w-]*|all-spark-notebook)$/, /^(?:pyspark|py4j|numpy|pandas)$/],
  [/(?:^|\/)(?:scipy|datascience|tensorflow|pytorch)-notebook$/, /^(?:numpy|pandas|scipy|matplotlib|sklearn|seaborn)$/],
  [/(?:^|\/)lambda\/python$/, /^boto(?:3|core)$/],
  [/(?:^|\/)odoo$/, /^(?:odoo|werkzeug|lxml|psycopg2|requests|dateutil|babel|PIL)$/],
  [/(?:^|\/)superset$/, /^(?:superset|flask_appbuilder|flask|sqlalchemy|celery|cachelib)$/],
  [/(?:^|\/)jupyterhub(?:\/|$)/, /^(?:jupyterhub|tornado|traitlets)$/],
];

/** Whether the host that runs a source brings a module along, so that no manifest of the app is to name it. */
export function isBroughtByHost(specifier: string, file: string, declared: ReadonlySet<string>, project: ProjectView): boolean {
  const module = specifier.split('.')[0] as string;
  if (ofPrograms.has(module) || /^google\.appengine(?:\.|$)/.test(specifier)) return true;
  // Taskgraph runs what stands there in an image of its own.
  if (
    /(?:^|\/)taskcluster\//.test(file) &&
    project.exists(`${/^(?:.*\/)?(?=taskcluster\/)/.exec(file)?.[0] ?? ''}.taskcluster.yml`)
  )
    return true;
  if (declared.has('apache-airflow') && ofAirflow.test(module)) return true;
  const above = foldersUp(folderOf(file));
  if (/^boto(?:3|core)$/.test(module) && isOnLambda(file, project)) return true;
  if (ofModelServers.test(module) && isOfModelServer(file, project)) return true;
  if (isMountedIntoAnother(file, project)) return true;
  return project
    .facts('image')
    .some(
      ({ file: dockerfile, fact }) =>
        fact.use === 'from' &&
        (above.includes(folderOf(dockerfile)) || project.appOf(dockerfile) === project.appOf(file)) &&
        ofImages.some(([image, modules]) => image.test(fact.name) && modules.test(module)),
    );
}

/** Packages of the images in which SageMaker serves models. Source: aws/deep-learning-containers. */
const ofModelServers =
  /^(?:torch|torchvision|torchaudio|tensorflow|keras|mxnet|transformers|sklearn|joblib|xgboost|numpy|pandas|scipy|PIL|cv2|boto3|botocore|sagemaker\w*)$/;

/** Beside an `inference.py` with the functions that SageMaker's servers call: it stands in such an image, on top of what that brings. */
function isOfModelServer(file: string, project: ProjectView): boolean {
  const handlers = /^(?:model|input|predict|output|transform)_fn$/;
  return project
    .factsIn(inFolder(folderOf(file), 'inference.py'), 'declaration')
    .some(({ is, name }) => is === 'function' && handlers.test(name));
}

/** Whether compose puts a file into a container of a program that is not built here: `./settings.py:/usr/src/app/settings.py`. */
function isMountedIntoAnother(file: string, project: ProjectView): boolean {
  const mounts = project
    .facts('workload')
    .flatMap(({ file: compose, fact }) =>
      fact.format === 'compose' ? fact.volumes.map((volume) => ({ compose, fact, volume })) : [],
    )
    .filter(
      ({ compose, volume: { type, source } }) =>
        type === 'bind' && source !== undefined && joinFolder(folderOf(compose), source) === file,
    );
  return mounts.length > 0 && mounts.every(({ fact }) => fact.build === undefined);
}

const globals = new WeakMap<ProjectView, ReadonlySet<string>>();

/** Whether a source is loaded by a program that the repository's own scripts install globally, such as an agent or an editor: it imports that one, and the program hands it its packages. */
export function isOfGlobalProgram(file: string, declared: ReadonlySet<string>, project: ProjectView): boolean {
  let names = globals.get(project);
  if (!names) {
    const installs = project.facts('command').flatMap(({ fact }) => fact.commands.flatMap((command) => installOf(command) ?? []));
    names = new Set(
      installs
        .filter(({ global, manager }) => global && manager !== 'pip')
        .flatMap(({ packages }) => packages.map(({ text }) => text.replace(/(?<=.)@.*$/, ''))),
    );
    globals.set(project, names);
  }
  const programs = names;
  return (
    programs.size > 0 &&
    project.factsIn(file, 'import').some(({ specifier }) => programs.has(specifier) && !declared.has(specifier))
  );
}

/** Whether a module can only be loaded on Windows, where nothing of a container's manifest is installed. */
export function isForWindows(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'import')
    .some(
      ({ specifier, names, place, optional }) =>
        place.scope === 'top' &&
        !place.inTry &&
        !optional &&
        (/^(?:winreg|_winreg|msvcrt|winsound|win32\w+|pythoncom|pywintypes|pywinauto|comtypes|wmi)(?:\.|$)/.test(specifier) ||
          (specifier === 'subprocess' && names?.some((name) => /^(?:CREATE_|STARTF_|STARTUPINFO$|SW_HIDE$)/.test(name)))),
    );
}

const lambdaFiles = ['serverless.yml', 'serverless.yaml', 'samconfig.toml', 'template.yaml', 'template.yml', 'cdk.json'];

/** Deployed to AWS Lambda, whose runtimes bring Amazon's SDK. */
export function isOnLambda(file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file)).some((folder) => lambdaFiles.some((name) => project.exists(joinFolder(folder, name))));
}

/** App Engine's runtime of Python 2: it brings a library of its own, app.yaml adds to that, and the rest is copied into a folder `lib`. */
export function isOnPython2(file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file)).some((folder) =>
    ['app.yaml', 'app.yml'].some((name) =>
      /^runtime:\s*['"]?python27\b/m.test(project.textOf(joinFolder(folder, name), { start: 0, end: 20_000 })),
    ),
  );
}

/**
 * Folders and packages of administration pages that a content management system, or a site's framework, builds together with its own, or has in
 * its loader.
 */
const ofPages: readonly (readonly [host: RegExp, files: RegExp, packages: RegExp])[] = [
  [
    /^(?:@strapi\/strapi|strapi)$/,
    /(?:^|\/)(?:src\/admin|admin\/src)\//,
    /^(?:react|react-dom|react-intl|react-query|react-redux|react-router-dom|styled-components|formik|yup|lodash|immer|prop-types|axios|@strapi\/(?:admin|content-manager|design-system|helper-plugin|icons|plugin-[\w-]+|utils))$/,
  ],
  [/^@wordpress\/scripts$/, /./, /^(?:@wordpress\/[\w-]+|react|react-dom|lodash|jquery|moment)$/],
  [/^nuxt$/, /./, /^(?:vue|vue-router|h3|nitropack|ofetch|ufo|defu|@nuxt\/(?:schema|kit)|@unhead\/vue|@vue\/[\w-]+)$/],
  [
    /^@medusajs\/(?:medusa|admin-sdk)$/,
    /(?:^|\/)src\/admin\//,
    /^(?:react|react-dom|react-router-dom|@tanstack\/react-query|@medusajs\/[\w-]+)$/,
  ],
  [/^ember-source$/, /./, /^(?:rsvp|ember|ember-testing|route-recognizer|@glimmer\/tracking)$/],
  [/^@ember\/jquery$/, /./, /^jquery$/],
  [/^ember-cli-htmlbars$/, /./, /^htmlbars-inline-precompile$/],
  [/^vitepress$/, /(?:^|\/)\.vitepress\//, /^(?:vue|vite)$/],
  [/^@docusaurus\/(?:core|preset-classic)$/, /./, /^(?:@docusaurus\/[\w-]+|react|react-dom|clsx|prism-react-renderer)$/],
];

/** Whether what builds the pages that a source is part of brings a package along. */
export function isBroughtByPages(name: string, file: string, declared: ReadonlySet<string>): boolean {
  return ofPages.some(
    ([host, files, packages]) =>
      packages.test(name) && files.test(file) && [...declared].some((dependency) => host.test(dependency)),
  );
}

/** What programs that run somebody's requests bring for the scripts beside them; each is known by a file of its own, or an object that it gives. */
const ofRunners: readonly (readonly [marker: string, given: RegExp, packages: RegExp])[] = [
  [
    'bruno.json',
    /\b(?:bru|req|res)\.\w/,
    /^(?:ajv|ajv-formats|atob|axios|btoa|chai|cheerio|crypto-js|jsonwebtoken|lodash|moment|nanoid|node-fetch|node-vault|tv4|uuid|xml2js)$/,
  ],
  ['', /\bpm\.(?:environment|request|response|test|collectionVariables|globals|variables)\b/, /./],
  ['', /./, /^k6$/],
];

/** Whether the program that runs a script brings a package along: Bruno, Postman, k6. */
export function isBroughtByRunner(name: string, file: string, project: ProjectView): boolean {
  const text = project.textOf(file, { start: 0, end: 100_000 });
  return ofRunners.some(
    ([marker, given, packages]) =>
      packages.test(name) &&
      given.test(text) &&
      (marker === '' || foldersUp(folderOf(file)).some((folder) => project.exists(joinFolder(folder, marker)))),
  );
}
