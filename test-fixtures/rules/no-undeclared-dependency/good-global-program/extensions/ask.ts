import type { Agent } from '@acme/agent';
import { Type } from 'typebox';

export default (agent: Agent) => agent.tool({ parameters: Type.Object({}) });
