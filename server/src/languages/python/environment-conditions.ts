import type { EnvironmentGuard } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import type { Names } from './names';
import { bare, field, type Node, rangeOf } from './syntax';

const platformVariable =
  /^(?:DYNO|KUBERNETES_SERVICE_HOST|GAE_ENV|GAE_APPLICATION|K_SERVICE|RENDER|FLY_APP_NAME|RAILWAY_ENVIRONMENT|AWS_EXECUTION_ENV|WEBSITE_HOSTNAME|DATABASE_URL)$/;
/** What pipelines set for themselves: `CI`, `GITLAB_CI`. */
const pipelineVariable = /^(?:[A-Z\d]+_)*CI$|^(?:GITHUB_ACTIONS|TRAVIS|CIRCLECI|BUILDKITE|TF_BUILD|JENKINS_URL)$/;
const environmentName = /(?:^|_)(?:env|environment|stage|debug|testing|prod|production|deploy_env|app_mode)$/i;

/** What conditions say of the environment's name. */
export class EnvironmentConditions {
  constructor(
    private readonly names: Names,
    private readonly evaluator: Evaluator,
  ) {}

  /** The innermost condition on the environment's name that a node stands under. */
  guardOf(node: Node): EnvironmentGuard | undefined {
    let child = node;
    for (let current = node.parent; current; child = current, current = current.parent) {
      const branch = branchOf(current, child);
      if (!branch) continue;
      const guard = this.guard(branch.condition, branch.holds);
      if (guard) return { ...guard, range: rangeOf(firstCondition(current) ?? branch.condition) };
    }
    return undefined;
  }

  /** What a condition says of the environment's name where it holds, or where it does not. */
  guard(condition: Node, holds: boolean, depth = 0): EnvironmentGuard | undefined {
    const test = bare(condition);
    const constant = depth < 4 ? this.conditionBehind(test) : undefined;
    if (constant) return this.guard(constant, holds, depth + 1);
    if (test.type === 'not_operator') {
      const argument = field(test, 'argument');
      return argument && this.guard(argument, !holds, depth);
    }
    if (test.type === 'boolean_operator') {
      // Where both sides count, one that names an environment is enough to make the place uncertain.
      const [left, right] = [field(test, 'left'), field(test, 'right')];
      return (left && this.guard(left, holds, depth)) ?? (right && this.guard(right, holds, depth));
    }
    if (test.type !== 'comparison_operator') {
      const platform = this.platformVariableOf(test);
      if (platform !== undefined) return { name: platform, is: holds, values: ['production'] };
      const name = this.environmentNameOf(test);
      return name === undefined || isOtherSwitch(name) ? undefined : { name, is: holds, values: [environmentMeantBy(name)] };
    }
    const [left, operatorNode, right] = test.children;
    if (!left || !operatorNode || !right || test.children.length !== 3) return undefined;
    const operator = this.names.text(operatorNode).replace(/\s+/g, ' ');
    const equal = operator === '==' || operator === 'in' || operator === 'is';
    if (!equal && operator !== '!=' && operator !== 'not in' && operator !== 'is not') return undefined;
    // `"test" in sys.argv`: Django's test run.
    if (this.names.of(right) === 'sys.argv' && this.evaluator.text(left) !== undefined) {
      return { name: 'sys.argv', is: equal === holds, values: [this.evaluator.text(left) as string] };
    }
    // `"DYNO" in os.environ`: what only the platform sets.
    if (this.names.of(right) === 'os.environ') {
      const variable = this.evaluator.text(left);
      return variable !== undefined && platformVariable.test(variable)
        ? { name: variable, is: equal === holds, values: ['production'] }
        : undefined;
    }
    const platform = this.platformVariableOf(left);
    if (platform !== undefined && this.evaluator.text(right))
      return { name: platform, is: equal === holds, values: ['production'] };
    // `"production" == os.environ["APP_ENV"]`
    if (/^(?:==|!=)$/.test(operator) && left.type === 'string' && right.type !== 'string')
      return this.compared(right, [left], equal === holds);
    const members = /^(?:tuple|list|set)$/.test(right.type) ? right.children : [right];
    return this.compared(left, members, equal === holds);
  }

  private compared(asked: Node, members: readonly Node[], is: boolean): EnvironmentGuard | undefined {
    const name = this.environmentNameOf(asked);
    const values = members.map((member) => this.evaluator.value(member));
    if (name === undefined || values.some((value) => value.kind !== 'literal')) return undefined;
    return { name, is, values: values.map((value) => (value.kind === 'literal' ? String(value.value) : '')) };
  }

  /** `IS_PRODUCTION = os.environ.get("ENV") == "production"`: the condition that a constant stands for. */
  private conditionBehind(test: Node): Node | undefined {
    if (test.type !== 'identifier') return undefined;
    const definitions = this.names.scopes.lookup(this.names.text(test), test);
    const only = definitions[0];
    if (definitions.length !== 1 || only?.kind !== 'value') return undefined;
    const value = bare(only.value);
    return /^(?:comparison|not|boolean)_operator$/.test(value.type) ? value : undefined;
  }

  /** `os.environ.get("GAE_ENV") == "standard"`, `os.getenv("SERVER_SOFTWARE", "").startswith("Google App Engine/")`. */
  private platformVariableOf(node: Node): string | undefined {
    const method = node.type === 'call' ? field(node, 'function') : undefined;
    const isPrefix = method?.type === 'attribute' && this.names.text(field(method, 'attribute') as Node) === 'startswith';
    const value = this.evaluator.value(isPrefix ? (field(method, 'object') as Node) : node);
    if (value.kind !== 'env' || /^(?:DATABASE_URL|RAILWAY_ENVIRONMENT)$/.test(value.name)) return undefined;
    const isOfPlatform = platformVariable.test(value.name) || (isPrefix && value.name === 'SERVER_SOFTWARE');
    return isOfPlatform ? value.name : undefined;
  }

  /** The parameter of `def start(app, tests=False)`. */
  private isTestSwitch(name: Node): boolean {
    if (!/^(?:is_)?tests?$/.test(this.names.text(name))) return false;
    const [only, ...others] = this.names.scopes.lookup(this.names.text(name), name);
    return only?.kind === 'parameter' && others.length === 0 && /=\s*False$/.test(this.names.text(only.node));
  }

  private environmentNameOf(node: Node): string | undefined {
    const value = this.evaluator.value(node);
    if (value.kind === 'env') {
      const isNamed = environmentName.test(value.name) || pipelineVariable.test(value.name);
      return isNamed ? value.name : undefined;
    }
    let written: string | undefined;
    if (node.type === 'identifier') written = this.isTestSwitch(node) ? 'testing' : this.names.text(node);
    else if (node.type === 'attribute') written = this.names.text(field(node, 'attribute') as Node);
    else if (node.type === 'subscript') written = this.evaluator.text(field(node, 'subscript') ?? node);
    return written !== undefined && environmentName.test(written) ? written : undefined;
  }
}

/** The condition that `owner` comes to its child under, and whether it holds there. */
export function branchOf(owner: Node, child: Node): { condition: Node; holds: boolean } | undefined {
  if (owner.type === 'if_statement' || owner.type === 'elif_clause') {
    const condition = field(owner, 'condition');
    if (!condition || child === condition) return undefined;
    return { condition, holds: child.field === 'consequence' };
  }
  if (owner.type !== 'conditional_expression') return undefined;
  const [consequence, condition] = owner.children;
  if (!condition || child === condition) return undefined;
  return { condition, holds: child === consequence };
}

/** `if TOOL_ENV:`, `if ENVIRONMENT:`: no environment is named, only that there is one, or that something else is turned on. */
function isOtherSwitch(name: string): boolean {
  return (
    /(?:^|_)(?:env|environment)$/i.test(name) &&
    !/(?:^|_)(?:dev|devel|develop|development|local|debug|tests?|testing|prod|production|ci)_/i.test(name)
  );
}

/** The environment that a switch of this name turns on: `DEBUG`, `TESTING`, `IS_PROD`. */
function environmentMeantBy(name: string): string {
  if (/prod/i.test(name)) return 'production';
  if (pipelineVariable.test(name)) return 'ci';
  return /test/i.test(name) ? 'test' : 'development';
}

/** The condition of the `if` that an `elif` belongs to: all branches of a chain share it. */
function firstCondition(branch: Node): Node | undefined {
  const statement = branch.type === 'elif_clause' ? branch.parent : branch;
  return statement?.type === 'if_statement' ? field(statement, 'condition') : undefined;
}
