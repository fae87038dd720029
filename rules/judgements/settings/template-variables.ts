import type { ProjectView } from '../../project';

const known = new WeakMap<ProjectView, ReadonlySet<string>>();

/**
 * Variables that templates of CloudFormation and SAM give to functions and containers: `Environment: { Variables: { NAME: … } }`, and of a
 * task `Environment: [{ Name: NAME, … }]`. Source: the AWS::Lambda::Function and AWS::ECS::TaskDefinition pages of its reference.
 */
export function variablesOfTemplates(project: ProjectView): ReadonlySet<string> {
  let names = known.get(project);
  if (!names) {
    names = new Set(
      project.files.filter((file) => /\.(?:ya?ml|json|template)$/.test(file)).flatMap((file) => [...namesIn(file, project)]),
    );
    known.set(project, names);
  }
  return names;
}

function* namesIn(file: string, project: ProjectView): Generator<string> {
  const text = project.textOf(file, { start: 0, end: 400_000 });
  if (!/\bAWS::(?:Lambda|Serverless|ECS|AppRunner)::/.test(text)) return;
  for (const [block] of text.matchAll(/^([ \t]*)"?Variables"?:.*\n(?:\1[ \t]+.*\n|[ \t]*\n)+/gm))
    for (const [, name = ''] of block.matchAll(/^[ \t]*"?(\w+)"?:/gm)) yield name;
  for (const [, name = ''] of text.matchAll(/\bName"?:[ \t]*["']?([A-Z][A-Z\d_]*)\b/g)) yield name;
}
