import { ruleUrl } from '../../../rules/documentation';
import type { Rule } from '../../../rules/rule';
import { appKinds, levels, presets } from './config';

/** JSON schema (draft 7) of `twelve-factor.json`, with each rule's sentence as its description. */
export function configSchema(rules: readonly Rule[]): object {
  const ruleMap = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        { $ref: '#/definitions/rule', description: `${rule.docs.what}\n\n${ruleUrl(rule.id)}`, default: rule.severity },
      ]),
    ),
  };
  const globs = { type: 'array', items: { type: 'string' } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Twelve-Factor configuration',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      preset: { enum: presets, default: 'recommended', description: 'Rules to start from; strict holds all.' },
      rules: { $ref: '#/definitions/rules' },
      ignore: { ...globs, description: 'Files to leave out, as in .gitignore.' },
      overrides: {
        type: 'array',
        description: 'Other levels for some files; later entries win.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: { ...globs, description: 'Globs relative to this file.' },
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
      apps: {
        type: 'object',
        description: 'What an app is, where that cannot be seen from its files; keys are folders relative to this file.',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          properties: {
            kind: { enum: appKinds },
            entries: { ...globs, description: 'Files that its processes start with.' },
          },
        },
      },
    },
    definitions: {
      level: { enum: levels },
      rule: {
        anyOf: [
          { $ref: '#/definitions/level' },
          {
            type: 'array',
            items: [{ $ref: '#/definitions/level' }, { type: 'object' }],
            minItems: 1,
            maxItems: 2,
          },
        ],
      },
      rules: ruleMap,
    },
  };
}
