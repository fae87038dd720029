/** A package script's name with its words joined by dashes, in lower case: `startProd`, `start_prod` → `start-prod`; colons stay. */
export function dashed(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

const start =
  /^(?:start|serve|server|prod|production|worker|web|api)(?:[:](?!dev|debug|test|watch|local|mock|docker|e2e).*)?$|^(?:start|serve|server|web|api|worker|run)-(?:prod(?:uction)?|server|app|api|web|workers?|services?|consumers?)(?::(?!dev|debug|test|watch|local|mock|docker|e2e).*)?$|^run:?prod(?:uction)?$|^prod(?:uction)?[:-](?:start|serve|server)$/;

/** Whether a script is named as a start of one of the app's processes: `start:prod`, `worker`, `serverProd`, `start-server`. */
export function startsProcess(name: string): boolean {
  return start.test(dashed(name));
}

/** Whether a script is named as the start of production, so that `start` beside it is the developers': `start:prod`, `serverProd`, `runprod`. */
export function startsProduction(name: string): boolean {
  return /^(?:(?:start|serve|server|run)[:-]?)?prod(?:uction)?(?:[:-](?:start|serve|server|app|web|api|node))?$/.test(
    dashed(name),
  );
}
