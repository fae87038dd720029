/** What FastAPI's documentation says its extra installs. */
const standard = ['uvicorn', 'httpx', 'jinja2', 'python_multipart', 'multipart', 'email_validator', 'fastapi_cli'];

/**
 * Modules that a framework's own documentation has its users import, although distributions of their own bring them: who declares the
 * framework has them by its contract. Source: the quickstart or API pages of each.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  aiohttp: ['yarl', 'multidict'],
  apiflask: ['flask', 'marshmallow', 'werkzeug'],
  channels: ['asgiref'],
  connexion: ['flask'],
  dash: ['plotly'],
  django: ['asgiref', 'sqlparse'],
  'django-ninja': ['pydantic'],
  fastapi: ['starlette', 'pydantic'],
  'fastapi[all]': [...standard, 'itsdangerous', 'yaml', 'orjson', 'ujson', 'pydantic_settings', 'pydantic_extra_types'],
  'fastapi[standard]': standard,
  flask: ['werkzeug', 'click', 'blinker', 'markupsafe'],
  'flask-admin': ['wtforms'],
  'flask-appbuilder': ['flask', 'wtforms'],
  'flask-marshmallow': ['marshmallow'],
  'flask-openapi3': ['pydantic'],
  'flask-restx': ['werkzeug'],
  'flask-sqlalchemy': ['sqlalchemy'],
  'flask-wtf': ['wtforms'],
  jinja2: ['markupsafe'],
  'marshmallow-sqlalchemy': ['marshmallow'],
  pydantic: ['pydantic_core', 'annotated_types'],
  'pydantic-settings': ['pydantic'],
  quart: ['werkzeug', 'markupsafe', 'click'],
  sphinx: ['docutils'],
  scrapy: ['twisted', 'itemadapter', 'itemloaders', 'parsel', 'w3lib'],
  sqlmodel: ['sqlalchemy', 'pydantic'],
  typer: ['click'],
  wagtail: ['modelcluster', 'taggit'],
};

/** Whether a declared framework hands a module to its users as a part of its own, or as a part's: `pydantic_core` of FastAPI's pydantic. */
export function isPartOfFramework(module: string, declared: ReadonlySet<string>): boolean {
  return Object.entries(parts).some(
    ([framework, modules]) => modules.includes(module) && (declared.has(framework) || isPartOfFramework(framework, declared)),
  );
}
