/** How a repository is deployed, its compose files aside. */

import { nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { hasInfrastructure } from '../containers/infrastructure-files';
import { isDevelopmentFile, isInTrialFolder } from '../development/development';
import { isOfLocalCluster } from '../development/local-clusters';
import { isInSteps } from './pipelines';

const known = new WeakMap<ProjectView, boolean>();

/**
 * Whether something besides compose runs the repository's app: manifests of a cluster, a chart, a platform's file, a Procfile, infrastructure
 * as code, or a pipeline that deploys or pushes an image. What only starts a demo with one click (`app.json`) or hosts pages says nothing, nor
 * does a pipeline that logs in to a host: what it starts there may be the stack.
 */
export function isDeployedElsewhere(project: ProjectView): boolean {
  let deployed = known.get(project);
  if (deployed === undefined) {
    deployed = runsElsewhere(project) || isOfPipeline(project) || project.files.some(isDeployFile) || hasInfrastructure(project);
    known.set(project, deployed);
  }
  return deployed;
}

function runsElsewhere(project: ProjectView): boolean {
  return (
    project.facts('workload').some(({ file, fact: { format, type, development } }) => {
      if (development || isInTrialFolder(file) || isDevelopmentFile(file)) return false;
      if (format === 'platform') return !processManager.test(nameOf(file));
      return (
        format === 'k8s' && /^(?:Deployment|StatefulSet|DaemonSet|Rollout|Service)/.test(type) && !isOfLocalCluster(file, project)
      );
    }) || project.facts('command').some(({ file, fact }) => fact.origin === 'procfile' && !isDevelopmentFile(file))
  );
}

/** What keeps the processes of one machine, or of one container, running. */
const processManager =
  /^supervisord?[\w.-]*|\.(?:service|timer|ini|conf)$|^(?:ecosystem|process|pm2)[\w.-]*\.(?:[cm]?js|json|ya?ml)$/;

/** A chart, and what Jenkins, CodeBuild, Cloud Build, Skaffold and OpenShift's pipelines read. */
function isDeployFile(file: string): boolean {
  return /^(?:Chart\.yaml|Jenkinsfile(?:[_.-]\w+)?|buildspec\.ya?ml|appspec\.ya?ml|cloudbuild\.ya?ml|skaffold\.ya?ml)$/.test(
    nameOf(file),
  );
}

function isOfPipeline(project: ProjectView): boolean {
  return (
    project.facts('ci-trigger').some(({ fact }) => fact.deploys && !fact.onHost) ||
    project.facts('image').some(({ fact }) => fact.use === 'deploy') ||
    project
      .facts('ci-action')
      .some(
        ({ fact: { action, inputs } }) =>
          (/(?:^|\/)build-push-action$/.test(action) && inputs.push !== undefined && inputs.push.value !== 'false') ||
          (/deploy/i.test(action) && !/pages|\b(?:ssh|scp|rsync)\b/i.test(action)),
      ) ||
    isInSteps(
      project,
      ({ program, words }) =>
        /^(?:docker|podman|buildah)$/.test(program) && words.some(({ text }) => /^(?:push|--push)$/.test(text)),
    ) ||
    project.files.some(
      (file) =>
        /(?:^|\/)\.circleci\/config\.ya?ml$/.test(file) && /\bdeploy/i.test(project.textOf(file, { start: 0, end: 200_000 })),
    )
  );
}
