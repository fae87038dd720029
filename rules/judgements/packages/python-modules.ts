import { distributions, namespaces } from './python-distributions';
import { packageNames } from './python-package-names';

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

/** Top-level modules that Python 3 renamed. Source: https://docs.python.org/3/library/2to3.html (fixers imports and imports2). */
const standardLibrary2 = new Set(
  `
  BaseHTTPServer Bastion CGIHTTPServer ConfigParser Cookie DocXMLRPCServer HTMLParser MimeWriter Queue SimpleHTTPServer SimpleXMLRPCServer
  SocketServer StringIO UserDict UserList UserString anydbm cPickle cStringIO commands compiler cookielib copy_reg dbhash dircache dumbdbm
  dummy_thread exceptions fpformat gdbm htmlentitydefs htmllib httplib ihooks imputil md5 mhlib mimetools mimify multifile mutex new popen2 posixfile
  repr rexec rfc822 robotparser sets sgmllib sha statvfs sv thread urllib2 urlparse user whichdb xmlrpclib Tkinter tkMessageBox tkFileDialog
  tkSimpleDialog ttk ScrolledText Tkconstants
`
    .trim()
    .split(/\s+/),
);

/** Modules that every installation brings, beside the standard library. */
const alwaysThere = new Set(['pip', 'setuptools', 'pkg_resources', 'distutils', 'wheel']);

export function isStandardModule(name: string): boolean {
  return standardLibrary.has(name) || standardLibrary2.has(name) || alwaysThere.has(name) || name.startsWith('_');
}

/** The distribution that an import most likely needs; names as PEP 503 normalises them. */
export function distributionOf(specifier: string, names: readonly string[] = []): string {
  const [root = '', ...rest] = specifier.split('.');
  const namespace = Object.hasOwn(namespaces, root) ? namespaces[root] : undefined;
  if (!namespace) return (Object.hasOwn(distributions, root) ? distributions[root]?.[0] : undefined) ?? normalize(root);
  const path = [root, ...rest, ...names.slice(0, 1)];
  const [, special] = namespace.find(([prefix]) => `${path.join('.')}.`.startsWith(`${prefix}.`)) ?? [];
  if (special !== undefined) return special;
  return normalize(path.slice(0, path[1] === 'cloud' || root === 'azure' ? 3 : 2).join('-'));
}

/**
 * Whether one of the declared distributions provides a module: by the table, by a name that only differs in what packagers add
 * (`python-`, `py`, `django-`, `-python`), or as a member of a namespace (`google.cloud` by `google-cloud-storage`).
 */
export function isProvided(specifier: string, names: readonly string[], declared: ReadonlySet<string>): boolean {
  const module = specifier.split('.')[0] as string;
  const name = normalize(module);
  const known = Object.hasOwn(distributions, module) ? (distributions[module] ?? []) : [];
  if ([name, distributionOf(specifier, names), ...known].some((candidate) => declared.has(candidate))) return true;
  const bare = name.replace(/^django-|-/g, '');
  for (const candidate of declared) {
    if (candidate.startsWith(`${name}-`)) return true;
    // `opensearchpy` of opensearch-py.
    if (candidate.replaceAll('-', '') === name.replaceAll('-', '')) return true;
    // `progressbar` of progressbar33.
    if (candidate.replace(/\d+$/, '') === name) return true;
    // `gravatar` of django-gravatar2.
    if (/^django-.*\d$/.test(candidate) && candidate.replace(/^django-|-|\d+$/g, '') === bare.replace(/^django/, '')) return true;
    if (candidate.replace(/^(?:python|py|django)-?|-?(?:python|py|sdk|client|lib|binary)\d*$|-/g, '') === bare.replace(/^py/, ''))
      return true;
  }
  return false;
}

/** Whether it is known which distribution brings a module; of others its name is a guess that may be a stranger's. */
export function isKnownName(module: string): boolean {
  return Object.hasOwn(distributions, module) || Object.hasOwn(namespaces, module) || packageNames.has(normalize(module));
}

export function normalize(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
