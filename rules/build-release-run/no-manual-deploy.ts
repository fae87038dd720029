import type { ActionFact, CommandFact, SimpleCommand, Word } from '../facts';
import { isDeployScript } from '../judgements/commands/deploy-scripts';
import { heredocOf } from '../judgements/commands/heredocs';
import { dockerOfHost } from '../judgements/commands/remote-docker';
import { wordsRange } from '../judgements/commands/starts';
import { isTestCommand } from '../judgements/development/test-runs';
import { isOfPullRequests } from '../judgements/pipelines/pipelines';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

/** What changes a program that runs on a host, in the text that a login shell gets there. */
const changes =
  /(?:^|[\s;&|('"])(?:git\s+(?:-C\s+\S+\s+)?(?:pull|fetch|checkout|reset|clone)|(?:npm|yarn|pnpm|bun)\b(?!\s+(?:-v|--version)\b)|pip3?\s+install|poetry\s+install|uv\s+sync|bundle\s+install|composer\s+install|pm2\b|forever\b|docker(?:-compose)?\b(?!\s+(?:(?:ps|logs|images|inspect|version|info)\b|--version|-v\b))|podman\b|systemctl\s+(?:restart|reload|start|stop|daemon-reload)|service\s+\S+\s+(?:restart|reload|start|stop)|supervisorctl\s+(?:restart|reload|update|start)|make\s+\S*(?:deploy|build|up|restart)|\S*(?:deploy|update|upgrade|restart)\S*\.sh)/;
const deployScript = /(?:deploy|update|upgrade|restart|release)[\w.-]*$/i;
const editingVerbs: Readonly<Record<string, RegExp>> = { exec: /./, cp: /./, edit: /./, set: /^env\b/ };
/** Throw-away clusters that a pipeline makes for its tests. */
const testCluster = /^(?:kind|minikube|k3d|k3s|ctlptl|kwok|microk8s)$|kind-action|setup-minikube|k3d-action|setup-k3s|kindest/i;
const remoteAction =
  /(?:^|\/)(?:ssh-action|ssh-remote-commands?|ssh-remote|remote-ssh|ssh-execute-commands|ssh-command|ssh-deploy-action)$/i;
const copyAction =
  /(?:^|[/-])(?:scp-action|github-action-scp|scp-files|scp-deploy|copy-via-ssh|ssh-scp-deploy|rsync-deployments?|rsync-deploy|action-rsync|rsync-action|ssh-deploy|FTP-Deploy-Action|sftp-action|sftp-deploy-action)(?:$|-)/i;
/** What a documentation or static site is published from: no program that runs. */
const pages = /(?:^|\/)(?:docs?|_site|site|_build|html|public|coverage|storybook-static|book|gh-pages|javadoc|apidocs?)(?:\/|$)/i;
/** What is put up for others to download, and where. */
const archives = /\.(?:zip|tar|t[gbx]z|tar\.\w+|deb|rpm|apk|dmg|exe|msi|AppImage|snap|asc|sig|sha\d+|jar|whl|iso)\*?$/i;
const downloads =
  /[:/.](?:releases?|downloads?|dl|dist|mirrors?|archives?|repos?|apt|yum|packages|pkgs?|artifacts?|files)(?:[/.]|$)/i;

const workflow = (step: string) => `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n${step}`;

export default defineRule({
  id: 'no-manual-deploy',
  factor: 'build-release-run',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['cmd', 'ci'],
  title: 'Running host changed in place',
  docs: {
    what: 'Reports a pipeline or deploy script that changes what runs on a host: by ssh, by copying files there, or by `kubectl exec`, `cp`, `edit` and `set env`.',
    why: 'A release is built once, has an identity and never changes. A host that is changed in place runs something that no release describes: nobody can roll it back, nor set up a second one like it, and half a change is left when the connection breaks.',
    examples: [
      {
        bad: {
          '.github/workflows/deploy.yml': workflow(
            "      - run: ssh deploy@shop.example 'cd /srv/shop && git pull && npm ci && pm2 reload shop'\n",
          ),
        },
        good: {
          '.github/workflows/deploy.yml': workflow(
            '      - run: docker push ghcr.io/acme/shop:${{ github.sha }}\n      - run: kubectl set image deployment/shop shop=ghcr.io/acme/shop:${{ github.sha }}\n',
          ),
        },
      },
      {
        bad: { 'deploy.sh': '#!/bin/sh\nrsync -az ./ deploy@shop.example:/srv/shop\n' },
        good: { 'deploy.sh': '#!/bin/sh\nhelm upgrade shop ./chart --set image.tag="$VERSION"\n' },
      },
    ],
    whenNotToUse: 'A single host that you run yourself, with nothing that takes releases.',
  },
  messages: {
    host: 'This changes a running host in place; build a release, and let the platform run that one.',
    copy: 'This copies files onto a running host; build a release, and let the platform run that one.',
    cluster: '`kubectl {verb}` changes what runs by hand; change the manifest and release it.',
  },
  project({ project, report }) {
    const sessions = new Set<string>();
    for (const { file, fact } of project.facts('command')) {
      if (!takesPart(project, file, fact) || isTestRun(fact)) continue;
      let seen = false;
      // What the sessions of one job do is one deploy.
      const session = `${file}\0${fact.name}`;
      if (fact.remote && fact.name !== undefined) seen = sessions.has(session);
      for (const command of fact.commands) {
        if (command.program === 'kubectl' || command.program === 'oc') {
          const verb = kubectlVerb(command);
          if (verb && !makesCluster(project, file) && !(verb === 'exec' && isOfPullRequests(file, project)))
            report({ at: { file, range: wordsRange(command) }, message: 'cluster', data: { verb } });
          continue;
        }
        // The script of one session is one change.
        if (fact.remote ? !seen && changes.test(` ${textOf(command)}`) : changesHost(command, fact, project, file)) {
          seen = true;
          if (fact.remote) sessions.add(session);
          report({ at: { file, range: wordsRange(command) }, message: 'host' });
        } else if (!fact.remote && (copiesToHost(command) || pipesToHost(command, fact)) && !makesHost(project, file))
          report({ at: { file, range: wordsRange(command) }, message: 'copy' });
      }
    }
    for (const { file, fact } of project.facts('ci-action')) {
      if (copyAction.test(fact.action) && !isOfPages(fact)) report({ at: { file, range: fact.range }, message: 'copy' });
      else if (runsScriptOnHost(fact)) report({ at: { file, range: fact.range }, message: 'host' });
    }
  },
});

/** CI steps, shell scripts that deploy, and scripts and targets called `deploy`. */
function takesPart(project: ProjectView, file: string, { origin, name = '' }: CommandFact): boolean {
  if (origin === 'ci-step') return true;
  if (origin === 'shell-script') return isDeployScript(project, file) && project.roleOf(file) !== 'test';
  return (origin === 'package-script' || origin === 'makefile') && /(?:^|[:\-_])(?:deploy|ship|release)(?:$|[:\-_])/.test(name);
}

/** The script of a session on another machine that gets a copy of its own, runs tests there and starts nothing. */
function isTestRun({ remote, commands }: CommandFact): boolean {
  return (
    remote === true &&
    commands.some((command) => /^git clone /.test(textOf(command))) &&
    commands.some(isTestCommand) &&
    !commands.some((command) =>
      /\b(?:pm2|forever|systemctl|service|supervisorctl|docker(?:-compose)?|podman|restart|deploy)\b/.test(textOf(command)),
    )
  );
}

const cloudMakers =
  /^(?:az vm create|aws ec2 run-instances|gcloud (?:\S+ )?compute instances create|doctl compute droplet create|hcloud server create|linode-cli linodes create)(?= |$)/;

/** A script that makes the machine and then equips it: no release of what runs there. */
function makesHost(project: ProjectView, file: string): boolean {
  return project.factsIn(file, 'command').some(({ commands }) => commands.some((command) => cloudMakers.test(textOf(command))));
}

function textOf({ words }: SimpleCommand): string {
  return words.map(({ text }) => text).join(' ');
}

/** Clouds' own ways onto a host: they take the script as an option. Sources: the command line references of gcloud, AWS, Azure and DigitalOcean. */
const cloudLogins =
  /^(?:gcloud (?:\S+ )?compute ssh|aws ssm send-command|az vm run-command (?:invoke|create)|doctl compute ssh)(?= )/;
/** `bash -s < scripts/deploy.sh`: the shell of the host reads it. */
const fedScript = /^(?:ba)?sh(?: -\w+)*(?: -s)?$/;

/** `ssh HOST 'git pull && pm2 reload web'`, its script quoted, plain or in a heredoc. */
function changesHost(command: SimpleCommand, fact: CommandFact, project: ProjectView, file: string): boolean {
  if (cloudLogins.test(textOf(command))) return changes.test(textOf(command));
  const before = fact.commands.slice(0, fact.commands.indexOf(command));
  if (dockerOfHost(command, fact, file, project)) return true;
  // `pm2 deploy production` logs in, pulls and reloads.
  if (command.program === 'pm2' && command.words[1]?.text === 'deploy')
    return !command.words.some(({ text }) => text === 'setup');
  if (changesByAnsible(command)) return true;
  const isLogin = command.program === 'ssh' || command.program === 'sshpass' || command.program === 'autossh';
  if (!isLogin || command.words.length < 2) return false;
  if (scriptIsPiped(command, before.at(-1))) return true;
  const fed = command.redirects.find(({ operator }) => operator === '<')?.target?.text;
  if (fed !== undefined && fedScript.test(command.words.at(-1)?.text ?? '') && deployScript.test(fed)) return true;
  const script = textOf(command);
  if (changes.test(script)) return true;
  return changes.test(heredocOf(command, file, project) ?? '');
}

/** `ansible web -m shell -a 'cd /srv/shop && git pull'`: a command on hosts, no playbook. */
function changesByAnsible({ program, words }: SimpleCommand): boolean {
  if (program !== 'ansible' || /^(?:localhost|127\.0\.0\.1)$/.test(words[1]?.text ?? '')) return false;
  const at = words.findIndex(({ text }) => text === '-a' || text === '--args');
  return at > 0 && changes.test(` ${words[at + 1]?.text ?? ''}`);
}

/** `echo 'git pull' | ssh HOST`, `cat deploy.sh | ssh HOST bash`. */
function scriptIsPiped(command: SimpleCommand, before: SimpleCommand | undefined): boolean {
  if (before?.next !== '|') return false;
  if (before.program === 'echo' || before.program === 'printf') return changes.test(textOf(before));
  return (
    before.program === 'cat' && deployScript.test(before.words[1]?.text ?? '') && / (?:ba)?sh(?: -\w+)*$/.test(textOf(command))
  );
}

const ownSide = /^(?:[./~]|\$\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|PWD|HOME)\b)/;
/** Where networks of delivery take files, which run nothing. Sources: Akamai NetStorage, CDN77 and KeyCDN on uploads by rsync. */
const contentStore = /(?:^|[@.}])(?:[\w-]+\.)*(?:upload\.akamai|cdn77|kxcdn|keycdn)\.com:/i;

/** `host:path`, `user@host:path`, `$HOST:path`, `host::module`; no Windows drive and no URL. */
function isRemote({ text }: Word): boolean {
  const plain = text.replace(/\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$\w+/g, 'variable');
  return (
    !ownSide.test(text) &&
    !contentStore.test(text) &&
    /^[^/:\s]{2,}:(?!\/\/)\S*$/.test(plain) &&
    !/^(?:https?|s3|gs|az|docker):/.test(plain)
  );
}

function copiesToHost(command: SimpleCommand): boolean {
  const { program, words } = copying(command);
  if (program === 'lftp') return /\bmirror\b.*(?:-\w*R|--reverse)/.test(words.map(({ text }) => text).join(' '));
  if (program !== 'scp' && program !== 'rsync') return false;
  const rest = words.slice(1);
  const valued =
    program === 'scp'
      ? /^(?:-[PiFoJSclX]|--zone|--project)$/
      : /^-(?:e|-rsh|f|-filter|-exclude|-include|-exclude-from|-include-from|-port|-password-file|-chmod|-chown|-rsync-path)$/;
  const paths = rest.filter(({ text }, index) => !text.startsWith('-') && !valued.test(rest[index - 1]?.text ?? ''));
  const target = paths.at(-1);
  const sources = paths.slice(0, -1);
  return (
    target !== undefined &&
    sources.length > 0 &&
    isRemote(target) &&
    !sources.some(isRemote) &&
    !sources.every(({ text }) => pages.test(text)) &&
    !(sources.every(({ text }) => archives.test(text)) && downloads.test(target.text))
  );
}

/** `tar cz dist | ssh HOST tar xz`, `cat app.tar | ssh HOST 'cat > app.tar'`. */
function pipesToHost(command: SimpleCommand, { commands }: CommandFact): boolean {
  const before = commands[commands.indexOf(command) - 1];
  if (command.program !== 'ssh' || before?.next !== '|' || !/^(?:tar|cat|gzip|pigz|zstd)$/.test(before.program)) return false;
  return / (?:sudo )?(?:tar (?:-?\w*x|--extract)|cat >|dd of=)/.test(` ${textOf(command).replace(/['"]/g, '')}`);
}

/** What copies, without what stands before it: `sshpass -p … scp`, `gcloud compute scp`. */
function copying({ program, words }: SimpleCommand): Pick<SimpleCommand, 'program' | 'words'> {
  if (program !== 'sshpass' && program !== 'gcloud') return { program, words };
  const at = words.findIndex(({ text }) => /^(?:scp|rsync)$/.test(text));
  return at < 0 ? { program, words } : { program: words[at]?.text as string, words: words.slice(at) };
}

function kubectlVerb({ words }: SimpleCommand): string | undefined {
  const rest = words.slice(1).map(({ text }) => text);
  const at = rest.findIndex(
    (word, index) =>
      !word.startsWith('-') && !/^(?:-n|--namespace|--context|--kubeconfig|--cluster|-s)$/.test(rest[index - 1] ?? ''),
  );
  const verb = rest[at];
  if (verb === undefined || !Object.hasOwn(editingVerbs, verb)) return undefined;
  const after = rest.slice(at + 1).join(' ');
  if (!editingVerbs[verb]?.test(after) || /--dry-run|--list\b|--help/.test(after)) return undefined;
  // Out of a pod nothing changes.
  if (verb === 'cp' && /^(?:-\S+ )*\S*:\S+ [^\s:]+$/.test(after)) return undefined;
  return verb === 'set' ? 'set env' : verb;
}

function makesCluster(project: ProjectView, file: string): boolean {
  return (
    project.factsIn(file, 'command').some(({ commands }) => commands.some(({ program }) => testCluster.test(program))) ||
    project.factsIn(file, 'ci-action').some(({ action }) => testCluster.test(action))
  );
}

/** The script of an SSH action that is read as no command: its input under another name. */
function runsScriptOnHost({ action, inputs }: ActionFact): boolean {
  if (!remoteAction.test(action) || inputs.script || inputs.command) return false;
  // `script_path: scripts/deploy.sh`
  if (inputs.script_path && deployScript.test(inputs.script_path.value)) return true;
  const script = inputs.commands ?? inputs.run ?? inputs.cmd;
  return script !== undefined && changes.test(script.value);
}

function isOfPages({ inputs }: ActionFact): boolean {
  const source = inputs.source ?? inputs.path ?? inputs.local ?? inputs['local-dir'] ?? inputs.SOURCE;
  return source !== undefined && pages.test(source.value);
}
