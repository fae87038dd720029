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
  'pydantic-settings': ['pydantic'],
  quart: ['werkzeug', 'markupsafe', 'click'],
  scrapy: ['twisted', 'itemadapter', 'itemloaders', 'parsel', 'w3lib'],
  sqlmodel: ['sqlalchemy', 'pydantic'],
  typer: ['click'],
};

/** Whether a declared framework hands a module to its users as a part of its own. */
export function isPartOfFramework(module: string, declared: ReadonlySet<string>): boolean {
  return Object.entries(parts).some(([framework, modules]) => declared.has(framework) && modules.includes(module));
}
