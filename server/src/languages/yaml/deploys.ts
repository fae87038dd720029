import type { SimpleCommand } from '../../../../rules/facts';

/** Programs that change what runs, by their first arguments. */
const deployCommands: Readonly<Record<string, RegExp>> = {
  kubectl: /^(?:apply|set|rollout|replace|create|patch|scale)\b/,
  oc: /^(?:apply|rollout|start-build|set|replace)\b/,
  helm: /^(?:upgrade|install)\b/,
  helmfile: /^(?:apply|sync)\b/,
  kustomize: /^edit\b/,
  skaffold: /^(?:run|deploy)\b/,
  argocd: /^app\b/,
  aws: /\b(?:ecs (?:update-service|deploy|run-task)|s3 (?:sync|cp)|lambda update-function-code|deploy create-deployment|elasticbeanstalk|cloudformation deploy|apprunner start-deployment|cloudfront create-invalidation)\b/,
  'ecs-deploy': /./,
  eb: /^deploy\b/,
  sam: /^deploy\b/,
  cdk: /^deploy\b/,
  serverless: /^deploy\b/,
  sls: /^deploy\b/,
  copilot: /\bdeploy\b/,
  gcloud:
    /\b(?:run deploy|app deploy|functions deploy|run services update|compute instances update-container|deploy releases create|builds submit)\b/,
  az: /\b(?:webapp (?:deploy|deployment|up|config container|restart)|containerapp (?:update|up)|functionapp deployment|aks command invoke)\b/,
  fly: /^(?:deploy|machine)\b/,
  flyctl: /^(?:deploy|machine)\b/,
  heroku: /^(?:container:release|container:push|releases|ps:restart|builds:create)\b/,
  vercel: /^(?!(?:build|pull|env|link|whoami|login)\b)/,
  netlify: /^deploy\b/,
  firebase: /^deploy\b/,
  wrangler: /^(?:deploy|publish|pages)\b/,
  railway: /^(?:up|redeploy)\b/,
  render: /^(?:deploys?)\b/,
  cf: /^push\b/,
  cap: /\bdeploy\b/,
  pulumi: /^up\b/,
  terraform: /^apply\b/,
  tofu: /^apply\b/,
  'ansible-playbook': /./,
  dep: /^deploy\b/,
  kamal: /^(?:deploy|redeploy|setup)\b/,
  dokku: /./,
  ssh: /./,
  scp: /./,
  rsync: /./,
  sftp: /./,
  lftp: /./,
  nomad: /^(?:job )?run\b/,
  waypoint: /^up\b/,
};

/** Whether a command of a pipeline deploys: a deployment tool, a push to a platform's git remote, a script or target called so. */
export function isDeployCommand({ program, words }: SimpleCommand): boolean {
  const rest = words.slice(1).map((word) => word.text);
  const line = rest.join(' ');
  const plain = rest.filter((word) => !word.startsWith('-')).join(' ');
  const known = Object.hasOwn(deployCommands, program) ? deployCommands[program] : undefined;
  if (known?.test(plain) || known?.test(line)) return !/--dry-run(?:=client|=server)?\b|--version\b/.test(line);
  if (program === 'docker' || program === 'docker-compose' || program === 'podman') {
    return (
      /^(?:stack deploy|service (?:update|create))\b|\bcompose\b.*\bup\b|^up\b/.test(plain) &&
      /stack|service|--context|-H|DOCKER_HOST/.test(line)
    );
  }
  if (program === 'git') return /^push\b.*\b(?:heroku|dokku|production|prod|staging|piku|azure|clever)\b/.test(plain);
  if (program === 'curl') return /deploy(?:_?hooks?|ments?)?\b|hooks\.(?:render|zeabur)|api\.render\.com\/deploy/i.test(line);
  if (
    ['npm', 'yarn', 'pnpm', 'bun', 'make', 'just', 'task', 'rake', 'bundle', 'invoke', 'fab', 'nx', 'turbo', 'lerna'].includes(
      program,
    )
  ) {
    return rest.some((word) => /^(?:deploy|release-to)(?:$|[:\-_.])|[:\-_](?:deploy)$/.test(word));
  }
  return [words[0]?.text ?? '', ...rest.slice(0, 1)].some((word) => /(?:^|\/|[-_])deploy(?:[-_.][\w.-]*)?$/i.test(word));
}

const hostPrograms = new Set(['ssh', 'scp', 'rsync', 'sftp', 'lftp', 'docker', 'docker-compose']);

/** Whether all that deploys among commands and actions logs in to a host, copies onto it, or speaks to its container engine. */
export function deploysOnHost(commands: readonly SimpleCommand[], actions: readonly string[]): boolean {
  const deploying = [
    ...commands.filter(isDeployCommand).map(({ program }) => hostPrograms.has(program)),
    ...actions.filter(isDeployAction).map((action) => /(?:^|[/\-_])(?:ssh|scp|rsync)-|^easingthemes\//i.test(action)),
  ];
  return deploying.length > 0 && deploying.every((onHost) => onHost);
}

/** Actions that deploy, by their names. */
export function isDeployAction(action: string): boolean {
  const name = action.toLowerCase();
  if (
    /^(?:azure|docker|aws-actions|google-github-actions|hashicorp)\/(?:setup|login|build|configure|auth|metadata|get)-?/.test(
      name,
    )
  )
    return false;
  return /(?:^|[/\-_])deploy|heroku|(?:^|\/)(?:ssh|scp|rsync)-|(?:^|[-_/])(?:ssh|scp|rsync)-(?:action|deploy)|easingthemes\/|ecs-(?:deploy|render)|flyctl|fly-pr|cloudrun|webapps|functions-action|k8s-|helm-(?:deploy|upgrade)|wrangler-action|vercel-action|actions-netlify|s3-sync|beanstalk|sync-action|dokku|capistrano|kubectl|pulumi\/actions|container-apps/.test(
    name,
  );
}

/** Names people give to jobs and workflows that deploy. */
export function isDeployName(name: string): boolean {
  return /(?:^|[^a-z])(?:re)?(?:deploy(?:s|ment|ing)?|rollout|ship|cd)(?:[^a-z]|$)/i.test(name);
}

/** Actions that tell people of a deploy, whatever the step that uses one is called: a label, a comment, a message. */
export function onlyTells(action: string): boolean {
  return /(?:^|[/\-_])(?:label(?:er|s)?|comment(?:er|s)?|issues?|notif(?:y|ier|ications?)|slack|discord|teams|telegram|release-drafter)(?:[/\-_@]|$)/i.test(
    action,
  );
}
