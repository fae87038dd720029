/**
 * Names of one thing that is had in several ways, in the form the tables use: what methods return, re-exports, instances of modules.
 * Source: pathlib and asyncio of Python 3.13, Flask 3, tornado 6, Django 5.1, SQLAlchemy 2.
 */
const sameAs: readonly [RegExp, string][] = [
  [/^pathlib\.(?:PosixPath|WindowsPath)\b/, 'pathlib.Path'],
  [/^pathlib\.Path\.(?:cwd|home)\(\)/, 'pathlib.Path()'],
  [
    /^pathlib\.Path\(\)\.(?:parent|parents\[\]|(?:resolve|absolute|expanduser|joinpath|with_suffix|with_name|with_stem|relative_to)\(\))/,
    'pathlib.Path()',
  ],
  [/^asyncio\.(?:get_event_loop|get_running_loop|new_event_loop)\(\)/, 'asyncio.loop'],
  [/^flask\.(?:app\.Flask|helpers\.current_app|current_app)\b(?!\()/, 'flask.Flask()'],
  [/^sqlalchemy\.(?:orm\.|ext\.declarative\.)?declarative_base\(\)/, 'sqlalchemy.orm.DeclarativeBase'],
  [/^sqlmodel\.SQLModel\b/, 'sqlalchemy.orm.DeclarativeBase'],
  [/^logging\.getLogger\(\)\.getChild\(\)/, 'logging.getLogger()'],
];

/** The form of a qualified name that the tables know. */
export function canonical(name: string): string {
  let result = name;
  for (const [pattern, replacement] of sameAs) result = result.replace(pattern, replacement);
  return result;
}
