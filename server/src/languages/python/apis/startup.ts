import type { StartupWaitFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';

/** Only what stands at the top level of a module runs when it is imported. */
function atImport(call: Call, wait: StartupWaitFact['wait'], seconds?: number): StartupWaitFact | undefined {
  const { place } = call;
  if (place.scope !== 'top') return undefined;
  return {
    kind: 'startup-wait',
    wait,
    api: call.name.replace(/\(\)/g, ''),
    ...(seconds !== undefined && { seconds }),
    range: call.range,
    place,
  };
}

const programs = ['run', 'call', 'check_call', 'check_output', 'getoutput', 'getstatusoutput'].map(
  (name) => `subprocess.${name}`,
);
const requests = ['requests', 'httpx'].flatMap((library) =>
  ['get', 'post', 'put', 'patch', 'delete', 'head', 'request'].map((method) => `${library}.${method}`),
);

/** What a module waits for while it is imported. Source: subprocess, os, time and urllib of Python 3.13, requests 2.32, httpx 0.28. */
export const startupWaits: ApiTable = {
  ...rows([...programs, 'os.system'], (call) => atImport(call, 'program')),
  ...rows(['time.sleep'], (call) => {
    const length = call.value(0, 'secs', 'seconds');
    return length?.kind === 'literal' && typeof length.value === 'number' ? atImport(call, 'sleep', length.value) : undefined;
  }),
  ...rows([...requests, 'urllib.request.urlopen', 'urllib.request.urlretrieve'], (call) => atImport(call, 'network')),
};
