import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

/** Settings that keep the picture quiet; nothing of the extension under test. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'github.gitAuthentication': false,
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off',
};

/** A real VS Code with the packaged extension, on a copy of a workspace. Waits on what the page shows, never on time. */
export class Editor {
  private constructor(
    readonly page: Page,
    /** The copy that is open. */
    readonly folder: string,
    private readonly home: string,
    private readonly browser: Browser,
    private readonly server: ChildProcess,
  ) {}

  /**
   * @param workspace folder to copy
   * @param settings user settings, over the quiet ones
   */
  static async start(workspace: string, settings: Record<string, unknown> = {}): Promise<Editor> {
    const home = mkdtempSync(join(tmpdir(), 'twelve-factor-e2e-'));
    const folder = join(home, basename(workspace));
    cpSync(workspace, folder, { recursive: true });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
    mkdirSync(join(home, 'data/User'), { recursive: true });
    writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
    const folders = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
    const installed = spawnSync(
      environment('E2E_NODE'),
      [environment('E2E_CODE_SERVER'), ...folders, '--install-extension', join(root, 'twelve-factor.vsix')],
      { encoding: 'utf8' },
    );
    if (installed.status !== 0) throw new Error(`The extension could not be installed:\n${installed.stdout}${installed.stderr}`);
    const port = await freePort();
    const server = spawn(
      environment('E2E_NODE'),
      [
        environment('E2E_CODE_SERVER'),
        ...folders,
        ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'],
        ...['--disable-workspace-trust', '--disable-getting-started-override', folder],
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, VSCODE_PROXY_URI: '' } },
    );
    await listening(server);
    const browser = await chromium.launch({
      executablePath: environment('E2E_CHROMIUM'),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}/?folder=${folder}`);
    await page.locator('.monaco-workbench .part.editor').waitFor();
    return new Editor(page, folder, home, browser, server);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill();
    await ended;
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Text of a file on the disk. */
  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Writes the workspace's settings. */
  configure(settings: Record<string, unknown>): void {
    mkdirSync(join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(join(this.folder, '.vscode/settings.json'), JSON.stringify(settings));
  }

  /** The editor group's text area. */
  get code(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  get squiggles(): Locator {
    return this.code.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  get problemRows(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  get statusItem(): Locator {
    return this.page.locator('.statusbar-item', { hasText: 'Twelve-Factor' });
  }

  /** Opens a file, with the cursor at a place (both 1-based). */
  async open(file: string, line = 1, column = 1): Promise<void> {
    const name = file.slice(file.lastIndexOf('/') + 1);
    await this.quickOpen(file, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.quickOpen(`:${line}:${column}`, `${line}`);
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Shows the Problems panel, with those entries only that hold the text: of a long list the page holds only what is in view. */
  async showProblems(filter = ''): Promise<void> {
    await this.run('Problems: Focus on Problems View');
    await this.page.locator('.part.panel input[placeholder^="Filter"]').fill(filter);
  }

  /** TypeScript's own service says in the status bar when it is busy, which does not belong into a picture. */
  async typescriptReady(): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: /Analyzing|Initializing/ }).waitFor({ state: 'detached' });
  }

  async hidePanel(): Promise<void> {
    const panel = this.page.locator('.part.panel');
    if (!(await panel.isVisible())) return;
    await this.run('View: Toggle Panel Visibility');
    await panel.waitFor({ state: 'hidden' });
  }

  /** Runs a command by its title in the palette. */
  async run(title: string): Promise<void> {
    await this.quickOpen(`>${title}`, title);
  }

  /** Clicks the light bulb beside the cursor; gives the menu. */
  async clickLightBulb(): Promise<Locator> {
    await this.code.locator('.lightBulbWidget').click();
    const menu = this.page.locator('.action-widget');
    await menu.locator('.monaco-list-row').first().waitFor();
    return menu;
  }

  /** The hover of what stands at the cursor. */
  async showHover(): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const hover = this.page.locator('.monaco-hover:not(.hidden)');
    await hover.waitFor();
    return hover;
  }

  /** Saves what was typed. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(root, 'docs/images', name) });
  }

  /** @param choice text of the entry that must come first in the list before it is taken */
  private async quickOpen(text: string, choice: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:not(.hidden)');
    await this.page.keyboard.press('Control+p');
    await widget.waitFor();
    await widget.locator('input[type=text]').fill(text);
    await widget.locator('.monaco-list-row[data-index="0"]', { hasText: choice }).waitFor();
    await this.page.keyboard.press('Enter');
    await widget.waitFor({ state: 'hidden' });
  }
}

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the tests with npm run test:e2e`);
  return value;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('HTTP server listening')) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`code-server ended with ${code}:\n${output}`)));
  });
}
