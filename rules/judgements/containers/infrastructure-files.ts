import { foldersUp, joinFolder } from '../../paths';
import type { App, ProjectView } from '../../project';

/**
 * Files in which tools of infrastructure and platforms keep what a deploy runs on, and folders that hold such files: Terraform, Pulumi, CDK,
 * CloudFormation and SAM, Bicep, Serverless, SST, Ansible, Nomad, Elastic Beanstalk, App Runner, Copilot, DigitalOcean, Platform.sh. Sources:
 * each tool's guide.
 */
const files =
  /^(?:.+\.tf(?:\.json)?|.+\.bicep|.+\.nomad(?:\.hcl)?|terragrunt\.hcl|Pulumi(?:\.[\w-]+)?\.ya?ml|cdk\.json|template\.(?:ya?ml|json)|samconfig\.toml|.+\.(?:cfn|template)\.(?:ya?ml|json)|cloudformation(?:[._-][\w-]+)?\.(?:ya?ml|json)|azuredeploy\.json|azure\.yaml|serverless(?:[.-][\w-]+)?\.(?:ya?ml|ts|js|json)|sst\.config\.ts|apprunner\.ya?ml|playbook\.ya?ml|wrangler\.(?:toml|jsonc?)|amplify\.yml|zeabur\.ya?ml)$/;
const folders =
  /^(?:terraform|tf|infra(?:structure)?|iac|pulumi|cdk|cloudformation|cfn|bicep|ansible|nomad|copilot|\.ebextensions|\.do|\.platform|\.aws|ops|provisioning)$/i;

/** Whether a file that no fact is taken from may name the backing services of an app: beside it, above it, or in a folder of infrastructure there. */
export function mayDeclareServices({ path }: App, project: ProjectView): boolean {
  return foldersUp(path).some((folder) =>
    project.list(folder).some((name) => files.test(name) || isOfInfrastructure(folder, name, project)),
  );
}

function isOfInfrastructure(folder: string, name: string, project: ProjectView): boolean {
  if (!folders.test(name))
    return /^(?:deploy(?:ment|ments)?|stacks?|cloud)$/i.test(name) && holds(joinFolder(folder, name), project, 2);
  return project.list(joinFolder(folder, name)).length > 0;
}

function holds(folder: string, project: ProjectView, depth: number): boolean {
  return project
    .list(folder)
    .some(
      (name) =>
        files.test(name) ||
        folders.test(name) ||
        (depth > 0 && !name.includes('.') && holds(joinFolder(folder, name), project, depth - 1)),
    );
}

/** Whether the repository's outermost folder, or an app's, has such files. */
export function hasInfrastructure(project: ProjectView): boolean {
  const folders = new Set(['', ...project.apps.map(({ path }) => path)]);
  return [...folders].some((folder) =>
    project.list(folder).some((name) => files.test(name) || isOfInfrastructure(folder, name, project)),
  );
}
