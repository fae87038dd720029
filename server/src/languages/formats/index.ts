import type { Fact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import type { SourceFile } from '../language';
import { appEngine } from './app-engine';
import { appJson } from './app-json';
import { cloudFoundry } from './cloud-foundry';
import { cloudFormation } from './cloudformation';
import { dictConfig } from './dict-config';
import { fly } from './fly';
import type { ConfigFormat } from './format';
import { herokuYml } from './heroku-yml';
import { log4js } from './log4js';
import { openShift } from './openshift';
import { pm2 } from './pm2';
import { railway } from './railway';
import { render } from './render';
import { serilog } from './serilog';
import { spring } from './spring';

/** All that fit read the file: an `appsettings.json` may hold more than one tool's settings. */
const formats: readonly ConfigFormat[] = [
  fly,
  render,
  appJson,
  herokuYml,
  railway,
  appEngine,
  cloudFormation,
  cloudFoundry,
  openShift,
  pm2,
  log4js,
  dictConfig,
  serilog,
  spring,
];

export interface FormatReading {
  readonly facts: readonly Fact[];
  /** Whether other facts speak of the value there. */
  skips(keys: readonly string[]): boolean;
}

/** What the formats that a document is of say of it; nothing where it is of none. */
export function readFormats(file: SourceFile, root: DataNode | undefined): FormatReading {
  if (!root) return { facts: [], skips: () => false };
  const matching = formats.filter((format) => format.matches(file.path, root));
  return {
    facts: matching.flatMap((format) => format.read(file, root)),
    skips: (keys) => matching.some((format) => format.skips?.(keys) === true),
  };
}
