import { type ApiTable, type Call, call, callOrConstruct, construct } from '../api-table';
import { memberName, rangeOf } from '../syntax';

/** What each process does for itself. */
const ofProcess = /cache|keep_?alive|heart_?beat|\bping|disconnect|memory|metrics|stats/i;

/** `setInterval(…).unref()`: whoever lets the process go in spite of the timer does not count on its work. */
function isHousekeeping(timer: Call): boolean {
  const { parent } = timer.node;
  if (parent?.type === 'MemberExpression' && parent.object === timer.node) return memberName(parent) === 'unref';
  const callback = timer.expression(0);
  const called = callback?.type === 'Identifier' || callback?.type === 'MemberExpression' ? timer.text(rangeOf(callback)) : '';
  const name = timer.statement?.variable;
  if (ofProcess.test(`${name ?? ''} ${called}`)) return true;
  return name !== undefined && new RegExp(`(?:^|[^\\w.])${name.replace(/\$/g, '\\$')}\\??\\.unref\\(`).test(timer.module.text);
}

const interval = call<'schedule'>((timer) => {
  const every = timer.argument(1);
  if (every?.kind !== 'literal' || typeof every.value !== 'number') return undefined;
  return { library: 'setInterval', every: every.value, ...(isHousekeeping(timer) && { ownMemory: true }) };
});

/** `@Interval(ms)`, `@Interval(name, ms)` */
const nestInterval = call<'schedule'>((decorator) => {
  const every = [decorator.argument(1), decorator.argument(0)].find(
    (value) => value?.kind === 'literal' && typeof value.value === 'number',
  );
  return every?.kind === 'literal' ? { every: Number(every.value) } : {};
});

/** `const job = new Cron(pattern, () => {}); job.stop()`: tries out a pattern, or works out its times. */
function isTrial(job: Call): boolean {
  const callback = job.expression(1);
  const isFunction = callback?.type === 'ArrowFunctionExpression' || callback?.type === 'FunctionExpression';
  if (!isFunction || callback.body.type !== 'BlockStatement' || callback.body.body.length > 0) return false;
  const name = job.statement?.variable;
  return name !== undefined && new RegExp(`(?:^|[^\\w.])${name.replace(/\$/g, '\\$')}\\.stop\\(`).test(job.module.text);
}

/** Work that runs by the clock inside the process. Schedulers that share a lock among processes (bullmq, agenda, pg-boss) are none. */
export const schedules: ApiTable<'schedule'> = {
  'node-cron@4': { schedule: call(() => ({})) },
  'cron@4': { CronJob: construct((job) => (isTrial(job) ? undefined : {})), 'CronJob.from | job': call(() => ({})) },
  'node-schedule@2': { scheduleJob: call(() => ({})) },
  'croner@9': { 'Cron | default': callOrConstruct((job) => (isTrial(job) ? undefined : {})) },
  'toad-scheduler@3': {
    'ToadScheduler().addSimpleIntervalJob | ToadScheduler().addIntervalJob | ToadScheduler().addCronJob | ToadScheduler().addLongIntervalJob':
      call(() => ({})),
  },
  '@nestjs/schedule@6': { Cron: call(() => ({})), Interval: nestInterval },
  'bree@9': { 'default().start': call(() => ({})) },
  'later@1': { setInterval: call(() => ({})) },
  global: { setInterval: interval },
  timers: { setInterval: interval },
};
