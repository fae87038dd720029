import { isTestFile } from '../judgements/credentials/credential-borders';
import { isOfTrial } from '../judgements/development/trial-places';
import { defineRule } from '../rule';

const variables = { aws: 'AWS_REGION', gcp: 'GOOGLE_CLOUD_LOCATION', azure: 'AZURE_REGION' } as const;
const names = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure' } as const;

export default defineRule({
  id: 'no-hardcoded-region',
  factor: 'config',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Hardcoded cloud region',
  roles: ['runtime'],
  docs: {
    what: 'Reports a cloud client, or the default of all of them, that is built with a region written into the code.',
    why: 'Where an app runs belongs to its deploy. A literal region makes a second region, a test account elsewhere or a move a change of code, and sends data across the world where it was forgotten. The SDKs find the region in the environment by themselves.',
    examples: [
      {
        bad: {
          'storage.js': `import { S3Client } from '@aws-sdk/client-s3';\n\nexport const s3 = new S3Client({ region: 'eu-west-1' });\n`,
        },
        good: {
          'storage.js': `import { S3Client } from '@aws-sdk/client-s3';\n\nexport const s3 = new S3Client({ region: process.env.AWS_REGION });\n`,
        },
      },
      {
        bad: { 'storage.py': `import boto3\n\ns3 = boto3.client("s3", region_name="eu-west-1")\n` },
        good: { 'storage.py': `import os\n\nimport boto3\n\ns3 = boto3.client("s3", region_name=os.environ["AWS_REGION"])\n` },
      },
    ],
    fixSafety:
      'A suggestion: platforms of the cloud set the variable already, so another region than the literal may be used. The literal stays as the default.',
    whenNotToUse: 'For a resource that stands in one region for good, whatever the deploy.',
    related: ['AWS SDKs: AWS_REGION'],
  },
  messages: {
    literal: 'The {cloud} region {region} is hardcoded; read it from {variable} in the environment.',
  },
  on: {
    'cloud-region'({ cloud, region }, { file, phrase, project, report }) {
      if (isTestFile(file) || isOfTrial(file, project)) return;
      if (region.kind !== 'literal' || typeof region.value !== 'string' || !isRegion(region.value)) return;
      const variable = variables[cloud];
      const edits = phrase.readEnv(region, variable);
      report({
        at: region.range,
        message: 'literal',
        data: { cloud: names[cloud], region: region.value, variable },
        suggest: edits && [{ title: `Read the region from ${variable}`, edits }],
      });
    },
  },
});

/** Not the words that stand for none: `auto`, `global`, `local`, `us` of a multi-region. */
function isRegion(text: string): boolean {
  return (
    /^[a-z]{2,}(?:-[a-z]+)*-?\w*\d$|^(?:[a-z]+)(?:us|europe|asia|india|africa|uk|uae|japan|korea)$/.test(text) &&
    !/^local/.test(text)
  );
}
