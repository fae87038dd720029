import type { EnvironmentFact } from './environment';
import type { LiteralFact } from './literals';
import type { LogFact } from './logs';
import type { ModuleFact } from './modules';
import type { ProcessFact } from './processes';
import type { ServerFact } from './servers';
import type { StoreFact } from './stores';

/** What sources say. */
export type CodeFact = ModuleFact | EnvironmentFact | LiteralFact | ServerFact | StoreFact | LogFact | ProcessFact;
