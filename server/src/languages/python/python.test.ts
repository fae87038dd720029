import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact, FactKind, FactOf } from '../../../../rules/facts';
import { python } from '.';

beforeAll(() => python.load?.());

function facts<K extends FactKind>(text: string, kind: K, path = 'app.py'): FactOf<K>[] {
  return python.extract({ path, text }).facts.filter((fact: Fact): fact is FactOf<K> => fact.kind === kind);
}

const ports = (text: string) => facts(text, 'listen').map(({ port }) => (port?.kind === 'literal' ? port.value : port?.kind));

describe('names', () => {
  it.each([
    ['import flask as f\nf.Flask("x").run(port=1)', [1]],
    ['from flask import Flask as F\nclass App(F):\n    pass\nApp("x").run(port=2)', [2]],
    [
      'import flask\nclass Web:\n    def __init__(self):\n        self.app = flask.Flask("x")\n    def go(self):\n        self.app.run(port=3)',
      [3],
    ],
    ['from flask import Flask\ndef make():\n    app = Flask("x")\n    return app\nmake().run(port=4)', [4]],
    ['from flask import Flask\ndef go(app: Flask):\n    app.run(port=5)', [5]],
    ['from flask import *\nFlask("x").run(port=6)', [6]],
    ['class Flask:\n    pass\nFlask().run(port=7)', []],
    ['from flask import Flask\ndef go(Flask):\n    Flask().run(port=8)', []],
    ['try:\n    from uvicorn import run\nexcept ImportError:\n    run = None\nrun("x", port=9)', [9]],
  ])('%j', (text, expected) => expect(ports(text)).toEqual(expected));
});

describe('constants', () => {
  const of = (expression: string, before = '') => ports(`import os, uvicorn\n${before}\nuvicorn.run("x", port=${expression})`)[0];
  it.each([
    ['8_000 + 0x10', '', 8016],
    ['int("80" + "81")', '', 8081],
    ['CFG["web"]["port"]', 'CFG = {"web": {"port": 1}}', 1],
    ['CFG["port"]', 'CFG = {"port": 1}\nCFG["port"] = 2', 'unknown'],
    ['PORT', 'PORT = 1\nPORT = 2', 'unknown'],
    ['Web.port', 'class Web:\n    port = 5', 5],
    ['int(os.getenv("PORT") or 80)', '', 'env'],
    [
      'settings.port',
      'from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    port: int = 1\nsettings = S()',
      'env',
    ],
  ])('%s', (expression, before, expected) => expect(of(expression, before)).toBe(expected));
});

describe('places', () => {
  const scopes = (text: string) => facts(`import os\n${text}`, 'env-read').map(({ place }) => place.scope);
  it.each([
    ['os.environ["X"]', ['top']],
    ['def main():\n    os.environ["X"]\nif __name__ == "__main__":\n    main()', ['start']],
    ['def later():\n    os.environ["X"]', ['function']],
    ['@app.get("/x")\ndef x():\n    help()\ndef help():\n    os.environ["X"]', ['handler']],
    ['from celery import shared_task\n@shared_task\ndef x():\n    os.environ["X"]', ['handler']],
    ['from flask import Flask\ndef create_app():\n    app = Flask("x")\n    os.environ["X"]\n    return app', ['start']],
    ['@app.on_event("startup")\nasync def x():\n    os.environ["X"]', ['start']],
  ])('%j', (text, expected) => expect(scopes(text)).toEqual(expected));
});

describe('text that is not Python', () => {
  it('is told of, and what can be read is read', () => {
    const { facts: found, parseError } = python.extract({ path: 'app.py', text: 'import os\nx = os.environ["A"]\ndef (:\n' });
    expect(parseError?.offset).toBeGreaterThan(0);
    expect(found.map(({ kind }) => kind)).toContain('env-read');
  });
  it('is left alone where it is a template', () => {
    const { facts: found, parseError } = python.extract({
      path: 'app.py',
      text: 'import os\nfrom {{ cookiecutter.name }}.x import y\n',
    });
    expect(found).toEqual([]);
    expect(parseError).toBeDefined();
  });
});

it('counts offsets in UTF-16 units', () => {
  const text = 'name = "😀"; import os; os.environ["X"]';
  expect(facts(text, 'env-read').map(({ range }) => text.slice(range.start, range.end))).toEqual(['os.environ["X"]']);
});
