import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoApp, hardcodedPort } from './demo-app';
import { Editor } from './editor';

const { file, line, column, rule, message, fix, fixed } = hardcodedPort;

describe('the extension in VS Code', () => {
  let editor: Editor;
  let original: string;

  beforeAll(async () => {
    editor = await Editor.start(demoApp);
    original = editor.read(file);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await editor.page.screenshot({ path: join(import.meta.dirname, `../../out/${task.id}.png`) });
  });

  afterAll(() => editor?.stop());

  const rowOf = (text: string) => editor.problemRows.filter({ hasText: text }).first();

  it('lists problems of files that were never opened', async () => {
    for (const name of ['server.ts', 'Dockerfile', 'docker-compose.yml', 'api.yaml', 'deploy.yml']) {
      await editor.showProblems(name);
      await rowOf(name).waitFor();
    }
    expect(await editor.page.locator('.tabs-container .tab').count()).toBe(0);
    await editor.statusItem.filter({ hasText: /\d/ }).waitFor();
    await editor.showProblems();
    await editor.page.locator('.part.panel', { hasText: 'Showing' }).waitFor({ state: 'detached' });
    await editor.run('View: Toggle Maximized Panel');
    await editor.page.locator('.part.editor').waitFor({ state: 'hidden' });
    await editor.screenshot('problems.png');
    await editor.run('View: Toggle Maximized Panel');
  });

  it('underlines a problem in an open file, and says in the hover what is wrong', async () => {
    await editor.open(file, line, column);
    await editor.squiggles.first().waitFor();
    await editor.hidePanel();
    const hover = await editor.showHover();
    await hover.filter({ hasText: message }).filter({ hasText: rule }).filter({ hasText: 'Quick Fix' }).waitFor();
    await editor.typescriptReady();
    await editor.screenshot('squiggle.png');
    await editor.page.keyboard.press('Escape');
  });

  it('follows what is typed, before it is saved', async () => {
    await editor.showProblems('server.ts');
    await editor.open(file, line, column);
    await editor.page.keyboard.press('Control+Shift+ArrowRight');
    await editor.page.keyboard.type('8080');
    await rowOf('Port 8080 is hardcoded').waitFor();
    await editor.page.keyboard.press('Control+z');
    await rowOf(message).waitFor();
  });

  it('mends a problem through the light bulb', async () => {
    await editor.hidePanel();
    await editor.open(file, line, column);
    const menu = await editor.clickLightBulb();
    await menu.locator('.monaco-list-row', { hasText: `Disable ${rule} for this line` }).waitFor();
    await editor.screenshot('quick-fix.png');
    await menu.locator('.monaco-list-row', { hasText: fix }).click();
    await editor.code.locator('.view-line', { hasText: fixed }).waitFor();
    await editor.save();
    await expect.poll(() => editor.read(file).split('\n')[line - 1]).toMatch(/^const port = .*process\.env\.PORT.*3000.*;$/);
    await editor.showProblems('server.ts');
    await rowOf(message).waitFor({ state: 'detached' });
    writeFileSync(join(editor.folder, file), original);
    await rowOf(message).waitFor();
  });

  it('feels a changed setting', async () => {
    await editor.showProblems('server.ts');
    await rowOf(message).waitFor();
    editor.configure({ 'twelveFactor.rules': { [rule]: 'off' } });
    await rowOf(message).waitFor({ state: 'detached' });
    editor.configure({});
    await rowOf(message).waitFor();
    editor.configure({ 'twelveFactor.enable': false });
    await editor.squiggles.first().waitFor({ state: 'detached' });
    editor.configure({});
    await editor.squiggles.first().waitFor();
  });

  it('writes a config file to start from', async () => {
    await editor.run('Twelve-Factor: Create Config File');
    await editor.page.locator('.tab.active', { hasText: 'twelve-factor.json' }).waitFor();
    expect(editor.read('twelve-factor.json')).toContain('"preset": "recommended"');
  });

  it('shows the page of a rule', async () => {
    await editor.open(file, line, column);
    const menu = await editor.clickLightBulb();
    await menu.locator('.monaco-list-row', { hasText: `Open documentation of ${rule}` }).click();
    await editor.page.locator('.tab.active', { hasText: `Preview ${rule}.md` }).waitFor();
  });
});

describe('fix-all on save', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.start(demoApp, { 'editor.codeActionsOnSave': { 'source.fixAll.twelveFactor': 'explicit' } });
  });

  afterAll(() => editor?.stop());

  // In a Dockerfile: TypeScript's own extension registers its code actions while it starts, and then VS Code gives up those of a save
  // under way, whoever's they are.
  it('makes the safe fixes and leaves the rest', async () => {
    await editor.open('Dockerfile');
    await editor.squiggles.first().waitFor();
    await editor.page.keyboard.type('# The orders app');
    await editor.page.keyboard.press('Enter');
    await editor.save();
    const saved = editor.read('Dockerfile').trimEnd().split('\n');
    expect(saved[0]).toBe('# The orders app');
    expect(saved.at(-1)).toBe('CMD npm run migrate && npm start');
    expect(saved).toContain('FROM node');
  });
});
