import type { EnvDeclarationFact } from '../../../../rules/facts';
import { type DataNode, get, items } from '../data/node';
import { entriesOf, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { keyedVariable } from './platform';

/**
 * Templates of OpenShift, whose objects hold parameters (`${NAME}`) and are of kinds of its own (DeploymentConfig, ClowdApp), and the fragments
 * that nodeshift completes: the variables that they give to containers. Sources: docs.redhat.com/en/documentation/openshift_container_platform
 * "Using templates", github.com/nodeshift/nodeshift "Resource fragments".
 */
export const openShift: ConfigFormat = {
  matches: (path, root) =>
    isTemplateOfObjects(root) || (/(?:^|\/)\.(?:nodeshift|jkube)\//.test(path) && get(root, 'spec') !== undefined),
  read: (_file, root) => variablesBelow(root),
};

export function isTemplateOfObjects(root: DataNode): boolean {
  return scalarOf(root, 'kind') === 'Template' && get(root, 'objects')?.type === 'list';
}

function variablesBelow(node: DataNode | undefined): EnvDeclarationFact[] {
  if (node?.type === 'list') return node.items.flatMap(variablesBelow);
  return entriesOf(node).flatMap(({ key, value }) =>
    key === 'env' && value.type === 'list'
      ? items(value).flatMap((item) => keyedVariable(item, { name: 'name' }, 'template'))
      : variablesBelow(value),
  );
}
