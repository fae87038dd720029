import type { EnvDeclarationFact } from '../../../../rules/facts';
import { readEnvironment } from '../data/environment';
import { type DataNode, get, items } from '../data/node';
import { entriesOf, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { keyedVariable } from './platform';

/** Properties that hold a program's variables, by the resource that runs it: a map in `Variables`, or lists of `Name` and `Value`. */
const variables: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::Function': ['Variables'],
  'AWS::Serverless::Function': ['Variables'],
  'AWS::ECS::TaskDefinition': ['Environment', 'Secrets'],
  'AWS::AppRunner::Service': ['RuntimeEnvironmentVariables', 'RuntimeEnvironmentSecrets'],
};

/**
 * Templates of CloudFormation and SAM, also as the CDK writes them: the variables that they give to functions and containers. Sources: the
 * pages of these resources at https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/, and SAM's section `Globals`.
 */
export const cloudFormation: ConfigFormat = {
  matches: (_path, root) =>
    entriesOf(get(root, 'Resources')).some(({ value }) => /^AWS::\w+::\w+$/.test(scalarOf(value, 'Type') ?? '')),
  read: (_file, root) => [
    ...named(get(root, 'Globals', 'Function', 'Environment'), ['Variables'], 'Globals'),
    ...entriesOf(get(root, 'Resources')).flatMap(({ key, value }) => {
      const type = scalarOf(value, 'Type') ?? '';
      return Object.hasOwn(variables, type) ? named(get(value, 'Properties'), variables[type] as readonly string[], key) : [];
    }),
  ],
};

/** The variables of each property of these names below a node, also where `Fn::If` picks one of two. */
function named(node: DataNode | undefined, properties: readonly string[], scope: string): EnvDeclarationFact[] {
  if (node?.type === 'list') return node.items.flatMap((item) => named(item, properties, scope));
  return entriesOf(node).flatMap(({ key, value }) =>
    properties.includes(key) ? declared(value, scope) : named(value, properties, scope),
  );
}

function declared(node: DataNode, scope: string): EnvDeclarationFact[] {
  return chosen(node).flatMap((choice) => {
    if (choice.type === 'map') return readEnvironment(choice, { where: 'platform', scope });
    return items(choice)
      .flatMap(chosen)
      .flatMap((item) => keyedVariable(item, { name: 'Name', value: 'Value' }, scope));
  });
}

/** The two of `{ "Fn::If": [condition, one, other] }`, without what stands for nothing (`{ "Ref": "AWS::NoValue" }`). */
function chosen(node: DataNode): readonly DataNode[] {
  const [, ...choices] = items(get(node, 'Fn::If'));
  return choices.length === 0 ? [node] : choices.filter((choice) => get(choice, 'Ref') === undefined);
}
